#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "layout/page.h"
#include "layout/table_box.h"

namespace pisar::layout {

/// A row, or the part of one, as it stands on a page.
struct Strip {
  std::uint32_t row = 0;
  float y = 0;
  float height = 0;
  bool begins = true;     ///< not the continuation of a row from the page before
  bool ends = true;       ///< not continued on the next page
  bool repeated = false;  ///< a header row that was printed before
};

/// Whether two strips of a page are neighbours in the table, so that a cell may reach over both.
[[nodiscard]] inline bool are_joined(const Strip& upper, const Strip& lower) {
  return upper.repeated == lower.repeated;
}

/// Rules the part of a table that stands on a page, strip under strip: each rule once, none inside cells, as few
/// rectangles as there are straight lines. `x` is the table's left edge, `width` the rules' (pt).
void draw_borders(const TableBox& table, std::span<const Strip> strips, float x, float width, std::vector<Rule>& rules);

/// Draws the grounds of the shaded rows and cells of a part of a table: one rectangle a row, or a run of cells in it.
void draw_grounds(const TableBox& table, std::span<const Strip> strips, float x, float grey,
                  std::vector<Ground>& grounds);

}  // namespace pisar::layout
