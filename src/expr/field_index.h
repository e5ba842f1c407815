#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <shared_mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/value.h"

namespace pisar::expr {

struct Invocation;

/// Which records of a list have an identifier (a text, the id of a record or a reference) in a field.
struct FieldIndex {
  using Places = std::vector<std::uint32_t>;

  /// The records by what they have; nullptr when none has it.
  [[nodiscard]] const Places* find(std::string_view identifier) const {
    const auto found = places.find(identifier);
    return found == places.end() ? nullptr : &found->second;
  }

  bool readable = false;  ///< else reading the field is a mistake, which belongs where it is read
  std::map<std::string, Places, std::less<>> places;
};

/// The indexes of the lists of the data, so that `results | where(school=school.id)` looks at the results of one school
/// and not at those of the district, for each of its schools. Built when first asked for; any thread may ask.
class FieldIndexes {
 public:
  /// Of those values that are lists; they must outlive this object.
  explicit FieldIndexes(const std::vector<const Value*>& values);
  ~FieldIndexes();
  FieldIndexes(const FieldIndexes&) = delete;
  FieldIndexes& operator=(const FieldIndexes&) = delete;

  /// The index of a field of the records; nullptr when the list is none of the data or no record has such a field.
  /// `call` is who asks, with the list before it: references are followed as it sees them.
  [[nodiscard]] const FieldIndex* find(const Array& list, std::string_view field, const Invocation& call) const;

 private:
  struct List;

  std::unordered_map<const Array*, std::unique_ptr<List>> lists_;
};

}  // namespace pisar::expr
