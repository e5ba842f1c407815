#include "russian/plural.h"

#include <string>

namespace pisar::russian {

std::string_view plural(const Number& number, std::string_view one, std::string_view few, std::string_view many) {
  if (!number.is_integer()) return few;
  const std::string digits = number.absolute().fixed(0);  // of any length
  const char last = digits.back();
  const bool teen = digits.size() > 1 && digits[digits.size() - 2] == '1';
  if (teen || last == '0' || last >= '5') return many;
  return last == '1' ? one : few;
}

}  // namespace pisar::russian
