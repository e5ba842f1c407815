#include "functions/groups.h"
#include "functions/name_forms.h"
#include "russian/person_name.h"

namespace pisar::functions {
namespace {

using russian::InitialsOrder;

std::optional<Value> shortened(const Value& input, InitialsOrder order, russian::Case wanted,
                               expr::Invocation& invocation) {
  if (input.is_missing()) return input;
  std::optional<Value> form = input;
  if (wanted != russian::Case::nom) form = form_of(input, wanted, "initials", invocation);
  if (!form) return std::nullopt;
  const Value& value = *form;
  const std::optional<std::string> full = expr::to_text(value);
  if (!full || !(value.is_text() || value.is_object())) {
    Diagnostic& diagnostic = report(invocation, 0, Code::argument_type,
                                    "«initials»: на входе ожидается имя человека или запись с полем «name», а здесь " +
                                        std::string(kind_name(value.kind())));
    show_data(diagnostic, invocation, value);
    return std::nullopt;
  }
  const std::optional<russian::PersonName> name = russian::parse_person_name(*full);
  if (!name) {
    Diagnostic& diagnostic =
        report(invocation, 0, Code::person_name_unclear, "«initials»: не понять, где фамилия и имя в " + named(value));
    diagnostic.hint("пишут фамилию, имя и отчество: «Рамазанов Магомед Даудович», или сразу «М.Д. Рамазанов»");
    show_data(diagnostic, invocation, value);
    return std::nullopt;
  }
  return Value(with_initials(*name, order), value.where);
}

std::optional<Value> initials(expr::Invocation& invocation) {
  const std::string_view word = text_or(invocation, 1, "before");
  if (word != "before" && word != "after") {
    report(invocation, 1, Code::argument_value, "«initials»: нет порядка «" + std::string(word) + "»")
        .hint("порядок: \"before\" («М.Д. Рамазанов») или \"after\" («Рамазанов М.Д.»)");
    return std::nullopt;
  }
  const InitialsOrder order = word == "before" ? InitialsOrder::before : InitialsOrder::after;
  std::optional<russian::Case> wanted = russian::Case::nom;
  if (invocation.arguments[2] != nullptr) wanted = case_argument(invocation, 2, "initials");
  if (!wanted) return std::nullopt;
  return for_each_element(*invocation.arguments[0], invocation,
                          [&](const Value& value) { return shortened(value, order, *wanted, invocation); });
}

}  // namespace

void add_people(expr::FunctionTable& table) {
  table.add(
      {"initials",
       "инициалы",
       {{"name"}, {"order", expr::Type::text, false}, {"case", expr::Type::text, false}},
       false,
       initials,
       "инициалы и фамилия: «М.Д. Рамазанов», с \"after\" – «Рамазанов М.Д.», с case=\"dat\" – «М.Д. Рамазанову»"});
}

}  // namespace pisar::functions
