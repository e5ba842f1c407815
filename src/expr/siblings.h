#pragma once

#include <cstdint>
#include <functional>
#include <mutex>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/value.h"

namespace pisar::expr {

/// Knows which members the other records of a record's list have, so that a field which one school lacks and another
/// has is missing there, not misspelled (Environment::may_have). Built when it is first asked; any thread may ask.
class Siblings {
 public:
  /// `roots` must outlive this object.
  explicit Siblings(std::vector<const Value*> roots) : roots_(std::move(roots)) {}

  /// Whether the record lies in a list (or in a record of records) of the roots and one of its neighbours has the
  /// member.
  [[nodiscard]] bool have(const Value& record, std::string_view name) const;

 private:
  using Names = std::set<std::string, std::less<>>;

  void add(const Value& value) const;
  void add_neighbours(const std::vector<const Value*>& values) const;

  std::vector<const Value*> roots_;
  mutable std::once_flag built_;
  mutable std::vector<Names> names_;
  mutable std::unordered_map<const Object*, std::size_t> groups_;  // looked up only; copies of a value share the object
};

}  // namespace pisar::expr
