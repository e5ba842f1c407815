#include "metrics/indicator.h"

#include <algorithm>
#include <type_traits>
#include <variant>

#include "expr/data_expression.h"
#include "expr/rejected.h"
#include "expr/suggest.h"

namespace pisar::metrics {
namespace {

void collect(const expr::ExprPtr& expression, std::vector<FormulaField>& fields);

void collect(const std::vector<expr::Argument>& arguments, std::vector<FormulaField>& fields) {
  for (const expr::Argument& argument : arguments) collect(argument.value, fields);
}

// A formula calculates: names of fields, numbers, operators, functions of them; other nodes hold no fields of their
// own.
void collect(const expr::ExprPtr& expression, std::vector<FormulaField>& fields) {
  if (!expression) return;
  std::visit(
      [&](const auto& node) {
        using Node = std::decay_t<decltype(node)>;
        if constexpr (std::is_same_v<Node, expr::Name>) {
          const auto same = [&](const FormulaField& field) { return field.name == node.name; };
          if (std::none_of(fields.begin(), fields.end(), same)) fields.push_back({node.name, expression->where});
        } else if constexpr (std::is_same_v<Node, expr::Call>) {
          if (!std::holds_alternative<expr::Name>(node.callee->node)) collect(node.callee, fields);
          collect(node.arguments, fields);
        } else if constexpr (std::is_same_v<Node, expr::Filter> || std::is_same_v<Node, expr::Test>) {
          collect(node.input, fields);
          collect(node.arguments, fields);
        } else if constexpr (std::is_same_v<Node, expr::Attribute>) {
          collect(node.object, fields);
        } else if constexpr (std::is_same_v<Node, expr::Subscript>) {
          collect(node.object, fields);
          collect(node.index, fields);
        } else if constexpr (std::is_same_v<Node, expr::Unary>) {
          collect(node.operand, fields);
        } else if constexpr (std::is_same_v<Node, expr::Binary>) {
          collect(node.left, fields);
          collect(node.right, fields);
        } else if constexpr (std::is_same_v<Node, expr::Chain>) {
          collect(node.first, fields);
          for (const auto& [op, operand] : node.rest) collect(operand, fields);
        } else if constexpr (std::is_same_v<Node, expr::Conditional>) {
          collect(node.condition, fields);
          collect(node.then, fields);
          collect(node.otherwise, fields);
        } else if constexpr (std::is_same_v<Node, expr::ListLiteral>) {
          for (const expr::ExprPtr& item : node.items) collect(item, fields);
        }
      },
      expression->node);
}

const Value* record_with_id(const Value& indicators, std::string_view id, const expr::Environment& environment) {
  if (indicators.is_object()) return indicators.find(id);
  for (const Value& element : indicators.array()) {
    const Value* own = expr::resolved(element, environment).find("id");
    if (own != nullptr && own->is_text() && own->text() == id) return &expr::resolved(element, environment);
  }
  return nullptr;
}

std::vector<std::string_view> known_ids(const Value& indicators) {
  std::vector<std::string_view> ids;
  if (indicators.is_object()) {
    for (const Member& member : indicators.object().members()) ids.emplace_back(member.key);
    return ids;
  }
  for (const Value& element : indicators.array()) {
    const Value* id = element.find("id");
    if (id != nullptr && id->is_text()) ids.emplace_back(id->text());
  }
  return ids;
}

// The record of an id, among the data variable `indicators`.
const Value* find_record(const std::string& id, Span where, expr::Context& context) {
  const Value* indicators = context.environment.find("indicators");
  if (indicators != nullptr) indicators = &expr::resolved(*indicators, context.environment);
  if (indicators != nullptr && indicators->is_rejected()) {
    expr::refuse_rejected(*indicators, where, context.diagnostics);
    return nullptr;
  }
  if (indicators == nullptr || (!indicators->is_array() && !indicators->is_object())) {
    context.diagnostics
        .report(Code::indicator_unknown, where, "нет показателя «" + id + "»: в данных нет списка показателей")
        .hint("показатели описывают в data/indicators.yaml");
    return nullptr;
  }
  if (const Value* record = record_with_id(*indicators, id, context.environment)) return record;
  Diagnostic& diagnostic = context.diagnostics.report(Code::indicator_unknown, where, "нет показателя «" + id + "»");
  if (std::string hint = expr::suggestion(id, known_ids(*indicators)); !hint.empty()) diagnostic.hint(std::move(hint));
  expr::place_data(diagnostic, *indicators, where);
  return nullptr;
}

}  // namespace

std::optional<Indicator> find_indicator(const Value& wanted, Span where, expr::Context& context) {
  if (!wanted.is_text() && !wanted.is_object()) {
    context.diagnostics.report(
        Code::argument_type, where,
        "«metric»: показатель называют его кодом (id) или записью, а здесь " + std::string(expr::given(wanted)));
    return std::nullopt;
  }
  const Value* record = wanted.is_object() ? &wanted : find_record(wanted.text(), where, context);
  if (record == nullptr) return std::nullopt;
  Indicator indicator;
  const Value* id = record->find("id");
  indicator.id = wanted.is_text()                 ? wanted.text()
                 : id != nullptr && id->is_text() ? id->text()
                                                  : std::string("без кода");
  const Value* formula = record->find("formula");
  if (formula != nullptr && formula->is_rejected()) {
    expr::refuse_rejected(*formula, where, context.diagnostics);
    return std::nullopt;
  }
  if (formula == nullptr || !formula->is_text()) {
    Diagnostic& diagnostic = context.diagnostics.report(
        Code::indicator_invalid, where, "у показателя «" + indicator.id + "» нет формулы (поле «formula»)");
    diagnostic.hint("формула — выражение над полями строк: \"(n4 + n5) / n * 100\"");
    expr::place_data(diagnostic, *record, where);
    return std::nullopt;
  }
  indicator.formula = context.environment.parsed(*formula, context.diagnostics, where);
  if (!indicator.formula) return std::nullopt;
  collect(indicator.formula, indicator.fields);
  if (!formula->where.known() || !expr::text_offset(*formula)) {
    for (FormulaField& field : indicator.fields) field.where = formula->where;
  }
  constexpr std::int64_t most_decimals = 20;
  if (const Value* decimals = record->find("decimals"); decimals != nullptr && decimals->is_number()) {
    const std::optional<std::int64_t> count = decimals->number().integer();
    if (count && *count >= 0 && *count <= most_decimals) indicator.decimals = static_cast<int>(*count);
  }
  return indicator;
}

}  // namespace pisar::metrics
