#include "write/package/column_widths.h"

#include <algorithm>
#include <numeric>
#include <string_view>

#include "base/utf8.h"
#include "document/decimal_place.h"
#include "write/package/text_width.h"

namespace pisar {
namespace {

constexpr double mm_per_point = 25.4 / 72;
constexpr double reserve = 0.3;  // mm: kerning and rounding to a program's units never break a word that just fits
constexpr double least_column = 4;

ContentWidth paragraph_width(const Paragraph& paragraph, const Profile& profile, std::optional<double> table_size) {
  const ParagraphStyle& style = profile.style(paragraph.style);
  const double size = paragraph.format.size.value_or(table_size.value_or(style.size));
  double blanks = 0;
  std::string text;
  if (paragraph.number) text = paragraph.number->label + " ";
  bool bold = style.bold;
  for (const Inline& piece : paragraph.content) {
    bold = bold || piece.marks.bold;
    if (piece.kind == Inline::Kind::blank) blanks = std::max(blanks, piece.width);
    if (piece.kind == Inline::Kind::text) text += piece.text;
    if (piece.kind == Inline::Kind::line_break) text += '\n';
  }
  ContentWidth width{widest_word(text, bold), 0};
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    width.most = std::max(width.most, text_width(std::string_view(text).substr(begin, end - begin), bold));
    begin = end + 1;
  }
  width.least = std::max(width.least * size * mm_per_point, blanks) + reserve;
  width.most = std::max(width.most * size * mm_per_point + blanks + reserve, width.least);
  return width;
}

/// Automatic columns share `room` as browsers do: between the least and the most that their contents want.
void fit_automatic(const std::vector<ContentWidth>& wanted, const std::vector<std::size_t>& which, double room,
                   std::vector<double>& widths) {
  double least = 0;
  double most = 0;
  for (const std::size_t c : which) {
    least += wanted[c].least;
    most += wanted[c].most;
  }
  for (const std::size_t c : which) {
    const ContentWidth& want = wanted[c];
    if (most <= room) {
      widths[c] = want.most * room / most;
    } else if (least >= room || most == least) {
      widths[c] = want.least * room / least;
    } else {
      widths[c] = want.least + (room - least) * (want.most - want.least) / (most - least);
    }
  }
}

/// Shares of the room; a column whose share is too narrow for its words gets what they need, and the others share the
/// rest.
void fit_shares(const Table& table, const std::vector<ContentWidth>& wanted, std::vector<std::size_t> which,
                double room, std::vector<double>& widths) {
  for (bool again = true; again && !which.empty();) {
    again = false;
    double shares = 0;
    double least = 0;
    for (const std::size_t c : which) {
      shares += std::max(table.columns[c].width.value, 0.0);
      least += wanted[c].least;
    }
    for (const std::size_t c : which) {
      const double part =
          shares > 0 ? std::max(table.columns[c].width.value, 0.0) / shares : 1.0 / static_cast<double>(which.size());
      widths[c] = std::max(room * part, least_column);
    }
    if (least > room) return;
    for (std::size_t i = which.size(); i-- > 0;) {
      const std::size_t c = which[i];
      if (widths[c] >= wanted[c].least) continue;
      widths[c] = wanted[c].least;
      room -= widths[c];
      which.erase(which.begin() + static_cast<std::ptrdiff_t>(i));
      again = true;
    }
  }
}

/// What every column's contents want, paddings included; a spanning cell asks its columns for equal parts of what they
/// lack.
std::vector<ContentWidth> wanted_widths(const Table& table, const TableMap& map, const Profile& profile) {
  std::vector<ContentWidth> wanted(static_cast<std::size_t>(map.columns), ContentWidth{least_column, least_column});
  for (const bool spanning : {false, true}) {
    for (const auto& row : map.rows) {
      for (const CellRun& run : row) {
        if (run.cell == nullptr || !run.first || (run.columns > 1) != spanning || run.columns == map.columns) continue;
        ContentWidth width = content_width(run.cell->content, profile, table.size);
        const CellPadding padding = cell_padding(table, run, map.columns, profile);
        const auto first = wanted.begin() + run.column;
        double least = width.least + padding.left + padding.right;
        double most = width.most + padding.left + padding.right;
        for (auto column = first; column != first + run.columns; ++column) {
          least -= column->least;
          most -= column->most;
        }
        for (auto column = first; column != first + run.columns; ++column) {
          column->least += std::max(least, 0.0) / run.columns;
          column->most = std::max(column->most + std::max(most, 0.0) / run.columns, column->least);
        }
      }
    }
  }
  if (!has_decimal_columns(table)) return wanted;
  const std::vector<DecimalColumn> decimals = decimal_columns(table, map, profile);
  for (std::size_t c = 0; c < decimals.size(); ++c) {
    const double numbers = decimals[c].before + decimals[c].after;
    if (numbers == 0) continue;
    const double width = numbers + reserve + 2 * profile.cell_padding;
    wanted[c].least = std::max(wanted[c].least, width);
    wanted[c].most = std::max(wanted[c].most, width);
  }
  return wanted;
}

}  // namespace

ContentWidth content_width(const Blocks& blocks, const Profile& profile, std::optional<double> size) {
  ContentWidth width;
  for (const Block& block : blocks) {
    ContentWidth one;
    if (const auto* paragraph = std::get_if<Paragraph>(&block.node)) {
      one = paragraph_width(*paragraph, profile, size);
    } else if (const auto* table = std::get_if<Table>(&block.node)) {
      for (const ContentWidth& column : wanted_widths(*table, table_map(*table), profile)) {
        one.least += column.least;
        one.most += column.most;
      }
    } else if (const auto* image = std::get_if<Image>(&block.node)) {
      one.least = one.most = image->width;
    } else if (const auto* chart = std::get_if<Chart>(&block.node)) {
      constexpr double usual = 80;  // mm, as the layout has it
      one.least = one.most = chart->width.value_or(usual);
    } else if (const auto* keep = std::get_if<Keep>(&block.node)) {
      one = content_width(keep->blocks, profile, size);
    } else if (const auto* set = std::get_if<Columns>(&block.node)) {
      one = content_width(set->blocks, profile, size);
    }
    width.least = std::max(width.least, one.least);
    width.most = std::max(width.most, one.most);
  }
  return width;
}

std::vector<DecimalColumn> decimal_columns(const Table& table, const TableMap& map, const Profile& profile) {
  std::vector<DecimalColumn> columns(static_cast<std::size_t>(map.columns));
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    for (const CellRun& run : map.rows[r]) {
      if (run.cell == nullptr || !run.first) continue;
      const auto place = decimal_place(table, table.rows[r], *run.cell, static_cast<std::size_t>(run.column));
      if (!place) continue;
      const auto& number = std::get<Paragraph>(run.cell->content.front().node);
      const ParagraphStyle& style = profile.style(number.style);
      const double em = number.format.size.value_or(table.size.value_or(style.size)) * mm_per_point;
      const std::u32string text = utf8::decode(plain_text(number.content));
      const bool bold = style.bold || std::any_of(number.content.begin(), number.content.end(),
                                                  [](const Inline& piece) { return piece.marks.bold; });
      const double before = text_width(utf8::encode(text.substr(0, *place)), bold) * em;
      DecimalColumn& column = columns[static_cast<std::size_t>(run.column)];
      column.before = std::max(column.before, before);
      column.after = std::max(column.after, text_width(utf8::encode(text), bold) * em - before);
    }
  }
  return columns;
}

CellPadding cell_padding(const Table& table, const CellRun& run, int columns, const Profile& profile) {
  CellPadding padding{profile.cell_padding, profile.cell_padding};
  if (!table.borders && run.column == 0) padding.left = 0;
  if (!table.borders && run.column + run.columns >= columns) padding.right = 0;
  return padding;
}

ColumnWidths column_widths(const Table& table, const TableMap& map, const Profile& profile, double available) {
  const auto count = static_cast<std::size_t>(map.columns);
  ColumnWidths result;
  result.mm.assign(count, 0);
  std::vector<std::size_t> automatic;
  std::vector<std::size_t> shares;
  double fixed = 0;
  for (std::size_t c = 0; c < count; ++c) {
    const ColumnWidth width = c < table.columns.size() ? table.columns[c].width : ColumnWidth{};
    const double value = std::max(width.value, 0.0);
    switch (width.unit) {
      case ColumnWidth::Unit::automatic:
        automatic.push_back(c);
        break;
      case ColumnWidth::Unit::mm:
        result.mm[c] = value;
        break;
      case ColumnWidth::Unit::percent:
        result.mm[c] = available * value / 100;
        break;
      case ColumnWidth::Unit::share:
        shares.push_back(c);
        break;
    }
    fixed += result.mm[c];
  }

  if (!automatic.empty() || !shares.empty()) {
    const std::vector<ContentWidth> wanted = wanted_widths(table, map, profile);
    double room = available - fixed;
    double least = 0;
    for (const auto* which : {&automatic, &shares}) {
      for (const std::size_t c : *which) least += wanted[c].least;
    }
    result.cramped = least > room;
    if (!automatic.empty()) {
      double most = 0;
      for (const std::size_t c : automatic) most += wanted[c].most;
      double least_shares = 0;
      for (const std::size_t c : shares) least_shares += wanted[c].least;
      const double mine = shares.empty() ? room : std::min(most, room - least_shares);
      const double floor = least_column * static_cast<double>(automatic.size());
      fit_automatic(wanted, automatic, std::max(mine, floor), result.mm);
      for (const std::size_t c : automatic) room -= result.mm[c];
    }
    fit_shares(table, wanted, shares, room, result.mm);
  }

  const double sum = std::accumulate(result.mm.begin(), result.mm.end(), 0.0);
  constexpr double tolerance = 0.5;  // mm: widths written with rounded numbers
  if (sum > available) {
    result.squeezed = sum > available + tolerance;
    for (double& width : result.mm) width *= available / sum;
  }
  return result;
}

std::optional<double> smaller_print(const Table& table, const Profile& profile, double available) {
  constexpr double step = 0.5;  // pt
  if (table.size || profile.table_least_size <= 0) return std::nullopt;
  const TableMap map = table_map(table);
  if (!column_widths(table, map, profile, available).cramped) return std::nullopt;
  Table smaller = table;
  const TableMap smaller_map = table_map(smaller);
  for (double size = profile.style("table").size; size > profile.table_least_size;) {
    size = std::max(size - step, profile.table_least_size);
    smaller.size = size;
    if (!column_widths(smaller, smaller_map, profile, available).cramped) return size;
  }
  return std::nullopt;
}

}  // namespace pisar
