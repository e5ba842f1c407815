#include <array>

#include "functions/groups.h"
#include "russian/cases.h"

namespace pisar::functions {
namespace {

using russian::Case;

/// A way to the form of a value in a case; none when it does not know it.
using FormSource = std::optional<Value> (*)(const Value& value, Case wanted, const expr::Environment& environment);

/// A record's `name`, a text as it is: the nominative.
std::optional<Value> nominative(const Value& value, Case wanted, const expr::Environment& environment) {
  if (wanted != Case::nom) return std::nullopt;
  if (value.is_text()) return value;
  const Value* name = value.find("name");
  if (name == nullptr) return std::nullopt;
  const Value& text = expr::resolved(*name, environment);
  return text.is_text() ? std::optional(text) : std::nullopt;
}

/// The form that the data give in `forms`, beside `name`.
std::optional<Value> declared(const Value& value, Case wanted, const expr::Environment& environment) {
  const Value* forms = value.find("forms");
  const Value* form = forms == nullptr ? nullptr : expr::resolved(*forms, environment).find(case_code(wanted));
  return form != nullptr && form->is_text() ? std::optional(*form) : std::nullopt;
}

/// Fragments of the document, such as references, know their own cases.
std::optional<Value> of_extension(const Value& value, Case wanted, const expr::Environment& /*environment*/) {
  if (!value.is_extension()) return std::nullopt;
  std::shared_ptr<const Extension> form = value.extension()->in_case(case_code(wanted));
  return form == nullptr ? std::nullopt : std::optional<Value>(Value(std::move(form), value.where));
}

/// In this order; inflection by rule will stand behind them.
constexpr std::array<FormSource, 3> sources = {declared, nominative, of_extension};

/// «род. падеж» of a record or a text; a report when no source knows it.
std::optional<Value> form_of(const Value& value, Case wanted, expr::Invocation& invocation) {
  if (value.is_missing()) return value;
  for (const FormSource source : sources) {
    if (std::optional<Value> form = source(value, wanted, invocation.context.environment)) return form;
  }
  Diagnostics& diagnostics = invocation.context.diagnostics;
  const std::string case_words = std::string(case_name(wanted)) + " падеж";
  if (value.is_object() && value.find("name") == nullptr) {
    Diagnostic& diagnostic =
        diagnostics.report(Code::case_unknown, invocation.where, "«case»: у записи нет поля «name», склонять нечего");
    diagnostic.hint("укажите поле записи, у которого есть name и forms");
    show_data(diagnostic, invocation, value);
  } else if (value.is_object()) {
    Diagnostic& diagnostic = diagnostics.report(Code::case_unknown, invocation.where,
                                                "«case»: у записи " + named(value) + " не указан " + case_words);
    diagnostic.hint("допишите форму рядом с name: forms: {" + std::string(case_code(wanted)) + ": …}");
    show_data(diagnostic, invocation, value);
  } else if (value.is_text()) {
    Diagnostic& diagnostic =
        diagnostics.report(Code::case_unknown, invocation.where,
                           "«case»: " + case_words + " текста " + named(value) + " неизвестен: у текста нет форм");
    diagnostic.hint("склоняется запись с полями name и forms: {name: …, forms: {" + std::string(case_code(wanted)) +
                    ": …}}");
    show_data(diagnostic, invocation, value);
  } else {
    diagnostics.report(
        Code::argument_type, invocation.where,
        "«case»: на входе ожидается запись, текст или их список, а здесь " +
            std::string(value.is_extension() ? value.extension()->type_name() : kind_name(value.kind())));
  }
  return std::nullopt;
}

std::optional<Value> in_case(expr::Invocation& invocation) {
  const std::optional<Case> wanted = russian::parse_case(invocation.arguments[1]->text());
  if (!wanted) {
    report(invocation, 1, Code::argument_value, "«case»: нет падежа " + named(*invocation.arguments[1]))
        .hint("падежи: " + std::string(russian::case_codes()));
    return std::nullopt;
  }
  return for_each_element(*invocation.arguments[0], invocation,
                          [&](const Value& value) { return form_of(value, *wanted, invocation); });
}

}  // namespace

void add_case(expr::FunctionTable& table) {
  table.add({"case",
             "падеж",
             {{"value"}, {"case", expr::Type::text}},
             false,
             in_case,
             "название в падеже: формы берутся из поля forms, которое стоит рядом с name"});
}

}  // namespace pisar::functions
