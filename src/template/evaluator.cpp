#include "template/evaluator.h"

#include <algorithm>
#include <utility>

#include "template/table_builder.h"

namespace pisar::tmpl {

Evaluator::Evaluator(const EvaluationInput& input, Diagnostics& diagnostics)
    : input_(input),
      diagnostics_(diagnostics),
      reports_before_(diagnostics.all().size()),
      steps_(input.limits.steps),
      own_shared_(input.shared != nullptr ? nullptr : std::make_unique<const expr::SharedData>(input.data)),
      shared_(input.shared != nullptr ? *input.shared : *own_shared_) {
  for (const auto* map : {&input.variables, &input.data}) {
    for (const auto& [name, value] : *map) roots_.emplace(name, &value);
  }
  if (const Value* workspace = find("workspace")) {
    const Value* missing = workspace->find("missing");
    if (missing && missing->is_text()) missing_text_ = missing->text();
  }
}

Evaluator::~Evaluator() = default;

void Evaluator::drop_variables(std::size_t down_to) {
  while (variables_.size() > down_to) variables_.pop_back();
  variable_names_.resize(variables_.size());
}

void Evaluator::bind(std::string_view name, Value value) {
  variables_.push_back({name, std::move(value), nullptr});
  variable_names_.push_back(name);
}

void Evaluator::bind_borrowed(std::string_view name, const Value& value) {
  variables_.push_back({name, {}, &value});
  variable_names_.push_back(name);
}

void Evaluator::assign(std::string_view name, Value value) {
  const std::size_t begin = scopes_.empty() ? 0 : scopes_.back().begin;
  for (std::size_t i = variables_.size(); i > begin; --i) {
    if (variable_names_[i - 1] != name) continue;
    Variable& variable = variables_[i - 1];
    variable.own = std::move(value);
    variable.borrowed = nullptr;
    return;
  }
  bind(name, std::move(value));
}

const Evaluator::Variable* Evaluator::find_variable(std::string_view name, std::size_t begin, std::size_t end) const {
  for (std::size_t i = end; i > begin; --i) {
    if (variable_names_[i - 1] == name) return &variables_[i - 1];
  }
  return nullptr;
}

const Value* Evaluator::find(std::string_view name) const {
  // A macro sees its own variables and those of the template's top level.
  const std::size_t frame = scopes_.empty() ? 0 : scopes_.back().frame;
  const Closure* closure = scopes_.empty() ? nullptr : scopes_.back().closure;
  const Variable* variable = find_variable(name, frame, variables_.size());
  if (!variable && closure) {
    for (const auto& [key, value] : *closure) {
      if (key == name) return &value;
    }
  }
  if (!variable && frame > 0) {
    const std::size_t top_end = scopes_.size() > 1 ? scopes_[1].begin : variables_.size();
    variable = find_variable(name, 0, top_end);
  }
  if (variable) return variable->borrowed ? variable->borrowed : &variable->own;
  for (const auto* list : {&form_variables_, &fields_}) {
    for (const auto& [key, value] : *list) {
      if (key == name) return &value;
    }
  }
  const auto root = roots_.find(name);
  if (root == roots_.end()) return nullptr;
  if (input_.reads != nullptr) input_.reads->variables.emplace(name);
  return root->second;
}

std::vector<std::string_view> Evaluator::names() const {
  std::vector<std::string_view> names;
  for (const Variable& variable : variables_) names.push_back(variable.name);
  for (const auto& [key, value] : form_variables_) names.push_back(key);
  for (const auto& [key, value] : fields_) names.push_back(key);
  for (const auto& [key, value] : input_.variables) names.push_back(key);
  for (const auto& [key, value] : input_.data) names.push_back(key);
  return names;
}

const Value* Evaluator::resolve(const RecordRef& reference) const {
  if (input_.reads != nullptr) input_.reads->references.emplace(reference.collection, reference.id);
  return input_.records ? input_.records(reference) : nullptr;
}

bool Evaluator::may_have(const Value& record, std::string_view name) const {
  return shared_.siblings.have(record, name);
}

expr::ExprPtr Evaluator::parsed(const Value& text, Diagnostics& diagnostics, Span call) const {
  return shared_.expressions.parsed(text, diagnostics, call);
}

const expr::FieldIndexes* Evaluator::indexes() const { return input_.reads == nullptr ? &shared_.indexes : nullptr; }

void Evaluator::note_unsure_form(expr::UnsureForm form) {
  if (input_.unsure_forms != nullptr) input_.unsure_forms->push_back(std::move(form));
}

std::optional<Value> Evaluator::member(const Value& extension, std::string_view name) {
  if (const auto loop = as_extension<LoopValue>(extension)) return loop->member(name);
  if (const auto reference = as_extension<Reference>(extension)) {
    if (auto part = reference->member(name)) return Value(std::move(part), extension.where);
  }
  return std::nullopt;
}

bool Evaluator::evaluate(const expr::ExprPtr& expression, expr::Operand& result) {
  expr::Context context{*this, input_.functions, diagnostics_, steps_, &guesses_};
  // What is read for the first paper only would be missing in the reads of the others.
  const bool alone = transient_ || input_.reads != nullptr;
  const bool good =
      alone ? expr::evaluate(*expression, context, result) : shared_.results.evaluate(expression, context, result);
  if (good) return true;
  if (steps_ <= 0) halted_ = true;
  return false;
}

std::optional<bool> Evaluator::holds(const expr::ExprPtr& condition) {
  expr::Operand result;
  if (!evaluate(condition, result)) return std::nullopt;
  return expr::is_true(result.get());
}

Diagnostic& Evaluator::report(Code code, Span where, std::string message) {
  return diagnostics_.report(code, where, std::move(message));
}

void Evaluator::halt_after_reports() {
  const Span where = diagnostics_.all().back().where;
  report(Code::template_limits, where,
         "показаны первые " + std::to_string(most_reports) + " сообщений, дальше документ не разбирался");
  halted_ = true;
}

void Evaluator::exceed(Span where, std::string message, std::string hint) {
  if (!halted_) report(Code::template_limits, where, std::move(message)).hint(std::move(hint));
  halted_ = true;
}

bool Evaluator::enter(Span where) {
  if (depth_ < deepest_body) return true;
  exceed(where, "блоки, циклы и вставки вложены друг в друга слишком глубоко",
         "макрос или вставка, вероятно, вызывает сам себя");
  return false;
}

std::string Evaluator::source_text(Span where) const {
  std::string text(input_.sources.text(where));
  const std::size_t line_end = text.find('\n');
  if (line_end != std::string::npos) text = text.substr(0, line_end) + "…";
  return text;
}

}  // namespace pisar::tmpl
