#include "russian/dates.h"

#include "functions/groups.h"
#include "russian/date_forms.h"
#include "russian/period.h"
#include "russian/school_year.h"

namespace pisar::functions {
namespace {

using russian::Case;
using russian::DateStyle;

/// The day of a date or of a text that is one; none after a report in the name of `function`.
std::optional<Date> day_of(const expr::Invocation& invocation, std::size_t index, const std::string& function) {
  const Value& input = expr::resolved(*invocation.arguments[index], invocation.context.environment);
  if (input.is_date()) return input.date();
  if (const auto parsed = input.is_text() ? russian::parse_date(input.text()) : std::nullopt) return parsed;
  Diagnostic& diagnostic = report(invocation, index, Code::argument_value,
                                  "«" + function + "»: ожидается дата, а здесь " +
                                      (input.is_text() ? named(input) : std::string(kind_name(input.kind()))));
  diagnostic.hint("дату пишут так: 14.09.2022, 2022-09-14 или «14 сентября 2022 г.»");
  show_data(diagnostic, invocation, input);
  return std::nullopt;
}

/// The styles that stand in a case.
using CasedStyle = std::string (*)(Date date, Case grammatical_case);
CasedStyle cased_style(std::string_view word) {
  if (word == "words") return russian::date_in_words;
  if (word == "month") return russian::month_of;
  if (word == "quarter") return russian::quarter_of;
  if (word == "year") return russian::year_of;
  return nullptr;
}

std::optional<Value> date(expr::Invocation& invocation) {
  const Value& input = *invocation.arguments[0];
  const std::string_view word = text_or(invocation, 1, "short");
  const CasedStyle cased = cased_style(word);
  const std::optional<DateStyle> style = russian::parse_date_style(word);
  if (!style && cased == nullptr) {
    report(invocation, 1, Code::argument_value, "«date»: нет вида «" + std::string(word) + "»")
        .hint(
            "виды: short («14.09.2022»), long («14 сентября 2022 г.»), full («14 сентября 2022 года»), day («14 "
            "сентября»), quoted («14» сентября 2022 г.), blank (число и месяц от руки), words (прописью), month "
            "(«сентябрь 2022 г.»), quarter («III квартал 2022 г.»), year («2022 год»)");
    return std::nullopt;
  }
  if (invocation.arguments[2] != nullptr && cased == nullptr) {
    report(invocation, 2, Code::argument_value, "«date»: у вида «" + std::string(word) + "» нет падежей")
        .hint("в падеже стоят words, month, quarter, year");
    return std::nullopt;
  }
  const std::optional<Case> grammatical_case = case_argument(invocation, 2, "date");
  if (!grammatical_case) return std::nullopt;
  if (input.is_missing()) {
    if (style == DateStyle::blank) return Value(russian::blank_date(), invocation.where);
    return input;
  }
  const std::optional<Date> day = day_of(invocation, 0, "date");
  if (!day) return std::nullopt;
  return Value(style ? format_date(*day, *style) : cased(*day, *grammatical_case), input.where);
}

/// start | period(end): from the one to the other.
std::optional<Value> period(expr::Invocation& invocation) {
  const std::string_view word = text_or(invocation, 2, "words");
  const std::optional<russian::PeriodStyle> style = russian::parse_period_style(word);
  if (!style) {
    report(invocation, 2, Code::argument_value, "«period»: нет вида «" + std::string(word) + "»")
        .hint(
            "виды: words («с 1 по 5 сентября 2024 г.»), dash («1–5 сентября 2024 г.»), short "
            "(«01.09.2024–05.09.2024»)");
    return std::nullopt;
  }
  const std::optional<Date> first = day_of(invocation, 0, "period");
  const std::optional<Date> last = day_of(invocation, 1, "period");
  if (!first || !last) return std::nullopt;
  if (*last < *first) {
    Diagnostic& diagnostic =
        report(invocation, 1, Code::argument_value,
               "«period»: конец (" + last->numeric() + ") раньше начала (" + first->numeric() + ")");
    diagnostic.hint("сначала пишут начало: start | period(end)");
    show_data(diagnostic, invocation, *invocation.arguments[1]);
    return std::nullopt;
  }
  const Value* year = invocation.arguments[3];
  const bool with_year = year == nullptr || !year->is_boolean() || year->boolean();
  return Value(russian::period(*first, *last, *style, with_year), invocation.where);
}

std::optional<Value> school_year(expr::Invocation& invocation) {
  const Value& input = *invocation.arguments[0];
  const std::string_view word = text_or(invocation, 1, "nom");
  const std::optional<russian::Case> grammatical_case = russian::parse_case(word);
  if (!grammatical_case && word != "short") {
    report(invocation, 1, Code::argument_value, "«school_year»: нет вида «" + std::string(word) + "»")
        .hint("виды: short («2022/2023») или падеж: " + std::string(russian::case_codes()));
    return std::nullopt;
  }
  const std::optional<std::string> text = expr::to_text(input);
  const std::optional<russian::SchoolYear> year = text ? russian::parse_school_year(*text) : std::nullopt;
  if (!year) {
    Diagnostic& diagnostic =
        report(invocation, 0, Code::argument_value, "«school_year»: ожидается учебный год, а здесь " + named(input));
    diagnostic.hint("учебный год пишут так: 2022/2023 или 2022/23");
    show_data(diagnostic, invocation, input);
    return std::nullopt;
  }
  return Value(word == "short" ? short_form(*year) : full_form(*year, *grammatical_case), input.where);
}

/// The year argument: «2024/2025» or 2025. `wrong` is set, and reported, when it is neither.
std::optional<russian::YearContext> year_context(expr::Invocation& invocation, std::string_view function, bool& wrong) {
  const Value* year = invocation.arguments[1];
  if (year == nullptr || year->is_missing()) return std::nullopt;
  const std::optional<std::string> text = expr::to_text(*year);
  if (const auto school = text ? russian::parse_school_year(*text) : std::nullopt) {
    return russian::YearContext{school->first, true};
  }
  const std::optional<Number> number = text ? Number::parse(*text) : std::nullopt;
  const std::optional<std::int64_t> integer = number ? number->integer() : std::nullopt;
  constexpr std::int64_t least = 1900;
  constexpr std::int64_t most = 2199;
  if (integer && *integer >= least && *integer <= most) return russian::YearContext{static_cast<int>(*integer), false};
  wrong = true;
  report(invocation, 1, Code::argument_value, "«" + std::string(function) + "»: ожидается год, а здесь " + named(*year))
      .hint("год пишут так: 2025, учебный год – «2024/2025»");
  return std::nullopt;
}

/// The first or the last day of a deadline; missing where it cannot be told.
std::optional<Value> period_bound(expr::Invocation& invocation, std::string_view function,
                                  std::optional<Date> russian::PeriodBounds::*side) {
  const Value& input = *invocation.arguments[0];
  if (input.is_date()) return input;
  bool wrong = false;
  const std::optional<russian::YearContext> year = year_context(invocation, function, wrong);
  if (wrong) return std::nullopt;
  const std::optional<std::string> text = expr::to_text(input);
  if (!text) {
    Diagnostic& diagnostic = report(invocation, 0, Code::argument_value,
                                    "«" + std::string(function) + "»: ожидается срок, а здесь " + named(input));
    show_data(diagnostic, invocation, input);
    return std::nullopt;
  }
  const std::optional<russian::Period> period = russian::read_period(*text).period;
  const std::optional<Date> day = period ? russian::bounds(*period, year).*side : std::nullopt;
  if (!day) return Value(Missing{"в сроке " + named(input) + " нет этого дня"}, input.where);
  return Value(*day, input.where);
}

std::optional<Value> period_start(expr::Invocation& invocation) {
  return period_bound(invocation, "period_start", &russian::PeriodBounds::first);
}

std::optional<Value> period_end(expr::Invocation& invocation) {
  return period_bound(invocation, "period_end", &russian::PeriodBounds::last);
}

}  // namespace

void add_dates(expr::FunctionTable& table) {
  const expr::Parameter style{"style", expr::Type::text, false};
  table.add({"date",
             "дата",
             {{"date", expr::Type::any, true, true}, style, {"case", expr::Type::text, false}},
             false,
             date,
             "дата: short («14.09.2022»), long («14 сентября 2022 г.»), full, day, quoted, blank, words, month, "
             "quarter, year"});
  table.add({"period",
             "период",
             {{"first"}, {"last"}, style, {"year", expr::Type::boolean, false}},
             false,
             period,
             "от даты до даты: «с 1 по 5 сентября 2024 г.», с \"dash\" – «1–5 сентября 2024 г.»"});
  table.add({"school_year",
             "учебный_год",
             {{"year"}, style},
             false,
             school_year,
             "учебный год: «2022/2023 учебный год», в падеже или short («2022/2023»)"});
  const expr::Parameter year{"year", expr::Type::any, false, true};
  table.add({"period_start",
             "",
             {{"period"}, year},
             false,
             period_start,
             "первый день срока; если в сроке год не назван, он второй: period_start(\"1 квартал\", 2025)"});
  table.add({"period_end",
             "",
             {{"period"}, year},
             false,
             period_end,
             "последний день срока: period_end(\"сентябрь, май\", \"2024/2025\")"});
}

}  // namespace pisar::functions
