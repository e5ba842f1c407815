#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "document/document.h"
#include "layout/range.h"
#include "layout/slab.h"
#include "layout/structure.h"

namespace pisar::layout {

/// A paragraph or a table in a cell.
struct CellBlock {
  bool is_table = false;
  std::uint32_t index = 0;  ///< in the galley's paragraphs or tables
};

/// A cell as it stands in the grid.
struct CellBox {
  std::uint32_t row = 0;
  std::uint32_t column = 0;
  std::uint32_t row_span = 1;
  std::uint32_t column_span = 1;
  ElementId element = artifact;
  VerticalAlign vertical_align = VerticalAlign::top;
  bool shaded = false;
  float padding_left = 0;
  float padding_right = 0;
  Range blocks;                                  ///< of TableBox::blocks
  std::optional<std::uint32_t> decimal_place{};  ///< of a number set by its decimal mark: the glyphs before it
  Range slabs;                                   ///< of TableBox::slabs, once the columns are set
  float space_above = 0;                         ///< the first paragraph's space before: it stays, as in Word
  float space_below = 0;                         ///< the last one's space after
  float content_height = 0;                      ///< spaces included

  [[nodiscard]] std::uint32_t end_row() const { return row + row_span; }
  [[nodiscard]] std::uint32_t end_column() const { return column + column_span; }
};

/// A table whose cells are measured and, once its width is known, set. Lengths in pt.
struct TableBox {
  static constexpr std::uint32_t no_cell = 0xFFFFFFFF;

  const Table* source = nullptr;
  Span where;
  Range measured_glyphs;      ///< of the galley: all of its cells, nested tables included
  Range measured_runs;        ///< likewise
  Range measured_paragraphs;  ///< likewise
  Range measured_tables;      ///< likewise, itself first
  std::uint32_t rows = 0;
  std::uint32_t columns = 0;
  std::uint32_t header_rows = 0;
  bool has_row_spans = false;
  bool has_shading = false;  ///< rows or cells are shaded
  std::vector<bool> shaded_rows{};
  bool has_decimals = false;  ///< cells with a decimal_place
  float padding_vertical = 0;
  float least_row = 0;                    ///< the height of a row of one line, without padding
  std::vector<CellBox> cells;             ///< by rows, then columns
  std::vector<std::uint32_t> first_cell;  ///< of each row, and the number of cells
  std::vector<std::uint32_t> owners;      ///< of each place of the grid: a cell or no_cell
  std::vector<CellBlock> blocks;
  std::vector<Slab> slabs;
  std::vector<float> edges;  ///< of the columns, from 0 to the table's width
  std::vector<float> row_heights;
  std::vector<Range> row_notes;  ///< of the galley: the footnotes whose marks stand in cells that begin in the row
  float header_height = 0;
  std::vector<Slab> continuation;  ///< lines above the part on a further page: «Продолжение таблицы 1»
  float continuation_height = 0;
  std::vector<std::uint32_t> drawn;  ///< of each cell: how many of its slabs stand on earlier pages

  [[nodiscard]] std::uint32_t owner(std::uint32_t row, std::uint32_t column) const {
    return owners[static_cast<std::size_t>(row) * columns + column];
  }
  /// What stands above the part of a cell's content that comes next.
  [[nodiscard]] float space_above(std::uint32_t cell) const { return drawn[cell] == 0 ? cells[cell].space_above : 0; }
  [[nodiscard]] float left(const CellBox& cell) const { return edges[cell.column]; }
  /// The part of a cell's content that stands on no page yet.
  [[nodiscard]] std::span<const Slab> undrawn(std::uint32_t cell) const {
    return std::span(slabs).subspan(cells[cell].slabs.first, cells[cell].slabs.size()).subspan(drawn[cell]);
  }
  [[nodiscard]] float width(const CellBox& cell) const { return edges[cell.end_column()] - edges[cell.column]; }
};

}  // namespace pisar::layout
