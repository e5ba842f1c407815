#pragma once

#include <optional>
#include <string>
#include <vector>

#include "document/document.h"
#include "layout/chart_words.h"

namespace pisar::layout {

/// An entry of the legend: a series, or the level.
struct LegendEntry {
  std::optional<std::size_t> series;
  std::string text;
  float width = 0;  ///< with its sample, pt
};

/// What of a chart depends on its width only. Lengths in pt.
class ChartPlan {
 public:
  ChartPlan(const Chart& chart, const Typeface& typeface, float width);

  static constexpr float gap = 4;            ///< between words and lines
  static constexpr float sample_width = 20;  ///< of a legend's entry

  [[nodiscard]] const ChartWords& words() const { return words_; }      ///< of categories, the legend
  [[nodiscard]] const ChartWords& figures() const { return figures_; }  ///< of ticks and values, smaller
  /// Whether the bars lie from left to right.
  [[nodiscard]] bool across() const { return across_; }
  /// What is printed over the axis; empty: nothing.
  [[nodiscard]] const std::string& caption() const { return caption_; }
  [[nodiscard]] const std::vector<std::vector<LegendEntry>>& legend() const { return legend_; }
  [[nodiscard]] float caption_height() const;
  [[nodiscard]] float legend_height() const;
  /// The column of the categories left of bars that lie.
  [[nodiscard]] float category_width() const { return category_width_; }
  /// A row of bars that lie, with its part of the space between rows.
  [[nodiscard]] float row_height() const { return row_height_; }
  /// Every how many categories one is named (only lines leave some out).
  [[nodiscard]] std::size_t named_every() const { return named_every_; }
  /// The lines that the categories below upright bars take.
  [[nodiscard]] std::size_t category_lines() const { return category_lines_; }
  /// The height that shows all well, and the least one.
  [[nodiscard]] float natural_height() const;
  [[nodiscard]] float least_height() const;

 private:
  void plan_legend(float width);
  void plan_upright(float width);
  void plan_across(float width);

  const Chart& chart_;
  ChartWords words_;
  ChartWords figures_;
  bool across_ = false;
  std::string caption_;
  std::vector<std::vector<LegendEntry>> legend_;
  float category_width_ = 0;
  float row_height_ = 0;
  std::size_t named_every_ = 1;
  std::size_t category_lines_ = 1;
};

}  // namespace pisar::layout
