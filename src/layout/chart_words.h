#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "layout/page.h"
#include "layout/typeface.h"

namespace pisar::layout {

/// The words of a chart: one size, upright, not divided. Lengths in pt.
class ChartWords {
 public:
  ChartWords(const Typeface& typeface, float size) : typeface_(typeface), size_(size) {}

  [[nodiscard]] float size() const { return size_; }
  [[nodiscard]] float line_height() const { return size_ * 1.15F; }
  [[nodiscard]] float cap_height() const;
  [[nodiscard]] float width(std::string_view text) const;
  /// The width of the widest word.
  [[nodiscard]] float widest_word(std::string_view text) const;
  /// The text in lines of at most `room`: broken at spaces and behind hyphens, in words that are wider anywhere; what
  /// does not fit in `most_lines` is cut, with «…».
  [[nodiscard]] std::vector<std::string> lines(std::string_view text, float room, std::size_t most_lines) const;
  /// Prints the text; `align` is which of its points stands at `x`: 0 the left end, 0.5 the middle, 1 the right end.
  void print(std::string_view text, float x, float baseline, float align, ElementId element, Page& page) const;

 private:
  [[nodiscard]] std::string cut(std::string_view text, float room) const;

  const Typeface& typeface_;
  float size_;
};

}  // namespace pisar::layout
