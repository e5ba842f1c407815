#include "russian/date_forms.h"

#include <gtest/gtest.h>

#include "russian/dates.h"
#include "tests/russian/slow_numerals.h"

namespace pisar::russian {
namespace {

Date day(int year, int month, int number) { return *Date::make(year, month, number); }

TEST(DateForms, EveryDayInWords) {
  constexpr std::array<std::string_view, 12> months = {"января", "февраля", "марта",    "апреля",  "мая",    "июня",
                                                       "июля",   "августа", "сентября", "октября", "ноября", "декабря"};
  for (int year = 1900; year <= 2199; ++year) {
    const int month = year % 12 + 1;
    for (int number = 1; number <= 28; ++number) {
      const Case grammatical_case = all_cases.at(static_cast<std::size_t>(number) % all_cases.size());
      ASSERT_EQ(date_in_words(day(year, month, number), grammatical_case),
                slow::ordinal(number, grammatical_case, Agreement::neuter) + " " +
                    std::string(months.at(static_cast<std::size_t>(month - 1))) + " " +
                    slow::ordinal(year, Case::gen, Agreement::masculine) + " года");
    }
  }
  EXPECT_EQ(date_in_words(day(2000, 1, 3), Case::nom), "третье января двухтысячного года");
  EXPECT_EQ(date_in_words(day(1999, 12, 31), Case::gen),
            "тридцать первого декабря тысяча девятьсот девяносто девятого года");
}

TEST(DateForms, EveryFormIsReadBack) {
  for (int month = 1; month <= 12; ++month) {
    for (int number = 1; number <= 28; ++number) {
      const Date date = day(2024, month, number);
      for (const DateStyle style :
           {DateStyle::short_form, DateStyle::long_form, DateStyle::full_form, DateStyle::quoted}) {
        EXPECT_EQ(parse_date(format_date(date, style)), date) << format_date(date, style);
      }
    }
  }
}

TEST(DateForms, MonthsInCases) {
  constexpr std::array<std::array<std::string_view, 6>, 12> forms = {
      {{"январь", "января", "январю", "январь", "январём", "январе"},
       {"февраль", "февраля", "февралю", "февраль", "февралём", "феврале"},
       {"март", "марта", "марту", "март", "мартом", "марте"},
       {"апрель", "апреля", "апрелю", "апрель", "апрелем", "апреле"},
       {"май", "мая", "маю", "май", "маем", "мае"},
       {"июнь", "июня", "июню", "июнь", "июнем", "июне"},
       {"июль", "июля", "июлю", "июль", "июлем", "июле"},
       {"август", "августа", "августу", "август", "августом", "августе"},
       {"сентябрь", "сентября", "сентябрю", "сентябрь", "сентябрём", "сентябре"},
       {"октябрь", "октября", "октябрю", "октябрь", "октябрём", "октябре"},
       {"ноябрь", "ноября", "ноябрю", "ноябрь", "ноябрём", "ноябре"},
       {"декабрь", "декабря", "декабрю", "декабрь", "декабрём", "декабре"}}};
  for (std::size_t month = 0; month < forms.size(); ++month) {
    for (const Case grammatical_case : all_cases) {
      EXPECT_EQ(month_of(day(2025, static_cast<int>(month) + 1, 1), grammatical_case),
                std::string(forms[month][static_cast<std::size_t>(grammatical_case)]) + " 2025 г.");
    }
  }
}

TEST(DateForms, QuartersAndYearsInCases) {
  EXPECT_EQ(quarter_of(day(2025, 1, 1), Case::nom), "I квартал 2025 г.");
  EXPECT_EQ(quarter_of(day(2025, 3, 31), Case::gen), "I квартала 2025 г.");
  EXPECT_EQ(quarter_of(day(2025, 4, 1), Case::dat), "II кварталу 2025 г.");
  EXPECT_EQ(quarter_of(day(2025, 6, 30), Case::acc), "II квартал 2025 г.");
  EXPECT_EQ(quarter_of(day(2025, 9, 30), Case::prep), "III квартале 2025 г.");
  EXPECT_EQ(quarter_of(day(2025, 10, 1), Case::ins), "IV кварталом 2025 г.");
  EXPECT_EQ(year_of(day(2025, 1, 1), Case::nom), "2025 год");
  EXPECT_EQ(year_of(day(2025, 1, 1), Case::prep), "2025 году");
}

TEST(DateForms, Periods) {
  struct Row {
    Date first, last;
    PeriodStyle style;
    bool with_year;
    std::string_view expected;
  };
  const Row rows[] = {
      {day(2024, 9, 1), day(2024, 9, 5), PeriodStyle::words, true, "с 1 по 5 сентября 2024 г."},
      {day(2024, 9, 2), day(2024, 9, 5), PeriodStyle::words, true, "со 2 по 5 сентября 2024 г."},
      {day(2024, 9, 12), day(2024, 9, 25), PeriodStyle::words, false, "с 12 по 25 сентября"},
      {day(2024, 8, 28), day(2024, 9, 3), PeriodStyle::words, false, "с 28 августа по 3 сентября"},
      {day(2024, 8, 28), day(2024, 9, 3), PeriodStyle::words, true, "с 28 августа по 3 сентября 2024 г."},
      {day(2024, 12, 28), day(2025, 1, 10), PeriodStyle::words, true, "с 28 декабря 2024 г. по 10 января 2025 г."},
      {day(2024, 12, 28), day(2025, 1, 10), PeriodStyle::words, false, "с 28 декабря 2024 г. по 10 января 2025 г."},
      {day(2024, 9, 1), day(2025, 9, 1), PeriodStyle::words, true, "с 1 сентября 2024 г. по 1 сентября 2025 г."},
      {day(2024, 9, 1), day(2024, 9, 5), PeriodStyle::dash, true, "1–5 сентября 2024 г."},
      {day(2024, 8, 28), day(2024, 9, 3), PeriodStyle::dash, true, "28 августа – 3 сентября 2024 г."},
      {day(2024, 12, 28), day(2025, 1, 10), PeriodStyle::dash, true, "28 декабря 2024 г. – 10 января 2025 г."},
      {day(2024, 9, 1), day(2024, 9, 5), PeriodStyle::brief, true, "01.09.2024–05.09.2024"},
      {day(2024, 9, 1), day(2024, 9, 1), PeriodStyle::words, true, "1 сентября 2024 г."},
      {day(2024, 9, 1), day(2024, 9, 1), PeriodStyle::brief, true, "01.09.2024"}};
  for (const Row& row : rows) EXPECT_EQ(period(row.first, row.last, row.style, row.with_year), row.expected);
}

}  // namespace
}  // namespace pisar::russian
