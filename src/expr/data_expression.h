#pragma once

#include <cstdint>
#include <optional>

#include "base/diagnostic.h"
#include "base/value.h"
#include "expr/expr.h"

namespace pisar::expr {

/// Where the text of a scalar begins in its file: after a quote, if it is quoted. None when escapes or line breaks make
/// the text differ from the file, so that places within it are unknown.
[[nodiscard]] std::optional<std::uint32_t> text_offset(const Value& text);

/// Parses an expression that stands in the data: a formula, a rule. Its mistakes stand at their places in the file,
/// else at the text as a whole, and name the call that wanted it, if there is one; null after a mistake.
[[nodiscard]] ExprPtr parse_data_expression(const Value& text, Diagnostics& diagnostics, Span call = {});

}  // namespace pisar::expr
