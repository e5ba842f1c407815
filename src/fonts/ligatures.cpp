#include "fonts/ligatures.h"

#include "base/utf8.h"

namespace pisar {

void append_letters(std::string& out, char32_t character) {
  const std::u32string_view letters = letters_of_ligature(character);
  if (letters.empty()) return utf8::append(out, character);
  for (const char32_t letter : letters) utf8::append(out, letter);
}

}  // namespace pisar
