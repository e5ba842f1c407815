#include "metrics/data_expression.h"

#include <algorithm>

#include "expr/expr.h"

namespace pisar::metrics {

std::optional<std::uint32_t> text_offset(const Value& text) {
  const std::size_t length = text.where.end - text.where.begin;
  if (!text.where.known()) return std::nullopt;
  if (length == text.text().size()) return text.where.begin;
  if (length == text.text().size() + 2) return text.where.begin + 1;
  return std::nullopt;
}

expr::ExprPtr parse_data_expression(const Value& text, Span call, Diagnostics& diagnostics) {
  Diagnostics own;
  const std::optional<std::uint32_t> offset = text_offset(text);
  expr::ExprPtr expression = expr::parse_expression(text.text(), offset ? text.where.file : 0, offset.value_or(0), own);
  for (Diagnostic diagnostic : own.all()) {
    if (!offset) {
      diagnostic.where = text.where;
      const auto placeless = [](const Note& note) { return note.text.empty() && !note.where.known(); };
      diagnostic.notes.erase(std::remove_if(diagnostic.notes.begin(), diagnostic.notes.end(), placeless),
                             diagnostic.notes.end());
    }
    diagnostic.place("вычисляется", call);
    diagnostics.add(std::move(diagnostic));
  }
  return expression;
}

}  // namespace pisar::metrics
