#include <algorithm>

#include "base/utf8.h"
#include "expr/compare.h"
#include "expr/evaluator.h"
#include "expr/member_guess.h"
#include "expr/suggest.h"

namespace pisar::expr {
bool Evaluator::name(const Name& node, Span where, Strictness strictness, Operand& out) {
  if (const Value* value = context_.environment.find(node.name)) {
    out.borrow(*value);
    settle(out);
    return true;
  }
  if (strictness == Strictness::lenient) {
    out.own(Value(Missing{"нет переменной «" + node.name + "»"}));
    return true;
  }
  Diagnostic& diagnostic = context_.diagnostics.report(Code::name_unknown, where, "нет переменной «" + node.name + "»");
  if (std::string hint = context_.environment.hint_for_name(node.name); !hint.empty()) {
    diagnostic.hint(std::move(hint));
  } else if (context_.functions.find(node.name) != nullptr) {
    diagnostic.hint("это функция: её вызывают со скобками или как фильтр — «x | " + node.name + "»");
  } else if (std::string near = suggestion(node.name, context_.environment.names()); !near.empty()) {
    diagnostic.hint(std::move(near));
  }
  return false;
}

bool Evaluator::attribute(const Attribute& node, Strictness strictness, Operand& out) {
  if (!evaluate(*node.object, strictness, out)) return false;
  const Value& value = out.get();
  if (context_.guesses != nullptr && value.is_object()) {
    if (const Value* found = find_member(value.object(), node.name, context_.guesses->of(node))) {
      out.narrow(*found);
      settle(out);
      return true;
    }
  }
  return member(node.name, node.name_where, strictness, out);
}

bool Evaluator::member(std::string_view key, Span where, Strictness strictness, Operand& out) {
  const Value& value = out.get();
  if (value.is_missing()) return true;
  if (value.is_extension()) {
    if (std::optional<Value> found = context_.environment.member(value, key)) {
      out.own(*std::move(found));
      settle(out);
      return true;
    }
  } else if (value.is_object()) {
    if (const Value* found = value.object().find(key)) {
      out.narrow(*found);
      settle(out);
      return true;
    }
  }
  const bool record = value.is_object();
  const std::string quoted = "«" + std::string(key) + "»";
  if (strictness == Strictness::lenient || (record && context_.environment.may_have(value, key))) {
    out.own(Value(Missing{"нет поля " + quoted}, value.where));
    return true;
  }
  if (record) {
    Diagnostic& diagnostic = context_.diagnostics.report(Code::field_unknown, where, "нет поля " + quoted);
    explain_fields(diagnostic, key, value, whole_);
    return false;
  }
  const std::string message = value.is_extension()
                                  ? "нет поля " + quoted + " — это " + std::string(given(value))
                                  : "поле " + quoted + " бывает у записи, а здесь " + std::string(given(value));
  Diagnostic& diagnostic = context_.diagnostics.report(Code::field_unknown, where, message);
  if (value.is_array()) {
    diagnostic.hint("это поле всех записей списка даёт map(\"" + std::string(key) +
                    "\"), одну запись — first, [0] или цикл for");
  } else if (context_.functions.find(key) != nullptr) {
    diagnostic.hint("фильтр пишется через черту: «x | " + std::string(key) + "»");
  }
  place_data(diagnostic, value, whole_);
  return false;
}

bool Evaluator::subscript(const Subscript& node, Strictness strictness, Operand& out) {
  if (!evaluate(*node.object, strictness, out)) return false;
  if (const auto* range = std::get_if<Slice>(&node.index->node)) return slice(*range, node.index->where, out);
  Operand index;
  return evaluate(*node.index, index) && element(index.get(), node.index->where, strictness, out);
}

bool Evaluator::element(const Value& index, Span where, Strictness strictness, Operand& out) {
  const Value& value = out.get();
  if (value.is_missing()) return true;
  if (index.is_missing()) {
    out.own(index);
    return true;
  }
  if (value.is_array() || (value.is_text() && index.is_number())) return list_element(index, where, out);
  if (index.is_text()) return member(index.text(), where, strictness, out);
  if (index.is_number() && index.number().is_integer()) {
    return member(index.number().shortest(0), where, strictness, out);
  }
  if (const std::optional<std::string> id = identifier(index)) return member(*id, where, strictness, out);
  context_.diagnostics.report(Code::operand_type, where,
                              "поле записи называют текстом или целым числом, а здесь " + std::string(given(index)));
  return false;
}

bool Evaluator::list_element(const Value& index, Span where, Operand& out) {
  const Value& value = out.get();
  const std::optional<std::int64_t> number = index.is_number() ? index.number().integer() : std::nullopt;
  if (!number) {
    Diagnostic& diagnostic = context_.diagnostics.report(
        Code::operand_type, where,
        index.is_number() ? "номер элемента списка — целое число"
                          : "элемент списка берут по номеру, а здесь " + std::string(given(index)));
    if (index.is_text()) diagnostic.hint("поле всех записей списка даёт map(\"" + index.text() + "\")");
    return false;
  }
  const bool list = value.is_array();
  const std::size_t size = list ? value.array().size() : utf8::length(value.text());
  const std::int64_t place = *number < 0 ? *number + static_cast<std::int64_t>(size) : *number;
  if (place < 0 || place >= static_cast<std::int64_t>(size)) {
    out.own(Value(Missing{"нет элемента [" + std::to_string(*number) + "], всего их " + std::to_string(size)},
                  value.where));
  } else if (list) {
    out.narrow(value.array()[static_cast<std::size_t>(place)]);
    settle(out);
  } else {
    const std::u32string letters = utf8::decode(value.text());
    out.own(Value(utf8::encode(letters.substr(static_cast<std::size_t>(place), 1)), value.where));
  }
  return true;
}

// A bound of a slice: none after a mistake; `given` is false when it was left out or is missing.
std::optional<std::int64_t> Evaluator::bound(const ExprPtr& expression, bool& given_bound) {
  given_bound = false;
  if (!expression) return 0;
  Operand operand;
  if (!evaluate(*expression, operand)) return std::nullopt;
  const Value& value = operand.get();
  if (value.is_missing()) return 0;
  const std::optional<std::int64_t> number = value.is_number() ? value.number().integer() : std::nullopt;
  if (!number) {
    context_.diagnostics.report(Code::operand_type, expression->where,
                                "граница части списка — целое число, а здесь " + std::string(given(value)));
    return std::nullopt;
  }
  given_bound = true;
  return number;
}

// Python's slices: bounds beyond the ends are the ends, negative ones count from the end.
bool Evaluator::slice(const Slice& node, Span where, Operand& out) {
  bool has_start = false;
  bool has_stop = false;
  bool has_step = false;
  const std::optional<std::int64_t> start = bound(node.start, has_start);
  const std::optional<std::int64_t> stop = start ? bound(node.stop, has_stop) : std::nullopt;
  const std::optional<std::int64_t> given_step = stop ? bound(node.step, has_step) : std::nullopt;
  if (!given_step) return false;
  const Value& value = out.get();
  if (value.is_missing()) return true;
  if (!value.is_array() && !value.is_text()) {
    context_.diagnostics.report(Code::operand_type, where,
                                "часть берут у списка или текста, а здесь " + std::string(given(value)));
    return false;
  }
  const std::u32string letters = value.is_text() ? utf8::decode(value.text()) : std::u32string();
  const auto size = static_cast<std::int64_t>(value.is_text() ? letters.size() : value.array().size());
  const std::int64_t step = has_step ? *given_step : 1;
  if (step == 0) {
    context_.diagnostics.report(Code::argument_value, where, "шаг не может быть нулём");
    return false;
  }
  if (!spend(size, where)) return false;
  const std::int64_t low = step > 0 ? 0 : -1;
  const std::int64_t high = step > 0 ? size : size - 1;
  const auto clamp = [&](std::int64_t place) { return std::clamp(place < 0 ? place + size : place, low, high); };
  const std::int64_t begin = has_start ? clamp(*start) : (step > 0 ? low : high);
  const std::int64_t end = has_stop ? clamp(*stop) : (step > 0 ? high : low);
  Array array;
  std::u32string text;
  const std::int64_t stride = std::clamp(step, -size - 1, size + 1);  // so that the sum below cannot overflow
  for (std::int64_t i = begin; step > 0 ? i < end : i > end; i += stride) {
    if (value.is_text()) {
      text += letters[static_cast<std::size_t>(i)];
    } else {
      array.push_back(value.array()[static_cast<std::size_t>(i)]);
    }
  }
  const Span place = value.where;
  out.own(value.is_text() ? Value(utf8::encode(text), place) : Value(std::move(array), place));
  return true;
}

}  // namespace pisar::expr
