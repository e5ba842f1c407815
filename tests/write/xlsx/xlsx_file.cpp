#include "tests/write/xlsx/xlsx_file.h"

#include <gtest/gtest.h>

#include "tests/write/office_files.h"
#include "write/xlsx/xlsx.h"

namespace pisar::testing {
namespace {

void parse(pugi::xml_document& parsed, const std::string& xml, const std::string& name) {
  const auto result = parsed.load_buffer(xml.data(), xml.size(), pugi::parse_default | pugi::parse_ws_pcdata);
  EXPECT_TRUE(result) << name << ": " << result.description();
}

}  // namespace

std::vector<std::string> XlsxFile::sheet_names() const {
  std::vector<std::string> names;
  for (const pugi::xpath_node sheet : workbook.select_nodes("//sheet")) {
    names.emplace_back(sheet.node().attribute("name").value());
  }
  return names;
}

ReadCell XlsxFile::cell(std::size_t sheet, const std::string& name) const {
  const pugi::xml_node node = sheets.at(sheet).select_node(("//c[@r='" + name + "']").c_str()).node();
  ReadCell cell;
  cell.type = node.attribute("t").value();
  cell.value = node.child("v").text().get();
  if (cell.type == "s") cell.value = strings.at(node.child("v").text().as_uint());
  cell.formula = node.child("f").text().get();
  const auto style = node.attribute("s").as_uint();
  const pugi::xml_node format = styles.select_nodes("//cellXfs/xf")[style].node();
  const std::string format_id = format.attribute("numFmtId").value();
  const pugi::xml_node code = styles.select_node(("//numFmt[@numFmtId='" + format_id + "']").c_str()).node();
  cell.number_format = code.attribute("formatCode").value();
  const pugi::xml_node font = styles.select_nodes("//fonts/font")[format.attribute("fontId").as_uint()].node();
  cell.bold = static_cast<bool>(font.child("b"));
  const pugi::xml_node border = styles.select_nodes("//borders/border")[format.attribute("borderId").as_uint()].node();
  cell.borders = static_cast<bool>(border.child("left").attribute("style"));
  cell.filled = format.attribute("fillId").as_uint() > 1;  // 0 and 1 are Excel's own
  cell.across = format.child("alignment").attribute("horizontal").value();
  return cell;
}

std::vector<std::string> XlsxFile::merged(std::size_t sheet) const {
  std::vector<std::string> areas;
  for (const pugi::xpath_node area : sheets.at(sheet).select_nodes("//mergeCell")) {
    areas.emplace_back(area.node().attribute("ref").value());
  }
  return areas;
}

std::string XlsxFile::attribute(std::size_t sheet, const char* path, const char* name) const {
  return sheets.at(sheet).select_node(path).node().attribute(name).value();
}

XlsxFile write_and_read(const Document& document) {
  XlsxFile file;
  const std::optional<Written> written = write_xlsx(document, {.modified = 1663113600}, file.diagnostics);
  EXPECT_TRUE(written);
  if (!written) return file;
  file.units = written->units;
  file.parts = unzip(written->bytes);
  parse(file.workbook, file.parts["xl/workbook.xml"], "workbook");
  parse(file.styles, file.parts["xl/styles.xml"], "styles");
  for (std::size_t i = 1; file.parts.contains("xl/worksheets/sheet" + std::to_string(i) + ".xml"); ++i) {
    file.sheets.emplace_back();
  }
  for (std::size_t i = 0; i < file.sheets.size(); ++i) {
    parse(file.sheets[i], file.parts["xl/worksheets/sheet" + std::to_string(i + 1) + ".xml"], "sheet");
  }
  if (file.parts.contains("xl/sharedStrings.xml")) {
    pugi::xml_document strings;
    parse(strings, file.parts["xl/sharedStrings.xml"], "strings");
    for (const pugi::xpath_node item : strings.select_nodes("//si")) {
      std::string text;
      for (const pugi::xpath_node piece : item.node().select_nodes(".//t")) text += piece.node().text().get();
      file.strings.push_back(text);
    }
  }
  return file;
}

std::vector<std::string> messages(const Diagnostics& diagnostics) {
  std::vector<std::string> lines;
  for (const Diagnostic& diagnostic : diagnostics.all()) {
    lines.push_back(std::string(code_info(diagnostic.code).text) + ": " + diagnostic.message);
    for (const Note& note : diagnostic.notes) lines.push_back("  " + note.label + ": " + note.text);
  }
  return lines;
}

}  // namespace pisar::testing
