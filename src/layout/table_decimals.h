#pragma once

#include <vector>

#include "layout/galley.h"
#include "layout/table_box.h"

namespace pisar::layout {

/// What the numbers of a column need to stand with their decimal marks one below the other, in pt.
struct DecimalColumn {
  float before = 0;  ///< the widest part before a mark
  float after = 0;   ///< the widest rest, the mark included
  float around = 0;  ///< paddings of the cell and indents of its paragraph
};

/// One for each column of a measured table; zeros where it has no such numbers.
[[nodiscard]] std::vector<DecimalColumn> decimal_columns(const TableBox& box, const Galley& galley);

/// Moves the numbers of a table whose lines are made: each column's as a block to its middle. A column too narrow for
/// its block keeps its numbers centred one by one.
void align_decimals(const TableBox& box, Galley& galley);

}  // namespace pisar::layout
