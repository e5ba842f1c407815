#pragma once

#include "expr/functions.h"

namespace pisar {

/// The functions and filters that know Russian: case, initials, plural, count, date, school_year, join_and, typograf.
void add_russian_functions(expr::FunctionTable& table);

}  // namespace pisar
