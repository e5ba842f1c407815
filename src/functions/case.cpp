#include "functions/groups.h"
#include "functions/name_forms.h"
#include "russian/agreement.h"
#include "russian/cases.h"
#include "russian/phrase_inflection.h"

namespace pisar::functions {
namespace {

using russian::Case;
using russian::Gender;

std::optional<Value> in_case(expr::Invocation& invocation) {
  const std::optional<Case> wanted = case_argument(invocation, 1, "case");
  if (!wanted) return std::nullopt;
  return for_each_element(*invocation.arguments[0], invocation,
                          [&](const Value& value) { return form_of(value, *wanted, "case", invocation); });
}

/// by_gender(name, masculine, feminine, neuter, plural)
std::optional<Value> by_gender(expr::Invocation& invocation) {
  const std::optional<Gender> gender = gender_of(*invocation.arguments[0], "by_gender", invocation);
  if (!gender) return std::nullopt;
  const std::size_t index = static_cast<std::size_t>(*gender) + 1;
  if (invocation.arguments[index] == nullptr) {
    const bool plural = *gender == Gender::plural;
    report(invocation, 0, Code::argument_count,
           "«by_gender»: " + named(*invocation.arguments[0]) +
               (plural ? " – множественное число, а слова для него нет" : " – среднего рода, а слова для него нет"))
        .hint("слова пишут в порядке: мужской род, женский, средний, множественное число");
    return std::nullopt;
  }
  return *invocation.arguments[index];
}

/// agree(word, with, case)
std::optional<Value> agreed(expr::Invocation& invocation) {
  std::optional<Case> wanted = Case::nom;
  if (invocation.arguments[2] != nullptr) wanted = case_argument(invocation, 2, "agree");
  if (!wanted) return std::nullopt;
  const std::optional<Gender> gender = gender_of(*invocation.arguments[1], "agree", invocation);
  if (!gender) return std::nullopt;
  const Value& word = *invocation.arguments[0];
  const std::optional<std::string> form = russian::agree(word.text(), *gender);
  if (!form) {
    report(invocation, 0, Code::argument_value, "«agree»: слово " + named(word) + " не изменить по родам")
        .hint("слово пишут в мужском роде: \"утверждён\", \"именуемый\", \"принял\"");
    return std::nullopt;
  }
  return Value(russian::inflect_phrase(*form, *wanted).text, word.where);
}

}  // namespace

void add_case(expr::FunctionTable& table) {
  table.add({"case",
             "падеж",
             {{"value"}, {"case", expr::Type::text}},
             false,
             in_case,
             "имя, должность, название в падеже; формы из поля forms рядом с name важнее правил"});
  table.add({"by_gender",
             "по_роду",
             {{"value"},
              {"masculine", expr::Type::text},
              {"feminine", expr::Type::text},
              {"neuter", expr::Type::text, false},
              {"plural", expr::Type::text, false}},
             false,
             by_gender,
             "слово по роду имени или названия: мужской, женский, средний, множественное число"});
  table.add({"agree",
             "согласовать",
             {{"word", expr::Type::text}, {"with"}, {"case", expr::Type::text, false}},
             false,
             agreed,
             "слово в мужском роде согласуется с именем или названием: утверждён, утверждена, утверждено, утверждены"});
}

}  // namespace pisar::functions
