#include "russian/lookalikes.h"

#include <cstddef>

#include "base/utf8.h"

namespace pisar::russian {
namespace {

constexpr std::string_view latin = "ABCEHKMOPTXYaceopxy";
constexpr std::u32string_view cyrillic = U"АВСЕНКМОРТХУасеорху";
static_assert(latin.size() == cyrillic.size());

/// The word with look-alikes replaced, when it may be a Cyrillic one.
std::u32string as_cyrillic(const std::u32string& word) {
  std::u32string replaced;
  for (const char32_t letter : word) {
    const std::size_t index = letter < 0x80 ? latin.find(static_cast<char>(letter)) : std::string_view::npos;
    if (index == std::string_view::npos && !utf8::is_cyrillic(letter)) return word;
    replaced += index == std::string_view::npos ? letter : cyrillic[index];
  }
  return replaced;
}

}  // namespace

std::string without_lookalikes(std::string_view text) {
  if (text.find_first_of(latin) == std::string_view::npos) return std::string(text);
  std::u32string result;
  std::u32string word;
  const auto finish = [&] {
    result += as_cyrillic(word);
    word.clear();
  };
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t c = utf8::next(text, offset);
    if (utf8::is_letter(c)) {
      word += c;
    } else {
      finish();
      result += c;
    }
  }
  finish();
  return utf8::encode(result);
}

}  // namespace pisar::russian
