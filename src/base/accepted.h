#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"

namespace pisar {

/// A warning that the office has accepted, and why.
struct AcceptedWarning {
  Diagnostic diagnostic;
  std::string reason;
  Span mark;  ///< the mark or the entry of pisar.yaml that accepts it
  /// Whether the mark stands beside what it accepts; else it is an entry of pisar.yaml.
  bool beside = true;
};
using AcceptedWarnings = std::vector<AcceptedWarning>;

}  // namespace pisar
