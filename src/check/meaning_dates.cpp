#include <algorithm>
#include <optional>

#include "base/utf8.h"
#include "check/date_text.h"
#include "check/meaning_check.h"
#include "check/words.h"
#include "russian/school_year.h"

namespace pisar {

namespace {

/// When a value lies in time, for comparing it with others of its kind: days of a date, the first year of a school
/// year, a year as a number.
struct Moment {
  enum class Kind : std::uint8_t { date, school_year, number } kind;
  Number value;
};

std::optional<Moment> moment_of(const Value& value) {
  if (value.is_date()) return Moment{Moment::Kind::date, Number(value.date().days_since_epoch())};
  if (value.is_number()) return Moment{Moment::Kind::number, value.number()};
  if (!value.is_text()) return std::nullopt;
  if (const auto year = russian::parse_school_year(value.text())) {
    return Moment{Moment::Kind::school_year, Number(std::int64_t{year->first})};
  }
  if (const DateReading reading = read_date(value.text()); reading.date) {
    return Moment{Moment::Kind::date, Number(reading.date->days_since_epoch())};
  }
  return std::nullopt;
}

bool goes_back(const Value& earlier, const Value& later) {
  const std::optional<Moment> first = moment_of(earlier);
  const std::optional<Moment> second = moment_of(later);
  return first && second && first->kind == second->kind && second->value < first->value;
}

/// A date or a period as the file has it.
std::string shown(const Value& value) {
  if (!value.written().empty()) return std::string(value.written());
  if (value.is_date()) return value.date().numeric();
  return value.is_text() ? value.text() : quoted(value);
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// «14.09.2022» at the offset, with no digit on either side.
std::optional<Date> numeric_date_at(std::string_view text, std::size_t at) {
  constexpr std::size_t size = 10;
  if (at + size > text.size() || (at > 0 && is_digit(text[at - 1]))) return std::nullopt;
  if (at + size < text.size() && is_digit(text[at + size])) return std::nullopt;
  const std::string_view part = text.substr(at, size);
  for (std::size_t i = 0; i < size; ++i) {
    const bool dot = i == 2 || i == 5;
    if (dot ? part[i] != '.' : !is_digit(part[i])) return std::nullopt;
  }
  return read_date(part).date;
}

/// Whether the text between two dates makes a period of them: «–», « по », « г. до ».
bool makes_period(std::string_view between) {
  std::u32string rest;
  for (const char32_t c : utf8::decode(between)) {
    if (c != U' ' && c != U'\u00A0') rest += utf8::to_lower(c);
  }
  if (rest.starts_with(U"г.")) rest.erase(0, 2);
  return rest == U"-" || rest == U"–" || rest == U"—" || rest == U"по" || rest == U"до";
}

}  // namespace

void MeaningCheck::check_not_before(const FieldPath& basis, const Value& date, const Site& site) {
  for (const Reached& found : reach(*site.record, site.record_node, basis)) {
    if (!found.value->is_date() || found.value->date() <= date.date()) continue;
    Diagnostic* mistake =
        report(Code::date_before_basis, date.where,
               site_name(site) + ": " + shown(date) + " раньше, чем «" + basis.text + "»: " + shown(*found.value));
    if (mistake == nullptr) continue;
    mistake->place("здесь", found.value->where, "«" + basis.text + "»")
        .hint("основание не бывает позже того, что на нём основано: проверьте обе даты")
        .place("схема", basis.where);
  }
}

void MeaningCheck::check_order(const OrderRule& rule, const Value& record, const Node& node) {
  const FieldPath* earlier_path = nullptr;
  const Value* earlier = nullptr;
  for (const FieldPath& path : rule.fields) {
    const Value* later = reach_one(record, path);
    if (later == nullptr) continue;
    if (earlier != nullptr && goes_back(*earlier, *later)) {
      Diagnostic* warning = report(Code::periods_out_of_order, later->where,
                                   path_name(path, &node) + ": " + shown(*later) + " раньше, чем " +
                                       path_name(*earlier_path, &node) + ": " + shown(*earlier));
      if (warning != nullptr) {
        warning->place("здесь", earlier->where, "«" + earlier_path->text + "»")
            .hint("«" + earlier_path->text + "» не бывает позже, чем «" + path.text + "»; возможно, они перепутаны")
            .place("схема", rule.where);
      }
    }
    earlier = later;
    earlier_path = &path;
  }
}

void MeaningCheck::check_rows_in_order(const FieldPath& field, const Value& list, const Site& site) {
  const Value* earlier = nullptr;
  std::size_t earlier_index = 0;
  const std::string of = site.member == nullptr ? std::string() : " списка " + quoted(site.member->key);
  for (std::size_t i = 0; i < list.array().size(); ++i) {
    const Value* later = reach_one(list.array()[i], field);
    if (later == nullptr) continue;
    if (earlier != nullptr && goes_back(*earlier, *later)) {
      Diagnostic* warning =
          report(Code::periods_out_of_order, later->where,
                 "элемент " + std::to_string(i + 1) + of + ": «" + field.text + "» " + shown(*later) +
                     " раньше, чем у элемента " + std::to_string(earlier_index + 1) + ": " + shown(*earlier));
      if (warning != nullptr) {
        warning->place("здесь", earlier->where, "элемент " + std::to_string(earlier_index + 1))
            .hint("переставьте строки или исправьте дату")
            .place("схема", field.where);
      }
    }
    earlier = later;
    earlier_index = i;
  }
}

void MeaningCheck::check_dates_in_text(Span rule, const Value& text, const Site& site) {
  constexpr std::size_t date_size = 10;
  const std::string& written = text.text();
  std::optional<Date> earlier;
  std::size_t earlier_end = 0;
  for (std::size_t at = 0; at + date_size <= written.size(); ++at) {
    const std::optional<Date> later = numeric_date_at(written, at);
    if (!later) continue;
    const bool period = earlier && makes_period(std::string_view(written).substr(earlier_end, at - earlier_end));
    if (period && *later < *earlier) {
      Diagnostic* warning =
          report(Code::periods_out_of_order, text.where,
                 site_name(site) + ": срок идёт назад, с " + earlier->numeric() + " по " + later->numeric());
      if (warning != nullptr) {
        warning->hint("начало срока не бывает позже его конца; возможно, даты перепутаны").place("схема", rule);
      }
    }
    earlier = later;
    earlier_end = at + date_size;
    at = earlier_end - 1;
  }
}

}  // namespace pisar
