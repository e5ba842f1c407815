#pragma once

#include <vector>

#include "document/document.h"

namespace pisar::layout {

/// How wide the cells of a column want to be, in pt, paddings included.
struct ColumnContent {
  float piece = 0;  ///< words hyphenated where the style allows it: nothing narrower does
  float word = 0;   ///< no word divided
  float line = 0;   ///< no line broken
};

struct ColumnWidths {
  std::vector<float> widths;  ///< pt; scaled down to the place when too_wide
  bool too_wide = false;
  float needed = 0;  ///< pt: the least width of the table when too_wide
};

/// The columns' widths within `available` pt: millimetres and per cents as asked; automatic columns by content, as
/// CSS 2.1 (17.5.2.2) suggests: between the longest word and the longest line, and only where words do not fit side by
/// side between the longest piece and the longest word; shares of what is left, none narrower than its words if others
/// have room. A table with an automatic or a share column takes all the place.
[[nodiscard]] ColumnWidths column_widths(const std::vector<ColumnWidth>& asked,
                                         const std::vector<ColumnContent>& content, float available);

}  // namespace pisar::layout
