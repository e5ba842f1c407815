#pragma once

#include <cstdint>
#include <vector>

#include "layout/galley.h"
#include "layout/measure.h"
#include "layout/paragraph.h"
#include "layout/problems.h"
#include "layout/structure_builder.h"
#include "layout/table_widths.h"

namespace pisar::layout {

/// Measures tables, widths their columns, breaks their cells' paragraphs and finds the heights of their rows; tables in
/// cells as well.
class TableSetter {
 public:
  TableSetter(Galley& galley, const StyleSheet& styles, Measurer& measurer, ParagraphBreaker& breaker,
              Problems& problems, StructureBuilder& structure)
      : galley_(galley),
        styles_(styles),
        measurer_(measurer),
        breaker_(breaker),
        problems_(problems),
        structure_(structure) {}

  /// Adds the table to the galley with its cells measured, and returns its index. The table must outlive the galley.
  /// Its element is open when it is_data.
  std::uint32_t measure(const Table& table, Span where);
  /// Sets a measured table into `width` pt. One that is too wide is set in smaller print, as far as the profile lets
  /// it; one too wide even so, or with a size of its own, is reported and scaled down.
  void set(std::uint32_t index, float width, bool landscape);

 private:
  void place_cells(TableBox& box, const Table& table);
  void measure_row(TableBox& box, std::uint32_t row, const Row& source, Place place);
  void measure_cell(TableBox& box, CellBox& cell, const Cell& source, const Place& place);
  void open_cell(const TableBox& box, CellBox& cell, const Cell& source, Row::Kind kind);
  void measure_blocks(TableBox& box, const Blocks& blocks, const Place& place);
  template <typename Figure>
  void measure_caption(TableBox& box, const Figure& figure, const Place& place, ElementId element);
  [[nodiscard]] std::vector<ColumnContent> column_content(const TableBox& box, bool pieces);
  [[nodiscard]] ColumnContent cell_content(const TableBox& box, const CellBox& cell, bool pieces);
  [[nodiscard]] ColumnWidths set_columns(const TableBox& box, float width);
  void set(TableBox& box, const ColumnWidths& columns, float width, bool landscape);
  [[nodiscard]] ColumnWidths set_smaller(const TableBox& box, ColumnWidths columns, float width);
  void scale_print(const TableBox& box, float factor);
  void set_cells(TableBox& box, bool landscape);
  static void set_rows(TableBox& box);

  Galley& galley_;
  const StyleSheet& styles_;
  Measurer& measurer_;
  ParagraphBreaker& breaker_;
  Problems& problems_;
  StructureBuilder& structure_;
};

}  // namespace pisar::layout
