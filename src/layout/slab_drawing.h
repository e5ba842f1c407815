#pragma once

#include <span>
#include <string_view>

#include "layout/galley.h"
#include "layout/line_drawing.h"
#include "layout/page.h"
#include "layout/table_borders.h"

namespace pisar::layout {

/// Puts slabs on pages, tables cell by cell in the order of rows, and notes where anchors and headings come to stand.
class SlabDrawer {
 public:
  /// `grey` is the brightness of shaded cells.
  SlabDrawer(Galley& galley, LaidOut& out, float rule_width, float grey)
      : galley_(galley), out_(out), rule_width_(rule_width), grey_(grey), lines_(galley) {}

  /// What follows is drawn on a new page.
  void start_page(float width, float height);
  [[nodiscard]] int page_number() const { return static_cast<int>(out_.pages.size()); }
  [[nodiscard]] Page& page() { return out_.pages.back(); }

  void draw_line(const Slab& slab, float x, float y);
  /// Draws what stands on other pages too: it is no place that anything leads to.
  void draw_again(std::span<const Slab> slabs, float x, float y);
  /// Draws what stands on the page of a block of columns and remembers how much of it is printed.
  void draw_columns(ColumnsBox& box, const ColumnsPart& part, float x, float y);
  /// Draws the strips of one table that stand on the page and remembers how much of each cell is printed.
  void draw_strips(TableBox& table, std::span<const Strip> strips, float x);
  /// Notes that the id stands at `y` of the page.
  void note_anchor(const std::string& id, float y);
  /// Notes that the annex of the id ends on the page.
  void note_annex_end(const std::string& id);
  void note_heading(int level, std::string title, float y);

 private:
  void draw_column(std::span<const Slab> slabs, float x, float y);
  void draw_cell(TableBox& table, std::uint32_t index, std::span<const Strip> strips, float x);

  Galley& galley_;
  LaidOut& out_;
  float rule_width_;
  float grey_;
  LineDrawer lines_;
  bool repeated_ = false;  // what stands on other pages too is drawn: a table's header row, a header, a footer
};

}  // namespace pisar::layout
