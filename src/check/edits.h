#pragma once

#include <cstdint>
#include <memory_resource>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/value.h"

namespace pisar {

/// What a check changes in a value: places that get another value, fields that are added. Places are numbered as they
/// are needed, so a value that stays as it is costs nothing. A branch that was tried in vain is taken back by its mark.
class Edits {
 public:
  using Place = std::uint32_t;
  static constexpr Place root = 0;
  static constexpr Place unknown = UINT32_MAX;

  /// The place of an element, or of a field by its index, within another place.
  [[nodiscard]] Place child(Place parent, std::size_t index);
  /// The later of two edits of a place counts, except that a rejected value stays rejected.
  void replace(Place place, Value value, bool rejected);
  void add_field(Place record, std::string key, Value value);

  struct Mark {
    std::size_t replacements = 0;
    std::size_t additions = 0;
  };
  [[nodiscard]] Mark mark() const { return {replacements_.size(), additions_.size()}; }
  void take_back(Mark mark);

  [[nodiscard]] bool empty() const { return replacements_.empty() && additions_.empty(); }
  /// The value with the edits made; what no other value shares is changed where it is.
  [[nodiscard]] Value apply(Value value) const;

 private:
  struct Node {
    Place parent;
    std::size_t index;
  };
  struct Replacement {
    Place place;
    Value value;
    bool rejected;
  };
  struct Addition {
    Place record;
    std::string key;
    Value value;
  };
  struct Plan;

  std::vector<Node> nodes_{{unknown, 0}};
  std::pmr::monotonic_buffer_resource memory_;                        // thousands of small nodes, freed together
  std::pmr::unordered_map<std::uint64_t, Place> children_{&memory_};  // by parent and index; looked up only
  std::vector<Replacement> replacements_;
  std::vector<Addition> additions_;
};

}  // namespace pisar
