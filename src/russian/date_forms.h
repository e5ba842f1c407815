#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"
#include "russian/cases.h"

namespace pisar::russian {

/// «четырнадцатое сентября две тысячи двадцать второго года»; the day is in the case: «четырнадцатого сентября …».
[[nodiscard]] std::string date_in_words(Date date, Case grammatical_case);
/// «сентябрь 2022 г.», «в сентябре 2022 г.».
[[nodiscard]] std::string month_of(Date date, Case grammatical_case);
/// «III квартал 2022 г.», «в III квартале 2022 г.».
[[nodiscard]] std::string quarter_of(Date date, Case grammatical_case);
/// «2022 год», «2022 году».
[[nodiscard]] std::string year_of(Date date, Case grammatical_case);

enum class PeriodStyle : std::uint8_t {
  words,  ///< «с 1 по 5 сентября 2024 г.», «с 28 декабря 2024 г. по 10 января 2025 г.»
  dash,   ///< «1–5 сентября 2024 г.», «28 августа – 3 сентября 2024 г.»
  brief,  ///< «01.09.2024–05.09.2024»
};

/// The style of a template's word: words, dash, short. None for anything else.
[[nodiscard]] std::optional<PeriodStyle> parse_period_style(std::string_view word);

/// From `first` to `last`, both included; what both dates share is written once. A period of one day is that day.
/// Without `with_year` the year is left out where both have the same: «с 28 августа по 3 сентября».
/// `last` must not come before `first`.
[[nodiscard]] std::string period(Date first, Date last, PeriodStyle style, bool with_year = true);

}  // namespace pisar::russian
