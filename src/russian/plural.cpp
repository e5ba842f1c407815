#include "russian/plural.h"

#include <string>

namespace pisar::russian {

PluralClass plural_class(const Number& number) {
  if (!number.is_integer()) return PluralClass::fraction;
  if (const std::optional<std::int64_t> small = number.integer()) return plural_class(*small);
  const std::string digits = number.absolute().fixed(0);  // of any length
  return plural_class(std::int64_t{std::stoi(digits.substr(digits.size() - 2))});
}

std::string_view plural(const Number& number, std::string_view one, std::string_view few, std::string_view many) {
  switch (plural_class(number)) {
    case PluralClass::one:
      return one;
    case PluralClass::few:
    case PluralClass::fraction:
      return few;
    case PluralClass::many:
      return many;
  }
  return {};
}

}  // namespace pisar::russian
