#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/number.h"
#include "russian/cases.h"

namespace pisar::russian {

enum class MoneyStyle : std::uint8_t {
  full,  ///< «12 345 (двенадцать тысяч триста сорок пять) рублей 00 копеек»: as contracts and orders have it
  words,   ///< «двенадцать тысяч триста сорок пять рублей 00 копеек»
  digits,  ///< «12 345 рублей 00 копеек»
};

/// The style of a template's word: full, words, digits. None for anything else.
[[nodiscard]] std::optional<MoneyStyle> parse_money_style(std::string_view word);

/// A sum of roubles in the case, kopecks in two digits, rounded half up. Thousands stand apart by no-break spaces. None
/// for a sum below zero and one of more than largest_in_words roubles.
[[nodiscard]] std::optional<std::string> money(const Number& roubles, Case grammatical_case, MoneyStyle style);

}  // namespace pisar::russian
