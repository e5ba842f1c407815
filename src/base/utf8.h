#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace pisar::utf8 {

/// U+FFFD, what a malformed sequence decodes to.
inline constexpr char32_t replacement = 0xFFFD;

/// Decodes the character at `offset` and moves `offset` past it. Malformed bytes give U+FFFD, one byte at a time.
[[nodiscard]] char32_t next(std::string_view text, std::size_t& offset);
void append(std::string& text, char32_t character);

[[nodiscard]] std::u32string decode(std::string_view text);
[[nodiscard]] std::string encode(std::u32string_view text);

/// Characters (code points) in the text.
[[nodiscard]] std::size_t length(std::string_view text);
/// The offset of the first malformed byte, or npos. Overlong forms, surrogates and values over U+10FFFF are malformed.
[[nodiscard]] std::size_t first_malformed(std::string_view text);

/// Case of Latin and Cyrillic letters, one to one.
[[nodiscard]] char32_t to_lower(char32_t character);
[[nodiscard]] char32_t to_upper(char32_t character);
[[nodiscard]] std::string to_lower(std::string_view text);
[[nodiscard]] std::string to_upper(std::string_view text);
/// The first letter in upper case, the rest untouched.
[[nodiscard]] std::string capitalize(std::string_view text);

[[nodiscard]] bool is_letter(char32_t character);  ///< Latin or Cyrillic
[[nodiscard]] bool is_cyrillic(char32_t character);
[[nodiscard]] bool is_upper(char32_t character);
[[nodiscard]] constexpr bool is_digit(char32_t character) { return character >= U'0' && character <= U'9'; }

/// Without spaces, tabs, line ends and no-break spaces at both ends.
[[nodiscard]] std::string_view trim(std::string_view text);

/// The width of the text in columns of a terminal: combining marks are 0, all else 1.
[[nodiscard]] std::size_t columns(std::string_view text);

}  // namespace pisar::utf8
