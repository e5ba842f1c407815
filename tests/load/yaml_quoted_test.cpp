#include "load/yaml_quoted.h"

#include <gtest/gtest.h>

#include "tests/load/loading.h"

namespace pisar::testing {
namespace {

TEST(YamlQuoted, DecodesEveryEscape) {
  EXPECT_EQ(decode_double_quoted(R"(\a\b\t\n\v\f\r\e\ \"\/\\\N\_\L\P)"),
            "\a\b\t\n\v\f\r\x1B \"/\\\u0085\u00A0\u2028\u2029");
  EXPECT_EQ(decode_double_quoted(R"(\0)"), std::string(1, '\0'));
  EXPECT_EQ(decode_double_quoted("a\\\tb"), "a\tb");
  EXPECT_EQ(decode_double_quoted(R"(\x41\u2116\U0001F600\uD83D\uDE00)"), "A№😀😀");
  EXPECT_EQ(decode_single_quoted("it''s ''''"), "it's ''");
  EXPECT_EQ(decode_single_quoted(R"(C:\new)"), R"(C:\new)");
}

TEST(YamlQuoted, FoldsLinesAsTheStandardShows) {
  EXPECT_EQ(decode_double_quoted("folded \nto a space,\t\n \nto a line feed, or \t\\\n \\ \tnon-content"),
            "folded to a space,\nto a line feed, or \t \tnon-content");  // example 7.5
  EXPECT_EQ(decode_double_quoted(" 1st non-empty\n\n 2nd non-empty \n\t3rd non-empty "),
            " 1st non-empty\n2nd non-empty 3rd non-empty ");  // example 7.6
  EXPECT_EQ(decode_single_quoted(" 1st non-empty\n\n 2nd non-empty \n\t3rd non-empty "),
            " 1st non-empty\n2nd non-empty 3rd non-empty ");  // example 7.9
}

TEST(YamlQuoted, TreatsEveryLineEndAlike) {
  EXPECT_EQ(decode_single_quoted("a\r\n  b\r  c\r\n\r\nd"), "a b c\nd");
  EXPECT_EQ(decode_double_quoted("a\\\r\n  b\\\n\n  c"), "ab\nc");
}

TEST(YamlQuoted, KeepsEscapedBlanksAtLineEnds) {
  EXPECT_EQ(decode_double_quoted("a\\t \n b"), "a\t b");
  EXPECT_EQ(decode_double_quoted("a \\\n  b"), "a b");
  EXPECT_EQ(decode_double_quoted("\n  a\n"), " a ");
}

TEST(YamlQuoted, ManyEscapesLoad) {
  std::string quotes;
  for (int i = 0; i < 500; ++i) quotes += "''";
  const Loaded loaded = yaml("e: {'" + quotes + "': \"" + std::string(1000, 'a') + R"(\n\n\n\n\n\n\n\n\n\n\n"})");
  ASSERT_TRUE(loaded.value) << loaded.messages();
  EXPECT_EQ(loaded.at({"e", std::string(500, '\'')}).text(), std::string(1000, 'a') + std::string(11, '\n'));
}

}  // namespace
}  // namespace pisar::testing
