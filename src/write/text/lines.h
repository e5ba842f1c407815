#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"

namespace pisar::text {

/// Lines of a column of text, without line ends and without spaces at their ends.
using Lines = std::vector<std::string>;

/// How a paragraph is set; all in columns (characters of one width).
struct LineFormat {
  int width = 100;       ///< of the column, indents included
  int first_indent = 0;  ///< of the first line, added to `left_indent`; may be negative
  int left_indent = 0;
  int right_indent = 0;
  Align align = Align::left;  ///< justified text is set ragged
};

/// Breaks the text into lines at spaces. «\n» ends a line, «\t» goes to the next multiple of eight columns. A word
/// wider than the column is divided, after a hyphen, a slash or a full stop where it has one. An empty text is one
/// empty line.
[[nodiscard]] Lines break_lines(std::string_view text, const LineFormat& format);

/// The columns that the longest word needs, and those of the longest line when nothing is broken.
[[nodiscard]] int longest_word(std::string_view text);
[[nodiscard]] int longest_line(std::string_view text);

/// The line with spaces before it and behind it, `width` columns in all; as it is when it is wider.
[[nodiscard]] std::string aligned(std::string_view line, int width, Align align);

/// Removes spaces at the end.
void trim_end(std::string& line);

}  // namespace pisar::text
