#include "document/table_grid.h"

#include <gtest/gtest.h>

namespace pisar {
namespace {

Cell cell(int col_span = 1, int row_span = 1) {
  Cell result;
  result.col_span = col_span;
  result.row_span = row_span;
  return result;
}

/// A table of rows of cells.
Table table(std::vector<std::vector<Cell>> rows) {
  Table result;
  for (std::vector<Cell>& cells : rows) {
    Row row;
    row.cells = std::move(cells);
    result.rows.push_back(std::move(row));
  }
  return result;
}

using Places = std::vector<std::vector<int>>;

TEST(TableGrid, PlacesPlainCells) {
  const Table plain = table({{cell(), cell()}, {cell(), cell()}});
  const TableGrid grid = table_grid(plain);
  EXPECT_EQ(grid.columns, 2);
  EXPECT_EQ(grid.column_of, (Places{{0, 1}, {0, 1}}));
}

TEST(TableGrid, SkipsWhatSpansFromAboveCover) {
  const Table spanned = table({{cell(1, 3), cell(2)}, {cell(), cell()}, {cell(2)}, {cell(), cell(), cell()}});
  const TableGrid grid = table_grid(spanned);
  EXPECT_EQ(grid.columns, 3);
  EXPECT_EQ(grid.column_of, (Places{{0, 1}, {1, 2}, {1}, {0, 1, 2}}));
  EXPECT_EQ(grid.cell_at(spanned, 2, 0), &spanned.rows[0].cells[0]);
  EXPECT_EQ(grid.cell_at(spanned, 0, 2), &spanned.rows[0].cells[1]);
  EXPECT_EQ(grid.cell_at(spanned, 2, 2), &spanned.rows[2].cells[0]);
}

TEST(TableGrid, KnowsHoles) {
  const Table ragged = table({{cell(), cell()}, {cell()}});
  EXPECT_EQ(table_grid(ragged).cell_at(ragged, 1, 1), nullptr);
}

TEST(TableGrid, OfNothingIsEmpty) { EXPECT_EQ(table_grid(Table{}).columns, 0); }

}  // namespace
}  // namespace pisar
