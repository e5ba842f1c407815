#include "template/document_reference.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "base/utf8.h"
#include "expr/evaluate.h"
#include "template/evaluator.h"
#include "template/parsed.h"

namespace pisar::tmpl {
namespace {

using expr::Invocation;

const std::string computed_elsewhere = "поле вычисляется в самом документе";

/// A front matter as another paper may see it: a field with tags is computed in its own paper only.
Object without_tags(const Value& head) {
  Object fields;
  for (const Member& member : head.object().members()) {
    const bool computed = member.value.is_text() && has_tags(member.value.text());
    fields.add(member.key, computed ? Value(Missing{computed_elsewhere}, member.value.where) : member.value,
               member.key_where);
  }
  return fields;
}

/// «Приказ» → «приказ», «АНАЛИТИЧЕСКАЯ СПРАВКА» → «аналитическая справка»; «ПМПК» in a longer name stays.
std::string within_a_sentence(std::string_view kind) {
  const std::u32string text = utf8::decode(kind);
  bool capitals = true;
  for (const char32_t c : text) capitals = capitals && c == utf8::to_upper(c);
  if (capitals) return utf8::to_lower(kind);
  std::u32string lowered = text;
  const bool abbreviation = text.size() > 1 && utf8::is_letter(text[1]) && text[1] == utf8::to_upper(text[1]);
  if (!abbreviation) lowered.front() = utf8::to_lower(lowered.front());
  return utf8::encode(lowered);
}

/// « от 14.09.2022 № 59», of what there is.
std::string date_and_number(const Object& paper) {
  std::string text;
  if (const Value* date = paper.find("date"); date != nullptr && date->is_date()) {
    text += " от " + date->date().numeric();
  }
  if (const Value* number = paper.find("number"); number != nullptr && !number->is_missing()) {
    if (const std::optional<std::string> printed = expr::to_text(*number)) text += " № " + *printed;
  }
  return text;
}

/// Forms whose `school` is whom the paper is for; all others are the school's own.
constexpr std::array<std::string_view, 2> addressed_forms = {"letter", "recommendations"};

bool is_addressed(const Object& paper) {
  const Value* form = paper.find("form");
  return form != nullptr && form->is_text() &&
         std::find(addressed_forms.begin(), addressed_forms.end(), form->text()) != addressed_forms.end();
}

/// Who issued the paper, in the genitive: the school that it is of, else the office. None after a report.
std::optional<std::string> issuer_of(const Object& paper, Invocation& invocation) {
  const expr::Environment& environment = invocation.context.environment;
  const Value* issuer = is_addressed(paper) ? nullptr : paper.find("school");
  if (issuer == nullptr) issuer = environment.find("office");
  const expr::Function* in_case = invocation.context.functions.find("case");
  if (issuer == nullptr || in_case == nullptr) {
    invocation.context.diagnostics.report(Code::value_missing, invocation.where, "неизвестно, чей это документ")
        .hint("орган управления описывают в data/office.yaml");
    return std::nullopt;
  }
  const Value genitive("gen");
  const std::vector<const Value*> arguments = {&expr::resolved(*issuer, environment), &genitive};
  const std::vector<Span> places(arguments.size() + 1, invocation.where);
  Invocation call{arguments, {}, {}, places, invocation.where, invocation.context};
  const std::optional<Value> form = in_case->call(call);
  return form ? expr::to_text(*form) : std::nullopt;
}

Value named(Object paper, std::string_view kind, Span where) {
  const std::string tail = date_and_number(paper);
  if (kind.empty() || tail.empty()) {
    const std::string reason = kind.empty() ? "у документа нет ни формы, ни вида (kind)"
                               : paper.find("number") != nullptr ? computed_elsewhere
                                                                 : "у документа нет ни даты, ни номера";
    paper.set("name", Value(Missing{reason}, where));
    return Value(std::move(paper), where);
  }
  paper.set("name", Value(std::string(kind) + tail, where));
  if (const Value* forms = paper.find("forms"); forms != nullptr && forms->is_object()) {
    Object whole;
    for (const Member& form : forms->object().members()) {
      const bool text = form.value.is_text();
      whole.add(form.key, text ? Value(form.value.text() + tail, form.value.where) : form.value, form.key_where);
    }
    paper.set("forms", Value(std::move(whole), forms->where));
  }
  return Value(std::move(paper), where);
}

/// The record of data/acts.yaml, or nullptr.
const Value* find_act(std::string_view id, const expr::Environment& environment) {
  const Value* acts = environment.find("acts");
  if (acts == nullptr || !acts->is_array()) return nullptr;
  for (const Value& act : acts->array()) {
    const Value* own = act.find("id");
    if (own != nullptr && own->is_text() && own->text() == id) return &act;
  }
  return nullptr;
}

Value act_reference(const Value& act) {
  const Value* name = act.find("name");
  return named(act.object(), name != nullptr && name->is_text() ? name->text() : std::string_view(), act.where);
}

std::optional<Value> paper_reference(const KnownDocument& paper, bool with_issuer, Invocation& invocation) {
  Object fields = without_tags(*paper.front_matter);
  const Value* own = fields.find("kind");
  std::string kind = own != nullptr && own->is_text() ? own->text() : std::string(paper.form_title);
  if (!kind.empty()) kind = within_a_sentence(kind);
  if (with_issuer) {
    const std::optional<std::string> issuer = issuer_of(fields, invocation);
    if (!issuer) return std::nullopt;
    kind += " " + *issuer;
  }
  return named(std::move(fields), kind, paper.front_matter->where);
}

}  // namespace

std::optional<Value> document_reference(Invocation& invocation) {
  Diagnostics& diagnostics = invocation.context.diagnostics;
  const Value& wanted = expr::resolved(*invocation.arguments[0], invocation.context.environment);
  const bool with_issuer = invocation.arguments[1] != nullptr && expr::is_true(*invocation.arguments[1]);
  if (wanted.is_object()) {
    if (wanted.find("name") != nullptr && (wanted.find("date") != nullptr || wanted.find("number") != nullptr)) {
      return act_reference(wanted);
    }
    diagnostics
        .report(Code::argument_value, invocation.places[0],
                "«document»: у записи нет названия (name) и даты или номера, это не документ")
        .hint("пишется так: document(\"order-59\") – документ рабочей папки или акт из data/acts.yaml");
    return std::nullopt;
  }
  if (!wanted.is_text()) {
    diagnostics
        .report(Code::argument_type, invocation.places[0],
                "«document»: аргумент «id» — текст или запись, а здесь " + std::string(kind_name(wanted.kind())))
        .hint("пишется так: document(\"order-59\")");
    return std::nullopt;
  }
  const std::string& id = wanted.text();
  auto* evaluator = dynamic_cast<Evaluator*>(&invocation.context.environment);
  const bool knows = evaluator != nullptr && evaluator->input().documents;
  const KnownDocument paper = knows ? evaluator->input().documents(id) : KnownDocument{};
  const Value* act = find_act(id, invocation.context.environment);
  if (paper.front_matter != nullptr && act != nullptr) {
    diagnostics.report(Code::argument_value, invocation.places[0], "«" + id + "» – и документ рабочей папки, и акт")
        .hint("переименуйте один из них или назовите акт записью: document(record(\"acts\", \"" + id + "\"))")
        .place("акт", act->where);
    return std::nullopt;
  }
  if (paper.front_matter != nullptr) {
    evaluator->note_cited(id, *paper.front_matter, invocation.where);
    return paper_reference(paper, with_issuer, invocation);
  }
  if (act != nullptr) return act_reference(*act);
  Diagnostic& diagnostic =
      diagnostics.report(Code::document_absent, invocation.places[0], "нет документа «" + id + "»");
  diagnostic.hint("документы рабочей папки перечисляет команда pisar list");
  if (invocation.context.environment.find("acts") != nullptr) diagnostic.hint("акты перечислены в data/acts.yaml");
  return std::nullopt;
}

}  // namespace pisar::tmpl
