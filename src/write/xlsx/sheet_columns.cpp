#include "write/xlsx/sheet_columns.h"

#include <algorithm>
#include <cmath>

#include "write/package/column_widths.h"
#include "write/package/table_map.h"

namespace pisar::xlsx {
namespace {

constexpr double narrowest = 10;     // mm
constexpr double widest = 80;        // beyond it texts wrap
constexpr double least_sheet = 120;  // that paragraphs beside a small table still read well
constexpr int header_lines = 3;      // a header may take so many before it widens its column

bool has_widths(const Table& table) {
  return std::any_of(table.columns.begin(), table.columns.end(),
                     [](const Column& column) { return column.width.unit != ColumnWidth::Unit::automatic; });
}

/// Shares and per cents divide the page's width; what is asked in millimetres may be wider, for a sheet is.
std::vector<double> as_asked(const Table& table, const TableMap& map, const Profile& profile, double text_width) {
  double needed = 0;
  for (const Column& column : table.columns) {
    needed += column.width.unit == ColumnWidth::Unit::mm ? column.width.value : 2 * narrowest;
  }
  return column_widths(table, map, profile, std::max(text_width, needed)).mm;
}

std::vector<double> measured(const Table& table, const TableMap& map, const Profile& profile) {
  std::vector<double> widths(static_cast<std::size_t>(map.columns), narrowest);
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    const bool header = table.rows[r].kind == Row::Kind::header;
    for (const CellRun& run : map.rows[r]) {
      if (run.cell == nullptr || !run.first || run.columns > 1) continue;
      const ContentWidth content = content_width(run.cell->content, profile, table.size);
      const double wanted = header ? std::max(content.least, content.most / header_lines) : content.most;
      double& width = widths[static_cast<std::size_t>(run.column)];
      width = std::max(width, std::min(wanted, widest) + 2 * profile.cell_padding);
    }
  }
  const std::vector<DecimalColumn> decimals = decimal_columns(table, map, profile);
  for (std::size_t c = 0; c < widths.size(); ++c) {
    widths[c] = std::max(widths[c], decimals[c].before + decimals[c].after + 2 * profile.cell_padding);
  }
  return widths;
}

}  // namespace

SheetColumns::SheetColumns(const PlannedSheet& sheet, const Profile& profile) : profile_(profile) {
  text_width_ =
      (sheet.landscape ? profile.page_height : profile.page_width) - profile.margin_left - profile.margin_right;
  std::vector<double> widths;
  std::size_t columns = 1;
  bool paragraphs = false;
  for (const SheetItem& item : sheet.items) {
    const auto* table = std::get_if<const Table*>(&item);
    paragraphs = paragraphs || table == nullptr;
    if (table == nullptr) continue;
    const TableMap map = table_map(**table);
    columns = std::max(columns, static_cast<std::size_t>(map.columns));
    if (!(*table)->borders) continue;
    const std::vector<double> own =
        has_widths(**table) ? as_asked(**table, map, profile, text_width_) : measured(**table, map, profile);
    widths.resize(std::max(widths.size(), own.size()));
    for (std::size_t c = 0; c < own.size(); ++c) widths[c] = std::max(widths[c], own[c]);
  }

  double total = 0;
  for (const double width : widths) total += width;
  if (widths.size() < columns) {  // for the grids of requisites
    const double missing = static_cast<double>(columns - widths.size());
    const double each = std::max((text_width_ - total) / missing, 2 * narrowest);
    widths.resize(columns, each);
    total += each * missing;
  }
  const double least = std::min(least_sheet, text_width_);
  const double scale = paragraphs && total < least ? least / total : 1;
  edges_.push_back(0);
  for (const double width : widths) edges_.push_back(edges_.back() + width * scale);
}

double SheetColumns::width(int first, int last) const {
  return edges_[static_cast<std::size_t>(last) + 1] - edges_[static_cast<std::size_t>(first)];
}

std::pair<int, int> SheetColumns::columns_between(double left_indent, double right_indent) const {
  const int first = column_at(left_indent);
  const int end = right_indent > 0 ? column_at(text_width_ - right_indent) : count();
  return {first, std::max(end - 1, first)};
}

/// The column that begins nearest to so many mm of the page's text.
int SheetColumns::column_at(double indent) const {
  const double wanted = indent / text_width_ * edges_.back();
  int nearest = 0;
  for (int c = 1; c < count(); ++c) {
    const double edge = edges_[static_cast<std::size_t>(c)];
    if (std::abs(edge - wanted) < std::abs(edges_[static_cast<std::size_t>(nearest)] - wanted)) nearest = c;
  }
  return nearest;
}

std::vector<int> SheetColumns::spread(const Table& table) const {
  const TableMap map = table_map(table);
  const std::vector<double> widths = column_widths(table, map, profile_, text_width_).mm;
  std::vector<int> begins = {0};
  double edge = 0;
  for (int c = 1; c < map.columns; ++c) {
    edge += widths[static_cast<std::size_t>(c) - 1];
    const int latest = count() - (map.columns - c);  // each column after it needs one
    begins.push_back(std::clamp(column_at(edge), begins.back() + 1, latest));
  }
  begins.push_back(count());
  return begins;
}

}  // namespace pisar::xlsx
