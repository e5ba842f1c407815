#pragma once

#include <functional>
#include <optional>
#include <string>

#include "document/document.h"
#include "write/text/lines.h"

namespace pisar::text {

/// What a cell's place changes in its paragraphs.
struct Place {
  bool in_cell = false;
  std::optional<Align> cell_align;
  Align column_align = Align::left;
  Row::Kind row = Row::Kind::body;
};

/// How cells are filled; the table itself knows only lines.
struct CellSetter {
  /// Sets blocks into a column of so many characters.
  std::function<Lines(const Blocks& blocks, int width, const Place& place)> set;
  /// The blocks as one text, for measuring.
  std::function<std::string(const Blocks& blocks)> text;
};

/// Draws a table of at most `width` columns where its words allow it: columns apart by « | », rows under the header and
/// between rows of several lines apart by «---+---»; without borders, columns apart by two spaces. Caption and notes
/// are not drawn.
[[nodiscard]] Lines draw_table(const Table& table, int width, double columns_per_mm, const CellSetter& setter);

}  // namespace pisar::text
