#include "functions/groups.h"
#include "russian/plural.h"

namespace pisar::functions {
namespace {

std::string_view word_for(const expr::Invocation& invocation) {
  const auto text = [&](std::size_t index) { return std::string_view(invocation.arguments[index]->text()); };
  return russian::plural(invocation.arguments[0]->number(), text(1), text(2), text(3));
}

std::optional<Value> plural(expr::Invocation& invocation) {
  return Value(word_for(invocation), invocation.arguments[0]->where);
}

std::optional<Value> count(expr::Invocation& invocation) {
  const Value& number = *invocation.arguments[0];
  std::string text = expr::to_text(number).value_or(std::string());
  text += ' ';
  text += word_for(invocation);
  return Value(std::move(text), number.where);
}

}  // namespace

void add_quantities(expr::FunctionTable& table) {
  const std::vector<expr::Parameter> parameters = {
      {"number", expr::Type::number}, {"one", expr::Type::text}, {"few", expr::Type::text}, {"many", expr::Type::text}};
  table.add({"plural", "", parameters, false, plural,
             "слово при числе: 4 | plural(\"школа\", \"школы\", \"школ\") – «школы»"});
  table.add({"count", "", parameters, false, count,
             "число со словом: 4 | count(\"школа\", \"школы\", \"школ\") – «4 школы»"});
}

}  // namespace pisar::functions
