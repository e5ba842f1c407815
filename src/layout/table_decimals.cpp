#include "layout/table_decimals.h"

#include <algorithm>

namespace pisar::layout {
namespace {

constexpr float tolerance = 0.01F;  // pt: sums of floats

const MeasuredParagraph& number_of(const TableBox& box, const CellBox& cell, const Galley& galley) {
  return galley.paragraphs[box.blocks[cell.blocks.first].index];
}

// The width before the decimal mark, a first indent included.
float width_before(const MeasuredParagraph& number, std::uint32_t glyphs, const Galley& galley) {
  float width = 0;
  for (std::uint32_t i = number.items.first; i < number.items.last && glyphs > 0; ++i) {
    if (galley.items[i].kind == Item::Kind::penalty) continue;
    const Range range = galley.item_glyphs[i];
    if (range.size() == 0) width += galley.items[i].width;
    for (std::uint32_t g = range.first; g < range.last && glyphs > 0; ++g, --glyphs) width += galley.glyphs[g].advance;
  }
  return width;
}

}  // namespace

std::vector<DecimalColumn> decimal_columns(const TableBox& box, const Galley& galley) {
  std::vector<DecimalColumn> columns(box.columns);
  for (const CellBox& cell : box.cells) {
    if (!cell.decimal_place) continue;
    const MeasuredParagraph& number = number_of(box, cell, galley);
    const float before = width_before(number, *cell.decimal_place, galley);
    DecimalColumn& column = columns[cell.column];
    column.before = std::max(column.before, before);
    column.after = std::max(column.after, number.natural_width - before);
    column.around = std::max(
        column.around, cell.padding_left + cell.padding_right + number.style.left_indent + number.style.right_indent);
  }
  return columns;
}

void align_decimals(const TableBox& box, Galley& galley) {
  const std::vector<DecimalColumn> columns = decimal_columns(box, galley);
  for (const CellBox& cell : box.cells) {
    if (!cell.decimal_place) continue;
    const DecimalColumn& column = columns[cell.column];
    const float spare = box.width(cell) - column.around - column.before - column.after;
    if (spare < -tolerance) continue;
    const MeasuredParagraph& number = number_of(box, cell, galley);
    galley.lines[number.lines.first].x = number.style.left_indent + std::max(spare, 0.0F) / 2 + column.before -
                                         width_before(number, *cell.decimal_place, galley);
  }
}

}  // namespace pisar::layout
