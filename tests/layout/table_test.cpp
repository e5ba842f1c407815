// Tables on one page and over many: places of cells, headers, captions, sizes, orders.

#include <gtest/gtest.h>

#include <cmath>

#include <algorithm>

#include "base/diagnostic_text.h"
#include "fonts/font_set.h"
#include "tests/layout/setting.h"

namespace pisar {
namespace {

using testing::block;
using testing::cell;
using testing::Laid;
using testing::lay;
using testing::mm;
using testing::page_lines;
using testing::paragraph;
using testing::plain_profile;
using testing::prose;
using testing::right_edge;
using testing::row;
using testing::run_text;

constexpr float left_margin = mm(30);
constexpr float padding = mm(1.9);

Table table_of(std::vector<Row> rows, std::vector<double> millimetres) {
  Table table;
  table.rows = std::move(rows);
  for (const double width : millimetres) {
    Column column;
    if (width > 0) column.width = {ColumnWidth::Unit::mm, width};
    table.columns.push_back(column);
  }
  return table;
}

const GlyphRun& find_run(const Page& page, std::string_view text) {
  for (const GlyphRun& run : page.runs) {
    if (run_text(run).find(text) != std::string::npos) return run;
  }
  throw std::out_of_range("no run with " + std::string(text));
}

TEST(Table, PlacesCellsByColumns) {
  Table table = table_of({row({"№", "Школа"}, Row::Kind::header), row({"1", "Урма"}), row({"2", "Леваши"})}, {20, 60});
  table.columns[0].align = Align::right;
  const Laid laid = lay({block(table)});
  const Page& page = laid.out.pages.at(0);
  EXPECT_EQ(page_lines(page), (std::vector<std::string>{"№Школа", "1Урма", "2Леваши"}));
  EXPECT_NEAR(find_run(page, "Урма").x, left_margin + mm(20) + padding, 0.01);
  EXPECT_NEAR(right_edge(find_run(page, "1")), left_margin + mm(20) - padding, 0.01) << "aligned by its column";
  const GlyphRun& header = find_run(page, "Школа");
  EXPECT_NEAR((header.x + right_edge(header)) / 2, left_margin + mm(20 + 30), 0.01) << "centred by its style";
  EXPECT_EQ(header.face, &builtin_face("Liberation Serif", true, false));
  EXPECT_EQ(page.rules.size(), 4U + 3U);
}

TEST(Table, AlignsACellAsTheCellSays) {
  Table table = table_of({row({"а", "б"})}, {40, 40});
  table.columns[1].align = Align::right;
  table.rows[0].cells[1].align = Align::center;
  const Laid laid = lay({block(table)});
  const GlyphRun& run = find_run(laid.out.pages.at(0), "б");
  EXPECT_NEAR((run.x + right_edge(run)) / 2, left_margin + mm(60), 0.01);
}

TEST(Table, AlignsVertically) {
  Table table = table_of({row({"один\nдва\nтри", "верх", "середина", "низ"})}, {40, 40, 40, 40});
  table.rows[0].cells[2].vertical_align = VerticalAlign::middle;
  table.rows[0].cells[3].vertical_align = VerticalAlign::bottom;
  const Page page = lay({block(table)}).out.pages.at(0);
  EXPECT_NEAR(find_run(page, "верх").y, find_run(page, "один").y, 0.01);
  EXPECT_NEAR(find_run(page, "середина").y, find_run(page, "два").y, 0.01);
  EXPECT_NEAR(find_run(page, "низ").y, find_run(page, "три").y, 0.01);
}

TEST(Table, SpansColumnsAndRows) {
  Table table;
  table.columns.assign(3, {{ColumnWidth::Unit::mm, 30}, Align::left, false, {}, {}});
  Row first;
  first.cells = {cell("высокая"), cell("широкая")};
  first.cells[0].row_span = 2;
  first.cells[1].col_span = 2;
  first.cells[1].align = Align::center;
  table.rows = {first, row({"б", "в"}), row({"г", "д", "е"})};
  const Page page = lay({block(table)}).out.pages.at(0);
  EXPECT_EQ(page_lines(page), (std::vector<std::string>{"высокаяширокая", "бв", "где"}));
  const GlyphRun& wide = find_run(page, "широкая");
  EXPECT_NEAR((wide.x + right_edge(wide)) / 2, left_margin + mm(60), 0.01);
  EXPECT_NEAR(find_run(page, "б").x, left_margin + mm(30) + padding, 0.01);
}

TEST(Table, StretchesTheLastRowOfASpanThatNeedsRoom) {
  Row first;
  first.cells = {cell("один\nдва\nтри\nчетыре"), cell("а")};
  first.cells[0].row_span = 2;
  const Page page = lay({block(table_of({first, row({"б"}), row({"ниже", "г"})}, {30, 30}))}).out.pages.at(0);
  const float line = 12 * 1.149F;
  EXPECT_NEAR(find_run(page, "ниже").y - find_run(page, "один").y, 4 * line + 2 * padding / 4, 0.01);
}

TEST(Table, TakesTheWidthOfThePageByContent) {
  Table table =
      table_of({row({"№", "Наименование показателя, который измеряют каждый год"}), row({"1", prose(30)})}, {0, 0});
  const Page page = lay({block(table)}).out.pages.at(0);
  float right = 0;
  for (const Rule& rule : page.rules) right = std::max(right, rule.x + rule.width);
  EXPECT_NEAR(right, mm(200) + 0.25, 0.01);
  EXPECT_LT(find_run(page, "Наименование").x, left_margin + mm(12)) << "the column of numbers takes what it needs";
}

TEST(Table, WithoutBordersStandsInLineWithTheText) {
  Table table = table_of({row({"слева", "справа"})}, {85, 85});
  table.borders = false;
  table.columns[1].align = Align::right;
  const Page page = lay({block(table)}).out.pages.at(0);
  EXPECT_TRUE(page.rules.empty());
  EXPECT_NEAR(find_run(page, "слева").x, left_margin, 0.01);
  EXPECT_NEAR(right_edge(find_run(page, "справа")), mm(200), 0.01);
}

TEST(Table, KeepsTheSpacesOfItsParagraphs) {
  Table table = table_of({row({"подпись"})}, {85});
  table.borders = false;
  std::get<Paragraph>(table.rows[0].cells[0].content[0].node).format.space_before = 28;
  const Page page = lay({block(paragraph("текст", "item")), block(table)}).out.pages.at(0);
  EXPECT_NEAR(page.runs[1].y - page.runs[0].y, 28 + 14 * 0.216F + 12 * 0.933F, 0.01);
}

TEST(Table, SetsItsTextInItsOwnSize) {
  Table table = table_of({row({"шапка"}, Row::Kind::header), row({"текст"})}, {40});
  table.size = 10;
  const Page page = lay({block(table)}).out.pages.at(0);
  EXPECT_EQ(page.runs[0].size, 10);
  EXPECT_EQ(page.runs[1].size, 10);
}

TEST(Table, PrintsNumbersOfItsCells) {
  Paragraph number;
  number.style = "table";
  number.number = Numbering{};
  number.number->label = "1.2.";
  Row only;
  only.cells.emplace_back();
  only.cells[0].content.push_back(block(number));
  const Page page = lay({block(table_of({only}, {20}))}).out.pages.at(0);
  EXPECT_EQ(page_lines(page), (std::vector<std::string>{"1.2."}));
  EXPECT_NEAR(page.runs[0].x, left_margin + padding, 0.01) << "lists in cells are not indented";
}

TEST(Table, StandsBetweenItsCaptionAndItsNotes) {
  Table table = table_of({row({"а"}), row({"б"})}, {40});
  table.id = "acts";
  table.caption = {text_inline("Таблица 1 – Мероприятия")};
  table.notes.push_back(block(paragraph("Примечание.", "table-note")));
  Blocks blocks;
  for (int i = 0; i < 44; ++i) blocks.push_back(block(paragraph("строка", "item")));
  blocks.push_back(block(table));
  const Laid laid = lay(std::move(blocks));
  ASSERT_EQ(laid.out.pages.size(), 2U);
  EXPECT_EQ(page_lines(laid.out.pages.at(0)).size(), 44U) << "the caption goes with the table";
  EXPECT_EQ(page_lines(laid.out.pages.at(1)),
            (std::vector<std::string>{"Таблица 1 – Мероприятия", "а", "б", "Примечание."}));
  ASSERT_EQ(laid.out.anchors.size(), 1U);
  EXPECT_EQ(laid.out.anchors[0].id, "acts");
  EXPECT_EQ(laid.out.anchors[0].page, 1);
  EXPECT_NEAR(laid.out.anchors[0].y, mm(20), 0.01);
}

TEST(Table, IsAnchoredWithoutACaptionToo) {
  Table table = table_of({row({"шапка"}, Row::Kind::header)}, {40});
  for (int i = 0; i < 80; ++i) table.rows.push_back(row({"строка"}));
  table.id = "plain";
  const Laid laid = lay({block(table)});
  ASSERT_GT(laid.out.pages.size(), 1U);
  ASSERT_EQ(laid.out.anchors.size(), 1U) << "not where the header is repeated";
  EXPECT_EQ(laid.out.anchors[0].page, 0);
}

TEST(Table, RepeatsItsHeaderOnEachPage) {
  Table table = table_of({row({"№", "Школа"}, Row::Kind::header), row({"1", "2"}, Row::Kind::header)}, {20, 60});
  table.rows[0].cells[0].content[0] = [] {
    Paragraph first = paragraph("№", "table-header");
    first.id = "head";
    return block(first);
  }();
  for (int i = 1; i <= 120; ++i) table.rows.push_back(row({std::to_string(i), "школа"}));
  const Laid laid = lay({block(table)});
  ASSERT_EQ(laid.out.pages.size(), 3U);
  int expected = 1;
  for (const Page& page : laid.out.pages) {
    const std::vector<std::string> lines = page_lines(page);
    EXPECT_EQ(lines[0], "№Школа");
    EXPECT_EQ(lines[1], "12");
    for (std::size_t i = 2; i < lines.size(); ++i) EXPECT_EQ(lines[i], std::to_string(expected++) + "школа");
  }
  EXPECT_EQ(expected, 121);
  EXPECT_EQ(laid.out.anchors.size(), 1U);
  EXPECT_LE(laid.out.pages.at(0).rules.back().y + laid.out.pages.at(0).rules.back().height, mm(277) + 0.5F);

  table.repeat_header = false;
  EXPECT_EQ(page_lines(lay({block(table)}).out.pages.at(1))[0].find("№"), std::string::npos);
}

TEST(Table, SaysThatItGoesOnWhereTheProfileWantsIt) {
  Table table = table_of({row({"№", "Школа"}, Row::Kind::header)}, {20, 60});
  table.caption = {text_inline("Таблица 3 – Школы")};
  table.continuation = "Продолжение таблицы 3";
  for (int i = 1; i <= 120; ++i) table.rows.push_back(row({std::to_string(i), "школа"}));
  const Laid laid = lay({block(table)});
  ASSERT_EQ(laid.out.pages.size(), 3U);
  EXPECT_EQ(page_lines(laid.out.pages[0])[0], "Таблица 3 – Школы");
  int expected = 1;
  for (std::size_t number = 0; number < 3; ++number) {
    const std::vector<std::string> lines = page_lines(laid.out.pages[number]);
    if (number > 0) {
      EXPECT_EQ(lines[0], "Продолжение таблицы 3");
      EXPECT_EQ(laid.out.pages[number].runs[0].element, artifact) << "no part of the text";
    }
    EXPECT_EQ(lines[1], "№Школа");
    for (std::size_t i = 2; i < lines.size(); ++i) EXPECT_EQ(lines[i], std::to_string(expected++) + "школа");
    EXPECT_LE(laid.out.pages[number].runs.back().y, mm(277));
  }
  EXPECT_EQ(expected, 121);

  table.repeat_header = false;
  const std::vector<std::string> second = page_lines(lay({block(table)}).out.pages.at(1));
  EXPECT_EQ(second[0], "Продолжение таблицы 3");
  EXPECT_NE(second[1].find("школа"), std::string::npos) << "no header below";
}

TEST(Table, SaysNothingOfPartsThatBeginOnTheirPage) {
  Table table = table_of({row({"одна"})}, {20});
  table.continuation = "Продолжение таблицы 1";
  Blocks blocks;
  for (int i = 0; i < 45; ++i) blocks.push_back(block(paragraph("текст", "item")));
  blocks.push_back(block(table));
  const Laid laid = lay(std::move(blocks));
  EXPECT_EQ(page_lines(laid.out.pages.at(1)), (std::vector<std::string>{"одна"}));
}

TEST(Table, AlignsNumbersOfOneFormatByTheirCommas) {
  Table table = table_of({}, {40});
  table.columns[0].align = Align::right;
  table.rows = {row({"1 234,5"}), row({"7,0"}), row({"12,3"}), row({"–"})};
  const Page page = lay({block(table)}).out.pages.at(0);
  std::vector<float> commas;
  for (const GlyphRun& run : page.runs) {
    float x = run.x;
    for (const PlacedGlyph& glyph : run.glyphs) {
      if (glyph.character == U',') commas.push_back(x);
      x += glyph.advance;
    }
  }
  ASSERT_EQ(commas.size(), 3U);
  EXPECT_NEAR(commas[0], commas[1], 0.01);
  EXPECT_NEAR(commas[0], commas[2], 0.01);
}

TEST(Table, KeepsSectionRowsWithTheNextAndTotalsWithTheLast) {
  const auto rows_then = [](int count, Row::Kind kind, int after) {
    std::vector<Row> rows;
    for (int i = 0; i < count; ++i) rows.push_back(row({"строка"}));
    rows.push_back(row({"особая"}, kind));
    for (int i = 0; i < after; ++i) rows.push_back(row({"дальше"}));
    return lay({block(table_of(std::move(rows), {40}))});
  };
  const std::size_t full = page_lines(rows_then(0, Row::Kind::body, 100).out.pages.at(0)).size();
  const int last = static_cast<int>(full) - 1;
  EXPECT_EQ(page_lines(rows_then(last, Row::Kind::body, 5).out.pages.at(0)).back(), "особая");
  EXPECT_EQ(page_lines(rows_then(last, Row::Kind::section, 5).out.pages.at(1))[0], "особая");
  EXPECT_EQ(page_lines(rows_then(last + 1, Row::Kind::total, 0).out.pages.at(1)),
            (std::vector<std::string>{"строка", "особая"}));
}

TEST(Table, IsKeptTogetherWhereItAsksForIt) {
  Table table = table_of({}, {40});
  for (int i = 0; i < 10; ++i) table.rows.push_back(row({"строка"}));
  table.keep_together = true;
  Blocks blocks;
  for (int i = 0; i < 40; ++i) blocks.push_back(block(paragraph("текст", "item")));
  blocks.push_back(block(table));
  const Laid laid = lay(std::move(blocks));
  EXPECT_EQ(page_lines(laid.out.pages.at(0)).size(), 40U);
  EXPECT_EQ(page_lines(laid.out.pages.at(1)).size(), 10U);
}

TEST(Table, PrintsThreeThousandRowsOnceAndInOrder) {
  Table table = table_of({row({"№", "Мероприятие", "Исполнитель", "Срок"}, Row::Kind::header)}, {0, 0, 0, 0});
  for (int i = 1; i <= 3000; ++i) {
    table.rows.push_back(
        row({"№" + std::to_string(i) + "|", prose(3 + i % 9), "Управление образования", "ежеквартально"}));
  }
  const Laid laid = lay({block(table)});
  EXPECT_TRUE(laid.diagnostics.empty());
  int expected = 1;
  for (const Page& page : laid.out.pages) {
    for (const GlyphRun& run : page.runs) {
      const std::string text = run_text(run);
      if (!text.ends_with("|")) continue;
      EXPECT_EQ(text, "№" + std::to_string(expected++) + "|");
      EXPECT_LT(run.y, mm(277));
    }
  }
  EXPECT_EQ(expected, 3001);
}

TEST(Table, SetsATableInsideACell) {
  Table inner = table_of({row({"вн1", "вн2"}), row({"вн3", "вн4"})}, {0, 0});
  Table outer = table_of({row({"слева", "справа"})}, {0, 0});
  outer.rows[0].cells[1].content.push_back(block(inner));
  const Page page = lay({block(outer)}).out.pages.at(0);
  EXPECT_EQ(page_lines(page), (std::vector<std::string>{"слевасправа", "вн1вн2", "вн3вн4"}));
  EXPECT_NEAR(find_run(page, "вн1").x, find_run(page, "справа").x + padding, 0.01);
  EXPECT_EQ(page.rules.size(), 5U + 6U);
}

TEST(Table, DividesWordsBeforeItGivesUp) {
  auto profile = plain_profile();
  profile->styles["table"].hyphenate = true;
  Row words = row({});
  for (int i = 0; i < 7; ++i) words.cells.push_back(cell("общеобразовательных"));
  const Laid laid = lay({block(table_of({words}, std::vector<double>(7, 0)))}, profile);
  EXPECT_TRUE(laid.diagnostics.empty());
}

TEST(Table, IsSetSmallerWithinTheProfilesLimitWhereItIsTooWide) {
  auto profile = plain_profile();
  Row words = row({});
  for (int i = 0; i < 4; ++i) words.cells.push_back(cell("общеобразовательных"));  // 36 mm at 12 pt
  words.cells.push_back(cell("год"));
  Table table = table_of({words}, std::vector<double>(5, 0));
  const auto size_of = [&](const Laid& laid) { return find_run(laid.out.pages.at(0), "общеобразовательных").size; };
  EXPECT_FALSE(lay({block(table)}, profile).diagnostics.empty()) << "the profile has no limit: it stays as it is";

  profile->table_least_size = 10;
  const Laid smaller = lay({block(table)}, profile);
  EXPECT_TRUE(smaller.diagnostics.empty());
  const float size = size_of(smaller);
  EXPECT_LT(size, 12);
  EXPECT_GE(size, 10);
  EXPECT_EQ(size * 2, std::round(size * 2)) << "in steps of half a point";
  for (const GlyphRun& run : smaller.out.pages.at(0).runs) {
    EXPECT_EQ(run.size, size);
    EXPECT_LT(right_edge(run), left_margin + mm(170));
  }

  Table same = table;  // set in that size from the beginning
  same.size = size;
  profile->table_least_size = 0;
  const Laid expected = lay({block(same)}, profile);
  ASSERT_EQ(expected.out.pages.at(0).runs.size(), smaller.out.pages.at(0).runs.size());
  for (std::size_t i = 0; i < expected.out.pages.at(0).runs.size(); ++i) {
    EXPECT_NEAR(smaller.out.pages.at(0).runs[i].x, expected.out.pages.at(0).runs[i].x, 0.05);
    EXPECT_NEAR(smaller.out.pages.at(0).runs[i].y, expected.out.pages.at(0).runs[i].y, 0.05);
  }

  profile->table_least_size = 11.5;
  EXPECT_FALSE(lay({block(table)}, profile).diagnostics.empty()) << "too wide within the limit";
  profile->table_least_size = 10;
  table.size = 12;
  EXPECT_FALSE(lay({block(table)}, profile).diagnostics.empty()) << "a size of its own is kept";
}

TEST(Table, NamesATableThatIsTooWide) {
  SourceMap sources;
  const FileId file = sources.add("приказ.md", "::: table\n");
  Row words = row({});
  for (int i = 0; i < 9; ++i) words.cells.push_back(cell("общеобразовательных"));
  Table table = table_of({words}, std::vector<double>(9, 0));
  table.caption = {text_inline("Таблица 1 – Показатели")};
  Section wide;
  wide.landscape = true;
  Table widths = table_of({row({"Школа", "Итог"})}, {200, 200});
  wide.blocks.push_back({widths, {file, 0, 9}});
  const Laid laid = lay({Block{table, {file, 0, 9}}, block(wide)});
  EXPECT_EQ(
      to_text(laid.diagnostics, sources),
      "приказ.md:1:1: ошибка E601: таблица «Таблица 1 – Показатели» не помещается по ширине: нужно не меньше 396 мм, "
      "а между полями 170 мм\n"
      " 1 | ::: table\n"
      "   | ^^^^^^^^^\n"
      "   подсказка: поверните страницу: ::: landscape … ::: /landscape, или уменьшите кегль (size) и графы (widths)\n"
      "приказ.md:1:1: ошибка E601: таблица с графами «Школа», «Итог» не помещается по ширине: нужно не меньше 400 мм, "
      "а между полями 257 мм\n"
      " 1 | ::: table\n"
      "   | ^^^^^^^^^\n"
      "   подсказка: уменьшите кегль (size) и графы (widths) или разделите таблицу на две\n");
}

TEST(Table, SurvivesRowsThatDoNotFillTheGrid) {
  Row over = row({"а", "б", "в"});
  over.cells[1].row_span = 5;
  over.cells[2].col_span = 4;
  const Laid laid = lay({block(table_of({over, row({"г"}), row({}), row({"д", "е"})}, {20, 20, 20}))});
  std::string all;
  for (const std::string& line : page_lines(laid.out.pages.at(0))) all += line;
  for (const std::string_view text : {"а", "б", "в", "г", "д", "е"})
    EXPECT_NE(all.find(text), std::string::npos) << text;
}

TEST(Table, ShadesAHeaderOnEachPage) {
  std::vector<Row> rows = {row({"Школа"}, Row::Kind::header)};
  for (int i = 0; i < 80; ++i) rows.push_back(row({"Урма"}));
  Table table = table_of(std::move(rows), {60});
  table.shading = Shading{.header = true};
  const Laid laid = lay({block(table)});
  ASSERT_GT(laid.out.pages.size(), 1U);
  for (const Page& page : laid.out.pages) {
    ASSERT_EQ(page.grounds.size(), 1U);
    EXPECT_NEAR(page.grounds[0].x, left_margin, 0.01);
    EXPECT_NEAR(page.grounds[0].width, mm(60), 0.01);
    EXPECT_NEAR(page.grounds[0].grey, 0.85F, 0.001);
    const GlyphRun& header = find_run(page, "Школа");
    EXPECT_LT(page.grounds[0].y, header.y);
    EXPECT_GT(page.grounds[0].y + page.grounds[0].height, header.y);
  }
}

TEST(Table, ShadesACell) {
  Table table = table_of({row({"а", "б"})}, {40, 40});
  table.rows[0].cells[1].shaded = true;
  const Page page = lay({block(table)}).out.pages.at(0);
  ASSERT_EQ(page.grounds.size(), 1U);
  EXPECT_NEAR(page.grounds[0].x, left_margin + mm(40), 0.01);
  EXPECT_NEAR(page.grounds[0].width, mm(40), 0.01);
}

}  // namespace
}  // namespace pisar
