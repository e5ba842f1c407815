#pragma once

#include <cmath>

namespace pisar::docx {

/// Twentieths of a point, WordprocessingML's unit of length.
[[nodiscard]] inline int twips_of_mm(double mm) { return static_cast<int>(std::lround(mm * 1440 / 25.4)); }
[[nodiscard]] inline int twips_of_pt(double pt) { return static_cast<int>(std::lround(pt * 20)); }
/// Font sizes count half points.
[[nodiscard]] inline int half_points(double pt) { return static_cast<int>(std::lround(pt * 2)); }

}  // namespace pisar::docx
