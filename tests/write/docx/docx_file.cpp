#include "tests/write/docx/docx_file.h"

#include <gtest/gtest.h>

#include "tests/write/office_files.h"
#include "write/docx/docx.h"

namespace pisar::testing {
namespace {

pugi::xml_document parse(const std::string& xml, const char* name) {
  pugi::xml_document parsed;
  const pugi::xml_parse_result result =
      parsed.load_buffer(xml.data(), xml.size(), pugi::parse_default | pugi::parse_ws_pcdata);
  EXPECT_TRUE(result) << name << ": " << result.description();
  return parsed;
}

}  // namespace

std::string DocxFile::value(const char* path, const char* attribute) const {
  return one(path).attribute(attribute).value();
}

std::vector<std::string> DocxFile::texts() const {
  std::vector<std::string> texts;
  for (const pugi::xpath_node paragraph : all("//w:p")) {
    std::string text;
    for (const pugi::xpath_node piece : paragraph.node().select_nodes(".//w:r/*")) {
      const std::string name = piece.node().name();
      if (name == "w:t") text += piece.node().text().get();
      if (name == "w:br") text += '\n';
      if (name == "w:tab") text += '\t';
      if (name == "w:softHyphen") text += "\u00AD";
      if (name == "w:noBreakHyphen") text += "\u2011";
    }
    texts.push_back(text);
  }
  return texts;
}

DocxFile write_and_read(const Document& document) {
  DocxFile file;
  const std::optional<Written> written = write_docx(document, {.modified = 1663113600}, file.diagnostics);
  EXPECT_TRUE(written);
  if (!written) return file;
  file.parts = unzip(written->bytes);
  for (const auto& [path, bytes] : file.parts) {
    if (!path.starts_with("word/media/")) static_cast<void>(parse(bytes, path.c_str()));
  }
  file.document = parse(file.parts["word/document.xml"], "document");
  file.styles = parse(file.parts["word/styles.xml"], "styles");
  if (file.parts.contains("word/numbering.xml")) file.numbering = parse(file.parts["word/numbering.xml"], "numbering");
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
