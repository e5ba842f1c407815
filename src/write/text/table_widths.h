#pragma once

#include <vector>

#include "document/document.h"

namespace pisar::text {

/// What a column's cells ask for, in columns of characters.
struct ColumnNeed {
  int word = 1;  ///< the longest word
  int line = 1;  ///< the longest line when nothing is broken
};

/// Shares `room` columns of characters out to the table's columns: fixed widths and per cents first, columns by content
/// next, shares («*») take what is left. A column is as wide as its longest word where that is possible; the result is
/// wider than `room` only when each column has the narrowest width that can be read.
[[nodiscard]] std::vector<int> share_out(const std::vector<Column>& columns, const std::vector<ColumnNeed>& needs,
                                         int room, double columns_per_mm);

}  // namespace pisar::text
