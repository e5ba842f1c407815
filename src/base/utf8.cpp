#include "base/utf8.h"

namespace pisar::utf8 {
namespace {

/// The character at `offset`, or none for malformed bytes; `size` is how many bytes it takes.
bool decode_one(std::string_view text, std::size_t offset, char32_t& character, std::size_t& size) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[offset + i]); };
  const unsigned char lead = byte(0);
  size = 1;
  if (lead < 0x80) {
    character = lead;
    return true;
  }
  std::size_t length = 0;
  char32_t smallest = 0;
  if ((lead & 0xE0U) == 0xC0) {
    length = 2, character = lead & 0x1FU, smallest = 0x80;
  } else if ((lead & 0xF0U) == 0xE0) {
    length = 3, character = lead & 0x0FU, smallest = 0x800;
  } else if ((lead & 0xF8U) == 0xF0) {
    length = 4, character = lead & 0x07U, smallest = 0x10000;
  } else {
    return false;
  }
  if (offset + length > text.size()) return false;
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xC0U) != 0x80) return false;
    character = (character << 6U) | (byte(i) & 0x3FU);
  }
  if (character < smallest || character > 0x10FFFF || (character >= 0xD800 && character <= 0xDFFF)) return false;
  size = length;
  return true;
}

}  // namespace

char32_t next(std::string_view text, std::size_t& offset) {
  char32_t character = 0;
  std::size_t size = 1;
  const bool well_formed = decode_one(text, offset, character, size);
  offset += size;
  return well_formed ? character : replacement;
}

void append(std::string& text, char32_t character) {
  if (character < 0x80) {
    text += static_cast<char>(character);
  } else if (character < 0x800) {
    text += static_cast<char>(0xC0 | (character >> 6U));
    text += static_cast<char>(0x80 | (character & 0x3FU));
  } else if (character < 0x10000) {
    text += static_cast<char>(0xE0 | (character >> 12U));
    text += static_cast<char>(0x80 | ((character >> 6U) & 0x3FU));
    text += static_cast<char>(0x80 | (character & 0x3FU));
  } else {
    text += static_cast<char>(0xF0 | (character >> 18U));
    text += static_cast<char>(0x80 | ((character >> 12U) & 0x3FU));
    text += static_cast<char>(0x80 | ((character >> 6U) & 0x3FU));
    text += static_cast<char>(0x80 | (character & 0x3FU));
  }
}

std::u32string decode(std::string_view text) {
  std::u32string result;
  result.reserve(text.size());
  for (std::size_t offset = 0; offset < text.size();) result += next(text, offset);
  return result;
}

std::string encode(std::u32string_view text) {
  std::string result;
  result.reserve(text.size() * 2);
  for (const char32_t character : text) append(result, character);
  return result;
}

std::size_t length(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t offset = 0; offset < text.size(); ++count) static_cast<void>(next(text, offset));
  return count;
}

std::size_t first_malformed(std::string_view text) {
  char32_t character = 0;
  std::size_t size = 1;
  for (std::size_t offset = 0; offset < text.size(); offset += size) {
    if (!decode_one(text, offset, character, size)) return offset;
  }
  return std::string_view::npos;
}

char32_t to_lower(char32_t c) {
  if (c >= U'A' && c <= U'Z') return c + 32;
  if (c >= U'А' && c <= U'Я') return c + 32;
  if (c >= U'Ѐ' && c <= U'Џ') return c + 80;
  return c;
}

char32_t to_upper(char32_t c) {
  if (c >= U'a' && c <= U'z') return c - 32;
  if (c >= U'а' && c <= U'я') return c - 32;
  if (c >= U'ѐ' && c <= U'џ') return c - 80;
  return c;
}

std::string to_lower(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t offset = 0; offset < text.size();) append(result, to_lower(next(text, offset)));
  return result;
}

std::string to_upper(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t offset = 0; offset < text.size();) append(result, to_upper(next(text, offset)));
  return result;
}

std::string capitalize(std::string_view text) {
  std::string result;
  std::size_t offset = 0;
  if (!text.empty()) append(result, to_upper(next(text, offset)));
  result += text.substr(offset);
  return result;
}

bool is_cyrillic(char32_t c) { return c >= U'\u0400' && c <= U'\u04FF'; }

bool is_letter(char32_t c) {
  return (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z') || is_cyrillic(c) ||
         (c >= U'\u00C0' && c <= U'\u024F' && c != U'×' && c != U'÷');
}

bool is_upper(char32_t c) { return to_lower(c) != c; }

std::string_view trim(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n";
  constexpr std::string_view no_break_space = "\u00A0";
  for (bool changed = true; changed;) {
    changed = false;
    while (!text.empty() && blanks.find(text.front()) != std::string_view::npos) text.remove_prefix(1), changed = true;
    while (!text.empty() && blanks.find(text.back()) != std::string_view::npos) text.remove_suffix(1), changed = true;
    if (text.starts_with(no_break_space)) text.remove_prefix(no_break_space.size()), changed = true;
    if (text.ends_with(no_break_space)) text.remove_suffix(no_break_space.size()), changed = true;
  }
  return text;
}

std::size_t columns(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t character = next(text, offset);
    if (character < 0x0300 || character > 0x036F) ++count;
  }
  return count;
}

}  // namespace pisar::utf8
