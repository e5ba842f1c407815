#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "base/source_map.h"
#include "base/value.h"

namespace pisar {

/// A compiled JSON Schema (draft-07). Immutable.
class Schema;

/// Schemas by name («office» is office.schema.json), compiled once, with relative $ref between files.
class SchemaStore {
 public:
  /// Gives the parsed schema file of a name («office.schema.json»), or none when there is no such file.
  using Source = std::function<std::optional<Value>(std::string_view file_name)>;

  explicit SchemaStore(Source source);
  ~SchemaStore();
  SchemaStore(const SchemaStore&) = delete;
  SchemaStore& operator=(const SchemaStore&) = delete;

  /// The schema, or nullptr when there is none. Mistakes of the schema itself are reported once, at its own places.
  [[nodiscard]] const Schema* find(std::string_view name, Diagnostics& diagnostics);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// Checks a value against the schema and normalizes it: texts and lexemes become what x-pisar-kind declares (dates,
/// numbers, document numbers as written), x-pisar-ref fields become RecordRef. Every mistake is reported, with its
/// place, what was expected, the schema's own words and the nearest known key; a value that failed is a rejected one in
/// the result.
[[nodiscard]] Value check(Value value, const Schema& schema, Diagnostics& diagnostics);

/// Data variables by name, as the workspace holds them.
using DataSet = std::map<std::string, Value, std::less<>>;

/// After all variables were checked: ids unique within each collection (a list of records with `id`, or a record keyed
/// by id), every RecordRef finds its record. One that gives a name instead of an id («Иванова А.Б.», «МБОУСОШ №3»)
/// becomes that of the record with this name, the name kept as `written`. Reported with the nearest id or name; a name
/// that fits several records is reported with all of them.
void check_references(DataSet& data, Diagnostics& diagnostics);

/// The same for a value that is no data variable: the fields of a document. A collection that is not there is not
/// reported again: whatever prints its record says so.
[[nodiscard]] Value with_references(const Value& value, const DataSet& data, Diagnostics& diagnostics);

}  // namespace pisar
