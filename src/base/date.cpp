#include "base/date.h"

#include <chrono>
#include <cstdio>

namespace pisar {
namespace {

std::chrono::year_month_day calendar(int year, int month, int day) {
  return std::chrono::year_month_day{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                                     std::chrono::day{static_cast<unsigned>(day)}};
}

}  // namespace

std::optional<Date> Date::make(int year, int month, int day) {
  constexpr int first_year = 1900;
  constexpr int last_year = 2199;
  if (year < first_year || year > last_year || month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
  if (!calendar(year, month, day).ok()) return std::nullopt;
  return Date{static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)};
}

std::string Date::numeric() const {
  char text[16];
  std::snprintf(text, sizeof text, "%02d.%02d.%04d", day, month, year);
  return text;
}

std::int64_t Date::days_since_epoch() const {
  return std::chrono::sys_days(calendar(year, month, day)).time_since_epoch().count();
}

}  // namespace pisar
