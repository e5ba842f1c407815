#include "tests/support/cases.h"

#include <algorithm>
#include <sstream>

#include "tests/support/files.h"

namespace pisar::testing {
namespace {

constexpr std::string_view case_mark = "=== ";
constexpr std::string_view part_mark = "--- ";

}  // namespace

std::vector<Case> load_cases(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  std::vector<Case> cases;
  for (const std::filesystem::path& file : files) {
    std::istringstream lines(read_file(file));
    std::string* text = nullptr;
    for (std::string line; std::getline(lines, line);) {
      if (line.starts_with(case_mark)) {
        cases.push_back({file, line.substr(case_mark.size()), {}, {}});
        text = nullptr;
      } else if (line.starts_with(part_mark)) {
        const std::string name = line.substr(part_mark.size());
        if (name == "expected") {
          text = &cases.back().expected;
        } else {
          text = &cases.back().parts.emplace_back(name, "").second;
        }
      } else if (text) {
        *text += line + "\n";
      }
    }
  }
  return cases;
}

void save_cases(const std::filesystem::path& file, const std::vector<Case>& cases) {
  std::string text;
  for (const Case& one : cases) {
    text += "=== " + one.name + "\n";
    for (const auto& [name, part] : one.parts) text += "--- " + name + "\n" + part;
    text += "--- expected\n" + one.expected;
  }
  write_file(file, text);
}

std::string case_test_name(const ::testing::TestParamInfo<Case>& info) {
  std::string name = info.param.file.stem().string() + "_" + std::to_string(info.index) + "_" + info.param.name;
  for (char& c : name) {
    const bool fits = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (!fits) c = '_';
  }
  return name;
}

}  // namespace pisar::testing
