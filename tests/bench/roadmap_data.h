#pragma once

#include <map>
#include <string>

#include "base/source_map.h"
#include "base/value.h"

namespace pisar::bench {

using Data = std::map<std::string, Value, std::less<>>;

/// The variables of a district of so many weak schools: risks, measures and indicators of samples/district; an
/// office, schools with three risks each, directors, curators and results made up. People and risks stand in the
/// records that name them, as checking leaves them to a template.
[[nodiscard]] Data roadmap_data(int schools, SourceMap& sources);

/// The variables as one JSON object, for Jinja2. Missing values become null.
[[nodiscard]] std::string to_json(const Data& data);

}  // namespace pisar::bench
