#include "layout/table_headers.h"

#include <algorithm>
#include <vector>

namespace pisar::layout {
namespace {

bool follows_from_scope(const TableBox& box) {
  if (box.header_rows == 0 || box.header_rows == box.rows) return true;
  return box.header_rows == 1 && std::all_of(box.cells.begin(), box.cells.end(),
                                             [](const CellBox& cell) { return cell.row > 0 || cell.column_span == 1; });
}

}  // namespace

void name_headers(const TableBox& box, StructureBuilder& structure) {
  if (follows_from_scope(box)) return;
  std::vector<ElementId> headers;
  const auto add_row = [&](std::uint32_t row, const CellBox& cell) {
    for (std::uint32_t column = cell.column; column < cell.end_column(); ++column) {
      const std::uint32_t owner = box.owner(row, column);
      if (owner == TableBox::no_cell) continue;
      const ElementId header = box.cells[owner].element;
      if (headers.empty() || headers.back() != header) headers.push_back(header);
    }
  };
  ElementId section = artifact;
  for (const CellBox& cell : box.cells) {
    if (structure.element(cell.element).heads_row) {
      section = cell.element;
      continue;
    }
    headers.clear();
    if (cell.row >= box.header_rows) {
      add_row(box.header_rows - 1, cell);
      if (section != artifact) headers.push_back(section);
    } else if (cell.row > 0) {
      add_row(cell.row - 1, cell);
    }
    structure.set_headers(cell.element, headers);
  }
}

}  // namespace pisar::layout
