#pragma once

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
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
  std::span<const Value* const> arguments;
  const std::vector<Value>& rest;  ///< positional arguments beyond the parameters
  const std::vector<std::pair<std::string, Value>>&
      named;  ///< named arguments that are no parameters (where(field=value))
  /// Of each parameter's argument (of the call where it was left out), of `rest`, of `named`; the call itself last.
  std::span<const Span> places;
  Span where;
  Context& context;
};

/// The most parameters that a row of the table may have.
inline constexpr std::size_t most_parameters = 8;

/// A function or filter (its first parameter is the filter's input): a row of a table.
struct Function {
  std::string_view name;
  std::string_view russian_name;  ///< an alias; may be empty
  std::vector<Parameter> parameters;
  bool variadic = false;                                 ///< takes further positional and named arguments
  std::optional<Value> (*call)(Invocation& invocation);  ///< none after a reported mistake
  std::string_view summary;                              ///< Russian, one line: for `pisar` help and the docs
  bool pure = false;  ///< the result depends on nothing but the arguments and the records that they refer to
};

/// Functions and filters by name; the stages add their rows (core, russian, metrics, template).
class FunctionTable {
 public:
  using Rows = std::map<std::string, Function, std::less<>>;

  FunctionTable() = default;
  FunctionTable(const FunctionTable&) = delete;  // the indexes point into the rows
  FunctionTable& operator=(const FunctionTable&) = delete;
  FunctionTable(FunctionTable&&) = default;
  FunctionTable& operator=(FunctionTable&&) = default;
  ~FunctionTable() = default;

  void add(const Function& function) { functions_.add(function); }
  void add_test(const Function& test) { tests_.add(test); }
  [[nodiscard]] const Function* find(std::string_view name) const { return functions_.find(name); }
  [[nodiscard]] const Function* find_test(std::string_view name) const { return tests_.find(name); }

  /// The rows by name, aliases too.
  [[nodiscard]] const Rows& functions() const { return functions_.rows; }
  [[nodiscard]] const Rows& tests() const { return tests_.rows; }

 private:
  struct Part {
    Rows rows;
    std::unordered_map<std::string_view, const Function*> index;  // keys and rows of `rows`

    /// A row of the same name is replaced. Throws std::logic_error when there are too many parameters.
    void add(const Function& function);
    void add_as(std::string_view name, const Function& function);
    [[nodiscard]] const Function* find(std::string_view name) const {
      const auto found = index.find(name);
      return found == index.end() ? nullptr : found->second;
    }
  };

  Part functions_;
  Part tests_;
};

/// default, length, sum, where, join, … and the tests: all that needs nothing but values; pure.
void add_core_functions(FunctionTable& table);

}  // namespace pisar::expr
