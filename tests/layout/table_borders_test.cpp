#include "layout/table_borders.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace pisar::layout {
namespace {

// A grid of 2 rows and 3 columns, 10 pt each, whose places belong to the cells given.
TableBox grid(std::vector<std::uint32_t> owners) {
  TableBox table;
  table.columns = 3;
  table.rows = static_cast<std::uint32_t>(owners.size() / 3);
  table.owners = std::move(owners);
  table.edges = {0, 10, 20, 30};
  return table;
}

std::vector<Rule> rules(const TableBox& table, const std::vector<Strip>& strips) {
  std::vector<Rule> result;
  draw_borders(table, strips, 100, 1, result);
  return result;
}

bool has(const std::vector<Rule>& rules, Rule wanted) {
  return std::any_of(rules.begin(), rules.end(), [&](const Rule& rule) {
    return rule.x == wanted.x && rule.y == wanted.y && rule.width == wanted.width && rule.height == wanted.height;
  });
}

TEST(TableBorders, DrawsEachStraightLineOnce) {
  const auto drawn =
      rules(grid({0, 1, 2, 3, 4, 5}), {{.row = 0, .y = 50, .height = 20}, {.row = 1, .y = 70, .height = 20}});
  EXPECT_EQ(drawn.size(), 7U) << "three lines across, four down";
  EXPECT_TRUE(has(drawn, {99.5F, 49.5F, 31, 1}));
  EXPECT_TRUE(has(drawn, {99.5F, 69.5F, 31, 1}));
  EXPECT_TRUE(has(drawn, {99.5F, 89.5F, 31, 1}));
  EXPECT_TRUE(has(drawn, {109.5F, 49.5F, 1, 41}));
}

TEST(TableBorders, DrawsNoneInsideJoinedCells) {
  // 0 0 1
  // 2 3 1
  const auto drawn =
      rules(grid({0, 0, 1, 2, 3, 1}), {{.row = 0, .y = 50, .height = 20}, {.row = 1, .y = 70, .height = 20}});
  EXPECT_EQ(drawn.size(), 7U);
  EXPECT_TRUE(has(drawn, {99.5F, 69.5F, 21, 1})) << "not through the cell that is two rows high";
  EXPECT_TRUE(has(drawn, {109.5F, 69.5F, 1, 21})) << "not through the cell that is two columns wide";
}

TEST(TableBorders, RulesEmptyPlacesLikeCells) {
  const auto drawn = rules(grid({0, TableBox::no_cell, TableBox::no_cell}), {{.row = 0, .y = 50, .height = 20}});
  EXPECT_EQ(drawn.size(), 6U) << "two lines across, four down";
}

TEST(TableBorders, ClosesARepeatedHeaderAgainstTheRowsBelow) {
  // The header's cell 0 and the body's cell 0 are different strips though one row repeats.
  const auto drawn = rules(grid({0, 1, 2, 0, 3, 4}),
                           {{.row = 0, .y = 50, .height = 20, .repeated = true}, {.row = 1, .y = 70, .height = 20}});
  EXPECT_TRUE(has(drawn, {99.5F, 69.5F, 31, 1}));
}

TEST(TableGrounds, FillRunsOfShadedCells) {
  // 0 0 1
  // 2 3 1
  TableBox table = grid({0, 0, 1, 2, 3, 1});
  table.cells.resize(4);
  table.cells[0].shaded = table.cells[2].shaded = table.cells[3].shaded = true;
  table.shaded_rows.assign(2, false);
  std::vector<Ground> drawn;
  draw_grounds(table, std::vector<Strip>{{.row = 0, .y = 50, .height = 20}, {.row = 1, .y = 70, .height = 10}}, 100,
               0.85F, drawn);
  ASSERT_EQ(drawn.size(), 2U) << "one a row, without the cell that is not shaded";
  EXPECT_EQ(drawn[0].x, 100);
  EXPECT_EQ(drawn[0].y, 50);
  EXPECT_EQ(drawn[0].width, 20);
  EXPECT_EQ(drawn[0].height, 20);
  EXPECT_EQ(drawn[1].height, 10);
  EXPECT_EQ(drawn[1].grey, 0.85F);
}

TEST(TableGrounds, EmptyPlacesBelongToTheirRow) {
  TableBox table = grid({0, TableBox::no_cell, TableBox::no_cell});
  table.cells.resize(1);
  table.cells[0].shaded = true;
  table.shaded_rows.assign(1, true);
  std::vector<Ground> drawn;
  draw_grounds(table, std::vector<Strip>{{.row = 0, .y = 50, .height = 20}}, 100, 0.85F, drawn);
  ASSERT_EQ(drawn.size(), 1U);
  EXPECT_EQ(drawn[0].width, 30);
}

}  // namespace
}  // namespace pisar::layout
