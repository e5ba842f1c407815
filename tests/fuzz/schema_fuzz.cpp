#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "check/meaning.h"
#include "check/schema.h"
#include "load/load.h"
#include "tree_invariants.h"

// A schema in JSON, a line «%%», data in YAML.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace pisar;
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  constexpr std::string_view separator = "\n%%\n";
  const std::size_t end = input.find(separator);
  if (end == std::string_view::npos) return 0;
  SourceMap sources;
  Diagnostics diagnostics;
  const FileId schema_file = sources.add("a.schema.json", std::string(input.substr(0, end)));
  const FileId data_file = sources.add("data.yaml", std::string(input.substr(end + separator.size())));
  SchemaStore store([&](std::string_view name) -> std::optional<Value> {
    if (name != "a.schema.json") return std::nullopt;
    return load_json(schema_file, sources, diagnostics);
  });
  const Schema* schema = store.find("a", diagnostics);
  LoadLimits limits;
  limits.nodes = 10'000;
  const std::optional<Value> value = load_yaml(data_file, sources, diagnostics, limits);
  if (schema != nullptr && value) {
    const std::size_t errors_before = diagnostics.error_count();
    const Value checked = check(*value, *schema, diagnostics);
    fuzz::check_tree(*value, sources);
    fuzz::check_tree(checked, sources);
    DataSet set;
    set.emplace("data", checked);
    if (diagnostics.error_count() == errors_before) check_references(set, diagnostics);
    static const expr::FunctionTable functions = [] {
      expr::FunctionTable table;
      expr::add_core_functions(table);
      return table;
    }();
    check_meaning(set, {{"data", schema}}, functions, diagnostics);
  }
  fuzz::check_messages(diagnostics, sources);
  return 0;
}
