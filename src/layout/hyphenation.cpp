#include "layout/hyphenation.h"

#include <hyphen.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <stdexcept>
#include <string>

#include "base/utf8.h"

extern "C" {
extern const char pisar_hyphen_ru[];  // hyphen_patterns.S
extern const char pisar_hyphen_ru_end[];
}

namespace pisar::layout {
namespace {

constexpr std::size_t shortest_word = 5;
constexpr std::size_t longest_word = 100;  // as libhyphen's own buffers

// KOI8-R, RFC 1489: а–я in Unicode's order. The patterns know no ё, which is divided as е.
constexpr std::array<std::uint8_t, 32> koi8{0xC1, 0xC2, 0xD7, 0xC7, 0xC4, 0xC5, 0xD6, 0xDA, 0xC9, 0xCA, 0xCB,
                                            0xCC, 0xCD, 0xCE, 0xCF, 0xD0, 0xD2, 0xD3, 0xD4, 0xD5, 0xC6, 0xC8,
                                            0xC3, 0xDE, 0xDB, 0xDD, 0xDF, 0xD9, 0xD8, 0xDC, 0xC0, 0xD1};

const HyphenDict& russian() {
  struct Free {
    void operator()(HyphenDict* dictionary) const { hnj_hyphen_free(dictionary); }
  };
  static const std::unique_ptr<HyphenDict, Free> dictionary = [] {
    // fmemopen only reads: the mode is "r".
    std::FILE* file = fmemopen(const_cast<char*>(pisar_hyphen_ru),
                               static_cast<std::size_t>(pisar_hyphen_ru_end - pisar_hyphen_ru), "r");
    if (file == nullptr) throw std::runtime_error("fmemopen failed");
    std::unique_ptr<HyphenDict, Free> read(hnj_hyphen_load_file(file));
    std::fclose(file);
    if (!read) throw std::logic_error("the built-in hyphenation patterns are damaged");
    return read;
  }();
  return *dictionary;
}

// The word as the patterns want it; empty when it is not to be divided.
std::string pattern_form(std::u32string_view word) {
  std::string form;
  if (word.size() < shortest_word || word.size() > longest_word) return form;
  for (std::size_t i = 0; i < word.size(); ++i) {
    char32_t letter = word[i];
    if (utf8::is_upper(letter)) {
      if (i > 0) return {};
      letter = utf8::to_lower(letter);
    }
    if (letter == U'ё') letter = U'е';
    if (letter < U'а' || letter > U'я') return {};
    form.push_back(static_cast<char>(koi8[letter - U'а']));
  }
  return form;
}

}  // namespace

void hyphenation_points(std::u32string_view word, std::vector<std::uint8_t>& points) {
  points.clear();
  const std::string form = pattern_form(word);
  if (form.empty()) return;
  std::array<char, longest_word + 5> hyphens{};
  char** replacements = nullptr;  // of languages that respell divided words; Russian has none
  int* positions = nullptr;
  int* cuts = nullptr;
  // libhyphen takes the dictionary as mutable but does not change it.
  if (hnj_hyphen_hyphenate2(const_cast<HyphenDict*>(&russian()), form.data(), static_cast<int>(form.size()),
                            hyphens.data(), nullptr, &replacements, &positions, &cuts) != 0) {
    return;
  }
  for (std::size_t i = 0; i + 1 < form.size(); ++i) {
    if ((hyphens[i] & 1) != 0) points.push_back(static_cast<std::uint8_t>(i + 1));
  }
}

}  // namespace pisar::layout
