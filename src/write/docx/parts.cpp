#include "write/docx/parts.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <utility>

#include "write/docx/body.h"
#include "write/docx/fields.h"
#include "write/docx/style_sheet.h"
#include "write/package/xml_writer.h"

namespace pisar::docx {
namespace {

constexpr std::string_view main_namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
constexpr std::string_view relations_namespace = "http://schemas.openxmlformats.org/package/2006/relationships";

void relation(XmlWriter& xml, std::string_view id, std::string_view type, std::string_view target) {
  xml.empty("Relationship",
            {{"Id", id},
             {"Type", "http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + std::string(type)},
             {"Target", target}});
}

void link_relations(XmlWriter& xml, const std::vector<std::string>& links) {
  for (std::size_t i = 0; i < links.size(); ++i) {
    xml.empty("Relationship",
              {{"Id", Hyperlinks::relation(i)},
               {"Type", "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"},
               {"Target", links[i]},
               {"TargetMode", "External"}});
  }
}

void picture_relations(XmlWriter& xml, const OptionalParts& parts) {
  for (std::size_t i = 0; i < parts.pictures.size(); ++i) {
    relation(xml, picture_relation(i), "image", picture_name(*parts.pictures[i], i));
  }
}

/// «2022-09-14T00:00:00Z».
std::string iso_time(std::int64_t seconds_since_epoch) {
  using namespace std::chrono;
  const sys_seconds time{seconds(seconds_since_epoch)};
  const sys_days day = floor<days>(time);
  const year_month_day date{day};
  const hh_mm_ss clock{time - day};
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02dZ", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
                static_cast<int>(clock.seconds().count()));
  return text.data();
}

void page_field(XmlWriter& xml) {
  begin_field(xml, " PAGE ");
  xml.open("w:r").element("w:t", "2").close();
  end_field(xml);
}

}  // namespace

std::string content_types(const OptionalParts& parts) {
  XmlWriter xml;
  xml.open("Types", {{"xmlns", "http://schemas.openxmlformats.org/package/2006/content-types"}});
  xml.empty("Default",
            {{"Extension", "rels"}, {"ContentType", "application/vnd.openxmlformats-package.relationships+xml"}});
  xml.empty("Default", {{"Extension", "xml"}, {"ContentType", "application/xml"}});
  const auto has = [&](Picture::Format format) {
    return std::any_of(parts.pictures.begin(), parts.pictures.end(),
                       [&](const auto& picture) { return picture->format == format; });
  };
  if (has(Picture::Format::png)) xml.empty("Default", {{"Extension", "png"}, {"ContentType", "image/png"}});
  if (has(Picture::Format::jpeg)) xml.empty("Default", {{"Extension", "jpeg"}, {"ContentType", "image/jpeg"}});
  const auto word = [&](std::string_view part, std::string_view type) {
    xml.empty("Override", {{"PartName", "/word/" + std::string(part) + ".xml"},
                           {"ContentType", "application/vnd.openxmlformats-officedocument.wordprocessingml." +
                                               std::string(type) + "+xml"}});
  };
  word("document", "document.main");
  word("styles", "styles");
  word("settings", "settings");
  word("fontTable", "fontTable");
  word("header1", "header");
  word("header2", "header");
  if (parts.footer) {
    word("footer1", "footer");
    word("footer2", "footer");
  }
  if (parts.numbering) word("numbering", "numbering");
  if (parts.footnotes) word("footnotes", "footnotes");
  for (std::size_t i = 0; i < parts.charts; ++i) {
    xml.empty("Override", {{"PartName", "/word/" + chart_name(i)},
                           {"ContentType", "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"}});
  }
  xml.empty("Override", {{"PartName", "/word/theme/theme1.xml"},
                         {"ContentType", "application/vnd.openxmlformats-officedocument.theme+xml"}});
  xml.empty("Override", {{"PartName", "/docProps/core.xml"},
                         {"ContentType", "application/vnd.openxmlformats-package.core-properties+xml"}});
  xml.empty("Override", {{"PartName", "/docProps/app.xml"},
                         {"ContentType", "application/vnd.openxmlformats-officedocument.extended-properties+xml"}});
  return xml.take();
}

std::string picture_name(const Picture& picture, std::size_t index) {
  return "media/image" + std::to_string(index + 1) + (picture.format == Picture::Format::png ? ".png" : ".jpeg");
}

std::string picture_relation(std::size_t index) { return "rIdPicture" + std::to_string(index + 1); }

std::string chart_name(std::size_t index) { return "charts/chart" + std::to_string(index + 1) + ".xml"; }

std::string chart_relation(std::size_t index) { return "rIdChart" + std::to_string(index + 1); }

std::string package_relations() {
  XmlWriter xml;
  xml.open("Relationships", {{"xmlns", relations_namespace}});
  relation(xml, "rId1", "officeDocument", "word/document.xml");
  xml.empty("Relationship",
            {{"Id", "rId2"},
             {"Type", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"},
             {"Target", "docProps/core.xml"}});
  relation(xml, "rId3", "extended-properties", "docProps/app.xml");
  return xml.take();
}

std::string document_relations(const OptionalParts& parts, const std::vector<std::string>& links) {
  XmlWriter xml;
  xml.open("Relationships", {{"xmlns", relations_namespace}});
  relation(xml, "rIdStyles", "styles", "styles.xml");
  relation(xml, "rIdSettings", "settings", "settings.xml");
  relation(xml, "rIdFonts", "fontTable", "fontTable.xml");
  relation(xml, "rIdTheme", "theme", "theme/theme1.xml");
  if (parts.numbering) relation(xml, "rIdNumbering", "numbering", "numbering.xml");
  picture_relations(xml, parts);
  for (std::size_t i = 0; i < parts.charts; ++i) relation(xml, chart_relation(i), "chart", chart_name(i));
  if (parts.footnotes) relation(xml, "rIdFootnotes", "footnotes", "footnotes.xml");
  relation(xml, header_relation, "header", "header1.xml");
  relation(xml, first_header_relation, "header", "header2.xml");
  if (parts.footer) {
    relation(xml, footer_relation, "footer", "footer1.xml");
    relation(xml, first_footer_relation, "footer", "footer2.xml");
  }
  link_relations(xml, links);
  return xml.take();
}

std::string part_relations(const OptionalParts& parts, const std::vector<std::string>& links) {
  XmlWriter xml;
  xml.open("Relationships", {{"xmlns", relations_namespace}});
  picture_relations(xml, parts);
  link_relations(xml, links);
  return xml.take();
}

void begin_footnotes(XmlWriter& xml) {
  xml.open("w:footnotes", {{"xmlns:w", main_namespace},
                           {"xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"}});
  const auto rule = [&](int id, std::string_view type, std::string_view element) {
    xml.open("w:footnote", {{"w:type", type}, {"w:id", id}}).open("w:p").open("w:r").empty(element);
    xml.close().close().close();
  };
  rule(-1, "separator", "w:separator");
  rule(0, "continuationSeparator", "w:continuationSeparator");
}

std::string settings(const Profile& profile, bool footnotes) {
  const bool hyphenate = std::any_of(profile.styles.begin(), profile.styles.end(),
                                     [](const auto& style) { return style.second.hyphenate; });
  XmlWriter xml;
  xml.open("w:settings", {{"xmlns:w", main_namespace}});
  xml.empty("w:zoom", {{"w:percent", 100}});
  if (profile.mirrored) xml.empty("w:mirrorMargins");
  xml.empty("w:defaultTabStop", {{"w:val", 709}});
  if (hyphenate) xml.empty("w:autoHyphenation").empty("w:doNotHyphenateCaps");
  xml.empty("w:characterSpacingControl", {{"w:val", "doNotCompress"}});
  if (footnotes) {
    xml.open("w:footnotePr").empty("w:footnote", {{"w:id", -1}}).empty("w:footnote", {{"w:id", 0}}).close();
  }
  xml.open("w:compat");
  xml.empty("w:doNotExpandShiftReturn");  // a justified line that a line break ends is not stretched
  // The space behind a paragraph and that before the next add up, as in PDF; by default the larger one counts.
  xml.empty("w:doNotUseHTMLParagraphAutoSpacing");
  const auto compatibility = [&](std::string_view name, std::string_view value) {
    xml.empty("w:compatSetting",
              {{"w:name", name}, {"w:uri", "http://schemas.microsoft.com/office/word"}, {"w:val", value}});
  };
  compatibility("compatibilityMode", "15");
  compatibility("overrideTableStyleFontSizeAndJustification", "1");
  compatibility("enableOpenTypeFeatures", "1");
  compatibility("doNotFlipMirrorIndents", "1");
  compatibility("differentiateMultirowTableHeaders", "1");
  xml.close();
  xml.empty("w:themeFontLang", {{"w:val", "ru-RU"}});
  xml.empty("w:decimalSymbol", {{"w:val", ","}}).empty("w:listSeparator", {{"w:val", ";"}});
  return xml.take();
}

std::string font_table(const Profile& profile) {
  XmlWriter xml;
  xml.open("w:fonts", {{"xmlns:w", main_namespace}}).open("w:font", {{"w:name", profile.font_office}});
  if (!profile.font.empty() && profile.font != profile.font_office) xml.empty("w:altName", {{"w:val", profile.font}});
  xml.empty("w:charset", {{"w:val", "CC"}});
  xml.empty("w:pitch", {{"w:val", "variable"}});
  return xml.take();
}

std::string theme(const Profile& profile) {
  constexpr std::string_view drawing_namespace = "http://schemas.openxmlformats.org/drawingml/2006/main";
  constexpr std::array<std::pair<std::string_view, std::string_view>, 12> colours = {{{"a:dk1", "000000"},
                                                                                      {"a:lt1", "FFFFFF"},
                                                                                      {"a:dk2", "44546A"},
                                                                                      {"a:lt2", "E7E6E6"},
                                                                                      {"a:accent1", "4472C4"},
                                                                                      {"a:accent2", "ED7D31"},
                                                                                      {"a:accent3", "A5A5A5"},
                                                                                      {"a:accent4", "FFC000"},
                                                                                      {"a:accent5", "5B9BD5"},
                                                                                      {"a:accent6", "70AD47"},
                                                                                      {"a:hlink", "0563C1"},
                                                                                      {"a:folHlink", "954F72"}}};
  constexpr int strengths = 3;  // a format scheme has three of each
  XmlWriter xml;
  const auto placeholder = [&] { xml.open("a:solidFill").empty("a:schemeClr", {{"val", "phClr"}}).close(); };
  xml.open("a:theme", {{"xmlns:a", drawing_namespace}, {"name", "Office"}}).open("a:themeElements");
  xml.open("a:clrScheme", {{"name", "Office"}});
  for (const auto& [role, colour] : colours) xml.open(role).empty("a:srgbClr", {{"val", colour}}).close();
  xml.close().open("a:fontScheme", {{"name", "Office"}});
  for (const std::string_view part : {"a:majorFont", "a:minorFont"}) {
    xml.open(part).empty("a:latin", {{"typeface", profile.font_office}});
    xml.empty("a:ea", {{"typeface", ""}}).empty("a:cs", {{"typeface", ""}}).close();
  }
  xml.close().open("a:fmtScheme", {{"name", "Office"}});
  xml.open("a:fillStyleLst");
  for (int i = 0; i < strengths; ++i) placeholder();
  xml.close().open("a:lnStyleLst");
  for (int i = 0; i < strengths; ++i) {
    xml.open("a:ln", {{"w", 6350}});
    placeholder();
    xml.close();
  }
  xml.close().open("a:effectStyleLst");
  for (int i = 0; i < strengths; ++i) xml.open("a:effectStyle").empty("a:effectLst").close();
  xml.close().open("a:bgFillStyleLst");
  for (int i = 0; i < strengths; ++i) placeholder();
  return xml.take();
}

void write_page_number(XmlWriter& xml, const Profile& profile, std::string_view style_id) {
  xml.open("w:p").open("w:pPr");
  xml.empty("w:pStyle", {{"w:val", style_id}});
  write_indent(xml, 0, 0, 0);
  xml.empty("w:jc", {{"w:val", "center"}}).close();
  if (profile.page_number_from > 2) {  // the first page has a header of its own, further ones have a condition
    field_character(xml, "begin");
    field_instruction(xml, " IF ");
    page_field(xml);
    field_instruction(xml, " >= " + std::to_string(profile.page_number_from) + " \"");
    page_field(xml);
    field_instruction(xml, "\" \"\" ");
    field_character(xml, "separate");
    field_character(xml, "end");
  } else {
    page_field(xml);
  }
  xml.close();
}

std::string core_properties(const Document& document, std::int64_t modified) {
  const std::string time = iso_time(modified);
  XmlWriter xml;
  xml.open("cp:coreProperties",
           {{"xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"},
            {"xmlns:dc", "http://purl.org/dc/elements/1.1/"},
            {"xmlns:dcterms", "http://purl.org/dc/terms/"},
            {"xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"}});
  if (!document.title.empty()) xml.element("dc:title", document.title);
  if (!document.author.empty()) xml.element("dc:creator", document.author);
  xml.element("dc:language", "ru-RU");
  xml.open("dcterms:created", {{"xsi:type", "dcterms:W3CDTF"}}).text(time).close();
  xml.open("dcterms:modified", {{"xsi:type", "dcterms:W3CDTF"}}).text(time).close();
  return xml.take();
}

std::string application_properties() {
  XmlWriter xml;
  xml.open("Properties", {{"xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"}});
  xml.element("Application", "Pisar");
  return xml.take();
}

}  // namespace pisar::docx
