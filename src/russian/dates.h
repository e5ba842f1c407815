#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"

namespace pisar::russian {

/// Reads a date as offices write it: «14.09.2022», «2022-09-14», «14 сентября 2022 г.», «"14" сентября 2022 года»,
/// «« 14 » 09 2022г.». No-break and doubled spaces, any quotes, and a missing «г.» do not matter. None for anything
/// else: a year of two digits is not guessed at, 31.02.2022 is no day.
[[nodiscard]] std::optional<Date> parse_date(std::string_view text);

enum class DateStyle : std::uint8_t {
  short_form,  ///< «14.09.2022»
  long_form,   ///< «14 сентября 2022 г.»
  full_form,   ///< «14 сентября 2022 года»
  day,         ///< «14 сентября»
  quoted,      ///< ««14» сентября 2022 г.»: the old form, day always of two digits
  blank,       ///< ««____» ______________ 2022 г.»: day and month to fill by hand
};

/// The style of a template's word: short, long, full, day, quoted, blank.
[[nodiscard]] std::optional<DateStyle> parse_date_style(std::string_view word);

[[nodiscard]] std::string format_date(Date date, DateStyle style);
/// «____» ______________ 20____ г.: the whole date is filled in by hand.
[[nodiscard]] std::string blank_date();

/// «сентября»: the month's name in the genitive, as in a date; `month` is 1–12.
[[nodiscard]] std::string_view month_genitive(int month);

}  // namespace pisar::russian
