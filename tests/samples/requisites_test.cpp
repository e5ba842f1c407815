// Where requisites stand on the sheets that are made, measured by poppler against the profile: within a millimetre.

#include <gtest/gtest.h>

#include <algorithm>
#include <pugixml.hpp>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "tests/samples/sample_build.h"
#include "tests/support/tools.h"

namespace pisar {
namespace {

using testing::find_tool;
using testing::run_tool;
using testing::SampleBuild;
using testing::ToolRun;

constexpr double tolerance = 1;  // mm
// Liberation Serif, as poppler takes it: boxes of words reach from the ascent to the descent.
constexpr double descent = 0.216;  // em
constexpr double line = 7;         // mm: no line of 14 pt is higher

/// The profile ГОСТ Р 7.0.97-2016 as the issue of papers asks for it, in mm: here as numbers, so that a mistake in the
/// profile is found too.
constexpr double sheet_width = 210;
constexpr double sheet_height = 297;
constexpr double left_margin = 30;
constexpr double right_margin = 10;
constexpr double top_margin = 20;
constexpr double bottom_margin = 20;
constexpr double first_indent = 12.5;

/// The sheets of the sample order that begin with text.
constexpr std::size_t text_sheets = 3;

/// A word as it is printed, in mm from the sheet's top left corner.
struct Word {
  double left = 0, top = 0, right = 0, bottom = 0;
  std::string text;
};

using Sheet = std::vector<Word>;

std::vector<Sheet> sheets_of(const std::filesystem::path& pdf) {
  const ToolRun run = run_tool(find_tool("pdftotext"), {"-bbox-layout", "-enc", "UTF-8", pdf.string(), "-"});
  EXPECT_EQ(run.status, 0) << run.errors;
  pugi::xml_document document;
  // Its DOCTYPE names a file of the W3C that is not to be fetched; pugixml skips it.
  EXPECT_TRUE(document.load_string(run.output.c_str()));
  const auto mm = [](const pugi::xml_attribute& points) { return points.as_double() * 25.4 / 72; };
  std::vector<Sheet> sheets;
  for (const pugi::xpath_node& page : document.select_nodes("//page")) {
    Sheet& sheet = sheets.emplace_back();
    for (const pugi::xpath_node& found : page.node().select_nodes(".//word")) {
      const pugi::xml_node word = found.node();
      sheet.push_back({mm(word.attribute("xMin")), mm(word.attribute("yMin")), mm(word.attribute("xMax")),
                       mm(word.attribute("yMax")), word.text().get()});
    }
  }
  return sheets;
}

/// The first word of the text on the sheet; the test fails when there is none.
Word find_word(const Sheet& sheet, std::string_view text) {
  const auto found = std::find_if(sheet.begin(), sheet.end(), [&](const Word& word) { return word.text == text; });
  EXPECT_NE(found, sheet.end()) << "no word «" << text << "»";
  return found == sheet.end() ? Word{} : *found;
}

/// The words of the sheet's text: without the number in the top margin.
Sheet body_of(Sheet sheet) {
  std::erase_if(sheet, [](const Word& word) { return word.bottom < top_margin; });
  return sheet;
}

class Requisites : public ::testing::Test {
 protected:
  void SetUp() override { PISAR_NEEDS_TOOL("pdftotext", "poppler-utils"); }
};

TEST_F(Requisites, TheTextFillsTheRoomBetweenTheMargins) {
  SampleBuild sample("levashi");
  sample.build({"pdf"});
  const std::vector<Sheet> sheets = sheets_of(sample.made("order-59.pdf"));
  ASSERT_GE(sheets.size(), 4U);
  double lowest = 0;
  for (const Sheet& sheet : sheets) {
    const Sheet body = body_of(sheet);
    ASSERT_FALSE(body.empty());
    double top = sheet_height;
    for (const Word& word : body) {
      top = std::min(top, word.top);
      lowest = std::max(lowest, word.bottom);
      EXPECT_LE(word.bottom, sheet_height - bottom_margin + tolerance) << word.text;
      EXPECT_GE(word.left, left_margin - tolerance) << word.text;
      EXPECT_LE(word.right, sheet_width - right_margin + tolerance) << word.text;
    }
    EXPECT_GE(top, top_margin - tolerance);
  }
  // Others begin or end with tables, whose cells are padded.
  for (std::size_t i = 0; i < text_sheets; ++i) {
    double left = sheet_width;
    double right = 0;
    double top = sheet_height;
    for (const Word& word : body_of(sheets[i])) {
      left = std::min(left, word.left);
      right = std::max(right, word.right);
      top = std::min(top, word.top);
    }
    EXPECT_NEAR(left, left_margin, tolerance) << "sheet " << i + 1;
    EXPECT_NEAR(right, sheet_width - right_margin, tolerance) << "sheet " << i + 1;
    // The third begins with text, whose line spacing of 1.15 stands above its lines; the others with requisites.
    constexpr double leading = 0.15 * 1.149 * 14 * 25.4 / 72;
    EXPECT_NEAR(top, top_margin + (i == 2 ? leading : 0), tolerance) << "sheet " << i + 1;
  }
  EXPECT_NEAR(lowest, sheet_height - bottom_margin, line) << "the fullest sheet";
}

TEST_F(Requisites, ParagraphsAndItemsBeginAtTheIndent) {
  SampleBuild sample("levashi");
  sample.build({"pdf"});
  const Sheet order = sheets_of(sample.made("order-59.pdf")).at(0);
  EXPECT_NEAR(find_word(order, "В").left, left_margin + first_indent, tolerance) << "the preamble";
  for (const std::string_view label : {"1.", "1.1.", "2.", "5."}) {
    EXPECT_NEAR(find_word(order, label).left, left_margin + first_indent, tolerance) << label;
  }
  EXPECT_NEAR(find_word(order, "результатами").left, left_margin, tolerance) << "the next line";
}

TEST_F(Requisites, ThePageNumberStandsInTheMiddleOfTheTopMargin) {
  constexpr double number_baseline = 14;
  constexpr double number_size = 12 * 25.4 / 72;
  SampleBuild sample("levashi");
  sample.build({"pdf"});
  const std::vector<Sheet> sheets = sheets_of(sample.made("order-59.pdf"));
  for (std::size_t i = 0; i < sheets.size(); ++i) {
    const auto in_margin =
        std::count_if(sheets[i].begin(), sheets[i].end(), [](const Word& word) { return word.bottom < top_margin; });
    ASSERT_EQ(in_margin, i == 0 ? 0 : 1) << "sheet " << i + 1;
    if (i == 0) continue;
    const auto number =
        std::find_if(sheets[i].begin(), sheets[i].end(), [](const Word& word) { return word.bottom < top_margin; });
    EXPECT_EQ(number->text, std::to_string(i + 1));
    EXPECT_NEAR((number->left + number->right) / 2, (left_margin + sheet_width - right_margin) / 2, tolerance);
    EXPECT_NEAR(number->bottom - descent * number_size, number_baseline, tolerance);
    EXPECT_GE(number->top, 10 - tolerance) << "the standard wants 10 mm above it";
  }
}

TEST_F(Requisites, TheAnnexMarkStandsInTheTopRightCorner) {
  constexpr double corner_width = 75;
  SampleBuild sample("levashi");
  sample.build({"pdf"});
  const std::vector<Sheet> sheets = sheets_of(sample.made("order-59.pdf"));
  int marks = 0;
  for (const Sheet& sheet : sheets) {
    for (const Word& word : sheet) {
      if (word.text != "Приложение" || word.top > top_margin + line) continue;
      ++marks;
      EXPECT_NEAR(word.left, sheet_width - right_margin - corner_width, tolerance);
      EXPECT_NEAR(word.top, top_margin, tolerance);
      const Word& next = find_word(sheet, "Администрации");  // of the same mark, one under the other
      EXPECT_NEAR(next.left, word.left, tolerance);
    }
  }
  EXPECT_EQ(marks, 2);
}

TEST_F(Requisites, TheNameStandsOnTheLastLineOfThePost) {
  const std::string post =
      "Исполняющий обязанности заместителя главы администрации муниципального района – начальника сектора образования, "
      "культуры, туризма и молодёжи";
  ASSERT_EQ(utf8::decode(post).size(), 140U);
  SampleBuild sample("levashi");
  sample.replace("data/people.yaml", "post: Начальник отдела образования", "post: " + post);
  sample.build({"pdf"});
  const Sheet order = sheets_of(sample.made("order-59.pdf")).at(0);
  const Word first = find_word(order, "Исполняющий");
  const Word last = find_word(order, "молодёжи");
  const Word name = find_word(order, "Магомедов");
  EXPECT_NEAR(first.left, left_margin, tolerance);
  EXPECT_GT(last.top, first.bottom) << "the post takes several lines";
  EXPECT_NEAR(name.bottom, last.bottom, tolerance);
  EXPECT_NEAR(name.right, sheet_width - right_margin, tolerance);
  for (const Word& word : order) {
    if (word.top < first.top - tolerance || word.text == "Г." || word.text == name.text) continue;
    EXPECT_LE(word.right, sheet_width - right_margin - 60 + tolerance) << word.text << " runs into the name's column";
    EXPECT_LE(word.bottom, last.bottom + tolerance) << word.text << " stands below the post's last line";
  }
}

TEST_F(Requisites, TheApprovalStandsInTheTopRightCorner) {
  constexpr double corner_width = 80;  // of the profile of 2025
  SampleBuild sample("papers");
  sample.build({"pdf"});
  for (const auto& [file, word] : {std::pair{"programme.pdf", "УТВЕРЖДЕНА"}, {"regulation.pdf", "УТВЕРЖДАЮ"}}) {
    const Sheet sheet = sheets_of(sample.made(file)).at(0);
    const Word stamp = find_word(sheet, word);
    EXPECT_NEAR(stamp.left, sheet_width - right_margin - corner_width, tolerance) << file;
    EXPECT_NEAR(stamp.top, top_margin, tolerance) << file;
  }
}

TEST_F(Requisites, MirroredMarginsChangeSidesOnEvenSheets) {
  SampleBuild sample("levashi");
  testing::write_file(sample.folder() / "templates" / "profiles" / "bound.yaml",
                      "id: bound\ntitle: Двусторонняя печать\nextends: gost-2016\nmirrored: true\n");
  sample.replace("pisar.yaml", "profile: gost-2016", "profile: bound");
  sample.build({"pdf"});
  const std::vector<Sheet> sheets = sheets_of(sample.made("order-59.pdf"));
  ASSERT_GE(sheets.size(), text_sheets);
  for (std::size_t i = 0; i < sheets.size(); ++i) {
    const double margin = i % 2 == 0 ? left_margin : right_margin;  // the sheet behind the first one is even
    double left = sheet_width;
    double right = 0;
    for (const Word& word : sheets[i]) {
      left = std::min(left, word.left);
      right = std::max(right, word.right);
    }
    EXPECT_GE(left, margin - tolerance) << "sheet " << i + 1;
    EXPECT_LE(right, margin + 170 + tolerance) << "sheet " << i + 1;
    if (i >= text_sheets) continue;
    EXPECT_NEAR(left, margin, tolerance) << "sheet " << i + 1;
    EXPECT_NEAR(right, margin + 170, tolerance) << "sheet " << i + 1;
  }
}

}  // namespace
}  // namespace pisar
