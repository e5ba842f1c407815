#include <algorithm>

#include "base/utf8.h"
#include "check/checker.h"
#include "check/equal.h"
#include "check/number_text.h"
#include "check/words.h"

namespace pisar {

namespace {

/// What a field wants, when it wants one thing only and the value is another: how to write it.
std::string type_hint(std::uint8_t allowed, const Value& value) {
  const bool wants_text = (allowed & types::text) != 0;
  const bool wants_number = (allowed & (types::number | types::integer)) != 0;
  if (value.is_missing()) return "впишите значение; поле, которое не обязательно, можно убрать";
  if (wants_text && (value.is_number() || value.is_boolean())) {
    return "если это текст, возьмите его в кавычки: \"" + quoted(value) + "\"";
  }
  if (wants_number && value.is_text()) {
    const NumberReading reading = read_number(value.text());
    constexpr int most_decimals = 20;
    if (reading.number && !reading.percent_sign) {
      return "число пишется без кавычек и пробелов, с точкой: " + reading.number->shortest(most_decimals);
    }
  }
  if ((allowed & types::boolean) != 0 && value.is_text()) return "«да» пишется true, «нет» — false";
  if (allowed == types::list && !value.is_array())
    return "каждый элемент списка начинается с новой строки и знака «- »";
  if (allowed == types::record && value.is_array()) return "уберите «- » в начале: здесь одна запись, а не список";
  if (allowed == types::record) return "запись — это поля вида «имя: значение», каждое с новой строки";
  return {};
}

std::string size_text(std::size_t size) { return std::to_string(size); }

}  // namespace

bool Checker::check_type(const Node& rule, const Value& value, const Value* made, const Frame& frame) {
  if (rule.allowed_types == types::all) return true;
  constexpr std::uint8_t numeric = types::number | types::integer;
  bool fits = (type_bits(value) & rule.allowed_types) != 0;
  const bool keeps_text = rule.kind == ValueKind::text || rule.kind == ValueKind::period || is_identifier(rule.kind);
  if (made != nullptr && keeps_text) {
    fits = fits || (rule.allowed_types & types::text) != 0;
  } else if (made != nullptr && made->is_number() && (rule.allowed_types & numeric) != 0) {
    // «12,5» where whole numbers are wanted is no better than 12.5.
    fits = (type_bits(*made) & rule.allowed_types & numeric) != 0;
  }
  if (fits || !reporting_) return fits;
  const bool number_refused = made != nullptr && made->is_number();
  const std::string expected =
      type_names(number_refused ? static_cast<std::uint8_t>(rule.allowed_types & numeric) : rule.allowed_types);
  const std::string hint = number_refused ? std::string() : type_hint(rule.allowed_types, value);
  Diagnostic& diagnostic =
      fail(rule, frame, Code::wrong_type, subject(frame) + ": ожидается " + expected + ", а здесь " + described(value),
           Finding::About::type);
  if (!hint.empty()) diagnostic.hint(hint);
  return false;
}

bool Checker::check_listed(const Node& rule, const Value& value, const Value& effective, const Frame& frame) {
  const auto same = [&](const Value& allowed) { return equal(allowed, value) || equal(allowed, effective); };
  if (rule.constant && !same(*rule.constant)) {
    if (!reporting_) return false;
    fail(rule, frame, Code::unlisted_value,
         subject(frame) + ": ожидается " + quoted(*rule.constant) + ", а здесь " + described(value),
         Finding::About::listed_value);
    return false;
  }
  if (!rule.has_enum || std::any_of(rule.allowed.begin(), rule.allowed.end(), same)) return true;
  if (!reporting_) return false;
  Diagnostic& diagnostic = fail(rule, frame, Code::unlisted_value,
                                subject(frame) + ": " + described(value) + " не из списка допустимых значений",
                                Finding::About::listed_value);
  std::vector<std::string_view> texts;
  for (const Value& allowed : rule.allowed) {
    if (allowed.is_text()) texts.emplace_back(allowed.text());
  }
  const std::string_view near = value.is_text() ? nearest(value.text(), texts) : std::string_view();
  if (!near.empty()) diagnostic.hint("возможно, «" + std::string(near) + "»");
  diagnostic.hint("допускается: " + listed(rule.allowed));
  return false;
}

bool Checker::check_number(const Node& rule, const Number& number, const Value& value, const Frame& frame) {
  const NumberRules& rules = *rule.numbers;
  constexpr int most_decimals = 20;
  bool good = true;
  const auto refuse = [&](std::string_view what, std::string_view need, const Number& bound) {
    good = false;
    if (!reporting_) return;
    const std::string found = value.is_text() ? "значение " + quoted(value) : described(value);
    fail(rule, frame, Code::number_out_of_range,
         subject(frame) + ": " + found + " " + std::string(what) + ": нужно " + std::string(need) +
             bound.shortest(most_decimals));
  };
  if (rules.minimum && number < *rules.minimum) refuse("слишком мало", "не меньше ", *rules.minimum);
  if (rules.exclusive_minimum && number <= *rules.exclusive_minimum) {
    refuse("слишком мало", "больше ", *rules.exclusive_minimum);
  }
  if (rules.maximum && number > *rules.maximum) refuse("слишком велико", "не больше ", *rules.maximum);
  if (rules.exclusive_maximum && number >= *rules.exclusive_maximum) {
    refuse("слишком велико", "меньше ", *rules.exclusive_maximum);
  }
  if (rules.multiple_of) {
    const std::optional<Number> quotient = Number::divide(number, *rules.multiple_of);
    if (!quotient || !quotient->is_integer()) refuse("не подходит", "кратное ", *rules.multiple_of);
  }
  return good;
}

bool Checker::check_text(const Node& rule, const std::string& text, const Frame& frame) {
  const TextRules& rules = *rule.texts;
  bool good = true;
  // A character takes one to four bytes: most texts need no counting.
  constexpr std::size_t longest_character = 4;
  const bool surely_long_enough =
      rules.min_length <= 1 ? text.size() >= rules.min_length : text.size() / longest_character >= rules.min_length;
  const bool surely_short_enough = text.size() <= rules.max_length;
  if (!surely_long_enough || !surely_short_enough) {
    const std::size_t length = utf8::length(text);
    if (length < rules.min_length) {
      if (!reporting_) return false;
      good = false;
      fail(rule, frame, Code::text_length,
           length == 0 ? subject(frame) + ": текст пуст"
                       : subject(frame) + ": текст " + quoted(text) + " слишком короткий: знаков " + size_text(length) +
                             ", нужно не меньше " + size_text(rules.min_length));
    }
    if (length > rules.max_length) {
      if (!reporting_) return false;
      good = false;
      fail(rule, frame, Code::text_length,
           subject(frame) + ": текст " + quoted(text) + " слишком длинный: знаков " + size_text(length) +
               ", нужно не больше " + size_text(rules.max_length));
    }
  }
  if (rules.pattern != nullptr && !matchers_.found(*rules.pattern, text)) {
    if (!reporting_) return false;
    good = false;
    Diagnostic& diagnostic =
        fail(rule, frame, Code::text_pattern, subject(frame) + ": " + quoted(text) + " не того вида");
    // The description, which is shown with every mistake, says it better than the pattern.
    if (description_of(*frame.node).empty()) diagnostic.hint("нужен текст по образцу " + rules.pattern->source());
  }
  if (rules.format != Format::none && !has_format(text, rules.format)) {
    if (!reporting_) return false;
    good = false;
    fail(rule, frame, Code::text_pattern,
         subject(frame) + ": ожидается " + std::string(format_title(rules.format)) + ", а здесь " + quoted(text));
  }
  return good;
}

}  // namespace pisar
