#include <iterator>

#include "expr/compare.h"
#include "expr/evaluator.h"
#include "expr/limits.h"
#include "expr/number_format.h"
#include "expr/rejected.h"
#include "expr/suggest.h"

namespace pisar::expr {
namespace {

std::string_view action(BinaryOp op) {
  switch (op) {
    case BinaryOp::add:
      return "сложить";
    case BinaryOp::subtract:
      return "вычесть";
    case BinaryOp::multiply:
      return "умножить";
    case BinaryOp::divide:
    case BinaryOp::floor_divide:
      return "разделить";
    case BinaryOp::modulo:
      return "найти остаток";
    case BinaryOp::power:
      return "возвести в степень";
    default:
      return "сравнить";
  }
}

std::optional<Number> modulo(const Number& a, const Number& b) {
  const std::optional<Number> quotient = Number::divide(a, b);
  const std::optional<Number> whole = quotient ? Number::multiply(quotient->floor(), b) : std::nullopt;
  return whole ? Number::subtract(a, *whole) : std::nullopt;
}

std::optional<Number> calculate(BinaryOp op, const Number& a, const Number& b) {
  switch (op) {
    case BinaryOp::add:
      return Number::add(a, b);
    case BinaryOp::subtract:
      return Number::subtract(a, b);
    case BinaryOp::multiply:
      return Number::multiply(a, b);
    case BinaryOp::divide:
      return Number::divide(a, b);
    case BinaryOp::floor_divide: {
      const std::optional<Number> quotient = Number::divide(a, b);
      return quotient ? std::optional<Number>(quotient->floor()) : std::nullopt;
    }
    case BinaryOp::modulo:
      return modulo(a, b);
    case BinaryOp::power:
      return Number::power(a, b);
    default:
      return std::nullopt;
  }
}

// A number that the data hold as text.
void hint_number(Diagnostic& diagnostic, const Value& value) {
  if (!value.is_text() || !Number::parse(value.text())) return;
  diagnostic.hint("«" + value.text() + "» здесь текст; число пишут в данных без кавычек или получают фильтром int");
}

bool is_division(BinaryOp op) {
  return op == BinaryOp::divide || op == BinaryOp::floor_divide || op == BinaryOp::modulo;
}

}  // namespace

Diagnostic& Evaluator::wrong_operands(std::string_view what, const Value& left, const Value& right, Span where) {
  Diagnostic& diagnostic = context_.diagnostics.report(
      Code::operand_type, where,
      "нельзя " + std::string(what) + ": слева " + std::string(given(left)) + ", справа " + std::string(given(right)));
  place_data(diagnostic, left, whole_, "слева");
  place_data(diagnostic, right, whole_, "справа");
  for (const Value* value : {&left, &right}) {
    std::string hint = value->is_extension() ? context_.environment.hint_for_operand(*value) : std::string();
    if (hint.empty()) continue;
    diagnostic.hint(std::move(hint));
    break;
  }
  return diagnostic;
}

bool Evaluator::binary(const Binary& node, const Value& left, const Value& right, Span where, Operand& out) {
  switch (node.op) {
    case BinaryOp::concat:
      return concat(left, right, where, out);
    case BinaryOp::add:
    case BinaryOp::subtract:
    case BinaryOp::multiply:
    case BinaryOp::divide:
    case BinaryOp::floor_divide:
    case BinaryOp::modulo:
    case BinaryOp::power:
      return arithmetic(node, left, right, where, out);
    default: {
      bool holds = false;
      if (!compares(node.op, left, right, where, holds)) return false;
      out.own(Value(holds));
      return true;
    }
  }
}

bool Evaluator::arithmetic(const Binary& node, const Value& left, const Value& right, Span where, Operand& out) {
  const BinaryOp op = node.op;
  if (left.is_missing() || right.is_missing()) {
    out.own(left.is_missing() ? left : right);
    return true;
  }
  if (op == BinaryOp::add && left.is_text() && right.is_text()) return concat(left, right, where, out);
  if (op == BinaryOp::add && left.is_array() && right.is_array()) {
    const std::size_t size = left.array().size() + right.array().size();
    if (size > longest_list) {
      context_.diagnostics.report(Code::value_too_large, where, "слишком длинный список");
      return false;
    }
    if (!spend(static_cast<std::int64_t>(size), where)) return false;
    Array array = left.array();
    array.insert(array.end(), right.array().begin(), right.array().end());
    out.own(Value(std::move(array)));
    return true;
  }
  if (!left.is_number() || !right.is_number()) {
    Diagnostic& diagnostic = wrong_operands(action(op), left, right, where);
    const auto* filter = std::get_if<Filter>(&node.right->node);
    if (filter != nullptr && left.is_number() && right.is_text()) {
      diagnostic.hint("фильтр «" + filter->name +
                      "» относится только к тому, что стоит прямо перед ним; всё действие берут в скобки: (a / b) | " +
                      filter->name);
    } else {
      for (const Value* value : {&left, &right}) hint_number(diagnostic, *value);
      if (op == BinaryOp::add && (left.is_text() || right.is_text())) diagnostic.hint("тексты склеивают знаком «~»");
    }
    return false;
  }
  const Number& a = left.number();
  const Number& b = right.number();
  if (b.is_zero() && is_division(op)) {
    context_.diagnostics.report(Code::division_by_zero, where, "деление на ноль")
        .hint("проверьте делитель: «a / b if b else none»");
    return false;
  }
  std::optional<Number> result = calculate(op, a, b);
  if (result) {
    out.own(Value(*std::move(result)));
    return true;
  }
  constexpr std::int64_t largest_exponent = 1000;
  if (op == BinaryOp::power && a.is_zero() && b.sign() < 0) {
    context_.diagnostics.report(Code::division_by_zero, where, "ноль нельзя возвести в отрицательную степень");
  } else if (op == BinaryOp::power && (!b.is_integer() || b.absolute() > Number(largest_exponent))) {
    context_.diagnostics.report(Code::argument_value, where, "показатель степени — целое число от −1000 до 1000");
  } else {
    context_.diagnostics.report(Code::value_too_large, where, "число слишком длинное");
  }
  return false;
}

bool Evaluator::concat(const Value& left, const Value& right, Span where, Operand& out) {
  if (left.is_missing() || right.is_missing()) {
    out.own(left.is_missing() ? left : right);
    return true;
  }
  std::optional<std::string> text = to_text(left);
  const std::optional<std::string> tail = to_text(right);
  if (!text || !tail) {
    Diagnostic& diagnostic = wrong_operands("склеить", left, right, where);
    if (left.is_array() || right.is_array()) diagnostic.hint("список в текст соединяет join(\", \")");
    if (left.is_object() || right.is_object()) diagnostic.hint("запись печатается своим полем «name»");
    return false;
  }
  if (text->size() + tail->size() > longest_text) {
    context_.diagnostics.report(Code::value_too_large, where, "слишком длинный текст");
    return false;
  }
  constexpr std::size_t bytes_a_step = 64;
  if (!spend(static_cast<std::int64_t>((text->size() + tail->size()) / bytes_a_step), where)) return false;
  *text += *tail;
  out.own(Value(*std::move(text)));
  return true;
}

bool Evaluator::compares(BinaryOp op, const Value& left, const Value& right, Span where, bool& holds) {
  if (op == BinaryOp::in || op == BinaryOp::not_in) {
    bool found = false;
    if (!contains(left, right, where, found)) return false;
    holds = found == (op == BinaryOp::in);
    return true;
  }
  if (op == BinaryOp::equal || op == BinaryOp::not_equal) {
    const bool printed_only = (left.is_extension() && !context_.environment.hint_for_operand(left).empty()) ||
                              (right.is_extension() && !context_.environment.hint_for_operand(right).empty());
    if (printed_only) {
      wrong_operands("сравнить", left, right, where);
      return false;
    }
    holds = equal(left, right, context_.steps) == (op == BinaryOp::equal);
    return spend(0, where);
  }
  holds = false;
  if (left.is_missing() || right.is_missing()) return true;
  const std::optional<std::weak_ordering> ordering = order(left, right);
  if (!ordering) {
    Diagnostic& diagnostic = wrong_operands("сравнить", left, right, where);
    for (const Value* value : {&left, &right}) hint_number(diagnostic, *value);
    return false;
  }
  switch (op) {
    case BinaryOp::less:
      holds = *ordering < 0;
      break;
    case BinaryOp::less_equal:
      holds = *ordering <= 0;
      break;
    case BinaryOp::greater:
      holds = *ordering > 0;
      break;
    default:
      holds = *ordering >= 0;
      break;
  }
  return true;
}

bool Evaluator::contains(const Value& item, const Value& container, Span where, bool& found) {
  found = false;
  if (item.is_missing() || container.is_missing()) return true;
  if (container.is_array()) {
    for (const Value& element : container.array()) {
      if (element.is_rejected()) return refuse_rejected(element, where, context_.diagnostics);
      found = equal(item, resolved(element, context_.environment), context_.steps);
      if (found || context_.steps <= 0) break;
    }
    return spend(0, where);
  }
  if (container.is_text() && item.is_text()) {
    found = container.text().find(item.text()) != std::string::npos;
    return true;
  }
  if (container.is_object()) {
    const bool integer = item.is_number() && item.number().is_integer();
    if (item.is_text() || integer) {
      found = container.object().find(integer ? item.number().shortest(0) : item.text()) != nullptr;
      return true;
    }
  }
  Diagnostic& diagnostic = wrong_operands("проверить вхождение", item, container, where);
  if (!container.is_array()) diagnostic.hint("«in» ищет значение в списке, часть в тексте, поле в записи");
  return false;
}

}  // namespace pisar::expr
