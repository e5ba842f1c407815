#include "russian/dates.h"

#include <gtest/gtest.h>

namespace pisar::russian {
namespace {

TEST(Dates, AreReadAsOfficesWriteThem) {
  const std::string_view texts[] = {
      "14.09.2022",
      " 14.09.2022 ",
      "14.9.2022",
      "14.09.2022 г.",
      "14.09.2022г.",
      "14.09.2022 года",
      "2022-09-14",
      "14 сентября 2022 г.",
      "14 сентября 2022",
      "14 СЕНТЯБРЯ 2022 Г.",
      "14\u00A0сентября\u00A02022\u00A0г.",
      "14  сентября 2022 года",
      "«14» сентября 2022 г.",
      "« 14 » сентября 2022 г.",
      "\"14\" сентября 2022г.",
      "„14“ сентября 2022 г",
      "«14» 09 2022г.",
  };
  for (const std::string_view text : texts) EXPECT_EQ(parse_date(text), Date::make(2022, 9, 14)) << text;
  EXPECT_EQ(parse_date("1 мая 2024 г."), Date::make(2024, 5, 1));
  EXPECT_EQ(parse_date("29.02.2024"), Date::make(2024, 2, 29));
}

TEST(Dates, OtherTextsAreNone) {
  const std::string_view texts[] = {
      "",
      "14",
      "14.09",
      "14.09.22",
      "31.02.2022",
      "29.02.2023",
      "14.13.2022",
      "00.09.2022",
      "2022-9-14",
      "2022-13-01",
      "14 сентябрь 2022 г.",
      "сентябрь 2022 г.",
      "«14 сентября 2022 г.",
      "14 09 2022",
      "14/09/2022",
      "14.09.2022 г. № 59",
      "от 14.09.2022",
      "14.09.1899",
      "14.09.20222",
      "14-09-2022",
      "14.09.2022 г..",
      "2022-09-14T10:00:00",
  };
  for (const std::string_view text : texts) EXPECT_EQ(parse_date(text), std::nullopt) << text;
}

TEST(Dates, AreWrittenInFourStyles) {
  const Date date = *Date::make(2022, 9, 4);
  EXPECT_EQ(format_date(date, DateStyle::short_form), "04.09.2022");
  EXPECT_EQ(format_date(date, DateStyle::long_form), "4 сентября 2022 г.");
  EXPECT_EQ(format_date(date, DateStyle::quoted), "«04» сентября 2022 г.");
  EXPECT_EQ(format_date(date, DateStyle::blank), "«____» ______________ 2022 г.");
  EXPECT_EQ(blank_date(), "«____» ______________ 20____ г.");
}

TEST(Dates, WrittenOnesReadBackInEveryMonth) {
  for (int month = 1; month <= 12; ++month) {
    for (const int day : {1, 9, 10, 28}) {
      const Date date = *Date::make(2025, month, day);
      for (const DateStyle style : {DateStyle::short_form, DateStyle::long_form, DateStyle::quoted}) {
        EXPECT_EQ(parse_date(format_date(date, style)), date) << format_date(date, style);
      }
    }
  }
}

TEST(Dates, StylesAreKnownByName) {
  EXPECT_EQ(parse_date_style("short"), DateStyle::short_form);
  EXPECT_EQ(parse_date_style("long"), DateStyle::long_form);
  EXPECT_EQ(parse_date_style("quoted"), DateStyle::quoted);
  EXPECT_EQ(parse_date_style("blank"), DateStyle::blank);
  EXPECT_EQ(parse_date_style("длинный"), std::nullopt);
}

}  // namespace
}  // namespace pisar::russian
