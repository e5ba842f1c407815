#include "layout/text_style.h"

#include "layout/units.h"

namespace pisar::layout {
namespace {

// Header and section rows are aligned by their styles; in the others a column that asks for an alignment gets it.
Align align_in_cell(const Place& place, Align by_style) {
  if (place.cell_align) return *place.cell_align;
  const bool by_column = place.row == Row::Kind::body || place.row == Row::Kind::total;
  return by_column && place.column_align != Align::left ? place.column_align : by_style;
}

}  // namespace

TextStyle StyleSheet::of(const Paragraph& paragraph, const Place& place) const {
  const ParagraphStyle& style = profile_.style(paragraph.style);
  const ParagraphFormat& format = paragraph.format;
  TextStyle text;
  text.size = static_cast<float>(format.size.value_or(place.size.value_or(style.size)));
  text.bold = style.bold;
  text.italic = style.italic;
  text.caps = style.caps;
  text.hyphenate = style.hyphenate;
  text.keep_with_next = format.keep_with_next.value_or(style.keep_with_next);
  text.keep_together = format.keep_together.value_or(style.keep_together);
  text.align = format.align.value_or(place.in_cell ? align_in_cell(place, style.align) : style.align);
  text.first_indent = points(format.first_indent.value_or(style.first_indent));
  text.left_indent = points(format.left_indent.value_or(style.left_indent));
  text.right_indent = points(format.right_indent.value_or(style.right_indent));
  text.space_before = static_cast<float>(format.space_before.value_or(style.space_before));
  text.space_after = static_cast<float>(format.space_after.value_or(style.space_after));
  text.line_height = text.size * typeface_.line_height() * static_cast<float>(style.line_spacing);
  text.baseline = text.line_height - text.size * typeface_.descent();

  const bool list_item = paragraph.number && paragraph.outline == 0;
  if (list_item && !place.in_cell) {
    const float label = points(profile_.item_indent + paragraph.number->level * profile_.item_step);
    if (!format.first_indent) text.first_indent = label;
    if (profile_.item_hang > 0) {
      text.hang = points(profile_.item_hang);
      text.left_indent += text.first_indent + text.hang;
      text.first_indent = -text.hang;
    }
  }
  return text;
}

}  // namespace pisar::layout
