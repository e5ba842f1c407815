#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/value.h"
#include "expr/evaluate.h"

namespace pisar::expr {

/// The types that a parameter may be declared with; the evaluator checks arguments before the function sees them.
enum class Type : std::uint8_t { any, boolean, number, text, date, list, record };

struct Parameter {
  std::string_view name;
  Type type = Type::any;
  bool required = true;
  bool accepts_missing = false;  ///< else a missing argument makes the result missing
};

/// A call in progress: arguments in the order of the parameters (nullptr where an optional one was left out), the rest
/// for a variadic function.
struct Invocation {
  const std::vector<const Value*>& arguments;
  const std::vector<Value>& rest;  ///< positional arguments beyond the parameters
  const std::vector<std::pair<std::string, Value>>&
      named;  ///< named arguments that are no parameters (where(field=value))
  /// Of each parameter's argument (of the call where it was left out), of `rest`, of `named`; the call itself last.
  const std::vector<Span>& places;
  Span where;
  Context& context;
};

/// A function or filter (its first parameter is the filter's input): a row of a table.
struct Function {
  std::string_view name;
  std::string_view russian_name;  ///< an alias; may be empty
  std::vector<Parameter> parameters;
  bool variadic = false;                                 ///< takes further positional and named arguments
  std::optional<Value> (*call)(Invocation& invocation);  ///< none after a reported mistake
  std::string_view summary;                              ///< Russian, one line: for `pisar` help and the docs
};

/// Functions and filters by name; the stages add their rows (core, russian, metrics, template).
struct FunctionTable {
  std::map<std::string, Function, std::less<>> functions;
  std::map<std::string, Function, std::less<>> tests;

  void add(const Function& function);
  void add_test(const Function& test);
  [[nodiscard]] const Function* find(std::string_view name) const;
  [[nodiscard]] const Function* find_test(std::string_view name) const;
};

/// default, length, sum, where, join, … and the tests: all that needs nothing but values.
void add_core_functions(FunctionTable& table);

}  // namespace pisar::expr
