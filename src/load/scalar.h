#pragma once

#include <string_view>

#include "base/diagnostic.h"
#include "base/value.h"

namespace pisar {

/// What a plain scalar is by the core schema (YAML 1.2.2, 10.3.2): «no», «1:30» and dates are text.
enum class ScalarType { null, boolean, number, not_finite, text };

[[nodiscard]] ScalarType plain_scalar_type(std::string_view text);

/// The number that the lexeme writes: decimal with a dot, «0x1F», «0o17»; its lexeme is kept where the value would be
/// written otherwise («42.60», «007»). Missing (and reported) when it is too large.
[[nodiscard]] Value number_value(std::string_view lexeme, Span where, Diagnostics& diagnostics);

/// A plain scalar as a value; `.inf` and `.nan`, which no document can print, are reported.
[[nodiscard]] Value plain_scalar_value(std::string_view text, Span where, Diagnostics& diagnostics);

}  // namespace pisar
