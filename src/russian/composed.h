#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.h"

namespace pisar::russian {

/// A paragraph's pieces as one text: every character knows its piece and whether it may be changed. Internal to
/// typography.
struct Composed {
  static constexpr char32_t object = U'\uFFFC';  ///< stands for what is not text

  std::u32string text;
  std::vector<std::uint32_t> owner;  ///< the piece of each character
  std::vector<std::uint8_t> frozen;  ///< 1: may not be changed
  std::array<bool, 128> has{};       ///< which ASCII characters occurred in the pieces
  bool has_quotes = false;           ///< whether a quote did, of any kind

  void append(char32_t character, std::uint32_t piece, bool is_frozen) {
    text.push_back(character);
    owner.push_back(piece);
    frozen.push_back(is_frozen ? 1 : 0);
  }
  /// Appends the characters of a piece's text.
  void append(std::string_view utf8_text, std::uint32_t piece, bool is_frozen);
  void reserve(std::size_t characters) {
    text.reserve(characters);
    owner.reserve(characters);
    frozen.reserve(characters);
  }
  [[nodiscard]] std::size_t size() const { return text.size(); }
  /// The character, or «\n» before the first and behind the last.
  [[nodiscard]] char32_t at(std::size_t position) const { return position < text.size() ? text[position] : U'\n'; }
  [[nodiscard]] char32_t before(std::size_t position) const { return position == 0 ? U'\n' : at(position - 1); }
  /// Whether the character may be changed.
  [[nodiscard]] bool is_free(std::size_t position) const { return position < text.size() && frozen[position] == 0; }

  /// The letters that end right before `position`, and those that begin at it.
  [[nodiscard]] std::u32string_view word_before(std::size_t position) const;
  [[nodiscard]] std::u32string_view word_at(std::size_t position) const;
  /// The digits that end right before `position`, and those that begin at it.
  [[nodiscard]] std::u32string_view digits_before(std::size_t position) const;
  [[nodiscard]] std::u32string_view digits_at(std::size_t position) const;
};

inline constexpr char32_t no_break_space = U'\u00A0';

/// utf8::is_letter, with the letters of Russian texts first.
[[nodiscard]] inline bool is_letter(char32_t c) {
  return (c >= U'а' && c <= U'я') || (c >= U'А' && c <= U'Я') || (c >= U'A' && utf8::is_letter(c));
}
/// A space within a line: a space, a no-break space, a tab.
[[nodiscard]] inline bool is_space(char32_t c) {
  return c == U' ' || c == no_break_space || c == U'\u202F' || c == U'\t';
}
[[nodiscard]] inline bool is_line_end(char32_t c) { return c == U'\n'; }
/// A bracket or quote that opens.
[[nodiscard]] inline bool is_opening(char32_t c) {
  return c == U'(' || c == U'[' || c == U'{' || c == U'«' || c == U'„' || c == U'"';
}
[[nodiscard]] bool is_month(std::u32string_view word);  ///< in the genitive, as in dates
/// Whether the word is a year that papers speak of: four digits, 1900–2199.
[[nodiscard]] bool is_year(std::u32string_view digits);
/// Whether a space between thousands is missing at `position`, which stands within digits: «12345 рублей».
[[nodiscard]] bool parts_thousands(const Composed& paragraph, std::size_t position);
[[nodiscard]] std::u32string to_lower(std::u32string_view word);

// The passes, in the order in which typograph runs them.
void freeze_addresses(Composed& paragraph);
void set_ellipses(Composed& paragraph);
void set_decimal_commas(Composed& paragraph);
void insert_missing_spaces(Composed& paragraph);
void set_quotes(Composed& paragraph);
void set_dashes(Composed& paragraph);
void set_no_break_spaces(Composed& paragraph, std::size_t longest_run);

}  // namespace pisar::russian
