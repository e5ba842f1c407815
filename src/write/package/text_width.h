#pragma once

#include <string_view>

namespace pisar {

/// The advance width of a text of one line in em, as Times New Roman (and Liberation Serif, its metric twin) sets it,
/// without kerning. For column widths and row heights of formats whose programs break lines themselves: exact for
/// Latin, Cyrillic and usual signs, an average for what else occurs.
[[nodiscard]] double text_width(std::string_view text, bool bold);

/// The widest piece of a text between spaces and line ends, in em: what a column must hold without breaking a word.
[[nodiscard]] double widest_word(std::string_view text, bool bold);

/// Lines that the text takes when a program breaks it between words to `width` em; forced line ends count.
[[nodiscard]] int wrapped_lines(std::string_view text, double width, bool bold);

}  // namespace pisar
