#include "write/package/table_map.h"

#include <algorithm>

#include "document/table_grid.h"

namespace pisar {
namespace {

struct Owner {
  const Cell* cell = nullptr;
  int row = 0;
};

bool same_run(const std::vector<Owner>& row, const CellRun& run, int columns) {
  const auto owned = [&](int column) {
    return column >= 0 && column < columns && row[static_cast<std::size_t>(column)].cell == run.cell;
  };
  for (int c = run.column; c < run.column + run.columns; ++c) {
    if (!owned(c)) return false;
  }
  return !owned(run.column - 1) && !owned(run.column + run.columns);
}

}  // namespace

TableMap table_map(const Table& table) {
  const TableGrid grid = table_grid(table);
  TableMap map;
  map.columns = std::max(grid.columns, 1);
  for (const auto& row : grid.column_of) {
    for (const int column : row) map.columns = std::max(map.columns, column + 1);
  }

  const int row_count = static_cast<int>(table.rows.size());
  std::vector<std::vector<Owner>> owners(table.rows.size(), std::vector<Owner>(static_cast<std::size_t>(map.columns)));
  const auto owner_at = [&owners](int row, int column) -> Owner& {
    return owners[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)];
  };
  for (int r = 0; r < row_count; ++r) {
    const std::vector<Cell>& cells = table.rows[static_cast<std::size_t>(r)].cells;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const int column = grid.column_of[static_cast<std::size_t>(r)][i];
      // Where a span that came down from above stands in the way, the cell ends before it.
      int last = column;
      while (last + 1 < std::min(column + cells[i].col_span, map.columns) && owner_at(r, last + 1).cell == nullptr) {
        ++last;
      }
      for (int below = r; below < std::min(r + std::max(cells[i].row_span, 1), row_count); ++below) {
        for (int c = column; c <= last; ++c) {
          Owner& owner = owner_at(below, c);
          if (owner.cell == nullptr) owner = {&cells[i], r};
        }
      }
    }
  }

  for (int r = 0; r < row_count; ++r) {
    std::vector<CellRun>& runs = map.rows.emplace_back();
    for (int c = 0; c < map.columns;) {
      const Owner owner = owner_at(r, c);
      CellRun run{owner.cell, c, 1, 1, owner.cell == nullptr || owner.row == r};
      if (owner.cell != nullptr) {
        while (c + run.columns < map.columns && owner_at(r, c + run.columns).cell == owner.cell) {
          ++run.columns;
        }
        while (r + run.rows < row_count && same_run(*(owners.begin() + r + run.rows), run, map.columns)) {
          ++run.rows;
        }
      }
      c += run.columns;
      runs.push_back(run);
    }
  }
  return map;
}

}  // namespace pisar
