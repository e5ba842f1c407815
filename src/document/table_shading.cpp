#include "document/table_shading.h"

#include <algorithm>

namespace pisar {

Shading parse_shading(std::string_view words) {
  Shading shading;
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(' '), words.size());
    const std::string_view word = words.substr(0, end);
    shading.header = shading.header || word == "header";
    shading.section = shading.section || word == "section";
    shading.total = shading.total || word == "total";
    shading.stripes = shading.stripes || word == "stripes";
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return shading;
}

std::vector<bool> shaded_rows(const Table& table, const Profile& profile) {
  std::vector<bool> shaded(table.rows.size());
  if (!table.borders && !table.shading) return shaded;  // a grid of requisites is no table to the profile
  const Shading shading = table.shading.value_or(profile.table_shade);
  bool second = false;
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    switch (table.rows[r].kind) {
      case Row::Kind::header:
        shaded[r] = shading.header;
        second = false;
        break;
      case Row::Kind::section:
        shaded[r] = shading.section;
        second = false;
        break;
      case Row::Kind::total:
        shaded[r] = shading.total;
        break;
      case Row::Kind::body:
        shaded[r] = shading.stripes && second;
        second = !second;
        break;
    }
  }
  return shaded;
}

double shading_grey(const Profile& profile) { return 1 - std::clamp(profile.table_shade_percent, 0.0, 100.0) / 100; }

}  // namespace pisar
