#pragma once

namespace pisar::layout {

/// Millimetres as points (1/72 inch).
[[nodiscard]] constexpr float points(double millimetres) { return static_cast<float>(millimetres * 72.0 / 25.4); }

}  // namespace pisar::layout
