#include "layout/slab_column.h"

#include <algorithm>
#include <utility>

#include "layout/units.h"

namespace pisar::layout {
namespace {

constexpr float table_gap = 0.5F;          // between a ruled table and text, of a line of its font
constexpr float joined_rows = points(40);  // groups of rows up to this height are kept on one page
constexpr float height_tolerance = 0.01F;  // sums of floats

// A group that a cell joins: the row is tied to the one above when the group is small.
bool in_small_group(const TableBox& table, std::uint32_t row) {
  if (!table.has_row_spans) return false;
  for (std::uint32_t column = 0; column < table.columns; ++column) {
    const std::uint32_t owner = table.owner(row, column);
    if (owner == TableBox::no_cell || table.cells[owner].row == row) continue;
    float height = 0;
    for (std::uint32_t r = table.cells[owner].row; r < table.cells[owner].end_row(); ++r)
      height += table.row_heights[r];
    if (height <= joined_rows) return true;
  }
  return false;
}

Tie row_tie(const TableBox& table, std::uint32_t row) {
  if (row <= table.header_rows && table.header_rows > 0) return Tie::strict;
  const Row::Kind above = table.source->rows[row - 1].kind;
  const Row::Kind kind = table.source->rows[row].kind;
  const bool total = kind == Row::Kind::total && above != Row::Kind::total;
  const bool kept = table.source->keep_together || above == Row::Kind::section || total || in_small_group(table, row);
  return kept ? Tie::keep : Tie::free;
}

// The footnotes whose marks stand in the line.
Range notes_of(const Galley& galley, const Line& line) {
  Range notes;
  for (std::uint32_t item = line.items.first; item < line.items.last; ++item) {
    for (std::uint32_t i = galley.item_glyphs[item].first; i < galley.item_glyphs[item].last; ++i) {
      const std::uint32_t note = galley.runs[galley.glyphs[i].run].note;
      if (note == 0) continue;
      if (notes.size() == 0) notes.first = note - 1;
      notes.last = note;
    }
  }
  return notes;
}

}  // namespace

Slab& SlabColumn::add(Slab slab) {
  slab.new_page = std::exchange(new_page_, false);
  slabs_.push_back(slab);
  return slabs_.back();
}

void SlabColumn::add_paragraph(const Galley& galley, std::uint32_t index) {
  const MeasuredParagraph& paragraph = galley.paragraphs[index];
  const TextStyle& style = paragraph.style;
  const auto count = static_cast<int>(paragraph.lines.size());
  for (int i = 0; i < count; ++i) {
    const std::uint32_t line = paragraph.lines.first + static_cast<std::uint32_t>(i);
    Slab slab{.owner = index, .index = line};
    slab.height = galley.lines[line].height;
    if (paragraph.notes.size() > 0) slab.notes = notes_of(galley, galley.lines[line]);
    if (i == 0) {
      slab.tie = tie_;
      slab.space_before = std::max(space_ + style.space_before, least_space_);
    } else if (i == 1 || i == count - 1) {
      slab.tie = Tie::strict;
    } else if (style.keep_together || (style.keep_with_next && i > count - tied_lines_)) {
      slab.tie = Tie::keep;
    }
    add(slab);
  }
  tie_ = style.keep_with_next ? Tie::keep : Tie::free;
  space_ = style.space_after;
  least_space_ = 0;
}

void SlabColumn::add_table(const Galley& galley, std::uint32_t index) {
  const TableBox& table = galley.tables[index];
  const bool ruled = table.source->borders;
  const float gap = ruled ? table_gap * table.least_row : 0;
  for (std::uint32_t row = 0; row < table.rows; ++row) {
    Slab slab{.kind = Slab::Kind::row, .owner = index, .index = row};
    slab.height = table.row_heights[row];
    slab.notes = table.row_notes[row];
    slab.tie = row == 0 ? tie_ : row_tie(table, row);
    if (row == 0) slab.space_before = tie_ == Tie::keep ? space_ : std::max({space_, gap, least_space_});
    add(slab);
  }
  tie_ = table.source->keep_with_next || !table.source->notes.empty() ? Tie::keep : Tie::free;
  space_ = 0;
  least_space_ = gap;
}

void SlabColumn::add_columns(std::uint32_t index, float height, float space_below) {
  Slab slab{.kind = Slab::Kind::columns, .tie = tie_, .owner = index};
  slab.height = height;
  slab.space_before = std::max(space_, least_space_);
  add(slab);
  tie_ = Tie::free;
  space_ = space_below;
  least_space_ = 0;
}

void tie(std::span<Slab> slabs) {
  for (std::size_t i = 0; i < slabs.size(); ++i) {
    slabs[i].whole = true;
    if (i > 0) slabs[i].tie = std::max(slabs[i].tie, Tie::keep);
  }
}

float column_height(std::span<const Slab> slabs) {
  float height = 0;
  for (std::size_t i = 0; i < slabs.size(); ++i) height += slabs[i].height + (i == 0 ? 0 : slabs[i].space_before);
  return height;
}

Portion portion(std::span<const Slab> slabs, float room) {
  Portion fits;
  Portion best;
  Tie best_tie = Tie::strict;
  for (std::size_t i = 0; i < slabs.size(); ++i) {
    if (fits.count > 0 && slabs[i].tie <= best_tie) {
      best = fits;
      best_tie = slabs[i].tie;
    }
    const float height = fits.height + slabs[i].height + (i == 0 ? 0 : slabs[i].space_before);
    if (height > room + height_tolerance) return best.count > 0 ? best : fits;
    fits = {static_cast<std::uint32_t>(i + 1), height};
  }
  return fits;
}

}  // namespace pisar::layout
