#pragma once

#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>

#include "base/diagnostic.h"
#include "base/source_map.h"

namespace pisar {

/// What the process ends with.
enum class ExitCode : int {
  done = 0,
  input_mistakes = 1,  ///< mistakes in the workspace, the data or the templates
  usage = 2,           ///< mistakes in the command line
  some_failed = 3,     ///< some documents of a run failed, the others were made
  internal = 70,       ///< a bug of ours (EX_SOFTWARE)
};

/// Where a command prints, and what it may know of its surroundings; tests give their own.
struct Console {
  std::ostream& out;
  std::ostream& err;
  bool out_is_terminal = false;
  bool err_is_terminal = false;
  std::int64_t modified = 0;  ///< SOURCE_DATE_EPOCH, or a fixed date: seconds since 1970 UTC
  bool colour = false;        ///< ANSI colours on `err`

  /// Prints all diagnostics to `err` as text.
  void print(const Diagnostics& diagnostics, const SourceMap& sources) const;
};

/// The date of files where neither the paper nor SOURCE_DATE_EPOCH gives one: 2000-01-01, so that equal input gives
/// equal bytes.
inline constexpr std::int64_t default_modified = 946'684'800;

}  // namespace pisar
