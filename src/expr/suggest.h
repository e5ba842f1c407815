#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/value.h"

namespace pisar::expr {

/// A hint for a name that is not among the candidates: a name that only looks the same (Russian «с» for Latin «c»),
/// else the nearest one; empty when there is none.
[[nodiscard]] std::string suggestion(std::string_view word, const std::vector<std::string_view>& candidates);

/// Adds to a report of an unknown field what fields the record has and where it is (see place_data).
void explain_fields(Diagnostic& diagnostic, std::string_view field, const Value& record, Span expression);

/// Adds where the value stands in the data; a value that is written in the expression itself has no other place.
/// `which` tells places apart: «слева».
void place_data(Diagnostic& diagnostic, const Value& value, Span expression, std::string_view which = {});

/// What a message calls the value: «число», «текст», «макрос».
[[nodiscard]] std::string_view given(const Value& value);

}  // namespace pisar::expr
