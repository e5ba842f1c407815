#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "expr/functions.h"
#include "russian/cases.h"

/// What the files of this stage share.
namespace pisar::functions {

// The groups of rows that add_russian_functions puts together.
void add_case(expr::FunctionTable& table);
void add_people(expr::FunctionTable& table);
void add_quantities(expr::FunctionTable& table);
void add_dates(expr::FunctionTable& table);
void add_texts(expr::FunctionTable& table);

/// Applies a function to a value, or to each element of a list (references followed). None after a reported mistake.
template <typename Function>
std::optional<Value> for_each_element(const Value& value, expr::Invocation& invocation, const Function& function) {
  const Value& input = expr::resolved(value, invocation.context.environment);
  if (!input.is_array()) return function(input);
  Array results;
  results.reserve(input.array().size());
  bool complete = true;
  for (const Value& element : input.array()) {
    std::optional<Value> result = function(expr::resolved(element, invocation.context.environment));
    complete = complete && result.has_value();
    if (result) results.push_back(*std::move(result));
  }
  if (!complete) return std::nullopt;
  return Value(std::move(results), input.where);
}

/// The text argument at `index`, or `otherwise` when it was left out.
[[nodiscard]] std::string_view text_or(const expr::Invocation& invocation, std::size_t index,
                                       std::string_view otherwise);

/// The case that the text argument at `index` names; none after a report.
[[nodiscard]] std::optional<russian::Case> case_argument(const expr::Invocation& invocation, std::size_t index,
                                                         std::string_view function);

/// Reports at the argument's place, or at the call's when the argument was left out or is the filter's input; shows the
/// place of the data when it is another one.
Diagnostic& report(const expr::Invocation& invocation, std::size_t argument, Code code, std::string message);
/// Adds «данные: name:line:column», when the value comes from another file than the call.
void show_data(Diagnostic& diagnostic, const expr::Invocation& invocation, const Value& value);

/// The value in quotes, as messages name it: ««Отдел образования»»; for what has no text, what kind it is: «список».
[[nodiscard]] std::string named(const Value& value);

}  // namespace pisar::functions
