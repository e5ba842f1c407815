#include <algorithm>

#include "check/meaning_check.h"
#include "check/words.h"

namespace pisar {

namespace {

constexpr int most_decimals = 20;

std::string shown(const Number& number) { return number.shortest(most_decimals); }

}  // namespace

void MeaningCheck::check_whole(const FieldPath& whole, const Value& part, const Site& site) {
  const Value* found = reach_one(*site.record, whole);
  if (found == nullptr || !found->is_number() || part.number() <= found->number()) return;
  Diagnostic* mistake = report(Code::part_over_whole, part.where,
                               site_name(site) + ": " + quoted(part) + " больше, чем " +
                                   path_name(whole, site.record_node) + ": " + quoted(*found));
  if (mistake == nullptr) return;
  mistake->place("здесь", found->where, "целое, «" + whole.text + "»")
      .hint("часть не бывает больше целого: проверьте оба числа")
      .place("схема", whole.where);
}

void MeaningCheck::check_parts(const PartsRule& rule, const Value& record, const Node& node) {
  const Value* whole = reach_one(record, rule.whole);
  if (whole == nullptr || !whole->is_number()) return;
  Number sum;
  Span where;
  std::string names;
  std::string numbers;
  for (const FieldPath& path : rule.parts) {
    const Value* part = reach_one(record, path);
    if (part == nullptr || !part->is_number()) return;
    const std::optional<Number> next = Number::add(sum, part->number());
    if (!next) return;  // beyond what numbers can be: a limit of load was passed before
    sum = *next;
    where = join(where, part->where);
    const std::string_view plus = names.empty() ? "" : " + ";
    names += std::string(plus) + path.text;
    numbers += std::string(plus) + quoted(*part);
  }
  if (sum == whole->number()) return;
  Diagnostic* mistake = report(Code::parts_sum, whole->where,
                               (rule.title.empty() ? "части" : rule.title) + ": " + names + " = " + numbers + " = " +
                                   shown(sum) + ", а " + path_name(rule.whole, &node) + " — " + quoted(*whole));
  if (mistake == nullptr) return;
  mistake->place("здесь", where, "части")
      .hint("опечатка может быть и в части, и в целом: проверьте все эти числа")
      .place("схема", rule.where);
}

void MeaningCheck::check_total(const TotalRule& rule, const Value& record, const Node& node) {
  const Value* total = reach_one(record, rule.total);
  const Value* rows = reach_one(record, rule.rows);
  if (total == nullptr || !total->is_number() || rows == nullptr || !rows->is_array()) return;
  Number sum;
  for (const Value& row : rows->array()) {
    const Value* part = reach_one(row, rule.field);
    if (part == nullptr || !part->is_number()) return;  // the sum is not known
    const std::optional<Number> next = Number::add(sum, part->number());
    if (!next) return;
    sum = *next;
  }
  if (sum == total->number()) return;
  Diagnostic* mistake = report(Code::total_differs, total->where,
                               path_name(rule.total, &node) + ": итог " + quoted(*total) + ", а сумма «" +
                                   rule.field.text + "» по строкам — " + shown(sum));
  if (mistake == nullptr) return;
  mistake->place("здесь", rows->where, "«" + rule.rows.text + "», строк: " + std::to_string(rows->array().size()))
      .hint("итог сам не исправляется: проверьте и строки, и сам итог")
      .place("схема", rule.where);
}

}  // namespace pisar
