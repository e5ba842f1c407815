#pragma once

#include "base/diagnostic.h"
#include "base/value.h"

namespace pisar::expr {

/// Reports that an expression meets a value with a mistake, once for each mistake. Always false.
bool refuse_rejected(const Value& value, Span where, Diagnostics& diagnostics);

/// What a variable holds whose value could not be computed: whoever reads it fails without another message.
[[nodiscard]] Value rejected_after(const Diagnostic& mistake);

}  // namespace pisar::expr
