#pragma once

#include <compare>
#include <string_view>

namespace pisar::expr {

/// Russian alphabetical order: case does not matter, «ё» stands right after «е», numbers within texts go by value
/// («№ 2» before «№ 10»). Safe to call from any thread.
[[nodiscard]] std::weak_ordering compare_texts(std::string_view a, std::string_view b);

}  // namespace pisar::expr
