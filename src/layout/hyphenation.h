#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace pisar::layout {

/// Where a Russian word may be divided: k stands for a hyphen behind its k-th letter. Empty for what is never divided:
/// words under five letters, abbreviations (a capital beyond the first letter), words with other than Cyrillic letters.
/// By the patterns of the package hyphen-ru, read on first use; thread-safe.
void hyphenation_points(std::u32string_view word, std::vector<std::uint8_t>& points);

}  // namespace pisar::layout
