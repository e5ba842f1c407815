#include "layout/line_breaking.h"

#include <algorithm>
#include <limits>

namespace pisar::layout {
namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();

bool is_forced(const Item& item) { return item.kind == Item::Kind::penalty && item.penalty <= forced; }

// The ratio that sets a line of natural width `width - shortfall`; below −1 when it does not fit.
double set_ratio(double shortfall, double stretch, double shrink, bool last) {
  if (shortfall < 0) {
    if (-shortfall <= fit_tolerance) return 0;
    return shrink > 0 ? std::min(shortfall / shrink, 0.0) : -infinite;
  }
  if (last || shortfall == 0) return 0;
  return stretch > 0 ? shortfall / stretch : infinite;
}

}  // namespace

double line_demerits(const Item& end, double ratio, bool hyphen_before, double hyphen_cost) {
  const double size = ratio < 0 ? -ratio : ratio;
  const double cost = line_penalty + 100 * size * size * size;
  const bool cut = end.kind == Item::Kind::penalty && !is_forced(end);
  const double penalty = cut ? end.penalty + (end.hyphen ? hyphen_cost : 0) : 0;
  double demerits = penalty > 0 ? (cost + penalty) * (cost + penalty) : cost * cost - penalty * penalty;
  if (hyphen_before && end.hyphen) demerits += consecutive_hyphens;
  return demerits;
}

LineBreaker::Totals LineBreaker::start_after(std::span<const Item> items, std::uint32_t end) const {
  Totals totals = sum_;
  for (std::size_t i = end; i < items.size(); ++i) {
    const Item& item = items[i];
    if (item.kind == Item::Kind::box || (is_forced(item) && i != end)) break;
    if (item.kind == Item::Kind::glue) {
      totals.width += item.width;
      totals.stretch += item.stretch;
      totals.shrink += item.shrink;
    }
  }
  return totals;
}

void LineBreaker::consider(std::span<const Item> items, const BreakOptions& options, std::uint32_t end) {
  const Item& item = items[end];
  const bool last = is_forced(item);
  const double extra = item.kind == Item::Kind::penalty ? item.width : 0;
  Node best{end, -1, {}, infinite, 0};
  std::int32_t overfull = -1;
  std::size_t kept = 0;
  for (const std::int32_t index : active_) {
    const Node& from = nodes_[static_cast<std::size_t>(index)];
    const double shortfall = options.width - (sum_.width - from.start.width) - extra;
    const double stretch = (options.ragged ? 0 : sum_.stretch - from.start.stretch) + options.line_stretch;
    const double shrink = options.ragged ? 0 : sum_.shrink - from.start.shrink;
    const double ratio = set_ratio(shortfall, stretch, shrink, last);
    const bool too_long = ratio < -1;
    if (too_long) overfull = index;
    if (!too_long && ratio <= options.tolerance) {
      const bool hyphen_before = from.previous >= 0 && items[from.item].hyphen;
      const double demerits = from.demerits + line_demerits(item, ratio, hyphen_before, options.hyphen_cost);
      if (demerits < best.demerits) best = {end, index, {}, demerits, ratio};
    }
    if (!too_long && !last) active_[kept++] = index;
  }
  active_.resize(kept);
  if (best.previous < 0 && kept == 0 && overfull >= 0 && options.allow_overfull) {
    best = {end, overfull, {}, nodes_[static_cast<std::size_t>(overfull)].demerits + overfull_demerits, -1};
  }
  if (best.previous < 0) return;
  best.start = start_after(items, end);
  active_.push_back(static_cast<std::int32_t>(nodes_.size()));
  nodes_.push_back(best);
}

bool LineBreaker::run(std::span<const Item> items, const BreakOptions& options, std::vector<Break>& breaks) {
  breaks.clear();
  nodes_.assign(1, Node{0, -1, {}, 0, 0});
  active_.assign(1, 0);
  sum_ = {};
  for (std::uint32_t i = 0; i < items.size() && !active_.empty(); ++i) {
    const Item& item = items[i];
    switch (item.kind) {
      case Item::Kind::box:
        sum_.width += item.width;
        break;
      case Item::Kind::glue:
        if (i > 0 && items[i - 1].kind == Item::Kind::box) consider(items, options, i);
        sum_.width += item.width;
        sum_.stretch += item.stretch;
        sum_.shrink += item.shrink;
        break;
      case Item::Kind::penalty:
        if (item.penalty < forbidden) consider(items, options, i);
        break;
    }
  }
  if (active_.empty() || nodes_[static_cast<std::size_t>(active_.back())].item + 1 != items.size()) return false;
  for (std::int32_t node = active_.back(); node > 0; node = nodes_[static_cast<std::size_t>(node)].previous) {
    const Node& end = nodes_[static_cast<std::size_t>(node)];
    breaks.push_back({end.item, end.ratio});
  }
  std::reverse(breaks.begin(), breaks.end());
  return true;
}

}  // namespace pisar::layout
