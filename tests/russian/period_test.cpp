#include "russian/period.h"

#include <gtest/gtest.h>

#include <array>

namespace pisar::russian {
namespace {

std::string shown(const Moment& moment) {
  std::string text = moment.day == 0 ? "" : std::to_string(moment.day) + ".";
  text += std::to_string(moment.month);
  return moment.year == 0 ? text : text + "." + std::to_string(moment.year);
}

std::string shown(Recurrence::Unit unit) {
  constexpr std::array<const char*, 7> names{"day", "week", "month", "quarter", "term", "half-year", "year"};
  return names.at(static_cast<std::size_t>(unit));
}

/// «9–5; ..15.10.2025; 2 a quarter; year»: a reading in short.
std::string shown(std::string_view text) {
  const PeriodReading reading = read_period(text);
  if (!reading.problem.empty()) return "! " + reading.problem;
  if (!reading.period) return "?";
  std::string result;
  const auto add = [&](const std::string& item) { result += (result.empty() ? "" : "; ") + item; };
  if (const auto& repeated = reading.period->recurrence) {
    add(std::to_string(repeated->times) + " in " + std::to_string(repeated->count) + " " + shown(repeated->unit));
  }
  for (const PeriodPart& part : reading.period->parts) {
    const bool single = part.first && *part.first == part.last;
    add(single ? shown(part.last) : (part.first ? shown(*part.first) : std::string()) + ".." + shown(part.last));
  }
  constexpr std::array<const char*, 6> extents{"", "year", "school year", "..year", "..school year", "always"};
  const char* extent = extents.at(static_cast<std::size_t>(reading.period->extent));
  if (*extent != '\0') add(extent);
  return result;
}

struct Case {
  const char* text;
  const char* expected;
};

TEST(Period, DaysAndMonthsAreRead) {
  for (const auto& [text, expected] : {
           Case{"сентябрь", "9"},
           Case{"Май, сентябрь, ноябрь", "5; 9; 11"},
           Case{"май и ноябрь", "5; 11"},
           Case{"в сентябре", "9"},
           Case{"сент., окт.", "?"},  // a dot within the list
           Case{"октябрь-ноябрь", "10..11"},
           Case{"август – сентябрь", "8..9"},
           Case{"сентябрь — май", "9..5"},
           Case{"с сентября по май", "9..5"},
           Case{"сентябрь 2024 – май 2025", "9.2024..5.2025"},
           Case{"сентябрь – май 2025", "9.2024..5.2025"},
           Case{"сентябрь – декабрь 2024 года", "9.2024..12.2024"},
           Case{"сентябрь 2024 г., октябрь, январь", "9.2024; 10.2024; 1.2025"},
           Case{"май, сентябрь, ноябрь 2024 г.", "5.2024; 9.2024; 11.2024"},
           Case{"декабрь, май 2025", "12.2024; 5.2025"},
           Case{"до 15.10.2025", "..15.10.2025"},
           Case{"До 15.10.2025 г.", "..15.10.2025"},
           Case{"до 15 октября", "..15.10"},
           Case{"до 15.10", "..15.10"},
           Case{"не позднее 1 апреля 2025 года", "..1.4.2025"},
           Case{"к 1 сентября", "..1.9"},
           Case{"до сентября", "..8"},
           Case{"до января 2025", "..12.2024"},
           Case{"15.10.2025", "15.10.2025"},
           Case{"с 01.09.2024 по 31.05.2025", "1.9.2024..31.5.2025"},
           Case{"с 01.09 по 31.05.2025", "1.9.2024..31.5.2025"},
           Case{"с 31.05 по 01.09.2024", "31.5.2024..1.9.2024"},
           Case{"с 01.09.2024 по 31.05", "1.9.2024..31.5.2025"},
           Case{"01.09.2024 - 31.05.2025", "1.9.2024..31.5.2025"},
           Case{"15-20 октября", "15.10..20.10"},
           Case{"с 1 по 15 сентября 2024 г.", "1.9.2024..15.9.2024"},
           Case{"10–15.10.2025", "10.10.2025..15.10.2025"},
           Case{"cентябрь", "9"},  // a Latin c
           Case{"15 мая; 20 мая", "15.5; 20.5"},
           Case{"29 февраля", "29.2"},
       }) {
    EXPECT_EQ(shown(text), expected) << text;
  }
}

TEST(Period, QuartersAndYearsAreRead) {
  for (const auto& [text, expected] : {
           Case{"1, 3 квартал", "1..3; 7..9"},
           Case{"1 квартал", "1..3"},
           Case{"I–III кварталы", "1..9"},
           Case{"I, II и IV кварталы 2025 г.", "1.2025..3.2025; 4.2025..6.2025; 10.2025..12.2025"},
           Case{"1-й квартал", "1..3"},
           Case{"во 2-м квартале", "4..6"},
           Case{"IV квартал 2024 – II квартал 2025", "10.2024..6.2025"},
           Case{"1 квартал, май", "1..3; 5"},
           Case{"2 четверть", "?"},
           Case{"1 полугодие", "?"},
           Case{"в течение года", "year"},
           Case{"в течение всего учебного года", "school year"},
           Case{"весь год", "year"},
           Case{"до конца учебного года", "..school year"},
           Case{"до конца года", "..year"},
           Case{"до конца 2025 года", "..12.2025"},
           Case{"2025 год", "1.2025..12.2025"},
           Case{"2024–2026 годы", "1.2024..12.2026"},
           Case{"в течение 2024/2025 учебного года", "1.9.2024..31.5.2025"},
           Case{"2024/25 уч. год", "1.9.2024..31.5.2025"},
           Case{"постоянно", "always"},
       }) {
    EXPECT_EQ(shown(text), expected) << text;
  }
}

TEST(Period, RecurrencesAreRead) {
  for (const auto& [text, expected] : {
           Case{"ежеквартально", "1 in 1 quarter"},
           Case{"Ежемесячно", "1 in 1 month"},
           Case{"еженедельно", "1 in 1 week"},
           Case{"ежегодно", "1 in 1 year"},
           Case{"ежегодно, до 1 октября", "1 in 1 year; ..1.10"},
           Case{"ежемесячно с сентября по май", "1 in 1 month; 9..5"},
           Case{"ежемесячно, в течение года", "1 in 1 month; year"},
           Case{"4 раза в год (по окончании четверти)", "4 in 1 year"},
           Case{"1 раз в полугодие", "1 in 1 half-year"},
           Case{"раз в четверть", "1 in 1 term"},
           Case{"1 раз в два месяца", "1 in 2 month"},
           Case{"не реже 1 раза в квартал", "1 in 1 quarter"},
           Case{"дважды в год", "2 in 1 year"},
           Case{"каждую четверть", "1 in 1 term"},
           Case{"2 раза в учебный год", "2 in 1 year"},
       }) {
    EXPECT_EQ(shown(text), expected) << text;
  }
}

TEST(Period, WhatIsNotUnderstoodIsNoMistake) {
  for (const char* text :
       {"", "по плану", "по мере необходимости", "по окончании четверти", "конец мая", "15.10.25", "42.60",
        "сентябрь, по графику", "с сентября", "май мая май", "1, 3", "раз в жизнь", "100000 квартал", "0 раз в год"}) {
    EXPECT_EQ(shown(text), "?") << text;
  }
  EXPECT_EQ(shown(std::string(400, '1')), "?");
}

TEST(Period, ContradictionsAreNamed) {
  for (const auto& [text, expected] : {
           Case{"5 квартал", "! кварталов в году четыре, а здесь 5-й"},
           Case{"I–V кварталы", "! кварталов в году четыре, а здесь 5-й"},
           Case{"3 полугодие", "! полугодий в году два, а здесь 3-й"},
           Case{"5 четверть", "! четвертей в учебном году четыре, а здесь 5-й"},
           Case{"до 32.10.2025", "! 32 октября 2025 года не бывает"},
           Case{"31 сентября", "! 31 сентября не бывает"},
           Case{"29 февраля 2025", "! 29 февраля 2025 года не бывает"},
           Case{"до 15.13.2025", "! месяца с номером 13 нет"},
           Case{"с 01.09.2024 по 31.05.2024", "! начало позже конца"},
           Case{"сентябрь 2025 – май 2024", "! начало позже конца"},
           Case{"III–I квартал", "! начало позже конца"},
           Case{"с 20 по 15 октября", "! начало позже конца"},
           Case{"в течение 2024/2026 учебного года", "! второй год учебного года следует за первым"},
           Case{"2026–2024 годы", "! второй год не позже первого"},
       }) {
    EXPECT_EQ(shown(text), expected) << text;
  }
}

std::string bounds_of(std::string_view text, std::optional<YearContext> year = std::nullopt) {
  const PeriodReading reading = read_period(text);
  if (!reading.period) return "?";
  const PeriodBounds found = bounds(*reading.period, year);
  return (found.first ? found.first->numeric() : "…") + " – " + (found.last ? found.last->numeric() : "…");
}

TEST(Period, BoundsAreTheFirstAndTheLastDay) {
  EXPECT_EQ(bounds_of("с 01.09.2024 по 31.05.2025"), "01.09.2024 – 31.05.2025");
  EXPECT_EQ(bounds_of("сентябрь 2024 – февраль 2025"), "01.09.2024 – 28.02.2025");
  EXPECT_EQ(bounds_of("до 15.10.2025"), "… – 15.10.2025");
  EXPECT_EQ(bounds_of("май, ноябрь"), "… – …");
  EXPECT_EQ(bounds_of("ежемесячно"), "… – …");
  constexpr YearContext calendar{2025, false};
  EXPECT_EQ(bounds_of("1, 3 квартал", calendar), "01.01.2025 – 30.09.2025");
  EXPECT_EQ(bounds_of("сентябрь – май", calendar), "01.09.2025 – 31.05.2026");
  EXPECT_EQ(bounds_of("в течение года", calendar), "01.01.2025 – 31.12.2025");
  EXPECT_EQ(bounds_of("29 февраля", calendar), "28.02.2025 – 28.02.2025");
  constexpr YearContext school{2024, true};
  EXPECT_EQ(bounds_of("сентябрь, май", school), "01.09.2024 – 31.05.2025");
  EXPECT_EQ(bounds_of("сентябрь – май", school), "01.09.2024 – 31.05.2025");
  EXPECT_EQ(bounds_of("до 1 апреля", school), "… – 01.04.2025");
  EXPECT_EQ(bounds_of("в течение года", school), "01.09.2024 – 31.08.2025");
  EXPECT_EQ(bounds_of("до конца учебного года", school), "… – 31.05.2025");
  EXPECT_EQ(bounds_of("ежеквартально", school), "01.09.2024 – 31.08.2025");
}

}  // namespace
}  // namespace pisar::russian
