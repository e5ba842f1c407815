#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "russian/period.h"

/// The words of deadlines: what period.cpp reads.
namespace pisar::russian {

struct PeriodToken {
  enum class Kind : std::uint8_t { number, word, dash, sign } kind;
  std::string text;  ///< in lower case; of a dash «-»
  int number = 0;    ///< of a number of at most four digits, else -1
};

/// The tokens of a deadline: remarks in brackets left out, Roman numerals as numbers, look-alike letters Cyrillic.
[[nodiscard]] std::vector<PeriodToken> period_tokens(std::string_view text);

/// 1–12 for the name of a month in any case, or for «сент.» (without the dot); 0 for another word.
[[nodiscard]] int month_of_word(std::string_view word);

/// «месяц», «в квартал», «полугодия»; none for another word.
[[nodiscard]] std::optional<Recurrence::Unit> unit_of_word(std::string_view word);

/// «ежемесячно»; none for another word.
[[nodiscard]] std::optional<Recurrence::Unit> unit_of_adverb(std::string_view word);

/// 2 for «два», «дважды», «двух»; 0 for another word.
[[nodiscard]] int number_of_word(std::string_view word);

}  // namespace pisar::russian
