#include "resolve/labels.h"

#include <array>
#include <string_view>

#include "base/utf8.h"

namespace pisar::resolving {
namespace {

using Style = Numbering::Style;

// GOST R 2.105 leaves out ё, з, й, о, ч, ъ, ы, ь; papers of offices leave out those that look or sound like another.
constexpr std::u32string_view russian_letters = U"абвгдежзиклмнопрстуфхцчшщэюя";
constexpr std::u32string_view latin_letters = U"abcdefghijklmnopqrstuvwxyz";

/// а … я, аа, аб, …: bijective, as columns of a spreadsheet are named.
std::string letters(int value, std::u32string_view alphabet) {
  std::u32string reversed;
  const int base = static_cast<int>(alphabet.size());
  for (; value > 0; value = (value - 1) / base) reversed += alphabet[static_cast<std::size_t>((value - 1) % base)];
  return utf8::encode(std::u32string(reversed.rbegin(), reversed.rend()));
}

std::string roman(int value) {
  struct Sign {
    int value;
    std::string_view text;
  };
  constexpr std::array<Sign, 13> signs = {{{1000, "M"},
                                           {900, "CM"},
                                           {500, "D"},
                                           {400, "CD"},
                                           {100, "C"},
                                           {90, "XC"},
                                           {50, "L"},
                                           {40, "XL"},
                                           {10, "X"},
                                           {9, "IX"},
                                           {5, "V"},
                                           {4, "IV"},
                                           {1, "I"}}};
  constexpr int last_roman = 3999;
  if (value > last_roman) return std::to_string(value);
  std::string text;
  for (const Sign& sign : signs) {
    for (; value >= sign.value; value -= sign.value) text += sign.text;
  }
  return text;
}

}  // namespace

std::string counter_text(Style style, int value) {
  switch (style) {
    case Style::cyrillic:
      return letters(value, russian_letters);
    case Style::latin:
      return letters(value, latin_letters);
    case Style::roman_upper:
      return roman(value);
    case Style::roman_lower:
      return utf8::to_lower(roman(value));
    case Style::decimal:
    case Style::bullet:
      break;
  }
  return std::to_string(value);
}

std::string label_text(Style style, const std::vector<int>& path) {
  std::string text;
  for (std::size_t i = 0; i < path.size(); ++i) {
    const bool last = i + 1 == path.size();
    text += counter_text(last ? style : Style::decimal, path[i]);
    if (!last) text += '.';
  }
  return text;
}

std::string next_marker(const Numbering& number) {
  std::string text = "#";
  for (int i = 1; i < number.depth; ++i) text += ".#";
  switch (number.style) {
    case Style::cyrillic:
      text += "а";
      break;
    case Style::latin:
      text += 'a';
      break;
    case Style::roman_upper:
      text += 'I';
      break;
    case Style::roman_lower:
      text += 'i';
      break;
    case Style::decimal:
    case Style::bullet:
      break;
  }
  return text + number.suffix;
}

}  // namespace pisar::resolving
