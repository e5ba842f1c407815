#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace pisar::russian {

/// A word of letters of two alphabets that look alike: «CОШ» with a Latin C.
struct MixedWord {
  std::size_t offset = 0;  ///< in bytes, where the word begins in the text
  std::string word;
  bool latin = true;     ///< the strange letters are Latin ones, else Cyrillic ones
  std::string letters;   ///< the strange letters, each once, in the order of the word: «C, O»
  std::string repaired;  ///< the word in one alphabet
};

/// The words in which letters of the other alphabet pretend to be those of the word's own; each once, at most 20. A
/// word ends at anything that is no letter, so «IT-куб» and «Wi-Fi» are none. Nor are words whose foreign letters look
/// like nothing of the other alphabet («VKонтакте»), Latin abbreviations with a Russian ending («COVIDа»), and parts of
/// addresses (with «@», «/» or «\»).
[[nodiscard]] std::vector<MixedWord> mixed_words(std::string_view text);

}  // namespace pisar::russian
