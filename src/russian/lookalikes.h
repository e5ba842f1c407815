#pragma once

#include <string>
#include <string_view>

namespace pisar::russian {

/// The text with Latin letters that look like Cyrillic ones («COШ», «cентября») replaced by those, for comparing only:
/// in words that hold a Cyrillic letter, and in words that hold nothing but such letters («MAOY»).
/// Words that hold another Latin letter («FISH») stay as they are.
[[nodiscard]] std::string without_lookalikes(std::string_view text);

}  // namespace pisar::russian
