#include "check/checker.h"
#include "check/identifiers.h"
#include "check/number_text.h"
#include "check/words.h"

namespace pisar {

namespace {

struct Identifier {
  ValueKind kind;
  Code code;
  std::string (*problem)(std::string_view text);
  std::string_view hint;
};

constexpr Identifier identifiers[] = {
    {ValueKind::inn, Code::inn_invalid, inn_problem, "сверьте номер со свидетельством или с выпиской из ЕГРЮЛ"},
    {ValueKind::ogrn, Code::ogrn_invalid, ogrn_problem, "сверьте номер со свидетельством или с выпиской из ЕГРЮЛ"},
    {ValueKind::email, Code::email_invalid, email_problem, "адрес пишут так: school12@mail.ru"},
};

const Identifier& row_of(ValueKind kind) {
  const Identifier* row = std::begin(identifiers);
  while (row->kind != kind) ++row;
  return *row;
}

}  // namespace

/// A number that YAML has read stays the text that was written.
bool Checker::normalize_identifier(const Node& rule, const Value& value, const Frame& frame,
                                   std::optional<Value>& made) {
  if (!value.is_text() && !value.is_number()) return true;
  const std::string text = value.is_number() ? quoted(value) : value.text();
  if (text.find("{{") != std::string::npos) return true;
  const std::string_view gap = gap_reason(text);
  if (!gap.empty()) {
    made = Value(Missing{std::string(gap)}, value.where);
    made->set_written(text);
    return true;
  }
  const Identifier& identifier = row_of(rule.kind);
  const std::string problem = identifier.problem(text);
  if (problem.empty()) {
    if (value.is_number()) made = Value(text, value.where);
    return true;
  }
  if (!reporting_) return false;
  fail(rule, frame, identifier.code, subject(frame) + ": " + quoted(std::string_view(text)) + " — " + problem)
      .hint(std::string(identifier.hint));
  return false;
}

}  // namespace pisar
