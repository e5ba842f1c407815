#include "layout/chart.h"

#include <algorithm>
#include <utility>

#include "document/chart_scale.h"
#include "layout/chart_plan.h"
#include "layout/units.h"

namespace pisar::layout {
namespace {

constexpr float grid_grey = 0.75F;
constexpr float bars_share = 0.7F;   // of a category's room
constexpr float widest_bar = 45;     // pt
constexpr float tick_distance = 30;  // about, between the lines of the grid

class ChartPainter {
 public:
  ChartPainter(const Chart& chart, const Typeface& typeface, const Box& box, ElementId element, Page& page)
      : chart_(chart), plan_(chart, typeface, box.width), box_(box), element_(element), page_(page) {}

  void run() {
    if (chart_.series.empty()) return;
    drawing_ = {box_.x, box_.y, box_.width, box_.height, element_};
    words_.clear();
    draw_caption();
    plan_.across() ? set_lying_plot() : set_upright_plot();
    draw_grid();
    if (chart_.kind == Chart::Kind::lines) {
      draw_lines();
    } else if (chart_.kind == Chart::Kind::stacked) {
      draw_stacked();
    } else {
      draw_bars();
    }
    draw_categories();
    draw_legend();
    page_.drawings.push_back(std::move(drawing_));
    for (const Word& word : words_) word.set->print(word.text, word.x, word.y, word.align, element_, page_);
  }

 private:
  /// Words are printed over all shapes.
  struct Word {
    const ChartWords* set;
    std::string text;
    float x, y;
    float align;
  };

  std::vector<Shape>& shapes() { return drawing_.shapes; }
  void print(const ChartWords& set, std::string text, float x, float baseline, float align) {
    words_.push_back({&set, std::move(text), x, baseline, align});
  }
  /// A figure on a white ground; `x` and `middle` as in print.
  void print_figure(const std::string& text, float x, float middle, float align) {
    const ChartWords& set = plan_.figures();
    const float width = set.width(text);
    clear({x - align * width - 1, middle - set.cap_height() / 2 - 1, width + 2, set.cap_height() + 2}, shapes());
    print(set, text, x, middle + set.cap_height() / 2, align);
  }

  void draw_caption() {
    if (plan_.caption().empty()) return;
    const ChartWords& set = plan_.words();
    const auto lines = set.lines(plan_.caption(), box_.width, 1);
    print(set, lines.front(), box_.x, box_.y + set.cap_height() + 2, 0);
  }

  void set_upright_plot() {
    const float figure_line = plan_.figures().line_height();
    plot_.y = box_.y + plan_.caption_height() + figure_line;  // the highest bar's figure
    const float below = plan_.legend_height() + ChartPlan::gap +
                        plan_.words().line_height() * static_cast<float>(plan_.category_lines());
    plot_.height = std::max(box_.bottom() - below - plot_.y, figure_line);
    scale_ = scale_of(chart_, std::clamp(static_cast<int>(plot_.height / tick_distance), 2, 8));
    plot_.x = box_.x + widest_tick() + ChartPlan::gap;
    plot_.width = std::max(box_.right() - 2 - plot_.x, 1.0F);
    slot_ = plot_.width / static_cast<float>(chart_.categories.size());
  }

  void set_lying_plot() {
    plot_.y = box_.y + plan_.caption_height();
    const float below = plan_.legend_height() + ChartPlan::gap + plan_.figures().line_height();
    plot_.height = std::max(box_.bottom() - below - plot_.y, plan_.figures().line_height());
    plot_.x = box_.x + plan_.category_width() + 2 * ChartPlan::gap;
    float behind = 0;  // figures behind the bars
    for (const Chart::Series& series : chart_.series) {
      for (const std::optional<Chart::Value>& value : series.values) {
        if (value) behind = std::max(behind, plan_.figures().width(value->text));
      }
    }
    plot_.width = std::max(box_.right() - behind - 2 * ChartPlan::gap - plot_.x, 1.0F);
    int steps = 8;
    do {
      scale_ = scale_of(chart_, steps);
    } while (--steps >= 2 &&
             static_cast<float>(scale_.ticks.size()) * (widest_tick() + 3 * ChartPlan::gap) > plot_.width);
    slot_ = plot_.height / static_cast<float>(chart_.categories.size());
  }

  [[nodiscard]] float widest_tick() const {
    float widest = 0;
    for (const Scale::Tick& tick : scale_.ticks) widest = std::max(widest, plan_.figures().width(tick.text));
    return widest;
  }

  /// Where a value stands on its axis: x of bars that lie, else y.
  [[nodiscard]] float at(double value) const {
    const auto place = static_cast<float>(scale_.place(value));
    return plan_.across() ? plot_.x + place * plot_.width : plot_.bottom() - place * plot_.height;
  }

  void draw_grid() {
    const ChartWords& set = plan_.figures();
    for (const Scale::Tick& tick : scale_.ticks) {
      const float place = at(tick.value.to_double());
      if (plan_.across()) {
        draw_rule({place, plot_.y}, {place, plot_.bottom()}, grid_grey, shapes());
        print(set, tick.text, place, plot_.bottom() + ChartPlan::gap + set.cap_height(), 0.5F);
      } else {
        draw_rule({plot_.x, place}, {plot_.right(), place}, grid_grey, shapes());
        print(set, tick.text, plot_.x - ChartPlan::gap, place + set.cap_height() / 2, 1);
      }
    }
  }

  /// The axis that the bars stand on, over their feet.
  void draw_axis() {
    const float foot = at(std::clamp(0.0, scale_.low, scale_.high));
    if (plan_.across()) {
      draw_rule({foot, plot_.y}, {foot, plot_.bottom()}, 0, shapes());
    } else {
      draw_rule({plot_.x, foot}, {plot_.right(), foot}, 0, shapes());
    }
  }

  void draw_level_line() {
    if (!chart_.level) return;
    const float place = at(chart_.level->value.number.to_double());
    if (plan_.across()) {
      draw_level({place, plot_.y}, {place, plot_.bottom()}, shapes());
    } else {
      draw_level({plot_.x, place}, {plot_.right(), place}, shapes());
    }
  }

  /// Where a category's room begins.
  [[nodiscard]] float slot_start(std::size_t category) const {
    return (plan_.across() ? plot_.y : plot_.x) + static_cast<float>(category) * slot_;
  }

  /// A bar between two values; `start` and `thickness` along the other axis.
  [[nodiscard]] Box bar(double from, double to, float start, float thickness) const {
    const float low = std::min(at(from), at(to));
    const float high = std::max(at(from), at(to));
    if (plan_.across()) return {low, start, high - low, thickness};
    return {start, low, thickness, high - low};
  }

  void draw_bars() {
    struct Figure {
      const Chart::Value* value;
      Box bar;
    };
    const auto count = static_cast<float>(chart_.series.size());
    const float thickness = std::min(slot_ * bars_share / count, widest_bar);
    std::vector<Figure> figures;
    for (std::size_t c = 0; c < chart_.categories.size(); ++c) {
      const float start = slot_start(c) + (slot_ - thickness * count) / 2;
      for (std::size_t s = 0; s < chart_.series.size(); ++s) {
        const std::optional<Chart::Value>& value = chart_.series[s].values[c];
        if (!value) continue;
        const Box box = bar(0, value->number.to_double(), start + static_cast<float>(s) * thickness, thickness);
        fill_bar(box, s, shapes());
        figures.push_back({&*value, box});
      }
    }
    draw_axis();
    draw_level_line();
    const float room = plan_.across() ? (chart_.series.size() == 1 ? slot_ : thickness + 1.5F)
                                      : (chart_.series.size() == 1 ? slot_ - 2 : thickness);
    const bool fit = std::all_of(figures.begin(), figures.end(), [&](const Figure& figure) {
      return (plan_.across() ? plan_.figures().cap_height() + 2 : plan_.figures().width(figure.value->text)) <= room;
    });
    if (!fit) return;
    for (const Figure& figure : figures) {
      const bool negative = figure.value->number.sign() < 0;
      const float middle = plan_.figures().cap_height() / 2 + 2.5F;
      if (plan_.across()) {
        print_figure(figure.value->text, figure.bar.right() + ChartPlan::gap, figure.bar.y + figure.bar.height / 2, 0);
      } else {
        const float y = negative ? figure.bar.bottom() + middle : figure.bar.y - middle;
        print_figure(figure.value->text, figure.bar.x + figure.bar.width / 2, y, 0.5F);
      }
    }
  }

  void draw_stacked() {
    const float thickness = std::min(slot_ * bars_share, widest_bar);
    for (std::size_t c = 0; c < chart_.categories.size(); ++c) {
      const float start = slot_start(c) + (slot_ - thickness) / 2;
      double sum = 0;
      for (std::size_t s = 0; s < chart_.series.size(); ++s) {
        const std::optional<Chart::Value>& value = chart_.series[s].values[c];
        if (!value) continue;
        const double next = sum + value->number.to_double();
        const Box box = bar(sum, next, start, thickness);
        sum = next;
        fill_bar(box, s, shapes());
        const ChartWords& set = plan_.figures();
        if (set.width(value->text) + 4 > box.width || set.cap_height() + 4 > box.height) continue;
        print_figure(value->text, box.x + box.width / 2, box.y + box.height / 2, 0.5F);
      }
    }
    draw_axis();
    draw_level_line();
  }

  void draw_lines() {
    draw_level_line();
    for (std::size_t s = 0; s < chart_.series.size(); ++s) {
      std::vector<Point> run;  // up to a gap
      std::vector<Point> marks;
      for (std::size_t c = 0; c < chart_.categories.size(); ++c) {
        const std::optional<Chart::Value>& value = chart_.series[s].values[c];
        if (value) {
          run.push_back(point(c, *value));
          marks.push_back(run.back());
        } else {
          draw_line(run, s, shapes());
          run.clear();
        }
      }
      draw_line(run, s, shapes());
      for (const Point& mark : marks) draw_mark(mark, s, shapes());
    }
    draw_axis_below();
    draw_line_figures();
  }

  [[nodiscard]] Point point(std::size_t category, const Chart::Value& value) const {
    return {slot_start(category) + slot_ / 2, at(value.number.to_double())};
  }

  void draw_axis_below() { draw_rule({plot_.x, plot_.bottom()}, {plot_.right(), plot_.bottom()}, 0, shapes()); }

  /// The figures of one line stand over its points; of two, the lower one's stand below.
  void draw_line_figures() {
    constexpr std::size_t most = 2;
    if (chart_.series.size() > most) return;
    const float distance = plan_.figures().cap_height() / 2 + 5;
    for (const Chart::Series& series : chart_.series) {
      for (const std::optional<Chart::Value>& value : series.values) {
        if (value && plan_.figures().width(value->text) > slot_ - 2) return;
      }
    }
    for (std::size_t c = 0; c < chart_.categories.size(); ++c) {
      for (std::size_t s = 0; s < chart_.series.size(); ++s) {
        const std::optional<Chart::Value>& value = chart_.series[s].values[c];
        if (!value) continue;
        const std::size_t other = 1 - s;
        const bool below = other < chart_.series.size() && chart_.series[other].values[c] &&
                           (s == 0 ? value->number < chart_.series[other].values[c]->number
                                   : value->number <= chart_.series[other].values[c]->number);
        const Point where = point(c, *value);
        // Under a point at the foot of the chart there is no room.
        const float y = below && where.y + 2 * distance < plot_.bottom() ? where.y + distance : where.y - distance;
        print(plan_.figures(), value->text, where.x, y + plan_.figures().cap_height() / 2, 0.5F);
      }
    }
  }

  void draw_categories() {
    const ChartWords& set = plan_.words();
    for (std::size_t c = 0; c < chart_.categories.size(); c += plan_.named_every()) {
      if (plan_.across()) {
        const auto most = static_cast<std::size_t>(std::max(slot_ / set.line_height(), 1.0F));
        const auto lines = set.lines(chart_.categories[c], plan_.category_width() + 0.01F, most);
        const float height = static_cast<float>(lines.size()) * set.line_height();
        float baseline = slot_start(c) + (slot_ - height) / 2 + (set.line_height() + set.cap_height()) / 2;
        for (const std::string& line : lines) {
          print(set, line, plot_.x - 1.5F * ChartPlan::gap, baseline, 1);
          baseline += set.line_height();
        }
      } else {
        const float room = slot_ * static_cast<float>(plan_.named_every()) - 2;
        float baseline = plot_.bottom() + ChartPlan::gap + set.line_height() - 2;
        for (const std::string& line : set.lines(chart_.categories[c], room, plan_.category_lines())) {
          print(set, line, slot_start(c) + slot_ / 2, baseline, 0.5F);
          baseline += set.line_height();
        }
      }
    }
  }

  void draw_legend() {
    const ChartWords& set = plan_.words();
    float baseline = box_.bottom() - plan_.legend_height() + 1.5F * ChartPlan::gap + set.cap_height() + 2;
    for (const std::vector<LegendEntry>& row : plan_.legend()) {
      float width = -3 * ChartPlan::gap;
      for (const LegendEntry& entry : row) width += entry.width + 3 * ChartPlan::gap;
      float x = box_.x + std::max((box_.width - width) / 2, 0.0F);
      for (const LegendEntry& entry : row) {
        draw_sample(entry, {x, baseline - set.cap_height(), ChartPlan::sample_width, set.cap_height()});
        print(set, entry.text, x + ChartPlan::sample_width + ChartPlan::gap, baseline, 0);
        x += entry.width + 3 * ChartPlan::gap;
      }
      baseline += set.line_height() + 2;
    }
  }

  void draw_sample(const LegendEntry& entry, const Box& sample) {
    const Point left{sample.x, sample.y + sample.height / 2};
    const Point right{sample.right(), left.y};
    if (!entry.series) {
      draw_level(left, right, shapes());
    } else if (chart_.kind == Chart::Kind::lines) {
      draw_line({left, right}, *entry.series, shapes());
      draw_mark({sample.x + sample.width / 2, left.y}, *entry.series, shapes());
    } else {
      fill_bar(sample, *entry.series, shapes());
    }
  }

  const Chart& chart_;
  const ChartPlan plan_;
  const Box box_;
  ElementId element_;
  Page& page_;
  Box plot_;
  Scale scale_;
  float slot_ = 0;  // a category's room
  Drawing drawing_;
  std::vector<Word> words_;
};

}  // namespace

float chart_height(const Chart& chart, const Typeface& typeface, float width, float most) {
  const ChartPlan plan(chart, typeface, width);
  const float wanted = chart.height ? std::max(points(*chart.height), plan.least_height()) : plan.natural_height();
  return std::min(wanted, most);
}

void draw_chart(const Chart& chart, const Typeface& typeface, const Box& box, ElementId element, Page& page) {
  ChartPainter(chart, typeface, box, element, page).run();
}

}  // namespace pisar::layout
