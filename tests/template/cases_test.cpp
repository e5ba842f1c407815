#include <gtest/gtest.h>

#include <cstdlib>
#include <map>

#include "tests/template/cases.h"

namespace pisar::testing {
namespace {

class TemplateCases : public ::testing::TestWithParam<Case> {};

TEST_P(TemplateCases, YieldsWhatIsExpected) {
  if (std::getenv("PISAR_UPDATE_GOLDENS") != nullptr) GTEST_SKIP() << "rewritten by TemplateGoldens";
  EXPECT_EQ(GetParam().expected, run_case(GetParam())) << GetParam().file.filename() << ": " << GetParam().name;
}

INSTANTIATE_TEST_SUITE_P(All, TemplateCases, ::testing::ValuesIn(template_cases()), case_test_name);

// With PISAR_UPDATE_GOLDENS=1 the expectations are rewritten, so that a person reads the difference in git.
TEST(TemplateGoldens, AreRewrittenOnRequest) {
  if (std::getenv("PISAR_UPDATE_GOLDENS") == nullptr) GTEST_SKIP() << "no request";
  std::map<std::filesystem::path, std::vector<Case>> by_file;
  for (Case one : template_cases()) {
    one.expected = run_case(one);
    by_file[one.file].push_back(one);
  }
  for (const auto& [file, cases] : by_file) save_cases(file, cases);
}

}  // namespace
}  // namespace pisar::testing
