#include "write/text/table_widths.h"

#include <gtest/gtest.h>

namespace pisar::text {
namespace {

using Unit = ColumnWidth::Unit;
using Widths = std::vector<int>;

std::vector<Column> columns(const std::vector<ColumnWidth>& widths) {
  std::vector<Column> result;
  for (const ColumnWidth& width : widths) result.push_back({width, Align::left, false, {}, {}});
  return result;
}

TEST(ShareOut, GivesContentItsLongestLineWhenThereIsRoom) {
  EXPECT_EQ(share_out(columns({{}, {}}), {{3, 10}, {5, 20}}, 97, 0.5), (Widths{10, 20}));
}

TEST(ShareOut, DividesWhatLacksInProportion) {
  EXPECT_EQ(share_out(columns({{}, {}}), {{4, 14}, {4, 44}}, 33, 0.5), (Widths{9, 24}));
}

TEST(ShareOut, ScalesMillimetresAndPerCents) {
  EXPECT_EQ(share_out(columns({{Unit::mm, 12}, {Unit::percent, 25}}), {{2, 50}, {2, 50}}, 100, 0.5), (Widths{6, 25}));
}

TEST(ShareOut, LeavesTheRestToShares) {
  EXPECT_EQ(
      share_out(columns({{Unit::mm, 20}, {Unit::share, 1}, {Unit::share, 2}}), {{1, 1}, {1, 1}, {1, 1}}, 100, 0.5),
      (Widths{10, 30, 60}));
  EXPECT_EQ(share_out(columns({{}, {Unit::share, 1}}), {{4, 8}, {4, 400}}, 100, 0.5), (Widths{8, 92}));
}

TEST(ShareOut, KeepsWordsWhole) {
  EXPECT_EQ(share_out(columns({{Unit::mm, 2}, {Unit::share, 1}}), {{7, 9}, {12, 90}}, 40, 0.5), (Widths{7, 33}));
  EXPECT_EQ(share_out(columns({{Unit::share, 1}, {Unit::share, 9}}), {{7, 9}, {2, 90}}, 40, 0.5), (Widths{7, 33}));
}

TEST(ShareOut, ShrinksTheWidestAndAtLastDividesWords) {
  EXPECT_EQ(share_out(columns({{Unit::mm, 40}, {Unit::mm, 100}}), {{10, 20}, {10, 50}}, 40, 0.5), (Widths{20, 20}));
  EXPECT_EQ(share_out(columns({{}, {}}), {{30, 30}, {10, 10}}, 20, 0.5), (Widths{10, 10}));
  EXPECT_EQ(share_out(columns({{}, {}, {}}), {{9, 9}, {9, 9}, {9, 9}}, 5, 0.5), (Widths{3, 3, 3}));
}

}  // namespace
}  // namespace pisar::text
