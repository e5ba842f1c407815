#pragma once

#include <filesystem>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

namespace pisar::testing {

/// A case of a file in tests/template/cases: named parts of text, the last of them what is expected.
///
///     === an item that goes on
///     --- doc.md
///     1. Утвердить
///     план.
///     --- expected
///     item number=decimal typed=1 suffix=".": Утвердить план.
///
/// Parts «data/NAME.yaml» are data variables, «templates/NAME.md.j2» forms and included templates.
struct Case {
  std::filesystem::path file;
  std::string name;
  std::vector<std::pair<std::string, std::string>> parts;
  std::string expected;

  /// What GoogleTest prints of it.
  friend void PrintTo(const Case& one, std::ostream* out) { *out << one.name; }
};

/// The cases of all files, in the order of their names.
std::vector<Case> load_cases();

/// Writes a file of cases with new expectations.
void save_cases(const std::filesystem::path& file, const std::vector<Case>& cases);

/// What the case yields: messages, then the document's dump.
std::string run_case(const Case& one);

}  // namespace pisar::testing
