#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace pisar::xlsx {

/// Excel's number format for a Russian one: «0,0» → «0.0», «# ##0,00» → «#,##0.00» (thousands from five digits on, as
/// printed elsewhere), «0,0 %» → «0.0" %"» (the value counts in per cent). Empty where digits are optional («0,##», for
/// which Excel would leave a bare point) or where it is no format.
[[nodiscard]] std::string excel_format(std::string_view format);

/// Excel's number format that prints a number as it was printed: «14,8 %» → «0.0" %"», «1 234» → «#,##0». Empty where
/// the text is no printed number.
[[nodiscard]] std::string format_of_printed(std::string_view printed);

/// The code with room behind the number, in each of its parts, so that its decimal mark stands above those of numbers
/// with `widest` decimals where it is aligned to the right.
[[nodiscard]] std::string padded_format(std::string_view code, std::size_t widest);

/// The decimals that a code of this file prints.
[[nodiscard]] std::size_t format_decimals(std::string_view code);

}  // namespace pisar::xlsx
