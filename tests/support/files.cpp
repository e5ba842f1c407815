#include "tests/support/files.h"

#include <gtest/gtest.h>
#include <stdlib.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

namespace pisar::testing {

namespace fs = std::filesystem;

std::string read_file(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  EXPECT_TRUE(file) << "cannot read " << path;
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

void write_file(const fs::path& path, std::string_view bytes) {
  if (path.has_parent_path()) fs::create_directories(path.parent_path());
  std::ofstream file(path, std::ios::binary);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  EXPECT_TRUE(file.good()) << "cannot write " << path;
}

TemporaryFolder::TemporaryFolder() {
  std::string name = (fs::temp_directory_path() / "pisar-test-XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
  path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

void expect_golden(const fs::path& golden, std::string_view actual) {
  const char* update = std::getenv("PISAR_UPDATE_GOLDENS");
  if (update != nullptr && std::string_view(update) == "1") {
    write_file(golden, actual);
    return;
  }
  ASSERT_TRUE(fs::exists(golden)) << "no golden " << golden << "; PISAR_UPDATE_GOLDENS=1 writes it";
  EXPECT_EQ(read_file(golden), actual) << "golden " << golden << "; PISAR_UPDATE_GOLDENS=1 rewrites it";
}

}  // namespace pisar::testing
