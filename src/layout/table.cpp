#include "layout/table.h"

#include <algorithm>
#include <utility>

#include "document/captions.h"
#include "document/decimal_place.h"
#include "document/table_grid.h"
#include "document/table_shading.h"
#include "layout/slab_column.h"
#include "layout/table_decimals.h"
#include "layout/table_headers.h"
#include "layout/units.h"

namespace pisar::layout {
namespace {

constexpr double vertical_padding =
    0.25;  // of the padding at the sides: a line's own height leaves room above and below
constexpr float least_column = points(4);
constexpr float chart_width = points(80);  // of a chart in a cell that names no width
constexpr float highest_chart = points(120);
constexpr double size_step = 0.5;  // pt by which the print of a table that is too wide is made smaller

std::uint32_t header_rows(const Table& table) {
  std::uint32_t count = 0;
  while (count < table.rows.size() && table.rows[count].kind == Row::Kind::header) ++count;
  return count;
}

ColumnWidth asked_width(const Table& table, std::size_t column) {
  return column < table.columns.size() ? table.columns[column].width : ColumnWidth{};
}

// Spreads what a spanning cell wants beyond what its columns have over those that are not fixed, in equal parts.
void widen(std::vector<ColumnContent>& columns, const std::vector<std::size_t>& flexible, const CellBox& cell,
           float wanted, float ColumnContent::*member) {
  for (std::uint32_t c = cell.column; c < cell.end_column(); ++c) wanted -= columns[c].*member;
  if (wanted <= 0) return;
  for (const std::size_t c : flexible) columns[c].*member += wanted / static_cast<float>(flexible.size());
}

}  // namespace

// Cells take the places that spans from above leave free; what does not fit into the grid is cut.
void TableSetter::place_cells(TableBox& box, const Table& table) {
  const TableGrid grid = table_grid(table);
  box.rows = static_cast<std::uint32_t>(table.rows.size());
  box.columns = static_cast<std::uint32_t>(std::max(grid.columns, 1));
  for (const std::vector<int>& row : grid.column_of) {
    for (const int column : row) box.columns = std::max(box.columns, static_cast<std::uint32_t>(column) + 1);
  }
  box.header_rows = header_rows(table);
  box.shaded_rows = shaded_rows(table, styles_.profile());
  box.owners.assign(static_cast<std::size_t>(box.rows) * box.columns, TableBox::no_cell);
  for (std::uint32_t r = 0; r < box.rows; ++r) {
    box.first_cell.push_back(static_cast<std::uint32_t>(box.cells.size()));
    const std::uint32_t part_end = r < box.header_rows ? box.header_rows : box.rows;
    const Row& row = table.rows[r];
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      CellBox cell;
      cell.row = r;
      cell.column = static_cast<std::uint32_t>(grid.column_of[r][i]);
      cell.row_span = std::min(static_cast<std::uint32_t>(std::max(row.cells[i].row_span, 1)), part_end - r);
      cell.column_span =
          std::min(static_cast<std::uint32_t>(std::max(row.cells[i].col_span, 1)), box.columns - cell.column);
      cell.shaded = box.shaded_rows[r] || row.cells[i].shaded;
      box.has_shading = box.has_shading || cell.shaded;
      box.has_row_spans = box.has_row_spans || cell.row_span > 1;
      for (std::uint32_t y = r; y < cell.end_row(); ++y) {
        for (std::uint32_t x = cell.column; x < cell.end_column(); ++x) {
          std::uint32_t& owner = box.owners[static_cast<std::size_t>(y) * box.columns + x];
          if (owner == TableBox::no_cell) owner = static_cast<std::uint32_t>(box.cells.size());
        }
      }
      box.cells.push_back(cell);
    }
  }
  box.first_cell.push_back(static_cast<std::uint32_t>(box.cells.size()));
}

template <typename Figure>
void TableSetter::measure_caption(TableBox& box, const Figure& figure, const Place& place, ElementId element) {
  if (!figure.caption.empty()) {
    Paragraph& caption = galley_.made.emplace_back(caption_paragraph(figure));
    caption.format.space_before = caption.format.space_after = 0;
    box.blocks.push_back({false, measurer_.measure(caption, place, structure_.paragraph(caption))});
  }
  structure_.close_figure(element);
}

void TableSetter::measure_blocks(TableBox& box, const Blocks& blocks, const Place& place) {
  for (const Block& block : blocks) {
    std::visit(
        [&](const auto& node) {
          using Node = std::remove_cvref_t<decltype(node)>;
          if constexpr (std::is_same_v<Node, Paragraph>) {
            const std::uint32_t index = measurer_.measure(node, place, structure_.paragraph(node));
            box.blocks.push_back({false, index});
          } else if constexpr (std::is_same_v<Node, Image>) {
            const ElementId figure = structure_.open_figure(node);
            box.blocks.push_back({false, measurer_.measure(node, place, figure)});
            measure_caption(box, node, place, figure);
          } else if constexpr (std::is_same_v<Node, Chart>) {
            const float widest = node.width ? points(*node.width) : chart_width;
            const ElementId figure = structure_.open_figure(node);
            const std::uint32_t index = measurer_.measure(node, place, widest, highest_chart, figure, block.where);
            box.blocks.push_back({false, index});
            measure_caption(box, node, place, figure);
          } else if constexpr (std::is_same_v<Node, Table>) {
            const bool data = is_data(node);
            if (data) structure_.open(StructureElement::Role::table);
            const std::uint32_t index = measure(node, block.where);
            if (data) structure_.close();
            box.blocks.push_back({true, index});
          } else if constexpr (requires { node.blocks; }) {
            measure_blocks(box, node.blocks, place);
          }
        },
        block.node);
  }
}

void TableSetter::measure_cell(TableBox& box, CellBox& cell, const Cell& source, const Place& place) {
  const float padding = points(styles_.profile().cell_padding);
  const bool borders = box.source->borders;
  cell.padding_left = borders || cell.column > 0 ? padding : 0;
  cell.padding_right = borders || cell.end_column() < box.columns ? padding : 0;
  cell.vertical_align =
      source.vertical_align.value_or(place.row == Row::Kind::header ? VerticalAlign::middle : VerticalAlign::top);
  cell.blocks.first = static_cast<std::uint32_t>(box.blocks.size());
  measure_blocks(box, source.content, place);
  cell.blocks.last = static_cast<std::uint32_t>(box.blocks.size());
}

// What of the grid the cell has to itself: veraPDF rejects cells that overlap, though they may be printed.
void TableSetter::open_cell(const TableBox& box, CellBox& cell, const Cell& source, Row::Kind kind) {
  using Role = StructureElement::Role;
  const bool heads = kind == Row::Kind::header || kind == Row::Kind::section;
  cell.element = structure_.open_cell(heads ? Role::header_cell : Role::cell, source.content);
  StructureElement& element = structure_.element(cell.element);
  element.heads_row = kind == Row::Kind::section;
  const std::uint32_t owner = box.owner(cell.row, cell.column);
  std::uint32_t end = cell.column + 1;
  while (end < cell.end_column() && box.owner(cell.row, end) == owner) ++end;
  element.column_span = end - cell.column;
  element.row_span = cell.row_span;
}

void TableSetter::measure_row(TableBox& box, std::uint32_t row, const Row& source, Place place) {
  const bool data = is_data(*box.source);
  std::uint32_t reached = 0;  // columns that have an element
  const auto fill_up_to = [&](std::uint32_t column) {
    for (; data && reached < column; ++reached) {
      if (box.owner(row, reached) != TableBox::no_cell) continue;
      structure_.open(StructureElement::Role::cell);
      structure_.close();
    }
  };
  for (std::uint32_t i = box.first_cell[row]; i < box.first_cell[row + 1]; ++i) {
    CellBox& cell = box.cells[i];
    const Cell& cell_source = source.cells[i - box.first_cell[row]];
    fill_up_to(cell.column);
    if (data) open_cell(box, cell, cell_source, source.kind);
    place.cell_align = cell_source.align;
    place.column_align =
        cell.column < box.source->columns.size() ? box.source->columns[cell.column].align : Align::left;
    measure_cell(box, cell, cell_source, place);
    if (const auto before = decimal_place(*box.source, source, cell_source, cell.column)) {
      cell.decimal_place = static_cast<std::uint32_t>(*before);
      box.has_decimals = true;
    }
    if (data) structure_.close();
    reached = cell.column + 1;
  }
  fill_up_to(box.columns);
}

std::uint32_t TableSetter::measure(const Table& table, Span where) {
  const auto index = static_cast<std::uint32_t>(galley_.tables.size());
  TableBox& box = galley_.tables.emplace_back();
  box.source = &table;
  box.where = where;
  const auto count = [](const auto& things) { return static_cast<std::uint32_t>(things.size()); };
  box.measured_glyphs.first = count(galley_.glyphs);
  box.measured_runs.first = count(galley_.runs);
  box.measured_paragraphs.first = count(galley_.paragraphs);
  box.measured_tables.first = index;
  place_cells(box, table);

  Place place;
  place.in_cell = true;
  place.size = table.size;
  Paragraph empty;
  empty.style = "table";
  box.least_row = styles_.of(empty, place).line_height;
  box.padding_vertical = table.borders ? points(styles_.profile().cell_padding * vertical_padding) : 0;
  const bool data = is_data(table);
  for (std::uint32_t r = 0; r < box.rows; ++r) {
    if (data && (r == 0 || r == box.header_rows)) {
      if (r > 0) structure_.close();
      const bool head = r < box.header_rows && box.header_rows < box.rows;  // ISO 32000-1 wants a body behind a head
      structure_.open(head ? StructureElement::Role::table_head : StructureElement::Role::table_body);
    }
    place.row = table.rows[r].kind;
    const auto first_note = static_cast<std::uint32_t>(galley_.notes.size());
    if (data) structure_.open(StructureElement::Role::row);
    measure_row(box, r, table.rows[r], place);
    if (data) structure_.close();
    box.row_notes.push_back({first_note, static_cast<std::uint32_t>(galley_.notes.size())});
  }
  if (data && box.rows > 0) structure_.close();
  if (data) name_headers(box, structure_);
  box.measured_glyphs.last = count(galley_.glyphs);
  box.measured_runs.last = count(galley_.runs);
  box.measured_paragraphs.last = count(galley_.paragraphs);
  box.measured_tables.last = count(galley_.tables);
  return index;
}

ColumnContent TableSetter::cell_content(const TableBox& box, const CellBox& cell, bool pieces) {
  ColumnContent content;
  for (std::uint32_t i = cell.blocks.first; i < cell.blocks.last; ++i) {
    const CellBlock& block = box.blocks[i];
    if (block.is_table) {
      ColumnContent inner;
      for (const ColumnContent& column : column_content(galley_.tables[block.index], pieces)) {
        inner.piece += column.piece;
        inner.word += column.word;
        inner.line += column.line;
      }
      content.piece = std::max(content.piece, inner.piece);
      content.word = std::max(content.word, inner.word);
      content.line = std::max(content.line, inner.line);
    } else {
      content.word = std::max(content.word, breaker_.longest_word(block.index));
      if (pieces) content.piece = std::max(content.piece, breaker_.longest_piece(block.index));
      content.line = std::max(content.line, breaker_.widest(block.index));
    }
  }
  const float padding = cell.padding_left + cell.padding_right;
  content.word += padding;
  content.piece = pieces ? content.piece + padding : content.word;
  content.line = std::max(content.line + padding, content.word);
  return content;
}

// Hyphenating every word of a table is costly, so `pieces` are found only where its words do not fit side by side.
std::vector<ColumnContent> TableSetter::column_content(const TableBox& box, bool pieces) {
  std::vector<ColumnContent> columns(box.columns, ColumnContent{least_column, least_column, least_column});
  std::vector<const CellBox*> spanning;
  for (const CellBox& cell : box.cells) {
    if (cell.column_span > 1) {
      spanning.push_back(&cell);
      continue;
    }
    const ColumnContent content = cell_content(box, cell, pieces);
    ColumnContent& column = columns[cell.column];
    column.piece = std::max(column.piece, content.piece);
    column.word = std::max(column.word, content.word);
    column.line = std::max(column.line, content.line);
  }
  std::stable_sort(spanning.begin(), spanning.end(),
                   [](const CellBox* a, const CellBox* b) { return a->column_span < b->column_span; });
  std::vector<std::size_t> flexible;
  for (const CellBox* cell : spanning) {
    const ColumnContent content = cell_content(box, *cell, pieces);
    flexible.clear();
    for (std::uint32_t c = cell->column; c < cell->end_column(); ++c) {
      const ColumnWidth::Unit unit = asked_width(*box.source, c).unit;
      if (unit == ColumnWidth::Unit::automatic || unit == ColumnWidth::Unit::share) flexible.push_back(c);
    }
    if (flexible.empty()) continue;
    widen(columns, flexible, *cell, content.piece, &ColumnContent::piece);
    widen(columns, flexible, *cell, content.word, &ColumnContent::word);
    if (cell->column_span < box.columns) widen(columns, flexible, *cell, content.line, &ColumnContent::line);
  }
  if (box.has_decimals) {
    const std::vector<DecimalColumn> decimals = decimal_columns(box, galley_);
    for (std::size_t c = 0; c < columns.size(); ++c) {
      const float width = decimals[c].before + decimals[c].after + decimals[c].around;
      columns[c].piece = std::max(columns[c].piece, width);
      columns[c].word = std::max(columns[c].word, width);
    }
  }
  for (ColumnContent& column : columns) column.line = std::max(column.line, column.word);
  return columns;
}

void TableSetter::set_cells(TableBox& box, bool landscape) {
  for (CellBox& cell : box.cells) {
    cell.slabs.first = static_cast<std::uint32_t>(box.slabs.size());
    const float width = box.width(cell) - cell.padding_left - cell.padding_right;
    SlabColumn column(box.slabs, styles_.profile().signature_lines);
    for (std::uint32_t i = cell.blocks.first; i < cell.blocks.last; ++i) {
      const CellBlock& block = box.blocks[i];
      if (block.is_table) {
        TableBox& inner = galley_.tables[block.index];
        set(inner, set_columns(inner, width), width, landscape);
        column.add_table(galley_, block.index);
      } else {
        breaker_.run(block.index, width);
        column.add_paragraph(galley_, block.index);
      }
    }
    cell.slabs.last = static_cast<std::uint32_t>(box.slabs.size());
    const std::span<const Slab> content = std::span(box.slabs).subspan(cell.slabs.first, cell.slabs.size());
    if (content.empty()) continue;
    cell.space_above = content.front().space_before;
    cell.space_below = column.space_below();
    cell.content_height = cell.space_above + column_height(content) + cell.space_below;
  }
  if (box.has_decimals) align_decimals(box, galley_);
}

void TableSetter::set_rows(TableBox& box) {
  box.row_heights.assign(box.rows, box.least_row + 2 * box.padding_vertical);
  std::vector<const CellBox*> spanning;
  for (const CellBox& cell : box.cells) {
    if (cell.row_span > 1) {
      spanning.push_back(&cell);
    } else {
      box.row_heights[cell.row] = std::max(box.row_heights[cell.row], cell.content_height + 2 * box.padding_vertical);
    }
  }
  std::stable_sort(spanning.begin(), spanning.end(),
                   [](const CellBox* a, const CellBox* b) { return a->end_row() < b->end_row(); });
  for (const CellBox* cell : spanning) {
    float lacking = cell->content_height + 2 * box.padding_vertical;
    for (std::uint32_t r = cell->row; r < cell->end_row(); ++r) lacking -= box.row_heights[r];
    if (lacking > 0) box.row_heights[cell->end_row() - 1] += lacking;
  }
  for (std::uint32_t r = 0; r < box.header_rows; ++r) box.header_height += box.row_heights[r];
}

ColumnWidths TableSetter::set_columns(const TableBox& box, float width) {
  std::vector<ColumnWidth> asked;
  bool by_content = false;
  for (std::uint32_t c = 0; c < box.columns; ++c) {
    asked.push_back(asked_width(*box.source, c));
    by_content = by_content || asked.back().unit == ColumnWidth::Unit::automatic ||
                 asked.back().unit == ColumnWidth::Unit::share;
  }
  if (!by_content) return column_widths(asked, std::vector<ColumnContent>(box.columns), width);
  ColumnWidths widths = column_widths(asked, column_content(box, false), width);
  if (widths.too_wide) widths = column_widths(asked, column_content(box, true), width);
  return widths;
}

// Everything is measured in proportion to the size of print, so it needs no second measuring. Pictures, paddings and
// the spaces between paragraphs stay.
void TableSetter::scale_print(const TableBox& box, float factor) {
  for (std::uint32_t i = box.measured_glyphs.first; i < box.measured_glyphs.last; ++i) {
    Glyph& glyph = galley_.glyphs[i];
    if (galley_.runs[glyph.run].kind != TextRun::Kind::picture) glyph.advance *= factor;
  }
  for (std::uint32_t i = box.measured_runs.first; i < box.measured_runs.last; ++i) {
    TextRun& run = galley_.runs[i];
    run.size *= factor;
    run.rise *= factor;
    run.hint_width *= factor;
  }
  for (std::uint32_t i = box.measured_tables.first; i < box.measured_tables.last; ++i) {
    galley_.tables[i].least_row *= factor;
  }
  for (std::uint32_t i = box.measured_paragraphs.first; i < box.measured_paragraphs.last; ++i) {
    MeasuredParagraph& paragraph = galley_.paragraphs[i];
    if (paragraph.picture_height > 0) continue;
    paragraph.style.size *= factor;
    paragraph.style.line_height *= factor;
    paragraph.style.baseline *= factor;
    paragraph.natural_width *= factor;
    paragraph.hint_height *= factor;
    for (std::uint32_t item = paragraph.items.first; item < paragraph.items.last; ++item) {
      galley_.items[item].width *= factor;
      galley_.items[item].stretch *= factor;
      galley_.items[item].shrink *= factor;
    }
  }
}

// The columns in the largest print in which the table fits; where none does, print and columns are left as they were.
ColumnWidths TableSetter::set_smaller(const TableBox& box, ColumnWidths columns, float width) {
  const Profile& profile = styles_.profile();
  const double full = profile.style("table").size;
  const double least = profile.table_least_size;
  if (least <= 0 || box.source->size) return columns;
  double size = full;
  while (size > least) {
    const double smaller = std::max(size - size_step, least);
    scale_print(box, static_cast<float>(smaller / size));
    size = smaller;
    ColumnWidths fitting = set_columns(box, width);
    if (!fitting.too_wide) return fitting;
  }
  if (size < full) scale_print(box, static_cast<float>(full / size));
  return columns;
}

void TableSetter::set(std::uint32_t index, float width, bool landscape) {
  TableBox& box = galley_.tables[index];
  ColumnWidths columns = set_columns(box, width);
  if (columns.too_wide) columns = set_smaller(box, std::move(columns), width);
  set(box, columns, width, landscape);
}

void TableSetter::set(TableBox& box, const ColumnWidths& columns, float width, bool landscape) {
  if (columns.too_wide) problems_.table_too_wide(*box.source, box.where, columns.needed, width, landscape);
  box.edges.assign(1, 0);
  for (const float one : columns.widths) box.edges.push_back(box.edges.back() + one);
  if (columns.too_wide) problems_.ignore_divided_words(true);
  set_cells(box, landscape);
  if (columns.too_wide) problems_.ignore_divided_words(false);
  set_rows(box);
  box.drawn.assign(box.cells.size(), 0);
}

}  // namespace pisar::layout
