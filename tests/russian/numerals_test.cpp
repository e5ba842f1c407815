#include "russian/numerals.h"

#include <gtest/gtest.h>

#include <random>

#include "tests/russian/slow_numerals.h"

namespace pisar::russian {
namespace {

constexpr std::array agreements = {Agreement::masculine, Agreement::feminine, Agreement::neuter, Agreement::plural};

void expect_as_the_slow_way(std::int64_t number) {
  for (const Case grammatical_case : all_cases) {
    for (const Agreement agreement : agreements) {
      ASSERT_EQ(ordinal(number, grammatical_case, agreement), slow::ordinal(number, grammatical_case, agreement))
          << number << " " << case_code(grammatical_case);
      if (agreement == Agreement::plural) continue;
      ASSERT_EQ(cardinal(number, grammatical_case, agreement), slow::cardinal(number, grammatical_case, agreement))
          << number << " " << case_code(grammatical_case);
    }
  }
}

TEST(Numerals, AllUpToTenThousandAreAsTheSlowWayHasThem) {
  for (std::int64_t number = 0; number <= 10'000; ++number) expect_as_the_slow_way(number);
}

TEST(Numerals, SamplesUpToABillionAreAsTheSlowWayHasThem) {
  std::mt19937_64 random(20240901);
  for (std::int64_t limit : {100'000, 1'000'000, 30'000'000, 999'999'999}) {
    for (int i = 0; i < 400; ++i) {
      expect_as_the_slow_way(std::uniform_int_distribution<std::int64_t>(0, limit)(random));
      // Round numbers have ordinals of their own.
      expect_as_the_slow_way(std::uniform_int_distribution<std::int64_t>(0, limit / 1'000)(random) * 1'000);
    }
  }
}

struct WordsCase {
  std::int64_t number;
  Case grammatical_case;
  Agreement agreement;
  std::string_view expected;
};

constexpr Agreement m = Agreement::masculine;
constexpr Agreement f = Agreement::feminine;
constexpr Agreement n = Agreement::neuter;
constexpr Agreement pl = Agreement::plural;

TEST(Cardinals, AsTheGrammarHasThem) {
  const WordsCase cases[] = {
      {0, Case::nom, m, "ноль"},
      {0, Case::ins, m, "нулём"},
      {1, Case::acc, f, "одну"},
      {1, Case::nom, pl, "одни"},
      {2, Case::nom, n, "два"},
      {21, Case::gen, f, "двадцати одной"},
      {22, Case::nom, f, "двадцать две"},
      {40, Case::ins, m, "сорока"},
      {58, Case::ins, m, "пятьюдесятью восемью"},
      {90, Case::gen, m, "девяноста"},
      {100, Case::dat, m, "ста"},
      {200, Case::prep, m, "двухстах"},
      {384, Case::ins, m, "тремястами восемьюдесятью четырьмя"},
      {500, Case::dat, m, "пятистам"},
      {1'000, Case::nom, m, "одна тысяча"},
      {1'000, Case::acc, m, "одну тысячу"},
      {2'000, Case::nom, m, "две тысячи"},
      {2'000, Case::gen, m, "двух тысяч"},
      {12'345, Case::nom, m, "двенадцать тысяч триста сорок пять"},
      {12'345, Case::gen, m, "двенадцати тысяч трёхсот сорока пяти"},
      {1'000'001, Case::ins, f, "одним миллионом одной"},
      {5'000'000'000, Case::nom, m, "пять миллиардов"},
      {1'000'000'000'000, Case::nom, m, "один триллион"},
      {2'021'000'000'000, Case::dat, m, "двум триллионам двадцати одному миллиарду"},
      {-7, Case::gen, m, "минус семи"},
      {largest_in_words, Case::nom, m,
       "девятьсот девяносто девять триллионов девятьсот девяносто девять миллиардов девятьсот девяносто девять "
       "миллионов девятьсот девяносто девять тысяч девятьсот девяносто девять"}};
  for (const WordsCase& c : cases) EXPECT_EQ(cardinal(c.number, c.grammatical_case, c.agreement), c.expected);
}

TEST(Cardinals, OfLivingBeings) {
  EXPECT_EQ(cardinal(1, Case::acc, m, true), "одного");
  EXPECT_EQ(cardinal(1, Case::acc, f, true), "одну");
  EXPECT_EQ(cardinal(2, Case::acc, f, true), "двух");
  EXPECT_EQ(cardinal(4, Case::acc, m, true), "четырёх");
  EXPECT_EQ(cardinal(5, Case::acc, m, true), "пять");
  EXPECT_EQ(cardinal(21, Case::acc, m, true), "двадцать одного");
  EXPECT_EQ(cardinal(22, Case::acc, m, true), "двадцать два");
  EXPECT_EQ(cardinal(1'002, Case::acc, f, true), "одну тысячу две");
}

TEST(Cardinals, NoneBeyondTheirRange) {
  EXPECT_EQ(cardinal(largest_in_words + 1, Case::nom), std::nullopt);
  EXPECT_EQ(cardinal(-largest_in_words - 1, Case::nom), std::nullopt);
  EXPECT_EQ(cardinal(std::numeric_limits<std::int64_t>::min(), Case::nom), std::nullopt);
  EXPECT_EQ(ordinal(-1, Case::nom), std::nullopt);
  EXPECT_EQ(ordinal(largest_in_words + 1, Case::nom), std::nullopt);
  EXPECT_EQ(short_ordinal(-1, Case::nom), std::nullopt);
}

TEST(Fractions, InWords) {
  const auto words = [](std::string_view number, Case grammatical_case) {
    return in_words(*Number::parse(number), grammatical_case).value_or("нет");
  };
  EXPECT_EQ(words("1.5", Case::nom), "одна целая пять десятых");
  EXPECT_EQ(words("1.5", Case::gen), "одной целой пяти десятых");
  EXPECT_EQ(words("2.21", Case::nom), "две целых двадцать одна сотая");
  EXPECT_EQ(words("2.25", Case::dat), "двум целым двадцати пяти сотым");
  EXPECT_EQ(words("2.25", Case::ins), "двумя целыми двадцатью пятью сотыми");
  EXPECT_EQ(words("0.1", Case::acc), "ноль целых одну десятую");
  EXPECT_EQ(words("-3.141592", Case::nom), "минус три целых сто сорок одна тысяча пятьсот девяносто две миллионных");
  EXPECT_EQ(words("14.0", Case::nom), "четырнадцать");
  EXPECT_EQ(words("0.0000001", Case::nom), "нет");
  EXPECT_EQ(words("1e15", Case::nom), "нет");
  EXPECT_EQ(words("1e40", Case::nom), "нет");
  EXPECT_EQ(in_words(*Number::ratio(1, 3), Case::nom), std::nullopt);
}

TEST(Ordinals, AsTheGrammarHasThem) {
  const WordsCase cases[] = {{0, Case::nom, m, "нулевой"},
                             {3, Case::gen, f, "третьей"},
                             {5, Case::gen, m, "пятого"},
                             {40, Case::prep, m, "сороковом"},
                             {122, Case::nom, f, "сто двадцать вторая"},
                             {300, Case::dat, pl, "трёхсотым"},
                             {1'000, Case::nom, m, "тысячный"},
                             {1'999, Case::gen, m, "тысяча девятьсот девяносто девятого"},
                             {2'000, Case::gen, m, "двухтысячного"},
                             {2'022, Case::prep, m, "две тысячи двадцать втором"},
                             {21'000, Case::nom, f, "двадцатиоднотысячная"},
                             {190'000, Case::nom, m, "стодевяностотысячный"},
                             {345'000, Case::nom, m, "трёхсотсорокапятитысячный"},
                             {2'000'000, Case::nom, m, "двухмиллионный"},
                             {3'000'000'000, Case::nom, m, "трёхмиллиардный"}};
  for (const WordsCase& c : cases) EXPECT_EQ(ordinal(c.number, c.grammatical_case, c.agreement), c.expected);
  EXPECT_EQ(ordinal(5, Case::acc, m, true), "пятого");
  EXPECT_EQ(ordinal(5, Case::acc, pl, true), "пятых");
  EXPECT_EQ(ordinal(5, Case::acc, f, true), "пятую");
}

TEST(Ordinals, InDigits) {
  const WordsCase cases[] = {{5, Case::nom, m, "5-й"},     {5, Case::gen, m, "5-го"},       {5, Case::dat, m, "5-му"},
                             {5, Case::ins, m, "5-м"},     {5, Case::prep, m, "5-м"},       {5, Case::nom, f, "5-я"},
                             {5, Case::gen, f, "5-й"},     {5, Case::acc, f, "5-ю"},        {5, Case::nom, n, "5-е"},
                             {5, Case::nom, pl, "5-е"},    {5, Case::gen, pl, "5-х"},       {5, Case::dat, pl, "5-м"},
                             {5, Case::ins, pl, "5-ми"},   {2, Case::nom, m, "2-й"},        {3, Case::nom, m, "3-й"},
                             {3, Case::nom, f, "3-я"},     {3, Case::nom, pl, "3-и"},       {3, Case::gen, m, "3-го"},
                             {23, Case::ins, pl, "23-ми"}, {2'000, Case::gen, m, "2000-го"}};
  for (const WordsCase& c : cases) EXPECT_EQ(short_ordinal(c.number, c.grammatical_case, c.agreement), c.expected);
}

TEST(Agreements, ByTheirWords) {
  EXPECT_EQ(parse_agreement("Ж"), f);
  EXPECT_EQ(parse_agreement("жен."), f);
  EXPECT_EQ(parse_agreement("m"), m);
  EXPECT_EQ(parse_agreement("с"), n);
  EXPECT_EQ(parse_agreement("мн."), pl);
  EXPECT_EQ(parse_agreement("x"), std::nullopt);
  EXPECT_EQ(parse_agreement(""), std::nullopt);
}

}  // namespace
}  // namespace pisar::russian
