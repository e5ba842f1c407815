#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "functions/groups.h"
#include "functions/name_forms.h"
#include "russian/lists.h"
#include "russian/prepositions.h"
#include "russian/typography.h"

namespace pisar::functions {
namespace {

std::optional<Value> join_and(expr::Invocation& invocation) {
  const Value& list = *invocation.arguments[0];
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < list.array().size(); ++i) {
    const Value& element = expr::resolved(list.array()[i], invocation.context.environment);
    if (std::optional<std::string> text = expr::to_text(element)) {
      parts.push_back(*std::move(text));
      continue;
    }
    Diagnostic& diagnostic = report(invocation, 0, Code::argument_type,
                                    "«join_and»: элемент " + std::to_string(i + 1) + " списка не печатается: это " +
                                        std::string(kind_name(element.kind())));
    if (element.is_object())
      diagnostic.hint("запись печатается своим полем «name»; другое поле выбирает map(\"поле\")");
    show_data(diagnostic, invocation, element);
    return std::nullopt;
  }
  return Value(russian::join_and(parts), list.where);
}

/// The place that «в» and «на» name has a prepositional of its own: «в саду», but «о саде».
bool names_place(std::string_view preposition) {
  constexpr std::array<std::string_view, 3> prepositions = {"в", "во", "на"};
  return std::find(prepositions.begin(), prepositions.end(), utf8::to_lower(preposition)) != prepositions.end();
}

/// `"о" | prep(x)`: with the text of x; `"о" | prep(x, "prep")`: with x in a case; `x | prep("о")` would put the words
/// in the wrong order.
std::optional<Value> prep(expr::Invocation& invocation) {
  const Value& word = *invocation.arguments[0];
  Value next = expr::resolved(*invocation.arguments[1], invocation.context.environment);
  if (invocation.arguments[2] != nullptr && !next.is_array()) {
    const std::optional<russian::Case> wanted = case_argument(invocation, 2, "prep");
    if (!wanted) return std::nullopt;
    std::optional<Value> form = form_of(next, *wanted, "prep", invocation, names_place(word.text()));
    if (!form || form->is_missing()) return form;
    next = *std::move(form);
  }
  const std::optional<std::string> text = expr::to_text(next);
  if (!text) {
    Diagnostic& diagnostic =
        report(invocation, 1, Code::argument_type,
               "«prep»: предлог ставится перед текстом, а здесь " + std::string(kind_name(next.kind())));
    diagnostic.hint("список сначала соединяют: \"о\" | prep(schools | join_and)");
    show_data(diagnostic, invocation, next);
    return std::nullopt;
  }
  return Value(russian::preposition(word.text(), *text) + " " + *text, word.where);
}

std::optional<Value> typograf(expr::Invocation& invocation) {
  const Value& input = *invocation.arguments[0];
  return Value(russian::typograph(input.text()), input.where);
}

}  // namespace

void add_texts(expr::FunctionTable& table) {
  table.add(
      {"prep",
       "предлог",
       {{"preposition", expr::Type::text}, {"next"}, {"case", expr::Type::text, false}},
       false,
       prep,
       "предлог с тем, что за ним стоит, и в падеже: \"в\" | prep(\"детский сад\", \"prep\") – «в детском саду»"});
  table.add({"join_and",
             "список",
             {{"list", expr::Type::list}},
             false,
             join_and,
             "элементы списка через запятую, последний – через «и»"});
  table.add({"typograf",
             "типограф",
             {{"text", expr::Type::text}},
             false,
             typograf,
             "кавычки-ёлочки, тире и неразрывные пробелы; в документах это делается и без фильтра"});
}

}  // namespace pisar::functions
