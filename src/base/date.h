#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>

namespace pisar {

/// A day of the Gregorian calendar.
struct Date {
  std::int16_t year = 0;
  std::uint8_t month = 1;
  std::uint8_t day = 1;

  auto operator<=>(const Date&) const = default;

  /// The date when the day exists (29.02.2023 does not) and the year is 1900–2199, else none.
  [[nodiscard]] static std::optional<Date> make(int year, int month, int day);
  /// «14.09.2022».
  [[nodiscard]] std::string numeric() const;
  /// Days since 1970-01-01.
  [[nodiscard]] std::int64_t days_since_epoch() const;
};

}  // namespace pisar
