#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "document/profile.h"

namespace pisar {

/// The words of `shade=` and of a profile's `table_shade`, for messages: «header section total stripes none».
inline constexpr std::string_view shading_words = "header section total stripes none";

/// Reads words between spaces; those that are none of the above are passed over.
[[nodiscard]] Shading parse_shading(std::string_view words);

/// Of each row, whether it is shaded as a whole, as the table or else the profile says. Stripes are every second body
/// row, counted anew behind a header and a section row.
[[nodiscard]] std::vector<bool> shaded_rows(const Table& table, const Profile& profile);

/// The brightness of a shaded cell's ground, from 0 (black) to 1 (white).
[[nodiscard]] double shading_grey(const Profile& profile);

}  // namespace pisar
