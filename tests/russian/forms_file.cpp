#include "tests/russian/forms_file.h"

#include <fstream>
#include <stdexcept>

namespace pisar::russian {

std::vector<SixForms> read_forms(const std::string& name) {
  constexpr std::string_view separator = " | ";
  std::ifstream file(std::string(PISAR_SOURCE_DIR) + "/tests/russian/data/" + name);
  std::vector<SixForms> result;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line.front() == '#') continue;
    SixForms forms;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < forms.forms.size(); ++i) {
      const std::size_t end = std::min(line.find(separator, begin), line.size());
      forms.forms.at(i) = line.substr(begin, end - begin);
      begin = std::min(end + separator.size(), line.size());
    }
    if (begin != line.size() || forms.forms.back().empty()) throw std::runtime_error("not six forms: " + line);
    result.push_back(std::move(forms));
  }
  return result;
}

}  // namespace pisar::russian
