#include "layout/chart_plan.h"

#include <algorithm>
#include <utility>

#include "layout/units.h"

namespace pisar::layout {
namespace {

constexpr float word_size = 10;
constexpr float small_word_size = 8;      // of charts in cells
constexpr float narrow = points(90);      // such charts
constexpr float figures_smaller = 1;      // pt
constexpr float tick_room = 40;           // about what figures at the axis take
constexpr std::size_t most_lines = 4;     // of a category
constexpr float categories_share = 0.4F;  // of the width, left of bars that lie
constexpr float lying_bar = 12;
constexpr float plot_height = points(52);
constexpr float least_plot = 40;

float word_size_at(float width) { return width < narrow ? small_word_size : word_size; }

}  // namespace

ChartPlan::ChartPlan(const Chart& chart, const Typeface& typeface, float width)
    : chart_(chart),
      words_(typeface, word_size_at(width)),
      figures_(typeface, word_size_at(width) - figures_smaller),
      across_(chart.kind == Chart::Kind::hbars) {
  if (chart.series.size() == 1) caption_ = chart.series.front().name;
  if (!chart.unit.empty() && caption_.find(chart.unit) == std::string::npos) {
    caption_ += (caption_.empty() ? "" : ", ") + chart.unit;
  }
  plan_legend(width);
  if (!across_) plan_upright(width);
  if (across_) plan_across(width);
}

void ChartPlan::plan_legend(float width) {
  std::vector<LegendEntry> entries;
  if (chart_.series.size() > 1) {
    for (std::size_t i = 0; i < chart_.series.size(); ++i) entries.push_back({i, chart_.series[i].name, 0});
  }
  if (chart_.level) entries.push_back({std::nullopt, chart_.level->name + " – " + chart_.level->value.text, 0});
  float row_width = 0;
  for (LegendEntry& entry : entries) {
    const float room = width - sample_width - gap;
    if (const auto lines = words_.lines(entry.text, room, 1); !lines.empty()) entry.text = lines.front();
    entry.width = sample_width + gap + words_.width(entry.text);
    if (legend_.empty() || row_width + entry.width > width) {
      legend_.emplace_back();
      row_width = 0;
    }
    row_width += entry.width + 3 * gap;
    legend_.back().push_back(std::move(entry));
  }
}

// Categories below bars must have room without dividing words, else the bars lie; of the points of lines, some are left
// unnamed.
void ChartPlan::plan_upright(float width) {
  const auto count = static_cast<float>(std::max<std::size_t>(chart_.categories.size(), 1));
  const float slot = std::max(width - tick_room, 1.0F) / count;
  const bool lines = chart_.kind == Chart::Kind::lines;
  for (named_every_ = 1;; ++named_every_) {
    const float room = slot * static_cast<float>(named_every_) - gap;
    bool fits = true;
    category_lines_ = 1;
    for (std::size_t i = 0; i < chart_.categories.size(); i += named_every_) {
      const std::size_t taken = words_.lines(chart_.categories[i], room, most_lines + 1).size();
      fits = fits && words_.widest_word(chart_.categories[i]) <= room && taken <= most_lines;
      category_lines_ = std::max(category_lines_, std::min(taken, most_lines));
    }
    if (fits) return;
    if (!lines) {
      across_ = true;
      named_every_ = 1;
      return;
    }
    if (named_every_ >= chart_.categories.size()) return;
  }
}

void ChartPlan::plan_across(float width) {
  float widest = 0;
  for (const std::string& category : chart_.categories) widest = std::max(widest, words_.width(category));
  category_width_ = std::min(widest, width * categories_share);
  std::size_t lines = 1;
  for (const std::string& category : chart_.categories) {
    lines = std::max(lines, words_.lines(category, category_width_ + 0.01F, most_lines).size());
  }
  const bool beside = chart_.kind != Chart::Kind::stacked && chart_.series.size() > 1;
  const float bars = beside ? figures_.line_height() * static_cast<float>(chart_.series.size()) : lying_bar;
  row_height_ = std::max(bars, static_cast<float>(lines) * words_.line_height()) + 1.5F * gap;
}

float ChartPlan::caption_height() const { return caption_.empty() ? 0 : words_.line_height() + gap; }

float ChartPlan::legend_height() const {
  return legend_.empty() ? 0 : static_cast<float>(legend_.size()) * (words_.line_height() + 2) + 1.5F * gap;
}

float ChartPlan::natural_height() const {
  const float around = caption_height() + legend_height() + figures_.line_height() + gap;
  if (across_) return around + row_height_ * static_cast<float>(chart_.categories.size());
  return around + plot_height + gap + words_.line_height() * static_cast<float>(category_lines_);
}

float ChartPlan::least_height() const {
  return across_ ? natural_height() : natural_height() - plot_height + least_plot;
}

}  // namespace pisar::layout
