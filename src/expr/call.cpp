#include <algorithm>
#include <array>
#include <span>

#include "expr/alien.h"
#include "expr/evaluator.h"
#include "expr/rejected.h"
#include "expr/signature.h"
#include "expr/suggest.h"

namespace pisar::expr {
namespace {

bool fits(Type type, const Value& value) {
  switch (type) {
    case Type::any:
      return true;
    case Type::boolean:
      return value.is_boolean();
    case Type::number:
      return value.is_number();
    case Type::text:
      return value.is_text();
    case Type::date:
      return value.is_date();
    case Type::list:
      return value.is_array();
    case Type::record:
      return value.is_object();
  }
  return false;
}

}  // namespace

// A call whose arguments are being put in the order of the parameters.
struct Evaluator::Binding {
  Binding(const Function& called, Span place) : function(called), where(place) {
    std::fill_n(places.begin(), called.parameters.size() + 1, place);
  }

  /// The operand of a parameter, which is there once.
  Operand& operand(std::size_t index) { return storage[index].emplace(); }
  [[nodiscard]] std::span<const Value* const> given_arguments() const {
    return std::span(arguments).first(function.parameters.size());
  }

  const Function& function;
  bool as_filter = false;
  // By parameters. Nothing is allocated for a call without further arguments.
  std::array<std::optional<Operand>, most_parameters> storage{};
  std::array<const Value*, most_parameters> arguments{};
  std::array<Span, most_parameters + 1> places{};
  std::vector<Value> rest;
  std::vector<std::pair<std::string, Value>> named;
  std::vector<Span> rest_places;
  std::vector<Span> named_places;
  std::size_t next = 0;  // the parameter of the next positional argument
  Span where;
};

bool Evaluator::bind_positional(Binding& binding, const Argument& argument) {
  const std::vector<Parameter>& parameters = binding.function.parameters;
  if (binding.next < parameters.size()) {
    const std::size_t index = binding.next++;
    const Strictness strictness = parameters[index].accepts_missing ? Strictness::lenient : Strictness::strict;
    Operand& operand = binding.operand(index);
    if (!evaluate(*argument.value, strictness, operand)) return false;
    binding.arguments[index] = &operand.get();
    binding.places[index] = argument.value->where;
    return true;
  }
  if (!binding.function.variadic) {
    context_.diagnostics
        .report(Code::argument_count, argument.value->where,
                "«" + std::string(binding.function.name) + "»: лишний аргумент")
        .hint("пишется так: " + signature(binding.function, binding.as_filter));
    return false;
  }
  Operand operand;
  if (!evaluate(*argument.value, operand)) return false;
  binding.rest.push_back(operand.take());
  binding.rest_places.push_back(argument.value->where);
  return true;
}

bool Evaluator::bind_named(Binding& binding, const Argument& argument) {
  const std::vector<Parameter>& parameters = binding.function.parameters;
  // The input of a filter has no name that an argument could take.
  const auto first = parameters.begin() + (binding.as_filter && !parameters.empty() ? 1 : 0);
  // Jinja calls a field an attribute.
  const std::string_view wanted = argument.name == "attribute" ? std::string_view("field") : argument.name;
  const auto parameter =
      std::find_if(first, parameters.end(), [&](const Parameter& row) { return row.name == wanted; });
  if (parameter == parameters.end()) {
    if (binding.function.variadic) {
      Operand operand;
      if (!evaluate(*argument.value, operand)) return false;
      binding.named.emplace_back(argument.name, operand.take());
      binding.named_places.push_back(join(argument.name_where, argument.value->where));
      return true;
    }
    Diagnostic& diagnostic = context_.diagnostics.report(
        Code::argument_count, argument.name_where,
        "«" + std::string(binding.function.name) + "»: неизвестный аргумент «" + argument.name + "»");
    diagnostic.hint("пишется так: " + signature(binding.function, binding.as_filter));
    return false;
  }
  const auto index = static_cast<std::size_t>(parameter - parameters.begin());
  if (binding.arguments[index] != nullptr) {
    context_.diagnostics.report(
        Code::argument_count, argument.name_where,
        "«" + std::string(binding.function.name) + "»: аргумент «" + argument.name + "» дан дважды");
    return false;
  }
  const Strictness strictness = parameter->accepts_missing ? Strictness::lenient : Strictness::strict;
  Operand& operand = binding.operand(index);
  if (!evaluate(*argument.value, strictness, operand)) return false;
  binding.arguments[index] = &operand.get();
  binding.places[index] = argument.value->where;
  return true;
}

bool Evaluator::check_count(const Binding& binding) {
  const std::vector<Parameter>& parameters = binding.function.parameters;
  for (std::size_t i = 0; i < parameters.size(); ++i) {
    if (!parameters[i].required || binding.arguments[i] != nullptr) continue;
    context_.diagnostics
        .report(Code::argument_count, binding.where,
                "«" + std::string(binding.function.name) + "»: не хватает аргумента «" +
                    std::string(parameters[i].name) + "»")
        .hint("пишется так: " + signature(binding.function, binding.as_filter));
    return false;
  }
  return true;
}

bool Evaluator::check_type(Binding& binding, std::size_t index) {
  const Parameter& parameter = binding.function.parameters[index];
  const Value& value = *binding.arguments[index];
  if (fits(parameter.type, value)) return true;
  const bool input = index == 0 && binding.as_filter;
  if (input && parameter.type == Type::text) {
    // What prints as text may go through a text filter.
    if (std::optional<std::string> text = to_text(value)) {
      Operand& operand = *binding.storage.front();
      operand.own(Value(*std::move(text), value.where));
      binding.arguments[0] = &operand.get();
      return true;
    }
  }
  const std::string what = input ? "на входе ожидается " : "аргумент «" + std::string(parameter.name) + "» — ";
  Diagnostic& diagnostic = context_.diagnostics.report(Code::argument_type, binding.places[index],
                                                       "«" + std::string(binding.function.name) + "»: " + what +
                                                           std::string(type_name(parameter.type)) + ", а здесь " +
                                                           std::string(given(value)));
  std::string hint = argument_hint(parameter.type, value.kind(), value.is_text() ? value.text() : std::string());
  if (value.is_extension() && value.extension()->type_name() == reference_type) hint = reference_hint;
  if (!hint.empty()) diagnostic.hint(std::move(hint));
  place_data(diagnostic, value, whole_);
  return false;
}

bool Evaluator::check_types(Binding& binding) {
  for (std::size_t i = 0; i < binding.function.parameters.size(); ++i) {
    if (binding.arguments[i] == nullptr || binding.arguments[i]->is_missing()) continue;
    if (!check_type(binding, i)) return false;
  }
  return true;
}

std::optional<bool> Evaluator::call_filter(const Function& function, const Operand& input, Span input_where, Span where,
                                           Operand& out) {
  const std::vector<Parameter>& parameters = function.parameters;
  const Value& value = input.get();
  if (parameters.empty() || function.variadic) return std::nullopt;
  if (value.is_missing() ? !parameters.front().accepts_missing : !fits(parameters.front().type, value)) {
    return std::nullopt;
  }
  for (std::size_t i = 1; i < parameters.size(); ++i) {
    if (parameters[i].required) return std::nullopt;
  }
  if (!spend(value.is_array() ? static_cast<std::int64_t>(value.array().size()) : 0, where)) return false;
  static const std::vector<Value> no_rest;
  static const std::vector<std::pair<std::string, Value>> no_names;
  std::array<const Value*, most_parameters> arguments{};
  std::array<Span, most_parameters + 1> places;
  arguments.front() = &value;
  std::fill_n(places.begin(), parameters.size() + 1, where);
  places.front() = input_where;
  Invocation invocation{std::span(arguments).first(parameters.size()),  no_rest, no_names,
                        std::span(places).first(parameters.size() + 1), where,   context_};
  std::optional<Value> result = function.call(invocation);
  if (!result || !spend(0, where)) return false;
  out.own(*std::move(result));
  settle(out);
  return true;
}

bool Evaluator::call_function(const Function& function, const std::vector<Argument>& arguments, Operand* input,
                              Span input_where, Span where, Operand& out) {
  if (input != nullptr && arguments.empty()) {
    if (const auto called = call_filter(function, *input, input_where, where, out)) return *called;
  }
  Binding binding(function, where);
  if (input != nullptr) {
    binding.as_filter = true;
    if (function.parameters.empty()) {
      context_.diagnostics
          .report(Code::argument_count, where, "«" + std::string(function.name) + "» — функция, а не фильтр")
          .hint("пишется так: " + signature(function, false));
      return false;
    }
    Operand& operand = binding.storage.front().emplace(std::move(*input));
    binding.arguments[0] = &operand.get();
    binding.places[0] = input_where;
    binding.next = 1;
  }
  for (const Argument& argument : arguments) {
    if (argument.name.empty() ? !bind_positional(binding, argument) : !bind_named(binding, argument)) return false;
  }
  if (!check_count(binding) || !check_types(binding)) return false;
  std::int64_t size = 0;
  for (std::size_t i = 0; i < function.parameters.size(); ++i) {
    const Value* value = binding.arguments[i];
    if (value == nullptr) continue;
    if (value->is_missing() && !function.parameters[i].accepts_missing) {
      Value missing = *value;
      out.own(std::move(missing));
      return true;
    }
    if (value->is_array()) size += static_cast<std::int64_t>(value->array().size());
  }
  if (!spend(size, where)) return false;
  std::span<const Span> places = std::span(binding.places).first(function.parameters.size() + 1);  // the call last
  std::vector<Span> all_places;
  if (function.variadic) {
    all_places.assign(places.begin(), places.end() - 1);
    all_places.insert(all_places.end(), binding.rest_places.begin(), binding.rest_places.end());
    all_places.insert(all_places.end(), binding.named_places.begin(), binding.named_places.end());
    all_places.push_back(where);
    places = all_places;
  }
  Invocation invocation{binding.given_arguments(), binding.rest, binding.named, places, where, context_};
  std::optional<Value> result = function.call(invocation);
  if (!result || !spend(0, where)) return false;  // a function that ran out of steps did half of its work
  out.own(*std::move(result));
  settle(out);
  return true;
}

bool Evaluator::call_extension(const Value& callee, const std::vector<Argument>& arguments, Span where, Operand& out) {
  std::vector<Value> positional;
  std::vector<std::pair<std::string, Value>> named;
  for (const Argument& argument : arguments) {
    Operand operand;
    if (!evaluate(*argument.value, operand)) return false;
    if (argument.name.empty()) {
      positional.push_back(operand.take());
    } else {
      named.emplace_back(argument.name, operand.take());
    }
  }
  std::optional<Value> result = context_.environment.call(callee, positional, named, where, context_.diagnostics);
  if (!result) return false;
  out.own(*std::move(result));
  settle(out);
  return true;
}

void Evaluator::not_callable(const Value& value, std::string_view name, Span where) {
  context_.diagnostics.report(Code::not_callable, where,
                              "«" + std::string(name) + "» — " + std::string(given(value)) + ", это не вызывают");
}

void Evaluator::unknown_function(std::string_view kind, std::string_view name, Span where) {
  const bool test = kind == "проверки";
  Diagnostic& diagnostic = context_.diagnostics.report(Code::function_unknown, where,
                                                       "нет " + std::string(kind) + " «" + std::string(name) + "»");
  const Value* variable = context_.environment.find(name);
  const bool known_elsewhere =
      test ? context_.functions.find(name) != nullptr : context_.functions.find_test(name) != nullptr;
  if (!alien_function(name).empty()) {
    diagnostic.hint(std::string(alien_function(name)));
    return;
  }
  if (variable != nullptr && variable->is_extension()) {
    diagnostic.hint("это " + std::string(given(*variable)) + ", его вызывают так: " + std::string(name) + "(…)");
    return;
  }
  if (known_elsewhere) {
    diagnostic.hint(test ? "это фильтр: «x | " + std::string(name) + "»"
                         : "это проверка: «x is " + std::string(name) + "»");
    return;
  }
  std::vector<std::string_view> names;
  for (const auto& [key, row] : test ? context_.functions.tests() : context_.functions.functions())
    names.emplace_back(key);
  if (std::string hint = suggestion(name, names); !hint.empty()) diagnostic.hint(std::move(hint));
}

bool Evaluator::visit(const Filter& node, const Expr& expression, Operand& out) {
  const Function* function = context_.functions.find(node.name);
  if (function == nullptr) {
    unknown_function("фильтра", node.name, node.name_where);
    return false;
  }
  const bool lenient = !function->parameters.empty() && function->parameters.front().accepts_missing;
  Operand input;
  if (!evaluate(*node.input, lenient ? Strictness::lenient : Strictness::strict, input)) return false;
  return call_function(*function, node.arguments, &input, node.input->where, expression.where, out);
}

bool Evaluator::visit(const Test& node, const Expr& expression, Operand& out) {
  const Function* test = context_.functions.find_test(node.name);
  if (test == nullptr) {
    unknown_function("проверки", node.name, node.name_where);
    return false;
  }
  const bool lenient = !test->parameters.empty() && test->parameters.front().accepts_missing;
  Operand input;
  if (!evaluate(*node.input, lenient ? Strictness::lenient : Strictness::strict, input)) return false;
  if (!call_function(*test, node.arguments, &input, node.input->where, expression.where, out)) return false;
  const bool holds = is_true(out.get());
  out.own(Value(holds != node.negated));
  return true;
}

// f(x): a macro of this name, else a function. a.f(x): a macro among the members, else the function f with a as its
// first argument, unless the data have a member f.
bool Evaluator::visit(const Call& node, const Expr& expression, Operand& out) {
  const auto* name = std::get_if<Name>(&node.callee->node);
  const auto* attribute = std::get_if<Attribute>(&node.callee->node);
  if (name != nullptr) {
    const Value* variable = context_.environment.find(name->name);
    if (variable != nullptr && variable->is_rejected()) {
      return refuse_rejected(*variable, node.callee->where, context_.diagnostics);
    }
    const bool callable = variable != nullptr && variable->is_extension();
    if (callable) return call_extension(*variable, node.arguments, expression.where, out);
    if (const Function* function = context_.functions.find(name->name)) {
      return call_function(*function, node.arguments, nullptr, {}, expression.where, out);
    }
    if (variable != nullptr) {
      not_callable(*variable, name->name, expression.where);
    } else {
      unknown_function("функции", name->name, node.callee->where);
    }
    return false;
  }
  Operand callee;
  if (attribute == nullptr) {
    if (!evaluate(*node.callee, callee)) return false;
    if (callee.get().is_extension()) return call_extension(callee.get(), node.arguments, expression.where, out);
    context_.diagnostics.report(Code::not_callable, node.callee->where,
                                std::string(given(callee.get())) + " не вызывается");
    return false;
  }
  if (!evaluate(*attribute->object, callee)) return false;
  const Value& object = callee.get();
  const Function* method = context_.functions.find(attribute->name);
  const bool has_member = object.find(attribute->name) != nullptr ||
                          (object.is_extension() && context_.environment.member(object, attribute->name));
  if (!has_member && method != nullptr) {
    return call_function(*method, node.arguments, &callee, attribute->object->where, expression.where, out);
  }
  if (!member(attribute->name, attribute->name_where, Strictness::strict, callee)) return false;
  if (callee.get().is_missing()) {
    out.own(callee.take());
    return true;
  }
  if (callee.get().is_extension()) return call_extension(callee.get(), node.arguments, expression.where, out);
  not_callable(callee.get(), attribute->name, expression.where);
  return false;
}

}  // namespace pisar::expr
