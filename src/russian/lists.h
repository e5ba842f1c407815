#pragma once

#include <string>
#include <vector>

namespace pisar::russian {

/// «а», «а и б», «а, б и в»; an empty text for an empty list.
[[nodiscard]] std::string join_and(const std::vector<std::string>& parts);

}  // namespace pisar::russian
