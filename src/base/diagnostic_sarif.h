#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "base/accepted.h"
#include "base/diagnostic.h"
#include "base/source_map.h"

namespace pisar {

/// What the SARIF file says of the program and of its messages.
struct SarifTool {
  std::string_view version;
  /// What a code means and what to do about it, for the rule's help; an empty text when nothing is written of it.
  std::function<std::string(Code)> help;
};

/// All diagnostics as SARIF 2.1.0 (OASIS), one run: a rule for each code that occurs, a result for each diagnostic.
/// Hints are appended to the message, notes with places become related locations; columns count code points, the end is
/// the place after the last character. Accepted warnings are results with a suppression that gives the reason.
[[nodiscard]] std::string to_sarif(const Diagnostics& diagnostics, const AcceptedWarnings& accepted,
                                   const SourceMap& sources, const SarifTool& tool);

}  // namespace pisar
