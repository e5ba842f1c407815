#include "functions/groups.h"
#include "functions/name_forms.h"
#include "russian/noun_phrase.h"
#include "russian/numerals.h"
#include "russian/plural.h"

namespace pisar::functions {
namespace {

using russian::Case;

/// The parameters of `plural` and `count`: number, one, few, many, case; `count` has words as well.
enum : std::size_t { number_index, one_index, few_index, many_index, case_index, words_index };

/// The word that stands with the number, and what a number in words agrees with.
struct Counted {
  std::string word;
  Case grammatical_case = Case::nom;
  russian::Agreement gender = russian::Agreement::masculine;
  bool animate = false;
};

std::optional<Counted> by_three_forms(const expr::Invocation& invocation) {
  const expr::Environment& environment = invocation.context.environment;
  const auto text = [&](std::size_t index) {
    return std::string_view(name_of(expr::resolved(*invocation.arguments[index], environment), environment)->text());
  };
  return Counted{std::string(russian::plural(invocation.arguments[number_index]->number(), text(one_index),
                                             text(few_index), text(many_index)))};
}

/// The form that the office wrote, of the number and the case; nullptr when it wrote none.
const Value* declared_counted(const Value& value, const Number& number, Case wanted, const russian::NounPhrase* noun,
                              const expr::Environment& environment) {
  const auto form = [&](Case grammatical_case, bool plural) {
    return declared_form(value, grammatical_case, plural, environment);
  };
  const bool direct = wanted == Case::nom || wanted == Case::acc;
  switch (russian::plural_class(number)) {
    case russian::PluralClass::one:
      return wanted == Case::nom ? nullptr : form(wanted, false);
    case russian::PluralClass::fraction:
      return form(Case::gen, false);
    case russian::PluralClass::few: {
      if (!direct) return form(wanted, true);
      const bool as_many = wanted == Case::acc && noun != nullptr && noun->animate() && number.absolute() < Number(5);
      if (as_many) return form(Case::gen, true);
      // «две школы» is a genitive singular, «две сельские школы» is not.
      const bool one_word = noun != nullptr ? noun->is_one_noun() : true;
      return one_word ? form(Case::gen, false) : nullptr;
    }
    case russian::PluralClass::many:
      return form(direct ? Case::gen : wanted, true);
  }
  return nullptr;
}

std::optional<Counted> by_one_form(const expr::Invocation& invocation, std::size_t case_place,
                                   const std::string& function) {
  const std::optional<Case> grammatical_case = case_argument(invocation, case_place, function);
  if (!grammatical_case) return std::nullopt;
  expr::Environment& environment = invocation.context.environment;
  const Value& given = expr::resolved(*invocation.arguments[one_index], environment);
  const Value& phrase = *name_of(given, environment);
  const std::optional<russian::NounPhrase> noun = russian::NounPhrase::read(phrase.text());
  const Number& number = invocation.arguments[number_index]->number();
  if (const Value* form = declared_counted(given, number, *grammatical_case, noun ? &*noun : nullptr, environment)) {
    Counted result{form->text(), *grammatical_case};
    if (noun) result.gender = noun->gender();
    if (noun) result.animate = noun->animate();
    return result;
  }
  if (!noun) {
    Diagnostic& diagnostic = report(invocation, one_index, Code::argument_value,
                                    "«" + function + "»: не понять, как изменяется " + named(phrase));
    diagnostic.hint("пишут единственное число в именительном падеже: 4 | " + function +
                    "(\"школа\"); или все три формы: " + function + "(\"школа\", \"школы\", \"школ\")");
    show_data(diagnostic, invocation, phrase);
    return std::nullopt;
  }
  std::string form = noun->with_number(number, *grammatical_case);
  if (!noun->certain() && form != phrase.text()) {
    environment.note_unsure_form({phrase.text(), std::string(case_name(*grammatical_case)), form, phrase.where});
  }
  return Counted{std::move(form), *grammatical_case, noun->gender(), noun->animate()};
}

/// One form, then perhaps a case; or three forms.
std::optional<Counted> counted(const expr::Invocation& invocation, const std::string& function) {
  const expr::Environment& environment = invocation.context.environment;
  const Value& one = expr::resolved(*invocation.arguments[one_index], environment);
  if (name_of(one, environment) == nullptr) {
    Diagnostic& diagnostic = report(invocation, one_index, Code::argument_type,
                                    "«" + function + "»: считают по слову или по записи с полем «name», а здесь " +
                                        std::string(kind_name(one.kind())));
    diagnostic.hint("слово пишут в кавычках: 4 | " + function + "(\"школа\")");
    show_data(diagnostic, invocation, one);
    return std::nullopt;
  }
  const bool few = invocation.arguments[few_index] != nullptr;
  const bool many = invocation.arguments[many_index] != nullptr;
  const bool with_case = invocation.arguments[case_index] != nullptr;
  if (few && many && !with_case) return by_three_forms(invocation);
  if (few && many) {
    report(invocation, case_index, Code::argument_value, "«" + function + "»: у трёх форм падежа нет")
        .hint("с падежом пишут одну форму: 4 | " + function + "(\"школа\", \"dat\")");
    return std::nullopt;
  }
  if (few || many) {
    // The second of two texts is the case: 4 | count("школа", "dat").
    const bool is_case = few && !with_case && russian::parse_case(invocation.arguments[few_index]->text());
    if (is_case) return by_one_form(invocation, few_index, function);
    report(invocation, few ? few_index : many_index, Code::argument_value,
           "«" + function + "»: из трёх форм слова даны две")
        .hint("пишут одну форму: " + function + "(\"школа\"), одну и падеж: " + function +
              "(\"школа\", \"dat\"), или все три: " + function + "(\"школа\", \"школы\", \"школ\")");
    return std::nullopt;
  }
  return by_one_form(invocation, case_index, function);
}

std::optional<Value> plural(expr::Invocation& invocation) {
  std::optional<Counted> result = counted(invocation, "plural");
  if (!result) return std::nullopt;
  return Value(std::move(result->word), invocation.arguments[number_index]->where);
}

std::optional<Value> count(expr::Invocation& invocation) {
  const Value& number = *invocation.arguments[number_index];
  const std::optional<Counted> result = counted(invocation, "count");
  if (!result) return std::nullopt;
  std::string text = expr::to_text(number).value_or(std::string());
  const Value* in_words = invocation.arguments[words_index];
  if (in_words != nullptr && in_words->is_boolean() && in_words->boolean()) {
    std::optional<std::string> words =
        russian::in_words(number.number(), result->grammatical_case, result->gender, result->animate);
    if (!words) {
      report(invocation, number_index, Code::argument_value,
             "«count»: этого числа не записать словами: " + named(number))
          .hint("округлить поможет round(2)");
      return std::nullopt;
    }
    text = *std::move(words);
  }
  text += ' ';
  text += result->word;
  return Value(std::move(text), number.where);
}

}  // namespace

void add_quantities(expr::FunctionTable& table) {
  using expr::Type;
  std::vector<expr::Parameter> parameters = {{"number", Type::number},
                                             {"one"},
                                             {"few", Type::text, false},
                                             {"many", Type::text, false},
                                             {"case", Type::text, false}};
  table.add({"plural", "слово_при_числе", parameters, false, plural,
             "слово при числе, в падеже: 4 | plural(\"школа\") – «школы»"});
  parameters.push_back({"words", Type::boolean, false});
  table.add({"count", "количество", parameters, false, count,
             "число со словом, в падеже: 4 | count(\"школа\", \"dat\") – «4 школам»"});
}

}  // namespace pisar::functions
