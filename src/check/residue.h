#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace pisar {

/// What a spreadsheet left in a text instead of a value.
struct Residue {
  std::string what;  ///< Russian, for «X — …»: «ошибка Excel: деление на ноль»
  std::string hint;
};

/// An error of Excel anywhere in the text («#Н/Д», «#ДЕЛ/0!», «#REF!»), or a formula that is the whole text
/// («=СУММ(B2:B9)», «+B116», «=SUM(»). None for other texts; most are seen through at their first character.
[[nodiscard]] std::optional<Residue> find_residue(std::string_view text);

}  // namespace pisar
