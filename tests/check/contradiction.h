#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "base/diagnostic_text.h"
#include "check/meaning.h"
#include "load/load.h"

namespace pisar::testing {

/// Data with their schemas, as files of a workspace, and all that is said about them: «rows» is data/rows.yaml with
/// schemas/rows.schema.json.
struct Contradiction {
  const char* name;
  const char* schema;  ///< of rows
  const char* rows;
  const char* messages;
  std::vector<std::pair<const char*, const char*>> others = {};  ///< data/….yaml and schemas/….schema.json

  [[nodiscard]] std::string said() const {
    std::map<std::string, std::string, std::less<>> files;
    files["schemas/rows.schema.json"] = schema;
    files["data/rows.yaml"] = rows;
    for (const auto& [path, text] : others) files[path] = text;
    SourceMap sources;
    Diagnostics diagnostics;
    SchemaStore store([&](std::string_view file) -> std::optional<Value> {
      const auto found = files.find("schemas/" + std::string(file));
      if (found == files.end()) return std::nullopt;
      return load_json(sources.add(found->first, found->second), sources, diagnostics);
    });
    expr::FunctionTable functions;
    expr::add_core_functions(functions);
    DataSet data;
    SchemaSet schemas;
    for (const auto& [path, text] : files) {
      if (!path.starts_with("data/")) continue;
      const std::string variable = path.substr(5, path.size() - 10);
      const std::optional<Value> value = load_yaml(sources.add(path, text), sources, diagnostics);
      const Schema* found = store.find(variable, diagnostics);
      if (found != nullptr) schemas[variable] = found;
      data[variable] = found != nullptr ? check(value.value(), *found, diagnostics) : value.value();
    }
    check_references(data, diagnostics);
    check_meaning(data, schemas, functions, diagnostics);
    return to_text(diagnostics, sources);
  }
};

}  // namespace pisar::testing
