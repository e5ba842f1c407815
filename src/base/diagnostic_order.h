#pragma once

#include <vector>

#include "base/diagnostic.h"
#include "base/source_map.h"

namespace pisar {

/// The diagnostics as they are printed: those without a place, then by file in the order of reading, then by place.
/// What was reported first at a place stays first.
[[nodiscard]] std::vector<const Diagnostic*> in_order(const Diagnostics& diagnostics);

/// The place after the span's last character.
[[nodiscard]] Position end_position(Span where, const SourceMap& sources);

}  // namespace pisar
