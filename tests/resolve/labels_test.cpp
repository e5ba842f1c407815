#include "resolve/labels.h"

#include <gtest/gtest.h>

#include "base/utf8.h"

namespace pisar::resolving {
namespace {

using Style = Numbering::Style;

TEST(CounterText, LettersLeaveOutThoseThatRussianPapersDo) {
  std::string letters;
  for (int i = 1; i <= 28; ++i) letters += counter_text(Style::cyrillic, i);
  EXPECT_EQ(letters, "абвгдежзиклмнопрстуфхцчшщэюя");
  EXPECT_EQ(counter_text(Style::cyrillic, 29), "аа");
  EXPECT_EQ(counter_text(Style::cyrillic, 30), "аб");
  EXPECT_EQ(counter_text(Style::cyrillic, 28 + 28), "ая");
  EXPECT_EQ(counter_text(Style::cyrillic, 28 + 28 + 1), "ба");
}

TEST(CounterText, LatinLetters) {
  EXPECT_EQ(counter_text(Style::latin, 1), "a");
  EXPECT_EQ(counter_text(Style::latin, 26), "z");
  EXPECT_EQ(counter_text(Style::latin, 27), "aa");
}

TEST(CounterText, RomanNumbers) {
  const std::pair<int, std::string_view> cases[] = {
      {1, "I"},        {4, "IV"},         {9, "IX"},        {14, "XIV"},         {40, "XL"},    {90, "XC"},
      {444, "CDXLIV"}, {1999, "MCMXCIX"}, {2022, "MMXXII"}, {3999, "MMMCMXCIX"}, {4000, "4000"}};
  for (const auto& [value, expected] : cases) {
    EXPECT_EQ(counter_text(Style::roman_upper, value), expected);
    EXPECT_EQ(counter_text(Style::roman_lower, value), utf8::to_lower(expected));
  }
}

TEST(LabelText, OuterComponentsAreDecimal) {
  EXPECT_EQ(label_text(Style::decimal, {4}), "4");
  EXPECT_EQ(label_text(Style::decimal, {4, 1, 12}), "4.1.12");
  EXPECT_EQ(label_text(Style::cyrillic, {3}), "в");
  EXPECT_EQ(label_text(Style::roman_upper, {2, 3}), "2.III");
}

TEST(NextMarker, IsWhatAuthorsType) {
  Numbering number;
  EXPECT_EQ(next_marker(number), "#.");
  number.depth = 2;
  EXPECT_EQ(next_marker(number), "#.#.");
  number.depth = 1;
  number.suffix = ")";
  EXPECT_EQ(next_marker(number), "#)");
  number.style = Style::cyrillic;
  EXPECT_EQ(next_marker(number), "#а)");
  number.style = Style::latin;
  EXPECT_EQ(next_marker(number), "#a)");
  number.style = Style::roman_lower;
  EXPECT_EQ(next_marker(number), "#i)");
  number.style = Style::roman_upper;
  number.suffix = ".";
  EXPECT_EQ(next_marker(number), "#I.");
}

}  // namespace
}  // namespace pisar::resolving
