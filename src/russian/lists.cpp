#include "russian/lists.h"

namespace pisar::russian {

std::string join_and(const std::vector<std::string>& parts) {
  std::string text;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) text += i + 1 == parts.size() ? " и " : ", ";
    text += parts[i];
  }
  return text;
}

}  // namespace pisar::russian
