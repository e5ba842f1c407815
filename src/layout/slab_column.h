#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "layout/galley.h"
#include "layout/slab.h"

namespace pisar::layout {

/// Puts paragraphs and tables one under the other: the spaces between them (one's space_after and the next's
/// space_before add up, as in Word) and what holds them together.
class SlabColumn {
 public:
  SlabColumn(std::vector<Slab>& slabs, int tied_lines) : slabs_(slabs), tied_lines_(tied_lines) {}

  /// The lines of a paragraph that is broken.
  void add_paragraph(const Galley& galley, std::uint32_t index);
  /// The rows of a table that is set.
  void add_table(const Galley& galley, std::uint32_t index);
  /// Columns that are filled, `height` pt high on one page, with the space that the last block in them wants below.
  void add_columns(std::uint32_t index, float height, float space_below);
  /// What comes next begins a page.
  void new_page() { new_page_ = true; }
  /// What the last paragraph or table wants below it.
  [[nodiscard]] float space_below() const { return space_; }
  /// What comes next is kept with what was added last.
  void keep_next() { tie_ = Tie::keep; }

 private:
  Slab& add(Slab slab);

  std::vector<Slab>& slabs_;
  int tied_lines_;  // of a paragraph that is kept with what follows
  Tie tie_ = Tie::free;
  float space_ = 0;  // below what was added last
  float least_space_ = 0;
  bool new_page_ = false;
};

/// Holds the slabs together, so that a page ends within them only where they do not fit on one.
void tie(std::span<Slab> slabs);

/// The height of slabs as a column of their own: the first one's space before vanishes.
[[nodiscard]] float column_height(std::span<const Slab> slabs);

/// How many of the slabs go into `room` pt, and how high they are; where not all do, the division is made where the
/// slabs hold together least. None when the first one alone is too high.
struct Portion {
  std::uint32_t count = 0;
  float height = 0;
};
[[nodiscard]] Portion portion(std::span<const Slab> slabs, float room);

}  // namespace pisar::layout
