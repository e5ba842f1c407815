#pragma once

#include <vector>

#include "document/document.h"

namespace pisar {

/// A run of grid places in one row that belong to one cell, or to none.
struct CellRun {
  const Cell* cell = nullptr;  ///< nullptr: the row has no cell here
  int column = 0;
  int columns = 1;
  int rows = 1;       ///< rows down that the cell covers with this very run, from its first row
  bool first = true;  ///< the cell's first row; else it is covered from above
};

/// A table as rows of runs that fill the whole grid, as the office formats want it: missing cells are there, spans
/// never overlap (the earlier cell wins) nor leave the table, and no cell is lost to a row that is too long.
struct TableMap {
  int columns = 0;
  std::vector<std::vector<CellRun>> rows;  ///< like Table::rows
};

[[nodiscard]] TableMap table_map(const Table& table);

}  // namespace pisar
