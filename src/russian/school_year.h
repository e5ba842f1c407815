#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "russian/cases.h"

namespace pisar::russian {

/// A school year by the calendar year that it begins in: 2022 for 2022/2023.
struct SchoolYear {
  int first = 0;
  auto operator<=>(const SchoolYear&) const = default;
};

/// Reads «2022/23», «2022/2023», «2022-2023», «2022–2023», «2022 - 2023 учебный год», «2022/23 уч. г.». None for
/// anything else, also when the second year does not follow the first.
[[nodiscard]] std::optional<SchoolYear> parse_school_year(std::string_view text);

/// «2022/2023».
[[nodiscard]] std::string short_form(SchoolYear year);
/// «2022/2023 учебный год», in the case: «2022/2023 учебного года».
[[nodiscard]] std::string full_form(SchoolYear year, Case grammatical_case);

}  // namespace pisar::russian
