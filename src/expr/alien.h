#pragma once

#include <string>
#include <string_view>

namespace pisar::expr {

/// A sign that other languages and typography have and expressions do not: «&&», «≤», «×», «‹ёлочки›». `length` is its
/// bytes, 0 when the text starts with none.
struct AlienSign {
  std::size_t length = 0;
  std::string_view hint;
};

/// The alien sign that the text starts with; the longest one wins.
[[nodiscard]] AlienSign alien_sign(std::string_view text);

/// A hint for a word that stands where an operator was expected: «и» is «and»; empty for any other word.
[[nodiscard]] std::string_view alien_word(std::string_view word);

/// A hint for a filter, function or test of Jinja or Python that is named otherwise here; empty for any other name.
[[nodiscard]] std::string_view alien_function(std::string_view name);

}  // namespace pisar::expr
