#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace pisar::testing {

/// What a program that ran as a child process left.
struct ToolRun {
  int status = -1;     ///< its exit code; 128 + the signal's number when one ended it
  std::string output;  ///< standard output
  std::string errors;  ///< standard error
};

/// The program's file in PATH; empty when it is not installed.
[[nodiscard]] std::filesystem::path find_tool(std::string_view name);

/// Runs a program and waits for its end. Standard input is empty.
[[nodiscard]] ToolRun run_tool(const std::filesystem::path& program, const std::vector<std::string>& arguments);

}  // namespace pisar::testing

/// Skips the test when the program (an outside judge) is not installed: PISAR_NEEDS_TOOL("qpdf", "qpdf").
#define PISAR_NEEDS_TOOL(program, package)                                      \
  if (::pisar::testing::find_tool(program).empty()) {                           \
    GTEST_SKIP() << program " is not installed (Debian's package " package ")"; \
  }                                                                             \
  static_assert(true)
