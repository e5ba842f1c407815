#include "load/encoding.h"

#include <array>
#include <cstdint>
#include <cstdio>
#include <cstring>

#include "base/utf8.h"

namespace pisar {

namespace {

enum class ByteClass : std::uint8_t { plain, cyrillic_lead, control, other };

constexpr std::array<ByteClass, 256> make_byte_classes() {
  std::array<ByteClass, 256> classes{};
  for (std::size_t byte = 0; byte < classes.size(); ++byte) {
    if (byte == '\t' || byte == '\n' || byte == '\r' || (byte >= 0x20 && byte < 0x7F)) {
      classes[byte] = ByteClass::plain;
    } else if (byte < 0x80) {
      classes[byte] = ByteClass::control;
    } else if (byte == 0xD0 || byte == 0xD1) {
      classes[byte] = ByteClass::cyrillic_lead;
    } else {
      classes[byte] = ByteClass::other;
    }
  }
  return classes;
}

constexpr std::array<ByteClass, 256> byte_classes = make_byte_classes();

constexpr std::size_t word_size = sizeof(std::uint64_t);

/// Whether the next eight bytes are all from space to «~»: sums per byte, none of which carries into the next byte.
bool is_plain_word(const char* bytes) {
  constexpr std::uint64_t every = 0x0101010101010101U;
  constexpr std::uint64_t high = every * 0x80U;
  std::uint64_t word = 0;
  std::memcpy(&word, bytes, word_size);
  if ((word & high) != 0) return false;
  const std::uint64_t from_space = word + every * (0x80U - 0x20U);  // a high bit where the byte is 0x20 or more
  const std::uint64_t delete_sign = word + every;                   // a high bit where it is 0x7F
  return (from_space & ~delete_sign & high) == high;
}

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

bool is_control(char32_t character) {
  const bool c0 = character < 0x20 && character != U'\t' && character != U'\n' && character != U'\r';
  const bool c1 = character >= 0x7F && character < 0xA0 && character != 0x85;
  return c0 || c1 || character == 0xFFFE || character == 0xFFFF;
}

/// The length of the well-formed character at `offset`, or 0.
std::size_t well_formed_length(std::string_view text, std::size_t offset) {
  const std::size_t before = offset;
  const char32_t character = utf8::next(text, offset);
  const bool written = text.substr(before, 3) == "\xEF\xBF\xBD";
  return character == utf8::replacement && !written ? 0 : offset - before;
}

std::string code_point_name(char32_t character) {
  std::array<char, 16> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "U+%04X", static_cast<unsigned>(character));
  return buffer.data();
}

}  // namespace

std::size_t first_unprintable(std::string_view text) {
  std::size_t i = 0;
  while (i < text.size()) {
    if (text.size() - i >= word_size && is_plain_word(text.data() + i)) {
      i += word_size;
      continue;
    }
    switch (byte_classes[static_cast<unsigned char>(text[i])]) {
      case ByteClass::plain:
        ++i;
        break;
      case ByteClass::cyrillic_lead:
        if (i + 1 >= text.size() || !is_continuation(text[i + 1])) return i;
        i += 2;
        break;
      case ByteClass::control:
        return i;
      case ByteClass::other: {
        const std::size_t length = well_formed_length(text, i);
        std::size_t offset = i;
        if (length == 0 || is_control(utf8::next(text, offset))) return i;
        i += length;
        break;
      }
    }
  }
  return std::string_view::npos;
}

Encoding guess_encoding(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return Encoding::utf16;
  std::size_t zeros = 0;
  // How many bytes fall where an encoding keeps its commonest letters: Windows-1251 all of lower case, KOI-8 likewise,
  // CP866 its capitals and «а» to «п», where the other two have hardly anything.
  std::size_t lower_1251 = 0;
  std::size_t lower_koi8 = 0;
  std::size_t common_866 = 0;
  std::size_t high = 0;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte == 0) ++zeros;
    if (byte < 0x80) continue;
    ++high;
    if (byte >= 0xE0) ++lower_1251;
    if (byte >= 0xC0 && byte < 0xE0) ++lower_koi8;
    if (byte < 0xB0) ++common_866;
  }
  if (zeros * 4 >= bytes.size() && zeros > 0) return Encoding::utf16;
  if (utf8::first_malformed(bytes) == std::string_view::npos) return Encoding::utf8;
  constexpr std::size_t enough = 3;  // letters, to tell by
  if (high < enough) return Encoding::unknown;
  if (common_866 * 2 > high) return Encoding::cp866;
  if (lower_1251 * 2 > high) return Encoding::windows_1251;
  if (lower_koi8 * 2 > high) return Encoding::koi8_r;
  return Encoding::unknown;
}

std::string_view encoding_name(Encoding encoding) {
  switch (encoding) {
    case Encoding::utf8:
      return "UTF-8";
    case Encoding::utf16:
      return "UTF-16";
    case Encoding::windows_1251:
      return "Windows-1251";
    case Encoding::koi8_r:
      return "КОИ-8";
    case Encoding::cp866:
      return "CP866 (DOS)";
    case Encoding::unknown:
      break;
  }
  return "неизвестная";
}

std::string printable(std::string_view bytes) {
  std::string result(bytes);
  std::size_t offset = 0;
  while (true) {
    const std::size_t found = first_unprintable(std::string_view(result).substr(offset));
    if (found == std::string_view::npos) return result;
    offset += found;
    const std::size_t length = std::max<std::size_t>(1, well_formed_length(result, offset));
    result.replace(offset, length, length, '?');
    offset += length;
  }
}

bool check_characters(Span part, const SourceMap& sources, Diagnostics& diagnostics) {
  const std::string_view text = sources.text(part);
  std::size_t offset = 0;
  bool control_reported = false;
  while (true) {
    const std::size_t found = first_unprintable(text.substr(offset));
    if (found == std::string_view::npos) return !control_reported;
    offset += found;
    const auto begin = static_cast<std::uint32_t>(part.begin + offset);
    const std::size_t length = well_formed_length(text, offset);
    if (length == 0) {
      diagnostics
          .report(Code::bad_encoding, {part.file, begin, begin + 1}, "здесь стоит байт, который не читается как UTF-8")
          .hint("сохраните файл заново в кодировке UTF-8");
      return false;
    }
    if (!control_reported) {
      control_reported = true;
      std::size_t next = offset;
      const char32_t character = utf8::next(text, next);
      const Span where{part.file, begin, static_cast<std::uint32_t>(begin + length)};
      if (character == 0) {
        diagnostics.report(Code::control_character, where, "в тексте стоит нулевой байт")
            .hint("это не текстовый файл, или он испорчен при копировании");
      } else {
        diagnostics
            .report(Code::control_character, where,
                    "в тексте стоит невидимый управляющий символ " + code_point_name(character))
            .hint("удалите его; такие символы попадают в файл при копировании из других программ");
      }
    }
    offset += length;
  }
}

}  // namespace pisar
