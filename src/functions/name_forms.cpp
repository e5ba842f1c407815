#include "functions/name_forms.h"

#include <array>

#include "expr/rejected.h"
#include "functions/groups.h"
#include "russian/person_inflection.h"
#include "russian/phrase_inflection.h"

namespace pisar::functions {
namespace {

using russian::Case;
using russian::Gender;

/// What the data say of a name beside the name itself.
struct Naming {
  const Value* name = nullptr;    ///< a text
  const Value* record = nullptr;  ///< what holds forms, gender, indeclinable; may be null
  const Value* term = nullptr;    ///< the glossary's entry; may be null
  bool person = false;
};

/// The entry of data/glossary.yaml for a text, or nullptr.
const Value* glossary_entry(std::string_view name, const expr::Environment& environment) {
  const Value* glossary = environment.find("glossary");
  if (glossary == nullptr) return nullptr;
  const Value& terms = expr::resolved(*glossary, environment);
  if (!terms.is_array()) return nullptr;
  for (const Value& term : terms.array()) {
    const Value* known = term.find("name");
    if (known != nullptr && known->is_text() && known->text() == name) return &term;
  }
  return nullptr;
}

std::optional<Naming> naming_of(const Value& value, const expr::Environment& environment) {
  Naming naming;
  if (value.is_text()) {
    naming.name = &value;
  } else if (const Value* name = value.find("name"); name != nullptr) {
    naming.name = &expr::resolved(*name, environment);
    naming.record = &value;
  }
  if (naming.name == nullptr || !naming.name->is_text()) return std::nullopt;
  naming.term = glossary_entry(naming.name->text(), environment);
  naming.person = (naming.record != nullptr && naming.record->find("post") != nullptr) ||
                  russian::is_person_name(naming.name->text());
  return naming;
}

/// A member of the record, else of the glossary's entry; nullptr when neither has it.
const Value* declared(const Naming& naming, std::string_view key, const expr::Environment& environment) {
  for (const Value* holder : {naming.record, naming.term}) {
    if (holder == nullptr) continue;
    if (const Value* member = holder->find(key); member != nullptr) return &expr::resolved(*member, environment);
  }
  return nullptr;
}

const Value* declared_form(const Naming& naming, Case wanted, bool plural, const expr::Environment& environment) {
  for (const Value* holder : {naming.record, naming.term}) {
    if (holder == nullptr) continue;
    const Value* forms = holder->find("forms");
    if (forms == nullptr) continue;
    const Value* numbered = &expr::resolved(*forms, environment);
    if (plural) numbered = numbered->find("plural");
    if (numbered == nullptr) continue;
    const Value* form = expr::resolved(*numbered, environment).find(case_code(wanted));
    if (form != nullptr && form->is_text()) return form;
  }
  return nullptr;
}

std::optional<Gender> declared_gender(const Naming& naming, const expr::Environment& environment) {
  struct Row {
    std::string_view word;
    Gender gender;
  };
  constexpr std::array<Row, 4> rows = {{{"мужской", Gender::masculine},
                                        {"женский", Gender::feminine},
                                        {"средний", Gender::neuter},
                                        {"множественное число", Gender::plural}}};
  const Value* gender = declared(naming, "gender", environment);
  if (gender == nullptr || !gender->is_text()) return std::nullopt;
  for (const Row& row : rows) {
    if (row.word == gender->text()) return row.gender;
  }
  return std::nullopt;
}

void report_gender(const Value& value, std::string_view function, expr::Invocation& invocation) {
  Diagnostic& diagnostic = invocation.context.diagnostics.report(
      Code::person_name_unclear, invocation.where,
      "«" + std::string(function) + "»: по имени " + named(value) + " не понять, мужчина это или женщина");
  diagnostic.hint("допишите в записи рядом с name: gender: мужской или gender: женский");
  show_data(diagnostic, invocation, value);
}

void report_no_name(const Value& value, std::string_view function, expr::Invocation& invocation) {
  Diagnostics& diagnostics = invocation.context.diagnostics;
  const std::string start = "«" + std::string(function) + "»: ";
  if (value.is_object()) {
    Diagnostic& diagnostic =
        diagnostics.report(Code::case_unknown, invocation.where, start + "у записи нет поля «name», склонять нечего");
    diagnostic.hint("укажите поле записи, у которого есть name");
    show_data(diagnostic, invocation, value);
    return;
  }
  diagnostics.report(Code::argument_type, invocation.where,
                     start + "на входе ожидается запись, текст или их список, а здесь " +
                         std::string(value.is_extension() ? value.extension()->type_name() : kind_name(value.kind())));
}

std::optional<Value> person_form(const Value& value, const Naming& naming, Case wanted, std::string_view function,
                                 expr::Invocation& invocation, russian::Provenance& provenance) {
  const std::optional<Gender> gender = declared_gender(naming, invocation.context.environment);
  const russian::PersonForm person = russian::inflect_person(naming.name->text(), wanted, gender);
  switch (person.problem) {
    case russian::PersonProblem::none:
      break;
    case russian::PersonProblem::gender_unknown:
      report_gender(value, function, invocation);
      return std::nullopt;
    case russian::PersonProblem::not_a_name: {
      Diagnostic& diagnostic = invocation.context.diagnostics.report(
          Code::person_name_unclear, invocation.where,
          "«" + std::string(function) + "»: не понять, где фамилия и имя в " + named(value));
      diagnostic.hint("пишут фамилию, имя и отчество: «Рамазанов Магомед Даудович»; или допишите форму: forms: {" +
                      std::string(case_code(wanted)) + ": …}");
      show_data(diagnostic, invocation, value);
      return std::nullopt;
    }
  }
  provenance = person.form.provenance;
  return Value(person.form.text, value.where);
}

}  // namespace

std::optional<Value> form_of(const Value& value, Case wanted, std::string_view function, expr::Invocation& invocation,
                             bool locative) {
  if (value.is_missing()) return value;
  expr::Environment& environment = invocation.context.environment;
  if (value.is_extension()) {
    if (std::shared_ptr<const Extension> form = value.extension()->in_case(case_code(wanted))) {
      return Value(std::move(form), value.where);
    }
  }
  if (const Value* name = value.find("name"); name != nullptr && name->is_missing()) {
    if (!name->is_rejected()) return *name;
    expr::refuse_rejected(*name, invocation.where, invocation.context.diagnostics);
    return std::nullopt;
  }
  const std::optional<Naming> naming = naming_of(value, environment);
  if (!naming) {
    report_no_name(value, function, invocation);
    return std::nullopt;
  }
  if (const Value* form = declared_form(*naming, wanted, false, environment)) return *form;
  const Value* indeclinable = declared(*naming, "indeclinable", environment);
  if (wanted == Case::nom || (indeclinable != nullptr && expr::is_true(*indeclinable))) return *naming->name;

  russian::Provenance provenance = russian::Provenance::rule;
  std::optional<Value> form;
  if (naming->person) {
    form = person_form(value, *naming, wanted, function, invocation, provenance);
  } else {
    const russian::Form phrase =
        russian::inflect_phrase(naming->name->text(), wanted, {false, declared_gender(*naming, environment), locative});
    provenance = phrase.provenance;
    form = Value(phrase.text, value.where);
  }
  if (form && provenance == russian::Provenance::fallback) {
    environment.note_unsure_form(
        {naming->name->text(), std::string(case_name(wanted)), form->text(), naming->name->where});
  }
  return form;
}

const Value* name_of(const Value& value, const expr::Environment& environment) {
  const std::optional<Naming> naming = naming_of(value, environment);
  return naming ? naming->name : nullptr;
}

const Value* declared_form(const Value& value, Case wanted, bool plural, const expr::Environment& environment) {
  const std::optional<Naming> naming = naming_of(value, environment);
  return naming ? declared_form(*naming, wanted, plural, environment) : nullptr;
}

std::optional<Gender> gender_of(const Value& value, std::string_view function, expr::Invocation& invocation) {
  const expr::Environment& environment = invocation.context.environment;
  const Value& single = expr::resolved(value, environment);
  if (single.is_array()) {
    if (single.array().size() != 1) return Gender::plural;
    return gender_of(single.array().front(), function, invocation);
  }
  const Value* name = single.find("name");
  const bool rejected = single.is_rejected() || (name != nullptr && name->is_rejected());
  if (rejected) {
    expr::refuse_rejected(single.is_rejected() ? single : *name, invocation.where, invocation.context.diagnostics);
    return std::nullopt;
  }
  const std::optional<Naming> naming = naming_of(single, environment);
  if (!naming) {
    report_no_name(single, function, invocation);
    return std::nullopt;
  }
  if (const std::optional<Gender> gender = declared_gender(*naming, environment)) return gender;
  if (naming->person) {
    const std::optional<russian::NameWords> words = russian::split_person_name(naming->name->text());
    if (words) {
      if (const std::optional<Gender> gender = russian::person_gender(*words)) return gender;
    }
    report_gender(single, function, invocation);
    return std::nullopt;
  }
  if (const std::optional<Gender> gender = russian::phrase_gender(naming->name->text())) return gender;
  Diagnostic& diagnostic = invocation.context.diagnostics.report(
      Code::case_unknown, invocation.where,
      "«" + std::string(function) + "»: род названия " + named(single) + " неизвестен");
  diagnostic.hint(
      "допишите в записи рядом с name или в data/glossary.yaml: gender: мужской, женский, средний или множественное "
      "число");
  show_data(diagnostic, invocation, single);
  return std::nullopt;
}

}  // namespace pisar::functions
