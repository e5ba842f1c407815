#include <algorithm>
#include <utility>

#include "expr/rejected.h"
#include "template/evaluator.h"
#include "template/parsed.h"

namespace pisar::tmpl {
namespace {

/// The text of inlines that are nothing but text, line breaks as «\n»; none when there is more to them.
std::optional<std::string> only_text(const Inlines& inlines) {
  std::string text;
  for (const Inline& piece : inlines) {
    const bool plain = piece.marks == Marks{} && piece.link.empty() && !piece.verbatim;
    if (!plain || (piece.kind != Inline::Kind::text && piece.kind != Inline::Kind::line_break)) return std::nullopt;
    text += piece.kind == Inline::Kind::text ? piece.text : "\n";
  }
  return text;
}

}  // namespace

bool Evaluator::prepare_loop(const expr::LoopHeader& header, Span where, expr::Operand& list,
                             std::vector<LoopItem>& items) {
  if (!evaluate(header.iterable, list)) return false;
  const Value& value = list.get();
  std::optional<ScopeGuard> scope;  // of the condition's variables, those of one element at a time
  if (header.condition) scope.emplace(*this, Scope::Kind::loop);
  const std::size_t outer_variables = variables_.size();
  const auto fits = [&](const LoopItem& item) -> std::optional<bool> {
    if (--steps_ <= 0) {
      exceed(where, "цикл слишком долгий, и вычисление остановлено", "проверьте размер списков и вложенные циклы");
      return std::nullopt;
    }
    if (!header.condition) return true;
    drop_variables(outer_variables);
    if (!bind_item(header, item)) return false;
    return holds(header.condition);
  };
  const auto take = [&](LoopItem item) {
    const std::optional<bool> wanted = fits(item);
    if (wanted && *wanted) items.push_back(item);
    return wanted.has_value() && !halted();
  };
  if (value.is_missing()) return true;
  if (value.is_array()) {
    if (!header.condition) items.reserve(value.array().size());
    for (const Value& item : value.array()) {
      if (!take({&item, nullptr})) return false;
    }
    return true;
  }
  if (value.is_object() && header.names.size() == 2) {
    for (const Member& member : value.object().members()) {
      if (!take({nullptr, &member})) return false;
    }
    return true;
  }
  const std::string what =
      value.is_extension() ? std::string(value.extension()->type_name()) : std::string(kind_name(value.kind()));
  Diagnostic& diagnostic = report(Code::loop_value, header.iterable->where,
                                  "цикл идёт по списку, а «" + source_text(header.iterable->where) + "» — " + what);
  if (value.is_object()) {
    diagnostic.hint("поля записи перебирают так: {% for имя, значение in " + source_text(header.iterable->where) +
                    " %}");
  }
  if (value.where.known() && join(value.where, header.iterable->where) != header.iterable->where) {
    diagnostic.place("данные", value.where);
  }
  return false;
}

bool Evaluator::bind_item(const expr::LoopHeader& header, const LoopItem& item) {
  if (item.member) {
    bind(header.names[0], Value(item.member->key, item.member->key_where));
    bind_borrowed(header.names[1], item.member->value);
    return true;
  }
  if (header.names.size() == 1) {
    bind_borrowed(header.names.front(), *item.value);
    return true;
  }
  const Value& parts = *item.value;
  if (!parts.is_array() || parts.array().size() != header.names.size()) {
    report(Code::loop_value, header.names_where.empty() ? header.iterable->where : header.names_where.front(),
           "в заголовке цикла имён " + std::to_string(header.names.size()) + ", а в элементе списка " +
               (parts.is_array() ? "значений " + std::to_string(parts.array().size())
                                 : "не список, а " + std::string(kind_name(parts.kind()))));
    return false;
  }
  for (std::size_t i = 0; i < header.names.size(); ++i) bind_borrowed(header.names[i], parts.array()[i]);
  return true;
}

void Evaluator::run_set(const Set& node, Span where) {
  expr::Operand result;
  if (!evaluate(node.value, result)) {
    if (!halted() && !diagnostics_.empty()) assign(node.name, expr::rejected_after(diagnostics_.all().back()));
    return;
  }
  if (node.reads_itself && !scopes_.empty() && scopes_.back().kind == Scope::Kind::loop) {
    const std::size_t begin = scopes_.back().begin;
    if (!find_variable(node.name, begin, variables_.size()) && find_variable(node.name, 0, begin) &&
        warned_.insert(&node).second) {
      report(Code::loop_set, where,
             "переменная «" + node.name + "» внутри цикла — новая на каждом шаге: счёт не сохранится")
          .hint("сумму по списку даёт фильтр: список | sum(\"поле\"), число записей — список | length");
    }
  }
  assign(node.name, result.take());
}

void Evaluator::run_set_block(const SetBlock& node, Span where) { assign(node.name, body_value(*node.body, where)); }

void Evaluator::run_macro(const Macro& node, Span where) {
  assign(node.name, Value(std::shared_ptr<const Extension>(std::make_shared<const MacroValue>(node, module_)), where));
}

void Evaluator::run_assert(const Assert& node, Span where) {
  const std::optional<bool> condition = holds(node.condition);
  if (!condition || *condition) return;
  std::string message = "проверка не выполнена: " + source_text(node.condition->where);
  if (node.message) {
    expr::Operand text;
    if (!evaluate(node.message, text)) return;
    message = expr::to_text(text.get()).value_or(message);
  }
  report(Code::assertion_failed, where, std::move(message));
}

TemplatePtr Evaluator::included(const Include& node, Span where) {
  expr::Operand name;
  if (!evaluate(node.name, name)) return nullptr;
  if (!name.get().is_text()) {
    report(Code::form_unusable, node.name->where,
           "имя шаблона — текст, а здесь " + std::string(kind_name(name.get().kind())))
        .hint("пишется так: {% include \"letterhead\" %}");
    return nullptr;
  }
  if (calls_ >= input_.limits.depth) {
    exceed(where, "вставки и макросы вложены глубже " + std::to_string(input_.limits.depth) + " раз",
           "шаблон «" + name.get().text() + "», вероятно, вставляет сам себя");
    return nullptr;
  }
  TemplatePtr parsed = input_.templates(name.get().text(), where, diagnostics_);
  if (parsed && std::find(kept_.begin(), kept_.end(), parsed) == kept_.end()) kept_.push_back(parsed);
  return parsed;
}

Closure Evaluator::visible_variables() const {
  Closure closure;
  const std::size_t frame = scopes_.empty() ? 0 : scopes_.back().frame;
  if (!scopes_.empty() && scopes_.back().closure != nullptr) closure = *scopes_.back().closure;
  // The innermost variable of a name comes first, and is the one that is found.
  for (std::size_t i = frame; i < variables_.size(); ++i) {
    const Variable& variable = variables_[i];
    closure.insert(closure.begin(),
                   {std::string(variable.name), variable.borrowed ? *variable.borrowed : variable.own});
  }
  return closure;
}

std::optional<Value> Evaluator::called(const CallBlock& node) {
  const Closure closure = visible_variables();
  const ScopeGuard scope(*this, Scope::Kind::loop);
  bind(caller_variable,
       Value(std::shared_ptr<const Extension>(std::make_shared<const MacroValue>(node.caller, &closure)),
             node.call->where));
  expr::Operand result;
  if (!evaluate(node.call, result)) return std::nullopt;
  return result.take();
}

void Evaluator::run_import(const Import& node, Span where) {
  const TemplatePtr parsed = included({node.source}, where);
  if (!parsed || !enter(where)) return;
  Closure& module = modules_.emplace_back();
  {
    const DepthGuard call(calls_);
    const DepthGuard depth(depth_);
    const ScopeGuard scope(*this, Scope::Kind::macro);
    const std::size_t begin = variables_.size();
    const Closure* const outer = std::exchange(module_, &module);
    Blocks unused;  // only what the module names is of use
    TextTarget text;
    if (parsed->plain) {
      run(*parsed->plain, {}, text);
    } else {
      run(parsed->nodes, Sink{&unused, nullptr, nullptr});
    }
    module_ = outer;
    for (std::size_t i = begin; i < variables_.size(); ++i) {
      const Variable& variable = variables_[i];
      module.emplace_back(variable.name, variable.borrowed ? *variable.borrowed : variable.own);
    }
  }
  if (!node.alias.empty()) {
    Object names;
    for (const auto& [name, value] : module) names.set(name, value, value.where);
    assign(node.alias, Value(std::move(names), parsed->where));
    return;
  }
  for (const Import::Name& name : node.names) {
    const auto found =
        std::find_if(module.begin(), module.end(), [&](const auto& entry) { return entry.first == name.name; });
    if (found != module.end()) {
      assign(name.alias, found->second);
      continue;
    }
    std::vector<std::string_view> known;
    for (const auto& [key, value] : module) known.emplace_back(key);
    Diagnostic& diagnostic =
        report(Code::name_unknown, name.where, "в шаблоне нет макроса или переменной «" + name.name + "»");
    if (const std::string_view near = nearest(name.name, known); !near.empty()) {
      diagnostic.hint("есть «" + std::string(near) + "»");
    }
    diagnostic.place("шаблон", parsed->where);
    assign(name.alias, rejected_value(name.where));
  }
}

Value Evaluator::body_value(const Body& body, Span where) {
  if (body.is_inline) {
    TextTarget target;
    run(body.inlines, {}, target);
    if (auto text = only_text(target.content)) return Value(*std::move(text), where);
    return inline_fragment(std::move(target.content), where);
  }
  Blocks blocks;
  run(body.blocks, Sink{&blocks, nullptr, nullptr});
  return Value(std::shared_ptr<const Extension>(std::make_shared<const Fragment>(std::move(blocks))), where);
}

std::optional<Value> Evaluator::call(const Value& callee, const std::vector<Value>& positional,
                                     const std::vector<std::pair<std::string, Value>>& named, Span where,
                                     Diagnostics& diagnostics) {
  if (const auto super = as_extension<SuperValue>(callee)) return super_text(*super, where);
  if (const auto function = as_extension<LoopFunction>(callee)) {
    if (std::optional<Value> result = function->call(positional)) return result;
    report(Code::argument_count, where, "«loop.cycle»: не из чего выбирать")
        .hint("пишется так: loop.cycle(\"а\", \"б\")");
    return std::nullopt;
  }
  const auto callable = as_extension<MacroValue>(callee);
  if (!callable) return Environment::call(callee, positional, named, where, diagnostics);
  const Macro& macro = callable->macro();
  const std::string name = "макрос «" + macro.name + "»";
  if (calls_ >= input_.limits.depth) {
    exceed(where, "вставки и макросы вложены глубже " + std::to_string(input_.limits.depth) + " раз",
           name + ", вероятно, вызывает сам себя");
    return std::nullopt;
  }
  std::vector<const Value*> arguments(macro.parameters.size(), nullptr);
  if (positional.size() > arguments.size()) {
    report(Code::argument_count, where,
           name + " принимает аргументов: " + std::to_string(arguments.size()) + ", передано " +
               std::to_string(positional.size()))
        .place("макрос", callee.where);
    return std::nullopt;
  }
  for (std::size_t i = 0; i < positional.size(); ++i) arguments[i] = &positional[i];
  bool fits = true;
  const Value* caller = nullptr;
  for (const auto& [key, value] : named) {
    if (key == "caller") {
      caller = &value;
      continue;
    }
    const auto parameter = std::find_if(macro.parameters.begin(), macro.parameters.end(),
                                        [&name_of = key](const Macro::Parameter& p) { return p.name == name_of; });
    const auto index = static_cast<std::size_t>(parameter - macro.parameters.begin());
    if (parameter == macro.parameters.end() || arguments[index]) {
      fits = false;
      std::string message = name;
      message += parameter == macro.parameters.end() ? " не знает параметра «" : ": параметр «";
      message += key;
      message += parameter == macro.parameters.end() ? "»" : "» передан дважды";
      report(Code::argument_count, where, std::move(message)).place("макрос", callee.where);
      continue;
    }
    arguments[index] = &value;
  }
  // Defaults see the template's top level, like the body.
  const ScopeGuard scope(*this, Scope::Kind::macro, callable->closure());
  if (caller != nullptr) bind("caller", *caller);
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const Macro::Parameter& parameter = macro.parameters[i];
    if (arguments[i]) {
      bind(parameter.name, *arguments[i]);
    } else if (parameter.value) {
      expr::Operand value;
      if (!evaluate(parameter.value, value)) return std::nullopt;
      bind(parameter.name, value.take());
    } else {
      fits = false;
      report(Code::argument_count, where, name + ": не передан параметр «" + parameter.name + "»")
          .place("макрос", callee.where);
    }
  }
  if (!fits || !enter(where)) return std::nullopt;
  const DepthGuard call(calls_);
  const DepthGuard depth(depth_);
  Value result = body_value(*macro.body, where);
  if (halted()) return std::nullopt;
  return result;
}

}  // namespace pisar::tmpl
