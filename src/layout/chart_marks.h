#pragma once

#include <cstddef>
#include <vector>

#include "layout/page.h"

namespace pisar::layout {

/// A rectangle on the page, pt; y downwards.
struct Box {
  float x = 0, y = 0, width = 0, height = 0;
  [[nodiscard]] float right() const { return x + width; }
  [[nodiscard]] float bottom() const { return y + height; }
};

/// What tells series apart in a print without colours: greys and hatchings of bars, dashes and marks of lines. Series
/// count from 0; behind the sixth they repeat.
void fill_bar(const Box& bar, std::size_t series, std::vector<Shape>& out);
void draw_line(const std::vector<Point>& points, std::size_t series, std::vector<Shape>& out);
void draw_mark(Point at, std::size_t series, std::vector<Shape>& out);

/// The dashed line across the bars.
void draw_level(Point from, Point to, std::vector<Shape>& out);
/// A thin line of a grey.
void draw_rule(Point from, Point to, float grey, std::vector<Shape>& out);
/// White, to print on.
void clear(const Box& box, std::vector<Shape>& out);

}  // namespace pisar::layout
