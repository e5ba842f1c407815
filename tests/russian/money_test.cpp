#include "russian/money.h"

#include <gtest/gtest.h>

namespace pisar::russian {
namespace {

std::string sum(std::string_view number, Case grammatical_case = Case::nom, MoneyStyle style = MoneyStyle::full) {
  return money(*Number::parse(number), grammatical_case, style).value_or("нет");
}

TEST(Money, WithWordsInBrackets) {
  EXPECT_EQ(sum("12345"), "12\u00A0345 (двенадцать тысяч триста сорок пять) рублей 00\u00A0копеек");
  EXPECT_EQ(sum("1"), "1 (один) рубль 00\u00A0копеек");
  EXPECT_EQ(sum("2.01"), "2 (два) рубля 01\u00A0копейка");
  EXPECT_EQ(sum("0.5"), "0 (ноль) рублей 50\u00A0копеек");
  EXPECT_EQ(sum("1000000.32"), "1\u00A0000\u00A0000 (один миллион) рублей 32\u00A0копейки");
}

TEST(Money, InCases) {
  EXPECT_EQ(sum("12345.21", Case::gen), "12\u00A0345 (двенадцати тысяч трёхсот сорока пяти) рублей 21\u00A0копейки");
  EXPECT_EQ(sum("21.02", Case::ins), "21 (двадцатью одним) рублём 02\u00A0копейками");
  EXPECT_EQ(sum("3", Case::dat), "3 (трём) рублям 00\u00A0копейкам");
  EXPECT_EQ(sum("1.01", Case::acc), "1 (один) рубль 01\u00A0копейку");
}

TEST(Money, InItsOtherStyles) {
  EXPECT_EQ(sum("1500", Case::nom, MoneyStyle::words), "одна тысяча пятьсот рублей 00\u00A0копеек");
  EXPECT_EQ(sum("1500", Case::nom, MoneyStyle::digits), "1\u00A0500\u00A0рублей 00\u00A0копеек");
  EXPECT_EQ(parse_money_style("digits"), MoneyStyle::digits);
  EXPECT_EQ(parse_money_style("прописью"), std::nullopt);
}

TEST(Money, IsRoundedToKopecks) {
  EXPECT_EQ(sum("0.005"), "0 (ноль) рублей 01\u00A0копейка");
  EXPECT_EQ(sum("9.996"), "10 (десять) рублей 00\u00A0копеек");
}

TEST(Money, NoneOutOfRange) {
  EXPECT_EQ(sum("-1"), "нет");
  EXPECT_EQ(sum("1e15"), "нет");
  EXPECT_EQ(sum("1e300"), "нет");
  EXPECT_EQ(sum("999999999999999.99", Case::nom, MoneyStyle::digits),
            "999\u00A0999\u00A0999\u00A0999\u00A0999\u00A0рублей 99\u00A0копеек");
}

}  // namespace
}  // namespace pisar::russian
