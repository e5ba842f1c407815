// Blocks in columns: how they are balanced, where they stand, how they go on over pages.

#include "layout/columns.h"

#include <gtest/gtest.h>

#include <limits>
#include <random>

#include "layout/slab_column.h"
#include "tests/layout/setting.h"

namespace pisar {
namespace {

using layout::ColumnsPart;
using layout::fill_columns;
using layout::Slab;
using layout::Tie;
using testing::block;
using testing::Laid;
using testing::lay;
using testing::mm;
using testing::page_lines;
using testing::paragraph;

using Counts = std::array<std::uint32_t, layout::most_columns>;

std::vector<Slab> slabs(std::size_t count, std::initializer_list<std::pair<std::size_t, Tie>> ties = {}) {
  std::vector<Slab> result(count);
  for (Slab& slab : result) slab.height = 10;
  for (const auto& [at, tie] : ties) result.at(at).tie = tie;
  return result;
}

TEST(FillColumns, IsAsLowAsItCanBe) {
  EXPECT_EQ(fill_columns(slabs(10), 2, 700).counts, (Counts{5, 5}));
  EXPECT_EQ(fill_columns(slabs(7), 3, 700).counts, (Counts{3, 2, 2}));
  EXPECT_EQ(fill_columns(slabs(9), 4, 700).counts, (Counts{3, 2, 2, 2}));
  EXPECT_EQ(fill_columns(slabs(1), 3, 700).counts, (Counts{1}));
  EXPECT_EQ(fill_columns(slabs(7), 3, 700).height, 30);
}

TEST(FillColumns, TakesWhatGoesIntoTheRoom) {
  const ColumnsPart part = fill_columns(slabs(10), 2, 42);
  EXPECT_EQ(part.counts, (Counts{4, 4}));
  EXPECT_EQ(part.slabs(), 8U);
  EXPECT_FALSE(part.whole);
  EXPECT_EQ(part.height, 40);
  EXPECT_EQ(fill_columns(slabs(10), 2, 9).slabs(), 0U);
}

TEST(FillColumns, DividesGroupsOnlyWhereThereIsNoOtherWay) {
  EXPECT_EQ(fill_columns(slabs(6, {{3, Tie::keep}, {4, Tie::keep}}), 2, 700).counts, (Counts{2, 4}));
  EXPECT_EQ(fill_columns(slabs(3, {{1, Tie::strict}, {2, Tie::strict}}), 2, 700).counts, (Counts{3}))
      << "a paragraph of three lines stays in one column";
  EXPECT_EQ(fill_columns(slabs(4, {{1, Tie::keep}, {2, Tie::keep}, {3, Tie::keep}}), 2, 30).counts, (Counts{2, 2}))
      << "four lines of one group are higher than the page";
}

// The least height of the highest column over all ways to divide the slabs.
float brute_force(std::span<const Slab> slabs, std::uint32_t count) {
  if (count == 1 || slabs.empty()) return layout::column_height(slabs);
  float best = std::numeric_limits<float>::infinity();
  for (std::size_t taken = 0; taken <= slabs.size(); ++taken) {
    best = std::min(best,
                    std::max(layout::column_height(slabs.first(taken)), brute_force(slabs.subspan(taken), count - 1)));
  }
  return best;
}

TEST(FillColumns, IsAsGoodAsTryingEveryDivision) {
  std::mt19937 random(20250101);
  const auto between = [&random](int low, int high) { return std::uniform_int_distribution<int>(low, high)(random); };
  for (int round = 0; round < 500; ++round) {
    std::vector<Slab> column(static_cast<std::size_t>(between(1, 14)));
    for (Slab& slab : column) {
      slab.height = static_cast<float>(between(1, 40));
      slab.space_before = static_cast<float>(between(0, 12));
    }
    const auto count = static_cast<std::uint32_t>(between(2, 4));
    const ColumnsPart part = fill_columns(column, count, 1000);
    EXPECT_TRUE(part.whole);
    EXPECT_EQ(part.slabs(), column.size());
    EXPECT_EQ(part.height, brute_force(column, count)) << "round " << round;
  }
}

Columns of_lines(int lines, int count = 2) {
  Columns columns;
  columns.count = count;
  columns.gap = 10;
  for (int i = 1; i <= lines; ++i) columns.blocks.push_back(block(paragraph("строка " + std::to_string(i), "item")));
  return columns;
}

struct Place {
  float x, y;
};

// Where the run of the text begins.
Place place_of(const Page& page, const std::string& text) {
  for (const GlyphRun& run : page.runs) {
    if (testing::run_text(run) == text) return {run.x, run.y};
  }
  ADD_FAILURE() << "not on the page: " << text;
  return {};
}

TEST(Columns, StandSideBySideAndTheTextGoesOnBelow) {
  Blocks blocks;
  blocks.push_back(block(paragraph("до", "item")));
  blocks.push_back(block(of_lines(5)));
  blocks.push_back(block(paragraph("после", "item")));
  const Laid laid = lay(std::move(blocks));
  ASSERT_EQ(laid.out.pages.size(), 1U);
  const Page& page = laid.out.pages.front();
  const Place before = place_of(page, "до");
  const Place left = place_of(page, "строка 1");
  const Place right = place_of(page, "строка 4");
  const Place after = place_of(page, "после");
  const float line = left.y - before.y;
  EXPECT_EQ(right.y, left.y);
  EXPECT_EQ(left.x, before.x);
  EXPECT_NEAR(right.x - left.x, mm((210 - 30 - 10 - 10) / 2.0 + 10), 0.01) << "half of what the gap leaves";
  EXPECT_NEAR(after.y - left.y, 3 * line, 0.01) << "below the higher column";
}

TEST(Columns, GoOnOverPagesAndAreBalancedOnTheLast) {
  Blocks blocks;
  blocks.push_back(block(of_lines(100)));
  blocks.push_back(block(paragraph("после", "item")));
  const Laid laid = lay(std::move(blocks));
  ASSERT_EQ(laid.out.pages.size(), 2U);
  const Place first = place_of(laid.out.pages[0], "строка 1");
  const Place top = place_of(laid.out.pages[0], "строка 46");
  EXPECT_EQ(first.y, top.y) << "a page holds 45 lines";
  EXPECT_LT(first.x, top.x);
  const Place next = place_of(laid.out.pages[1], "строка 91");
  EXPECT_EQ(next.y, first.y);
  EXPECT_EQ(place_of(laid.out.pages[1], "строка 96").y, next.y);
  const float line = place_of(laid.out.pages[1], "строка 92").y - next.y;
  EXPECT_NEAR(place_of(laid.out.pages[1], "после").y - next.y, 5 * line, 0.01);
}

TEST(Columns, AreReadFromTheFirstToTheLast) {
  const Laid laid = lay({block(of_lines(100, 3))});
  std::vector<std::string> read;
  for (const Page& page : laid.out.pages) {
    for (const GlyphRun& run : page.runs) read.push_back(testing::run_text(run));
  }
  ASSERT_EQ(read.size(), 100U);
  for (std::size_t i = 0; i < read.size(); ++i) EXPECT_EQ(read[i], "строка " + std::to_string(i + 1));
}

TEST(Columns, MoveWithTheHeadingThatIsKeptWithThem) {
  Blocks blocks;
  for (int i = 0; i < 43; ++i) blocks.push_back(block(paragraph("текст", "item")));
  blocks.push_back(block(paragraph("Заголовок", "heading1")));
  Columns columns;
  columns.blocks.push_back(block(paragraph(testing::prose(40), "item")));
  blocks.push_back(block(columns));
  const Laid laid = lay(std::move(blocks));
  ASSERT_EQ(laid.out.pages.size(), 2U);
  EXPECT_EQ(page_lines(laid.out.pages[1]).front(), "Заголовок")
      << "one line has room below it, and no paragraph is divided there";
}

TEST(Columns, AreNotDividedWhereABlockKeepsThemOnAPage) {
  const auto on_second = [](Block columns) {
    Blocks blocks;
    for (int i = 0; i < 43; ++i) blocks.push_back(block(paragraph("текст", "item")));
    blocks.push_back(std::move(columns));
    return page_lines(lay(std::move(blocks)).out.pages.at(1)).front();
  };
  EXPECT_EQ(on_second(block(of_lines(10))), "строка 5") << "two lines of two columns had room";
  Keep keep;
  keep.blocks.push_back(block(of_lines(10)));
  EXPECT_EQ(on_second(block(keep)), "строка 1");
}

TEST(Columns, TakeTheirNarrowWidthForTextAndTables) {
  Columns columns = of_lines(1);
  columns.blocks.push_back(block(paragraph(testing::prose(60), "text")));
  Table table;
  table.rows.push_back(testing::row({"Школа", "Мест"}));
  columns.blocks.push_back(block(table));
  columns.blocks.push_back(block(paragraph(testing::prose(60), "text")));
  const Laid laid = lay({block(columns)});
  ASSERT_EQ(laid.out.pages.size(), 1U);
  const float left = mm(30);
  const float width = mm(80);
  const float second = left + width + mm(10);
  bool in_second = false;
  for (const GlyphRun& run : laid.out.pages.front().runs) {
    const bool right = run.x > left + width;
    in_second = in_second || right;
    EXPECT_LT(testing::right_edge(run), (right ? second : left) + width + 0.1F) << testing::run_text(run);
    EXPECT_GT(run.x, (right ? second : left) - 0.1F) << testing::run_text(run);
  }
  EXPECT_TRUE(in_second);
  EXPECT_TRUE(laid.diagnostics.empty());
}

TEST(Columns, WithoutContentTakeNoRoom) {
  Blocks blocks;
  blocks.push_back(block(Columns{}));
  const Laid laid = lay(std::move(blocks));
  EXPECT_EQ(laid.out.pages.size(), lay({}).out.pages.size());
}

}  // namespace
}  // namespace pisar
