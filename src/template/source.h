#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/source_map.h"
#include "base/span.h"

namespace pisar::tmpl {

/// Reports after which a template is not read further: the rest would follow from them.
inline constexpr std::size_t max_reports = 100;
/// Blocks, tags and brackets within each other; deeper nesting is hostile.
inline constexpr int max_nesting = 64;

/// The text that is being parsed: a part of a file, or a scalar of its front matter. Offsets are the file's.
struct Source {
  const SourceMap& map;
  FileId file = 0;
  std::uint32_t base = 0;  ///< the file's offset of the text's first byte
  std::string_view text;

  [[nodiscard]] std::uint32_t end() const { return base + static_cast<std::uint32_t>(text.size()); }
  [[nodiscard]] Span span(std::uint32_t begin, std::uint32_t end) const { return {file, begin, end}; }
  [[nodiscard]] std::string_view view(std::uint32_t begin, std::uint32_t end) const {
    return text.substr(begin - base, end - begin);
  }
  [[nodiscard]] std::string_view view(Span span) const { return view(span.begin, span.end); }
  /// The line that the place stands on, counted from 1.
  [[nodiscard]] std::uint32_t line(Span where) const { return map.position(file, where.begin).line; }
  /// «строка 12».
  [[nodiscard]] std::string line_text(Span where) const { return "строка " + std::to_string(line(where)); }
};

}  // namespace pisar::tmpl
