#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace pisar::layout {

/// Where a Russian word may be divided: k stands for a hyphen behind its k-th letter. Empty for what is never divided:
/// words under five letters, abbreviations (a capital beyond the first letter), words with other than Cyrillic letters.
/// Patterns of the package hyphen-ru by libhyphen; thread-safe, the patterns are read on first use (4 ms).
void hyphenation_points(std::u32string_view word, std::vector<std::uint8_t>& points);

}  // namespace pisar::layout
