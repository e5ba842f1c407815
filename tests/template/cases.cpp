#include "tests/template/cases.h"

#include "tests/template/workbench.h"

namespace pisar::testing {

std::vector<Case> template_cases() { return load_cases(PISAR_SOURCE_DIR "/tests/template/cases"); }

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
