#include "layout/table_borders.h"

namespace pisar::layout {
namespace {

// A cell that stands in both places has no rule between them; empty places of the grid are ruled like cells.
bool divided(std::uint32_t one, std::uint32_t other) { return one != other || one == TableBox::no_cell; }

}  // namespace

void draw_borders(const TableBox& table, std::span<const Strip> strips, float x, float width,
                  std::vector<Rule>& rules) {
  if (strips.empty()) return;
  const float half = width / 2;
  const auto horizontal = [&](std::uint32_t from, std::uint32_t to, float y) {
    const float left = x + table.edges[from] - half;
    rules.push_back({left, y - half, x + table.edges[to] + half - left, width});
  };
  const auto vertical = [&](std::uint32_t edge, float from, float to) {
    rules.push_back({x + table.edges[edge] - half, from - half, width, to - from + width});
  };

  horizontal(0, table.columns, strips.front().y);
  for (std::size_t i = 0; i < strips.size(); ++i) {
    const float y = strips[i].y + strips[i].height;
    if (i + 1 == strips.size() || !are_joined(strips[i], strips[i + 1])) {
      horizontal(0, table.columns, y);
      continue;
    }
    std::uint32_t from = 0;
    for (std::uint32_t column = 0; column <= table.columns; ++column) {
      const bool open =
          column < table.columns && divided(table.owner(strips[i].row, column), table.owner(strips[i + 1].row, column));
      if (open) continue;
      if (column > from) horizontal(from, column, y);
      from = column + 1;
    }
  }
  for (std::uint32_t edge = 0; edge <= table.columns; ++edge) {
    std::size_t from = 0;
    for (std::size_t i = 0; i <= strips.size(); ++i) {
      const bool open =
          i < strips.size() && (edge == 0 || edge == table.columns ||
                                divided(table.owner(strips[i].row, edge - 1), table.owner(strips[i].row, edge)));
      if (open) continue;
      if (i > from) vertical(edge, strips[from].y, strips[i - 1].y + strips[i - 1].height);
      from = i + 1;
    }
  }
}

void draw_grounds(const TableBox& table, std::span<const Strip> strips, float x, float grey,
                  std::vector<Ground>& grounds) {
  const auto is_shaded = [&](std::uint32_t row, std::uint32_t column) {
    const std::uint32_t owner = table.owner(row, column);
    return owner == TableBox::no_cell ? table.shaded_rows[row] : table.cells[owner].shaded;
  };
  for (const Strip& strip : strips) {
    std::uint32_t from = 0;
    for (std::uint32_t column = 0; column <= table.columns; ++column) {
      if (column < table.columns && is_shaded(strip.row, column)) continue;
      if (column > from) {
        const float width = table.edges[column] - table.edges[from];
        grounds.push_back({x + table.edges[from], strip.y, width, strip.height, grey});
      }
      from = column + 1;
    }
  }
}

}  // namespace pisar::layout
