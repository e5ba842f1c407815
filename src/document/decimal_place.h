#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "document/document.h"

namespace pisar {

/// Where the decimal mark of a printed number stands: the characters (code points) before it. A number without one has
/// its place behind its last digit. None for what is no number: a dash, a date, a range, words. A number may have a
/// sign, groups of three digits, and behind it a sign of its unit («%», «п.п.», «*»).
[[nodiscard]] std::optional<std::size_t> decimal_place(std::string_view text);

/// The same for a cell that stands in `column` of the grid, if it is set by its decimal mark: a number alone in a cell
/// of one column, in a body or total row, without an alignment of its own. Footnotes' marks may follow it.
[[nodiscard]] std::optional<std::size_t> decimal_place(const Table& table, const Row& row, const Cell& cell,
                                                       std::size_t column);

/// Whether a column of the table is set by decimal marks.
[[nodiscard]] bool has_decimal_columns(const Table& table);

}  // namespace pisar
