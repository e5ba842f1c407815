#include "template/table_builder.h"

#include <algorithm>

#include "template/attributes.h"
#include "template/formula.h"
#include "template/number_format.h"

namespace pisar::tmpl {
namespace {

/// What makes two cells equal for `merge`.
std::string text_of(const RawCell& cell) {
  std::string text;
  for_each_paragraph(cell.content, [&](const Paragraph& paragraph) {
    if (paragraph.number) text += "#";
    text += plain_text(paragraph.content) + "\n";
  });
  return text;
}

Paragraph text_paragraph(std::string text, std::string_view style) {
  Paragraph paragraph;
  paragraph.style = style;
  paragraph.content.push_back(text_inline(std::move(text)));
  return paragraph;
}

}  // namespace

std::size_t TableBuilder::format_index(std::size_t column) const {
  return std::min(column, node_.rule.size() - 1);  // the last cell of the rule repeats
}

std::string_view TableBuilder::next_format() const {
  if (node_.rule.empty() || in_header_) return {};
  return node_.rule[format_index(rows_.back().cells.size() - 1)].number_format;
}

void TableBuilder::open_row(Span where) {
  // A row has as many cells as the one above, and the last «|» opens one more for a moment.
  const std::size_t cells = rows_.empty() ? node_.rule.size() : rows_.back().cells.size();
  rows_.push_back({in_header_ ? Row::Kind::header : Row::Kind::body, {}, where, false});
  rows_.back().cells.reserve(cells + 1);
  cell_open_ = false;
}

void TableBuilder::separate(Span where) {
  rows_.back().cells.emplace_back().where = where;
  cell_open_ = true;
}

void TableBuilder::close_row() {
  // What stands behind the last «|» is no cell when it is empty.
  std::vector<RawCell>& cells = rows_.back().cells;
  if (cell_open_ && cells.back().kind == CellChunk::Kind::blank) cells.pop_back();
  cell_open_ = false;
}

void TableBuilder::add_cell(RawCell cell) { rows_.back().cells.push_back(std::move(cell)); }

void TableBuilder::add_section(Paragraph content, Span where) {
  RawRow row{Row::Kind::section, {}, where, true};
  RawCell& cell = row.cells.emplace_back();
  cell.kind = CellChunk::Kind::content;
  cell.content.push_back({std::move(content), where});
  cell.where = where;
  rows_.push_back(std::move(row));
}

Table TableBuilder::finish() {
  count_columns();
  check_rows();
  set_columns();
  if (numbered_columns_) add_column_numbers();
  mark_totals();
  compute_formulas(rows_, table_.columns, missing_text_, diagnostics_);
  merge_equal();
  make_rows();
  return std::move(table_);
}

void TableBuilder::count_columns() {
  for (const RawRow& row : rows_) {
    if (row.is_section) continue;
    columns_ = row.cells.size();
    break;
  }
  if (columns_ == 0) columns_ = std::max<std::size_t>(node_.rule.size(), 1);
}

void TableBuilder::check_rows() {
  const RawRow* first = nullptr;
  for (RawRow& row : rows_) {
    if (row.is_section) continue;
    if (!first) first = &row;
    if (row.cells.size() != columns_) {
      const bool header = first->kind == Row::Kind::header;
      diagnostics_
          .report(Code::table_cells, row.where,
                  cell_count(static_cast<int>(row.cells.size())) + ", в " + (header ? "шапке " : "первой строке ") +
                      std::to_string(columns_))
          .hint("пустую ячейку тоже отделяют знаком «|»; соединить с соседней слева — «<<», с верхней — «^^»")
          .place(header ? "шапка" : "первая строка", first->where);
      row.cells.resize(columns_);
    }
  }
  const std::size_t rule = node_.rule.size();
  if (rule > columns_ || (rule > 0 && rule < columns_ && !node_.has_inner_loop)) {
    diagnostics_
        .report(Code::table_cells, node_.rule_where,
                "в черте под шапкой " + cell_count(static_cast<int>(rule)) + ", в шапке " + std::to_string(columns_))
        .hint("в черте столько же ячеек, сколько граф; если графы добавляет цикл, последняя ячейка черты повторяется");
  }
}

void TableBuilder::set_columns() {
  table_.columns.resize(columns_);
  for (std::size_t c = 0; c < columns_ && !node_.rule.empty(); ++c) {
    table_.columns[c].align = node_.rule[format_index(c)].align;
    table_.columns[c].decimal = node_.rule[format_index(c)].decimal;
    table_.columns[c].number_format = node_.rule[format_index(c)].number_format;
  }
  const std::string of = ", граф в таблице: " + std::to_string(columns_);
  if (!widths_.empty()) {
    const bool repeats = node_.has_inner_loop && widths_.size() < columns_;
    if (widths_.size() != columns_ && !repeats) {
      diagnostics_
          .report(Code::attribute_value, widths_where_, "в «widths» ширин: " + std::to_string(widths_.size()) + of)
          .hint("ширину называют для каждой графы; «*» — доля того, что осталось, auto — по содержимому");
    }
    for (std::size_t c = 0; c < columns_; ++c) table_.columns[c].width = widths_[std::min(c, widths_.size() - 1)];
  }
  if (names_.size() > columns_) {
    diagnostics_.report(Code::attribute_value, names_where_, "в «names» имён: " + std::to_string(names_.size()) + of);
    names_.resize(columns_);
  }
  for (std::size_t c = 0; c < names_.size(); ++c) {
    table_.columns[c].name = names_[c];
    for (RawRow& row : rows_) {
      const bool typed = row.kind == Row::Kind::body && !row.is_section && row.cells[c].literal;
      if (typed) row.cells[c].value = row.cells[c].literal;
    }
  }
}

void TableBuilder::add_column_numbers() {
  const auto body =
      std::find_if(rows_.begin(), rows_.end(), [](const RawRow& row) { return row.kind != Row::Kind::header; });
  RawRow row{Row::Kind::header, {}, where_, false};
  for (std::size_t c = 0; c < columns_; ++c) {
    RawCell& cell = row.cells.emplace_back();
    cell.kind = CellChunk::Kind::content;
    cell.align = Align::center;
    cell.where = where_;
    cell.content.push_back({text_paragraph(std::to_string(c + 1), "table-header"), where_});
  }
  rows_.insert(body, std::move(row));
}

void TableBuilder::mark_totals() {
  for (RawRow& row : rows_) {
    if (row.kind != Row::Kind::body) continue;
    const bool total = std::any_of(row.cells.begin(), row.cells.end(), [](const RawCell& cell) {
      return cell.formula && (!cell.formula->expression || is_aggregate(*cell.formula));
    });
    if (total) row.kind = Row::Kind::total;
  }
}

void TableBuilder::merge_equal() {
  if (!merge_) return;
  const auto first = static_cast<std::size_t>(merge_->first) - 1;
  const auto last = static_cast<std::size_t>(merge_->second) - 1;
  if (last >= columns_) {
    diagnostics_.report(Code::attribute_value, merge_where_,
                        "в «merge» графа " + std::to_string(last + 1) + ", а в таблице их " + std::to_string(columns_));
    return;
  }
  std::vector<std::size_t> origin(columns_, 0);  // the row of the cell that the one above belongs to
  for (std::size_t r = 0; r < rows_.size(); ++r) {
    RawRow& row = rows_[r];
    if (row.is_section) continue;
    const bool follows = r > 0 && row.kind == Row::Kind::body && rows_[r - 1].kind == Row::Kind::body;
    bool equal = follows;
    for (std::size_t c = 0; c < columns_; ++c) {
      RawCell& cell = row.cells[c];
      if (cell.kind == CellChunk::Kind::join_up && r > 0) continue;
      if (equal && c >= first && c <= last) {
        const RawCell& upper = rows_[origin[c]].cells[c];
        const std::string text = text_of(cell);
        equal = cell.kind == CellChunk::Kind::content && upper.kind == CellChunk::Kind::content && text != "\n" &&
                !text.empty() && text == text_of(upper);
        if (equal) {  // each further column only within cells that are equal so far
          const Span where = cell.where;
          cell = {};
          cell.kind = CellChunk::Kind::join_up;
          cell.where = where;
          continue;
        }
      }
      origin[c] = r;
    }
  }
}

void TableBuilder::make_rows() {
  struct Place {
    std::size_t row = 0;
    std::size_t column = 0;
    bool operator==(const Place&) const = default;
  };
  // Whose each place of the grid is.
  std::vector<std::vector<Place>> owner(rows_.size(), std::vector<Place>(columns_));
  std::vector<std::vector<std::size_t>> owned(rows_.size(), std::vector<std::size_t>(columns_, 0));
  table_.rows.reserve(rows_.size());
  for (std::size_t r = 0; r < rows_.size(); ++r) {
    const RawRow& row = rows_[r];
    for (std::size_t c = 0; c < columns_; ++c) {
      owner[r][c] = {r, row.is_section ? 0 : c};
      if (row.is_section) continue;
      const RawCell& cell = row.cells[c];
      if (cell.kind == CellChunk::Kind::join_left) {
        if (c == 0) {
          diagnostics_.report(Code::table_structure, cell.where, "«<<» в первой графе: слева нет ячейки");
        } else {
          owner[r][c] = owner[r][c - 1];
        }
      } else if (cell.kind == CellChunk::Kind::join_up) {
        const bool fits = r > 0 && (row.kind == Row::Kind::header) == (rows_[r - 1].kind == Row::Kind::header) &&
                          !rows_[r - 1].is_section;
        if (!fits) {
          diagnostics_.report(Code::table_structure, cell.where, "«^^» соединяет с верхней ячейкой, а её здесь нет")
              .hint("шапка и строки таблицы не соединяются");
        } else {
          owner[r][c] = owner[r - 1][c];
        }
      }
    }
    for (const Place& place : owner[r]) ++owned[place.row][place.column];
  }
  for (std::size_t r = 0; r < rows_.size(); ++r) {
    RawRow& raw = rows_[r];
    Row& row = table_.rows.emplace_back();
    row.kind = raw.kind;
    row.where = raw.where;
    row.cells.reserve(raw.is_section ? 1 : columns_);
    for (std::size_t c = 0; c < columns_; ++c) {
      if (owner[r][c] != Place{r, c}) continue;
      RawCell& source = raw.cells[c];
      std::size_t right = c + 1;
      while (right < columns_ && owner[r][right] == Place{r, c}) ++right;
      std::size_t below = r + 1;
      while (below < rows_.size() && owner[below][c] == Place{r, c}) ++below;
      if (owned[r][c] != (right - c) * (below - r)) {
        diagnostics_
            .report(Code::table_structure, source.where, "соединённые с этой ячейкой не составляют прямоугольника")
            .hint("в каждой строке соединения под первой ячейкой стоит «^^», правее — «<<»");
      }
      Cell& cell = row.cells.emplace_back();
      cell.content = std::move(source.content);
      cell.col_span = static_cast<int>(right - c);
      cell.row_span = static_cast<int>(below - r);
      cell.align = source.align;
      cell.vertical_align = source.vertical_align;
      if (!cell.vertical_align && raw.kind != Row::Kind::header) cell.vertical_align = vertical_;
      cell.shaded = source.shaded;
      cell.value = std::move(source.value);
      cell.formula = std::move(source.spreadsheet);
      cell.where = source.where;
      if (raw.kind == Row::Kind::total) {
        for (Block& block : cell.content) {
          auto* paragraph = std::get_if<Paragraph>(&block.node);
          if (paragraph && paragraph->style == "table") paragraph->style = "table-total";
        }
      }
    }
  }
}

}  // namespace pisar::tmpl
