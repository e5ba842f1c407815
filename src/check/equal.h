#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "base/value.h"

namespace pisar {

/// Equality of JSON Schema (draft-07, 4.2.3): numbers by value, records whatever the order of their fields.
[[nodiscard]] bool equal(const Value& a, const Value& b);

/// Each element that equals an earlier one: the index of that one, then its own; in the order of the list.
[[nodiscard]] std::vector<std::pair<std::size_t, std::size_t>> repetitions(const Array& items);

}  // namespace pisar
