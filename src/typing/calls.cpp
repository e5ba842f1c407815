#include <algorithm>
#include <utility>

#include "expr/alien.h"
#include "expr/signature.h"
#include "expr/suggest.h"
#include "typing/checker.h"

namespace pisar::typing {
namespace {

using Kind = Shape::Kind;
using Found = SchemaTypes::Member::Found;

constexpr std::size_t deepest_macros = 16;

bool takes(expr::Type wanted, Kind kind, bool input) {
  switch (kind) {
    case Kind::any:
    case Kind::missing:
      return true;
    case Kind::boolean:
      return wanted == expr::Type::boolean || (input && wanted == expr::Type::text);
    case Kind::number:
      return wanted == expr::Type::number || (input && wanted == expr::Type::text);
    case Kind::text:
      return wanted == expr::Type::text;
    case Kind::date:
      return wanted == expr::Type::date || (input && wanted == expr::Type::text);
    case Kind::list:
      return wanted == expr::Type::list;
    case Kind::record:
      return wanted == expr::Type::record || (input && wanted == expr::Type::text);
    default:
      return false;
  }
}

Value::Kind value_kind(const Type& type) {
  for (const Shape& shape : type.shapes) {
    if (shape.kind == Kind::list) return Value::Kind::array;
    if (shape.kind == Kind::record) return Value::Kind::object;
    if (shape.kind == Kind::text) return Value::Kind::text;
  }
  return Value::Kind::extension;
}

std::string quoted(std::string_view text) { return "«" + std::string(text) + "»"; }

const std::string* literal_text(const expr::Expr* expression) {
  if (expression == nullptr) return nullptr;
  const auto* literal = std::get_if<expr::Literal>(&expression->node);
  return literal != nullptr && literal->value.is_text() ? &literal->value.text() : nullptr;
}

}  // namespace

bool Checker::bind_arguments(Call& call, const std::vector<expr::Argument>& arguments) {
  const std::vector<expr::Parameter>& parameters = call.function.parameters;
  std::size_t next = call.as_filter ? 1 : 0;
  bool good = true;
  const auto take = [&](std::size_t index, const expr::Argument& argument) {
    const bool lenient = parameters[index].accepts_missing;
    call.types[index] = infer(argument.value, lenient ? Strictness::lenient : Strictness::strict);
    call.expressions[index] = argument.value.get();
    call.places[index] = argument.value->where;
  };
  for (const expr::Argument& argument : arguments) {
    if (argument.name.empty() && next < parameters.size()) {
      take(next++, argument);
      continue;
    }
    // Jinja calls a field an attribute.
    const std::string_view wanted = argument.name == "attribute" ? std::string_view("field") : argument.name;
    std::size_t index = call.as_filter ? 1 : 0;
    while (index < parameters.size() && (argument.name.empty() || parameters[index].name != wanted)) ++index;
    if (index < parameters.size()) {
      if (call.types[index]) {
        good = false;
        report(Code::argument_count, argument.name_where,
               quoted(call.function.name) + ": аргумент " + quoted(argument.name) + " дан дважды");
      } else {
        take(index, argument);
      }
      continue;
    }
    static_cast<void>(infer(argument.value));
    if (call.function.variadic) {
      call.rest.push_back(&argument);
      continue;
    }
    good = false;
    Diagnostic& diagnostic =
        argument.name.empty()
            ? report(Code::argument_count, argument.value->where, quoted(call.function.name) + ": лишний аргумент")
            : report(Code::argument_count, argument.name_where,
                     quoted(call.function.name) + ": неизвестный аргумент " + quoted(argument.name));
    diagnostic.hint("пишется так: " + expr::signature(call.function, call.as_filter));
  }
  for (std::size_t i = 0; good && i < parameters.size(); ++i) {
    if (!parameters[i].required || call.types[i]) continue;
    good = false;
    report(Code::argument_count, call.where,
           quoted(call.function.name) + ": не хватает аргумента " + quoted(parameters[i].name))
        .hint("пишется так: " + expr::signature(call.function, call.as_filter));
  }
  return good;
}

bool Checker::fits(const Call& call, std::size_t index) {
  const expr::Parameter& parameter = call.function.parameters[index];
  const Type& type = *call.types[index];
  if (parameter.type == expr::Type::any || type.is_any() || type.only(Kind::missing)) return true;
  const bool input = index == 0 && call.as_filter;
  const bool good = std::any_of(type.shapes.begin(), type.shapes.end(), [&](const Shape& shape) {
    return shape.kind != Kind::missing && takes(parameter.type, shape.kind, input);
  });
  if (good) {
    note_right(Code::argument_type, call.places[index]);
    return true;
  }
  const std::string what = input ? "на входе ожидается " : "аргумент " + quoted(parameter.name) + " — ";
  Diagnostic& diagnostic =
      report(Code::argument_type, call.places[index],
             quoted(call.function.name) + ": " + what + std::string(expr::type_name(parameter.type)) + ", а здесь " +
                 std::string(given(type)));
  const std::string* text = literal_text(call.expressions[index]);
  std::string hint = expr::argument_hint(parameter.type, value_kind(type), text != nullptr ? *text : std::string());
  if (type.has(Kind::reference)) hint = expr::reference_hint;
  if (!hint.empty()) diagnostic.hint(std::move(hint));
  return false;
}

Type Checker::call_function(const expr::Function& function, const std::vector<expr::Argument>& arguments,
                            const Type* input, const expr::Expr* input_expression, Span where) {
  const std::size_t count = function.parameters.size();
  Call call{function, input != nullptr, {}, {}, {}, {}, where};
  call.types.resize(count);
  call.expressions.resize(count, nullptr);
  call.places.resize(count, where);
  if (input != nullptr) {
    if (count == 0) {
      report(Code::argument_count, where, quoted(function.name) + " — функция, а не фильтр")
          .hint("пишется так: " + expr::signature(function, false));
      return any_type();
    }
    call.types[0] = *input;
    call.expressions[0] = input_expression;
    call.places[0] = input_expression->where;
  }
  if (!bind_arguments(call, arguments)) return any_type();
  for (std::size_t i = 0; i < count; ++i) {
    if (call.types[i] && !fits(call, i)) return any_type();
  }
  return result_of(call);
}

Type Checker::column(const Type& list, std::string_view path, Span where) {
  Type type = types_.element_of(list);
  while (!path.empty() && !type.is_any() && !type.only(Kind::missing)) {
    const std::size_t dot = path.find('.');
    const std::string_view key = path.substr(0, dot);
    path = dot == std::string_view::npos ? std::string_view() : path.substr(dot + 1);
    SchemaTypes::Member found = types_.member_of(type, key);
    if (found.found == Found::no) {
      if (type.has(Kind::record)) {
        unknown_field(key, type, where, "ни в одной записи списка нет поля " + quoted(key));
      } else {
        report(Code::argument_type, where,
               "поле " + quoted(key) + " бывает у записей, а в списке " + std::string(given(type)));
      }
      return any_type();
    }
    type = std::move(found.type);
    use(type, where, false);
  }
  note_right(Code::field_unknown, where);
  note_right(Code::argument_type, where);
  return type;
}

Type Checker::field_argument(const Call& call, std::size_t index) {
  if (index >= call.types.size() || !call.types[index]) return types_.element_of(*call.types[0]);
  const std::string* path = literal_text(call.expressions[index]);
  return path != nullptr ? column(*call.types[0], *path, call.places[index]) : any_type();
}

// where("field"), where("field", value), where(field=value).
void Checker::condition_fields(const Call& call) {
  bool first = true;
  for (const expr::Argument* argument : call.rest) {
    if (!argument->name.empty()) {
      static_cast<void>(
          column(*call.types[0], argument->name, pisar::join(argument->name_where, argument->value->where)));
    } else if (std::exchange(first, false)) {
      if (const std::string* path = literal_text(argument->value.get())) {
        static_cast<void>(column(*call.types[0], *path, argument->value->where));
      }
    }
  }
}

Type Checker::result_of(const Call& call) {
  const std::string_view name = call.function.name;
  const auto is = [&](auto... names) { return ((name == names) || ...); };
  const auto input = [&]() -> const Type& { return *call.types[0]; };
  const bool list = !call.types.empty() && call.types[0] && !input().is_any() && input().has(Kind::list);
  const Type maybe = simple(Kind::missing);
  if (is("where", "reject") && list) {
    condition_fields(call);
    return input();
  }
  if (is("sort", "unique") && list) {
    static_cast<void>(field_argument(call, 1));
    return input();
  }
  if (is("choose", "reverse") && list) return input();
  if (is("first", "last") && list) return pisar::typing::join(types_.element_of(input()), maybe);
  if (is("map") && list) return list_of(field_argument(call, 1));
  if (is("min", "max") && list) return pisar::typing::join(field_argument(call, 1), maybe);
  if (is("sum") && list) {
    static_cast<void>(field_argument(call, 1));
    return simple({Kind::number, Kind::missing});
  }
  if (is("join") && list) {
    static_cast<void>(field_argument(call, 2));
    return simple({Kind::text, Kind::fragment});
  }
  if (is("group") && list) {
    Fields group;
    group["key"] = pisar::typing::join(field_argument(call, 1), maybe);
    group["items"] = input();
    return list_of(record_of(std::move(group)));
  }
  if (is("default", "d") && call.types.size() > 1) {
    const Type otherwise = call.types[1] ? *call.types[1] : any_type();
    return pisar::typing::join(without_missing(input()), otherwise);
  }
  if (is("record")) {
    const std::string* collection = literal_text(call.expressions[0]);
    return collection != nullptr ? pisar::typing::join(types_.records_of(*collection), maybe) : any_type();
  }
  if (is("ref")) {
    if (const std::string* id = literal_text(call.expressions[0]); id != nullptr && !id->empty()) {
      references_.emplace_back(*id, call.where);
    }
    return simple(Kind::reference);
  }
  if (is("markdown", "paragraphs", "lines", "blank")) return simple({Kind::fragment, Kind::any});
  if (is("length", "int", "round", "abs")) return simple({Kind::number, Kind::missing});
  if (is("upper", "lower", "capitalize", "trim", "replace", "string", "typograf", "number", "percent")) {
    return simple({Kind::text, Kind::missing});
  }
  if (is("range")) return list_of(simple(Kind::number));
  if (is("keys")) return list_of(simple(Kind::text));
  return any_type();
}

void Checker::unknown_function(std::string_view kind, std::string_view name, Span where) {
  const bool test = kind == "проверки";
  Diagnostic& diagnostic = report(Code::function_unknown, where, "нет " + std::string(kind) + " " + quoted(name));
  if (const std::string_view alien = expr::alien_function(name); !alien.empty()) {
    diagnostic.hint(std::string(alien));
    return;
  }
  if (const Type* variable = find(name); variable != nullptr && variable->has(Kind::macro)) {
    diagnostic.hint("это " + std::string(given(*variable)) + ", его вызывают так: " + std::string(name) + "(…)");
    return;
  }
  const expr::FunctionTable& table = world_.functions;
  if (test ? table.find(name) != nullptr : table.find_test(name) != nullptr) {
    diagnostic.hint(test ? "это фильтр: «x | " + std::string(name) + "»"
                         : "это проверка: «x is " + std::string(name) + "»");
    return;
  }
  std::vector<std::string_view> names;
  for (const auto& [key, row] : test ? table.tests() : table.functions()) names.emplace_back(key);
  if (std::string hint = expr::suggestion(name, names); !hint.empty()) diagnostic.hint(std::move(hint));
}

Type Checker::visit(const expr::Filter& node, const expr::Expr& whole, Strictness /*strictness*/) {
  const expr::Function* function = world_.functions.find(node.name);
  const bool lenient =
      function != nullptr && !function->parameters.empty() && function->parameters.front().accepts_missing;
  const Type input = infer(node.input, lenient ? Strictness::lenient : Strictness::strict);
  if (function == nullptr) {
    for (const expr::Argument& argument : node.arguments) static_cast<void>(infer(argument.value));
    unknown_function("фильтра", node.name, node.name_where);
    return any_type();
  }
  return call_function(*function, node.arguments, &input, node.input.get(), whole.where);
}

Type Checker::visit(const expr::Test& node, const expr::Expr& whole, Strictness /*strictness*/) {
  const expr::Function* test = world_.functions.find_test(node.name);
  const bool lenient = test != nullptr && !test->parameters.empty() && test->parameters.front().accepts_missing;
  const Type input = infer(node.input, lenient ? Strictness::lenient : Strictness::strict);
  if (test == nullptr) {
    unknown_function("проверки", node.name, node.name_where);
  } else {
    static_cast<void>(call_function(*test, node.arguments, &input, node.input.get(), whole.where));
  }
  return simple(Kind::boolean);
}

Type Checker::visit(const expr::Call& node, const expr::Expr& whole, Strictness /*strictness*/) {
  if (const auto* name = std::get_if<expr::Name>(&node.callee->node)) {
    const Type* variable = find(name->name);
    const bool callable =
        variable != nullptr && (variable->has(Kind::macro) || variable->has(Kind::super) || variable->is_any());
    if (callable) return call_shape(infer(node.callee), node.arguments, whole.where);
    if (const expr::Function* function = world_.functions.find(name->name)) {
      return call_function(*function, node.arguments, nullptr, nullptr, whole.where);
    }
    for (const expr::Argument& argument : node.arguments) static_cast<void>(infer(argument.value));
    if (variable != nullptr) {
      report(Code::not_callable, whole.where,
             quoted(name->name) + " — " + std::string(given(*variable)) + ", это не вызывают");
    } else if (!names_unknown_) {
      unknown_function("функции", name->name, node.callee->where);
    }
    return any_type();
  }
  const auto* attribute = std::get_if<expr::Attribute>(&node.callee->node);
  if (attribute == nullptr) return call_shape(infer(node.callee), node.arguments, whole.where);
  const Type object = infer(attribute->object);
  const SchemaTypes::Member found = types_.member_of(object, attribute->name);
  const expr::Function* method = world_.functions.find(attribute->name);
  if (found.found == Found::no && method != nullptr && !object.has(Kind::loop)) {
    return call_function(*method, node.arguments, &object, attribute->object.get(), whole.where);
  }
  const Type callee = member(object, attribute->name, attribute->name_where, Strictness::strict, false);
  return call_shape(callee, node.arguments, whole.where);
}

Type Checker::call_shape(const Type& callee, const std::vector<expr::Argument>& arguments, Span where) {
  Type result;
  for (const Shape& shape : callee.shapes) {
    if (shape.kind == Kind::macro) {
      const Type type = call_macro(*shape.macro, arguments, where);
      result = result.shapes.empty() ? type : pisar::typing::join(result, type);
    } else if (shape.kind == Kind::super) {
      run_block_text(shape.block, shape.level, nullptr);
      result = simple({Kind::text, Kind::fragment});
    }
  }
  if (!result.shapes.empty()) return result;
  for (const expr::Argument& argument : arguments) static_cast<void>(infer(argument.value));
  return any_type();
}

Type Checker::call_macro(const MacroType& called, const std::vector<expr::Argument>& arguments, Span where) {
  const tmpl::Macro& macro = *called.macro;
  shared_.used_macros.insert(&macro);
  called_macros_.insert(&macro);
  const std::string name = "макрос " + quoted(macro.name);
  std::vector<std::optional<Type>> types(macro.parameters.size());
  std::optional<Type> caller;
  std::size_t next = 0;
  bool good = true;
  for (const expr::Argument& argument : arguments) {
    Type type = infer(argument.value);
    if (argument.name == "caller") {
      caller = std::move(type);
      continue;
    }
    if (argument.name.empty()) {
      if (next < types.size()) types[next] = std::move(type);
      ++next;
      continue;
    }
    std::size_t index = 0;
    while (index < types.size() && macro.parameters[index].name != argument.name) ++index;
    if (index < types.size() && !types[index]) {
      types[index] = std::move(type);
      continue;
    }
    good = false;
    report(Code::argument_count, where,
           index == types.size() ? name + " не знает параметра " + quoted(argument.name)
                                 : name + ": параметр " + quoted(argument.name) + " передан дважды")
        .place("макрос", called.where);
  }
  if (next > types.size()) {
    good = false;
    report(Code::argument_count, where,
           name + " принимает аргументов: " + std::to_string(types.size()) + ", передано " + std::to_string(next))
        .place("макрос", called.where);
  }
  for (std::size_t i = 0; good && i < types.size(); ++i) {
    if (types[i] || macro.parameters[i].value) continue;
    good = false;
    report(Code::argument_count, where, name + ": не передан параметр " + quoted(macro.parameters[i].name))
        .place("макрос", called.where);
  }
  const bool again = std::find(open_macros_.begin(), open_macros_.end(), &macro) != open_macros_.end();
  if (!good || again || open_macros_.size() >= deepest_macros) return any_type();
  open_macros_.push_back(&macro);
  const std::vector<Guard> guards = std::exchange(guards_, {});
  {
    const ScopeGuard scope(*this, Scope::Kind::macro, called.closure);
    if (caller) bind("caller", *std::move(caller));
    for (std::size_t i = 0; i < types.size(); ++i) {
      const tmpl::Macro::Parameter& parameter = macro.parameters[i];
      Type type = types[i] ? *std::move(types[i]) : infer(parameter.value);
      bind(parameter.name, std::move(type));
    }
    run(*macro.body);
  }
  guards_ = guards;
  open_macros_.pop_back();
  return simple({Kind::text, Kind::fragment});
}

}  // namespace pisar::typing
