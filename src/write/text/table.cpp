#include "write/text/table.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "document/decimal_place.h"
#include "document/table_grid.h"
#include "write/text/table_widths.h"

namespace pisar::text {

namespace {

/// A cell in the grid with its lines.
struct Box {
  int row = 0, column = 0;
  int rows = 1, columns = 1;
  Lines lines;
  VerticalAlign align = VerticalAlign::top;
  std::optional<std::size_t> decimal_place{};  ///< characters before the decimal mark of a number set by it
};

/// The widest parts of a column's numbers before and behind their decimal marks.
struct DecimalColumn {
  int before = 0;
  int after = 0;
};

class TableDrawing {
 public:
  TableDrawing(const Table& table, int width, double columns_per_mm, const CellSetter& setter)
      : table_(table), setter_(setter), gap_(table.borders ? 3 : 2) {
    place_cells();
    if (columns_ == 0) return;
    std::vector<Column> columns = table.columns;
    columns.resize(static_cast<std::size_t>(columns_));
    widths_ = share_out(columns, needs(), width - gap_ * (columns_ - 1), columns_per_mm);
    fill_cells();
    find_rules();
    find_heights();
  }

  [[nodiscard]] Lines lines() const {
    Lines out;
    if (columns_ == 0) return out;
    for (int row = 0; row < rows_; ++row) {
      for (int line = 0; line < heights_[at(row)]; ++line) out.push_back(text_line(row, line));
      if (row + 1 < rows_ && rules_[at(row)]) out.push_back(rule_line(row));
    }
    return out;
  }

 private:
  static std::size_t at(int index) { return static_cast<std::size_t>(index); }

  void place_cells() {
    const TableGrid grid = table_grid(table_);
    rows_ = static_cast<int>(table_.rows.size());
    columns_ = grid.columns;
    owners_.assign(at(rows_), std::vector<int>(at(columns_), -1));
    for (int row = 0; row < rows_; ++row) {
      const std::vector<Cell>& cells = table_.rows[at(row)].cells;
      for (std::size_t i = 0; i < cells.size(); ++i) {
        Box box;
        box.row = row;
        box.column = grid.column_of[at(row)][i];
        box.rows = std::clamp(cells[i].row_span, 1, rows_ - row);
        box.columns = std::clamp(cells[i].col_span, 1, columns_ - box.column);
        box.align = cells[i].vertical_align.value_or(VerticalAlign::top);
        box.decimal_place = decimal_place(table_, table_.rows[at(row)], cells[i], at(box.column));
        for (int r = row; r < row + box.rows; ++r) {
          for (int c = box.column; c < box.column + box.columns; ++c)
            owners_[at(r)][at(c)] = static_cast<int>(boxes_.size());
        }
        boxes_.push_back(std::move(box));
        cells_.push_back(&cells[i]);
      }
    }
  }

  /// Cells over several columns do not count: they are broken into lines as their columns allow.
  [[nodiscard]] std::vector<ColumnNeed> needs() {
    std::vector<ColumnNeed> result(at(columns_));
    decimals_.assign(at(columns_), {});
    for (std::size_t i = 0; i < boxes_.size(); ++i) {
      if (boxes_[i].columns != 1) continue;
      const std::string text = setter_.text(cells_[i]->content);
      ColumnNeed& need = result[at(boxes_[i].column)];
      need.word = std::max(need.word, longest_word(text));
      need.line = std::max(need.line, longest_line(text));
      if (!boxes_[i].decimal_place) continue;
      DecimalColumn& column = decimals_[at(boxes_[i].column)];
      const int before = static_cast<int>(*boxes_[i].decimal_place);
      column.before = std::max(column.before, before);
      column.after = std::max(column.after, longest_line(text) - before);
      need.word = std::max(need.word, column.before + column.after);
      need.line = std::max(need.line, need.word);
    }
    return result;
  }

  [[nodiscard]] int width_of(const Box& box) const {
    int width = gap_ * (box.columns - 1);
    for (int c = box.column; c < box.column + box.columns; ++c) width += widths_[at(c)];
    return width;
  }

  void fill_cells() {
    for (std::size_t i = 0; i < boxes_.size(); ++i) {
      Box& box = boxes_[i];
      Place place;
      place.in_cell = true;
      place.cell_align = cells_[i]->align;
      if (at(box.column) < table_.columns.size()) place.column_align = table_.columns[at(box.column)].align;
      place.row = table_.rows[at(box.row)].kind;
      box.lines = setter_.set(cells_[i]->content, width_of(box), place);
      if (box.decimal_place && box.lines.size() == 1) align_decimal(box);
    }
  }

  /// Moves a centred number to where its decimal mark belongs, if the column has room for all its numbers.
  void align_decimal(Box& box) const {
    const DecimalColumn& column = decimals_[at(box.column)];
    const int spare = width_of(box) - column.before - column.after;
    if (spare < 0) return;
    std::string& line = box.lines.front();
    line.erase(0, std::min(line.find_first_not_of(' '), line.size()));
    line.insert(0, at(spare / 2 + column.before - static_cast<int>(*box.decimal_place)), ' ');
  }

  /// Rules stand under the header and, where some row has several lines, between all rows.
  void find_rules() {
    rules_.assign(at(rows_), false);
    if (!table_.borders) return;
    const bool all =
        std::any_of(boxes_.begin(), boxes_.end(), [](const Box& box) { return box.rows == 1 && box.lines.size() > 1; });
    for (int row = 0; row + 1 < rows_; ++row) {
      const bool header_ends =
          table_.rows[at(row)].kind == Row::Kind::header && table_.rows[at(row + 1)].kind != Row::Kind::header;
      rules_[at(row)] = all || header_ends;
    }
  }

  void find_heights() {
    heights_.assign(at(rows_), 1);
    for (const Box& box : boxes_) {
      if (box.rows == 1) heights_[at(box.row)] = std::max(heights_[at(box.row)], static_cast<int>(box.lines.size()));
    }
    for (const Box& box : boxes_) {
      const int missing = static_cast<int>(box.lines.size()) - height_of(box);
      if (missing > 0) heights_[at(box.row + box.rows - 1)] += missing;
    }
  }

  /// Lines of text and rules from the box's first row up to `row`, not included.
  [[nodiscard]] int height_above(const Box& box, int row) const {
    int height = 0;
    for (int r = box.row; r < row; ++r) height += heights_[at(r)] + (rules_[at(r)] ? 1 : 0);
    return height;
  }

  [[nodiscard]] int height_of(const Box& box) const {
    const int last = box.row + box.rows - 1;
    return height_above(box, last) + heights_[at(last)];
  }

  /// The line of a box that stands `line` lines below its top.
  [[nodiscard]] std::string_view line_of(const Box& box, int line) const {
    const int count = static_cast<int>(box.lines.size());
    const int room = height_of(box) - count;
    if (box.align == VerticalAlign::bottom) line -= room;
    if (box.align == VerticalAlign::middle) line -= room / 2;
    return line >= 0 && line < count ? std::string_view(box.lines[at(line)]) : std::string_view();
  }

  [[nodiscard]] std::string text_line(int row, int line) const {
    std::string out;
    for (int column = 0; column < columns_;) {
      if (column > 0) out += table_.borders ? " | " : "  ";
      column = append_cell(out, row, column, line);
    }
    trim_end(out);
    return out;
  }

  /// Appends the line of the cell at the place, as wide as the cell; returns the column behind it.
  int append_cell(std::string& out, int row, int column, int line) const {
    const int owner = owners_[at(row)][at(column)];
    if (owner < 0) {
      out.append(at(widths_[at(column)]), ' ');
      return column + 1;
    }
    const Box& box = boxes_[at(owner)];
    out += aligned(line_of(box, height_above(box, row) + line), width_of(box), Align::left);
    return box.column + box.columns;
  }

  /// Whether a cell goes on from the row to the next one.
  [[nodiscard]] bool goes_on(int row, int column) const {
    const int owner = owners_[at(row)][at(column)];
    return owner >= 0 && owner == owners_[at(row + 1)][at(column)];
  }

  [[nodiscard]] bool joined(int row, int column) const {
    const int owner = owners_[at(row)][at(column)];
    return owner >= 0 && column + 1 < columns_ && owner == owners_[at(row)][at(column + 1)];
  }

  /// The rule below a row; where a cell goes on, its text.
  [[nodiscard]] std::string rule_line(int row) const {
    std::string out;
    for (int column = 0; column < columns_;) {
      const bool through = goes_on(row, column);
      if (through) {
        column = append_cell(out, row, column, heights_[at(row)]);
      } else {
        out.append(at(widths_[at(column++)]), '-');
      }
      if (column == columns_) break;
      const bool next_through = goes_on(row, column);
      // The rule crosses a border that meets it from above or from below.
      const bool border = !joined(row, column - 1) || !joined(row + 1, column - 1);
      out += through ? ' ' : '-';
      out += through && next_through ? '|' : (border ? '+' : '-');
      out += next_through ? ' ' : '-';
    }
    trim_end(out);
    return out;
  }

  const Table& table_;
  const CellSetter& setter_;
  const int gap_;  // columns of characters between cells
  int rows_ = 0;
  int columns_ = 0;
  std::vector<Box> boxes_;
  std::vector<const Cell*> cells_;        // of the boxes
  std::vector<std::vector<int>> owners_;  // [row][column] → box, -1 where there is none
  std::vector<DecimalColumn> decimals_;
  std::vector<int> widths_;
  std::vector<bool> rules_;   // [row]: a rule below it
  std::vector<int> heights_;  // lines of text
};

}  // namespace

Lines draw_table(const Table& table, int width, double columns_per_mm, const CellSetter& setter) {
  return TableDrawing(table, width, columns_per_mm, setter).lines();
}

}  // namespace pisar::text
