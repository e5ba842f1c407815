#include "write/package/text_width.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

#include "base/utf8.h"

namespace pisar {
namespace {

// Advance widths in 1/1000 em, read from Liberation Serif Regular.
constexpr std::array<std::uint16_t, 95> ascii = {  // U+0020–U+007E
    250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500,
    500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611,
    556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722,
    722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500,
    278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541};
constexpr std::array<std::uint16_t, 64> cyrillic = {  // U+0410–U+044F
    722, 574, 667,  578,  682, 611, 896, 501, 722,  722, 667, 678, 889, 722, 722, 722, 556, 667, 611, 708, 790, 722,
    722, 650, 1009, 1009, 706, 872, 574, 660, 1028, 667, 444, 509, 472, 410, 509, 444, 691, 395, 535, 535, 486, 499,
    633, 535, 500,  535,  500, 444, 437, 500, 648,  500, 535, 503, 770, 770, 517, 672, 456, 429, 747, 460};
constexpr double bold_factor = 1.077;  // Liberation Serif Bold by Regular over the small Cyrillic letters

int advance(char32_t character) {
  if (character >= 0x20 && character <= 0x7E) return ascii[character - 0x20];
  if (character >= 0x410 && character <= 0x44F) return cyrillic[character - 0x410];
  switch (character) {
    case 0xA0:
      return 250;  // no-break space
    case 0xAD:
    case 0x200B:
    case 0x2060:
      return 0;  // soft hyphen, joiners
    case 0x202F:
      return 200;  // narrow no-break space
    case 0x401:
      return 611;  // Ё
    case 0x451:
      return 444;  // ё
    case 0x2011:
      return 333;  // no-break hyphen
    case 0x2014:
    case 0x2026:
      return 1000;  // — …
    case 0x2116:
      return 954;  // №
    default:
      return character < 0x20 ? 0 : 500;
  }
}

double em(int thousandths, bool bold) { return thousandths * (bold ? bold_factor : 1.0) / 1000; }

}  // namespace

double text_width(std::string_view text, bool bold) {
  int width = 0;
  for (std::size_t i = 0; i < text.size();) width += advance(utf8::next(text, i));
  return em(width, bold);
}

double widest_word(std::string_view text, bool bold) {
  int widest = 0;
  int width = 0;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t character = utf8::next(text, i);
    const bool gap = character == ' ' || character == '\n' || character == '\t';
    const bool hyphen = character == '-' || character == 0x2013;
    if (!gap) width += advance(character);
    widest = std::max(widest, width);
    if (gap || hyphen) width = 0;
  }
  return em(widest, bold);
}

int wrapped_lines(std::string_view text, double width, bool bold) {
  int lines = 1;
  double line = 0;
  const double space = text_width(" ", bold);
  for (std::size_t i = 0; i < text.size();) {
    if (text[i] == '\n') {
      ++lines;
      line = 0;
      ++i;
      continue;
    }
    if (text[i] == ' ') {
      line += space;
      ++i;
      continue;
    }
    const std::size_t end = std::min(text.find_first_of(" \n", i), text.size());
    double word = text_width(text.substr(i, end - i), bold);
    if (line > 0 && line + word > width) {
      ++lines;
      line = 0;
    }
    if (word > width && width > 0) {  // a word broken between letters
      const int breaks = static_cast<int>(std::ceil(word / width)) - 1;
      lines += breaks;
      word -= breaks * width;
    }
    line += word;
    i = end;
  }
  return lines;
}

}  // namespace pisar
