#pragma once

#include <optional>
#include <string_view>

#include "base/number.h"

namespace pisar {

/// A number as offices write it: «1 234,5», «−5», «12.5»; `percent_sign` allows a «%» after it. A comma or a dot is the
/// decimal point; blanks (no-break ones too) part groups of three digits.
[[nodiscard]] std::optional<Number> read_number(std::string_view text, bool percent_sign);

/// Why a field has no value when its text is a mark of a gap («-», «–», «н/д», «нет данных», nothing); empty for other
/// texts.
[[nodiscard]] std::string_view gap_reason(std::string_view text);

}  // namespace pisar
