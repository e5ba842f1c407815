#include <gtest/gtest.h>

#include <cstdlib>
#include <map>

#include "tests/support/cases.h"
#include "tests/support/files.h"
#include "tests/typing/static_check.h"

namespace pisar::testing {
namespace {

std::vector<Case> static_cases() { return load_cases(PISAR_SOURCE_DIR "/tests/typing/cases"); }

/// The messages about a workspace of the parts: nothing of it is evaluated.
std::string run_case(const Case& one) {
  const TemporaryFolder folder;
  write_file(folder.path() / "pisar.yaml", "year: 2025/2026\n");
  for (const auto& [name, text] : one.parts) write_file(folder.path() / name, text);
  const std::string messages = static_messages(folder.path());
  return messages.empty() ? "ошибок нет\n" : messages;
}

class StaticCases : public ::testing::TestWithParam<Case> {};

TEST_P(StaticCases, YieldWhatIsExpected) {
  if (std::getenv("PISAR_UPDATE_GOLDENS") != nullptr) GTEST_SKIP() << "rewritten by StaticGoldens";
  EXPECT_EQ(GetParam().expected, run_case(GetParam())) << GetParam().file.filename() << ": " << GetParam().name;
}

INSTANTIATE_TEST_SUITE_P(All, StaticCases, ::testing::ValuesIn(static_cases()), case_test_name);

// With PISAR_UPDATE_GOLDENS=1 the expectations are rewritten, so that a person reads the difference in git.
TEST(StaticGoldens, AreRewrittenOnRequest) {
  if (std::getenv("PISAR_UPDATE_GOLDENS") == nullptr) GTEST_SKIP() << "no request";
  std::map<std::filesystem::path, std::vector<Case>> by_file;
  for (Case one : static_cases()) {
    one.expected = run_case(one);
    by_file[one.file].push_back(one);
  }
  for (const auto& [file, cases] : by_file) save_cases(file, cases);
}

}  // namespace
}  // namespace pisar::testing
