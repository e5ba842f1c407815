#pragma once

#include "base/diagnostic.h"
#include "check/schema.h"
#include "load/csv.h"

namespace pisar {

/// The columns of a CSV file whose list of records the schema describes: a heading is the field's key or its title
/// (case, blanks, quotes, «е» for «ё» do not matter), a cell is read as its field declares. Headings that name no
/// field, the same field twice, or a field that no cell can hold are reported. Where the schema describes no list of
/// records, and for other fields of records that may have them, the heading is the key. The schema outlives the result.
[[nodiscard]] CsvColumns columns_by_schema(const Schema& schema, Diagnostics& diagnostics);

}  // namespace pisar
