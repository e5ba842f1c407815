#pragma once

#include <string>

#include "base/diagnostic.h"
#include "base/source_map.h"

namespace pisar {

/// How diagnostics are printed.
struct DiagnosticStyle {
  bool colour = false;  ///< ANSI colours, for terminals only
};

/// A diagnostic as people read it: «file:line:col: ошибка E202: …», the line, a caret under the span, the notes.
/// A long line is shown in part, round the caret.
[[nodiscard]] std::string to_text(const Diagnostic& diagnostic, const SourceMap& sources, DiagnosticStyle style = {});

/// All of them, in the order of files and places; a mistake that repeats at its place is printed once, with the number
/// of repetitions.
[[nodiscard]] std::string to_text(const Diagnostics& diagnostics, const SourceMap& sources, DiagnosticStyle style = {});

}  // namespace pisar
