#include <gtest/gtest.h>

#include "tests/metrics/figures.h"

namespace pisar::testing {
namespace {

TEST(Metric, IsPooledOverParticipants) {
  Figures world;
  // Schools: 5/20 = 25 % and 4/5 = 80 %, their mean 52.5 %; all participants together: 9/25 = 36 %.
  EXPECT_EQ(world.result("results | where(school='big') | metric('quality')"), "25");
  EXPECT_EQ(world.result("results | where(school='small') | metric('quality')"), "80");
  EXPECT_EQ(world.result("results | metric('quality')"), "36");
  // 15/25 = 60 % (the mean of 50 % and 100 % would be 75 %).
  EXPECT_EQ(world.result("results | metric('success')"), "60");
  // (5·4 + 4·5 + 3·6 + 2·10) / 25 = 78/25 (the mean of 2.85 and 4.2 would be 3.525).
  EXPECT_EQ(world.result("results | metric('mean-mark')"), "3.12");
  EXPECT_EQ(world.result("results | metric('participants')"), "25");
}

TEST(Metric, IsExactAndPrintedWithTheIndicatorsDecimals) {
  Figures world;
  world.bind("thirds: [{n: 3, n5: 1, n4: 0, n3: 0, n2: 2}]");
  EXPECT_EQ(world.result("(thirds | metric('quality')) * 3"), "100");
  EXPECT_EQ(world.result("'' ~ (thirds | metric('quality'))"), "'33,3'");
  EXPECT_EQ(world.result("'' ~ (thirds | metric('success'))"), "'33,333333'");
  EXPECT_EQ(world.result("thirds | metric('quality') | number('0,000')"), "'33,333'");
  EXPECT_EQ(world.result("'' ~ (results | metric('mean-mark'))"), "'3,12'");
}

TEST(Metric, FormulasMayUseFunctionsAndConditions) {
  Figures world;
  // round(10 / 25 * 100) + 4
  EXPECT_EQ(world.result("results | metric('rounded')"), "44");
}

TEST(Metric, TakesTheIndicatorItself) {
  Figures world;
  EXPECT_EQ(world.result("results | metric(indicators[0])"), "36");
  EXPECT_EQ(world.result("results | metric(indicators | where(id='success') | first)"), "60");
}

TEST(Metric, IndicatorsMayBeARecordOfRecords) {
  Figures world;
  world.bind("indicators: {quality: {formula: (n4 + n5) / n * 100}}");
  EXPECT_EQ(world.result("results | metric('quality')"), "36");
}

TEST(Metric, AnIncompleteRowCountsNowhere) {
  Figures world;
  // Only «big» and «small» have n5: 36 %, not (3 + 10 + 2 + 2 + 2) / 62.
  EXPECT_EQ(world.result("partial | metric('quality')"),
            "36шаблон:1:1: предупреждение W434: показатель «quality» посчитан без неполных строк: их 2 из 4\n"
            " 1 | partial | metric('quality')\n"
            "   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^\n"
            "   данные: data.yaml:4:5: нет «n5»\n");
  EXPECT_EQ(world.result("partial | metric('participants')"), "62");
}

TEST(Metric, IsMissingWhenNothingCanBeComputed) {
  Figures world;
  const auto reason = [&](std::string_view text) { return world.evaluate(text).value().missing().reason; };
  EXPECT_EQ(reason("[] | metric('quality')"), "нет ни одной строки");
  EXPECT_EQ(reason("blank | metric('quality')"), "ни в одной строке нет всех полей формулы, например «n4»");
  EXPECT_EQ(reason("zero | metric('quality')"), "показатель «quality» не считается: знаменатель равен нулю");
  EXPECT_TRUE(world.diagnostics.empty());
  EXPECT_EQ(world.result("none | metric('quality')"), "missing");
  EXPECT_EQ(world.result("results | metric(none)"), "missing");
}

TEST(Metric, FollowsReferencesToRows) {
  Figures world;
  world.bind("rows: [{id: a, n: 4, n4: 1, n5: 1}]");
  world.variables["picked"] = Value(Array{Value(RecordRef{"rows", "a"})});
  EXPECT_EQ(world.result("picked | metric('quality')"), "50");
}

TEST(Metric, SpendsSteps) {
  Figures world;
  world.steps = 12;
  EXPECT_NE(world.result("results | metric('quality')").find("E421"), std::string::npos);
}

}  // namespace
}  // namespace pisar::testing
