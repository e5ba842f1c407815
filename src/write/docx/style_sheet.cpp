#include "write/docx/style_sheet.h"

#include <set>

#include "base/utf8.h"
#include "write/docx/units.h"

namespace pisar::docx {
namespace {

constexpr std::string_view main_namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// «table-header» → «TableHeader».
std::string camel_case(std::string_view name) {
  std::string id;
  bool upper = true;
  for (const char c : name) {
    if (c == '-' || c == '_' || c == ' ') {
      upper = true;
      continue;
    }
    id += upper && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    upper = false;
  }
  return id;
}

/// The text, with a number behind it where another has taken it.
std::string unique(const std::string& text, std::set<std::string>& taken) {
  std::string candidate = text;
  for (int number = 2; !taken.insert(utf8::to_lower(candidate)).second; ++number) {
    candidate = text + " " + std::to_string(number);
  }
  return candidate;
}

void write_defaults(XmlWriter& xml, const Profile& profile) {
  const int size = half_points(profile.style("text").size);
  xml.open("w:docDefaults").open("w:rPrDefault").open("w:rPr");
  xml.empty("w:rFonts", {{"w:ascii", profile.font_office},
                         {"w:eastAsia", profile.font_office},
                         {"w:hAnsi", profile.font_office},
                         {"w:cs", profile.font_office}});
  xml.empty("w:sz", {{"w:val", size}}).empty("w:szCs", {{"w:val", size}});
  xml.empty("w:lang", {{"w:val", "ru-RU"}, {"w:eastAsia", "ru-RU"}, {"w:bidi", "ar-SA"}});
  xml.close().close();
  xml.open("w:pPrDefault").open("w:pPr");
  xml.empty("w:spacing", {{"w:before", 0}, {"w:after", 0}, {"w:line", 240}, {"w:lineRule", "auto"}});
  xml.close().close().close();
}

/// The styles that Word expects in every document.
void write_basis(XmlWriter& xml) {
  xml.open("w:style", {{"w:type", "paragraph"}, {"w:default", "1"}, {"w:styleId", "Normal"}});
  xml.empty("w:name", {{"w:val", "Normal"}}).empty("w:qFormat").close();
  xml.open("w:style", {{"w:type", "character"}, {"w:default", "1"}, {"w:styleId", "DefaultParagraphFont"}});
  xml.empty("w:name", {{"w:val", "Default Paragraph Font"}}).empty("w:uiPriority", {{"w:val", 1}});
  xml.empty("w:semiHidden").empty("w:unhideWhenUsed").close();
  xml.open("w:style", {{"w:type", "table"}, {"w:default", "1"}, {"w:styleId", "TableNormal"}});
  xml.empty("w:name", {{"w:val", "Normal Table"}}).empty("w:uiPriority", {{"w:val", 99}});
  xml.empty("w:semiHidden").empty("w:unhideWhenUsed");
  xml.open("w:tblPr").empty("w:tblInd", {{"w:w", 0}, {"w:type", "dxa"}}).open("w:tblCellMar");
  for (const std::string_view side : {"w:top", "w:left", "w:bottom", "w:right"}) {
    xml.empty(side, {{"w:w", 0}, {"w:type", "dxa"}});
  }
  xml.close().close().close();
  xml.open("w:style", {{"w:type", "numbering"}, {"w:default", "1"}, {"w:styleId", "NoList"}});
  xml.empty("w:name", {{"w:val", "No List"}}).empty("w:uiPriority", {{"w:val", 99}});
  xml.empty("w:semiHidden").empty("w:unhideWhenUsed").close();
}

/// Links look like the text around them, as in the PDF: official papers are printed.
void write_hyperlink(XmlWriter& xml) {
  xml.open("w:style", {{"w:type", "character"}, {"w:styleId", "Hyperlink"}});
  xml.empty("w:name", {{"w:val", "Hyperlink"}}).empty("w:basedOn", {{"w:val", "DefaultParagraphFont"}});
  xml.empty("w:uiPriority", {{"w:val", 99}}).empty("w:unhideWhenUsed").close();
}

void write_footnote_reference(XmlWriter& xml) {
  xml.open("w:style", {{"w:type", "character"}, {"w:styleId", "FootnoteReference"}});
  xml.empty("w:name", {{"w:val", "footnote reference"}}).empty("w:basedOn", {{"w:val", "DefaultParagraphFont"}});
  xml.empty("w:uiPriority", {{"w:val", 99}}).empty("w:unhideWhenUsed");
  xml.open("w:rPr").empty("w:vertAlign", {{"w:val", "superscript"}}).close().close();
}

void write_table_grid(XmlWriter& xml, const Profile& profile) {
  constexpr int eighths_of_point = 8;
  const int rule = std::max(static_cast<int>(std::lround(profile.rule_width * eighths_of_point)), 2);
  constexpr double vertical_padding = 0.25;  // of that at the sides, as in the PDF
  const int padding = twips_of_mm(profile.cell_padding);
  const int above = twips_of_mm(profile.cell_padding * vertical_padding);
  xml.open("w:style", {{"w:type", "table"}, {"w:styleId", "TableGrid"}});
  xml.empty("w:name", {{"w:val", "Table Grid"}}).empty("w:basedOn", {{"w:val", "TableNormal"}});
  xml.empty("w:uiPriority", {{"w:val", 39}}).open("w:tblPr").open("w:tblBorders");
  for (const std::string_view side : {"w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"}) {
    xml.empty(side, {{"w:val", "single"}, {"w:sz", rule}, {"w:space", 0}, {"w:color", "auto"}});
  }
  xml.close().open("w:tblCellMar");
  xml.empty("w:top", {{"w:w", above}, {"w:type", "dxa"}}).empty("w:left", {{"w:w", padding}, {"w:type", "dxa"}});
  xml.empty("w:bottom", {{"w:w", above}, {"w:type", "dxa"}}).empty("w:right", {{"w:w", padding}, {"w:type", "dxa"}});
  xml.close().close().close();
}

/// `leader`: a tab stop at the right that dots lead to, twips; 0: none.
void write_style(XmlWriter& xml, std::string_view id, const std::string& title, int level, std::string_view next,
                 const ParagraphStyle& style, int leader) {
  xml.open("w:style", {{"w:type", "paragraph"}, {"w:customStyle", level == 0 ? "1" : "0"}, {"w:styleId", id}});
  xml.empty("w:name", {{"w:val", title}}).empty("w:basedOn", {{"w:val", "Normal"}});
  if (level != 0) xml.empty("w:next", {{"w:val", next}}).empty("w:uiPriority", {{"w:val", 9}});
  xml.empty("w:qFormat");
  xml.open("w:pPr");
  if (style.keep_with_next) xml.empty("w:keepNext");
  if (style.keep_together) xml.empty("w:keepLines");
  if (leader > 0) {
    xml.open("w:tabs").empty("w:tab", {{"w:val", "right"}, {"w:leader", "dot"}, {"w:pos", leader}}).close();
  }
  if (!style.hyphenate) xml.empty("w:suppressAutoHyphens");
  write_spacing(xml, style);
  write_indent(xml, twips_of_mm(style.left_indent), twips_of_mm(style.right_indent), twips_of_mm(style.first_indent));
  xml.empty("w:jc", {{"w:val", justification(style.align)}});
  if (level != 0) xml.empty("w:outlineLvl", {{"w:val", level - 1}});
  xml.close().open("w:rPr");
  if (style.bold) xml.empty("w:b").empty("w:bCs");
  if (style.italic) xml.empty("w:i").empty("w:iCs");
  if (style.caps) xml.empty("w:caps");
  const int size = half_points(style.size);
  xml.empty("w:sz", {{"w:val", size}}).empty("w:szCs", {{"w:val", size}});
  xml.close().close();
}

}  // namespace

StyleSheet::StyleSheet(const Profile& profile) : profile_(profile) {
  std::set<std::string> taken = {"normal",    "defaultparagraphfont", "tablenormal", "nolist",
                                 "hyperlink", "footnotereference",    "tablegrid"};
  for (const auto& [name, style] : profile.styles) ids_.emplace(name, unique(camel_case(name), taken));
}

std::string_view StyleSheet::id(std::string_view name) const {
  auto found = ids_.find(name);
  if (found == ids_.end()) found = ids_.find("text");
  return found == ids_.end() ? std::string_view("Normal") : std::string_view(found->second);
}

std::string StyleSheet::write() const {
  XmlWriter xml;
  xml.open("w:styles", {{"xmlns:w", main_namespace}});
  write_defaults(xml, profile_);
  write_basis(xml);
  std::set<std::string> names = {"normal",    "default paragraph font", "normal table", "no list",
                                 "hyperlink", "footnote reference",     "table grid"};
  for (const auto& [name, style] : profile_.styles) {
    const int level = heading_level(name);
    const int contents = contents_level(name);
    const double text_width = profile_.page_width - profile_.margin_left - profile_.margin_right;
    const std::string title = level != 0            ? "heading " + std::to_string(level)
                              : contents != 0       ? "toc " + std::to_string(contents)
                              : name == "footnote"  ? "footnote text"
                              : style.title.empty() ? name
                                                    : style.title;
    write_style(xml, id(name), unique(title, names), level, id("text"), style,
                contents != 0 ? twips_of_mm(text_width) : 0);
  }
  write_hyperlink(xml);
  write_footnote_reference(xml);
  write_table_grid(xml, profile_);
  return xml.take();
}

namespace {

int level_of(std::string_view name, std::string_view prefix) {
  if (name.size() != prefix.size() + 1 || !name.starts_with(prefix)) return 0;
  const char digit = name.back();
  return digit >= '1' && digit <= '9' ? digit - '0' : 0;
}

}  // namespace

int heading_level(std::string_view name) { return level_of(name, "heading"); }
int contents_level(std::string_view name) { return level_of(name, "contents"); }

std::string_view justification(Align align) {
  switch (align) {
    case Align::left:
      return "left";
    case Align::center:
      return "center";
    case Align::right:
      return "right";
    case Align::justify:
      return "both";
  }
  return "left";
}

void write_spacing(XmlWriter& xml, const ParagraphStyle& style) {
  constexpr double single = 240;
  xml.empty("w:spacing", {{"w:before", twips_of_pt(style.space_before)},
                          {"w:after", twips_of_pt(style.space_after)},
                          {"w:line", static_cast<int>(std::lround(style.line_spacing * single))},
                          {"w:lineRule", "auto"}});
}

void write_indent(XmlWriter& xml, int left, int right, int first) {
  xml.empty("w:ind",
            {{"w:left", left}, {"w:right", right}, {first < 0 ? "w:hanging" : "w:firstLine", std::abs(first)}});
}

}  // namespace pisar::docx
