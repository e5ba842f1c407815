#include <algorithm>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "check/checker.h"
#include "check/date_text.h"
#include "check/number_text.h"
#include "check/words.h"
#include "expr/data_expression.h"
#include "russian/period.h"
#include "russian/school_year.h"

// The normal forms that `x-pisar-kind` and `x-pisar-ref` declare.

namespace pisar {

namespace {

/// A template's expression, whose value is not known yet.
bool has_expression(std::string_view text) { return text.find("{{") != std::string_view::npos; }

Value gap(std::string_view reason, const Value& value, const std::string& text) {
  Value made(Missing{std::string(reason)}, value.where);
  made.set_written(text);
  return made;
}

/// Why a text is no school year, where that can be told: «: указан один год».
std::string school_year_problem(std::string_view text) {
  std::vector<std::string> years;
  bool joined = false;
  for (const char c : text) {
    const bool digit = utf8::is_digit(static_cast<unsigned char>(c));
    if (digit && !joined) years.emplace_back();
    if (digit) years.back() += c;
    joined = digit;
  }
  constexpr std::size_t full = 4;
  if (years.empty()) return {};
  if (years.front().size() != full) return ": первый год записан не четырьмя цифрами";
  if (years.size() == 1) return ": указан один год";
  const std::string next = std::to_string(std::stoi(years.front()) + 1);
  const bool follows = years[1] == next || years[1] == next.substr(next.size() - std::min<std::size_t>(next.size(), 2));
  return years.size() == 2 && !follows ? ": за " + years.front() + " годом следует " + next : std::string();
}

/// «0.43» as it is read on paper.
std::string with_comma(const Number& number) {
  constexpr int most_decimals = 20;
  std::string text = number.shortest(most_decimals);
  std::replace(text.begin(), text.end(), '.', ',');
  return text;
}

}  // namespace

bool Checker::normalize(const Node& rule, const Value& value, const Frame& frame, std::optional<Value>& made) {
  if (!rule.collection.empty()) return normalize_reference(rule, value, frame, made);
  if (rule.kind == ValueKind::text) {
    if (value.is_number()) made = Value(quoted(value), value.where);
    return true;
  }
  if (rule.kind == ValueKind::expression) return check_expression(rule, value, frame);
  if (is_identifier(rule.kind)) return normalize_identifier(rule, value, frame, made);
  if (rule.kind == ValueKind::period) return check_period(rule, value, frame, made);
  if (rule.kind == ValueKind::percent && value.is_number()) return check_share(rule, value.number(), frame);
  const bool numeric = rule.kind == ValueKind::number || rule.kind == ValueKind::percent;
  if (numeric && value.is_missing()) {  // «students:» with nothing behind it
    made = gap(gap_reason(""), value, "");
    return true;
  }
  // A date or a year that YAML took for a number (14.09) is judged as it is written.
  const bool number_as_text =
      value.is_number() && (rule.kind == ValueKind::date || rule.kind == ValueKind::school_year);
  if (!value.is_text() && !number_as_text) return true;
  const std::string text = number_as_text ? quoted(value) : value.text();
  if (has_expression(text)) return true;
  const std::string_view reason = gap_reason(text);
  if (!reason.empty()) {
    made = gap(reason, value, text);
    return true;
  }
  bool good = true;
  switch (rule.kind) {
    case ValueKind::none:
    case ValueKind::email:
    case ValueKind::expression:
    case ValueKind::inn:
    case ValueKind::ogrn:
    case ValueKind::period:
    case ValueKind::text:
      return true;
    case ValueKind::number:
    case ValueKind::percent:
      good = normalize_number(rule, text, frame, made);
      break;
    case ValueKind::date:
      good = normalize_date(rule, text, frame, made);
      break;
    case ValueKind::school_year:
      good = normalize_school_year(rule, text, frame, made);
      break;
  }
  if (good) made->set_written(text);
  return good;
}

/// The id as it is written; a name is found among the records when all of them are known (check_references).
bool Checker::normalize_reference(const Node& rule, const Value& value, const Frame& frame,
                                  std::optional<Value>& made) {
  if (value.is_number()) made = Value(RecordRef{rule.collection, quoted(value)}, value.where);
  if (!value.is_text() || has_expression(value.text())) return true;
  const std::string& text = value.text();
  const std::string_view reason = gap_reason(text);
  if (!reason.empty()) {
    made = gap(reason, value, text);
    return true;
  }
  // «138049 - МБОУ СОШ № 3», as lists of examinations have it. Records of other collections may be named so.
  const bool has_names = rule.collection == "schools" || rule.collection == "people";
  const bool captioned = has_names && utf8::is_digit(static_cast<unsigned char>(text.front())) &&
                         read_number(text).problem == NumberReading::Problem::residue;
  if (!captioned) {
    made = Value(RecordRef{rule.collection, text}, value.where);
    return true;
  }
  if (!reporting_) return false;
  fail(rule, frame, Code::spreadsheet_residue,
       subject(frame) + ": " + quoted(text) + " — название с номером из другой таблицы")
      .hint("оставьте только код или название записи");
  return false;
}

bool Checker::normalize_number(const Node& rule, const std::string& text, const Frame& frame,
                               std::optional<Value>& made) {
  const bool percent = rule.kind == ValueKind::percent;
  const bool counts = (rule.allowed_types & types::integer) != 0 && (rule.allowed_types & types::number) == 0;
  NumberReading reading = read_number(text);
  const bool stray_sign = reading.number && reading.percent_sign && counts;
  if (reading.number && !stray_sign) {
    if (percent && !reading.percent_sign && !check_share(rule, *reading.number, frame)) return false;
    made = Value(std::move(*reading.number), frame.value->where);
    return true;
  }
  if (!reporting_) return false;
  const std::string found = subject(frame) + ": " + quoted(text);
  if (stray_sign) {
    fail(rule, frame, Code::number_invalid, found + " — доля, а здесь нужно количество").hint("впишите число без «%»");
    return false;
  }
  switch (reading.problem) {
    case NumberReading::Problem::ambiguous:
      fail(rule, frame, Code::number_ambiguous, found + " читается двояко: " + reading.meaning).hint(reading.hint);
      return false;
    case NumberReading::Problem::residue:
      fail(rule, frame, Code::spreadsheet_residue, found + " — число с подписью из другой таблицы").hint(reading.hint);
      return false;
    case NumberReading::Problem::none:
    case NumberReading::Problem::not_number:
      break;
  }
  Diagnostic& diagnostic = fail(rule, frame, Code::number_invalid, found + " — не число");
  if (!reading.hint.empty()) diagnostic.hint(reading.hint);
  diagnostic.hint(percent ? "доли пишут так: 14,8 % или 14.8; пропуск — \"-\" или \"н/д\""
                          : "числа пишут так: 1234, 12,5 или 12.5; пропуск — \"-\" или \"н/д\"");
  return false;
}

/// In a column of per cents, 0.43 may be 43 % as a spreadsheet stores it, or less than one per cent.
bool Checker::check_share(const Node& rule, const Number& number, const Frame& frame) {
  if (number <= Number(0) || number >= Number(1)) return true;
  if (!reporting_) return false;
  const std::optional<Number> hundredfold = Number::multiply(number, Number(100));
  const std::string share = hundredfold ? with_comma(*hundredfold) : with_comma(number) + " · 100";
  fail(rule, frame, Code::percent_ambiguous,
       subject(frame) + ": " + quoted(*frame.value) + " — не ясно, " + share + " % или " + with_comma(number) + " %")
      .hint("напишите «" + share + " %»; если и правда меньше одного процента – «" + with_comma(number) + " %»");
  return false;
}

bool Checker::normalize_date(const Node& rule, const std::string& text, const Frame& frame,
                             std::optional<Value>& made) {
  const DateReading reading = read_date(text);
  if (reading.date) {
    made = Value(*reading.date, frame.value->where);
    return true;
  }
  if (!reporting_) return false;
  if (reading.ambiguous) {
    fail(rule, frame, Code::date_ambiguous,
         subject(frame) + ": дата " + quoted(*frame.value) + " читается двояко: " + reading.problem)
        .hint(std::string(accepted_dates));
    return false;
  }
  const std::string reason = reading.problem.empty() ? "" : ": " + reading.problem;
  fail(rule, frame, Code::date_invalid, subject(frame) + ": " + quoted(text) + " — не дата" + reason)
      .hint(std::string(accepted_dates));
  return false;
}

bool Checker::normalize_school_year(const Node& rule, const std::string& text, const Frame& frame,
                                    std::optional<Value>& made) {
  const std::optional<russian::SchoolYear> year = russian::parse_school_year(text);
  if (year) {
    made = Value(russian::short_form(*year), frame.value->where);
    return true;
  }
  if (!reporting_) return false;
  fail(rule, frame, Code::school_year_invalid,
       subject(frame) + ": " + quoted(text) + " — не учебный год" + school_year_problem(text))
      .hint("учебный год пишут так: 2024/2025; второй год следует за первым");
  return false;
}

/// A deadline prints as it is written: it stays a text, and only what contradicts itself is refused.
bool Checker::check_period(const Node& rule, const Value& value, const Frame& frame, std::optional<Value>& made) {
  if (value.is_number()) made = Value(quoted(value), value.where);
  if (!value.is_text() || has_expression(value.text())) return true;
  const std::string problem = russian::read_period(value.text()).problem;
  if (problem.empty()) return true;
  if (!reporting_) return false;
  fail(rule, frame, Code::period_invalid, subject(frame) + ": " + quoted(value) + " — не срок: " + problem)
      .hint("исправьте срок; печатается он так, как записан");
  return false;
}

bool Checker::check_expression(const Node& rule, const Value& value, const Frame& frame) {
  if (!value.is_text()) return true;
  Diagnostics mistakes;
  if (expr::parse_data_expression(value, mistakes)) return true;
  if (!reporting_) return false;
  reject(frame);
  for (const Diagnostic& mistake : mistakes.all()) {
    fail_at(mistake.where, rule, frame, mistake.code, mistake.message).notes = mistake.notes;
  }
  return false;
}

}  // namespace pisar
