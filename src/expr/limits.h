#pragma once

#include <cstddef>

namespace pisar::expr {

/// The longest text (bytes) and list that an expression may make, so that a hostile one cannot take all memory.
inline constexpr std::size_t longest_text = 16U << 20U;
inline constexpr std::size_t longest_list = 1'000'000;

}  // namespace pisar::expr
