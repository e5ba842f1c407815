#include "load/scalar.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>

namespace pisar {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

template <std::size_t Size>
bool is_one_of(std::string_view text, const std::array<std::string_view, Size>& words) {
  return std::find(words.begin(), words.end(), text) != words.end();
}

bool all_of(std::string_view text, bool (*accepts)(char)) {
  return !text.empty() && std::all_of(text.begin(), text.end(), accepts);
}

bool is_octal_digit(char c) { return c >= '0' && c <= '7'; }
bool is_hex_digit(char c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

/// [-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?
bool is_decimal(std::string_view text) {
  std::size_t i = 0;
  const auto digits = [&] {
    const std::size_t before = i;
    while (i < text.size() && is_digit(text[i])) ++i;
    return i - before;
  };
  if (i < text.size() && (text[i] == '-' || text[i] == '+')) ++i;
  const std::size_t whole = digits();
  std::size_t fraction = 0;
  if (i < text.size() && text[i] == '.') {
    ++i;
    fraction = digits();
  }
  if (whole + fraction == 0) return false;
  if (i < text.size() && (text[i] == 'e' || text[i] == 'E')) {
    ++i;
    if (i < text.size() && (text[i] == '-' || text[i] == '+')) ++i;
    if (digits() == 0) return false;
  }
  return i == text.size();
}

/// Whether the number would be written just so: no sign plus, no leading or trailing zeros, no exponent, few decimals.
bool is_canonical(std::string_view lexeme) {
  constexpr std::size_t shown_decimals = 6;
  if (lexeme == "-0") return false;
  if (lexeme.starts_with('-')) lexeme.remove_prefix(1);
  const std::size_t dot = lexeme.find('.');
  const std::string_view whole = lexeme.substr(0, dot);
  if (!all_of(whole, is_digit) || (whole.size() > 1 && whole[0] == '0')) return false;
  if (dot == std::string_view::npos) return true;
  const std::string_view fraction = lexeme.substr(dot + 1);
  return all_of(fraction, is_digit) && fraction.back() != '0' && fraction.size() <= shown_decimals;
}

std::optional<Number> parse_based(std::string_view digits, int base) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, base);
  if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return Number(value);
}

/// Decimal integers that surely fit 64 bits, by far the most of all numbers.
std::optional<Number> parse_short_integer(std::string_view lexeme) {
  constexpr std::size_t safe_length = 18;
  if (lexeme.empty() || lexeme.size() > safe_length) return std::nullopt;
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(lexeme.data(), lexeme.data() + lexeme.size(), value);
  if (error != std::errc() || end != lexeme.data() + lexeme.size()) return std::nullopt;
  return Number(value);
}

std::optional<Number> parse_number(std::string_view lexeme) {
  if (auto number = parse_short_integer(lexeme)) return number;
  if (lexeme.starts_with("0x")) return parse_based(lexeme.substr(2), 16);
  if (lexeme.starts_with("0o")) return parse_based(lexeme.substr(2), 8);
  return Number::parse(lexeme);
}

}  // namespace

ScalarType plain_scalar_type(std::string_view text) {
  if (text.empty()) return ScalarType::null;
  // Most scalars are words: their first byte decides.
  const char first = text.front();
  if (static_cast<unsigned char>(first) >= 0x80) return ScalarType::text;
  if (is_digit(first) || first == '-' || first == '+' || first == '.') {
    if (is_decimal(text)) return ScalarType::number;
    if (text.starts_with("0x") && all_of(text.substr(2), is_hex_digit)) return ScalarType::number;
    if (text.starts_with("0o") && all_of(text.substr(2), is_octal_digit)) return ScalarType::number;
    constexpr std::array<std::string_view, 3> infinity{".inf", ".Inf", ".INF"};
    constexpr std::array<std::string_view, 3> not_a_number{".nan", ".NaN", ".NAN"};
    const std::string_view unsigned_text = first == '-' || first == '+' ? text.substr(1) : text;
    if (is_one_of(unsigned_text, infinity) || is_one_of(text, not_a_number)) return ScalarType::not_finite;
    return ScalarType::text;
  }
  constexpr std::array<std::string_view, 4> null{"~", "null", "Null", "NULL"};
  constexpr std::array<std::string_view, 6> boolean{"true", "True", "TRUE", "false", "False", "FALSE"};
  if (is_one_of(text, null)) return ScalarType::null;
  return is_one_of(text, boolean) ? ScalarType::boolean : ScalarType::text;
}

Value number_value(std::string_view lexeme, Span where, Diagnostics& diagnostics) {
  std::optional<Number> number = parse_number(lexeme);
  if (!number) {
    diagnostics.report(Code::bad_number, where, "слишком большое число")
        .hint("если это не число, а номер, возьмите его в кавычки");
    return Value(Missing{}, where);
  }
  Value value(std::move(*number), where);
  if (!is_canonical(lexeme)) value.set_written(std::string(lexeme));
  return value;
}

Value plain_scalar_value(std::string_view text, Span where, Diagnostics& diagnostics) {
  switch (plain_scalar_type(text)) {
    case ScalarType::null:
      return Value(Missing{}, where);
    case ScalarType::boolean:
      return Value(text[0] == 't' || text[0] == 'T', where);
    case ScalarType::number:
      return number_value(text, where, diagnostics);
    case ScalarType::not_finite:
      diagnostics
          .report(Code::bad_number, where, "«" + std::string(text) + "» в YAML означает бесконечность или «не число»")
          .hint("если это текст, возьмите его в кавычки; если значения нет, оставьте поле пустым");
      return Value(Missing{}, where);
    case ScalarType::text:
      break;
  }
  return Value(text, where);
}

}  // namespace pisar
