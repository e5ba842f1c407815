#include "tests/template/cases.h"

#include <algorithm>
#include <sstream>

#include "tests/support/files.h"
#include "tests/template/workbench.h"

namespace pisar::testing {
namespace {

constexpr std::string_view case_mark = "=== ";
constexpr std::string_view part_mark = "--- ";

}  // namespace

std::vector<Case> load_cases() {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(PISAR_SOURCE_DIR "/tests/template/cases")) {
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

std::string run_case(const Case& one) {
  Workbench bench;
  std::string document;
  for (const auto& [name, text] : one.parts) {
    if (name.starts_with("data/")) {
      bench.data(name.substr(5, name.size() - 10), text);
    } else if (name.starts_with("templates/")) {
      const std::size_t suffix = std::string_view(".md.j2").size() + (name.ends_with(".txt.j2") ? 1 : 0);
      const std::string template_name = name.substr(10, name.size() - 10 - suffix);
      if (name.ends_with(".txt.j2")) {
        bench.plain(template_name, text);
      } else {
        bench.form(template_name, text);
      }
    } else {
      document = text;
    }
  }
  std::string result = bench.show(document);
  if (!result.ends_with('\n')) result += '\n';
  return result;
}

}  // namespace pisar::testing
