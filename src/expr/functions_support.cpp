#include "expr/functions_support.h"

#include <limits>

#include "expr/number_format.h"
#include "expr/rejected.h"
#include "expr/suggest.h"

namespace pisar::expr {
namespace {

const Value& missing_value() {
  static const Value value;
  return value;
}

}  // namespace

std::string_view text_argument(const Invocation& invocation, std::size_t index) {
  return has_argument(invocation, index) ? std::string_view(argument(invocation, index).text()) : std::string_view();
}

std::optional<std::int64_t> integer_argument(const Invocation& invocation, std::size_t index, std::int64_t otherwise,
                                             std::int64_t least, std::int64_t most) {
  if (!has_argument(invocation, index)) return otherwise;
  const std::optional<std::int64_t> number = argument(invocation, index).number().integer();
  if (number && *number >= least && *number <= most) return number;
  const bool bounded = most != std::numeric_limits<std::int64_t>::max();
  bad_value(invocation, index,
            bounded ? "ожидается целое число от " + number_text(Value(least)) + " до " + number_text(Value(most))
                    : "ожидается целое число");
  return std::nullopt;
}

Diagnostic& bad_value(const Invocation& invocation, std::size_t place, std::string message) {
  return invocation.context.diagnostics.report(Code::argument_value, invocation.places[place], std::move(message));
}

Value nothing(std::string reason, Span where) { return Value(Missing{std::move(reason)}, where); }

FieldReader::FieldReader(const Invocation& invocation, std::string_view path, Span path_where)
    : invocation_(invocation), path_where_(path_where) {
  while (!path.empty()) {
    const std::size_t dot = path.find('.');
    steps_.push_back({path.substr(0, dot)});
    path = dot == std::string_view::npos ? std::string_view() : path.substr(dot + 1);
  }
}

const Value* FieldReader::read(const Value& row) {
  const Environment& environment = invocation_.context.environment;
  ++rows_;
  const Value* value = &resolved(row, environment);
  for (Step& step : steps_) {
    if (value->is_missing()) break;
    const Value* member = value->is_object() ? find_member(value->object(), step.key, step.guess) : nullptr;
    if (member == nullptr) return lacks(*value, step.key) ? &missing_value() : nullptr;
    value = &resolved(*member, environment);
  }
  if (value->is_rejected()) {
    refuse_rejected(*value, path_where_.known() ? path_where_ : invocation_.where, invocation_.context.diagnostics);
    return nullptr;
  }
  found_ = true;
  return value;
}

bool FieldReader::lacks(const Value& record, std::string_view key) {
  if (record.is_object()) {
    if (lacking_ == nullptr) {
      lacking_ = &record;
      lacking_key_ = key;
    }
    return true;
  }
  Diagnostic& diagnostic = invocation_.context.diagnostics.report(
      Code::argument_type, path_where_,
      "поле «" + std::string(key) + "» бывает у записей, а в списке " + std::string(given(record)) + " (элемент " +
          std::to_string(rows_) + ")");
  place_data(diagnostic, record, invocation_.where);
  return false;
}

bool FieldReader::finish() {
  if (found_ || lacking_ == nullptr || invocation_.context.environment.may_have(*lacking_, lacking_key_)) return true;
  Diagnostic& diagnostic = invocation_.context.diagnostics.report(
      Code::field_unknown, path_where_, "ни в одной записи списка нет поля «" + std::string(lacking_key_) + "»");
  explain_fields(diagnostic, lacking_key_, *lacking_, invocation_.where);
  return false;
}

std::optional<std::vector<const Value*>> column(const Invocation& invocation, const Array& rows, std::string_view path,
                                                Span path_where) {
  std::vector<const Value*> values;
  values.reserve(rows.size());
  FieldReader reader(invocation, path, path_where);
  for (const Value& row : rows) {
    const Value* value = reader.next(row);
    if (value == nullptr) return std::nullopt;
    values.push_back(value);
  }
  if (!reader.finish()) return std::nullopt;
  return values;
}

}  // namespace pisar::expr
