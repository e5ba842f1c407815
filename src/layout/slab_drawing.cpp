#include "layout/slab_drawing.h"

#include <algorithm>
#include <utility>

#include "layout/slab_column.h"

namespace pisar::layout {
namespace {

// A heading as one line of text, with its number.
std::string heading_text(const Paragraph& paragraph) {
  std::string text = plain_text(paragraph.content);
  std::replace(text.begin(), text.end(), '\n', ' ');
  if (paragraph.number && !paragraph.number->label.empty()) return paragraph.number->label + " " + text;
  return text;
}

}  // namespace

void SlabDrawer::start_page(float width, float height) {
  Page& page = out_.pages.emplace_back();
  page.width = width;
  page.height = height;
}

void SlabDrawer::note_anchor(const std::string& id, float y) {
  out_.anchors.push_back({id, static_cast<int>(out_.pages.size()) - 1, y});
}

void SlabDrawer::note_annex_end(const std::string& id) {
  out_.annex_ends.push_back({id, static_cast<int>(out_.pages.size()) - 1, 0});
}

void SlabDrawer::draw_again(std::span<const Slab> slabs, float x, float y) {
  repeated_ = true;
  draw_column(slabs, x, y);
  repeated_ = false;
}

void SlabDrawer::note_heading(int level, std::string title, float y) {
  out_.outline.push_back({level, std::move(title), static_cast<int>(out_.pages.size()) - 1, y});
}

void SlabDrawer::draw_line(const Slab& slab, float x, float y) {
  const MeasuredParagraph& paragraph = galley_.paragraphs[slab.owner];
  if (slab.index == paragraph.lines.first && !repeated_) {
    const Paragraph& source = *paragraph.source;
    if (!source.id.empty()) note_anchor(source.id, y);
    if (source.outline > 0) note_heading(source.outline, heading_text(source), y);
  }
  lines_.set_repeated(repeated_);
  lines_.draw(paragraph, galley_.lines[slab.index], x, y, page(), page_number());
}

void SlabDrawer::draw_column(std::span<const Slab> slabs, float x, float y) {
  std::vector<Strip> strips;
  for (std::size_t i = 0; i < slabs.size(); ++i) {
    if (i > 0) y += slabs[i].space_before;
    if (slabs[i].kind == Slab::Kind::line) {
      draw_line(slabs[i], x, y);
      y += slabs[i].height;
      continue;
    }
    strips.clear();
    const std::uint32_t table = slabs[i].owner;
    for (;; ++i) {
      strips.push_back({.row = slabs[i].index, .y = y, .height = slabs[i].height});
      y += slabs[i].height;
      if (i + 1 == slabs.size() || slabs[i + 1].kind != Slab::Kind::row || slabs[i + 1].owner != table) break;
    }
    draw_strips(galley_.tables[table], strips, x);
  }
}

void SlabDrawer::draw_columns(ColumnsBox& box, const ColumnsPart& part, float x, float y) {
  for (const std::uint32_t count : part.counts) {
    draw_column(box.undrawn().first(count), x, y);
    box.drawn += count;
    x += box.width + box.gap;
  }
}

// `strips` begins with the first one on this page that the cell reaches over.
void SlabDrawer::draw_cell(TableBox& table, std::uint32_t index, std::span<const Strip> strips, float x) {
  const CellBox& cell = table.cells[index];
  std::size_t last = 0;
  while (last + 1 < strips.size() && strips[last + 1].row < cell.end_row() &&
         are_joined(strips[last], strips[last + 1])) {
    ++last;
  }
  const bool whole = repeated_ || (strips[last].row + 1 == cell.end_row() && strips[last].ends);
  const float room = strips[last].y + strips[last].height - strips.front().y - 2 * table.padding_vertical;
  const bool begins = repeated_ || table.drawn[index] == 0;
  const float space = begins ? cell.space_above : 0;
  std::span<const Slab> slabs = repeated_
                                    ? std::span(std::as_const(table.slabs)).subspan(cell.slabs.first, cell.slabs.size())
                                    : table.undrawn(index);
  if (!whole) slabs = slabs.first(portion(slabs, room - space).count);
  float y = strips.front().y + table.padding_vertical + space;
  if (whole && begins && cell.vertical_align != VerticalAlign::top) {
    const float free = std::max(room - cell.content_height, 0.0F);
    y += cell.vertical_align == VerticalAlign::middle ? free / 2 : free;
  }
  draw_column(slabs, x + table.left(cell) + cell.padding_left, y);
  if (!repeated_) table.drawn[index] += static_cast<std::uint32_t>(slabs.size());
}

void SlabDrawer::draw_strips(TableBox& table, std::span<const Strip> strips, float x) {
  if (table.has_shading) draw_grounds(table, strips, x, grey_, page().grounds);
  const bool outer = repeated_;
  for (std::size_t i = 0; i < strips.size(); ++i) {
    const Strip& strip = strips[i];
    repeated_ = outer || strip.repeated;
    const bool first = i == 0 || !are_joined(strips[i - 1], strip);
    if (strip.row == 0 && strip.begins && !repeated_ && table.source->caption.empty() && !table.source->id.empty()) {
      note_anchor(table.source->id, strip.y);
    }
    for (std::uint32_t column = 0; column < table.columns; ++column) {
      const std::uint32_t owner = table.owner(strip.row, column);
      if (owner == TableBox::no_cell || table.cells[owner].column != column) continue;
      if (first || table.cells[owner].row == strip.row) draw_cell(table, owner, strips.subspan(i), x);
    }
  }
  repeated_ = outer;
  if (table.source->borders) draw_borders(table, strips, x, rule_width_, page().rules);
}

}  // namespace pisar::layout
