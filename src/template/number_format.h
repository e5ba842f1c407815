#pragma once

#include <string>
#include <string_view>

#include "base/value.h"

namespace pisar::tmpl {

/// Whether a column's number format is understood: a pattern of expr/number_format.h («0», «0,0», «# ##0,00»), with «%»
/// or « %» behind it if wanted.
[[nodiscard]] bool is_number_format(std::string_view format);

/// The number by a format, rounded half up once. The per cent sign is set off by a no-break space; the number is a
/// percentage already and is not multiplied. An empty format prints the number as expressions do.
[[nodiscard]] std::string format_number(const Value& number, std::string_view format);

/// «4 ячейки».
[[nodiscard]] std::string cell_count(int count);

}  // namespace pisar::tmpl
