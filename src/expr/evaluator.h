#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "expr/evaluate.h"
#include "expr/expr.h"
#include "expr/functions.h"
#include "expr/operand.h"

namespace pisar::expr {

/// Evaluates one expression. Every method gives false after a reported mistake; results are never references to
/// records.
class Evaluator {
 public:
  explicit Evaluator(Context& context) : context_(context) {}

  bool run(const Expr& expression, Operand& out);

 private:
  /// How an unknown name or member is taken: as a mistake, or (under `is defined` and `default`) as a missing value.
  enum class Strictness : std::uint8_t { strict, lenient };

  // evaluate.cpp
  bool evaluate(const Expr& expression, Operand& out);
  bool evaluate(const Expr& expression, Strictness strictness, Operand& out);
  bool visit(const Slice& node, const Expr& expression, Operand& out);
  bool visit(const Call& node, const Expr& expression, Operand& out);
  bool visit(const Filter& node, const Expr& expression, Operand& out);
  bool visit(const Test& node, const Expr& expression, Operand& out);
  bool visit(const Unary& node, const Expr& expression, Operand& out);
  bool visit(const Binary& node, const Expr& expression, Operand& out);
  bool visit(const Chain& node, const Expr& expression, Operand& out);
  bool visit(const Conditional& node, const Expr& expression, Operand& out);
  bool visit(const ListLiteral& node, const Expr& expression, Operand& out);
  bool visit(const DictLiteral& node, const Expr& expression, Operand& out);
  bool spend(std::int64_t steps, Span where) {
    if (context_.steps <= steps) return exhausted(where);
    context_.steps -= steps;
    return true;
  }
  bool exhausted(Span where);
  /// Follows a reference to its record; one without a record becomes missing.
  void settle(Operand& out) {
    if (out.get().is_reference()) follow(out);
  }
  void follow(Operand& out);

  // access.cpp: names, members, elements
  bool name(const Name& node, Span where, Strictness strictness, Operand& out);
  bool attribute(const Attribute& node, Strictness strictness, Operand& out);
  bool subscript(const Subscript& node, Strictness strictness, Operand& out);
  bool member(std::string_view key, Span where, Strictness strictness, Operand& out);
  bool element(const Value& index, Span where, Strictness strictness, Operand& out);
  bool list_element(const Value& index, Span where, Operand& out);
  bool slice(const Slice& node, Span where, Operand& out);
  std::optional<std::int64_t> bound(const ExprPtr& expression, bool& given);

  // operators.cpp
  bool binary(const Binary& node, const Value& left, const Value& right, Span where, Operand& out);
  bool arithmetic(const Binary& node, const Value& left, const Value& right, Span where, Operand& out);
  bool concat(const Value& left, const Value& right, Span where, Operand& out);
  bool compares(BinaryOp op, const Value& left, const Value& right, Span where, bool& holds);
  bool contains(const Value& item, const Value& container, Span where, bool& found);
  Diagnostic& wrong_operands(std::string_view action, const Value& left, const Value& right, Span where);

  // call.cpp
  struct Binding;
  /// `input` is what stands before the «|» (or the «.» of a method), null in a plain call; it is moved from.
  bool call_function(const Function& function, const std::vector<Argument>& arguments, Operand* input, Span input_where,
                     Span where, Operand& out);
  /// The same without arguments, where nothing can be wrong about them; none: it is not that simple a call.
  std::optional<bool> call_filter(const Function& function, const Operand& input, Span input_where, Span where,
                                  Operand& out);
  bool call_extension(const Value& callee, const std::vector<Argument>& arguments, Span where, Operand& out);
  bool bind_positional(Binding& binding, const Argument& argument);
  bool bind_named(Binding& binding, const Argument& argument);
  bool check_count(const Binding& binding);
  bool check_types(Binding& binding);
  bool check_type(Binding& binding, std::size_t index);
  void unknown_function(std::string_view kind, std::string_view name, Span where);
  void not_callable(const Value& value, std::string_view name, Span where);

  Context& context_;
  Span whole_{};  // of the whole expression
};

}  // namespace pisar::expr
