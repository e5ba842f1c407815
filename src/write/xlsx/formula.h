#pragma once

#include <string>

#include "document/document.h"

namespace pisar::xlsx {

/// «AB» of column 27.
[[nodiscard]] std::string column_name(int column);
/// «B7» of a place in the worksheet, both counted from 0.
[[nodiscard]] std::string cell_name(int row, int column);

/// A table's formula with «=» in front, its places moved to where the table stands in the worksheet.
[[nodiscard]] std::string worksheet_formula(const CellFormula& formula, int table_row, int table_column);

/// The formula of a cell without a value: prints `text` as long as one of the cells that it names holds no number, or
/// when it cannot be computed. Excel takes an empty cell for 0, but what is absent is not zero.
[[nodiscard]] std::string guarded_formula(const CellFormula& formula, int table_row, int table_column,
                                          const std::string& text);

}  // namespace pisar::xlsx
