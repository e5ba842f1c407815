#pragma once

#include <string>

#include "base/accepted.h"
#include "base/diagnostic.h"
#include "base/source_map.h"

namespace pisar {

/// All diagnostics for programs, in the order of files and places: an array of objects
///   {code, severity: "error"|"warning", message, file, line, column, endLine, endColumn, notes: [{label, text, file,
///   line, column}]}.
/// Lines and columns count from 1, columns in code points; the end is the place after the last character. Places that
/// are not known are left out. Accepted warnings follow, with `accepted`: the reason.
[[nodiscard]] std::string to_json(const Diagnostics& diagnostics, const AcceptedWarnings& accepted,
                                  const SourceMap& sources);

}  // namespace pisar
