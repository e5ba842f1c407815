// Tables whose rows and joined cells reach over the end of a page.

#include <gtest/gtest.h>

#include "base/utf8.h"
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
using testing::row;
using testing::run_text;

std::string numbered_lines(int count, const std::string& word) {
  std::string text;
  for (int i = 1; i <= count; ++i) text += (i > 1 ? "\n" : "") + word + std::to_string(i);
  return text;
}

Table two_columns(std::vector<Row> rows) {
  Table table;
  table.columns.assign(2, {{ColumnWidth::Unit::mm, 60}, Align::left, false, {}, {}});
  table.rows = std::move(rows);
  return table;
}

// The runs of all pages that begin with the word, in order.
std::vector<std::string> runs_with(const Laid& laid, const std::string& word) {
  std::vector<std::string> found;
  for (const Page& page : laid.out.pages) {
    for (const GlyphRun& run : page.runs) {
      if (run_text(run).starts_with(word)) found.emplace_back(utf8::trim(run_text(run)));
    }
  }
  return found;
}

std::vector<std::string> expected_runs(int count, const std::string& word) {
  std::vector<std::string> expected;
  for (int i = 1; i <= count; ++i) expected.push_back(word + std::to_string(i));
  return expected;
}

void expect_within_margins(const Laid& laid) {
  for (const Page& page : laid.out.pages) {
    for (const GlyphRun& run : page.runs) EXPECT_LT(run.y, mm(277)) << run_text(run);
    for (const Rule& rule : page.rules) EXPECT_LT(rule.y + rule.height, mm(277) + 1);
  }
}

TEST(TableSplit, MovesARowThatFitsOnAPage) {
  Blocks blocks;
  for (int i = 0; i < 30; ++i) blocks.push_back(block(paragraph("текст", "item")));
  blocks.push_back(block(two_columns({row({numbered_lines(30, "д"), "короткая"})})));
  const Laid laid = lay(std::move(blocks));
  EXPECT_EQ(page_lines(laid.out.pages.at(0)).size(), 30U);
  EXPECT_EQ(runs_with(laid, "д"), expected_runs(30, "д"));
}

TEST(TableSplit, DividesARowThatIsTallerThanAPage) {
  Table table = two_columns({row({"Левая", "Правая"}, Row::Kind::header),
                             row({numbered_lines(130, "д"), numbered_lines(70, "к")}), row({"после", "всего"})});
  const Laid laid = lay({block(table)});
  ASSERT_EQ(laid.out.pages.size(), 3U);
  for (const Page& page : laid.out.pages) EXPECT_EQ(page_lines(page)[0], "ЛеваяПравая");
  EXPECT_EQ(runs_with(laid, "д"), expected_runs(130, "д"));
  EXPECT_EQ(runs_with(laid, "к"), expected_runs(70, "к"));
  EXPECT_EQ(page_lines(laid.out.pages.at(2)).back(), "послевсего");
  expect_within_margins(laid);
}

TEST(TableSplit, BeginsATallRowWhereTwoLinesOfEachCellFit) {
  const auto with_text_above = [](int lines) {
    Blocks blocks;
    for (int i = 0; i < lines; ++i) blocks.push_back(block(paragraph("текст", "item")));
    blocks.push_back(block(two_columns({row({numbered_lines(130, "д"), "короткая"})})));
    return lay(std::move(blocks));
  };
  EXPECT_GT(page_lines(with_text_above(40).out.pages.at(0)).size(), 41U);
  EXPECT_EQ(page_lines(with_text_above(44).out.pages.at(0)).size(), 44U) << "no single line of it at the page's end";
}

TEST(TableSplit, ContinuesAJoinedCellOnTheNextPage) {
  std::vector<Row> rows;
  for (int i = 1; i <= 60; ++i)
    rows.push_back(i == 1 ? row({numbered_lines(58, "д"), "р1"}) : row({"р" + std::to_string(i)}));
  rows[0].cells[0].row_span = 60;
  const Laid laid = lay({block(two_columns(std::move(rows)))});
  ASSERT_EQ(laid.out.pages.size(), 2U);
  EXPECT_EQ(runs_with(laid, "д"), expected_runs(58, "д"));
  EXPECT_EQ(runs_with(laid, "р"), expected_runs(60, "р"));
  expect_within_margins(laid);
}

TEST(TableSplit, GivesTheLastRowRoomForTheRestOfAJoinedCell) {
  // The cell's lines are higher than its rows' together on neither page, but the page's end leaves a part of a line
  // over.
  for (int rows_in_group = 40; rows_in_group < 60; rows_in_group += 3) {
    std::vector<Row> rows;
    for (int i = 1; i <= rows_in_group; ++i) {
      rows.push_back(i == 1 ? row({numbered_lines(70, "д"), "р1"}) : row({"р" + std::to_string(i)}));
    }
    rows[0].cells[0].row_span = rows_in_group;
    rows.push_back(row({"после", "всего"}));
    const Laid laid = lay({block(two_columns(std::move(rows)))});
    EXPECT_EQ(runs_with(laid, "д"), expected_runs(70, "д"));
    expect_within_margins(laid);
    const Page& last = laid.out.pages.back();
    float lowest = 0;
    for (const GlyphRun& run : last.runs) {
      if (run_text(run) == "д70") lowest = run.y;
      if (run_text(run) == "после") {
        EXPECT_GT(run.y, lowest + 12) << "below all of the joined cell";
      }
    }
  }
}

TEST(TableSplit, KeepsSmallGroupsOfJoinedRowsTogether) {
  std::vector<Row> rows;
  for (int group = 1; group <= 40; ++group) {
    for (int i = 0; i < 3; ++i) {
      rows.push_back(i == 0 ? row({"г" + std::to_string(group), "строка"}) : row({"строка"}));
    }
    rows[rows.size() - 3].cells[0].row_span = 3;
  }
  const Laid laid = lay({block(two_columns(std::move(rows)))});
  ASSERT_GT(laid.out.pages.size(), 2U);
  for (const Page& page : laid.out.pages) EXPECT_EQ(run_text(page.runs[0]).substr(0, 2), "г") << run_text(page.runs[0]);
}

TEST(TableSplit, DoesNotRepeatAHeaderOfHalfAPage) {
  Table table = two_columns({row({numbered_lines(30, "ш"), ""}, Row::Kind::header)});
  for (int i = 0; i < 60; ++i) table.rows.push_back(row({"строка", ""}));
  const Laid laid = lay({block(table)});
  EXPECT_EQ(runs_with(laid, "ш").size(), 30U);
}

TEST(TableSplit, ComesToAnEndWithCellsThatFitNowhere) {
  auto profile = testing::plain_profile();
  profile->page_height = 60;  // 20 mm of text
  Table table = two_columns({row({"Ш"}, Row::Kind::header), row({numbered_lines(9, "д"), "к"})});
  std::get<Paragraph>(table.rows[1].cells[1].content[0].node).format.size = 90;
  const Laid laid = lay({block(table)}, profile);
  EXPECT_EQ(runs_with(laid, "д"), expected_runs(9, "д"));
  EXPECT_EQ(runs_with(laid, "к").size(), 1U);
  ASSERT_FALSE(laid.diagnostics.empty());
  EXPECT_EQ(laid.diagnostics.all()[0].code, Code::content_too_tall);
}

}  // namespace
}  // namespace pisar
