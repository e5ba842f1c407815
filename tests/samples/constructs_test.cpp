// Every construct of the document language in a paper of its own (tests/golden/constructs): its whole dump is a golden,
// and PDF and DOCX say the same.
#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <set>

#include "base/diagnostic_text.h"
#include "base/utf8.h"
#include "document/dump.h"
#include "pipeline.h"
#include "tests/samples/sample_build.h"
#include "tests/support/tools.h"
#include "tests/write/office_files.h"
#include "workspace/workspace.h"
#include "write/writers.h"

namespace pisar::testing {
namespace {

namespace fs = std::filesystem;

const fs::path goldens = PISAR_SOURCE_DIR "/tests/golden/constructs";
constexpr std::string_view ending = ".md.j2";

/// What the language is made of (docs/language.md): each has a file of its own.
const std::set<std::string>& constructs() {
  static const std::set<std::string> names = {
      // text
      "paragraph", "line-break", "bold-italic", "escapes", "condition-in-a-line", "loop-of-paragraphs",
      "value-with-lines", "paragraphs-filter", "markdown-filter", "center", "as-is", "blank",
      // headings, lists
      "heading-levels", "heading-numbers", "heading-roman", "list-decimal", "list-decimal-bracket", "list-cyrillic",
      "list-latin", "list-roman-upper", "list-roman-lower", "list-dashes", "list-bullets", "list-depth-six",
      "list-nested-kinds", "list-over-headings", "list-joined-by-loop", "list-scope-annex", "list-restart",
      // tables
      "table-alignment", "table-number-format", "table-widths", "table-header-rows", "table-column-numbers",
      "table-row-span", "table-merge", "table-section-rows", "table-numbering-through", "table-looped-rows",
      "table-looped-columns", "table-total-formula", "table-list-in-cell", "table-fragment-in-cell", "table-caption",
      "table-note", "table-size", "table-without-borders", "table-keep", "table-decimal", "table-shade",
      // charts, images
      "chart-bars", "chart-stacked", "chart-lines", "chart-hbars", "chart-caption", "image", "image-caption", "qr",
      // notes, links, references
      "footnote", "footnote-in-table", "link", "link-within", "reference-annex", "reference-table", "reference-section",
      "reference-page", "reference-figure", "reference-document", "contents",
      // pages
      "page-break", "keep", "columns", "landscape", "annex-landscape", "header-footer", "header-not-on-the-first-page",
      "header-table", "footer-landscape", "sheet",
      // requisites
      "letterhead-lengthwise", "letterhead-corner", "kind-line-title-verb", "line-quoted-date", "addressee",
      "title-left", "approve", "approve-act", "agree-and-approve", "annex-mark", "annexes-nested", "signature",
      "signatures", "esign", "esign-in-signature", "executor", "copy", "familiar", "parties"};
  return names;
}

/// The workspace of the constructs with a paper for each.
class Papers {
 public:
  Papers() {
    fs::copy(goldens / "workspace", folder_.path(), fs::copy_options::recursive);
    for (const auto& entry : fs::directory_iterator(goldens)) {
      const std::string file = entry.path().filename().string();
      if (!file.ends_with(ending)) continue;
      const std::string name = file.substr(0, file.size() - ending.size());
      names_.insert(name);
      fs::copy(entry.path(), folder_.path() / "documents" / (name + ".md"));
    }
    workspace_ = Workspace::open(folder_.path(), diagnostics_, sources_, &all_functions());
    if (workspace_) tasks_ = plan(*workspace_, {}, all_functions(), sources_, diagnostics_);
  }

  [[nodiscard]] const std::set<std::string>& names() const { return names_; }
  /// What the check of the templates and the plan said.
  [[nodiscard]] std::string messages() const { return to_text(diagnostics_, sources_); }
  [[nodiscard]] fs::path file(const std::string& name) const { return folder_.path() / name; }

  /// The paper, resolved; the test fails when there is anything to say about it.
  [[nodiscard]] std::optional<Document> make(const std::string& name) const {
    const auto task = std::find_if(tasks_.begin(), tasks_.end(), [&](const Task& one) { return one.id == name; });
    if (task == tasks_.end()) {
      ADD_FAILURE() << "no document";
      return std::nullopt;
    }
    Diagnostics diagnostics;
    std::optional<Document> document = make_document(*workspace_, *task, sources_, diagnostics);
    EXPECT_EQ(to_text(diagnostics, sources_), "");
    return document;
  }

  /// The document in a format; the test fails when the writer has anything to say.
  [[nodiscard]] std::string write(const Document& document, std::string_view format) const {
    Diagnostics diagnostics;
    const std::optional<Written> written =
        find_writer(format)->write(document, write_options(document, 0), diagnostics);
    EXPECT_EQ(to_text(diagnostics, sources_), "") << format;
    return written ? written->bytes : std::string();
  }

 private:
  TemporaryFolder folder_;
  std::set<std::string> names_;
  SourceMap sources_;
  Diagnostics diagnostics_;
  std::unique_ptr<const Workspace> workspace_;
  std::vector<Task> tasks_;
};

/// The text of the PDF, a page each.
std::vector<std::string> pages_of(const Papers& papers, const std::string& pdf) {
  const fs::path file = papers.file("paper.pdf");
  write_file(file, pdf);
  std::vector<std::string> pages(1);
  for (const char c : pdf_text(file)) {
    if (c == '\f') {
      pages.emplace_back();
    } else {
      pages.back() += c;
    }
  }
  pages.pop_back();
  return pages;
}

std::string text_of(const Blocks& blocks) {
  std::string text;
  for_each_paragraph(blocks, [&](const Paragraph& paragraph) { text += plain_text(paragraph.content); });
  return without_spaces(text);
}

TEST(Constructs, AreAllListed) {
  const Papers papers;
  EXPECT_EQ(papers.messages(), "");
  EXPECT_EQ(papers.names(), constructs());
  EXPECT_GE(constructs().size(), 60U);
}

TEST(Constructs, YieldTheDocumentsThatAreExpected) {
  const Papers papers;
  for (const std::string& name : papers.names()) {
    SCOPED_TRACE(name);
    if (const std::optional<Document> document = papers.make(name)) {
      expect_golden(goldens / (name + ".dump"), dump(*document));
    }
  }
}

TEST(Constructs, PdfAndDocxSayTheSame) {
  PISAR_NEEDS_TOOL("pdftotext", "poppler-utils");
  const Papers papers;
  for (const std::string& name : papers.names()) {
    SCOPED_TRACE(name);
    const std::optional<Document> document = papers.make(name);
    if (!document) continue;
    const fs::path file = papers.file("paper.pdf");
    write_file(file, papers.write(*document, "pdf"));
    EXPECT_EQ(text_difference(pdf_text(file), docx_text(papers.write(*document, "docx"))), "");
  }
}

TEST(Constructs, HeadersAndFootersStandOnEachPage) {
  PISAR_NEEDS_TOOL("pdftotext", "poppler-utils");
  const Papers papers;
  int compared = 0;
  for (const std::string& name : papers.names()) {
    SCOPED_TRACE(name);
    const std::optional<Document> document = papers.make(name);
    if (!document || (document->header.blocks.empty() && document->footer.blocks.empty())) continue;
    ++compared;
    const std::map<std::string, std::string> parts = unzip(papers.write(*document, "docx"));
    const std::vector<std::string> pages = pages_of(papers, papers.write(*document, "pdf"));
    for (std::size_t page = 0; page < pages.size(); ++page) {
      for (const auto& [running, part] : {std::pair(&document->header, "header"), {&document->footer, "footer"}}) {
        const std::string wanted = text_of(running->blocks).substr(0, 16);
        const bool printed = page > 0 || running->on_first_page;
        EXPECT_EQ(without_spaces(pages[page]).find(wanted) != std::string::npos, printed || wanted.empty())
            << "page " << page + 1 << ": " << pages[page];
        if (running->blocks.empty()) continue;
        const std::string file = "word/" + std::string(part) + (page == 0 ? "2.xml" : "1.xml");
        EXPECT_EQ(parts.at(file).find("w:t ") != std::string::npos, printed) << file << parts.at(file);
      }
    }
  }
  EXPECT_GE(compared, 4);
}

}  // namespace
}  // namespace pisar::testing
