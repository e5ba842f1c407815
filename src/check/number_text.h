#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/number.h"

namespace pisar {

/// A text read as a number, or why it is none.
struct NumberReading {
  enum class Problem : std::uint8_t {
    none,
    not_number,  ///< `hint` says how to write what was meant; may be empty
    ambiguous,  ///< `meaning` says what it may be («промежуток или разность»), `hint` how to write each
    residue,  ///< «138049 - …»: a number with a caption, from another table; `hint` says what to do
  };
  std::optional<Number> number;
  bool percent_sign = false;  ///< whether a «%» stood after it
  Problem problem = Problem::none;
  std::string meaning;
  std::string hint;
};

/// Reads a number as offices write it: «1 234,5», «−5», «12.5», «43,4 %». A comma or a dot is the decimal point; blanks
/// (no-break ones too) part groups of three digits. What can be read in two ways is not guessed at: «12-14», «1.234,5»,
/// «1,234,567».
[[nodiscard]] NumberReading read_number(std::string_view text);

/// Why a field has no value when its text is a mark of a gap («-», «–», «н/д», «нет данных», nothing); empty for other
/// texts.
[[nodiscard]] std::string_view gap_reason(std::string_view text);

}  // namespace pisar
