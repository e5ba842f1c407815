#pragma once

#include <compare>
#include <cstdint>
#include <optional>

#include "base/value.h"
#include "expr/evaluate.h"

namespace pisar::expr {

/// `equal`, which counts `steps` down for each pair of values that it looks at and stops at 0 with false.
[[nodiscard]] bool equal(const Value& a, const Value& b, std::int64_t& steps);

/// The order of two values of one kind: numbers, texts by Russian collation, dates, false before true; none for
/// anything else.
[[nodiscard]] std::optional<std::weak_ordering> order(const Value& a, const Value& b);

/// A total order for looking values up, not to be shown: a record with an id goes by its id and is the same as this
/// id's text, other records go by their members in order.
struct IdentityLess {
  bool operator()(const Value& a, const Value& b) const { return compare(a, b) < 0; }
  [[nodiscard]] static std::strong_ordering compare(const Value& a, const Value& b);
};

/// The `id` of a record or of a reference as text, or none.
[[nodiscard]] std::optional<std::string> identifier(const Value& value);

}  // namespace pisar::expr
