#include "functions/groups.h"
#include "russian/lists.h"
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

std::optional<Value> typograf(expr::Invocation& invocation) {
  const Value& input = *invocation.arguments[0];
  return Value(russian::typograph(input.text()), input.where);
}

}  // namespace

void add_texts(expr::FunctionTable& table) {
  table.add({"join_and",
             "",
             {{"list", expr::Type::list}},
             false,
             join_and,
             "элементы списка через запятую, последний – через «и»"});
  table.add({"typograf",
             "",
             {{"text", expr::Type::text}},
             false,
             typograf,
             "кавычки-ёлочки, тире и неразрывные пробелы; в документах это делается и без фильтра"});
}

}  // namespace pisar::functions
