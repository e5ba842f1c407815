#pragma once

#include <string>
#include <vector>

#include "base/number.h"
#include "document/document.h"

namespace pisar {

/// An axis of numbers: from `low` to `high` in round steps. Formats that draw charts measure by the same ones.
struct Scale {
  struct Tick {
    Number value;
    std::string text;  ///< as Russian papers write it: «12,5», «10 000»
  };
  double low = 0;
  double high = 1;
  std::vector<Tick> ticks;  ///< from `low` to `high`, both included; at least two

  /// Where the value stands: 0 at `low`, 1 at `high`.
  [[nodiscard]] double place(double value) const { return (value - low) / (high - low); }
};

/// The scale that holds both numbers in steps of 1, 2 or 5 by a power of ten, at most `most_steps` of them (two at
/// least). `from_zero` takes 0 in: the length of bars is their meaning.
[[nodiscard]] Scale scale_of(double least, double greatest, bool from_zero, int most_steps);
/// That of a chart's figures and its level; stacked ones are added up. Lines far above zero are not measured from it.
[[nodiscard]] Scale scale_of(const Chart& chart, int most_steps);

}  // namespace pisar
