#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/value.h"
#include "check/schema.h"

namespace pisar {

/// A field that a schema declares for the records of a list, as a table with a column for each shows it.
struct ListField {
  std::string key;
  std::string title;  ///< Russian, of the schema; may be empty
  bool text = false;  ///< whether its value may be a text, or is read from a text by x-pisar-kind or x-pisar-ref
  bool number = false;
  bool boolean = false;

  /// Whether one cell can hold it; lists and records take more.
  [[nodiscard]] bool fits_a_cell() const { return text || number || boolean; }
};

struct ListFields {
  std::vector<ListField> fields;  ///< in the order of the schema
  bool closed = false;            ///< whether the records may have no other fields
};

/// The fields of the records of the list that the schema describes, through `$ref` and variants. None when it describes
/// no list of records.
[[nodiscard]] std::optional<ListFields> list_fields(const Schema& schema);

/// The text of a cell as the value that the field takes: a number as offices write it («1 234,5»), «да» or «нет». A
/// mark of a gap («-», «н/д») where only numbers or «да» and «нет» stand gives none. What is neither stays text, for
/// the check to report.
[[nodiscard]] std::optional<Value> read_cell(const ListField& field, Value text);

}  // namespace pisar
