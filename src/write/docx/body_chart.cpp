#include <algorithm>

#include "document/chart_text.h"
#include "write/docx/body.h"
#include "write/docx/chart_part.h"
#include "write/docx/parts.h"

namespace pisar::docx {
namespace {

constexpr double upright = 75;       // mm: the height of bars that stand, of lines
constexpr double lying_around = 25;  // of the axis and the legend of bars that lie
constexpr double lying_row = 8;
constexpr double highest = 200;

double height_of(const Chart& chart) {
  if (chart.height) return std::min(*chart.height, highest);
  if (!lies(chart)) return upright;
  const std::size_t beside = chart.kind == Chart::Kind::stacked ? 1 : (chart.series.size() + 1) / 2;
  const auto rows = static_cast<double>(chart.categories.size() * beside);
  return std::min(lying_around + lying_row * rows, highest);
}

}  // namespace

/// Word draws it by itself, from the figures of a part of its own.
void BodyWriter::drawing(const Chart& chart, const Flow& flow) {
  const double room = flow.in_cell ? flow.width : text_width();
  const double width = std::min(chart.width.value_or(room), room);
  const std::size_t index = charts_.size();
  charts_.push_back(chart_part(chart));
  const std::string name = "Диаграмма " + std::to_string(image_count_ + 1);
  const std::string alt = description(chart);
  begin_drawing({chart.id, Align::center, width, height_of(chart), name, alt, chart_namespace}, flow);
  xml_.empty("c:chart", {{"xmlns:c", chart_namespace}, {"r:id", chart_relation(index)}});
  end_drawing();
}

}  // namespace pisar::docx
