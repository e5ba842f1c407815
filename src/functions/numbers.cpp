#include "functions/groups.h"
#include "russian/money.h"
#include "russian/numerals.h"

namespace pisar::functions {
namespace {

using russian::Agreement;
using russian::Case;

/// The case and the gender that the arguments name, by their places in the call.
struct Grammar {
  Case grammatical_case;
  Agreement agreement;
};

std::optional<Agreement> agreement_argument(const expr::Invocation& invocation, std::size_t index,
                                            const std::string& function) {
  const std::string_view word = text_or(invocation, index, "m");
  const std::optional<Agreement> agreement = russian::parse_agreement(word);
  if (!agreement) {
    report(invocation, index, Code::argument_value, "«" + function + "»: нет рода «" + std::string(word) + "»")
        .hint("род: m, f, n (м, ж, с) или pl (мн) – множественное число");
  }
  return agreement;
}

/// Parameters 1 and 2: the case and the gender.
std::optional<Grammar> grammar_of(const expr::Invocation& invocation, const std::string& function) {
  const std::optional<Case> grammatical_case = case_argument(invocation, 1, function);
  const std::optional<Agreement> agreement = agreement_argument(invocation, 2, function);
  if (!grammatical_case || !agreement) return std::nullopt;
  return Grammar{*grammatical_case, *agreement};
}

bool flag(const expr::Invocation& invocation, std::size_t index) {
  const Value* argument = invocation.arguments[index];
  return argument != nullptr && argument->is_boolean() && argument->boolean();
}

std::optional<Value> out_of_range(const expr::Invocation& invocation, const std::string& function,
                                  const std::string& hint) {
  const Value& number = *invocation.arguments[0];
  Diagnostic& diagnostic =
      report(invocation, 0, Code::argument_value, "«" + function + "»: этого числа не записать: " + named(number));
  diagnostic.hint(hint);
  show_data(diagnostic, invocation, number);
  return std::nullopt;
}

std::optional<Value> words(expr::Invocation& invocation) {
  const Value& number = *invocation.arguments[0];
  const std::optional<Grammar> grammar = grammar_of(invocation, "words");
  if (!grammar) return std::nullopt;
  std::optional<std::string> text =
      russian::in_words(number.number(), grammar->grammatical_case, grammar->agreement, flag(invocation, 3));
  if (!text) {
    return out_of_range(
        invocation, "words",
        "словами пишутся числа меньше 10 в 15-й степени, в которых не больше шести знаков после запятой; "
        "округлить поможет round(2)");
  }
  return Value(*std::move(text), number.where);
}

std::optional<Value> ordinal(expr::Invocation& invocation) {
  const Value& number = *invocation.arguments[0];
  const std::optional<Grammar> grammar = grammar_of(invocation, "ordinal");
  const std::string_view style = text_or(invocation, 3, "words");
  if (style != "words" && style != "short") {
    report(invocation, 3, Code::argument_value, "«ordinal»: нет вида «" + std::string(style) + "»")
        .hint("виды: words («пятый») или short («5-й»)");
    return std::nullopt;
  }
  if (!grammar) return std::nullopt;
  const std::optional<std::int64_t> integer = number.number().integer();
  const auto write = style == "short" ? russian::short_ordinal : russian::ordinal;
  std::optional<std::string> text =
      integer ? write(*integer, grammar->grammatical_case, grammar->agreement, flag(invocation, 4)) : std::nullopt;
  if (!text) {
    return out_of_range(invocation, "ordinal", "порядковым бывает целое число от 0, меньше 10 в 15-й степени");
  }
  return Value(*std::move(text), number.where);
}

std::optional<Value> money(expr::Invocation& invocation) {
  const Value& sum = *invocation.arguments[0];
  const std::optional<Case> grammatical_case = case_argument(invocation, 1, "money");
  const std::string_view word = text_or(invocation, 2, "full");
  const std::optional<russian::MoneyStyle> style = russian::parse_money_style(word);
  if (!style) {
    report(invocation, 2, Code::argument_value, "«money»: нет вида «" + std::string(word) + "»")
        .hint(
            "виды: full («5 (пять) рублей 00 копеек»), words («пять рублей 00 копеек»), digits («5 рублей 00 копеек»)");
    return std::nullopt;
  }
  if (!grammatical_case) return std::nullopt;
  std::optional<std::string> text = russian::money(sum.number(), *grammatical_case, *style);
  if (!text) return out_of_range(invocation, "money", "сумма бывает от 0 и меньше 10 в 15-й степени рублей");
  return Value(*std::move(text), sum.where);
}

}  // namespace

void add_numbers(expr::FunctionTable& table) {
  using expr::Type;
  const expr::Parameter number{"number", Type::number};
  const expr::Parameter grammatical_case{"case", Type::text, false};
  const expr::Parameter gender{"gender", Type::text, false};
  const expr::Parameter animate{"animate", Type::boolean, false};
  table.add({"words",
             "прописью",
             {number, grammatical_case, gender, animate},
             false,
             words,
             "число прописью, в падеже и роде: 21 | words(\"gen\", \"f\") – «двадцати одной»"});
  table.add({"ordinal",
             "порядковое",
             {number, grammatical_case, gender, {"style", Type::text, false}, animate},
             false,
             ordinal,
             "порядковое числительное: «пятый», с style=\"short\" – «5-й»"});
  table.add({"money",
             "рублями",
             {number, grammatical_case, {"style", Type::text, false}},
             false,
             money,
             "сумма в рублях с прописью: «5 (пять) рублей 00 копеек»"});
}

}  // namespace pisar::functions
