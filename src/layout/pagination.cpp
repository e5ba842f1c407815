#include "layout/pagination.h"

#include <algorithm>
#include <utility>

#include "layout/slab_column.h"
#include "layout/units.h"

namespace pisar::layout {
namespace {

constexpr float height_tolerance = 0.01F;        // sums of floats
constexpr float largest_repeated_header = 0.5F;  // of the page
constexpr std::uint32_t least_lines = 2;         // of a cell or a footnote on each side of a division
constexpr float note_gap = points(4);            // between the text and the footnotes, with the rule in it
constexpr float note_rule_drop = points(2);      // of the rule above the first footnote
constexpr float note_rule_width = points(50);    // at most a third of the text's
constexpr float note_rule_thickness = 0.5F;      // pt
constexpr float largest_carried = 0.7F;          // of a page that has text

// Whether a column ends where a paragraph's first or last line is parted from it.
bool parts_a_line(std::span<const Slab> slabs, const ColumnsPart& part) {
  std::uint32_t end = 0;
  for (const std::uint32_t count : part.counts) {
    end += count;
    if (count > 0 && end < slabs.size() && slabs[end].tie == Tie::strict) return true;
  }
  return false;
}

}  // namespace

PageSize page_size(const Profile& profile, bool landscape) {
  PageSize size;
  size.width = points(landscape ? profile.page_height : profile.page_width);
  size.height = points(landscape ? profile.page_width : profile.page_height);
  size.text_width = size.width - points(profile.margin_left + profile.margin_right);
  size.text_height = size.height - points(profile.margin_top + profile.margin_bottom);
  return size;
}

float Paginator::left_edge() const { return points(profile_.left_margin(drawer_.page_number())); }

bool Paginator::repeats_header(const TableBox& table) const {
  return table.source->repeat_header && table.header_rows > 0 && table.header_rows < table.rows &&
         table.header_height <= size_.text_height * largest_repeated_header;
}

// What stands above a table that goes on on a page: words that say so, its header.
float Paginator::height_above(const TableBox& table) const {
  return table.continuation_height + (repeats_header(table) ? table.header_height : 0);
}

// The height of a row at `y`: of what is left of it when it goes on from the page before; and where a cell that reaches
// over several rows and began on the page before ends here, so much that the rest of its content fits.
float Paginator::row_height(const Slab& slab, float y, bool begins) const {
  const TableBox& table = galley_.tables[slab.owner];
  if (begins && !table.has_row_spans) return slab.height;
  float height = begins ? slab.height : 0;
  const bool goes_on = begins && fragment_.table == slab.owner;
  for (std::uint32_t column = 0; column < table.columns; ++column) {
    const std::uint32_t owner = table.owner(slab.index, column);
    if (owner == TableBox::no_cell || table.cells[owner].column != column) continue;
    const CellBox& cell = table.cells[owner];
    if (cell.end_row() != slab.index + 1) continue;
    const std::uint32_t first_row = goes_on ? fragment_.first_row : slab.index;
    const bool from_before = cell.row < first_row || (cell.row == first_row && !(goes_on ? fragment_.begins : begins));
    if (!from_before) continue;
    const float above = goes_on ? y - fragment_.top : 0;
    const float content = table.space_above(owner) + column_height(table.undrawn(owner)) + cell.space_below;
    height = std::max(height, content + 2 * table.padding_vertical - above);
  }
  return height;
}

void Paginator::report_too_tall(const Slab& slab) {
  if (slab.kind == Slab::Kind::row) {
    const TableBox& table = galley_.tables[slab.owner];
    problems_.too_tall(table.source->rows[slab.index].where.known() ? table.source->rows[slab.index].where
                                                                    : table.where);
  } else {
    const Inlines& content = galley_.paragraphs[slab.owner].source->content;
    problems_.too_tall(content.empty() ? Span{} : content.front().where);
  }
}

float Paginator::notes_height(Range notes) const {
  float height = 0;
  for (std::uint32_t i = notes.first; i < notes.last; ++i) height += galley_.notes[i].height;
  return height;
}

// What must stand on the page of the marks: all but the last footnote's lines behind its second one, and that one whole
// when a line or none would be left.
float Paginator::least_height(Range notes) const {
  const MeasuredParagraph& last = galley_.paragraphs[galley_.notes[notes.last - 1].paragraph];
  if (last.lines.size() < 2 * least_lines) return notes_height(notes);
  float height = notes_height({notes.first, notes.last - 1});
  for (std::uint32_t i = 0; i < least_lines; ++i) height += galley_.lines[last.lines.first + i].height;
  return height;
}

// How high the part of a row is that goes into `room`, or 0 when so little goes that the row better begins on a new
// page.
float Paginator::divided_height(const Slab& slab, float room, bool must) {
  const TableBox& table = galley_.tables[slab.owner];
  float height = 0;
  for (std::uint32_t column = 0; column < table.columns; ++column) {
    const std::uint32_t owner = table.owner(slab.index, column);
    if (owner == TableBox::no_cell || table.cells[owner].column != column) continue;
    if (table.cells[owner].end_row() != slab.index + 1) continue;
    const std::span<const Slab> left = table.undrawn(owner);
    const float around = table.space_above(owner) + 2 * table.padding_vertical;
    Portion part = portion(left, room - around);
    if (must && part.count == 0 && !left.empty()) {
      report_too_tall(left.front());
      part = {1, left.front().height};
    }
    if (!must && part.count < std::min<std::size_t>(least_lines, left.size())) return 0;
    if (part.count > 0) height = std::max(height, part.height + around);
  }
  return height;
}

void Paginator::place(const Slab& slab, const Placed& placed) {
  if (slab.kind != Slab::Kind::row) {
    fragment_ = {};
  } else if (fragment_.table != slab.owner) {
    fragment_ = {slab.owner, slab.index, placed.y, placed.begins};
  }
  placed_.push_back(placed);
}

// What goes of a block of columns into `room`; false when it better begins on a new page.
bool Paginator::place_columns(const Slab& slab, float y, float room) {
  const ColumnsBox& box = galley_.columns[slab.owner];
  const std::span<const Slab> left = box.undrawn();
  ColumnsPart part = fill_columns(left, box.count, room);
  const bool must = placed_.empty();
  if (must && part.slabs() == 0) {
    report_too_tall(left.front());
    part.counts.front() = 1;
    part.height = left.front().height;
    part.whole = left.size() == 1;
  }
  if (!must && !part.whole && (slab.whole || part.slabs() == 0 || parts_a_line(left, part))) return false;
  place(slab, {next_, y, part.height, box.drawn == 0, part.whole, part});
  return true;
}

// The page ends at its last free place; else at the last that is kept; else where it is full.
void Paginator::end_before_overflow(const Chapter& chapter) {
  std::size_t best = placed_.size();
  Tie best_tie = chapter.slabs[next_].tie;
  for (std::size_t i = placed_.size() - 1; i > 0 && best_tie != Tie::free; --i) {
    const Tie tie = chapter.slabs[placed_[i].slab].tie;
    if (tie >= best_tie) continue;
    best = i;
    best_tie = tie;
  }
  if (best < placed_.size()) next_ = placed_[best].slab;
  placed_.resize(best);
}

void Paginator::fill_page(const Chapter& chapter) {
  placed_.clear();
  fragment_ = {};
  header_ = 0;
  if (next_ == chapter.slabs.size()) return;  // only footnotes are left
  float foot = 0;                             // what the footnotes take
  for (const Slab& line : carried_) foot += line.height;
  if (foot > 0) foot = std::min(foot + note_gap, size_.text_height * largest_carried);
  const Slab& top = chapter.slabs[next_];
  if (top.kind == Slab::Kind::row) {
    const TableBox& table = galley_.tables[top.owner];
    const bool goes_on = continued_ ? top.index >= table.header_rows : top.index >= std::max(table.header_rows, 1U);
    if (goes_on) header_ = height_above(table);
  }
  float y = header_;
  for (; next_ < chapter.slabs.size(); ++next_) {
    const Slab& slab = chapter.slabs[next_];
    const bool first = placed_.empty();
    if (slab.new_page && !first) return;
    const bool begins = !(first && std::exchange(continued_, false));
    const float at = y + (first ? 0 : slab.space_before);
    if (slab.kind == Slab::Kind::columns) {
      if (!place_columns(slab, at, size_.text_height - at - foot)) {
        end_before_overflow(chapter);
        return;
      }
      continued_ = !placed_.back().ends;
      if (continued_) return;
      y = at + placed_.back().height;
      continue;
    }
    const bool row = slab.kind == Slab::Kind::row;
    const float height = row ? row_height(slab, at, begins) : slab.height;
    float least_foot = foot;  // when a footnote goes on on the next page
    float full_foot = foot;
    if (begins && slab.notes.size() > 0) {
      const float gap = foot > 0 ? 0 : note_gap;
      least_foot += gap + least_height(slab.notes);
      full_foot += gap + notes_height(slab.notes);
    }
    const float room = size_.text_height - at - least_foot;
    if (height > room + height_tolerance) {
      if (row && (first || height > size_.text_height - height_above(galley_.tables[slab.owner]))) {
        const float part = divided_height(slab, room, first);
        if (part > 0 && part < height) {
          place(slab, {next_, at, part, begins, false});
          continued_ = true;
          return;
        }
      }
      if (!first) {
        end_before_overflow(chapter);
        return;
      }
      if (height > size_.text_height - at + height_tolerance) report_too_tall(slab);
    }
    place(slab, {next_, at, height, begins, true});
    y = at + height;
    foot = full_foot;
  }
}

// The footnotes of the page, at its foot: those that go on, then those whose marks stand on it, as far as there is
// room.
void Paginator::draw_notes(const Chapter& chapter) {
  for (const Placed& placed : placed_) {
    const Range notes = chapter.slabs[placed.slab].notes;
    for (std::uint32_t i = notes.first; placed.begins && i < notes.last; ++i) {
      const std::uint32_t paragraph = galley_.notes[i].paragraph;
      const Range lines = galley_.paragraphs[paragraph].lines;
      for (std::uint32_t line = lines.first; line < lines.last; ++line) {
        carried_.push_back({.height = galley_.lines[line].height, .owner = paragraph, .index = line});
      }
    }
  }
  if (carried_.empty()) return;
  const float end = placed_.empty() ? 0 : placed_.back().y + placed_.back().height;
  float height = 0;
  std::size_t count = 0;
  while (count < carried_.size() &&
         end + note_gap + height + carried_[count].height <= size_.text_height + height_tolerance) {
    height += carried_[count++].height;
  }
  if (count == 0 && placed_.empty()) height = carried_[count++].height;  // a page that has no room for a line
  const auto same = [&](std::size_t a, std::size_t b) { return carried_[a].owner == carried_[b].owner; };
  const bool leaves_one = count > 2 && count + 1 == carried_.size() && same(count, count - 1) && same(count, count - 2);
  if (leaves_one) height -= carried_[--count].height;
  if (count == 0) return;
  const float left = left_edge();
  float y = area_.bottom - height;
  drawer_.page().rules.push_back(
      {left, y - note_rule_drop, std::min(note_rule_width, size_.text_width / 3), note_rule_thickness});
  for (std::size_t i = 0; i < count; ++i) {
    drawer_.draw_line(carried_[i], left, y);
    y += carried_[i].height;
  }
  carried_.erase(carried_.begin(), carried_.begin() + static_cast<std::ptrdiff_t>(count));
}

void Paginator::draw_page_number() {
  const int number = drawer_.page_number();
  if (number < profile_.page_number_from || running_.own_page_number) return;
  const Face& face = styles_.typeface().face(false, false);
  GlyphRun run{&face, static_cast<float>(profile_.page_number_size), 0, points(profile_.page_number_top), {}};
  float width = 0;
  for (const char digit : std::to_string(number)) {
    const auto character = static_cast<char32_t>(digit);
    const GlyphId glyph = face.glyph(character).value_or(0);
    const float advance = static_cast<float>(face.advance(glyph)) * run.size / 1000;
    run.glyphs.push_back({glyph, character, advance});
    width += advance;
  }
  run.x = left_edge() + (size_.text_width - width) / 2;
  drawer_.page().runs.push_back(std::move(run));
}

void Paginator::draw_page(const Chapter& chapter) {
  drawer_.start_page(size_.width, size_.height);
  const float left = left_edge();
  const float top = area_.top;
  for (std::size_t i = 0; i < placed_.size(); ++i) {
    const Placed& placed = placed_[i];
    while (next_mark_ < chapter.marks.size() && chapter.marks[next_mark_].slab <= placed.slab) {
      const Mark& mark = chapter.marks[next_mark_++];
      if (!mark.id.empty()) drawer_.note_anchor(mark.id, top + placed.y);
      if (!mark.title.empty()) drawer_.note_heading(1, mark.title, top + placed.y);
    }
    const Slab& slab = chapter.slabs[placed.slab];
    if (slab.kind == Slab::Kind::line) {
      drawer_.draw_line(slab, left, top + placed.y);
      continue;
    }
    if (slab.kind == Slab::Kind::columns) {
      drawer_.draw_columns(galley_.columns[slab.owner], placed.columns, left, top + placed.y);
      continue;
    }
    TableBox& table = galley_.tables[slab.owner];
    strips_.clear();
    if (i == 0 && header_ > 0) {
      drawer_.draw_again(table.continuation, left, top);
      float y = top + table.continuation_height;
      for (std::uint32_t row = 0; repeats_header(table) && row < table.header_rows; ++row) {
        strips_.push_back({.row = row, .y = y, .height = table.row_heights[row], .repeated = true});
        y += table.row_heights[row];
      }
    }
    for (;; ++i) {
      const Placed& part = placed_[i];
      strips_.push_back({chapter.slabs[part.slab].index, top + part.y, part.height, part.begins, part.ends, false});
      if (i + 1 == placed_.size()) break;
      const Slab& next = chapter.slabs[placed_[i + 1].slab];
      if (next.kind != Slab::Kind::row || next.owner != slab.owner) break;
    }
    drawer_.draw_strips(table, strips_, left);
  }
  for (; next_end_ < chapter.ends.size() && chapter.ends[next_end_].slab < next_; ++next_end_) {
    drawer_.note_annex_end(chapter.ends[next_end_].id);
  }
  draw_notes(chapter);
  draw_page_number();
  draw_running(chapter);
}

void Paginator::draw_running(const Chapter& chapter) {
  const float left = left_edge();
  const int number = drawer_.page_number();
  const RunningBlock* header = running_.header(number, chapter.landscape);
  if (header != nullptr) drawer_.draw_again(header->slabs, left, area_.header_top);
  const RunningBlock* footer = running_.footer(number, chapter.landscape);
  if (footer != nullptr) drawer_.draw_again(footer->slabs, left, area_.footer_top + footer->slabs.front().space_before);
}

void Paginator::start_page(const Chapter& chapter) {
  area_ = text_area(styles_, running_, drawer_.page_number() + 1, chapter.landscape);
  size_.text_height = area_.bottom - area_.top;
}

// Whether the slabs have room on one page, with the footnotes of their marks at its foot.
bool Paginator::fits(std::span<const Slab> slabs, float room) const {
  float end = 0;
  float foot = 0;
  for (std::size_t i = 0; i < slabs.size(); ++i) {
    end += slabs[i].height + (i == 0 ? 0 : slabs[i].space_before);
    const Range notes = slabs[i].notes;
    const float gap = foot > 0 || notes.size() == 0 ? 0 : note_gap;
    if (end + foot + gap + (notes.size() == 0 ? 0 : least_height(notes)) > room + height_tolerance) return false;
    foot += gap + notes_height(notes);
  }
  return true;
}

// What does not fit where it begins goes to a page behind the first, so the room on such a page decides.
void Paginator::tie_kept(Chapter& chapter) const {
  const TextArea area = text_area(styles_, running_, 2, chapter.landscape);
  for (const Range kept : chapter.kept) {
    const std::span<Slab> slabs = std::span(chapter.slabs).subspan(kept.first, kept.size());
    if (fits(slabs, area.bottom - area.top)) tie(slabs);
  }
}

void Paginator::run(Chapter& chapter) {
  tie_kept(chapter);
  size_ = page_size(profile_, chapter.landscape);
  next_ = 0;
  next_mark_ = 0;
  next_end_ = 0;
  continued_ = false;
  while (next_ < chapter.slabs.size() || !carried_.empty()) {
    start_page(chapter);
    fill_page(chapter);
    draw_page(chapter);
  }
}

}  // namespace pisar::layout
