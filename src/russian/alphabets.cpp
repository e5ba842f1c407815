#include "russian/alphabets.h"

#include <algorithm>

#include "base/utf8.h"

namespace pisar::russian {

namespace {

// Letters of the same look, at the same places of both.
constexpr std::u32string_view latin_letters = U"ABCEHKMOPTXYaceopxyk";
constexpr std::u32string_view cyrillic_letters = U"АВСЕНКМОРТХУасеорхук";
static_assert(latin_letters.size() == cyrillic_letters.size());

constexpr std::size_t most_words = 20;  // of one text

bool is_latin(char32_t c) { return (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z'); }

/// The letter of the other alphabet that looks the same, or 0.
char32_t twin(char32_t c) {
  const bool latin = is_latin(c);
  const std::u32string_view& from = latin ? latin_letters : cyrillic_letters;
  const std::size_t place = from.find(c);
  return place == std::u32string_view::npos ? 0 : (latin ? cyrillic_letters : latin_letters)[place];
}

/// Of a text that cannot hold a mixed word most are told apart by their bytes alone.
bool may_mix(std::string_view text) {
  bool latin = false;
  bool other = false;
  for (const char c : text) {
    latin = latin || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    other = other || (static_cast<unsigned char>(c) & 0xFCU) == 0xD0;  // U+0400–U+04FF
  }
  return latin && other;
}

/// «COVIDа»: capitals of one alphabet with small letters of the other behind them.
bool is_abbreviation_with_ending(std::u32string_view word) {
  std::size_t capitals = 0;
  while (capitals < word.size() && is_latin(word[capitals]) && utf8::is_upper(word[capitals])) ++capitals;
  constexpr std::size_t fewest = 2;
  if (capitals < fewest) return false;
  return std::all_of(word.begin() + static_cast<std::ptrdiff_t>(capitals), word.end(),
                     [](char32_t c) { return utf8::is_cyrillic(c) && !utf8::is_upper(c); });
}

/// Whether every letter of the alphabet in the word has a twin in the other one.
bool all_look_alike(std::u32string_view word, bool latin) {
  return std::all_of(word.begin(), word.end(), [&](char32_t c) { return is_latin(c) != latin || twin(c) != 0; });
}

bool judge(std::u32string_view word, MixedWord& found) {
  const bool any_latin = std::any_of(word.begin(), word.end(), is_latin);
  const bool any_cyrillic = std::any_of(word.begin(), word.end(), utf8::is_cyrillic);
  if (!any_latin || !any_cyrillic || is_abbreviation_with_ending(word)) return false;
  if (all_look_alike(word, true)) {
    found.latin = true;
  } else if (all_look_alike(word, false)) {
    found.latin = false;
  } else {
    return false;
  }
  std::u32string seen;
  std::u32string repaired;
  for (const char32_t c : word) {
    const bool strange = is_latin(c) == found.latin;
    repaired += strange ? twin(c) : c;
    if (!strange || seen.find(c) != std::u32string::npos) continue;
    seen += c;
    if (!found.letters.empty()) found.letters += ", ";
    utf8::append(found.letters, c);
  }
  found.word = utf8::encode(word);
  found.repaired = utf8::encode(repaired);
  return true;
}

bool is_blank(char32_t c) { return c == U' ' || c == U'\n' || c == U'\t' || c == U'\u00A0'; }

/// The words of a piece without blanks, which begins at `offset` of the text.
void search(std::string_view piece, std::size_t offset, std::vector<MixedWord>& found) {
  if (!may_mix(piece) || piece.find_first_of("@/\\") != std::string_view::npos) return;
  std::size_t at = 0;
  while (at < piece.size()) {
    const std::size_t begin = at;
    std::u32string word;
    char32_t c = utf8::next(piece, at);
    while (utf8::is_letter(c)) {
      word += c;
      if (at >= piece.size()) break;
      const std::size_t before = at;
      c = utf8::next(piece, at);
      if (!utf8::is_letter(c)) at = before;
    }
    MixedWord mixed;
    if (word.empty() || !judge(word, mixed)) continue;
    mixed.offset = offset + begin;
    const bool known =
        std::any_of(found.begin(), found.end(), [&](const MixedWord& other) { return other.word == mixed.word; });
    if (!known && found.size() < most_words) found.push_back(std::move(mixed));
  }
}

}  // namespace

std::vector<MixedWord> mixed_words(std::string_view text) {
  std::vector<MixedWord> found;
  if (!may_mix(text)) return found;
  std::size_t begin = 0;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t before = at;
    if (!is_blank(utf8::next(text, at))) continue;
    search(text.substr(begin, before - begin), begin, found);
    begin = at;
  }
  search(text.substr(begin), begin, found);
  return found;
}

}  // namespace pisar::russian
