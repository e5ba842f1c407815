#include "check/pattern.h"

#include <gtest/gtest.h>

namespace pisar {
namespace {

struct Match {
  const char* pattern;
  const char* text;
  bool found;
};

class PatternMatch : public ::testing::TestWithParam<Match> {};

TEST_P(PatternMatch, FollowsEcma262) {
  std::string error;
  const auto pattern = Pattern::compile(GetParam().pattern, 0, error);
  ASSERT_TRUE(pattern) << GetParam().pattern << ": " << error;
  PatternMatchers matchers;
  EXPECT_EQ(matchers.found(*pattern, GetParam().text), GetParam().found)
      << GetParam().pattern << " in " << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    Patterns, PatternMatch,
    ::testing::Values(
        Match{"^[а-яё]+$", "школа", true}, Match{"^[а-яё]+$", "ёлка", true}, Match{"^[а-я]+$", "ёлка", false},
        Match{"^[а-яё]+$", "Школа", false}, Match{"^[А-ЯЁ][а-яё]+ [А-ЯЁ]\\.[А-ЯЁ]\\.$", "Рамазанов М.Д.", true},
        Match{"^.{5}$", "школа", true}, Match{"^.{5}$", "школы №", false}, Match{"^.$", "🙂", true},
        Match{"школ", "МБОУ «Средняя школа»", true}, Match{"^школ", "МБОУ «Средняя школа»", false},
        Match{"^a$", "a\n", false}, Match{"^a.b$", "a\nb", false}, Match{"^b", "a\nb", false},
        Match{"^\\d+$", "12", true}, Match{"^\\d+$", "١٢", false}, Match{"^\\w+$", "abc_9", true},
        Match{"^\\w+$", "школа", false}, Match{"^\\W+$", "школа", true}, Match{"^\\s$", "\xC2\xA0", true},
        Match{"^\\S+$", "a b", false}, Match{"\\bon\\b", "is on it", true}, Match{"\\bon\\b", "онon", true},
        Match{"\\Bn", "on", true}, Match{"^[\\d.,-]+$", "12,5-3", true}, Match{"^[a-c-]+$", "a-b", true},
        Match{"^[\\w-.]+$", "a-b.c", true}, Match{"^[[&]$", "[", true}, Match{"^[a&&b]+$", "a&b", true},
        Match{"^[^\\d]$", "5", false}, Match{"^[\\D]$", "x", true}, Match{"^[]$", "", false},
        Match{"^[^]$", "\n", true}, Match{"^\\u0448\\x61$", "шa", true}, Match{"^\\u{448}$", "ш", true},
        Match{"^\\uD83D\\uDE42$", "🙂", true}, Match{"^\\cA$", "\x01", true}, Match{"^[\\b]$", "\b", true},
        Match{"^\\v$", "\v", true}, Match{"^\\v$", "\n", false}, Match{"^(a)(b)\\2\\1$", "abba", true},
        Match{"^(?<x>a)\\k<x>$", "aa", true}, Match{"^(a)\\1*$", "aaa", true}, Match{"^[(](a)\\1$", "(aa", true},
        Match{"^(?:ab){2}$", "abab", true}, Match{"^a(?!b)", "ac", true}, Match{"(?<=№ )\\d", "№ 5", true},
        Match{"(?<!№ )\\d", "№ 5", false}, Match{"^a{2,}?$", "aaa", true}, Match{"^\\p{L}+$", "школа", true},
        Match{"^\\P{L}+$", "12", true}, Match{"^[\\p{Lu}]$", "Ш", true}, Match{"^a|b$", "xb", true},
        Match{"#\\/-_~", "#/-_~", true}, Match{"^ $", " ", true}, Match{"^\\t$", "\t", true}, Match{"", "", true}));

class BadPattern : public ::testing::TestWithParam<std::pair<const char*, const char*>> {};

TEST_P(BadPattern, IsExplained) {
  std::string error;
  EXPECT_FALSE(Pattern::compile(GetParam().first, 0, error)) << GetParam().first;
  EXPECT_EQ(error, GetParam().second) << GetParam().first;
}

INSTANTIATE_TEST_SUITE_P(
    Patterns, BadPattern,
    ::testing::Values(
        std::pair("[а-я", "набор символов не закрыт знаком «]»"),
        std::pair("[я-а]", "границы набора символов переставлены"),
        std::pair("\\Aа\\Z", "последовательности «\\A» в схемах нет"),
        std::pair("[\\A]", "последовательности «\\A» в схемах нет"), std::pair("а\\", "выражение обрывается на «\\»"),
        std::pair("a++", "два повторения подряд"), std::pair("a{1}*", "два повторения подряд"),
        std::pair("{", "после «{» ожидается число повторений; сама скобка пишется «\\{»"),
        std::pair("(?i)a", "такой группы «(?» в схемах нет"), std::pair("(?<x", "имя группы не закрыто знаком «>»"),
        std::pair("\\p", "после «\\p» ожидается имя свойства в фигурных скобках"),
        std::pair("^(a)\\10$", "группы с номером 10 нет"), std::pair("[(]\\1", "группы с номером 1 нет"),
        std::pair("\\k", "после «\\k» ожидается имя группы"),
        std::pair("\\x1", "последовательности «\\x» в схемах нет"),
        std::pair("\\u{110000}", "последовательности «\\u» в схемах нет"), std::pair("(a", "выражение не разбирается"),
        std::pair("*", "выражение не разбирается"), std::pair("\\p{Нечто}", "выражение не разбирается")));

TEST(Pattern, CatastrophicBacktrackingIsCutShort) {
  std::string error;
  const auto pattern = Pattern::compile("^(a+)+$", 0, error);
  ASSERT_TRUE(pattern) << error;
  PatternMatchers matchers;
  EXPECT_FALSE(matchers.found(*pattern, std::string(64, 'a') + "b"));
  EXPECT_TRUE(matchers.found(*pattern, "aaaa")) << "the matcher is of use again";
}

TEST(Pattern, MatchersAreToldApartByTheirNumbers) {
  std::string error;
  const auto letters = Pattern::compile("^[а-я]+$", 0, error);
  const auto digits = Pattern::compile("^[0-9]+$", 5, error);
  ASSERT_TRUE(letters && digits);
  PatternMatchers matchers;
  for (int i = 0; i < 3; ++i) {
    EXPECT_TRUE(matchers.found(*letters, "абв"));
    EXPECT_TRUE(matchers.found(*digits, "123"));
    EXPECT_FALSE(matchers.found(*digits, "абв"));
  }
}

}  // namespace
}  // namespace pisar
