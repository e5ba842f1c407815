#include "tests/samples/sample_build.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <pugixml.hpp>

#include "base/diagnostic_text.h"
#include "base/utf8.h"
#include "pipeline.h"
#include "tests/support/tools.h"
#include "tests/write/docx/word_counter.h"
#include "tests/write/office_files.h"
#include "workspace/workspace.h"

namespace pisar::testing {

namespace fs = std::filesystem;

namespace {

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

/// White space, and what stands for a place to fill by hand: PDF draws a rule where DOCX has underscores.
bool is_space(char32_t character) {
  return character == U'_' || character == U' ' || character == U'\n' || character == U'\r' || character == U'\t' ||
         character == U'\f' || character == U'\u00A0' || character == U'\u202F' || character == U'\u00AD';
}

/// The text of a paragraph's runs.
std::string paragraph_text(const pugi::xml_node& paragraph) {
  std::string text;
  pugi::xpath_node_set pieces =
      paragraph.select_nodes(".//w:t | .//w:br | .//w:tab[parent::w:r] | .//w:noBreakHyphen | .//w:footnoteReference");
  pieces.sort();
  for (const pugi::xpath_node& found : pieces) {
    const std::string_view name = found.node().name();
    const std::string_view field = found.node().parent().parent().attribute("w:instr").value();
    if (name == "w:footnoteReference") {
      text += found.node().attribute("w:id").value();
    } else if (name == "w:t" && field == " PAGE ") {
      text += page_mark;
    } else if (name == "w:t") {
      text += found.node().text().get();
    }
    if (name == "w:noBreakHyphen") text += "\u2011";
    if (name == "w:br" || name == "w:tab") text += ' ';
  }
  return text;
}

/// The text of a header's or footer's part; the profile's own page number is left out.
std::string running_text(const std::string& part) {
  pugi::xml_document document;
  if (part.empty()) return {};
  EXPECT_TRUE(document.load_string(part.c_str(), pugi::parse_default | pugi::parse_ws_pcdata));
  std::string text;
  for (const pugi::xpath_node& found : document.select_nodes("//w:p[not(.//w:instrText)]")) {
    text += paragraph_text(found.node());
  }
  return without_spaces(text);
}

std::vector<std::string> notes_of(const std::string& part) {
  std::vector<std::string> notes;
  pugi::xml_document document;
  if (part.empty()) return notes;
  EXPECT_TRUE(document.load_string(part.c_str(), pugi::parse_default | pugi::parse_ws_pcdata));
  for (const pugi::xpath_node& found : document.select_nodes("//w:footnote[not(@w:type)]")) {
    notes.push_back(found.node().attribute("w:id").value() + without_spaces(paragraph_text(found.node())));
  }
  return notes;
}

/// Takes `end` off the end of the text, white space and hyphens at line ends set aside; false when it is not there.
bool drop_end(std::u32string& text, const std::u32string& end) {
  std::size_t at = text.size();
  std::size_t left = end.size();
  while (left > 0) {
    if (at == 0) return false;
    --at;
    if (is_space(text[at])) continue;
    if (text[at] == end[left - 1]) {
      --left;
    } else if (text[at] != U'-' || at + 1 == text.size() || text[at + 1] != U'\n') {
      return false;
    }
  }
  text.resize(at);
  while (!text.empty() && is_space(text.back())) text.pop_back();
  return true;
}

/// The text of a page without its footnotes, number, header and footer; a message when one of these is not there.
std::string without_margins(std::u32string& text, const DocxText& docx, int page, std::size_t& notes) {
  const std::string number = std::to_string(page);
  const std::vector<std::string>& running = page == 1 ? docx.first_running : docx.running;
  for (auto wanted = running.rbegin(); wanted != running.rend(); ++wanted) {
    const std::string line = replaced(*wanted, std::string(1, page_mark), number);
    if (!drop_end(text, utf8::decode(line))) return "page " + number + " does not end with «" + line + "»";
  }
  const std::size_t line = text.rfind(U'\n') == std::u32string::npos ? 0 : text.rfind(U'\n') + 1;
  if (page > 1 && text.substr(line) == utf8::decode(number)) {
    text.resize(line);
    while (!text.empty() && is_space(text.back())) text.pop_back();
  }
  // Of the notes that are left, those that stand on this page: the longest run that ends it.
  for (std::size_t last = docx.notes.size(); last > notes; --last) {
    std::u32string rest = text;
    std::size_t first = last;
    while (first > notes && drop_end(rest, utf8::decode(docx.notes[first - 1]))) --first;
    if (first != notes) continue;
    text = rest;
    notes = last;
    break;
  }
  return {};
}

}  // namespace

SampleBuild::SampleBuild(std::string_view sample) : folder_(temporary_.path() / sample) {
  fs::copy(fs::path(PISAR_SOURCE_DIR) / "samples" / sample, folder_, fs::copy_options::recursive);
  fs::remove_all(folder_ / "out");
}

void SampleBuild::replace(const fs::path& file, std::string_view from, std::string_view to) const {
  const std::string before = read_file(folder_ / file);
  const std::string after = replaced(before, from, to);
  EXPECT_NE(before, after) << "no «" << from << "» in " << file;
  write_file(folder_ / file, after);
}

void SampleBuild::replace_in_data(std::string_view from, std::string_view to) const {
  int changed = 0;
  for (const auto& entry : fs::directory_iterator(folder_ / "data")) {
    const std::string before = read_file(entry.path());
    const std::string after = replaced(before, from, to);
    if (before == after) continue;
    write_file(entry.path(), after);
    ++changed;
  }
  EXPECT_GT(changed, 0) << "no «" << from << "» in data/";
}

void SampleBuild::build(const std::vector<std::string>& formats, unsigned jobs) {
  SourceMap sources;
  Diagnostics diagnostics;
  const auto workspace = Workspace::open(folder_, diagnostics, sources);
  ASSERT_NE(workspace, nullptr) << to_text(diagnostics, sources);
  ASSERT_FALSE(diagnostics.has_errors()) << to_text(diagnostics, sources);
  BuildOptions options;
  options.selection.formats = formats;
  options.out = folder_ / "out";
  options.jobs = jobs;
  fs::remove_all(options.out);
  files_.clear();
  const std::vector<DocumentResult> results = pisar::build(*workspace, options, sources, diagnostics);
  EXPECT_TRUE(diagnostics.empty()) << to_text(diagnostics, sources);
  for (const DocumentResult& result : results) {
    // In its own formats a sample is made without a word; a workbook made as DOCX may warn of wide tables.
    const bool clean = formats.empty() ? result.diagnostics.empty() : !result.failed();
    EXPECT_TRUE(clean) << to_text(result.diagnostics, sources);
    for (const MadeFile& made : result.files) {
      files_[made.path.lexically_relative(options.out).generic_string()] = read_file(made.path);
    }
  }
}

std::string SampleBuild::mistakes() {
  SourceMap sources;
  Diagnostics diagnostics;
  const auto workspace = Workspace::open(folder_, diagnostics, sources);
  if (workspace) check_documents(*workspace, 2, sources, diagnostics);
  return replaced(to_text(diagnostics, sources), folder_.generic_string() + "/", "");
}

std::vector<std::string> sample_names() {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(fs::path(PISAR_SOURCE_DIR) / "samples")) {
    if (entry.is_directory()) names.push_back(entry.path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

std::string without_spaces(std::string_view text) {
  std::string result;
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t character = utf8::next(text, offset);
    if (!is_space(character)) utf8::append(result, character);
  }
  return result;
}

std::string pdf_text(const fs::path& file) {
  const ToolRun run = run_tool(find_tool("pdftotext"), {"-raw", "-enc", "UTF-8", file.string(), "-"});
  EXPECT_EQ(run.status, 0) << run.errors;
  return run.output;
}

DocxText docx_text(std::string_view bytes) {
  std::map<std::string, std::string> parts = unzip(bytes);
  pugi::xml_document document;
  pugi::xml_document numbering;
  EXPECT_TRUE(document.load_string(parts["word/document.xml"].c_str(), pugi::parse_default | pugi::parse_ws_pcdata));
  if (parts.contains("word/numbering.xml")) {
    EXPECT_TRUE(numbering.load_string(parts["word/numbering.xml"].c_str()));
  }
  const std::vector<std::string> labels = counted_labels(numbering, document);
  std::size_t next_label = 0;
  DocxText result;
  std::map<ptrdiff_t, std::string> header_rows;  // by the place of the row in the file
  for (const pugi::xpath_node& found : document.select_nodes("//w:body//w:p")) {
    const pugi::xml_node paragraph = found.node();
    std::string text;
    if (paragraph.child("w:pPr").child("w:numPr")) text = labels.at(next_label++) + " ";
    text += paragraph_text(paragraph);
    if (paragraph.select_node(".//c:chart")) text += "\uFFFC";
    result.text += text + "\n";
    for (pugi::xml_node up = paragraph.parent(); up; up = up.parent()) {
      if (std::string_view(up.name()) == "w:tr" && up.child("w:trPr").child("w:tblHeader")) {
        header_rows[up.offset_debug()] += without_spaces(text);
      }
    }
  }
  EXPECT_EQ(next_label, labels.size());
  for (const auto& [place, text] : header_rows) result.headers.push_back(text);
  result.notes = notes_of(parts["word/footnotes.xml"]);
  const bool first_differs = !document.select_nodes("//w:titlePg").empty();
  for (const std::string name : {"header", "footer"}) {
    result.running.push_back(running_text(parts["word/" + name + "1.xml"]));
    result.first_running.push_back(running_text(parts["word/" + name + (first_differs ? "2.xml" : "1.xml")]));
  }
  return result;
}

namespace {

/// Whether the text of the page from `i` on begins with what is expected; both as far as they go, some words.
bool goes_on(const std::u32string& page, std::size_t i, const std::u32string& expected, std::size_t at) {
  constexpr std::size_t enough = 24;
  std::size_t matched = 0;
  for (; i < page.size() && matched < enough && at + matched < expected.size(); ++i) {
    if (is_space(page[i])) continue;
    if (page[i] == expected[at + matched]) {
      ++matched;
    } else if (page[i] != U'-') {
      return false;
    }
  }
  return matched > 0;
}

}  // namespace

std::string text_difference(std::string_view pdf, const DocxText& docx) {
  constexpr char32_t chart = 0xFFFC;  // what it says stands in a part of its own
  const std::u32string expected = utf8::decode(without_spaces(docx.text));
  std::size_t at = 0;  // in `expected`
  int page = 0;
  std::size_t notes = 0;  // of the DOCX, found so far
  while (!pdf.empty()) {
    ++page;
    const std::size_t page_end = std::min(pdf.find('\f'), pdf.size());
    std::string_view text = pdf.substr(0, page_end);
    pdf.remove_prefix(std::min(page_end + 1, pdf.size()));
    text = utf8::trim(text);
    const std::string number = std::to_string(page);
    std::u32string characters = utf8::decode(text);
    if (std::string missing = without_margins(characters, docx, page, notes); !missing.empty()) return missing;
    std::size_t i = 0;
    // Header rows repeated at the page's top: skipped where the document does not go on with them.
    for (bool skipped = true; skipped;) {
      skipped = false;
      for (const std::string& header : docx.headers) {
        const std::u32string repeated = utf8::decode(header);
        if (repeated.empty() || expected.compare(at, repeated.size(), repeated) == 0) continue;
        std::size_t end = i;
        std::size_t matched = 0;
        while (end < characters.size() && matched < repeated.size()) {
          if (is_space(characters[end]) || (characters[end] == U'-' && repeated[matched] != U'-')) {
            ++end;
          } else if (characters[end] == repeated[matched]) {
            ++end, ++matched;
          } else {
            break;
          }
        }
        if (matched != repeated.size()) continue;
        i = end;
        skipped = true;
        break;
      }
    }
    for (; i < characters.size(); ++i) {
      if (is_space(characters[i])) continue;
      if (at < expected.size() && expected[at] == chart) {
        if (!goes_on(characters, i, expected, at + 1)) continue;
        ++at;
      }
      const bool line_end = i + 1 < characters.size() && characters[i + 1] == U'\n';
      if (at < expected.size() && characters[i] == expected[at]) {
        ++at;
      } else if (characters[i] == U'-' && line_end) {
        continue;
      } else if (characters[i] == U'.' && i > 0 && i + 1 < characters.size() &&
                 (characters[i - 1] == U' ' || characters[i + 1] == U' ')) {
        continue;  // the dots of a leader
      } else {
        return "page " + number + ": PDF «" + utf8::encode(characters.substr(i, 60)) + "», DOCX «" +
               utf8::encode(expected.substr(at, 60)) + "»";
      }
    }
  }
  if (notes != docx.notes.size()) return "the PDF lacks footnote " + docx.notes[notes];
  if (at + 1 == expected.size() && expected[at] == chart) ++at;
  if (at != expected.size()) return "the PDF ends before «" + utf8::encode(expected.substr(at, 60)) + "»";
  return {};
}

}  // namespace pisar::testing
