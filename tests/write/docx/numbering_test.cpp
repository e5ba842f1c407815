#include <gtest/gtest.h>

#include "tests/support/builders.h"
#include "tests/write/docx/docx_file.h"
#include "tests/write/docx/word_counter.h"
#include "write/docx/word_numbers.h"

namespace pisar::testing {
namespace {

using Style = Numbering::Style;

Paragraph letter(std::string label, int list_id, int level = 1) {
  return make_item(std::move(label), list_id, "Подпункт", level, Style::cyrillic);
}

std::vector<std::string> wanted_labels(const Document& document) {
  std::vector<std::string> labels;
  for_each_paragraph(document.blocks, [&](const Paragraph& paragraph) {
    if (paragraph.number) labels.push_back(paragraph.number->label);
  });
  return labels;
}

/// Word, counting by itself, prints the labels of resolve. Returns the number of Word's lists.
std::size_t expect_counted(const Document& document) {
  const DocxFile file = write_and_read(document);
  EXPECT_EQ(counted_labels(file.numbering, file.document), wanted_labels(document));
  EXPECT_TRUE(file.diagnostics.empty());
  return file.numbering.select_nodes("//w:num").size();
}

TEST(Numbering, GoesOnAcrossTextAndStartsAnew) {
  const Document document = make_document(make_blocks(
      make_item("1.", 1, "Первый"), make_paragraph("Между пунктами."), make_item("2.", 1, "Второй"),
      make_item("1.", 2, "Снова первый"), make_item("2.", 2, "Снова второй"), make_item("3.", 1, "Третий")));
  EXPECT_EQ(expect_counted(document), 2U);
}

TEST(Numbering, NestsCompoundNumbersInOneList) {
  const Document document =
      make_document(make_blocks(make_item("1.", 1, "А"), make_item("1.1.", 1, "Б", 1), make_item("1.1.1.", 1, "В", 2),
                                make_item("1.1.2.", 1, "Г", 2), make_item("1.2.", 1, "Д", 1),
                                make_item("1.2.1.", 1, "Е", 2), make_item("2.", 1, "Ж"), make_item("2.1.", 1, "З", 1)));
  EXPECT_EQ(expect_counted(document), 1U);
  const DocxFile file = write_and_read(document);
  EXPECT_STREQ(file.numbering.select_node("//w:lvl[@w:ilvl='2']/w:lvlText").node().attribute("w:val").value(),
               "%1.%2.%3.");
}

TEST(Numbering, LettersStartAnewUnderEachItem) {
  EXPECT_EQ(expect_counted(make_document(make_blocks(make_item("1.", 1, "А"), letter("а)", 1), letter("б)", 1),
                                                     make_item("2.", 1, "Б"), letter("а)", 1), letter("б)", 1)))),
            1U);
  // The same when each run of letters is a list of its own.
  EXPECT_EQ(expect_counted(make_document(make_blocks(make_item("1.", 1, "А"), letter("а)", 2), letter("б)", 2),
                                                     make_item("2.", 1, "Б"), letter("а)", 3), letter("б)", 3)))),
            3U);
}

TEST(Numbering, LettersThatGoOnAcrossItemsAreAListOfTheirOwn) {
  expect_counted(make_document(make_blocks(make_item("1.", 1, "А"), letter("а)", 1), letter("б)", 1),
                                           make_item("2.", 1, "Б"), letter("в)", 1), letter("г)", 1))));
}

TEST(Numbering, CompoundNumbersAndLettersShareALevel) {
  expect_counted(make_document(make_blocks(make_item("1.", 1, "А"), make_item("1.1.", 1, "Б", 1), letter("а)", 1, 2),
                                           letter("б)", 1, 2), make_item("1.2.", 1, "В", 1), letter("а)", 1, 2),
                                           make_item("2.", 1, "Г"), letter("а)", 1), make_item("2.1.", 1, "Д", 1))));
}

TEST(Numbering, ItemsBelowNumberedHeadings) {
  for (const int item_list : {1, 2}) {
    const Document document = make_document(
        make_blocks(make_heading("Общие положения", 2, "1.", 1), make_item("1.1.", item_list, "А"),
                    make_item("1.2.", item_list, "Б"), make_heading("Порядок", 2, "2.", 1),
                    make_item("2.1.", item_list, "В"), make_item("2.2.", item_list, "Г"), letter("а)", 9)));
    EXPECT_EQ(expect_counted(document), 2U) << "the items' list is " << item_list;
  }
}

TEST(Numbering, TypedNumbersThatDoNotFollow) {
  expect_counted(
      make_document(make_blocks(make_item("1.", 1, "А"), make_item("2.", 1, "Б"), make_item("6.", 1, "В"),
                                make_item("7.", 1, "Г"), make_item("7.1.", 1, "Д", 1), make_item("7.3.", 1, "Е", 1),
                                make_item("7.4.", 1, "Ж", 1), make_item("8.", 1, "З"), make_item("8.1.", 1, "И", 1))));
}

TEST(Numbering, CompoundNumbersWithoutOuterItems) {
  const Document document =
      make_document(make_blocks(make_item("4.1.", 1, "А"), make_item("4.2.", 1, "Б"), make_item("5.1.", 1, "В")));
  EXPECT_EQ(expect_counted(document), 2U);
}

TEST(Numbering, CellsOfTables) {
  Table table = make_table({{"№ п/п", "Мероприятие"}});
  for (const char* label : {"1.", "1.1.", "1.2.", "2.", "2.1."}) {
    Cell number;
    number.content = make_blocks(make_item(label, 3, ""));
    table.rows.push_back(make_row(Row::Kind::body, {number, make_cell("Совещание")}));
  }
  const Document document = make_document(make_blocks(make_item("1.", 1, "А"), table, make_item("2.", 1, "Б")));
  expect_counted(document);
  const DocxFile file = write_and_read(document);
  // Nothing follows a number that is alone in its cell, so that it can stand in the middle.
  const std::string num = file.value("//w:tc//w:numId");
  const std::string suffix = "//w:abstractNum[@w:abstractNumId='" + num + "']/w:lvl[1]/w:suff";
  EXPECT_STREQ(file.numbering.select_node(suffix.c_str()).node().attribute("w:val").value(), "nothing");
  EXPECT_EQ(file.all("//w:tc//w:ind").size(), 0U);
}

TEST(Numbering, BulletsKeepTheirMarks) {
  const Document document = make_document(make_blocks(
      make_item("–", 1, "А", 0, Style::bullet), make_item("–", 2, "Б", 1, Style::bullet), make_item("1.", 3, "В"),
      make_item("–", 4, "Г", 0, Style::bullet), make_item("•", 5, "Д", 0, Style::bullet)));
  EXPECT_EQ(expect_counted(document), 3U);
}

TEST(Numbering, OtherStylesAndSuffixes) {
  expect_counted(make_document(
      make_blocks(make_item("I.", 1, "А", 0, Style::roman_upper), make_item("II.", 1, "Б", 0, Style::roman_upper),
                  make_item("a)", 2, "В", 0, Style::latin), make_item("b)", 2, "Г", 0, Style::latin),
                  make_item("1)", 3, "Д"), make_item("2)", 3, "Е"), make_item("1", 4, "Ж"), make_item("2", 4, "З"))));
}

TEST(Numbering, LettersOutsideWordsAlphabet) {
  // Word leaves out й and ё; what it cannot count is printed as it stands, and the list goes on behind it.
  std::vector<Block> blocks;
  for (const char* label : {"и)", "й)", "к)", "л)", "ё)"}) blocks.push_back({letter(label, 1, 0), {}});
  expect_counted(make_document(blocks));
}

TEST(Numbering, LongRunsOfLetters) {
  Blocks blocks;
  for (int i = 1; i <= 60; ++i) {
    blocks.push_back({letter(docx::word_number(Style::cyrillic, i) + ")", 1, 0), {}});
  }
  EXPECT_EQ(expect_counted(make_document(blocks)), 1U);
}

TEST(Numbering, WordsLetters) {
  EXPECT_EQ(docx::word_number(Style::cyrillic, 9), "и");
  EXPECT_EQ(docx::word_number(Style::cyrillic, 10), "к");
  EXPECT_EQ(docx::word_number(Style::cyrillic, 29), "я");
  EXPECT_EQ(docx::word_number(Style::cyrillic, 30), "аа");
  EXPECT_EQ(docx::word_number(Style::roman_upper, 1994), "MCMXCIV");
  EXPECT_EQ(docx::word_value(Style::roman_lower, "xlii"), 42);
  EXPECT_EQ(docx::word_value(Style::decimal, "042"), std::nullopt);
  EXPECT_EQ(docx::word_value(Style::cyrillic, "й"), std::nullopt);
}

TEST(Numbering, IndentsFollowTheProfile) {
  const Document document = make_document(make_blocks(make_item("1.", 1, "А")));
  DocxFile file = write_and_read(document);
  pugi::xml_node indent = file.numbering.select_node("//w:lvl/w:pPr/w:ind").node();
  EXPECT_STREQ(indent.attribute("w:firstLine").value(), "709");  // 12.5 mm
  EXPECT_STREQ(indent.attribute("w:left").value(), "0");
  EXPECT_STREQ(file.numbering.select_node("//w:lvl/w:suff").node().attribute("w:val").value(), "space");

  auto profile = std::make_shared<Profile>(*test_profile());
  profile->item_indent = 5;
  profile->item_step = 10;
  profile->item_hang = 8;
  Document hanging = make_document(make_blocks(make_item("1.", 1, "А"), make_item("1.1.", 1, "Б", 1)));
  hanging.profile = profile;
  file = write_and_read(hanging);
  indent = file.numbering.select_node("//w:lvl[@w:ilvl='1']/w:pPr/w:ind").node();
  EXPECT_STREQ(indent.attribute("w:left").value(), "1304");  // 5 + 10 + 8 mm
  EXPECT_STREQ(indent.attribute("w:hanging").value(), "454");
  EXPECT_STREQ(file.numbering.select_node("//w:lvl/w:suff").node().attribute("w:val").value(), "tab");
}

TEST(Numbering, AnItemsOwnIndentWins) {
  Paragraph own = make_item("2.", 1, "Б");
  own.format.left_indent = 20;
  own.format.first_indent = 0;
  const DocxFile file = write_and_read(make_document(make_blocks(make_item("1.", 1, "А"), own)));
  ASSERT_EQ(file.all("//w:p/w:pPr/w:ind").size(), 1U);
  EXPECT_EQ(file.value("//w:p/w:pPr/w:ind", "w:left"), "1134");
  EXPECT_EQ(file.value("//w:p/w:pPr/w:ind", "w:firstLine"), "0");
}

TEST(Numbering, NoListsNoPart) {
  const DocxFile file = write_and_read(make_document(make_blocks(make_paragraph("Текст."))));
  EXPECT_FALSE(file.parts.contains("word/numbering.xml"));
  EXPECT_EQ(file.parts.at("[Content_Types].xml").find("numbering"), std::string::npos);
}

}  // namespace
}  // namespace pisar::testing
