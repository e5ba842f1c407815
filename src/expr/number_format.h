#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/number.h"
#include "base/value.h"

namespace pisar::expr {

/// How a number is written: «0», «0,00», «# ##0,0», «0,##» (digits that are left out when they are 0).
struct NumberFormat {
  int integer_digits = 1;     ///< at least so many before the comma
  int decimals = 0;           ///< always written after the comma
  int optional_decimals = 0;  ///< written after them while they are not 0
  bool grouped = false;       ///< thousands apart by a no-break space, from five digits on

  /// The format of a pattern, or none when it is no pattern.
  [[nodiscard]] static std::optional<NumberFormat> parse(std::string_view pattern);
};

/// The number rounded half up once, with a decimal comma and the sign U+2212.
[[nodiscard]] std::string format_number(const Number& number, const NumberFormat& format);

/// A number where it is printed without a format: as it stands in the data (with a decimal comma), a computed one as
/// short as is exact, at most six digits after the comma.
[[nodiscard]] std::string number_text(const Value& number);

}  // namespace pisar::expr
