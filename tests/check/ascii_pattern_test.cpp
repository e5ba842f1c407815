#include "check/ascii_pattern.h"

#include <gtest/gtest.h>

#include <array>
#include <random>
#include <string>

#include "check/pattern.h"

namespace pisar {
namespace {

TEST(AsciiPattern, MatchesWholeTexts) {
  const auto id = AsciiPattern::compile("^[a-z][a-z0-9_-]*$");
  ASSERT_TRUE(id);
  EXPECT_TRUE(id->matches("school_1"));
  EXPECT_TRUE(id->matches("a"));
  EXPECT_FALSE(id->matches(""));
  EXPECT_FALSE(id->matches("1a"));
  EXPECT_FALSE(id->matches("a\n"));
  EXPECT_FALSE(id->matches("школа"));
  EXPECT_FALSE(id->matches("aш"));
  const auto date = AsciiPattern::compile("^\\d{2}\\.\\d{2}\\.\\d{4}$");
  ASSERT_TRUE(date);
  EXPECT_TRUE(date->matches("14.09.2022"));
  EXPECT_FALSE(date->matches("14.09.20221"));
  EXPECT_FALSE(date->matches("14-09-2022"));
}

TEST(AsciiPattern, LeavesOtherFormsToTheEngine) {
  for (const char* source : {"",         "a",       "a$",    "^(a)$",           "^a|b$",       "^[а-я]+$",  "^.$",
                             "^[^a]$",   "^a*?$",   "^a**$", "^[a-$",           "^[]$",        "^a{$",      "^a{2$",
                             "^a{3,2}$", "^\\s$",   "^\\b$", "^[z-a]$",         "^[a-\\d]$",   "^[\\d-z]$", "^[^a]{2}$",
                             "^[^a]?$",  "^a?b?a$", "^a*a",  "^[a-z]+[0-9]*z$", "^a{999999}$", "^a$b$",     "^\\"}) {
    EXPECT_FALSE(AsciiPattern::compile(source)) << source;
  }
  EXPECT_TRUE(AsciiPattern::compile("^a*b$"));
  EXPECT_TRUE(AsciiPattern::compile("^a{2}a$"));
  EXPECT_TRUE(AsciiPattern::compile("^[A-z]$"));
  EXPECT_TRUE(AsciiPattern::compile("^[\\d.,-]+$"));
}

TEST(AsciiPattern, KnowsAllButSomeCharacters) {
  const auto id = AsciiPattern::compile("^[^ /\\\\]+$");
  ASSERT_TRUE(id);
  EXPECT_TRUE(id->matches("МБОУ-СОШ№1"));
  EXPECT_FALSE(id->matches(""));
  EXPECT_FALSE(id->matches("СОШ 1"));
  EXPECT_FALSE(id->matches("a/b"));
  EXPECT_FALSE(id->matches("a\\b"));
}

TEST(AsciiPattern, LeavesToTheEndWhatStandsThere) {
  const auto tag = AsciiPattern::compile("^\\{\\{[^\\n]*\\}\\}$");
  ASSERT_TRUE(tag);
  EXPECT_TRUE(tag->matches("{{ {\"a\": школа}.a }}"));
  EXPECT_TRUE(tag->matches("{{}}"));
  EXPECT_FALSE(tag->matches("{{}"));
  EXPECT_FALSE(tag->matches("{{ a }} и"));
  EXPECT_FALSE(tag->matches("{{ a\n}}"));
  EXPECT_TRUE(AsciiPattern::compile("^a*a$")->matches("aaa"));
}

TEST(AsciiPattern, MayEndBeforeTheText) {
  const auto path = AsciiPattern::compile("^/");
  ASSERT_TRUE(path);
  EXPECT_TRUE(path->matches("/2/имя"));
  EXPECT_FALSE(path->matches("2/имя"));
  EXPECT_FALSE(path->matches(""));
}

/// Random patterns of the form, each against random texts: the engine of regular expressions agrees.
TEST(AsciiPattern, MeansWhatTheEngineMeans) {
  constexpr std::array sets{"[a-c]", "[b-d_]", "a",      "\\d",    "\\w",  "[x\\d]",
                            "\\.",   "-",      "[0-5-]", "[\\w.]", "[^a]", "[^\\d.]"};
  constexpr std::array repetitions{"", "", "*", "+", "?", "{2}", "{1,3}", "{2,}"};
  constexpr std::array letters{"a", "b", "c", "d", "_", "x", "0", "5", "9", ".", "-", "\n", "ш", "№", "😀"};
  std::mt19937 random(1);  // the same ones each time
  const auto pick = [&](std::size_t size) { return static_cast<std::size_t>(random() % size); };
  int compiled = 0;
  int matched = 0;
  PatternMatchers matchers;
  for (std::size_t i = 0; i < 2000; ++i) {
    std::string source = "^";
    for (std::size_t parts = pick(5); parts > 0; --parts)
      source += std::string(sets[pick(sets.size())]) + repetitions[pick(repetitions.size())];
    if (pick(5) > 0) source += "$";
    const auto ascii = AsciiPattern::compile(source);
    if (!ascii) continue;
    ++compiled;
    std::string error;
    const auto engine = Pattern::compile("(?:" + source + ")", i, error);
    ASSERT_TRUE(engine) << source << ": " << error;
    for (int texts = 0; texts < 50; ++texts) {
      std::string text;
      for (std::size_t length = pick(7); length > 0; --length) text += letters[pick(letters.size())];
      const bool matches = ascii->matches(text);
      matched += matches ? 1 : 0;
      EXPECT_EQ(matches, matchers.found(*engine, text)) << source << " in " << text;
    }
  }
  EXPECT_GT(compiled, 500);
  EXPECT_GT(matched, 500);
}

}  // namespace
}  // namespace pisar
