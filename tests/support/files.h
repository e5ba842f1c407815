#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace pisar::testing {

/// The bytes of a file; the test fails when it cannot be read.
std::string read_file(const std::filesystem::path& path);
void write_file(const std::filesystem::path& path, std::string_view bytes);

/// A fresh folder that is removed with all it holds.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

/// Compares `actual` with the golden file tests/golden/NAME; with PISAR_UPDATE_GOLDENS=1 in the environment it is
/// rewritten instead (tools/test.sh --update-goldens), so that a person reads the difference in git.
void expect_golden(const std::filesystem::path& golden, std::string_view actual);

}  // namespace pisar::testing
