#include "russian/money.h"

#include "russian/numeral_words.h"
#include "russian/numerals.h"

namespace pisar::russian {
namespace {

/// «12 345 678», the spaces unbreakable.
std::string grouped(std::int64_t number) {
  constexpr std::size_t group = 3;
  const std::string digits = std::to_string(number);
  std::string text;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % group == 0) text += "\u00A0";
    text += digits[i];
  }
  return text;
}

}  // namespace

std::optional<MoneyStyle> parse_money_style(std::string_view word) {
  if (word == "full") return MoneyStyle::full;
  if (word == "words") return MoneyStyle::words;
  if (word == "digits") return MoneyStyle::digits;
  return std::nullopt;
}

std::optional<std::string> money(const Number& roubles, Case grammatical_case, MoneyStyle style) {
  constexpr std::int64_t kopecks_in_rouble = 100;
  if (roubles.sign() < 0) return std::nullopt;
  const Number rounded = roubles.rounded(2);
  const std::optional<std::int64_t> whole = rounded.floor().integer();
  if (!whole || *whole > largest_in_words) return std::nullopt;
  const std::optional<Number> all_kopecks = Number::multiply(rounded, Number(kopecks_in_rouble));
  const std::optional<std::int64_t> total = all_kopecks ? all_kopecks->integer() : std::nullopt;
  if (!total) return std::nullopt;
  const std::int64_t kopecks = *total % kopecks_in_rouble;

  std::string text;
  // A number stays with the word that it counts.
  if (style != MoneyStyle::words) text += grouped(*whole) + (style == MoneyStyle::digits ? "\u00A0" : " ");
  if (style == MoneyStyle::full) text += "(" + *cardinal(*whole, grammatical_case) + ") ";
  if (style == MoneyStyle::words) text += *cardinal(*whole, grammatical_case) + " ";
  text += numeral_words::with_number(numeral_words::rouble, *whole, grammatical_case);
  text += kopecks < 10 ? " 0" : " ";
  text += std::to_string(kopecks) + "\u00A0";
  text += numeral_words::with_number(numeral_words::kopeck, kopecks, grammatical_case);
  return text;
}

}  // namespace pisar::russian
