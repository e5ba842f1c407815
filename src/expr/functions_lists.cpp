#include <algorithm>
#include <set>
#include <string>
#include <unordered_set>

#include "base/utf8.h"
#include "expr/compare.h"
#include "expr/functions_support.h"
#include "expr/limits.h"
#include "expr/suggest.h"

namespace pisar::expr {
namespace {

using Result = std::optional<Value>;

const Array& input(const Invocation& invocation) { return argument(invocation, 0).array(); }
Span input_where(const Invocation& invocation) { return argument(invocation, 0).where; }

// The input of a filter that takes lists and texts; false after a report about any other.
bool list_or_text(const Invocation& invocation) {
  const Value& value = argument(invocation, 0);
  if (value.is_array() || value.is_text()) return true;
  Diagnostic& diagnostic = invocation.context.diagnostics.report(
      Code::argument_type, invocation.places[0], "ожидается список или текст, а здесь " + std::string(given(value)));
  place_data(diagnostic, value, invocation.where);
  return false;
}

// Of a text its first or last letter.
Result letter(Invocation& invocation, bool is_first) {
  const std::u32string letters = utf8::decode(argument(invocation, 0).text());
  if (letters.empty()) return nothing("текст пуст", input_where(invocation));
  return Value(utf8::encode(letters.substr(is_first ? 0 : letters.size() - 1, 1)), input_where(invocation));
}

Result first(Invocation& invocation) {
  if (!list_or_text(invocation)) return std::nullopt;
  if (argument(invocation, 0).is_text()) return letter(invocation, true);
  if (input(invocation).empty()) return nothing("список пуст", input_where(invocation));
  return input(invocation).front();
}

Result last(Invocation& invocation) {
  if (!list_or_text(invocation)) return std::nullopt;
  if (argument(invocation, 0).is_text()) return letter(invocation, false);
  if (input(invocation).empty()) return nothing("список пуст", input_where(invocation));
  return input(invocation).back();
}

Result reverse(Invocation& invocation) {
  if (!list_or_text(invocation)) return std::nullopt;
  const Value& value = argument(invocation, 0);
  if (value.is_text()) {
    const std::u32string letters = utf8::decode(value.text());
    return Value(utf8::encode(std::u32string(letters.rbegin(), letters.rend())), value.where);
  }
  return Value(Array(value.array().rbegin(), value.array().rend()), value.where);
}

// unique(field): the first of the elements (of the records by a field) that are equal.
Result unique(Invocation& invocation) {
  const Array& list = input(invocation);
  FieldReader reader(invocation, text_argument(invocation, 1), invocation.places[1]);
  // A text equals the records of this id, so a record's id stands among the texts.
  std::unordered_set<std::string> texts;
  const auto less = [](const Value* a, const Value* b) { return IdentityLess()(*a, *b); };
  std::set<const Value*, decltype(less)> others(less);
  const auto is_new = [&](const Value& value) {
    if (value.is_text()) return !texts.contains(value.text()) && texts.insert(value.text()).second;
    if (std::optional<std::string> id = identifier(value)) return texts.insert(*std::move(id)).second;
    return others.insert(&value).second;
  };
  Array result;
  for (std::size_t i = 0; i < list.size(); ++i) {
    const Value* value = reader.next(list[i]);
    if (value == nullptr) return std::nullopt;
    if (is_new(*value)) result.push_back(list[i]);
  }
  if (!reader.finish()) return std::nullopt;
  return Value(std::move(result), input_where(invocation));
}

// join(sep, field).
Result join(Invocation& invocation) {
  const std::string_view separator = text_argument(invocation, 1);
  const auto values = column(invocation, input(invocation), text_argument(invocation, 2), invocation.places[2]);
  if (!values) return std::nullopt;
  std::string result;
  for (std::size_t i = 0; i < values->size(); ++i) {
    const Value& value = *(*values)[i];
    const std::optional<std::string> text = to_text(value);
    if (!text) {
      const std::string what = value.is_missing() ? "пропуск" : std::string(given(value));
      Diagnostic& diagnostic = invocation.context.diagnostics.report(
          Code::argument_type, invocation.where,
          "«join»: в списке " + what + " (элемент " + std::to_string(i + 1) + ")");
      if (value.is_missing()) diagnostic.hint("пропуски убирает where без условий: «x | where | join(\", \")»");
      if (value.is_object())
        diagnostic.hint("запись печатается своим полем «name»; другое поле — join(\", \", \"поле\")");
      place_data(diagnostic, value.where.known() ? value : input(invocation)[i], invocation.where);
      return std::nullopt;
    }
    if (i != 0) result += separator;
    result += *text;
    if (result.size() > longest_text) {
      invocation.context.diagnostics.report(Code::value_too_large, invocation.where, "слишком длинный текст");
      return std::nullopt;
    }
  }
  return Value(std::move(result), input_where(invocation));
}

// batch(n, fill): rows of n elements; the last one is filled up with `fill`, if it is given.
Result batch(Invocation& invocation) {
  const std::optional<std::int64_t> size =
      integer_argument(invocation, 1, 1, 1, static_cast<std::int64_t>(longest_list));
  if (!size) return std::nullopt;
  const auto width = static_cast<std::size_t>(*size);
  const Array& list = input(invocation);
  Array rows;
  for (std::size_t begin = 0; begin < list.size(); begin += width) {
    const auto from = list.begin() + static_cast<std::ptrdiff_t>(begin);
    Array row(from, from + static_cast<std::ptrdiff_t>(std::min(width, list.size() - begin)));
    if (invocation.arguments[2] != nullptr) row.resize(width, argument(invocation, 2));
    rows.emplace_back(std::move(row), input_where(invocation));
  }
  return Value(std::move(rows), input_where(invocation));
}

// slice(n): n parts as equal as can be, the longer ones first.
Result slice(Invocation& invocation) {
  const std::optional<std::int64_t> count =
      integer_argument(invocation, 1, 1, 1, static_cast<std::int64_t>(longest_list));
  if (!count) return std::nullopt;
  const auto parts = static_cast<std::size_t>(*count);
  const Array& list = input(invocation);
  Array rows;
  auto from = list.begin();
  for (std::size_t i = 0; i < parts; ++i) {
    const std::size_t size = list.size() / parts + (i < list.size() % parts ? 1 : 0);
    const auto to = from + static_cast<std::ptrdiff_t>(size);
    rows.emplace_back(Array(from, to), input_where(invocation));
    from = to;
  }
  return Value(std::move(rows), input_where(invocation));
}

}  // namespace

void add_list_functions(FunctionTable& table) {
  const Parameter list{"list", Type::list};
  const Parameter field{"field", Type::text, false};
  table.add({"first", "", {{"list"}}, false, first, "первый элемент списка, первая буква текста"});
  table.add({"last", "", {{"list"}}, false, last, "последний элемент списка, последняя буква текста"});
  table.add({"reverse", "", {{"list"}}, false, reverse, "список или текст в обратном порядке"});
  table.add({"unique", "", {list, field}, false, unique, "без повторов, по порядку первых"});
  table.add(
      {"join", "", {list, {"separator", Type::text, false}, field}, false, join, "элементы списка через разделитель"});
  table.add({"batch",
             "",
             {list, {"size", Type::number}, {"fill", Type::any, false, true}},
             false,
             batch,
             "список, разбитый на ряды по стольку элементов"});
  table.add({"slice", "", {list, {"parts", Type::number}}, false, slice, "список, разбитый на столько частей"});
}

}  // namespace pisar::expr
