#pragma once

#include "expr/functions.h"

namespace pisar {

/// `rows | metric("quality")`: an indicator's formula over rows of results, pooled over participants: every field that
/// the formula names is summed over the rows, then the formula is evaluated exactly. A row in which one of the fields
/// is missing is left out whole (warning W434), so that numerator and denominator count the same people. Missing when
/// there are no rows, no complete rows, or the divisor is 0. The figure is exact; printed without a format, it has the
/// indicator's `decimals`. Indicators are the data variable `indicators` (their `id`, `formula`, `decimals`).
///
/// `measures | choose(school=school, level="высокий")`: the records of a catalogue whose rule holds. A rule is the
/// field `when`, an expression («level == "высокий" and school.students > 100») that sees the named arguments, which
/// hide the data of the same names, and the data. A record without a rule is taken; one whose rule is missing (a figure
/// that could not be computed) is not. A rule that is no text, or gives neither true nor false, is an error (E435).
void add_metric_functions(expr::FunctionTable& table);

}  // namespace pisar
