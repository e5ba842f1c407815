#include <gtest/gtest.h>

#include "tests/typing/static_check.h"

namespace pisar::testing {
namespace {

namespace fs = std::filesystem;

// Every document of the samples is made, so nothing in their templates may be called a mistake.
TEST(StaticCheck, FindsNothingInTheSamples) {
  int checked = 0;
  for (const auto& entry : fs::directory_iterator(fs::path(PISAR_SOURCE_DIR) / "samples")) {
    if (!entry.is_directory()) continue;
    EXPECT_EQ(static_messages(entry.path()), "") << entry.path().filename();
    ++checked;
  }
  EXPECT_GE(checked, 6);
}

TEST(StaticCheck, FindsNothingInANewWorkspace) {
  EXPECT_EQ(static_messages(fs::path(PISAR_SOURCE_DIR) / "templates/new"), "");
}

}  // namespace
}  // namespace pisar::testing
