#include "layout/columns.h"

#include <algorithm>
#include <limits>
#include <numeric>

#include "layout/slab_column.h"

namespace pisar::layout {
namespace {

constexpr float height_tolerance = 0.01F;  // sums of floats

// Columns of the height and what they are like.
struct Filled {
  ColumnsPart part;
  Tie worst = Tie::free;                                       // of the places where columns end
  float next_height = std::numeric_limits<float>::infinity();  // the least at which a column would take more
};

// The height of a column that takes one slab more than goes into `height`.
float next_height(std::span<const Slab> slabs, float height) {
  float sum = 0;
  for (std::size_t i = 0; i < slabs.size(); ++i) {
    sum += slabs[i].height + (i == 0 ? 0 : slabs[i].space_before);
    if (sum > height + height_tolerance) return sum;
  }
  return std::numeric_limits<float>::infinity();
}

Filled fill(std::span<const Slab> slabs, std::uint32_t count, float height) {
  Filled filled;
  for (std::uint32_t column = 0; column < count && !slabs.empty(); ++column) {
    const Portion taken = portion(slabs, height);
    filled.next_height = std::min(filled.next_height, next_height(slabs, height));
    filled.part.counts[column] = taken.count;
    filled.part.height = std::max(filled.part.height, taken.height);
    slabs = slabs.subspan(taken.count);
    if (!slabs.empty()) filled.worst = std::max(filled.worst, slabs.front().tie);
  }
  filled.part.whole = slabs.empty();
  return filled;
}

// The lowest columns that all slabs go into, which they do in `room`.
ColumnsPart balance(std::span<const Slab> slabs, std::uint32_t count, float room) {
  float least = 0;
  for (const Slab& slab : slabs) least += slab.height;
  least /= static_cast<float>(count);
  for (const Tie worst : {Tie::free, Tie::keep, Tie::strict}) {
    for (float height = least; height <= room + height_tolerance;) {
      const Filled filled = fill(slabs, count, height);
      if (filled.part.whole && filled.worst <= worst) return filled.part;
      height = filled.next_height;
    }
  }
  return fill(slabs, count, room).part;
}

}  // namespace

std::uint32_t ColumnsPart::slabs() const { return std::accumulate(counts.begin(), counts.end(), 0U); }

ColumnsPart fill_columns(std::span<const Slab> slabs, std::uint32_t count, float room) {
  ColumnsPart part = fill(slabs, count, room).part;
  if (!part.whole) return part;
  part = {};
  for (std::uint32_t column = 0; column < count; ++column) {
    // Once the first column is filled, those behind it may come out lower still: 3, 2, 2, 2 lines, not 3, 3, 3, 0.
    const ColumnsPart rest = balance(slabs, count - column, column == 0 ? room : part.height);
    const std::uint32_t taken = rest.counts.front();
    part.counts[column] = taken;
    if (column == 0) part.height = rest.height;
    slabs = slabs.subspan(taken);
  }
  return part;
}

}  // namespace pisar::layout
