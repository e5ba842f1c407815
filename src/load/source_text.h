#pragma once

#include <cstddef>
#include <string_view>

#include "base/source_map.h"
#include "base/span.h"

namespace pisar {

[[nodiscard]] inline Span whole_file(FileId file, const SourceMap& sources) {
  return {file, 0, static_cast<std::uint32_t>(sources.text(file).size())};
}

/// Where the line that holds `offset` begins, and where it ends (before its line end).
[[nodiscard]] inline std::size_t line_begin(std::string_view text, std::size_t offset) {
  const std::size_t before = offset == 0 ? std::string_view::npos : text.rfind('\n', offset - 1);
  return before == std::string_view::npos ? 0 : before + 1;
}
[[nodiscard]] inline std::size_t line_end(std::string_view text, std::size_t offset) {
  // Not find_first_of, which looks each character up.
  while (offset < text.size() && text[offset] != '\n' && text[offset] != '\r') ++offset;
  return offset;
}

/// Where the line after the one that holds `offset` begins; the text's size when there is none.
[[nodiscard]] inline std::size_t next_line(std::string_view text, std::size_t offset) {
  const std::size_t found = text.find('\n', offset);
  return found == std::string_view::npos ? text.size() : found + 1;
}

/// The first byte from `offset` on that is no space, tab, line end or part of a YAML comment; the text's size at its
/// end.
[[nodiscard]] inline std::size_t skip_blank_and_comments(std::string_view text, std::size_t offset) {
  while (offset < text.size()) {
    const char c = text[offset];
    if (c == '#') {
      offset = line_end(text, offset);
    } else if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
      ++offset;
    } else {
      break;
    }
  }
  return offset;
}

}  // namespace pisar
