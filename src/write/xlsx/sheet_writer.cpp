#include "write/xlsx/sheet_writer.h"

#include <algorithm>
#include <cmath>

#include "base/utf8.h"
#include "document/decimal_place.h"
#include "document/table_shading.h"
#include "write/package/text_width.h"
#include "write/xlsx/formula.h"
#include "write/xlsx/number_format.h"

namespace pisar::xlsx {
namespace {

constexpr int most_rows = 1048576;
constexpr int most_columns = 16384;
constexpr double tallest_row = 400;  // pt; Excel ends at 409.5
constexpr double line_height = 1.2;  // em
constexpr double row_padding = 2.5;  // pt
constexpr double default_row = 18;   // pt: one line of up to 13 pt, which every program makes room for
constexpr double points_per_mm = 72 / 25.4;
constexpr double cell_margins = 2;  // mm that Excel keeps free beside a text
constexpr int deepest_frozen = 15;  // rows that may stay in view above the table

CellStyle::Across across(Align align) {
  switch (align) {
    case Align::center:
      return CellStyle::Across::center;
    case Align::right:
      return CellStyle::Across::right;
    case Align::left:
    case Align::justify:
      return CellStyle::Across::left;
  }
  return CellStyle::Across::left;
}

const Paragraph* first_paragraph(const Cell* cell) {
  if (cell == nullptr || cell->content.empty()) return nullptr;
  return std::get_if<Paragraph>(&cell->content.front().node);
}

/// A text that Excel would take for a number or a formula when somebody edits the cell.
bool looks_typed(std::string_view text) {
  if (text.empty()) return false;
  constexpr std::string_view operators = "=+-@";
  return operators.find(text.front()) != std::string_view::npos || (text.front() >= '0' && text.front() <= '9');
}

/// Excel's code of a number: the cell's format or its column's, else as it is printed.
std::string number_code(const Table& table, const Cell& cell, std::size_t column, std::string_view printed) {
  const bool by_column = cell.number_format.empty() && column < table.columns.size();
  std::string code = excel_format(by_column ? table.columns[column].number_format : cell.number_format);
  return code.empty() ? format_of_printed(printed) : code;
}

/// Excel keeps 15 digits; longer ones are codes, not quantities.
bool fits_excel(const Number& number) {
  constexpr double most_exact = 1e15;
  return std::abs(number.to_double()) < most_exact;
}

int header_rows(const Table& table) {
  const auto body =
      std::find_if(table.rows.begin(), table.rows.end(), [](const Row& row) { return row.kind != Row::Kind::header; });
  return static_cast<int>(body - table.rows.begin());
}

/// «B2»: the rows and columns that stay in view.
std::optional<std::pair<int, int>> parse_freeze(std::string_view text) {
  int column = 0;
  std::size_t i = 0;
  for (; i < text.size() && i < 3; ++i) {
    const char letter = static_cast<char>(text[i] & ~0x20);  // upper case
    if (letter < 'A' || letter > 'Z') break;
    column = column * 26 + (letter - 'A' + 1);
  }
  int row = 0;
  const std::size_t digits = i;
  for (; i < text.size() && text[i] >= '0' && text[i] <= '9' && row < most_rows; ++i) row = row * 10 + (text[i] - '0');
  if (digits == 0 || i == digits || i != text.size() || row < 1 || row > most_rows || column > most_columns) return {};
  return std::pair(row - 1, column - 1);
}

}  // namespace

SheetWriter::SheetWriter(Workbook& workbook, const PlannedSheet& sheet, const Profile& profile,
                         const RunningCodes& running, Diagnostics& diagnostics)
    : workbook_(workbook),
      sheet_(sheet),
      profile_(profile),
      running_(running),
      diagnostics_(diagnostics),
      texts_(diagnostics),
      columns_(sheet, profile),
      index_(workbook.add_sheet(sheet.name)) {}

int SheetWriter::write() {
  for (int c = 0; c < std::min(columns_.count(), most_columns); ++c) {
    workbook_.column_width(index_, c, columns_.width(c));
  }
  for (const SheetItem& item : sheet_.items) {
    if (const auto* block = std::get_if<const Paragraph*>(&item)) {
      paragraph(**block);
    } else {
      table(*std::get<const Table*>(item));
    }
  }
  const std::vector<const Table*> tables = sheet_.data_tables();
  view(tables.size() == 1 ? tables.front() : nullptr);
  return next_row_;
}

bool SheetWriter::fits(int rows, int columns, Span where) {
  if (too_large_) return false;
  if (next_row_ <= most_rows - rows && columns <= most_columns) return true;
  too_large_ = true;
  diagnostics_
      .report(Code::sheet_too_large, where.known() ? where : sheet_.where,
              "лист «" + sheet_.name + "» больше, чем бывает в Excel")
      .hint("в листе до 1 048 576 строк и 16 384 столбцов; разделите данные на несколько листов");
  return false;
}

/// The height of a text that wraps to `width` mm.
double SheetWriter::text_height(const std::string& text, double size, bool bold, double width) const {
  const double em = std::max((width - cell_margins) * points_per_mm / size, 1.0);
  return wrapped_lines(text, em, bold) * size * line_height + row_padding;
}

void SheetWriter::paragraph(const Paragraph& paragraph) {
  const ParagraphStyle style = effective_style(profile_, paragraph);
  const CellText text = texts_.of(paragraph, style.size, {});
  const auto [first, last] = columns_.columns_between(style.left_indent, style.right_indent);

  CellStyle cell;
  cell.across = across(style.align);
  cell.down = style.space_before > style.space_after ? CellStyle::Down::bottom : CellStyle::Down::top;
  cell.size = style.size;
  cell.bold = style.bold;
  cell.italic = style.italic;
  if (looks_typed(text.plain)) cell.number_format = "@";

  // A merged cell does not find its height by itself, and one row is too low for a long text.
  const double height = text_height(text.plain, style.size, style.bold, columns_.width(first, last)) +
                        style.space_before + style.space_after;
  const int rows = static_cast<int>(std::ceil(height / tallest_row));
  if (!fits(rows, last + 1, {})) return;
  for (int r = 0; r < rows; ++r) workbook_.row_height(index_, next_row_ + r, height / rows);
  const Area area{next_row_, first, next_row_ + rows - 1, last};
  if (!text.link.empty()) {
    workbook_.link(index_, area, text.link, text.plain, cell);
  } else if (!text.runs.empty()) {
    workbook_.text(index_, area, text.runs, cell);
  }
  next_row_ += rows;
}

void SheetWriter::find_decimals(const Table& table, const TableMap& map) {
  decimals_.assign(static_cast<std::size_t>(map.columns), 0);
  if (!has_decimal_columns(table)) return;
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    for (const CellRun& run : map.rows[r]) {
      if (run.cell == nullptr || !run.first || !run.cell->value) continue;
      const auto column = static_cast<std::size_t>(run.column);
      if (!decimal_place(table, table.rows[r], *run.cell, column)) continue;
      const auto& number = std::get<Paragraph>(run.cell->content.front().node);
      const std::string code = number_code(table, *run.cell, column, plain_text(number.content));
      decimals_[column] = std::max(decimals_[column], format_decimals(code));
    }
  }
}

void SheetWriter::table(const Table& table) {
  const TableMap map = table_map(table);
  find_decimals(table, map);
  shaded_ = shaded_rows(table, profile_);
  const int rows = static_cast<int>(table.rows.size());
  if (!fits(rows, map.columns, rows > 0 ? table.rows.front().where : Span{})) return;
  std::vector<int> columns;
  if (table.borders) {
    for (int c = 0; c <= map.columns; ++c) columns.push_back(c);
    table_rows_.push_back(next_row_);
  } else {
    columns = columns_.spread(table);
  }

  const int first_row = next_row_;
  std::vector<std::vector<double>> needed(table.rows.size());  // the height of each run's text
  for (int r = 0; r < rows; ++r) {
    for (const CellRun& run : map.rows[static_cast<std::size_t>(r)]) {
      const auto column = columns.begin() + run.column;
      const Area area{first_row + r, *column, first_row + r + run.rows - 1, column[run.columns] - 1};
      needed[static_cast<std::size_t>(r)].push_back(
          run.first ? cell(table, table.rows[static_cast<std::size_t>(r)], run, area) : 0);
    }
  }
  row_heights(map, needed, first_row);
  next_row_ += rows;
}

/// Programs do not find the height of wrapped and merged texts by themselves, or only when somebody edits them.
void SheetWriter::row_heights(const TableMap& map, const std::vector<std::vector<double>>& needed, int first_row) {
  std::vector<double> heights(needed.size(), 0);
  for (const bool tall : {false, true}) {
    for (std::size_t r = 0; r < needed.size(); ++r) {
      for (std::size_t i = 0; i < needed[r].size(); ++i) {
        const CellRun& run = map.rows[r][i];
        if ((run.rows > 1) != tall || !run.first) continue;
        const std::size_t last = r + static_cast<std::size_t>(run.rows) - 1;
        double rest = needed[r][i];
        for (std::size_t above = r; above < last; ++above) rest -= heights[above];
        heights[last] = std::max(heights[last], rest);
      }
    }
  }
  for (std::size_t r = 0; r < heights.size(); ++r) {
    if (heights[r] > default_row) {
      workbook_.row_height(index_, first_row + static_cast<int>(r), std::min(heights[r], tallest_row));
    }
  }
}

CellStyle SheetWriter::style_of(const Table& table, const Row& row, const CellRun& run) const {
  const Paragraph* paragraph = first_paragraph(run.cell);
  const ParagraphStyle& named = profile_.style(paragraph != nullptr ? paragraph->style : std::string_view("table"));
  const bool head = row.kind == Row::Kind::header || row.kind == Row::Kind::section;
  const auto column = static_cast<std::size_t>(run.column);

  CellStyle style;
  style.size = table.size.value_or(named.size);
  if (paragraph != nullptr) style.size = paragraph->format.size.value_or(style.size);
  style.bold = named.bold || row.kind != Row::Kind::body;
  style.italic = named.italic;
  style.borders = table.borders;
  const auto index = static_cast<std::size_t>(&row - table.rows.data());
  style.filled =
      (table.borders && row.kind == Row::Kind::header) || shaded_[index] || (run.cell != nullptr && run.cell->shaded);
  style.down = row.kind == Row::Kind::header ? CellStyle::Down::middle : CellStyle::Down::top;
  if (run.cell != nullptr && run.cell->vertical_align) {
    style.down = *run.cell->vertical_align == VerticalAlign::top      ? CellStyle::Down::top
                 : *run.cell->vertical_align == VerticalAlign::middle ? CellStyle::Down::middle
                                                                      : CellStyle::Down::bottom;
  }
  if (run.cell != nullptr && run.cell->align) {
    style.across = across(*run.cell->align);
  } else if (paragraph != nullptr && paragraph->format.align) {
    style.across = across(*paragraph->format.align);
  } else if (!head && column < table.columns.size() && table.columns[column].align != Align::left) {
    style.across = across(table.columns[column].align);
  } else if (head || named.align == Align::center || named.align == Align::right) {
    style.across = across(row.kind == Row::Kind::header && named.align == Align::left ? Align::center : named.align);
  }
  return style;
}

/// Writes the cell and returns the height that its text needs, in pt.
double SheetWriter::cell(const Table& table, const Row& row, const CellRun& run, const Area& area) {
  CellStyle style = style_of(table, row, run);
  if (run.cell == nullptr) {
    if (table.borders) workbook_.text(index_, area, {}, style);
    return 0;
  }
  const Cell& cell = *run.cell;
  const CellText text = texts_.of(cell.content, style.size, cell.where);
  const bool marked_bold = !text.runs.empty() && std::all_of(text.runs.begin(), text.runs.end(),
                                                             [](const TextRun& piece) { return piece.marks.bold; });

  const bool number = cell.value && fits_excel(*cell.value);
  if (number || cell.formula) {
    const auto column = static_cast<std::size_t>(run.column);
    style.number_format = number_code(table, cell, column, text.plain);
    if (decimal_place(table, row, cell, column) && !style.number_format.empty()) {
      style.across = CellStyle::Across::right;
      style.number_format = padded_format(style.number_format, decimals_[column]);
    }
    style.bold = style.bold || marked_bold;
  }
  if (cell.formula && table.borders) {
    const int table_row = table_rows_.back();
    if (number) {
      workbook_.formula(index_, area, worksheet_formula(*cell.formula, table_row, 0), cell.value->to_double(), {},
                        style);
    } else {
      workbook_.formula(index_, area, guarded_formula(*cell.formula, table_row, 0, text.plain), {}, text.plain, style);
    }
  } else if (number) {
    workbook_.number(index_, area, cell.value->to_double(), style);
  } else {
    if (style.across == CellStyle::Across::general && cell.value) style.across = CellStyle::Across::left;
    if (looks_typed(text.plain)) style.number_format = "@";
    if (!text.link.empty()) {
      workbook_.link(index_, area, text.link, text.plain, style);
    } else {
      workbook_.text(index_, area, text.runs, style);
    }
  }
  return text_height(text.plain, style.size, style.bold, columns_.width(area.column, area.last_column));
}

void SheetWriter::view(const Table* only_table) {
  const std::vector<const Table*> tables = sheet_.data_tables();
  int header_end = 0;
  if (only_table != nullptr && !table_rows_.empty()) {
    const int headers = header_rows(*only_table);
    header_end = headers > 0 ? table_rows_.front() + headers : 0;
    if (headers > 0 && only_table->repeat_header) {
      workbook_.repeat_rows(index_, table_rows_.front(), header_end - 1);
    }
  }
  freeze(header_end);

  if (sheet_.filter && (tables.empty() || table_rows_.empty())) {
    diagnostics_.report(Code::sheet_filter, sheet_.where, "на листе «" + sheet_.name + "» нечего отбирать: нет таблицы")
        .hint("уберите «filter» или поставьте на лист таблицу");
  } else if (sheet_.filter) {
    if (tables.size() > 1) {
      diagnostics_
          .report(Code::sheet_filter, sheet_.where,
                  "на листе «" + sheet_.name + "» отбор будет только у первой таблицы")
          .hint("в листе Excel один отбор; поставьте таблицы на разные листы");
    }
    const Table& table = *tables.front();
    int last = static_cast<int>(table.rows.size()) - 1;
    while (last > 0 && table.rows[static_cast<std::size_t>(last)].kind == Row::Kind::total) --last;
    const int head = std::max(header_rows(table) - 1, 0);
    workbook_.filter(index_, {table_rows_.front() + head, 0, table_rows_.front() + std::max(last, head),
                              table_map(table).columns - 1});
  }

  PageSetup setup{sheet_.landscape,    profile_.margin_left,   profile_.margin_right,
                  profile_.margin_top, profile_.margin_bottom, running_};
  workbook_.page_setup(index_, setup);
  if (next_row_ > 0) {
    workbook_.accept_numbers_as_text(index_, {0, 0, next_row_ - 1, std::min(columns_.count(), most_columns) - 1});
  }
}

void SheetWriter::freeze(int header_end) {
  if (sheet_.freeze.empty()) {
    if (header_end > 0 && header_end <= deepest_frozen) workbook_.freeze(index_, header_end, 0);
    return;
  }
  const std::optional<std::pair<int, int>> place = parse_freeze(sheet_.freeze);
  if (!place) {
    diagnostics_.report(Code::sheet_freeze_bad, sheet_.where, "«freeze=" + sheet_.freeze + "» – не ячейка листа")
        .hint("укажите первую прокручиваемую ячейку, например B2: строка 1 и столбец A останутся на месте");
    return;
  }
  if (*place != std::pair(0, 0)) workbook_.freeze(index_, place->first, place->second);
}

}  // namespace pisar::xlsx
