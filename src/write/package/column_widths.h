#pragma once

#include <vector>

#include "document/document.h"
#include "document/profile.h"
#include "write/package/table_map.h"

namespace pisar {

/// How wide blocks want to be, in mm: without breaking a word, and without breaking a line.
struct ContentWidth {
  double least = 0;
  double most = 0;
};

/// Measures paragraphs in the font of the profile. `size` (pt), where given, is that of a table's text.
[[nodiscard]] ContentWidth content_width(const Blocks& blocks, const Profile& profile, std::optional<double> size);

/// The widest parts of a column's numbers before and behind their decimal marks (document/decimal_place.h), in mm;
/// zeros where it has none.
struct DecimalColumn {
  double before = 0;
  double after = 0;  ///< the mark included
};
[[nodiscard]] std::vector<DecimalColumn> decimal_columns(const Table& table, const TableMap& map,
                                                         const Profile& profile);

/// What stands left and right of a cell's content, in mm: the profile's padding, but nothing at the outer edges of a
/// borderless table, so that its text stands in line with the paragraphs around it.
struct CellPadding {
  double left = 0;
  double right = 0;
};
[[nodiscard]] CellPadding cell_padding(const Table& table, const CellRun& run, int columns, const Profile& profile);

struct ColumnWidths {
  std::vector<double> mm;
  bool squeezed = false;  ///< the widths asked for did not fit and were scaled down
  bool cramped = false;   ///< columns whose widths are not given in mm have no room for their words
};

/// The columns' widths within `available` mm: millimetres and per cents as asked, automatic columns by content, shares
/// of what is left. A table with an automatic or a share column is as wide as the place.
[[nodiscard]] ColumnWidths column_widths(const Table& table, const TableMap& map, const Profile& profile,
                                         double available);

/// The largest print, in pt, in which the words of a table fit into its columns, from the usual one down to the
/// profile's table_least_size, as in PDF; none when they fit as they are, do not fit in any, or the table says its size
/// itself.
[[nodiscard]] std::optional<double> smaller_print(const Table& table, const Profile& profile, double available);

}  // namespace pisar
