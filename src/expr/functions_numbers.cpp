#include "base/utf8.h"
#include "expr/functions_support.h"
#include "expr/number_format.h"
#include "expr/suggest.h"

namespace pisar::expr {
namespace {

using Result = std::optional<Value>;

constexpr std::int64_t most_decimals = 20;

const Number& input(const Invocation& invocation) { return argument(invocation, 0).number(); }

// number("0,0"); without a pattern, as the number would be printed.
Result number(Invocation& invocation) {
  const Value& value = argument(invocation, 0);
  if (!has_argument(invocation, 1)) return Value(number_text(value), value.where);
  const std::string& pattern = argument(invocation, 1).text();
  if (const std::optional<NumberFormat> format = NumberFormat::parse(pattern)) {
    return Value(format_number(value.number(), *format), value.where);
  }
  bad_value(invocation, 1, "«" + pattern + "» — не образец числа")
      .hint("образцы: \"0\", \"0,0\", \"0,00\", \"# ##0\", \"# ##0,0\", \"0,##\"");
  return std::nullopt;
}

Result percent(Invocation& invocation) {
  constexpr std::int64_t usual_decimals = 1;
  const std::optional<std::int64_t> decimals = integer_argument(invocation, 1, usual_decimals, 0, most_decimals);
  if (!decimals) return std::nullopt;
  const NumberFormat format{1, static_cast<int>(*decimals), 0, false};
  return Value(format_number(input(invocation), format) + "\u00A0%", argument(invocation, 0).where);
}

// The number stays exact; it is printed with as many decimals as were asked for.
Result round(Invocation& invocation) {
  const std::optional<std::int64_t> decimals = integer_argument(invocation, 1, 0, -most_decimals, most_decimals);
  if (!decimals) return std::nullopt;
  const int digits = static_cast<int>(*decimals);
  Value result(input(invocation).rounded(digits), argument(invocation, 0).where);
  if (digits > 0) result.set_written(input(invocation).fixed(digits));
  return result;
}

Result absolute(Invocation& invocation) { return Value(input(invocation).absolute(), argument(invocation, 0).where); }

Number truncated(const Number& number) {
  const Number whole = number.absolute().floor();
  return number.sign() < 0 ? -whole : whole;
}

// A number as people type it: «12», «-1.5», «1 234,5».
std::optional<Number> typed_number(std::string_view text) {
  std::string plain;
  for (const char32_t c : utf8::decode(utf8::trim(text))) {
    if (c == U' ' || c == U'\u00A0' || c == U'\u202F') continue;
    utf8::append(plain, c == U',' ? U'.' : c == U'\u2212' ? U'-' : c);
  }
  return Number::parse(plain);
}

Result integer(Invocation& invocation) {
  const Value& value = argument(invocation, 0);
  std::optional<Number> number;
  if (value.is_number()) number = value.number();
  if (value.is_boolean()) number = Number(value.boolean() ? 1 : 0);
  if (value.is_text()) number = typed_number(value.text());
  if (number) return Value(truncated(*number), value.where);
  if (invocation.arguments[1] != nullptr) return argument(invocation, 1);
  Diagnostic& diagnostic = invocation.context.diagnostics.report(
      Code::argument_type, invocation.places[0],
      value.is_text() ? "«int»: «" + value.text() + "» — не число"
                      : "«int»: числом не становится " + std::string(given(value)));
  place_data(diagnostic, value, invocation.where);
  return std::nullopt;
}

}  // namespace

void add_number_functions(FunctionTable& table) {
  const Parameter number_input{"number", Type::number};
  table.add({"number",
             "",
             {number_input, {"format", Type::text, false}},
             false,
             number,
             "число по образцу: number(\"0,0\"), number(\"# ##0\")"});
  table.add({"percent",
             "",
             {number_input, {"decimals", Type::number, false}},
             false,
             percent,
             "число со знаком процента: «14,8 %»"});
  table.add(
      {"round", "", {number_input, {"decimals", Type::number, false}}, false, round, "округление: половина — от нуля"});
  table.add({"abs", "", {number_input}, false, absolute, "число без знака"});
  table.add({"int",
             "",
             {{"value"}, {"default", Type::any, false, true}},
             false,
             integer,
             "целая часть числа; число из текста"});
}

}  // namespace pisar::expr
