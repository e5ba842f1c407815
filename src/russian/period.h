#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"

namespace pisar::russian {

/// A day, or a month in whole, as a deadline names it; the year is often left out.
struct Moment {
  int year = 0;   ///< 0: not said
  int month = 1;  ///< 1–12
  int day = 0;    ///< 0: the month in whole
  bool operator==(const Moment&) const = default;
};

/// From the first to the last moment, both included. «до 15 октября» has no first one. When no year is said, the last
/// month may stand before the first in the calendar: «сентябрь – май» crosses the new year.
struct PeriodPart {
  std::optional<Moment> first;
  Moment last;
  bool operator==(const PeriodPart&) const = default;
};

/// How often something is done: `times` in each `count` units; «1 раз в два месяца» is {month, 1, 2}.
struct Recurrence {
  enum class Unit : std::uint8_t { day, week, month, quarter, term, half_year, year };
  Unit unit = Unit::year;
  int times = 1;
  int count = 1;
  bool operator==(const Recurrence&) const = default;
};

/// A deadline («1, 3 квартал», «до 15.10.2025», «ежемесячно») taken apart.
struct Period {
  /// How far it reaches where that is said by a word and not by `parts`.
  enum class Extent : std::uint8_t {
    parts,            ///< `parts`, or nothing said beside the recurrence
    year,             ///< «в течение года»
    school_year,      ///< «в течение учебного года»
    year_end,         ///< «до конца года»
    school_year_end,  ///< «до конца учебного года»
    always,           ///< «постоянно»
  };
  std::vector<PeriodPart> parts;  ///< in the order in which they are written
  std::optional<Recurrence> recurrence;
  Extent extent = Extent::parts;
  bool operator==(const Period&) const = default;
};

struct PeriodReading {
  std::optional<Period> period;  ///< none when the text is not understood, which is no mistake: it prints as written
  std::string problem;  ///< what contradicts itself, Russian: «кварталов в году четыре, а здесь 5»; may be empty
};

/// Reads a deadline. Quarters are those of the calendar.
[[nodiscard]] PeriodReading read_period(std::string_view text);

/// The year in which moments without one are meant: a calendar year, or the school year that begins in it (September to
/// December are of `first`, the rest of the next year).
struct YearContext {
  int first = 0;
  bool school = false;
};

/// The first and the last day of a period. A side that cannot be told (no year is said and none given; «до …» has no
/// beginning; recurrences have neither without a year) is none. A school year lasts from 1 September to 31 August;
/// where a deadline names the school year («учебного года»), to 31 May.
struct PeriodBounds {
  std::optional<Date> first, last;
};
[[nodiscard]] PeriodBounds bounds(const Period& period, std::optional<YearContext> year);

}  // namespace pisar::russian
