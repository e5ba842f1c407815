#include "russian/dates.h"
#include "functions/groups.h"
#include "russian/school_year.h"

namespace pisar::functions {
namespace {

using russian::DateStyle;

std::optional<Value> date(expr::Invocation& invocation) {
  const Value& input = *invocation.arguments[0];
  const std::string_view word = text_or(invocation, 1, "short");
  const std::optional<DateStyle> style = russian::parse_date_style(word);
  if (!style) {
    report(invocation, 1, Code::argument_value, "«date»: нет вида «" + std::string(word) + "»")
        .hint(
            "виды: short («14.09.2022»), long («14 сентября 2022 г.»), quoted («14» сентября 2022 г.), "
            "blank (число и месяц от руки)");
    return std::nullopt;
  }
  if (input.is_missing()) {
    if (*style == DateStyle::blank) return Value(russian::blank_date(), invocation.where);
    return input;
  }
  if (input.is_date()) return Value(format_date(input.date(), *style), input.where);
  const std::optional<Date> parsed = input.is_text() ? russian::parse_date(input.text()) : std::nullopt;
  if (parsed) return Value(format_date(*parsed, *style), input.where);
  Diagnostic& diagnostic = report(
      invocation, 0, Code::argument_value,
      "«date»: ожидается дата, а здесь " + (input.is_text() ? named(input) : std::string(kind_name(input.kind()))));
  diagnostic.hint("дату пишут так: 14.09.2022, 2022-09-14 или «14 сентября 2022 г.»");
  show_data(diagnostic, invocation, input);
  return std::nullopt;
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

}  // namespace

void add_dates(expr::FunctionTable& table) {
  const expr::Parameter style{"style", expr::Type::text, false};
  table.add({"date",
             "",
             {{"date", expr::Type::any, true, true}, style},
             false,
             date,
             "дата: short («14.09.2022»), long («14 сентября 2022 г.»), quoted, blank"});
  table.add({"school_year",
             "",
             {{"year"}, style},
             false,
             school_year,
             "учебный год: «2022/2023 учебный год», в падеже или short («2022/2023»)"});
}

}  // namespace pisar::functions
