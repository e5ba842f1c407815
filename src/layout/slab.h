#pragma once

#include <cstdint>

#include "layout/range.h"

namespace pisar::layout {

/// How firmly a slab holds to the one above it. A page ends at the last free place; where a page has none, at the last
/// place that is only kept, then anywhere.
enum class Tie : std::uint8_t {
  free,
  keep,    ///< keep_with_next, keep_together, `::: keep`, small groups of joined rows
  strict,  ///< widows and orphans, a table's header with its first row
};

/// A piece of a column that is not divided: a line of a paragraph, or a table's row (one taller than a page excepted);
/// or a block of columns, which is divided as a page ends.
struct Slab {
  enum class Kind : std::uint8_t { line, row, columns };

  Kind kind = Kind::line;
  Tie tie = Tie::free;      ///< to the slab above
  bool new_page = false;    ///< a page begins with it
  bool whole = false;       ///< columns: they are divided only where a page is too small for them
  float space_before = 0;   ///< pt; vanishes at the top of a page or cell
  float height = 0;         ///< pt
  std::uint32_t owner = 0;  ///< index of the paragraph, the table or the columns in the galley
  std::uint32_t index = 0;  ///< of the line in the galley or the row in the table
  Range notes{};            ///< of the galley: the footnotes whose marks stand in it
};

}  // namespace pisar::layout
