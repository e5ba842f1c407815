#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic_text.h"
#include "check/schema.h"
#include "load/load.h"

namespace pisar::testing {

/// A YAML text checked against a JSON schema, with what was said about both.
class Checked {
 public:
  Checked(std::string_view schema, std::string_view data, std::map<std::string, std::string, std::less<>> others = {}) {
    const FileId file = sources.add("data.yaml", std::string(data));
    value = load_yaml(file, sources, diagnostics);
    others.emplace("test.schema.json", schema);
    SchemaStore store([&](std::string_view name) -> std::optional<Value> {
      const auto found = others.find(name);
      if (found == others.end()) return std::nullopt;
      return load_json(sources.add(std::string(name), found->second), sources, diagnostics);
    });
    const Schema* compiled = store.find("test", diagnostics);
    if (value && compiled != nullptr) value = check(*value, *compiled, diagnostics);
  }

  /// All messages as a person reads them.
  [[nodiscard]] std::string messages() const { return to_text(diagnostics, sources); }
  /// The field of the checked record.
  [[nodiscard]] const Value& at(std::string_view key) const { return value->object().find_member(key)->value; }

  SourceMap sources;
  Diagnostics diagnostics;
  std::optional<Value> value;  ///< checked and normalized
};

}  // namespace pisar::testing
