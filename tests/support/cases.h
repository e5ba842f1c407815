#pragma once

#include <filesystem>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

namespace pisar::testing {

/// A case of a file of cases: named parts of text, the last of them what is expected.
///
///     === an item that goes on
///     --- doc.md
///     1. Утвердить
///     план.
///     --- expected
///     item number=decimal typed=1 suffix=".": Утвердить план.
///
/// Parts named by paths are files: «data/NAME.yaml», «templates/NAME.md.j2».
struct Case {
  std::filesystem::path file;
  std::string name;
  std::vector<std::pair<std::string, std::string>> parts;
  std::string expected;

  /// What GoogleTest prints of it.
  friend void PrintTo(const Case& one, std::ostream* out) { *out << one.name; }
};

/// The cases of all files of the folder, in the order of their names.
std::vector<Case> load_cases(const std::filesystem::path& folder);

/// A test's name may hold Latin letters, digits and «_».
std::string case_test_name(const ::testing::TestParamInfo<Case>& info);

/// Writes a file of cases with new expectations.
void save_cases(const std::filesystem::path& file, const std::vector<Case>& cases);

}  // namespace pisar::testing
