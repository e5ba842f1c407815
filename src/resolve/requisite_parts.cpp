#include "resolve/requisite_parts.h"

#include <algorithm>

#include "base/utf8.h"

namespace pisar::resolving {

bool is_empty(const Inlines& content) {
  return std::all_of(content.begin(), content.end(), [](const Inline& piece) {
    switch (piece.kind) {
      case Inline::Kind::text:
        return utf8::trim(piece.text).empty();
      case Inline::Kind::line_break:
      case Inline::Kind::tab:
        return true;
      case Inline::Kind::blank:
      case Inline::Kind::page:
      case Inline::Kind::page_count:
      case Inline::Kind::page_of:
      case Inline::Kind::pages_of:
      case Inline::Kind::leader:
      case Inline::Kind::note:
      case Inline::Kind::reference:
        return false;
    }
    return false;
  });
}

Inlines joined(const std::vector<Inlines>& cells, const std::string& separator) {
  Inlines content;
  for (const Inlines& cell : cells) {
    if (is_empty(cell)) continue;
    if (!content.empty()) content.push_back(text_inline(separator, {}, cell.front().where));
    content.insert(content.end(), cell.begin(), cell.end());
  }
  return content;
}

Inline blank(double width, std::string hint) {
  Inline piece;
  piece.kind = Inline::Kind::blank;
  piece.width = width;
  piece.text = std::move(hint);
  return piece;
}

Paragraph paragraph_of(std::string style, const std::vector<Inlines>& lines) {
  Paragraph paragraph;
  paragraph.style = std::move(style);
  for (const Inlines& line : lines) {
    if (is_empty(line)) continue;
    if (!paragraph.content.empty()) {
      Inline line_break;
      line_break.kind = Inline::Kind::line_break;
      paragraph.content.push_back(line_break);
    }
    paragraph.content.insert(paragraph.content.end(), line.begin(), line.end());
  }
  return paragraph;
}

void put_in_place(Paragraph& paragraph, Place place, const Frame& frame) {
  if (frame.in_column) return;
  const double rest = std::max(0.0, frame.text_width - frame.profile.corner_width);
  switch (place) {
    case Place::full:
      break;
    case Place::left_corner:
      paragraph.format.right_indent = rest;
      break;
    case Place::right_corner:
      paragraph.format.left_indent = rest;
      break;
    case Place::centre: {
      const double side = std::max(0.0, frame.text_width - frame.profile.centre_width) / 2;
      paragraph.format.left_indent = side;
      paragraph.format.right_indent = side;
      break;
    }
  }
}

Column column_of(ColumnWidth::Unit unit, double width, Align align) {
  Column column;
  column.width = {unit, width};
  column.align = align;
  return column;
}

Table borderless(std::vector<Column> columns) {
  Table table;
  table.columns = std::move(columns);
  table.borders = false;
  table.repeat_header = false;
  table.keep_together = true;
  return table;
}

Cell cell_of(const std::string& style, Inlines content, VerticalAlign align) {
  Cell cell;
  cell.vertical_align = align;
  if (!content.empty()) cell.where = content.front().where;
  Paragraph paragraph;
  paragraph.style = style;
  paragraph.content = std::move(content);
  cell.content.push_back({std::move(paragraph), cell.where});
  return cell;
}

Table side_by_side(Blocks left, Blocks right, const Frame& frame) {
  constexpr double narrowest_gap = 6;  // mm
  // The cells' inner sides are padded, so that the requisite itself is as wide as a corner and begins where it does
  // when it stands alone.
  const double corner =
      std::min(frame.profile.corner_width + frame.profile.cell_padding, (frame.text_width - narrowest_gap) / 2);
  Table table = borderless({column_of(ColumnWidth::Unit::mm, corner), column_of(ColumnWidth::Unit::share, 1),
                            column_of(ColumnWidth::Unit::mm, corner)});
  // Both begin at the top: the space that a style sets before the requisite would shift one of them.
  for (Blocks* blocks : {&left, &right}) {
    if (blocks->empty()) continue;
    if (auto* first = std::get_if<Paragraph>(&blocks->front().node)) first->format.space_before = 0;
  }
  Row row;
  for (Blocks* blocks : {&left, &right}) {
    Cell cell;
    cell.vertical_align = VerticalAlign::top;
    if (!blocks->empty()) cell.where = blocks->front().where;
    cell.content = std::move(*blocks);
    if (cell.content.empty()) cell = cell_of("text", {});
    row.cells.push_back(std::move(cell));
  }
  // An indent of the first line would widen the gap.
  Cell between = cell_of("text", {});
  std::get<Paragraph>(between.content.front().node).format.first_indent = 0;
  row.cells.insert(row.cells.begin() + 1, std::move(between));
  table.rows.push_back(std::move(row));
  return table;
}

}  // namespace pisar::resolving
