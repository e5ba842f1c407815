#include "functions/functions.h"

#include "functions/groups.h"

namespace pisar {

void add_russian_functions(expr::FunctionTable& table) {
  functions::add_case(table);
  functions::add_people(table);
  functions::add_numbers(table);
  functions::add_quantities(table);
  functions::add_dates(table);
  functions::add_texts(table);
}

namespace functions {

std::string_view text_or(const expr::Invocation& invocation, std::size_t index, std::string_view otherwise) {
  const Value* argument = invocation.arguments[index];
  return argument == nullptr || !argument->is_text() ? otherwise : std::string_view(argument->text());
}

std::optional<russian::Case> case_argument(const expr::Invocation& invocation, std::size_t index,
                                           std::string_view function) {
  const std::string_view word = text_or(invocation, index, "nom");
  const std::optional<russian::Case> grammatical_case = russian::parse_case(word);
  if (!grammatical_case) {
    report(invocation, index, Code::argument_value,
           "«" + std::string(function) + "»: нет падежа «" + std::string(word) + "»")
        .hint("падежи: " + std::string(russian::case_codes()));
  }
  return grammatical_case;
}

Diagnostic& report(const expr::Invocation& invocation, std::size_t argument, Code code, std::string message) {
  const Value* value = invocation.arguments[argument];
  const Span where = value == nullptr ? invocation.where : invocation.places[argument];
  return invocation.context.diagnostics.report(code, where, std::move(message));
}

void show_data(Diagnostic& diagnostic, const expr::Invocation& invocation, const Value& value) {
  if (value.where.known() && value.where.file != invocation.where.file) diagnostic.place("данные", value.where);
}

std::string named(const Value& value) {
  constexpr std::size_t longest = 80;  // bytes; a message is no place for a paragraph
  const std::optional<std::string> text = expr::to_text(value);
  if (!text) return std::string(kind_name(value.kind()));
  if (text->size() <= longest) return "«" + *text + "»";
  std::size_t end = longest;
  while (end > 0 && (static_cast<unsigned char>((*text)[end]) & 0xC0U) == 0x80) --end;
  return "«" + text->substr(0, end) + "…»";
}

}  // namespace functions
}  // namespace pisar
