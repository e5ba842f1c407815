#include "expr/compare.h"
#include "expr/functions_support.h"
#include "expr/suggest.h"

namespace pisar::expr {
namespace {

using Result = std::optional<Value>;

const Value& input(const Invocation& invocation) { return argument(invocation, 0); }

Result defined(Invocation& invocation) { return Value(!input(invocation).is_missing()); }
Result missing(Invocation& invocation) { return Value(input(invocation).is_missing()); }
Result number(Invocation& invocation) { return Value(input(invocation).is_number()); }
Result string(Invocation& invocation) { return Value(input(invocation).is_text()); }
Result boolean(Invocation& invocation) { return Value(input(invocation).is_boolean()); }
Result date(Invocation& invocation) { return Value(input(invocation).is_date()); }
Result mapping(Invocation& invocation) { return Value(input(invocation).is_object()); }
Result is_true_value(Invocation& invocation) {
  return Value(input(invocation).is_boolean() && input(invocation).boolean());
}
Result is_false_value(Invocation& invocation) {
  return Value(input(invocation).is_boolean() && !input(invocation).boolean());
}

Result iterable(Invocation& invocation) {
  const Value& value = input(invocation);
  return Value(value.is_array() || value.is_object() || value.is_text());
}

std::optional<Number> remainder(const Number& number, const Number& divisor) {
  const std::optional<Number> quotient = Number::divide(number, divisor);
  const std::optional<Number> whole = quotient ? Number::multiply(quotient->floor(), divisor) : std::nullopt;
  return whole ? Number::subtract(number, *whole) : std::nullopt;
}

Result even(Invocation& invocation) {
  const std::optional<Number> rest = remainder(input(invocation).number(), Number(2));
  return Value(rest && rest->is_zero());
}

Result odd(Invocation& invocation) {
  const std::optional<Number> rest = remainder(input(invocation).number(), Number(2));
  return Value(rest && *rest == Number(1));
}

Result divisible(Invocation& invocation) {
  const Number& divisor = argument(invocation, 1).number();
  if (divisor.is_zero()) {
    invocation.context.diagnostics.report(Code::division_by_zero, invocation.places[1], "деление на ноль");
    return std::nullopt;
  }
  const std::optional<Number> rest = remainder(input(invocation).number(), divisor);
  return Value(rest && rest->is_zero());
}

Result in(Invocation& invocation) {
  const Environment& environment = invocation.context.environment;
  for (const Value& element : argument(invocation, 1).array()) {
    if (equal(input(invocation), resolved(element, environment), invocation.context.steps)) return Value(true);
  }
  return Value(false);
}

Result integer(Invocation& invocation) {
  return Value(input(invocation).is_number() && input(invocation).number().is_integer());
}

Result equals(Invocation& invocation) {
  return Value(equal(input(invocation), argument(invocation, 1), invocation.context.steps));
}

Result differs(Invocation& invocation) {
  return Value(!equal(input(invocation), argument(invocation, 1), invocation.context.steps));
}

// The order of both values; none after a report when they have none.
std::optional<std::weak_ordering> ordering(Invocation& invocation) {
  const Value& left = input(invocation);
  const Value& right = argument(invocation, 1);
  const auto found = order(left, right);
  if (!found) {
    invocation.context.diagnostics.report(
        Code::operand_type, invocation.where,
        "нельзя сравнить: слева " + std::string(given(left)) + ", справа " + std::string(given(right)));
  }
  return found;
}

Result less(Invocation& invocation) {
  const auto found = ordering(invocation);
  return found ? std::optional<Value>(Value(*found < 0)) : std::nullopt;
}
Result at_most(Invocation& invocation) {
  const auto found = ordering(invocation);
  return found ? std::optional<Value>(Value(*found <= 0)) : std::nullopt;
}
Result greater(Invocation& invocation) {
  const auto found = ordering(invocation);
  return found ? std::optional<Value>(Value(*found > 0)) : std::nullopt;
}
Result at_least(Invocation& invocation) {
  const auto found = ordering(invocation);
  return found ? std::optional<Value>(Value(*found >= 0)) : std::nullopt;
}

}  // namespace

void add_tests(FunctionTable& table) {
  const Parameter any{"value", Type::any, true, true};
  const Parameter present{"value"};
  const Parameter number_input{"value", Type::number};
  table.add_test({"defined", "", {any}, false, defined, "значение есть"});
  table.add_test({"undefined", "", {any}, false, missing, "значения нет"});
  table.add_test({"missing", "", {any}, false, missing, "значения нет"});
  table.add_test({"none", "", {any}, false, missing, "значения нет"});
  table.add_test({"number", "", {present}, false, number, "это число"});
  table.add_test({"string", "", {present}, false, string, "это текст"});
  table.add_test({"boolean", "", {present}, false, boolean, "это «да» или «нет»"});
  table.add_test({"date", "", {present}, false, date, "это дата"});
  table.add_test({"mapping", "", {present}, false, mapping, "это запись"});
  table.add_test({"iterable", "", {present}, false, iterable, "это список, запись или текст"});
  table.add_test({"true", "", {present}, false, is_true_value, "это «да»"});
  table.add_test({"false", "", {present}, false, is_false_value, "это «нет»"});
  table.add_test({"odd", "", {number_input}, false, odd, "нечётное число"});
  table.add_test({"even", "", {number_input}, false, even, "чётное число"});
  table.add_test({"divisibleby", "", {number_input, {"number", Type::number}}, false, divisible, "делится на число"});
  table.add_test({"integer", "", {present}, false, integer, "целое число"});
  table.add_test({"eq", "", {present, {"other"}}, false, equals, "равно"});
  table.add_test({"ne", "", {present, {"other"}}, false, differs, "не равно"});
  table.add_test({"lt", "", {present, {"other"}}, false, less, "меньше"});
  table.add_test({"le", "", {present, {"other"}}, false, at_most, "не больше"});
  table.add_test({"gt", "", {present, {"other"}}, false, greater, "больше"});
  table.add_test({"ge", "", {present, {"other"}}, false, at_least, "не меньше"});
  table.add_test({"in", "", {present, {"list", Type::list}}, false, in, "есть в списке"});
}

}  // namespace pisar::expr
