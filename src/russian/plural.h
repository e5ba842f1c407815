#pragma once

#include <cstdint>
#include <string_view>

#include "base/number.h"

namespace pisar::russian {

/// Which form of the counted noun stands with a number; the sign does not matter.
enum class PluralClass : std::uint8_t {
  one,       ///< 1, 21, 101: the singular
  few,       ///< 2–4, 22: the genitive singular in the nominative, the plural in other cases
  many,      ///< 0, 5–20, 25, 111: the genitive plural in the nominative, the plural in other cases
  fraction,  ///< 1,5: the genitive singular in every case
};

[[nodiscard]] constexpr PluralClass plural_class(std::int64_t number) {
  const std::int64_t last_two = number < 0 ? -(number % 100) : number % 100;
  const std::int64_t last = last_two % 10;
  if (last_two / 10 == 1 || last == 0 || last > 4) return PluralClass::many;
  return last == 1 ? PluralClass::one : PluralClass::few;
}
/// The same for numbers of any size, and for fractions.
[[nodiscard]] PluralClass plural_class(const Number& number);

/// The word that stands with the number: «1 школа» (one), «2 школы» (few), «5 школ» (many), «21 школа», «11 школ».
/// A fraction takes the genitive singular, which is `few`: «1,5 балла». The sign does not matter.
[[nodiscard]] std::string_view plural(const Number& number, std::string_view one, std::string_view few,
                                      std::string_view many);

}  // namespace pisar::russian
