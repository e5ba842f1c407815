#pragma once

#include "expr/functions.h"

namespace pisar {

/// `rows | metric("quality")`: an indicator's formula over rows of results, pooled: every field that the formula names is
/// summed over the rows, then the formula is evaluated exactly. Indicators are the data variable `indicators`.
void add_metric_functions(expr::FunctionTable& table);

}  // namespace pisar
