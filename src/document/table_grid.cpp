#include "document/table_grid.h"

#include <algorithm>

namespace pisar {

TableGrid table_grid(const Table& table) {
  TableGrid grid;
  for (const Row& row : table.rows) {
    int width = 0;
    for (const Cell& cell : row.cells) width += cell.col_span;
    grid.columns = std::max(grid.columns, width);
  }
  grid.columns = std::max(grid.columns, static_cast<int>(table.columns.size()));
  std::vector<int> covered(static_cast<std::size_t>(grid.columns), 0);  // rows that a span from above still covers
  std::vector<int> next(covered.size());
  grid.column_of.reserve(table.rows.size());
  for (const Row& row : table.rows) {
    std::vector<int>& places = grid.column_of.emplace_back();
    places.reserve(row.cells.size());
    for (std::size_t c = 0; c < covered.size(); ++c) next[c] = std::max(0, covered[c] - 1);
    int column = 0;
    for (const Cell& cell : row.cells) {
      while (column < grid.columns && covered[static_cast<std::size_t>(column)] > 0) ++column;
      places.push_back(column);
      for (int c = column; c < std::min(column + cell.col_span, grid.columns); ++c) {
        next[static_cast<std::size_t>(c)] = std::max(next[static_cast<std::size_t>(c)], cell.row_span - 1);
      }
      column += cell.col_span;
    }
    covered.swap(next);
  }
  return grid;
}

const Cell* TableGrid::cell_at(const Table& table, int row, int column) const {
  for (int r = row; r >= 0; --r) {
    const std::vector<int>& places = column_of[static_cast<std::size_t>(r)];
    for (std::size_t i = 0; i < places.size(); ++i) {
      const Cell& cell = table.rows[static_cast<std::size_t>(r)].cells[i];
      if (column >= places[i] && column < places[i] + cell.col_span && r + cell.row_span > row) return &cell;
    }
  }
  return nullptr;
}

}  // namespace pisar
