#include "base/number.h"

#include <gtest/gtest.h>

#include <limits>

namespace pisar {
namespace {

Number number(std::string_view text) { return Number::parse(text).value(); }

TEST(Number, ParsesDecimalNotations) {
  EXPECT_EQ(number("12").shortest(), "12");
  EXPECT_EQ(number("-0.50").shortest(), "-0.5");
  EXPECT_EQ(number("1e3").shortest(), "1000");
  EXPECT_EQ(number("25E-2").shortest(), "0.25");
  EXPECT_EQ(number("000").shortest(), "0");
  EXPECT_EQ(number("+7").shortest(), "7");
  EXPECT_EQ(number("-14.80"), Number::ratio(-74, 5));
  EXPECT_EQ(number("0.000000000000000001"), Number::ratio(1, 1'000'000'000'000'000'000));
  EXPECT_EQ(number("123456789.123456789"), Number::ratio(123456789123456789, 1'000'000'000));
  EXPECT_EQ(number("0.0000000000000000001").fixed(19), "0.0000000000000000001");
}

TEST(Number, RefusesWhatIsNoNumber) {
  for (const char* text : {"", "-", ".", "1,5", "0x10", "1e", "1 000", "nan", "12a", "1e99999999999"}) {
    EXPECT_FALSE(Number::parse(text)) << text;
  }
  EXPECT_FALSE(Number::parse(std::string(2000, '9')));
}

TEST(Number, IsExactWhereDoublesAreNot) {
  const Number third = Number::ratio(1, 3).value();
  EXPECT_EQ(Number::multiply(third, Number(3)), Number(1));
  EXPECT_EQ(Number::add(number("0.1"), number("0.2")), number("0.3"));
  EXPECT_NE(Number::ratio(2996, 10000).value(), number("0.3"));
}

TEST(Number, SumsOfQuotientsOutgrow64BitsAndStayExact) {
  Number sum(0);
  for (int n = 1; n <= 60; ++n) sum = Number::add(sum, Number::ratio(1, n).value()).value();
  Number back = sum;
  for (int n = 60; n >= 1; --n) back = Number::subtract(back, Number::ratio(1, n).value()).value();
  EXPECT_TRUE(back.is_zero());
  EXPECT_EQ(sum.fixed(10), "4.6798704130");
}

TEST(Number, RoundsHalfUpOnce) {
  EXPECT_EQ(number("0.125").fixed(2), "0.13");
  EXPECT_EQ(number("-0.125").fixed(2), "-0.13");
  EXPECT_EQ(number("2.5").rounded(0), Number(3));
  EXPECT_EQ(number("14.849999999").fixed(1), "14.8");
  EXPECT_EQ(number("1250").rounded(-2), Number(1300));
  EXPECT_EQ(Number::ratio(400, 27).value().fixed(1), "14.8");
  EXPECT_EQ(number("7").fixed(2), "7.00");
  EXPECT_EQ(number("-0.001").fixed(2), "0.00");
  EXPECT_EQ(number("-0.001").shortest(2), "0");
}

TEST(Number, ComparesByValue) {
  EXPECT_LT(Number(-1), Number::ratio(-1, 2).value());
  EXPECT_EQ(number("1.50"), number("1.5"));
  const Number large = number("123456789012345678901234567890");
  EXPECT_LT(Number(std::numeric_limits<std::int64_t>::max()), large);
  EXPECT_LT(-large, Number(0));
  EXPECT_EQ(large.shortest(), "123456789012345678901234567890");
}

TEST(Number, DividesAndRaises) {
  EXPECT_FALSE(Number::divide(Number(1), Number(0)));
  EXPECT_EQ(Number::divide(Number(-6), Number(-4)), number("1.5"));
  EXPECT_EQ(Number::power(Number(2), Number(-3)), number("0.125"));
  EXPECT_EQ(Number::power(number("-1.5"), Number(3)), number("-3.375"));
  EXPECT_EQ(Number::power(number("-1.5"), Number(-1)), *Number::ratio(-2, 3));
  EXPECT_EQ(Number::power(Number(0), Number(0)), Number(1));
  EXPECT_EQ(Number::power(Number(0), Number(7)), Number(0));
  EXPECT_EQ(Number::power(Number(2), Number(100)), number("1267650600228229401496703205376"));
  EXPECT_TRUE(Number::power(Number(17), Number(1000)));   // 4088 bits
  EXPECT_FALSE(Number::power(Number(18), Number(1000)));  // 4170 bits
  EXPECT_FALSE(Number::power(Number(0), Number(-1)));
  EXPECT_FALSE(Number::power(Number(2), number("0.5")));
}

TEST(Number, HasABound) {
  std::optional<Number> value = Number(10);
  int steps = 0;
  while (value && steps < 100) {
    value = Number::multiply(*value, *value);
    ++steps;
  }
  EXPECT_FALSE(value);
  EXPECT_LT(steps, 15);
}

TEST(Number, KnowsIntegersAndFloors) {
  EXPECT_EQ(number("4.0").integer(), 4);
  EXPECT_FALSE(number("4.5").integer());
  EXPECT_EQ(number("-4.5").floor(), Number(-5));
  EXPECT_EQ(number("4.5").floor(), Number(4));
  EXPECT_EQ(number("-4.5").absolute(), number("4.5"));
}

TEST(Number, BecomesTheNearestDouble) {
  EXPECT_EQ(number("0.1").to_double(), 0.1);
  EXPECT_EQ(Number::ratio(1, 3).value().to_double(), 1.0 / 3.0);
}

}  // namespace
}  // namespace pisar
