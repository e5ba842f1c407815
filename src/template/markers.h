#pragma once

#include <optional>
#include <string_view>

#include "document/document.h"

namespace pisar::tmpl {

/// A number or a dash before an item, a heading or the text of a cell.
struct Marker {
  Numbering number;
  std::size_t length = 0;  ///< bytes of the text that it takes, the space behind it included
};

/// The marker of a list item: «1.», «1.2.», «#.», «#.#.», «#)», «#а)», «#I.», «а)», «IV.», «–», «-», «•», each followed
/// by a space or the text's end. «14.09.2022», «1.5 млн», «2022 г.» and «№ 59» are none.
[[nodiscard]] std::optional<Marker> item_marker(std::string_view text);
/// The same for a heading, where the last point may be left out after several components: «1.2 Порядок».
[[nodiscard]] std::optional<Marker> heading_marker(std::string_view text);
/// The number that a cell of a table asks for: only «#…»; the suffix may be left out («#», «#.#»).
[[nodiscard]] std::optional<Marker> cell_marker(std::string_view text);

/// The level of the heading that the line begins with («## » is 2), or 0.
[[nodiscard]] int heading_level(std::string_view line);

/// Whether a line of this text would be something else than plain text: an item, a heading, a row, a directive, a
/// field.
[[nodiscard]] bool starts_block(std::string_view text);

/// Where the value begins in a line «field: value» with a Latin field, or 0 when it is none.
[[nodiscard]] std::size_t field_length(std::string_view line);

}  // namespace pisar::tmpl
