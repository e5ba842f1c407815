#include "document/document.h"

#include <algorithm>

namespace pisar {

std::string_view Requisite::attribute(std::string_view name) const {
  const auto found =
      std::find_if(attributes.begin(), attributes.end(), [&](const auto& pair) { return pair.first == name; });
  return found == attributes.end() ? std::string_view() : std::string_view(found->second);
}

double Columns::gap_within(double width) const { return std::min(gap, width / 2 / std::max(count - 1, 1)); }

double Columns::width_within(double width) const { return (width - gap_within(width) * (count - 1)) / count; }

}  // namespace pisar
