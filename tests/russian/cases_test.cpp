#include "russian/cases.h"

#include <gtest/gtest.h>

#include <set>

namespace pisar::russian {
namespace {

TEST(Case, IsReadFromLatinAndRussianCodes) {
  const std::pair<std::string_view, Case> cases[] = {
      {"nom", Case::nom},          {"им", Case::nom},   {"именительный", Case::nom}, {"gen", Case::gen},
      {"род", Case::gen},          {"Род.", Case::gen}, {"родительный", Case::gen},  {"dat", Case::dat},
      {"дат", Case::dat},          {"acc", Case::acc},  {"вин", Case::acc},          {"ins", Case::ins},
      {"тв", Case::ins},           {"твор", Case::ins}, {"prep", Case::prep},        {"предл", Case::prep},
      {" предложный", Case::prep}, {"П", Case::prep},   {"GEN", Case::gen},
  };
  for (const auto& [code, expected] : cases) EXPECT_EQ(parse_case(code), expected) << code;
}

TEST(Case, OtherWordsAreNone) {
  for (const std::string_view code : {"", ".", "genitive", "роди", "местный", "gen.."}) {
    EXPECT_EQ(parse_case(code), std::nullopt) << code;
  }
}

TEST(Case, CodesAndNamesReadBack) {
  std::set<std::string_view> seen;
  for (const Case grammatical_case : all_cases) {
    EXPECT_EQ(parse_case(case_code(grammatical_case)), grammatical_case);
    EXPECT_EQ(parse_case(case_name(grammatical_case)), grammatical_case);
    EXPECT_NE(case_codes().find(case_code(grammatical_case)), std::string_view::npos);
    EXPECT_TRUE(seen.insert(case_name(grammatical_case)).second);
  }
}

}  // namespace
}  // namespace pisar::russian
