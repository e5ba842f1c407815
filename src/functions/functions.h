#pragma once

#include "expr/functions.h"

namespace pisar {

/// The functions and filters that know Russian: inflection, numbers in words, quantities, dates, lists, typography.
/// docs/functions.md shows each with its result.
void add_russian_functions(expr::FunctionTable& table);

}  // namespace pisar
