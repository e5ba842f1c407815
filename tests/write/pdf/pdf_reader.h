#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "layout/page.h"
#include "write/pdf/font_codes.h"

namespace pisar::testing {

/// An object of a file that the writer made, as text.
struct ReadObject {
  std::string text;    ///< up to «stream» or «endobj»
  std::string stream;  ///< decompressed
};

/// The objects by number. Knows just as much of PDF as the writer's own files need.
[[nodiscard]] std::map<int, ReadObject> read_objects(std::string_view file);

/// The objects whose text has all the pieces.
[[nodiscard]] std::vector<ReadObject> objects_with(const std::map<int, ReadObject>& objects,
                                                   const std::vector<std::string>& pieces);

/// A glyph as a viewer would place it.
struct ShownGlyph {
  char32_t character = 0;  ///< as extracted
  double x = 0;            ///< pt, from the page's left edge
  double y = 0;            ///< pt, from the page's top
  double size = 0;
};

/// Interprets a page's content stream.
[[nodiscard]] std::vector<ShownGlyph> shown_glyphs(std::string_view content, const pdf::FontCodes& codes,
                                                   double height);

/// The content stream with every string's codes replaced by the characters that they stand for.
[[nodiscard]] std::string readable(std::string_view content, const pdf::FontCodes& codes);

}  // namespace pisar::testing
