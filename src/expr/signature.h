#pragma once

#include <string>
#include <string_view>

#include "expr/functions.h"

namespace pisar::expr {

/// What a message calls the type: «число», «список».
[[nodiscard]] std::string_view type_name(Type type);

/// «round([decimals])», «x | round([decimals])»: how the function is written; the first parameter of a filter is its
/// input.
[[nodiscard]] std::string signature(const Function& function, bool as_filter);

/// What a reference is called, and the hint where a filter wants its number: `ref("x").pages | words`.
inline constexpr std::string_view reference_type = "ссылка";
inline constexpr std::string_view reference_hint =
    "номера страниц, приложений и пунктов известны, лишь когда документ собран: их печатают как есть";

/// What to write where an argument of this kind stands for one of that type; empty when there is no advice. `text` is
/// the argument itself when it is a text.
[[nodiscard]] std::string argument_hint(Type wanted, Value::Kind given, std::string_view text);

}  // namespace pisar::expr
