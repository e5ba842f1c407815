#pragma once

#include <optional>

#include "base/diagnostic.h"
#include "base/source_map.h"
#include "base/value.h"
#include "load/csv.h"
#include "load/load.h"

namespace pisar {

/// load_yaml, load_json and load_csv without the check of characters, for texts that read_source has checked.
[[nodiscard]] std::optional<Value> read_yaml(Span part, const SourceMap& sources, Diagnostics& diagnostics,
                                             const LoadLimits& limits);
[[nodiscard]] std::optional<Value> read_json(FileId file, const SourceMap& sources, Diagnostics& diagnostics,
                                             const LoadLimits& limits);
[[nodiscard]] std::optional<Value> read_csv(FileId file, const SourceMap& sources, Diagnostics& diagnostics,
                                            const LoadLimits& limits, const CsvColumns& columns);

}  // namespace pisar
