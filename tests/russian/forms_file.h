#pragma once

#include <array>
#include <string>
#include <vector>

#include "russian/cases.h"

namespace pisar::russian {

/// A line of a list of forms: the six cases.
struct SixForms {
  std::array<std::string, 6> forms;

  [[nodiscard]] const std::string& nominative() const { return forms[0]; }
  [[nodiscard]] const std::string& in(Case wanted) const { return forms.at(static_cast<std::size_t>(wanted)); }
};

/// Reads tests/russian/data/NAME: lines «nom | gen | dat | acc | ins | prep», comments with #.
[[nodiscard]] std::vector<SixForms> read_forms(const std::string& name);

}  // namespace pisar::russian
