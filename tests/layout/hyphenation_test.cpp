#include "layout/hyphenation.h"

#include <gtest/gtest.h>

#include <string>

#include "base/utf8.h"

namespace pisar::layout {
namespace {

std::string hyphenated(std::string_view word) {
  const std::u32string letters = utf8::decode(word);
  std::vector<std::uint8_t> points;
  hyphenation_points(letters, points);
  std::u32string shown;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    for (const std::uint8_t point : points) {
      if (point == i) shown += U'-';
    }
    shown += letters[i];
  }
  return utf8::encode(shown);
}

TEST(Hyphenation, FindsTheBreaksOfTheConvertedPatterns) {
  EXPECT_EQ(hyphenated("обучающихся"), "обу-ча-ю-щих-ся");
  EXPECT_EQ(hyphenated("общеобразовательных"), "об-ще-об-ра-зо-ва-тель-ных");
  EXPECT_EQ(hyphenated("мероприятия"), "ме-ро-при-я-тия");
  EXPECT_EQ(hyphenated("подъезд"), "подъ-езд");
}

TEST(Hyphenation, TakesYoAsYeAndACapitalAtTheBeginning) {
  EXPECT_EQ(hyphenated("проведённых"), "про-ве-дён-ных");
  EXPECT_EQ(hyphenated("Рамазанов"), "Ра-ма-за-нов");
}

TEST(Hyphenation, KnowsTheWholeWordsOfThePatterns) {
  EXPECT_EQ(hyphenated("асбест"), "ас-бест");
  EXPECT_EQ(hyphenated("бездн"), "бездн");
  EXPECT_EQ(hyphenated("вполоборота"), "впол-обо-ро-та");
}

TEST(Hyphenation, LeavesAloneWhatIsNotDivided) {
  EXPECT_EQ(hyphenated("школ"), "школ") << "short";
  EXPECT_EQ(hyphenated("МБОУСОШ"), "МБОУСОШ") << "an abbreviation";
  EXPECT_EQ(hyphenated("education"), "education");
  EXPECT_EQ(hyphenated("ОГЭ2024года"), "ОГЭ2024года");
  EXPECT_EQ(hyphenated(""), "");
}

TEST(Hyphenation, NeverLeavesASingleLetter) {
  std::vector<std::uint8_t> points;
  for (const std::string_view word :
       {"иерархия", "аналитическая", "оценивания", "акварель", "Юдина", "идея", "армия"}) {
    const std::u32string letters = utf8::decode(word);
    hyphenation_points(letters, points);
    for (const std::uint8_t point : points) {
      EXPECT_GE(point, 2U) << word;
      EXPECT_LE(point + 2U, letters.size()) << word;
    }
  }
}

}  // namespace
}  // namespace pisar::layout
