#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "document/document.h"

namespace pisar::docx {

/// The w:numFmt of a style of numbers: «russianLower» for Cyrillic letters.
[[nodiscard]] std::string_view number_format(Numbering::Style style);

/// A number as Word prints it in this format (ECMA-376 part 1, 17.18.59): Russian letters without ё, й, ъ and ь,
/// letters repeated past the end of the alphabet («аа»). Empty where the format has no sign for it.
[[nodiscard]] std::string word_number(Numbering::Style style, int value);

/// The number that Word prints as `text`; none when there is no such number up to 1000.
[[nodiscard]] std::optional<int> word_value(Numbering::Style style, std::string_view text);

}  // namespace pisar::docx
