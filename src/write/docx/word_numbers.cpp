#include "write/docx/word_numbers.h"

#include <array>
#include <charconv>
#include <utility>

#include "base/utf8.h"

namespace pisar::docx {
namespace {

constexpr std::u32string_view russian = U"абвгдежзиклмнопрстуфхцчшщыэюя";
constexpr std::u32string_view latin = U"abcdefghijklmnopqrstuvwxyz";
constexpr int largest = 1000;

/// a…z, aa, bb, …: the letter is repeated, not counted on as in spreadsheets.
std::string letters(std::u32string_view alphabet, int value) {
  if (value < 1) return {};
  const auto index = static_cast<std::size_t>(value - 1);
  return utf8::encode(std::u32string(index / alphabet.size() + 1, alphabet[index % alphabet.size()]));
}

std::string roman(int value, bool upper) {
  if (value < 1) return {};
  constexpr std::array<std::pair<int, std::string_view>, 13> signs = {{{1000, "m"},
                                                                       {900, "cm"},
                                                                       {500, "d"},
                                                                       {400, "cd"},
                                                                       {100, "c"},
                                                                       {90, "xc"},
                                                                       {50, "l"},
                                                                       {40, "xl"},
                                                                       {10, "x"},
                                                                       {9, "ix"},
                                                                       {5, "v"},
                                                                       {4, "iv"},
                                                                       {1, "i"}}};
  std::string text;
  for (const auto& [worth, sign] : signs) {
    for (; value >= worth; value -= worth) text += sign;
  }
  return upper ? utf8::to_upper(text) : text;
}

}  // namespace

std::string_view number_format(Numbering::Style style) {
  switch (style) {
    case Numbering::Style::decimal:
      return "decimal";
    case Numbering::Style::cyrillic:
      return "russianLower";
    case Numbering::Style::latin:
      return "lowerLetter";
    case Numbering::Style::roman_upper:
      return "upperRoman";
    case Numbering::Style::roman_lower:
      return "lowerRoman";
    case Numbering::Style::bullet:
      return "bullet";
  }
  return "decimal";
}

std::string word_number(Numbering::Style style, int value) {
  switch (style) {
    case Numbering::Style::decimal:
      return value < 0 ? std::string() : std::to_string(value);
    case Numbering::Style::cyrillic:
      return letters(russian, value);
    case Numbering::Style::latin:
      return letters(latin, value);
    case Numbering::Style::roman_upper:
      return roman(value, true);
    case Numbering::Style::roman_lower:
      return roman(value, false);
    case Numbering::Style::bullet:
      return {};
  }
  return {};
}

std::optional<int> word_value(Numbering::Style style, std::string_view text) {
  if (style == Numbering::Style::decimal) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || word_number(style, value) != text) return {};
    return value;
  }
  for (int value = 1; value <= largest && !text.empty(); ++value) {
    if (word_number(style, value) == text) return value;
  }
  return {};
}

}  // namespace pisar::docx
