#pragma once

#include <array>
#include <string>
#include <string_view>

namespace pisar {

/// A ligature of Latin letters that Unicode gives a character (U+FB00–U+FB04).
struct LatinLigature {
  char32_t character;
  std::u32string_view letters;
};

/// The longest first.
inline constexpr std::array<LatinLigature, 5> latin_ligatures{
    {{0xFB03, U"ffi"}, {0xFB04, U"ffl"}, {0xFB00, U"ff"}, {0xFB01, U"fi"}, {0xFB02, U"fl"}}};

/// The letters of a ligature; empty for any other character.
[[nodiscard]] constexpr std::u32string_view letters_of_ligature(char32_t character) {
  for (const LatinLigature& ligature : latin_ligatures) {
    if (ligature.character == character) return ligature.letters;
  }
  return {};
}

/// Appends the character as UTF-8, of a ligature its letters.
void append_letters(std::string& out, char32_t character);

}  // namespace pisar
