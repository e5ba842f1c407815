#include <algorithm>
#include <type_traits>
#include <utility>

#include "expr/suggest.h"
#include "template/directives.h"
#include "typing/checker.h"

namespace pisar::typing {
namespace {

using Kind = Shape::Kind;
using Found = SchemaTypes::Member::Found;

constexpr int deepest_expression = 200;
constexpr std::size_t few_fields = 8;

/// The path that the expression names, as it is written; empty when it is none.
std::string path_of(const expr::ExprPtr& expression) {
  if (!expression) return {};
  if (const auto* name = std::get_if<expr::Name>(&expression->node)) return name->name;
  if (const auto* attribute = std::get_if<expr::Attribute>(&expression->node)) {
    const std::string object = path_of(attribute->object);
    return object.empty() ? object : object + "." + attribute->name;
  }
  if (const auto* subscript = std::get_if<expr::Subscript>(&expression->node)) {
    const auto* key = std::get_if<expr::Literal>(&subscript->index->node);
    const std::string object = path_of(subscript->object);
    if (key != nullptr && key->value.is_text() && !object.empty()) return object + "." + key->value.text();
  }
  return {};
}

bool asks_for_presence(std::string_view test) {
  return test == "defined" || test == "undefined" || test == "missing" || test == "none";
}

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

Type loop_member(std::string_view name) {
  if (is_one_of(name, {"index", "index0", "revindex", "revindex0", "length"})) return simple(Kind::number);
  if (is_one_of(name, {"first", "last"})) return simple(Kind::boolean);
  if (is_one_of(name, {"previtem", "nextitem"})) return any_type();
  if (is_one_of(name, {"cycle", "changed"})) return simple(Kind::action);
  return {};
}

}  // namespace

Type Checker::infer(const expr::ExprPtr& expression, Strictness strictness) {
  if (!expression || depth_ > deepest_expression || !spend()) return any_type();
  ++depth_;
  Type type = std::visit(
      [&](const auto& node) {
        Type found = visit(node, *expression, strictness);
        using Node = std::decay_t<decltype(node)>;
        if constexpr (std::is_same_v<Node, expr::Name> || std::is_same_v<Node, expr::Attribute> ||
                      std::is_same_v<Node, expr::Subscript>) {
          const Guard* guard = guarded(path_of(expression));
          use(found, expression->where, strictness == Strictness::strict && guard == nullptr);
          if (guard != nullptr && guard->any) {
            found = any_type();
          }
        }
        return found;
      },
      expression->node);
  --depth_;
  return type;
}

const Checker::Guard* Checker::guarded(std::string_view path) const {
  if (path.empty()) return nullptr;
  const Guard* found = nullptr;
  for (const Guard& guard : guards_) {
    // What is there has all that stands before it.
    const bool covers = guard.path == path || (guard.path.starts_with(path) && guard.path[path.size()] == '.');
    if (covers && (found == nullptr || (guard.any && guard.path == path))) found = &guard;
  }
  return found;
}

void Checker::narrow(const expr::ExprPtr& condition, bool holds) {
  if (!condition) return;
  if (const auto* test = std::get_if<expr::Test>(&condition->node)) {
    const std::string path = path_of(test->input);
    if (path.empty()) return;
    if (asks_for_presence(test->name)) {
      const bool present = (test->name == "defined") != test->negated;
      if (present == holds) guards_.push_back({path, false});
    } else {
      guards_.push_back({path, true});
    }
    return;
  }
  if (const auto* unary = std::get_if<expr::Unary>(&condition->node)) {
    if (unary->op == expr::UnaryOp::logical_not) narrow(unary->operand, !holds);
    return;
  }
  if (const auto* binary = std::get_if<expr::Binary>(&condition->node)) {
    const bool both = binary->op == (holds ? expr::BinaryOp::logical_and : expr::BinaryOp::logical_or);
    if (both) {
      narrow(binary->left, holds);
      narrow(binary->right, holds);
    }
    return;
  }
  // What is true is there: «{% if school.curator %}», «{% if x | default(false) %}».
  const expr::ExprPtr* input = &condition;
  while (const auto* filter = std::get_if<expr::Filter>(&(*input)->node)) input = &filter->input;
  if (std::string path = path_of(*input); holds && !path.empty()) guards_.push_back({std::move(path), false});
}

Type Checker::visit(const expr::Literal& node, const expr::Expr& /*whole*/, Strictness /*strictness*/) {
  switch (node.value.kind()) {
    case Value::Kind::missing:
      return simple(Kind::missing);
    case Value::Kind::boolean:
      return simple(Kind::boolean);
    case Value::Kind::number:
      return simple(Kind::number);
    case Value::Kind::text:
      return simple(Kind::text);
    default:
      return any_type();
  }
}

Type Checker::visit(const expr::Name& node, const expr::Expr& whole, Strictness strictness) {
  if (const Type* found = find(node.name)) {
    for (const Shape& shape : found->shapes) {
      if (shape.kind == Kind::macro) shared_.used_macros.insert(shape.macro->macro);
    }
    note_right(Code::name_unknown, whole.where);
    return *found;
  }
  if (names_unknown_) return any_type();
  if (strictness == Strictness::lenient || guarded(node.name) != nullptr) return any_type();
  // A form may speak of data or fields that this workspace has no use for.
  if (conditional_ > 0 && (form_field(node.name) || may_be_data(node.name))) return any_type();
  Diagnostic& diagnostic = report(Code::name_unknown, whole.where, "нет переменной «" + node.name + "»");
  if (std::string hint = tmpl::page_variable_hint(node.name); !hint.empty()) {
    diagnostic.hint(std::move(hint));
    return any_type();
  }
  if (world_.functions.find(node.name) != nullptr) {
    diagnostic.hint("это функция: её вызывают со скобками или как фильтр — «x | " + node.name + "»");
    return any_type();
  }
  const std::vector<std::string> known = names();
  std::string hint = expr::suggestion(node.name, {known.begin(), known.end()});
  if (!hint.empty()) diagnostic.hint(std::move(hint));
  return any_type();
}

void Checker::unknown_field(std::string_view name, const Type& record, Span where, std::string message) {
  const std::vector<std::string> fields = types_.fields_of(record);
  Diagnostic& diagnostic = report(Code::field_unknown, where, std::move(message));
  std::string hint = expr::suggestion(name, {fields.begin(), fields.end()});
  if (hint.empty() && !fields.empty() && fields.size() <= few_fields) {
    hint = "есть поля: ";
    for (std::size_t i = 0; i < fields.size(); ++i) hint.append(i == 0 ? "" : ", ").append(fields[i]);
  }
  if (!hint.empty()) diagnostic.hint(std::move(hint));
  for (const Shape& shape : record.shapes) {
    if (shape.kind != Kind::record || shape.node == nullptr || !shape.node->where.known()) continue;
    diagnostic.place("схема", shape.node->where, shape.node->title.empty() ? "" : "«" + shape.node->title + "»");
    break;
  }
}

Type Checker::member(const Type& object, std::string_view name, Span where, Strictness strictness, bool silent) {
  if (object.only(Kind::missing)) return object;
  const SchemaTypes::Member found = types_.member_of(object, name);
  if (found.found != Found::no) {
    note_right(Code::field_unknown, where);
    return found.type;
  }
  Type other;
  for (const Shape& shape : object.shapes) {
    if (shape.kind == Kind::loop) other = loop_member(name);
    const bool of_reference = name == "number" || name == "page" || name == "pages";
    if (shape.kind == Kind::reference && of_reference) other = simple(Kind::reference);
  }
  if (!other.shapes.empty()) return other;
  if (object.is_any() || strictness == Strictness::lenient || silent) return any_type();
  const std::string quoted = "«" + std::string(name) + "»";
  if (object.has(Kind::record)) {
    unknown_field(name, object, where, "нет поля " + quoted);
    return any_type();
  }
  const bool value = object.has(Kind::boolean) || object.has(Kind::number) || object.has(Kind::text) ||
                     object.has(Kind::date) || object.has(Kind::list);
  Diagnostic& diagnostic = report(Code::field_unknown, where,
                                  value ? "поле " + quoted + " бывает у записи, а здесь " + std::string(given(object))
                                        : "нет поля " + quoted + " — это " + std::string(given(object)));
  if (object.has(Kind::list)) {
    diagnostic.hint("это поле всех записей списка даёт map(\"" + std::string(name) +
                    "\"), одну запись — first, [0] или цикл for");
  } else if (world_.functions.find(name) != nullptr) {
    diagnostic.hint("фильтр пишется через черту: «x | " + std::string(name) + "»");
  }
  return any_type();
}

Type Checker::visit(const expr::Attribute& node, const expr::Expr& /*whole*/, Strictness strictness) {
  const Type object = infer(node.object, strictness);
  std::string path = path_of(node.object);
  if (!path.empty()) path += "." + node.name;
  return member(object, node.name, node.name_where, strictness, guarded(path) != nullptr);
}

Type Checker::visit(const expr::Subscript& node, const expr::Expr& /*whole*/, Strictness strictness) {
  Type object = infer(node.object, strictness);
  if (const auto* slice = std::get_if<expr::Slice>(&node.index->node)) {
    for (const expr::ExprPtr& part : {slice->start, slice->stop, slice->step}) {
      if (part) static_cast<void>(infer(part));
    }
    return object;
  }
  const Type index = infer(node.index);
  const auto* literal = std::get_if<expr::Literal>(&node.index->node);
  const bool elements = object.has(Kind::list) || object.has(Kind::text);
  if (literal != nullptr && literal->value.is_text() && !elements) {
    std::string path = path_of(node.object);
    if (!path.empty()) path += "." + literal->value.text();
    return member(object, literal->value.text(), node.index->where, strictness, guarded(path) != nullptr);
  }
  if (index.only(Kind::number) && !object.is_any() && elements && !object.has(Kind::record)) {
    return join(types_.element_of(object), simple(Kind::missing));
  }
  return any_type();
}

Type Checker::visit(const expr::Slice& /*node*/, const expr::Expr& /*whole*/, Strictness /*strictness*/) {
  return any_type();  // stands within a subscript only
}

Type Checker::visit(const expr::Unary& node, const expr::Expr& /*whole*/, Strictness /*strictness*/) {
  static_cast<void>(infer(node.operand));
  return simple(node.op == expr::UnaryOp::logical_not ? Kind::boolean : Kind::number);
}

Type Checker::visit(const expr::Binary& node, const expr::Expr& /*whole*/, Strictness /*strictness*/) {
  using Op = expr::BinaryOp;
  const Type left = infer(node.left);
  if (node.op == Op::logical_and || node.op == Op::logical_or) {
    const Under under(*this);
    narrow(node.left, node.op == Op::logical_and);
    return join(left, infer(node.right));
  }
  const Type right = infer(node.right);
  switch (node.op) {
    case Op::equal:
    case Op::not_equal:
    case Op::less:
    case Op::less_equal:
    case Op::greater:
    case Op::greater_equal:
    case Op::in:
    case Op::not_in:
      return simple(Kind::boolean);
    case Op::concat:
      return left.only(Kind::text) && right.only(Kind::text) ? simple(Kind::text)
                                                             : simple({Kind::text, Kind::fragment, Kind::missing});
    default:
      return left.only(Kind::number) && right.only(Kind::number) ? simple(Kind::number) : any_type();
  }
}

Type Checker::visit(const expr::Chain& node, const expr::Expr& /*whole*/, Strictness /*strictness*/) {
  static_cast<void>(infer(node.first));
  for (const auto& [op, operand] : node.rest) static_cast<void>(infer(operand));
  return simple(Kind::boolean);
}

Type Checker::visit(const expr::Conditional& node, const expr::Expr& /*whole*/, Strictness /*strictness*/) {
  static_cast<void>(infer(node.condition));
  Type type;
  {
    const Under under(*this);
    narrow(node.condition, true);
    type = infer(node.then);
  }
  const Under under(*this);
  narrow(node.condition, false);
  return join(type, node.otherwise ? infer(node.otherwise) : simple(Kind::missing));
}

Type Checker::visit(const expr::ListLiteral& node, const expr::Expr& /*whole*/, Strictness /*strictness*/) {
  Type element;
  for (const expr::ExprPtr& item : node.items) {
    const Type type = infer(item);
    element = element.shapes.empty() ? type : join(element, type);
  }
  return list_of(element.shapes.empty() ? any_type() : std::move(element));
}

Type Checker::visit(const expr::DictLiteral& node, const expr::Expr& /*whole*/, Strictness /*strictness*/) {
  Fields fields;
  bool known = true;
  for (const auto& [key, value] : node.items) {
    static_cast<void>(infer(key));
    Type type = infer(value);
    const auto* literal = std::get_if<expr::Literal>(&key->node);
    if (literal != nullptr && literal->value.is_text()) {
      fields[literal->value.text()] = std::move(type);
    } else {
      known = false;
    }
  }
  Type type = record_of(std::move(fields));
  if (!known) type.shapes.front().fields = nullptr;
  return type;
}

}  // namespace pisar::typing
