#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace pisar {

struct Node;

/// The fields that a schema knows, found by name without allocation: open addressing over a power of two.
class PropertyTable {
 public:
  struct Entry {
    std::string name;
    const Node* schema = nullptr;  ///< null for a field that is only required
    int required = -1;             ///< its place among the required fields, or -1
  };

  /// The entry of the name, made when there is none.
  Entry& entry(std::string_view name);
  [[nodiscard]] const Entry* find(std::string_view name) const;
  /// The same, faster where it is the entry at `guess`, which becomes the index of the one that is found.
  [[nodiscard]] const Entry* find(std::string_view name, std::uint32_t& guess) const {
    if (guess < entries_.size() && entries_[guess].name == name) return &entries_[guess];
    return find_elsewhere(name, guess);
  }
  /// In the order in which they were declared.
  [[nodiscard]] const std::vector<Entry>& entries() const { return entries_; }

 private:
  [[nodiscard]] const Entry* find_elsewhere(std::string_view name, std::uint32_t& guess) const;
  [[nodiscard]] static std::size_t hash(std::string_view name);
  void rebuild();

  std::vector<Entry> entries_;
  std::vector<std::uint32_t> slots_;  // an index into entries_ plus one; 0 is free
};

}  // namespace pisar
