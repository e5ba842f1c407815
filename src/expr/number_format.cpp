#include "expr/number_format.h"

#include <algorithm>

namespace pisar::expr {
namespace {

constexpr std::string_view no_break_space = "\u00A0";
constexpr std::string_view minus = "\u2212";
constexpr int most_digits = 20;
constexpr std::size_t group_from = 5;  // 1234, but 12 345

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// «-12.50» in decimal notation with a dot becomes «−12,50»; none for anything else.
std::optional<std::string> with_comma(std::string_view plain) {
  std::string text;
  std::size_t i = 0;
  if (plain.starts_with('-')) {
    text = minus;
    i = 1;
  }
  bool digits = false;
  bool point = false;
  for (; i < plain.size(); ++i) {
    if (is_digit(plain[i])) {
      digits = true;
      text += plain[i];
    } else if (plain[i] == '.' && digits && !point && i + 1 < plain.size()) {
      point = true;
      text += ',';
    } else {
      return std::nullopt;
    }
  }
  if (!digits) return std::nullopt;
  return text;
}

std::string grouped(std::string_view digits) {
  if (digits.size() < group_from) return std::string(digits);
  std::string text;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i != 0 && (digits.size() - i) % 3 == 0) text += no_break_space;
    text += digits[i];
  }
  return text;
}

}  // namespace

std::optional<NumberFormat> NumberFormat::parse(std::string_view pattern) {
  NumberFormat format;
  int zeros = 0;
  bool digits = false;
  std::size_t i = 0;
  for (; i < pattern.size() && pattern[i] != ','; ++i) {
    if (pattern[i] == '0') {
      ++zeros;
      digits = true;
    } else if (pattern[i] == '#' && zeros == 0) {
      digits = true;
    } else if (digits && pattern[i] == ' ') {
      format.grouped = true;
    } else if (digits && pattern.substr(i).starts_with(no_break_space)) {
      format.grouped = true;
      ++i;
    } else {
      return std::nullopt;
    }
  }
  if (!digits || pattern[i - 1] == ' ') return std::nullopt;
  if (i < pattern.size()) {
    if (++i == pattern.size()) return std::nullopt;
    for (; i < pattern.size(); ++i) {
      if (pattern[i] == '0' && format.optional_decimals == 0) {
        ++format.decimals;
      } else if (pattern[i] == '#') {
        ++format.optional_decimals;
      } else {
        return std::nullopt;
      }
    }
  }
  if (zeros > most_digits || format.decimals + format.optional_decimals > most_digits) return std::nullopt;
  format.integer_digits = std::max(zeros, 1);
  return format;
}

std::string format_number(const Number& number, const NumberFormat& format) {
  const int decimals = format.decimals + format.optional_decimals;
  const std::string plain = number.absolute().fixed(decimals);
  const std::size_t point = std::min(plain.find('.'), plain.size());
  std::string integer = plain.substr(0, point);
  std::string fraction = point < plain.size() ? plain.substr(point + 1) : std::string();
  while (fraction.size() > static_cast<std::size_t>(format.decimals) && fraction.back() == '0') fraction.pop_back();
  const bool zero = (integer + fraction).find_first_not_of('0') == std::string::npos;
  if (integer.size() < static_cast<std::size_t>(format.integer_digits)) {
    integer.insert(0, static_cast<std::size_t>(format.integer_digits) - integer.size(), '0');
  }
  std::string text = number.sign() < 0 && !zero ? std::string(minus) : std::string();
  text += format.grouped ? grouped(integer) : integer;
  if (!fraction.empty()) text += ',' + fraction;
  return text;
}

std::string number_text(const Value& number) {
  const std::string_view written = number.written();
  if (!written.empty()) {
    if (std::optional<std::string> text = with_comma(written)) return *std::move(text);
    if (!Number::parse(written)) return std::string(written);  // «1 234,5 %»: not a machine's notation
  }
  // Most numbers are counts.
  if (const std::optional<std::int64_t> count = number.number().integer(); count && *count >= 0) {
    return std::to_string(*count);
  }
  constexpr int most_decimals = 6;
  return format_number(number.number(), {1, 0, most_decimals, false});
}

}  // namespace pisar::expr
