#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic_text.h"
#include "base/source_map.h"
#include "expr/functions.h"
#include "load/load.h"

namespace pisar::testing {

/// A value as the tests write it: «[1, 'a', {k: missing}]», exact.
inline std::string show(const Value& value) {
  switch (value.kind()) {
    case Value::Kind::missing:
      return "missing";
    case Value::Kind::boolean:
      return value.boolean() ? "true" : "false";
    case Value::Kind::number:
      return value.number().shortest();
    case Value::Kind::text:
      return "'" + value.text() + "'";
    case Value::Kind::date:
      return value.date().numeric();
    case Value::Kind::array: {
      std::string text = "[";
      for (const Value& element : value.array()) text += (text.size() > 1 ? ", " : "") + show(element);
      return text + "]";
    }
    case Value::Kind::object: {
      std::string text = "{";
      for (const Member& member : value.object().members()) {
        text += (text.size() > 1 ? ", " : "") + member.key + ": " + show(member.value);
      }
      return text + "}";
    }
    case Value::Kind::reference:
      return "->" + value.reference().id;
    case Value::Kind::extension:
      return "<" + std::string(value.extension()->type_name()) + ">";
  }
  return "";
}

/// Variables from YAML, references into them, and expressions evaluated over them.
class World : public expr::Environment {
 public:
  World() { expr::add_core_functions(functions); }

  /// Binds the members of a YAML record as variables; the file is called data.yaml.
  void bind(std::string_view yaml) {
    const FileId file = sources.add("data.yaml", std::string(yaml));
    Diagnostics mistakes;
    const std::optional<Value> data = load_yaml(file, sources, mistakes);
    if (!data) throw std::runtime_error(to_text(mistakes, sources));
    for (const Member& member : data->object().members()) variables[member.key] = member.value;
  }

  /// The result as `show` writes it, or the messages.
  std::string result(std::string_view text) {
    const std::optional<Value> value = evaluate(text);
    std::string shown = value ? show(*value) : std::string();
    if (!diagnostics.empty()) shown += to_text(diagnostics, sources);
    return shown;
  }

  /// The value; what was said about it is in `diagnostics`.
  std::optional<Value> evaluate(std::string_view text) {
    diagnostics = Diagnostics();
    const FileId file = sources.add("шаблон", std::string(text));
    const expr::ExprPtr expression = expr::parse_expression(sources.text(file), file, 0, diagnostics);
    if (!expression) return std::nullopt;
    expr::Context context{*this, functions, diagnostics, steps};
    return expr::evaluate(*expression, context);
  }

  [[nodiscard]] const Value* find(std::string_view name) const override {
    const auto found = variables.find(name);
    return found == variables.end() ? nullptr : &found->second;
  }
  [[nodiscard]] std::vector<std::string_view> names() const override {
    std::vector<std::string_view> names;
    for (const auto& [name, value] : variables) names.emplace_back(name);
    return names;
  }
  [[nodiscard]] const Value* resolve(const RecordRef& reference) const override {
    const Value* collection = find(reference.collection);
    if (collection == nullptr || !collection->is_array()) return nullptr;
    for (const Value& record : collection->array()) {
      const Value* id = record.find("id");
      if (id != nullptr && id->is_text() && id->text() == reference.id) return &record;
    }
    return nullptr;
  }
  [[nodiscard]] bool may_have(const Value& /*record*/, std::string_view name) const override {
    return name == optional_field;
  }

  SourceMap sources;
  std::map<std::string, Value, std::less<>> variables;
  expr::FunctionTable functions;
  Diagnostics diagnostics;
  std::int64_t steps = 1'000'000;
  std::string optional_field;
};

/// A row of a table of expressions.
struct Case {
  std::string_view expression;
  std::string_view result;
};

}  // namespace pisar::testing
