#include "fonts/pair_cache.h"

#include <gtest/gtest.h>

namespace pisar {
namespace {

TEST(PairCache, ComputesAMembersPairOnce) {
  const PairCache cache({5, 9}, 20);
  int calls = 0;
  const auto compute = [&calls](GlyphId left, GlyphId right) {
    ++calls;
    return left == 5 ? -100 : static_cast<int>(right);
  };
  EXPECT_EQ(cache.get(5, 9, compute), -100);
  EXPECT_EQ(cache.get(5, 9, compute), -100);
  EXPECT_EQ(cache.get(9, 5, compute), 5);
  EXPECT_EQ(calls, 2);
}

TEST(PairCache, RemembersThatAPairHasNoKerning) {
  const PairCache cache({5, 9}, 20);
  int calls = 0;
  const auto compute = [&calls](GlyphId, GlyphId) { return ++calls, 0; };
  EXPECT_EQ(cache.get(9, 9, compute), 0);
  EXPECT_EQ(cache.get(9, 9, compute), 0);
  EXPECT_EQ(calls, 1);
}

TEST(PairCache, AsksForOtherPairsEachTime) {
  const PairCache cache({5, 9}, 20);
  int calls = 0;
  const auto compute = [&calls](GlyphId, GlyphId) { return ++calls; };
  EXPECT_EQ(cache.get(5, 10, compute), 1);
  EXPECT_EQ(cache.get(5, 10, compute), 2);
  EXPECT_EQ(cache.get(5, 400, compute), 3) << "beyond the face's glyphs";
}

}  // namespace
}  // namespace pisar
