#pragma once

#include <cstdint>

namespace pisar::layout {

/// A range [first, last) of a vector.
struct Range {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  [[nodiscard]] std::uint32_t size() const { return last - first; }
};

}  // namespace pisar::layout
