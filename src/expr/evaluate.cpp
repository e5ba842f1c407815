#include "expr/evaluate.h"

#include <stdexcept>
#include <type_traits>

#include "expr/compare.h"
#include "expr/data_expression.h"
#include "expr/evaluator.h"
#include "expr/number_format.h"
#include "expr/rejected.h"
#include "expr/suggest.h"

namespace pisar::expr {

std::optional<Value> Environment::call(const Value& callee, const std::vector<Value>& /*positional*/,
                                       const std::vector<std::pair<std::string, Value>>& /*named*/, Span where,
                                       Diagnostics& diagnostics) {
  diagnostics.report(Code::not_callable, where, std::string(given(callee)) + " не вызывается");
  return std::nullopt;
}

std::optional<Value> Environment::member(const Value& /*extension*/, std::string_view /*name*/) { return std::nullopt; }

std::string Environment::hint_for_name(std::string_view /*name*/) const { return {}; }

std::string Environment::hint_for_operand(const Value& /*extension*/) const { return {}; }

ExprPtr Environment::parsed(const Value& text, Diagnostics& diagnostics, Span call) const {
  return parse_data_expression(text, diagnostics, call);
}

// Those that override it keep the form. NOLINTNEXTLINE(performance-unnecessary-value-param)
void Environment::note_unsure_form(UnsureForm /*form*/) {}

bool Environment::may_have(const Value& /*record*/, std::string_view /*name*/) const { return false; }

const Value& resolved(const Value& value, const Environment& environment) {
  constexpr int longest_way = 8;  // a reference to a reference is a mistake of the data, a circle of them too
  const Value* result = &value;
  for (int i = 0; i < longest_way && result->is_reference(); ++i) {
    const Value* record = environment.resolve(result->reference());
    if (record == nullptr) break;
    result = record;
  }
  return *result;
}

std::optional<Value> evaluate(const Expr& expression, Context& context) {
  Operand result;
  if (!Evaluator(context).run(expression, result)) return std::nullopt;
  return result.take();
}

bool evaluate(const Expr& expression, Context& context, Operand& result) {
  return Evaluator(context).run(expression, result);
}

bool is_true(const Value& value) {
  switch (value.kind()) {
    case Value::Kind::missing:
      return false;
    case Value::Kind::boolean:
      return value.boolean();
    case Value::Kind::number:
      return !value.number().is_zero();
    case Value::Kind::text:
      return !value.text().empty();
    case Value::Kind::array:
      return !value.array().empty();
    case Value::Kind::object:
      return !value.object().empty();
    case Value::Kind::date:
    case Value::Kind::reference:
    case Value::Kind::extension:
      return true;
  }
  return true;
}

std::optional<std::string> to_text(const Value& value) {
  switch (value.kind()) {
    case Value::Kind::text:
      return value.text();
    case Value::Kind::number:
      return number_text(value);
    case Value::Kind::boolean:
      return value.boolean() ? "да" : "нет";
    case Value::Kind::date:
      return value.written().empty() ? value.date().numeric() : std::string(value.written());
    case Value::Kind::object: {
      const Value* name = value.object().find("name");
      if (name == nullptr || name->is_object()) return std::nullopt;
      return to_text(*name);
    }
    case Value::Kind::missing:
    case Value::Kind::array:
    case Value::Kind::reference:
    case Value::Kind::extension:
      return std::nullopt;
  }
  return std::nullopt;
}

bool Evaluator::run(const Expr& expression, Operand& out) {
  whole_ = expression.where;
  return evaluate(expression, out);
}

bool Evaluator::evaluate(const Expr& expression, Operand& out) { return evaluate(expression, Strictness::strict, out); }

bool Evaluator::evaluate(const Expr& expression, Strictness strictness, Operand& out) {
  if (!spend(1, expression.where)) return false;
  const bool good = std::visit(
      [&](const auto& node) {
        using Node = std::decay_t<decltype(node)>;
        if constexpr (std::is_same_v<Node, Name>) {
          return name(node, expression.where, strictness, out);
        } else if constexpr (std::is_same_v<Node, Attribute>) {
          return attribute(node, strictness, out);
        } else if constexpr (std::is_same_v<Node, Subscript>) {
          return subscript(node, strictness, out);
        } else if constexpr (std::is_same_v<Node, Literal>) {
          out.borrow(node.value);
          return true;
        } else {
          return visit(node, expression, out);
        }
      },
      expression.node);
  if (!good || !out.get().is_rejected()) return good;
  return refuse_rejected(out.get(), expression.where, context_.diagnostics);
}

// Below zero means that it was reported already.
bool Evaluator::exhausted(Span where) {
  if (context_.steps >= 0) {
    context_.diagnostics.report(Code::steps_exhausted, where, "вычисление слишком долгое и остановлено")
        .hint("проверьте циклы и размер списков");
  }
  context_.steps = -1;
  return false;
}

void Evaluator::follow(Operand& out) {
  const Value& record = resolved(out.get(), context_.environment);
  if (!record.is_reference()) {
    out.borrow(record);
    return;
  }
  const RecordRef reference = record.reference();
  out.own(Value(Missing{"в «" + reference.collection + "» нет записи «" + reference.id + "»"}, record.where));
}

bool Evaluator::visit(const Slice& /*node*/, const Expr& /*expression*/, Operand& /*out*/) {
  throw std::logic_error("a slice stands outside a subscript");
}

bool Evaluator::visit(const Unary& node, const Expr& expression, Operand& out) {
  if (!evaluate(*node.operand, out)) return false;
  const Value& value = out.get();
  if (node.op == UnaryOp::logical_not) {
    out.own(Value(!is_true(value)));
    return true;
  }
  if (value.is_missing()) return true;
  if (!value.is_number()) {
    const std::string sign = node.op == UnaryOp::negate ? "-" : "+";
    context_.diagnostics.report(Code::operand_type, expression.where,
                                "знак «" + sign + "» ставят перед числом, а здесь " + std::string(given(value)));
    return false;
  }
  if (node.op == UnaryOp::negate) out.own(Value(-value.number()));
  return true;
}

bool Evaluator::visit(const Binary& node, const Expr& expression, Operand& out) {
  if (node.op == BinaryOp::logical_and || node.op == BinaryOp::logical_or) {
    if (!evaluate(*node.left, out)) return false;
    const bool decided = is_true(out.get()) == (node.op == BinaryOp::logical_or);
    return decided || evaluate(*node.right, out);
  }
  Operand left;
  Operand right;
  if (!evaluate(*node.left, left) || !evaluate(*node.right, right)) return false;
  return binary(node, left.get(), right.get(), expression.where, out);
}

bool Evaluator::visit(const Chain& node, const Expr& expression, Operand& out) {
  Operand left;
  if (!evaluate(*node.first, left)) return false;
  bool holds = true;
  for (const auto& [op, operand] : node.rest) {
    Operand right;
    if (!evaluate(*operand, right)) return false;
    if (!compares(op, left.get(), right.get(), expression.where, holds)) return false;
    if (!holds) break;
    left = std::move(right);
  }
  out.own(Value(holds));
  return true;
}

bool Evaluator::visit(const Conditional& node, const Expr& /*expression*/, Operand& out) {
  if (!evaluate(*node.condition, out)) return false;
  if (is_true(out.get())) return evaluate(*node.then, out);
  if (node.otherwise) return evaluate(*node.otherwise, out);
  out.own(Value(Missing{"условие «if» не выполнено, а «else» нет"}));
  return true;
}

bool Evaluator::visit(const ListLiteral& node, const Expr& expression, Operand& out) {
  Array array;
  array.reserve(node.items.size());
  for (const ExprPtr& item : node.items) {
    Operand value;
    if (!evaluate(*item, value)) return false;
    array.push_back(value.take());
  }
  out.own(Value(std::move(array), expression.where));
  return true;
}

bool Evaluator::visit(const DictLiteral& node, const Expr& expression, Operand& out) {
  Object object;
  for (const auto& [key, item] : node.items) {
    Operand name;
    Operand value;
    if (!evaluate(*key, name) || !evaluate(*item, value)) return false;
    const Value& text = name.get();
    const bool integer = text.is_number() && text.number().is_integer();
    if (!text.is_text() && !integer) {
      context_.diagnostics.report(Code::operand_type, key->where,
                                  "ключ записи — текст или целое число, а здесь " + std::string(given(text)));
      return false;
    }
    object.set(integer ? text.number().shortest(0) : text.text(), value.take(), key->where);
  }
  out.own(Value(std::move(object), expression.where));
  return true;
}

}  // namespace pisar::expr
