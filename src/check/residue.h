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
/// («=СУММ(B2:B9)», «+B116», «=SUM(»). None for other texts.
[[nodiscard]] std::optional<Residue> find_residue(std::string_view text);

/// Whether the text is worth that search: every text of the data is asked, and most may not.
[[nodiscard]] inline bool may_hold_residue(std::string_view text) {
  if (text.empty()) return false;
  switch (static_cast<unsigned char>(text.front())) {
    case '=':
    case '+':
    case ' ':  // white space may precede a formula: ASCII's, U+00A0, U+2009, U+202F
    case '\t':
    case '\r':
    case '\n':
    case 0xC2:
    case 0xE2:
      return true;
    default:
      return text.find('#') != std::string_view::npos;
  }
}

}  // namespace pisar
