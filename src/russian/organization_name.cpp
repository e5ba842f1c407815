#include "russian/organization_name.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/utf8.h"
#include "russian/alphabets.h"

namespace pisar::russian {

namespace {

/// Words in full, as they begin, and what stands for them in an abbreviation.
struct Abbreviation {
  std::string_view stem;
  std::string_view letters;
};
constexpr std::array abbreviations{
    Abbreviation{"муниципальн", "м"},   Abbreviation{"государственн", "г"}, Abbreviation{"бюджетн", "б"},
    Abbreviation{"казенн", "к"},        Abbreviation{"автономн", "а"},      Abbreviation{"общеобразовательн", "о"},
    Abbreviation{"образовательн", "о"}, Abbreviation{"учрежден", "у"},      Abbreviation{"средн", "с"},
    Abbreviation{"основн", "о"},        Abbreviation{"начальн", "н"},       Abbreviation{"школа", "ш"},
    Abbreviation{"имени", "им"},        Abbreviation{"город", "г"},         Abbreviation{"села", "с"},
    Abbreviation{"село", "с"},          Abbreviation{"поселк", "п"},        Abbreviation{"пос", "п"},
    Abbreviation{"деревн", "д"},
};

std::string shortened(const std::string& word) {
  const auto* row = std::find_if(abbreviations.begin(), abbreviations.end(),
                                 [&](const Abbreviation& known) { return word.starts_with(known.stem); });
  if (row == abbreviations.end()) return word;
  // «поселковая», «городская» say what the school is, not where it stands.
  constexpr std::size_t longest_ending = 6;  // bytes: three letters
  return word.size() - row->stem.size() <= longest_ending ? std::string(row->letters) : word;
}

/// The words and numbers of the name, in lower case, ё as е.
std::vector<std::string> words_of(std::string_view name) {
  std::string text(name);
  for (const MixedWord& mixed : mixed_words(name)) {
    const std::size_t place = text.find(mixed.word);
    if (mixed.latin && place != std::string::npos) text.replace(place, mixed.word.size(), mixed.repaired);
  }
  std::vector<std::string> words;
  enum class Last { none, letter, digit } last = Last::none;
  for (char32_t c : utf8::decode(text)) {
    c = utf8::to_lower(c);
    if (c == U'ё') c = U'е';
    const Last kind = utf8::is_letter(c) ? Last::letter : utf8::is_digit(c) ? Last::digit : Last::none;
    if (kind == Last::none) {
      // A hyphen joins: «Верхне-Чирюртовская».
      last = c == U'-' || c == U'‑' ? last : Last::none;
      continue;
    }
    if (kind != last) words.emplace_back();
    utf8::append(words.back(), c);
    last = kind;
  }
  return words;
}

}  // namespace

std::string organization_key(std::string_view name) {
  std::string key;
  const std::vector<std::string> words = words_of(name);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool before_number = i + 1 < words.size() && utf8::is_digit(static_cast<unsigned char>(words[i + 1].front()));
    if (before_number && (words[i] == "n" || words[i] == "no")) continue;
    key += shortened(words[i]);
  }
  return key;
}

}  // namespace pisar::russian
