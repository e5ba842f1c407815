#include "russian/plural.h"

#include <gtest/gtest.h>

#include "russian/lists.h"

namespace pisar::russian {
namespace {

std::string_view schools(const Number& number) { return plural(number, "школа", "школы", "школ"); }

TEST(Plural, FollowsTheLastDigits) {
  for (const int n : {1, 21, 101, 1001, -1}) EXPECT_EQ(schools(n), "школа") << n;
  for (const int n : {2, 3, 4, 22, 34, 103, -2}) EXPECT_EQ(schools(n), "школы") << n;
  for (const int n : {0, 5, 9, 10, 11, 12, 14, 15, 20, 25, 100, 111, 112, 1014, -11})
    EXPECT_EQ(schools(n), "школ") << n;
}

TEST(Plural, AFractionTakesTheGenitiveSingular) {
  EXPECT_EQ(plural(*Number::parse("1.5"), "балл", "балла", "баллов"), "балла");
  EXPECT_EQ(plural(*Number::ratio(1, 3), "балл", "балла", "баллов"), "балла");
  EXPECT_EQ(plural(*Number::parse("5.0"), "балл", "балла", "баллов"), "баллов");
}

TEST(Plural, KnowsNumbersOfAnyLength) {
  EXPECT_EQ(schools(*Number::parse("123456789012345678901234567891")), "школа");
  EXPECT_EQ(schools(*Number::parse("123456789012345678901234567811")), "школ");
}

TEST(JoinAnd, JoinsWithCommasAndAnAnd) {
  EXPECT_EQ(join_and({}), "");
  EXPECT_EQ(join_and({"а"}), "а");
  EXPECT_EQ(join_and({"а", "б"}), "а и б");
  EXPECT_EQ(join_and({"а", "б", "в"}), "а, б и в");
}

}  // namespace
}  // namespace pisar::russian
