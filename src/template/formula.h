#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "expr/expr.h"
#include "template/table_builder.h"

namespace pisar::tmpl {

/// Reports what a cell's formula may not hold. Allowed: numbers, names of columns, + - * / **, parentheses, and the
/// functions sum, min, max, average, count (over a column), round, abs.
void check_formula(const expr::Expr& expression, Diagnostics& diagnostics);

/// Whether the formula is one aggregate, «=sum(n)»: its row is a total.
[[nodiscard]] bool is_aggregate(const FormulaNode& formula);

/// Computes the formulas of a table's cells exactly, and writes them over cells for spreadsheets. A formula over a cell
/// without a number, or a division by zero, has no value: its cell prints `missing_text`.
void compute_formulas(std::vector<RawRow>& rows, const std::vector<Column>& columns, std::string_view missing_text,
                      Diagnostics& diagnostics);

}  // namespace pisar::tmpl
