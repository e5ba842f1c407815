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

// Where a path ended in a row: at a value, or at a record that lacks the key, or at something that is no record.
struct End {
  const Value* value = nullptr;
  const Value* stopped_at = nullptr;
  std::string_view key;
};

End walk(const Value& row, std::string_view path, const Environment& environment) {
  const Value* value = &resolved(row, environment);
  while (!path.empty() && !value->is_missing()) {
    const std::size_t dot = path.find('.');
    const std::string_view key = path.substr(0, dot);
    path = dot == std::string_view::npos ? std::string_view() : path.substr(dot + 1);
    const Value* member = value->find(key);
    if (member == nullptr) return {nullptr, value, key};
    value = &resolved(*member, environment);
  }
  return {value, nullptr, {}};
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

std::optional<std::vector<const Value*>> column(const Invocation& invocation, const Array& rows, std::string_view path,
                                                Span path_where) {
  std::vector<const Value*> values;
  values.reserve(rows.size());
  bool found = rows.empty();
  End lacking;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const End end = walk(rows[i], path, invocation.context.environment);
    if (end.value != nullptr && end.value->is_rejected()) {
      refuse_rejected(*end.value, path_where.known() ? path_where : invocation.where, invocation.context.diagnostics);
      return std::nullopt;
    }
    if (end.value != nullptr) {
      found = true;
      values.push_back(end.value);
      continue;
    }
    if (!end.stopped_at->is_object()) {
      Diagnostic& diagnostic = invocation.context.diagnostics.report(
          Code::argument_type, path_where,
          "поле «" + std::string(end.key) + "» бывает у записей, а в списке " + std::string(given(*end.stopped_at)) +
              " (элемент " + std::to_string(i + 1) + ")");
      place_data(diagnostic, *end.stopped_at, invocation.where);
      return std::nullopt;
    }
    if (lacking.stopped_at == nullptr) lacking = end;
    values.push_back(&missing_value());
  }
  if (found || invocation.context.environment.may_have(*lacking.stopped_at, lacking.key)) return values;
  Diagnostic& diagnostic = invocation.context.diagnostics.report(
      Code::field_unknown, path_where, "ни в одной записи списка нет поля «" + std::string(lacking.key) + "»");
  explain_fields(diagnostic, lacking.key, *lacking.stopped_at, invocation.where);
  return std::nullopt;
}

}  // namespace pisar::expr
