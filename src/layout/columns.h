#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "layout/slab.h"

namespace pisar::layout {

inline constexpr std::uint32_t most_columns = 4;

/// Slabs that are set in columns side by side.
struct ColumnsBox {
  std::uint32_t count = 2;
  float width = 0;  ///< of a column, pt
  float gap = 0;    ///< between two columns, pt
  std::vector<Slab> slabs;
  std::uint32_t drawn = 0;  ///< slabs that stand on pages

  [[nodiscard]] std::span<const Slab> undrawn() const { return std::span(slabs).subspan(drawn); }
};

/// How the first slabs go into columns: so many into each, from the left.
struct ColumnsPart {
  std::array<std::uint32_t, most_columns> counts{};
  float height = 0;   ///< of the highest column, pt
  bool whole = true;  ///< all slabs are in

  [[nodiscard]] std::uint32_t slabs() const;
};

/// Puts slabs into `count` columns not higher than `room` pt. Where all of them go in, the columns are as low as they
/// can be, so that the last is the only one to be shorter by much; a group that is kept together is divided only when
/// there is no other way, a paragraph's first or last line parted from it later still. Where not all go in, each column
/// takes what it can; none do when the first slab is higher than the room.
[[nodiscard]] ColumnsPart fill_columns(std::span<const Slab> slabs, std::uint32_t count, float room);

}  // namespace pisar::layout
