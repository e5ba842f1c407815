#pragma once

#include "expr/functions.h"
#include "functions/functions.h"
#include "metrics/metrics.h"
#include "template/template.h"

namespace pisar::testing {

/// All functions, filters and tests that a template may use, as the program has them. Who includes this links the
/// stages functions, metrics and template.
inline const expr::FunctionTable& language() {
  static const expr::FunctionTable table = [] {
    expr::FunctionTable rows;
    expr::add_core_functions(rows);
    add_russian_functions(rows);
    add_metric_functions(rows);
    add_document_functions(rows);
    return rows;
  }();
  return table;
}

}  // namespace pisar::testing
