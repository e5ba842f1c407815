#pragma once

#include <string_view>

#include "base/number.h"

namespace pisar::russian {

/// The word that stands with the number: «1 школа» (one), «2 школы» (few), «5 школ» (many), «21 школа», «11 школ».
/// A fraction takes the genitive singular, which is `few`: «1,5 балла». The sign does not matter.
[[nodiscard]] std::string_view plural(const Number& number, std::string_view one, std::string_view few,
                                      std::string_view many);

}  // namespace pisar::russian
