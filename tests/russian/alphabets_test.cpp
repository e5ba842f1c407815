#include "russian/alphabets.h"

#include <gtest/gtest.h>

namespace pisar::russian {
namespace {

TEST(MixedWords, TellWhereTheyAreAndHowToMendThem) {
  const std::string text = "МБОУ «CОШ № 3», отчёт в Ехcel";
  const auto words = mixed_words(text);
  ASSERT_EQ(words.size(), 2U);
  EXPECT_EQ(words[0].word, "CОШ");
  EXPECT_EQ(text.substr(words[0].offset, words[0].word.size()), "CОШ");
  EXPECT_TRUE(words[0].latin);
  EXPECT_EQ(words[0].letters, "C");
  EXPECT_EQ(words[0].repaired, "СОШ");
  EXPECT_EQ(text.substr(words[1].offset, words[1].word.size()), "Ехcel");
  EXPECT_FALSE(words[1].latin);
  EXPECT_EQ(words[1].letters, "Е, х");
  EXPECT_EQ(words[1].repaired, "Excel");
}

TEST(MixedWords, EveryLetterThatLooksAlikeIsRepaired) {
  const auto words = mixed_words("ЖABCEHKMOPTXYaceopxyk");
  ASSERT_EQ(words.size(), 1U);
  EXPECT_EQ(words[0].repaired, "ЖАВСЕНКМОРТХУасеорхук");
}

TEST(MixedWords, AreNotWordsThatStandTogether) {
  for (const char* text : {"IT-куб", "Wi-Fi-точка", "IT куб", "PDFом", "VKонтакте", "uо@mail.ru", "http://сайт.рф/pаge",
                           "C:\\Oтчёты", "{{ school.name }}", "5А и 5A", "", "просто слова", "only words"}) {
    EXPECT_TRUE(mixed_words(text).empty()) << text;
  }
}

TEST(MixedWords, AreBoundedInNumber) {
  std::string text;
  for (int i = 0; i < 60; ++i) text += std::string(static_cast<std::size_t>(i), 'A') + "Ж ";
  EXPECT_EQ(mixed_words(text).size(), 20U);
}

}  // namespace
}  // namespace pisar::russian
