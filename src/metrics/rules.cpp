#include "metrics/rules.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "expr/data_expression.h"
#include "expr/rejected.h"
#include "expr/suggest.h"

namespace pisar::metrics {
namespace {

constexpr std::string_view rule_field = "when";

using Facts = std::vector<std::pair<std::string, Value>>;

// What a rule sees: the facts it is asked about, then all that the template sees.
class RuleEnvironment final : public expr::Environment {
 public:
  RuleEnvironment(const Facts& facts, expr::Environment& outer) : facts_(facts), outer_(outer) {}

  [[nodiscard]] const Value* find(std::string_view name) const override {
    for (const auto& [known, value] : facts_) {
      if (known == name) return &value;
    }
    return outer_.find(name);
  }
  [[nodiscard]] std::vector<std::string_view> names() const override {
    std::vector<std::string_view> names = outer_.names();
    for (const auto& [name, value] : facts_) names.emplace_back(name);
    return names;
  }
  [[nodiscard]] const Value* resolve(const RecordRef& reference) const override { return outer_.resolve(reference); }
  [[nodiscard]] bool may_have(const Value& record, std::string_view name) const override {
    return outer_.may_have(record, name);
  }
  std::optional<Value> call(const Value& callee, const std::vector<Value>& positional,
                            const std::vector<std::pair<std::string, Value>>& named, Span where,
                            Diagnostics& diagnostics) override {
    return outer_.call(callee, positional, named, where, diagnostics);
  }
  [[nodiscard]] expr::ExprPtr parsed(const Value& text, Diagnostics& diagnostics, Span call) const override {
    return outer_.parsed(text, diagnostics, call);
  }
  [[nodiscard]] const expr::FieldIndexes* indexes() const override { return outer_.indexes(); }
  void note_unsure_form(expr::UnsureForm form) override { outer_.note_unsure_form(std::move(form)); }
  std::optional<Value> member(const Value& extension, std::string_view name) override {
    return outer_.member(extension, name);
  }

 private:
  const Facts& facts_;
  expr::Environment& outer_;
};

class Choice {
 public:
  explicit Choice(expr::Invocation& invocation)
      : invocation_(invocation), environment_(invocation.named, invocation.context.environment) {}

  // Whether the record's rule holds; none after a report.
  std::optional<bool> holds(const Value& record) {
    const Value* rule = record.find(rule_field);
    if (rule != nullptr && rule->is_rejected()) {
      expr::refuse_rejected(*rule, invocation_.where, invocation_.context.diagnostics);
      return std::nullopt;
    }
    if (rule == nullptr || rule->is_missing()) return true;
    if (rule->is_boolean()) return rule->boolean();
    if (!rule->is_text()) {
      invalid(*rule, "правило (поле «when») — выражение, а здесь " + std::string(expr::given(*rule)));
      return std::nullopt;
    }
    const expr::ExprPtr condition =
        invocation_.context.environment.parsed(*rule, invocation_.context.diagnostics, invocation_.where);
    if (!condition) return std::nullopt;
    const std::optional<Value> result = evaluate(*condition, *rule);
    if (!result) return std::nullopt;
    if (result->is_missing()) return false;
    if (result->is_boolean()) return result->boolean();
    invalid(*rule, "правило отвечает «да» или «нет», а здесь получилось " + std::string(expr::given(*result)));
    return std::nullopt;
  }

 private:
  std::optional<Value> evaluate(const expr::Expr& condition, const Value& rule) {
    Diagnostics own;
    expr::Context context{environment_, invocation_.context.functions, own, invocation_.context.steps};
    std::optional<Value> result = expr::evaluate(condition, context);
    const bool placed = expr::text_offset(rule).has_value();
    for (Diagnostic diagnostic : own.all()) {
      if (!placed) diagnostic.where = rule.where;
      diagnostic.place("вычисляется", invocation_.where);
      invocation_.context.diagnostics.add(std::move(diagnostic));
    }
    return result;
  }

  void invalid(const Value& rule, std::string message) {
    const Span where = rule.where.known() ? rule.where : invocation_.where;
    Diagnostic& diagnostic = invocation_.context.diagnostics.report(Code::rule_invalid, where, std::move(message));
    diagnostic.hint("правило пишут так: level == \"высокий\" and school.students > 100");
    if (rule.where.known()) diagnostic.place("вычисляется", invocation_.where);
  }

  expr::Invocation& invocation_;
  RuleEnvironment environment_;
};

}  // namespace

std::optional<Value> choose(expr::Invocation& invocation) {
  expr::Environment& environment = invocation.context.environment;
  // A catalogue that chooses from itself would never end.
  if (dynamic_cast<const RuleEnvironment*>(&environment) != nullptr) {
    invocation.context.diagnostics
        .report(Code::rule_invalid, invocation.where, "в правиле (поле «when») отбирать по правилам нельзя")
        .hint("условие записывают в нём самом");
    return std::nullopt;
  }
  if (!invocation.rest.empty()) {
    invocation.context.diagnostics
        .report(Code::argument_count, invocation.places[invocation.arguments.size()],
                "«choose»: сведения для правил передают по именам")
        .hint("пишется так: measures | choose(school=school)");
    return std::nullopt;
  }
  const Value& records = *invocation.arguments[0];
  Choice choice(invocation);
  Array chosen;
  bool complete = true;
  for (std::size_t i = 0; i < records.array().size(); ++i) {
    const Value& element = records.array()[i];
    const Value& record = expr::resolved(element, environment);
    if (!record.is_object()) {
      Diagnostic& diagnostic = invocation.context.diagnostics.report(Code::argument_type, invocation.places[0],
                                                                     "«choose»: отбирают записи, а в списке " +
                                                                         std::string(expr::given(record)) +
                                                                         " (элемент " + std::to_string(i + 1) + ")");
      expr::place_data(diagnostic, record, invocation.where);
      return std::nullopt;
    }
    const std::optional<bool> holds = choice.holds(record);
    complete = complete && holds.has_value();
    if (holds.value_or(false)) chosen.push_back(element);
  }
  if (!complete) return std::nullopt;
  return Value(std::move(chosen), records.where);
}

}  // namespace pisar::metrics
