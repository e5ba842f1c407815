#include "layout/chart_marks.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <utility>

namespace pisar::layout {
namespace {

constexpr std::size_t looks = 6;
constexpr float outline = 0.5F;  // pt
constexpr float hatch_thickness = 0.4F;
constexpr float hatch_step = 3.5F;
constexpr float line_thickness = 1.2F;
constexpr float mark_radius = 2.6F;

enum class Hatch : std::uint8_t { none, rising, crossed, level };

struct BarLook {
  float grey;
  Hatch hatch;
};
constexpr std::array<BarLook, looks> bar_looks = {{{0.35F, Hatch::none},
                                                   {1, Hatch::rising},
                                                   {0.8F, Hatch::none},
                                                   {1, Hatch::level},
                                                   {1, Hatch::crossed},
                                                   {1, Hatch::none}}};

using Path = std::vector<Point>;

Path rectangle(const Box& box) {
  return {{box.x, box.y}, {box.right(), box.y}, {box.right(), box.bottom()}, {box.x, box.bottom()}};
}

Path closed(Path path) {
  path.push_back(path.front());
  return path;
}

Shape fill(Path path, float grey) {
  Shape shape{.kind = Shape::Kind::fill, .grey = grey};
  shape.paths.push_back(std::move(path));
  return shape;
}

Shape stroke(Path path, float grey, float thickness, std::vector<float> dashes = {}) {
  Shape shape{.kind = Shape::Kind::stroke, .grey = grey, .thickness = thickness, .dashes = std::move(dashes)};
  shape.paths.push_back(std::move(path));
  return shape;
}

/// Lines at 45° from edge to edge; `rising` to the right.
void hatch(const Box& box, bool rising, Shape& out) {
  for (float t = hatch_step; t < box.width + box.height; t += hatch_step) {
    // From the left or the lower edge to the upper or the right one; mirrored when they fall.
    Point from{std::max(t - box.height, 0.0F), std::min(t, box.height)};
    Point to{std::min(t, box.width), std::max(t - box.width, 0.0F)};
    if (!rising) {
      from.y = box.height - from.y;
      to.y = box.height - to.y;
    }
    out.paths.push_back({{box.x + from.x, box.y + from.y}, {box.x + to.x, box.y + to.y}});
  }
}

Path polygon(Point centre, float radius, int corners, double turn) {
  Path path;
  for (int i = 0; i < corners; ++i) {
    const double angle = turn + 2 * std::numbers::pi * i / corners;
    path.push_back({centre.x + radius * static_cast<float>(std::cos(angle)),
                    centre.y + radius * static_cast<float>(std::sin(angle))});
  }
  return path;
}

}  // namespace

void fill_bar(const Box& bar, std::size_t series, std::vector<Shape>& out) {
  if (bar.width <= 0 || bar.height <= 0) return;
  const BarLook& look = bar_looks[series % looks];
  out.push_back(fill(rectangle(bar), look.grey));
  if (look.hatch != Hatch::none) {
    Shape lines{.kind = Shape::Kind::stroke, .grey = 0, .thickness = hatch_thickness};
    if (look.hatch != Hatch::level) hatch(bar, true, lines);
    if (look.hatch == Hatch::crossed) hatch(bar, false, lines);
    if (look.hatch == Hatch::level) {
      for (float y = bar.bottom() - hatch_step; y > bar.y; y -= hatch_step) {
        lines.paths.push_back({{bar.x, y}, {bar.right(), y}});
      }
    }
    if (!lines.paths.empty()) out.push_back(std::move(lines));
  }
  out.push_back(stroke(closed(rectangle(bar)), 0, outline));
}

void draw_line(const std::vector<Point>& points, std::size_t series, std::vector<Shape>& out) {
  static const std::array<std::vector<float>, looks> dashes = {
      {{}, {5, 2.5F}, {1.5F, 1.5F}, {7, 2, 1.5F, 2}, {10, 3}, {3, 1.5F, 1, 1.5F, 1, 1.5F}}};
  if (points.size() > 1) out.push_back(stroke(points, 0, line_thickness, dashes[series % looks]));
}

void draw_mark(Point at, std::size_t series, std::vector<Shape>& out) {
  constexpr double quarter = std::numbers::pi / 4;
  const std::size_t look = series % looks;
  Path path;
  switch (look) {
    case 0:
    case 3:
      path = polygon(at, mark_radius, 16, 0);
      break;
    case 1:
    case 4:
      path = polygon(at, mark_radius * 1.25F, 4, quarter);
      break;
    default:
      path = polygon(at, mark_radius * 1.35F, look == 2 ? 3 : 4, -2 * quarter);
      break;
  }
  const bool hollow = look == 1 || look == 3 || look == 5;
  out.push_back(fill(path, hollow ? 1 : 0));
  out.push_back(stroke(closed(std::move(path)), 0, 0.8F));
}

void draw_level(Point from, Point to, std::vector<Shape>& out) { out.push_back(stroke({from, to}, 0, 1.1F, {4, 2})); }

void draw_rule(Point from, Point to, float grey, std::vector<Shape>& out) {
  out.push_back(stroke({from, to}, grey, 0.5F));
}

void clear(const Box& box, std::vector<Shape>& out) { out.push_back(fill(rectangle(box), 1)); }

}  // namespace pisar::layout
