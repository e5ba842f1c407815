#include "base/utf8.h"

#include <gtest/gtest.h>

namespace pisar::utf8 {
namespace {

TEST(Utf8, RoundTripsEveryLength) {
  const std::u32string text = U"aЯ₽\U0001F600";
  EXPECT_EQ(decode(encode(text)), text);
  EXPECT_EQ(length("aЯ₽😀"), 4U);
}

TEST(Utf8, FindsMalformedBytes) {
  EXPECT_EQ(first_malformed("школа"), std::string_view::npos);
  EXPECT_EQ(first_malformed("ab\xC0\xAF"), 2U);         // overlong
  EXPECT_EQ(first_malformed("\xED\xA0\x80"), 0U);       // surrogate
  EXPECT_EQ(first_malformed("a\xF4\x90\x80\x80"), 1U);  // over U+10FFFF
  EXPECT_EQ(first_malformed("\xD0"), 0U);               // cut
  EXPECT_EQ(decode("\xFFz"), U"\uFFFDz");
}

TEST(Utf8, MapsCaseOfCyrillicAndLatin) {
  EXPECT_EQ(to_upper("ёлка Ab"), "ЁЛКА AB");
  EXPECT_EQ(to_lower("ПРИКАЗ № 5"), "приказ № 5");
  EXPECT_EQ(capitalize("ёж и Уж"), "Ёж и Уж");
  EXPECT_EQ(capitalize(""), "");
}

TEST(Utf8, TrimsNoBreakSpacesToo) {
  EXPECT_EQ(trim(" \u00A0\tда нет\u00A0\r\n"), "да нет");
  EXPECT_EQ(trim("  "), "");
}

TEST(Utf8, CountsColumnsWithoutCombiningMarks) { EXPECT_EQ(columns("и\u0306ё"), 2U); }

}  // namespace
}  // namespace pisar::utf8
