#pragma once

#include <optional>
#include <string_view>

#include "expr/functions.h"
#include "russian/inflection.h"

namespace pisar::functions {

/// The value in a case, for the function named `function` in messages. In this order: `forms` beside `name`, the
/// glossary, `indeclinable`, the nominative itself, the cases of a fragment, the rules: those of names for persons (a
/// record with `post`, a text that is a person's name), those of phrases for anything else. A form that rests on no
/// rule is told to the environment. None after a reported mistake.
[[nodiscard]] std::optional<Value> form_of(const Value& value, russian::Case wanted, std::string_view function,
                                           expr::Invocation& invocation);

/// The gender that a word must agree with: of a list of several the plural; `gender` beside `name`, the glossary, the
/// name itself. None after a report when it is not known.
[[nodiscard]] std::optional<russian::Gender> gender_of(const Value& value, std::string_view function,
                                                       expr::Invocation& invocation);

}  // namespace pisar::functions
