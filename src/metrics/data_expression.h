#pragma once

#include <cstdint>
#include <optional>

#include "base/diagnostic.h"
#include "base/value.h"
#include "expr/expr.h"

namespace pisar::metrics {

/// Where the text of a scalar begins in its file: after a quote, if it is quoted. None when escapes or line breaks make
/// the text differ from the file, so that places within it are unknown.
[[nodiscard]] std::optional<std::uint32_t> text_offset(const Value& text);

/// Parses an expression that stands in the data. Its mistakes stand at their places in the file, else at the text as a
/// whole, with the call that wanted it; null after one.
[[nodiscard]] expr::ExprPtr parse_data_expression(const Value& text, Span call, Diagnostics& diagnostics);

}  // namespace pisar::metrics
