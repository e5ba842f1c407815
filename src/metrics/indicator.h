#pragma once

#include <optional>
#include <string>
#include <vector>

#include "expr/expr.h"
#include "expr/functions.h"

namespace pisar::metrics {

/// A field that a formula names, with its place in the formula.
struct FormulaField {
  std::string name;
  Span where;
};

/// An indicator of data/indicators.yaml, its formula parsed at its place in the file.
struct Indicator {
  std::string id;
  expr::ExprPtr formula;
  std::vector<FormulaField> fields;  ///< each once, in the order of the formula
  std::optional<int> decimals;
};

/// The indicator that the argument means: an id, or a record with `formula`. None after a report at the argument's
/// place (no such indicator, with the nearest id) or in the data (no formula, a mistake in it).
[[nodiscard]] std::optional<Indicator> find_indicator(const Value& wanted, Span where, expr::Context& context);

}  // namespace pisar::metrics
