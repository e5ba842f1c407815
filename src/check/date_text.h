#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"

namespace pisar {

/// A text read as a date, or why it is none.
struct DateReading {
  std::optional<Date> date;
  bool ambiguous = false;  ///< «03/04/2024»: day and month may be either; `problem` names both days
  std::string problem;  ///< what is wrong in particular, Russian: «в феврале 2023 года нет 31-го числа»; may be empty
};

/// Reads what offices write: all that russian::parse_date reads, and 25/12/2024 where the day can only be the first
/// number, 14-09-2022, 14,09,2022, 2022.09.14, «14 сентябрь 2022», «1 сент. 2022», and the moments of midnight that
/// Excel makes of days («2022-09-14T00:00:00», «14.09.2022 0:00»). The year has four digits, 1900–2199.
[[nodiscard]] DateReading read_date(std::string_view text);

/// The forms that read_date accepts, for a hint.
inline constexpr std::string_view accepted_dates = "дату пишут так: 14.09.2022, 2022-09-14 или 14 сентября 2022 г.";

}  // namespace pisar
