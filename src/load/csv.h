#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/source_map.h"
#include "base/value.h"
#include "load/load.h"

namespace pisar {

/// A cell of the first row.
struct CsvHeading {
  std::string text;
  Span where;
};

/// What the cells of a column become.
struct CsvColumn {
  std::string key;  ///< the field's; empty: the column must be empty
  /// The value of a cell that is not empty, made of its text; none: as an empty cell. When not set, the text stays.
  std::function<std::optional<Value>(Value text)> make;
};

/// Gives each heading its column; none, the reason having been reported, when the rows are not to be read.
using CsvColumns = std::function<std::optional<std::vector<CsvColumn>>(const std::vector<CsvHeading>& headings)>;

/// Columns whose fields are named by the headings as they stand; one heading over two columns is reported.
[[nodiscard]] CsvColumns columns_by_headings(Diagnostics& diagnostics);

/// CSV (RFC 4180; «;», «,» or tab, whichever parts the headings) as a list of records, one a row, every value a text
/// with the span of its cell (the quotes included). An empty cell gives no field, a row without a filled cell no
/// record. None after an error.
[[nodiscard]] std::optional<Value> load_csv(FileId file, const SourceMap& sources, Diagnostics& diagnostics,
                                            const LoadLimits& limits = {}, const CsvColumns& columns = {});

/// The same for a file on the disk, which is read as read_source does.
[[nodiscard]] std::optional<Value> load_csv_file(const FileSystem& files, const std::filesystem::path& path, Span where,
                                                 const CsvColumns& columns, SourceMap& sources,
                                                 Diagnostics& diagnostics);

}  // namespace pisar
