#include "russian/date_forms.h"

#include <array>

#include "russian/dates.h"
#include "russian/numerals.h"
#include "russian/prepositions.h"

namespace pisar::russian {
namespace {

/// A month's ending by its nominative: «сентябр-ь», «март-», «ма-й».
struct Month {
  std::string_view stem;
  std::array<std::string_view, 6> endings;
};

constexpr std::array<std::string_view, 6> soft_stressed = {"ь", "я", "ю", "ь", "ём", "е"};
constexpr std::array<std::string_view, 6> soft = {"ь", "я", "ю", "ь", "ем", "е"};
constexpr std::array<std::string_view, 6> hard = {"", "а", "у", "", "ом", "е"};
constexpr std::array<Month, 12> months = {{{"январ", soft_stressed},
                                           {"феврал", soft_stressed},
                                           {"март", hard},
                                           {"апрел", soft},
                                           {"ма", {"й", "я", "ю", "й", "ем", "е"}},
                                           {"июн", soft},
                                           {"июл", soft},
                                           {"август", hard},
                                           {"сентябр", soft_stressed},
                                           {"октябр", soft_stressed},
                                           {"ноябр", soft_stressed},
                                           {"декабр", soft_stressed}}};

constexpr std::string_view year_mark = " г.";

std::string day_and_month(Date date) {
  return std::to_string(date.day) + " " + std::string(month_genitive(date.month));
}

}  // namespace

std::string date_in_words(Date date, Case grammatical_case) {
  // Both numbers are within the range of ordinals.
  std::string text = *ordinal(date.day, grammatical_case, Agreement::neuter);
  text += ' ';
  text += month_genitive(date.month);
  text += ' ';
  text += *ordinal(date.year, Case::gen);
  text += " года";
  return text;
}

std::string month_of(Date date, Case grammatical_case) {
  const Month& month = months.at(date.month - 1U);
  std::string text(month.stem);
  text += month.endings.at(static_cast<std::size_t>(grammatical_case));
  return text + " " + std::to_string(date.year) + std::string(year_mark);
}

std::string quarter_of(Date date, Case grammatical_case) {
  constexpr std::array<std::string_view, 4> numbers = {"I", "II", "III", "IV"};
  std::string text(numbers.at((date.month - 1U) / 3U));
  text += " квартал";
  text += hard.at(static_cast<std::size_t>(grammatical_case));
  return text + " " + std::to_string(date.year) + std::string(year_mark);
}

std::string year_of(Date date, Case grammatical_case) {
  constexpr std::array<std::string_view, 6> forms = {"год", "года", "году", "год", "годом", "году"};
  return std::to_string(date.year) + " " + std::string(forms.at(static_cast<std::size_t>(grammatical_case)));
}

std::optional<PeriodStyle> parse_period_style(std::string_view word) {
  if (word == "words") return PeriodStyle::words;
  if (word == "dash") return PeriodStyle::dash;
  if (word == "short") return PeriodStyle::brief;
  return std::nullopt;
}

std::string period(Date first, Date last, PeriodStyle style, bool with_year) {
  const bool same_year = first.year == last.year;
  const bool same_month = same_year && first.month == last.month;
  if (style == PeriodStyle::brief) {
    return first == last ? first.numeric() : first.numeric() + "–" + last.numeric();
  }
  const bool shows_year = with_year || !same_year;
  const auto year = [&](Date date) { return " " + std::to_string(date.year) + std::string(year_mark); };
  std::string end = day_and_month(last) + (shows_year ? year(last) : std::string());
  if (first == last) return end;
  std::string begin = same_month ? std::to_string(first.day) : day_and_month(first);
  if (!same_year) begin += year(first);
  if (style == PeriodStyle::dash) return begin + (same_month ? "–" : " – ") + end;
  return preposition("с", day_and_month(first)) + " " + begin + " по " + end;
}

}  // namespace pisar::russian
