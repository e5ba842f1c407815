#pragma once

#include <cstddef>
#include <string>

#include "base/diagnostic.h"
#include "base/source_map.h"

namespace pisar {

/// How diagnostics are printed.
struct DiagnosticStyle {
  bool colour = false;    ///< ANSI colours, for terminals only
  std::size_t limit = 0;  ///< the most messages that are printed; 0: all
};

/// A diagnostic as people read it: «file:line:col: ошибка E202: …», the line, a caret under the span, the notes.
/// A long line is shown in part, round the caret.
[[nodiscard]] std::string to_text(const Diagnostic& diagnostic, const SourceMap& sources, DiagnosticStyle style = {});

/// All of them, in the order of files and places; a mistake that repeats at its place is printed once, with the number
/// of repetitions. Where a limit leaves some out, errors go before warnings, and a last line counts the rest:
/// «… и ещё 123: ошибок 100, предупреждений 23; показать все: --all-messages».
[[nodiscard]] std::string to_text(const Diagnostics& diagnostics, const SourceMap& sources, DiagnosticStyle style = {});

}  // namespace pisar
