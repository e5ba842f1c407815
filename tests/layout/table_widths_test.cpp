#include "layout/table_widths.h"

#include <gtest/gtest.h>

#include <numeric>

#include "layout/units.h"

namespace pisar::layout {
namespace {

using Unit = ColumnWidth::Unit;

float total(const ColumnWidths& columns) { return std::accumulate(columns.widths.begin(), columns.widths.end(), 0.0F); }

TEST(TableWidths, GivesMillimetresAndPerCentsAsAsked) {
  const ColumnWidths columns = column_widths({{Unit::mm, 12}, {Unit::percent, 25}}, std::vector<ColumnContent>(2), 400);
  EXPECT_FALSE(columns.too_wide);
  EXPECT_FLOAT_EQ(columns.widths[0], points(12));
  EXPECT_FLOAT_EQ(columns.widths[1], 100);
}

TEST(TableWidths, SharesWhatIsLeft) {
  const ColumnWidths columns =
      column_widths({{Unit::mm, 10}, {Unit::share, 1}, {Unit::share, 2}}, std::vector<ColumnContent>(3), 400);
  const float rest = 400 - points(10);
  EXPECT_NEAR(columns.widths[1], rest / 3, 0.001);
  EXPECT_NEAR(columns.widths[2], rest * 2 / 3, 0.001);
}

TEST(TableWidths, WidensAShareForItsLongestWord) {
  const ColumnWidths columns =
      column_widths({{Unit::share, 1}, {Unit::share, 3}}, {{40, 150, 300}, {40, 100, 300}}, 400);
  EXPECT_FLOAT_EQ(columns.widths[0], 150);
  EXPECT_FLOAT_EQ(columns.widths[1], 250);
}

TEST(TableWidths, GivesAutomaticColumnsTheirLinesAndSharesTheExcessByThem) {
  const ColumnWidths columns = column_widths({{}, {}}, {{10, 20, 50}, {10, 20, 150}}, 400);
  EXPECT_FLOAT_EQ(columns.widths[0], 100);
  EXPECT_FLOAT_EQ(columns.widths[1], 300);
}

TEST(TableWidths, InterpolatesBetweenWordsAndLines) {
  const ColumnWidths columns = column_widths({{}, {}}, {{10, 50, 50}, {10, 100, 600}}, 400);
  EXPECT_FLOAT_EQ(columns.widths[0], 50) << "a column of one short word keeps it";
  EXPECT_FLOAT_EQ(columns.widths[1], 350);
}

TEST(TableWidths, InterpolatesBetweenPiecesAndWordsWhereWordsDoNotFit) {
  const ColumnWidths columns = column_widths({{}, {}}, {{30, 100, 200}, {50, 200, 300}}, 190);
  EXPECT_FALSE(columns.too_wide);
  EXPECT_FLOAT_EQ(columns.widths[0], 65);
  EXPECT_FLOAT_EQ(columns.widths[1], 125);
}

TEST(TableWidths, GivesAutomaticColumnsBesideSharesNoMoreThanTheirLines) {
  const ColumnWidths columns = column_widths({{}, {Unit::share, 1}}, {{10, 20, 50}, {10, 20, 900}}, 400);
  EXPECT_FLOAT_EQ(columns.widths[0], 50);
  EXPECT_FLOAT_EQ(columns.widths[1], 350);
}

TEST(TableWidths, TellsWhatATooWideTableNeedsAndScalesItDown) {
  const ColumnWidths columns =
      column_widths({{Unit::mm, 100}, {}, {Unit::share, 1}}, {{}, {90, 90, 90}, {60, 70, 80}}, 400);
  EXPECT_TRUE(columns.too_wide);
  EXPECT_NEAR(columns.needed, points(100) + 150, 0.001);
  EXPECT_NEAR(total(columns), 400, 0.001);
}

TEST(TableWidths, ForgivesMillimetresThatAddUpToAlittleMore) {
  const ColumnWidths columns =
      column_widths({{Unit::mm, 85.2}, {Unit::mm, 85.2}}, std::vector<ColumnContent>(2), points(170));
  EXPECT_FALSE(columns.too_wide);
  EXPECT_NEAR(total(columns), points(170), 0.001);
  EXPECT_TRUE(column_widths({{Unit::mm, 86}, {Unit::mm, 86}}, std::vector<ColumnContent>(2), points(170)).too_wide);
}

}  // namespace
}  // namespace pisar::layout
