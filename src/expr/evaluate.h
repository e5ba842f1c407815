#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/value.h"
#include "expr/expr.h"

namespace pisar::expr {

class FieldIndexes;
class FunctionTable;
class Operand;

/// A grammatical form that rests on no rule, so that a person should look at it.
struct UnsureForm {
  std::string name;       ///< in the nominative
  std::string case_name;  ///< «родительный»
  std::string form;
  Span where;  ///< of the name
};

/// What an expression may see. The evaluator of templates stacks scopes on it; `pisar eval` binds the data.
class Environment {
 public:
  Environment() = default;
  Environment(const Environment&) = delete;
  Environment& operator=(const Environment&) = delete;
  virtual ~Environment() = default;

  /// The variable, or nullptr when there is none of this name. The pointer stays valid while the scope lives.
  [[nodiscard]] virtual const Value* find(std::string_view name) const = 0;
  /// The names that can be seen, for hints.
  [[nodiscard]] virtual std::vector<std::string_view> names() const = 0;
  /// The record that a reference stands for, or nullptr.
  [[nodiscard]] virtual const Value* resolve(const RecordRef& reference) const = 0;
  /// Whether a record that lacks the member could have it (its schema or the other records of its list do): then the
  /// member is missing, else its name is a mistake. By default: no.
  [[nodiscard]] virtual bool may_have(const Value& record, std::string_view name) const;
  /// Calls an extension value (a macro); none after a reported mistake. By default: «не вызывается».
  virtual std::optional<Value> call(const Value& callee, const std::vector<Value>& positional,
                                    const std::vector<std::pair<std::string, Value>>& named, Span where,
                                    Diagnostics& diagnostics);
  /// Takes note of a form that a function made up; by default it is forgotten.
  virtual void note_unsure_form(UnsureForm form);
  /// A text of the data that is an expression (a formula, a rule); null after a reported mistake. By default it is
  /// parsed at every call (expr/data_expression.h).
  [[nodiscard]] virtual ExprPtr parsed(const Value& text, Diagnostics& diagnostics, Span call) const;
  /// The indexes of the data; by default there are none.
  [[nodiscard]] virtual const FieldIndexes* indexes() const { return nullptr; }
  /// What to write instead of a variable that is known elsewhere only; empty: nothing to say. By default so.
  [[nodiscard]] virtual std::string hint_for_name(std::string_view name) const;
  /// What to do instead of calculating or comparing with an extension value that can only be printed; empty: nothing to
  /// say. By default so.
  [[nodiscard]] virtual std::string hint_for_operand(const Value& extension) const;
  /// The member of an extension value, or none when it has no such member.
  virtual std::optional<Value> member(const Value& extension, std::string_view name);
};

struct Attribute;

/// Where the nodes «a.b» found their members last: the records of a list, whose fields stand in one order, are asked by
/// the same node one after the other. Nodes may share a place of this table; what it says is verified.
class MemberGuesses {
 public:
  [[nodiscard]] std::uint8_t& of(const Attribute& node) {
    constexpr unsigned alignment_bits = 4;
    return indexes_[(reinterpret_cast<std::uintptr_t>(&node) >> alignment_bits) % indexes_.size()];
  }

 private:
  std::array<std::uint8_t, 256> indexes_{};
};

/// What evaluation works with. `steps` counts down; at 0 the evaluation ends with an error (hostile templates), after
/// which it is negative and further evaluations fail without saying it again.
struct Context {
  Environment& environment;
  const FunctionTable& functions;
  Diagnostics& diagnostics;
  std::int64_t& steps;
  MemberGuesses* guesses = nullptr;  ///< of one evaluation and thread; optional
};

/// The value of an expression; none after a reported mistake (unknown name or member, wrong type, division by zero, …).
/// A missing value is a value: it may be tested, defaulted or passed on, and is an error only where it is printed.
[[nodiscard]] std::optional<Value> evaluate(const Expr& expression, Context& context);

/// The same without a copy where the value lives elsewhere (a variable, a member of the data): expr/operand.h. False
/// after a reported mistake.
[[nodiscard]] bool evaluate(const Expr& expression, Context& context, Operand& result);

/// The record that a reference stands for (references to references followed), any other value as it is. A reference
/// without a record is returned itself.
[[nodiscard]] const Value& resolved(const Value& value, const Environment& environment);

/// Jinja's truth: missing, false, 0, «», [] and {} are false.
[[nodiscard]] bool is_true(const Value& value);
/// Equality of language.md: numbers by value, dates by day, a record with an `id` equals this id.
[[nodiscard]] bool equal(const Value& a, const Value& b);
/// The value as text where it is printed: numbers with a decimal comma (as written, when they come from the data),
/// dates as written or numeric, records by their `name`; none for lists, records without a name, missing values and
/// fragments.
[[nodiscard]] std::optional<std::string> to_text(const Value& value);

}  // namespace pisar::expr
