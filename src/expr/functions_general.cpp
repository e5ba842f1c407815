#include <algorithm>
#include <limits>

#include "base/utf8.h"
#include "expr/functions_support.h"
#include "expr/limits.h"
#include "expr/suggest.h"

namespace pisar::expr {
namespace {

using Result = std::optional<Value>;

// default(x, boolean): an empty text without x; with boolean=true, false, 0 and empty values are replaced as well.
Result default_value(Invocation& invocation) {
  const Value& value = argument(invocation, 0);
  const bool falsy = has_argument(invocation, 2) && argument(invocation, 2).boolean();
  if (!value.is_missing() && !(falsy && !is_true(value))) return value;
  return invocation.arguments[1] != nullptr ? argument(invocation, 1) : Value("");
}

Result length(Invocation& invocation) {
  const Value& value = argument(invocation, 0);
  std::size_t size = 0;
  if (value.is_array()) {
    size = value.array().size();
  } else if (value.is_object()) {
    size = value.object().size();
  } else if (value.is_text()) {
    size = utf8::length(value.text());
  } else {
    invocation.context.diagnostics.report(
        Code::argument_type, invocation.places[0],
        "«length»: на входе ожидается список, запись или текст, а здесь " + std::string(given(value)));
    return std::nullopt;
  }
  return Value(Number(static_cast<std::int64_t>(size)));
}

Result string(Invocation& invocation) {
  const Value& value = argument(invocation, 0);
  if (std::optional<std::string> text = to_text(value)) return Value(*std::move(text), value.where);
  Diagnostic& diagnostic = invocation.context.diagnostics.report(
      Code::argument_type, invocation.places[0], "«string»: " + std::string(given(value)) + " не печатается как текст");
  if (value.is_array()) diagnostic.hint("список в текст соединяет join(\", \")");
  if (value.is_object()) diagnostic.hint("запись печатается своим полем «name»");
  return std::nullopt;
}

Result list(Invocation& invocation) {
  const Value& value = argument(invocation, 0);
  if (value.is_array()) return value;
  Array array;
  if (value.is_object()) {
    for (const Member& member : value.object().members()) array.emplace_back(member.key, member.key_where);
  } else if (value.is_text()) {
    if (value.text().size() > longest_list) {
      bad_value(invocation, 0, "слишком длинный текст");
      return std::nullopt;
    }
    for (std::size_t at = 0; at < value.text().size();) {
      const std::size_t begin = at;
      (void)utf8::next(value.text(), at);
      array.emplace_back(value.text().substr(begin, at - begin), value.where);
    }
  } else {
    invocation.context.diagnostics.report(Code::argument_type, invocation.places[0],
                                          "«list»: списком не становится " + std::string(given(value)));
    return std::nullopt;
  }
  return Value(std::move(array), value.where);
}

Result keys(Invocation& invocation) {
  Array array;
  for (const Member& member : argument(invocation, 0).object().members()) {
    array.emplace_back(member.key, member.key_where);
  }
  return Value(std::move(array));
}

Result values(Invocation& invocation) {
  Array array;
  for (const Member& member : argument(invocation, 0).object().members()) array.push_back(member.value);
  return Value(std::move(array));
}

Result items(Invocation& invocation) {
  Array array;
  for (const Member& member : argument(invocation, 0).object().members()) {
    array.emplace_back(Array{Value(member.key, member.key_where), member.value});
  }
  return Value(std::move(array));
}

// range(stop), range(start, stop), range(start, stop, step), as in Python.
Result range(Invocation& invocation) {
  constexpr std::int64_t any = std::numeric_limits<std::int64_t>::max();
  const bool one = !has_argument(invocation, 1);
  const auto first = integer_argument(invocation, 0, 0, -any, any);
  const auto second = first ? integer_argument(invocation, 1, 0, -any, any) : std::nullopt;
  const auto step = second ? integer_argument(invocation, 2, 1, -any, any) : std::nullopt;
  if (!step) return std::nullopt;
  if (*step == 0) {
    bad_value(invocation, 2, "шаг не может быть нулём");
    return std::nullopt;
  }
  const Number start = one ? Number(0) : Number(*first);
  const Number stop = one ? Number(*first) : Number(*second);
  const Number steps = *Number::divide(*Number::subtract(stop, start), Number(*step));
  const Number count = -(-steps).floor();  // rounded up
  if (count.sign() <= 0) return Value(Array());
  if (count > Number(static_cast<std::int64_t>(longest_list))) {
    bad_value(invocation, one ? 0 : 1, "слишком длинный ряд: больше миллиона чисел");
    return std::nullopt;
  }
  const std::int64_t size = *count.integer();
  invocation.context.steps = std::max<std::int64_t>(invocation.context.steps - size, 0);
  Array array;
  array.reserve(static_cast<std::size_t>(size));
  Number number = start;
  for (std::int64_t i = 0; i < size; ++i) {
    array.emplace_back(number);
    number = *Number::add(number, Number(*step));
  }
  return Value(std::move(array));
}

}  // namespace

void add_general_functions(FunctionTable& table) {
  constexpr bool optional = false;
  for (const std::string_view name : {"default", "d"}) {
    table.add({name,
               "",
               {{"value", Type::any, true, true},
                {"default", Type::any, optional, true},
                {"boolean", Type::boolean, optional}},
               false,
               default_value,
               "значение вместо пропуска"});
  }
  table.add({"length", "", {{"value"}}, false, length, "число элементов списка, полей записи, знаков текста"});
  table.add({"string", "", {{"value"}}, false, string, "значение как текст"});
  table.add({"list", "", {{"value"}}, false, list, "список: имена полей записи, знаки текста"});
  table.add({"keys", "", {{"record", Type::record}}, false, keys, "имена полей записи"});
  table.add({"values", "", {{"record", Type::record}}, false, values, "значения полей записи"});
  table.add({"items", "", {{"record", Type::record}}, false, items, "пары «имя, значение» полей записи"});
  table.add({"range",
             "",
             {{"start", Type::number}, {"stop", Type::number, optional}, {"step", Type::number, optional}},
             false,
             range,
             "ряд целых чисел: range(3) — 0, 1, 2; range(1, 4) — 1, 2, 3"});
}

}  // namespace pisar::expr
