#include "layout/line_breaking.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <random>

namespace pisar::layout {
namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();

bool legal(const std::vector<Item>& items, std::size_t at) {
  if (items[at].kind == Item::Kind::penalty) return items[at].penalty < forbidden;
  return items[at].kind == Item::Kind::glue && at > 0 && items[at - 1].kind == Item::Kind::box;
}

bool compulsory(const Item& item) { return item.kind == Item::Kind::penalty && item.penalty <= forced; }

// The demerits of the line from `first` to `end`, or infinity when it is outside the tolerance: the definition, without
// any sums kept.
double demerits_of_line(const std::vector<Item>& items, std::size_t first, std::size_t end, bool hyphen_before,
                        const BreakOptions& options) {
  double natural = items[end].kind == Item::Kind::penalty ? items[end].width : 0;
  double stretch = options.line_stretch;
  double shrink = 0;
  for (std::size_t i = first; i < end; ++i) {
    if (items[i].kind == Item::Kind::penalty) continue;
    natural += items[i].width;
    if (options.ragged) continue;
    stretch += items[i].stretch;
    shrink += items[i].shrink;
  }
  const double shortfall = options.width - natural;
  double ratio = 0;
  if (shortfall < -fit_tolerance) {
    if (shrink <= 0 || shortfall / shrink < -1) return infinite;
    ratio = shortfall / shrink;
  } else if (shortfall > 0 && !compulsory(items[end])) {
    if (stretch <= 0 || shortfall / stretch > options.tolerance) return infinite;
    ratio = shortfall / stretch;
  }
  return line_demerits(items[end], ratio, hyphen_before, options.hyphen_cost);
}

// The item that the line behind the break begins with.
std::size_t line_behind(const std::vector<Item>& items, std::size_t end) {
  std::size_t first = end + 1;
  while (first < items.size() && items[first].kind != Item::Kind::box && !compulsory(items[first])) ++first;
  return first;
}

// The demerits of the paragraph broken at `ends`.
double demerits(const std::vector<Item>& items, const std::vector<std::size_t>& ends, const BreakOptions& options) {
  double total = 0;
  std::size_t first = 0;
  bool hyphen = false;
  for (const std::size_t end : ends) {
    total += demerits_of_line(items, first, end, hyphen, options);
    hyphen = items[end].hyphen;
    first = line_behind(items, end);
  }
  return total;
}

// The least demerits over all ways to break what begins at `first`: every legal end is tried for each line, and nothing
// is remembered from one way to the next. Only what follows an impossible line is not looked at: it stays impossible.
double brute_force(const std::vector<Item>& items, const BreakOptions& options, std::size_t first = 0,
                   std::size_t from = 0, bool hyphen = false) {
  double best = infinite;
  for (std::size_t end = from; end < items.size(); ++end) {
    if (!legal(items, end)) continue;
    double total = demerits_of_line(items, first, end, hyphen, options);
    if (total < infinite && end + 1 < items.size()) {
      total += brute_force(items, options, line_behind(items, end), end + 1, items[end].hyphen);
    }
    best = std::min(best, total);
    if (compulsory(items[end])) break;
  }
  return best;
}

std::vector<Item> random_paragraph(std::mt19937& random) {
  const auto between = [&random](int low, int high) { return std::uniform_int_distribution<int>(low, high)(random); };
  std::vector<Item> items;
  if (between(0, 2) == 0) items.push_back(Item::box(static_cast<float>(between(-5, 12))));
  int breaks = 0;
  for (int word = 0; word < 11 && breaks < 13; ++word) {
    items.push_back(Item::box(static_cast<float>(between(5, 40)) / 2));
    if (between(0, 3) == 0 && ++breaks > 0) {
      items.push_back(Item::cut(static_cast<float>(between(-60, 200)), 2.5F, between(0, 1) == 0));
      items.push_back(Item::box(static_cast<float>(between(5, 30)) / 2));
    }
    if (between(0, 6) == 0) items.push_back(Item::cut(forbidden));
    ++breaks;
    items.push_back(Item::glue(3, 1.5F, 0.75F));
    if (between(0, 9) == 0) items.push_back(Item::cut(forced));
  }
  items.push_back(Item::box(4));
  items.push_back(Item::cut(forced));
  return items;
}

TEST(LineBreaking, IsAsGoodAsTryingEveryDivision) {
  std::mt19937 random(20220914);
  LineBreaker breaker;
  std::vector<Break> breaks;
  int found = 0;
  int impossible = 0;
  for (int round = 0; round < 2000; ++round) {
    const std::vector<Item> items = random_paragraph(random);
    BreakOptions options;
    options.width = std::uniform_int_distribution<int>(30, 80)(random);
    options.ragged = round % 3 == 1;
    options.line_stretch = options.ragged ? 12 : round % 3 == 2 ? 4 : 0;
    options.tolerance = round % 2 == 0 ? 1.5 : infinite;
    options.hyphen_cost = round % 5 == 0 ? 100 : 0;
    const double best = brute_force(items, options);
    const bool possible = breaker.run(items, options, breaks);
    ASSERT_EQ(possible, best < infinite) << "round " << round;
    ++(possible ? found : impossible);
    if (!possible) continue;
    std::vector<std::size_t> ends;
    for (const Break& one : breaks) ends.push_back(one.item);
    EXPECT_NEAR(demerits(items, ends, options), best, std::abs(best) * 1e-9) << "round " << round;
  }
  EXPECT_GT(found, 500);
  EXPECT_GT(impossible, 150);
}

TEST(LineBreaking, PrefersEvenLinesToAFullFirstOne) {
  // First fit would set «a b c d» and leave «e» with a gap to «ffffffff».
  std::vector<Item> items;
  for (const float width : {20.0F, 20.0F, 20.0F, 20.0F, 20.0F, 66.0F, 40.0F}) {
    items.push_back(Item::box(width));
    items.push_back(Item::glue(5, 10, 1));
  }
  items.back() = Item::cut(forced);
  LineBreaker breaker;
  std::vector<Break> breaks;
  ASSERT_TRUE(breaker.run(items, {.width = 95, .tolerance = 4}, breaks));
  ASSERT_EQ(breaks.size(), 3U);
  EXPECT_EQ(breaks[0].item, 7U) << "four words";
  EXPECT_EQ(breaks[1].item, 11U) << "the fifth and the long one";
}

TEST(LineBreaking, SetsOverfullLinesOnlyWhereNothingElseIsLeft) {
  std::vector<Item> items{Item::box(10),       Item::glue(3, 1, 1), Item::box(70),
                          Item::glue(3, 1, 1), Item::box(10),       Item::cut(forced)};
  BreakOptions options{.width = 50, .tolerance = infinite, .line_stretch = 10};
  LineBreaker breaker;
  std::vector<Break> breaks;
  EXPECT_FALSE(breaker.run(items, options, breaks));
  EXPECT_TRUE(breaks.empty());
  options.allow_overfull = true;
  ASSERT_TRUE(breaker.run(items, options, breaks));
  ASSERT_EQ(breaks.size(), 3U);
  EXPECT_EQ(breaks[0].item, 1U);
  EXPECT_EQ(breaks[1].item, 3U);
  EXPECT_EQ(breaks[1].ratio, -1);
}

TEST(LineBreaking, AvoidsHyphensInSuccession) {
  // Each line could end with a hyphen; breaking at the spaces is a little looser but has no two in succession.
  const Item hyphen = Item::cut(50, 3, true);
  EXPECT_EQ(line_demerits(hyphen, 0, true, 0) - line_demerits(hyphen, 0, false, 0), consecutive_hyphens);
  EXPECT_EQ(line_demerits(hyphen, 0, false, 400), (10.0 + 50 + 400) * (10.0 + 50 + 400));
  EXPECT_EQ(line_demerits(Item::cut(50, 0, false), 0, false, 400), 60.0 * 60) << "a typed hyphen costs no more";
  EXPECT_EQ(line_demerits(Item::cut(forced), 0, true, 0), 100.0);
}

TEST(LineBreaking, IsLinearForLongParagraphs) {
  std::mt19937 random(1);
  std::vector<Item> items;
  for (int word = 0; word < 200000; ++word) {
    items.push_back(Item::box(static_cast<float>(std::uniform_int_distribution<int>(10, 60)(random))));
    items.push_back(Item::glue(3.5F, 1.75F, 0.9F));
  }
  items.back() = Item::cut(forced);
  LineBreaker breaker;
  std::vector<Break> breaks;
  ASSERT_TRUE(breaker.run(items, {.width = 480, .tolerance = infinite, .line_stretch = 14}, breaks));
  EXPECT_GT(breaks.size(), 15000U);
  for (const Break& one : breaks) EXPECT_GE(one.ratio, -1);
}

}  // namespace
}  // namespace pisar::layout
