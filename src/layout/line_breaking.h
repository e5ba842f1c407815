#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace pisar::layout {

/// What a paragraph is broken by (Knuth and Plass, «Breaking paragraphs into lines», 1981): boxes are set as they are,
/// glue is white space that stretches and shrinks, a penalty is a place to break at a cost. A line may end at a penalty
/// below `forbidden` and at glue that follows a box. After a break, glue and penalties vanish up to the next box.
struct Item {
  enum class Kind : std::uint8_t { box, glue, penalty };

  Kind kind = Kind::box;
  bool hyphen = false;  ///< penalty: a hyphen is printed when the line ends here
  float width = 0;      ///< pt; of a penalty: what is added to the line when it ends here
  float stretch = 0;    ///< glue: pt by which it grows at ratio 1
  float shrink = 0;     ///< glue: pt by which it shrinks at most
  float penalty = 0;

  static Item box(float width) { return {.width = width}; }
  static Item glue(float width, float stretch, float shrink) {
    return {.kind = Kind::glue, .width = width, .stretch = stretch, .shrink = shrink};
  }
  static Item cut(float penalty, float width = 0, bool hyphen = false) {
    return {.kind = Kind::penalty, .hyphen = hyphen, .width = width, .penalty = penalty};
  }
};

inline constexpr float forbidden = 10000;  ///< a penalty that is never taken
inline constexpr float forced = -10000;    ///< and one that always is; the last item is one

struct BreakOptions {
  double width = 0;             ///< of every line; an indent of the first one is a box at the beginning
  double tolerance = 1;         ///< the largest ratio by which a line's glue may stretch
  double line_stretch = 0;      ///< pt that every line stretches by beside its glue
  double hyphen_cost = 0;       ///< added to the penalty of a break that prints a hyphen
  bool ragged = false;          ///< the glue is rigid, only line_stretch counts
  bool allow_overfull = false;  ///< where nothing else is left, a line may be too long
};

/// The end of a line.
struct Break {
  std::uint32_t item = 0;  ///< the penalty or glue at which it ends
  double ratio = 0;        ///< glue is set to width + ratio · (stretch, or shrink when negative); −1 at least
};

// What a line costs, as in TeX: (line_penalty + 100·|ratio|³ + penalty)², and more for two hyphens in succession.
inline constexpr double line_penalty = 10;
inline constexpr double consecutive_hyphens = 10000;
inline constexpr double overfull_demerits = 1e12;
/// Lines that are too long by no more than this (pt) fit: widths are sums of floats.
inline constexpr double fit_tolerance = 0.005;

/// The cost of a line that ends at `end`; `hyphen_before` tells that the line above ends with a hyphen. A line that a
/// forced break ends is not stretched.
[[nodiscard]] double line_demerits(const Item& end, double ratio, bool hyphen_before, double hyphen_cost);

/// Finds the breaks of a paragraph that cost least in sum. Keeps its working memory from one paragraph to the next.
class LineBreaker {
 public:
  /// The ends of the lines, or false when no division keeps every line within the tolerance (never with
  /// allow_overfull). `items` ends with a forced penalty. Time is linear in the items and in the breaks that fit on a
  /// line.
  bool run(std::span<const Item> items, const BreakOptions& options, std::vector<Break>& breaks);

 private:
  struct Totals {
    double width = 0, stretch = 0, shrink = 0;
  };
  struct Node {
    std::uint32_t item;
    std::int32_t previous;
    Totals start;  // sums before the first item of the line that begins here
    double demerits;
    double ratio;
  };

  void consider(std::span<const Item> items, const BreakOptions& options, std::uint32_t end);
  [[nodiscard]] Totals start_after(std::span<const Item> items, std::uint32_t end) const;

  std::vector<Node> nodes_;
  std::vector<std::int32_t> active_;
  Totals sum_;
};

}  // namespace pisar::layout
