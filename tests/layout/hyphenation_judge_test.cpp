// Our hyphenation beside that of libhyphen, over every word of the samples and of the documentation.

#include <gtest/gtest.h>
#include <hyphen.h>

#include <filesystem>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "layout/hyphenation.h"
#include "tests/support/files.h"

namespace pisar::layout {
namespace {

namespace fs = std::filesystem;

bool is_small_russian(char32_t letter) { return letter >= U'а' && letter <= U'я'; }

/// а–я in KOI8-R.
std::string koi8(const std::u32string& word) {
  constexpr std::string_view table =
      "\xC1\xC2\xD7\xC7\xC4\xC5\xD6\xDA\xC9\xCA\xCB\xCC\xCD\xCE\xCF\xD0\xD2\xD3\xD4\xD5\xC6\xC8\xC3\xDE\xDB\xDD\xDF\xD9"
      "\xD8"
      "\xDC\xC0\xD1";
  std::string result;
  for (const char32_t letter : word) result += table[letter - U'а'];
  return result;
}

std::set<std::u32string> words_of_the_project() {
  std::set<std::u32string> words;
  for (const char* folder : {"samples", "docs", "templates", "schemas"}) {
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(PISAR_SOURCE_DIR) / folder)) {
      const std::string extension = entry.path().extension().string();
      if (extension != ".yaml" && extension != ".md" && extension != ".j2" && extension != ".json") continue;
      std::u32string word;
      for (const char32_t character : utf8::decode(testing::read_file(entry.path()) + "\n")) {
        const char32_t letter = utf8::to_lower(character) == U'ё' ? U'е' : utf8::to_lower(character);
        if (is_small_russian(letter)) {
          word += letter;
        } else {
          if (word.size() >= 5) words.insert(word);
          word.clear();
        }
      }
    }
  }
  return words;
}

/// The whole words of the patterns, «\hyphenation{ас-бест …}», which libhyphen does not know of.
std::set<std::string> listed_words() {
  std::set<std::string> words;
  const std::string file = testing::read_file(PISAR_HYPHEN_RU);
  std::string word;
  for (std::size_t i = file.find("\\hyphenation{"); i < file.size(); ++i) {
    if (file[i] == '\n') {
      words.insert(std::exchange(word, {}));
    } else if (file[i] != '-') {
      word += file[i];
    }
  }
  return words;
}

std::string points_of(const std::vector<std::uint8_t>& points) {
  std::string text;
  for (const std::uint8_t point : points) text += std::to_string(point) + " ";
  return text;
}

TEST(HyphenationJudge, Agrees) {
  struct Free {
    void operator()(HyphenDict* dictionary) const { hnj_hyphen_free(dictionary); }
  };
  const std::unique_ptr<HyphenDict, Free> dictionary(hnj_hyphen_load(PISAR_PREPARED_PATTERNS));
  ASSERT_TRUE(dictionary);
  const std::set<std::string> listed = listed_words();
  ASSERT_GT(listed.size(), 100U);
  const std::set<std::u32string> words = words_of_the_project();
  ASSERT_GT(words.size(), 4000U);
  std::size_t divided = 0;
  for (const std::u32string& word : words) {
    const std::string form = koi8(word);
    if (word.size() > 100 || listed.contains(form)) continue;
    std::string hyphens(form.size() + 5, '\0');
    char** replacements = nullptr;
    int* positions = nullptr;
    int* cuts = nullptr;
    ASSERT_EQ(hnj_hyphen_hyphenate2(dictionary.get(), form.data(), static_cast<int>(form.size()), hyphens.data(),
                                    nullptr, &replacements, &positions, &cuts),
              0);
    std::vector<std::uint8_t> theirs;
    for (std::size_t i = 0; i + 1 < form.size(); ++i) {
      if ((hyphens[i] & 1) != 0) theirs.push_back(static_cast<std::uint8_t>(i + 1));
    }
    std::vector<std::uint8_t> ours;
    hyphenation_points(word, ours);
    EXPECT_EQ(points_of(ours), points_of(theirs)) << utf8::encode(word);
    divided += ours.empty() ? 0 : 1;
  }
  EXPECT_GT(divided, words.size() * 9 / 10);
}

}  // namespace
}  // namespace pisar::layout
