#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "document/document.h"
#include "document/profile.h"
#include "layout/layout.h"

namespace pisar::testing {

/// A profile for tests: A4, text of 14 pt justified with an indent of 12.5 mm, tables of 12 pt, no page numbers.
std::shared_ptr<Profile> plain_profile();

Paragraph paragraph(std::string text, std::string style = "text");
/// A line break or a tab.
Inline inline_of(Inline::Kind kind);
Block block(Paragraph node);
Block block(Table node);
Block block(Section node);
Block block(Keep node);
Block block(Columns node);
Block block(Sheet node);
Block page_break();
Cell cell(std::string text, std::string style = "table");
/// A row of cells with the texts; those of a header have the style «table-header».
Row row(const std::vector<std::string>& texts, Row::Kind kind = Row::Kind::body);
/// Russian prose of so many words, the same for the same number.
std::string prose(int words);

struct Laid {
  LaidOut out;
  Diagnostics diagnostics;
};
Laid lay(Blocks blocks, std::shared_ptr<const Profile> profile = plain_profile());

/// The text of a run; the hyphen of a divided word as «-».
std::string run_text(const GlyphRun& run);
/// The lines of a page as text: runs of one baseline that follow each other, joined.
std::vector<std::string> page_lines(const Page& page);
/// Where the last glyph ends that is no white space.
float right_edge(const GlyphRun& run);
/// Millimetres in points.
constexpr float mm(double millimetres) { return static_cast<float>(millimetres * 72 / 25.4); }

}  // namespace pisar::testing
