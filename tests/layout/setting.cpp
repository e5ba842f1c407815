#include "tests/layout/setting.h"

#include <array>
#include <cmath>

#include "base/utf8.h"
#include "fonts/ligatures.h"

namespace pisar::testing {

std::shared_ptr<Profile> plain_profile() {
  auto profile = std::make_shared<Profile>();
  profile->page_number_from = 1000;
  ParagraphStyle text;
  text.align = Align::justify;
  text.first_indent = 12.5;
  profile->styles["text"] = text;
  text.first_indent = 0;
  profile->styles["item"] = text;
  ParagraphStyle heading;
  heading.bold = true;
  heading.align = Align::center;
  heading.keep_with_next = true;
  heading.keep_together = true;
  profile->styles["heading1"] = heading;
  ParagraphStyle table;
  table.size = 12;
  profile->styles["table"] = table;
  profile->styles["table-note"] = table;
  profile->styles["table-total"] = table;
  table.bold = true;
  table.align = Align::center;
  profile->styles["table-header"] = table;
  profile->styles["table-section"] = table;
  ParagraphStyle caption;
  caption.keep_with_next = true;
  profile->styles["caption"] = caption;
  ParagraphStyle hint;
  hint.size = 9;
  profile->styles["blank-hint"] = hint;
  return profile;
}

Paragraph paragraph(std::string text, std::string style) {
  Paragraph result;
  result.style = std::move(style);
  result.content.push_back(text_inline(std::move(text)));
  return result;
}

Inline inline_of(Inline::Kind kind) {
  Inline result;
  result.kind = kind;
  return result;
}

Block block(Paragraph node) { return {std::move(node), {}}; }
Block block(Table node) { return {std::move(node), {}}; }
Block block(Section node) { return {std::move(node), {}}; }
Block block(Keep node) { return {std::move(node), {}}; }
Block block(Columns node) { return {std::move(node), {}}; }
Block block(Sheet node) { return {std::move(node), {}}; }
Block page_break() { return {PageBreak{}, {}}; }

Cell cell(std::string text, std::string style) {
  Cell result;
  result.content.push_back(block(paragraph(std::move(text), std::move(style))));
  return result;
}

Row row(const std::vector<std::string>& texts, Row::Kind kind) {
  Row result;
  result.kind = kind;
  for (const std::string& text : texts) {
    result.cells.push_back(cell(text, kind == Row::Kind::header ? "table-header" : "table"));
  }
  return result;
}

std::string prose(int words) {
  static constexpr std::array<std::string_view, 12> vocabulary{
      "образования", "школам",      "в",        "района", "повышение",    "качества",
      "результатов", "мероприятия", "проведён", "и",      "методический", "по"};
  std::string text;
  unsigned state = 7;
  for (int i = 0; i < words; ++i) {
    state = state * 1103515245U + 12345U;
    if (i > 0) text += ' ';
    text += vocabulary[(state >> 16U) % vocabulary.size()];
  }
  return text;
}

Laid lay(Blocks blocks, std::shared_ptr<const Profile> profile) {
  Document document;
  document.profile = std::move(profile);
  document.blocks = std::move(blocks);
  Laid laid;
  laid.out = lay_out(document, laid.diagnostics);
  return laid;
}

std::string run_text(const GlyphRun& run) {
  std::string text;
  for (const PlacedGlyph& glyph : run.glyphs) append_letters(text, glyph.character == 0x00AD ? U'-' : glyph.character);
  return text;
}

std::vector<std::string> page_lines(const Page& page) {
  std::vector<std::string> lines;
  float y = -1;
  for (const GlyphRun& run : page.runs) {
    if (lines.empty() || std::abs(run.y - y) > 0.01F) lines.emplace_back();
    lines.back() += run_text(run);
    y = run.y;
  }
  for (std::string& line : lines) line = std::string(utf8::trim(line));
  return lines;
}

float right_edge(const GlyphRun& run) {
  float edge = run.x;
  float pen = run.x;
  for (const PlacedGlyph& glyph : run.glyphs) {
    pen += glyph.advance;
    if (glyph.character != U' ' && glyph.character != 0x00A0) edge = pen;
  }
  return edge;
}

}  // namespace pisar::testing
