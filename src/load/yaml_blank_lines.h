#pragma once

#include "base/diagnostic.h"
#include "base/source_map.h"

namespace pisar {

/// Blank lines that may follow one another in YAML. libfyaml 0.7.12 takes quadratic time over such a run inside a text
/// block (900,000 lines, ten minutes) and a piece of the stack for each line.
inline constexpr std::size_t blank_lines_limit = 500;

/// Whether the part of a file holds no longer run of blank lines; the first one is reported.
bool check_blank_lines(Span part, const SourceMap& sources, Diagnostics& diagnostics);

}  // namespace pisar
