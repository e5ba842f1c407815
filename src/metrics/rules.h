#pragma once

#include <optional>

#include "expr/functions.h"

namespace pisar::metrics {

/// The function `choose` (metrics.h). None after a report: at the rule's place in the data, or at the call.
[[nodiscard]] std::optional<Value> choose(expr::Invocation& invocation);

}  // namespace pisar::metrics
