#include "document/chart_scale.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>

#include "document/chart_text.h"

namespace pisar {
namespace {

constexpr int finest = -9;  // the power of ten of the smallest step

/// mantissa · 10^exponent, exact in print.
struct Step {
  int mantissa = 1;
  int exponent = 0;
  [[nodiscard]] double size() const { return mantissa * std::pow(10.0, exponent); }
  [[nodiscard]] Step next() const {
    if (mantissa == 1) return {2, exponent};
    if (mantissa == 2) return {5, exponent};
    return {1, exponent + 1};
  }
};

Scale::Tick tick(std::int64_t count, Step step) {
  std::int64_t number = count * step.mantissa;
  std::int64_t divisor = 1;
  for (int i = 0; i < step.exponent; ++i) number *= 10;
  for (int i = step.exponent; i < 0; ++i) divisor *= 10;
  const Number value = Number::ratio(number, divisor).value_or(Number(0));
  return {value, russian_number(value, std::max(0, -step.exponent))};
}

}  // namespace

Scale scale_of(double least, double greatest, bool from_zero, int most_steps) {
  constexpr double tolerance = 1e-9;  // of a step: a number on a tick needs no further one
  if (from_zero) {
    least = std::min(least, 0.0);
    greatest = std::max(greatest, 0.0);
  }
  if (greatest - least <= 0) greatest = least + (least == 0 ? 1 : std::abs(least) * 0.1);
  const int steps = std::max(most_steps, 2);
  const double wanted = (greatest - least) / steps;
  Step step{1, std::max(static_cast<int>(std::floor(std::log10(wanted))), finest)};
  const auto first = [&] { return std::floor(least / step.size() + tolerance); };
  const auto last = [&] { return std::ceil(greatest / step.size() - tolerance); };
  while (last() - first() > steps) step = step.next();
  Scale scale;
  const auto begin = static_cast<std::int64_t>(first());
  const auto end = std::max(static_cast<std::int64_t>(last()), begin + 1);
  scale.low = static_cast<double>(begin) * step.size();
  scale.high = static_cast<double>(end) * step.size();
  for (std::int64_t i = begin; i <= end; ++i) {
    scale.ticks.push_back(tick(i, step));
  }
  return scale;
}

Scale scale_of(const Chart& chart, int most_steps) {
  std::optional<double> least;
  double greatest = 0;
  const auto note = [&](double value) {
    greatest = least ? std::max(greatest, value) : value;
    least = least ? std::min(*least, value) : value;
  };
  for (std::size_t c = 0; c < chart.categories.size(); ++c) {
    double sum = 0;
    for (const Chart::Series& series : chart.series) {
      if (!series.values[c]) continue;
      const double value = series.values[c]->number.to_double();
      sum += value;
      note(chart.kind == Chart::Kind::stacked ? sum : value);
    }
  }
  if (chart.level) note(chart.level->value.number.to_double());
  const double low = least.value_or(0);
  // Lines that run far above zero would be flat if they were measured from it.
  const bool from_zero = chart.kind != Chart::Kind::lines || low <= greatest / 2;
  return scale_of(low, greatest, from_zero, most_steps);
}

}  // namespace pisar
