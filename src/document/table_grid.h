#pragma once

#include <vector>

#include "document/document.h"

namespace pisar {

/// Where each cell of a table stands in its grid, spans counted.
struct TableGrid {
  int columns = 0;
  std::vector<std::vector<int>> column_of;  ///< [row][index in Row::cells] → grid column

  /// The cell that covers the place, or nullptr.
  [[nodiscard]] const Cell* cell_at(const Table& table, int row, int column) const;
};

/// Places the cells left to right into what row spans from above leave free. A span that would leave the table is cut.
[[nodiscard]] TableGrid table_grid(const Table& table);

}  // namespace pisar
