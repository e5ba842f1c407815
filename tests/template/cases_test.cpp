#include <gtest/gtest.h>

#include <cstdlib>
#include <map>

#include "tests/template/cases.h"

namespace pisar::testing {
namespace {

/// A test's name may hold Latin letters, digits and «_».
std::string test_name(const ::testing::TestParamInfo<Case>& info) {
  std::string name = info.param.file.stem().string() + "_" + std::to_string(info.index) + "_" + info.param.name;
  for (char& c : name) {
    const bool fits = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (!fits) c = '_';
  }
  return name;
}

class TemplateCases : public ::testing::TestWithParam<Case> {};

TEST_P(TemplateCases, YieldsWhatIsExpected) {
  if (std::getenv("PISAR_UPDATE_GOLDENS") != nullptr) GTEST_SKIP() << "rewritten by TemplateGoldens";
  EXPECT_EQ(GetParam().expected, run_case(GetParam())) << GetParam().file.filename() << ": " << GetParam().name;
}

INSTANTIATE_TEST_SUITE_P(All, TemplateCases, ::testing::ValuesIn(load_cases()), test_name);

// With PISAR_UPDATE_GOLDENS=1 the expectations are rewritten, so that a person reads the difference in git.
TEST(TemplateGoldens, AreRewrittenOnRequest) {
  if (std::getenv("PISAR_UPDATE_GOLDENS") == nullptr) GTEST_SKIP() << "no request";
  std::map<std::filesystem::path, std::vector<Case>> by_file;
  for (Case one : load_cases()) {
    one.expected = run_case(one);
    by_file[one.file].push_back(one);
  }
  for (const auto& [file, cases] : by_file) save_cases(file, cases);
}

}  // namespace
}  // namespace pisar::testing
