#pragma once

#include <map>
#include <string>

#include "base/diagnostic_text.h"
#include "check/schema.h"
#include "load/load.h"

namespace pisar::testing {

/// Data files of a workspace, each checked by its schema (JSON), then all of them for references.
class DataFiles {
 public:
  void add(const std::string& name, const std::string& yaml, const std::string& schema = "{}") {
    const FileId file = sources.add("data/" + name + ".yaml", yaml);
    SchemaStore store([&](std::string_view file_name) -> std::optional<Value> {
      return load_json(sources.add(std::string(file_name), schema), sources, diagnostics);
    });
    const Schema* compiled = store.find(name, diagnostics);
    const std::optional<Value> value = load_yaml(file, sources, diagnostics);
    if (value && compiled != nullptr) data.insert_or_assign(name, check(*value, *compiled, diagnostics));
  }
  /// Checks the references; all messages as a person reads them.
  [[nodiscard]] std::string messages() {
    check_references(data, diagnostics);
    return to_text(diagnostics, sources);
  }

  SourceMap sources;
  Diagnostics diagnostics;
  DataSet data;
};

}  // namespace pisar::testing
