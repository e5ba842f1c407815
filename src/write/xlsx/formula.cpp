#include "write/xlsx/formula.h"

#include <set>

namespace pisar::xlsx {
namespace {

std::string quoted(const std::string& text) {
  std::string literal = "\"";
  for (const char c : text) {
    literal += c;
    if (c == '"') literal += c;
  }
  return literal += '"';
}

std::string body(const CellFormula& formula, int row, int column) {
  std::string text;
  for (const auto& part : formula.parts) {
    if (const auto* words = std::get_if<std::string>(&part)) {
      text += *words;
    } else if (const auto* cell = std::get_if<CellRef>(&part)) {
      text += cell_name(row + cell->row, column + cell->column);
    } else {
      const auto& range = std::get<CellRange>(part);
      text += cell_name(row + range.first.row, column + range.first.column) + ":" +
              cell_name(row + range.last.row, column + range.last.column);
    }
  }
  return text;
}

}  // namespace

std::string column_name(int column) {
  constexpr int letters = 26;
  std::string name;
  for (int rest = column; rest >= 0; rest = rest / letters - 1) {
    name.insert(name.begin(), static_cast<char>('A' + rest % letters));
  }
  return name;
}

std::string cell_name(int row, int column) { return column_name(column) + std::to_string(row + 1); }

std::string worksheet_formula(const CellFormula& formula, int table_row, int table_column) {
  return "=" + body(formula, table_row, table_column);
}

std::string guarded_formula(const CellFormula& formula, int table_row, int table_column, const std::string& text) {
  std::set<std::string> cells;
  for (const auto& part : formula.parts) {
    const auto* cell = std::get_if<CellRef>(&part);
    if (cell != nullptr) cells.insert(cell_name(table_row + cell->row, table_column + cell->column));
  }
  std::string computed = body(formula, table_row, table_column);
  if (!cells.empty()) {
    std::string counted;
    for (const std::string& cell : cells) counted += (counted.empty() ? "" : ",") + cell;
    computed = "IF(COUNT(" + counted + ")<" + std::to_string(cells.size()) + "," + quoted(text) + "," + computed + ")";
  }
  return "=IFERROR(" + computed + "," + quoted(text) + ")";
}

}  // namespace pisar::xlsx
