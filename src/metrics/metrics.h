#pragma once

#include "expr/functions.h"

namespace pisar {

/// `rows | metric("quality")`: an indicator's formula over rows of results, pooled over participants: every field that
/// the formula names is summed over the rows, then the formula is evaluated exactly. A row in which one of the fields
/// is missing is left out whole (warning W434), so that numerator and denominator count the same people. Missing when
/// there are no rows, no complete rows, or the divisor is 0. The figure is exact; printed without a format, it has the
/// indicator's `decimals`. Indicators are the data variable `indicators` (their `id`, `formula`, `decimals`).
void add_metric_functions(expr::FunctionTable& table);

}  // namespace pisar
