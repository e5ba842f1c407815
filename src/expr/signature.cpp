#include "expr/signature.h"

namespace pisar::expr {

std::string_view type_name(Type type) {
  switch (type) {
    case Type::any:
      return "значение";
    case Type::boolean:
      return "да/нет";
    case Type::number:
      return "число";
    case Type::text:
      return "текст";
    case Type::date:
      return "дата";
    case Type::list:
      return "список";
    case Type::record:
      return "запись";
  }
  return "";
}

std::string signature(const Function& function, bool as_filter) {
  std::string text = (as_filter ? "x | " : "") + std::string(function.name) + "(";
  bool first = true;
  for (std::size_t i = as_filter ? 1 : 0; i < function.parameters.size(); ++i) {
    const Parameter& parameter = function.parameters[i];
    if (!first) text += ", ";
    first = false;
    text += parameter.required ? std::string(parameter.name) : "[" + std::string(parameter.name) + "]";
  }
  if (function.variadic) text += first ? "…" : ", …";
  return text + ")";
}

std::string argument_hint(Type wanted, Value::Kind given, std::string_view text) {
  if (wanted == Type::number && given == Value::Kind::text && Number::parse(text)) {
    return "«" + std::string(text) + "» здесь текст; число пишут в данных без кавычек или получают фильтром int";
  }
  if (wanted == Type::list) return "одно значение становится списком в скобках: [x]";
  if (wanted == Type::text && given == Value::Kind::array) return "список в текст соединяет join(\", \")";
  if (wanted == Type::text && given == Value::Kind::object) return "запись печатается своим полем «name»";
  return {};
}

}  // namespace pisar::expr
