#pragma once

#include <optional>
#include <string_view>

#include "expr/functions.h"
#include "russian/inflection.h"

namespace pisar::functions {

/// The value in a case, for the function named `function` in messages. In this order: `forms` beside `name`, the
/// glossary, `indeclinable`, the nominative itself, the cases of a fragment, the rules: those of names for persons (a
/// record with `post`, a text that is a person's name), those of phrases for anything else. A form that rests on no
/// rule is told to the environment. `locative`: the prepositional stands behind «в» or «на» («в саду»). None after a
/// reported mistake.
[[nodiscard]] std::optional<Value> form_of(const Value& value, russian::Case wanted, std::string_view function,
                                           expr::Invocation& invocation, bool locative = false);

/// The text of a value that is counted: itself, or the `name` of a record; nullptr when it has none.
[[nodiscard]] const Value* name_of(const Value& value, const expr::Environment& environment);

/// What the office wrote of a name: `forms` beside it, else in the glossary, by the code of the case, in the singular
/// or under `plural`; nullptr when it wrote nothing.
[[nodiscard]] const Value* declared_form(const Value& value, russian::Case wanted, bool plural,
                                         const expr::Environment& environment);

/// The gender that a word must agree with: of a list of several the plural; `gender` beside `name`, the glossary, the
/// name itself. None after a report when it is not known.
[[nodiscard]] std::optional<russian::Gender> gender_of(const Value& value, std::string_view function,
                                                       expr::Invocation& invocation);

}  // namespace pisar::functions
