#include "expr/data_expression.h"

#include <algorithm>
#include <mutex>

namespace pisar::expr {

std::optional<std::uint32_t> text_offset(const Value& text) {
  const std::size_t length = text.where.end - text.where.begin;
  if (!text.where.known()) return std::nullopt;
  if (length == text.text().size()) return text.where.begin;
  if (length == text.text().size() + 2) return text.where.begin + 1;
  return std::nullopt;
}

ExprPtr parse_data_expression(const Value& text, Diagnostics& diagnostics, Span call) {
  Diagnostics own;
  const std::optional<std::uint32_t> offset = text_offset(text);
  ExprPtr expression = parse_expression(text.text(), offset ? text.where.file : 0, offset.value_or(0), own);
  for (Diagnostic diagnostic : own.all()) {
    if (!offset) {
      diagnostic.where = text.where;
      const auto placeless = [](const Note& note) { return note.text.empty() && !note.where.known(); };
      diagnostic.notes.erase(std::remove_if(diagnostic.notes.begin(), diagnostic.notes.end(), placeless),
                             diagnostic.notes.end());
    }
    if (call.known()) diagnostic.place("вычисляется", call);
    diagnostics.add(std::move(diagnostic));
  }
  return expression;
}

ExprPtr DataExpressions::parsed(const Value& text, Diagnostics& diagnostics, Span call) const {
  {
    const std::shared_lock lock(mutex_);
    const auto found = entries_.find(text.where);
    if (found != entries_.end() && found->second.text == text.text()) return found->second.expression;
  }
  ExprPtr expression = parse_data_expression(text, diagnostics, call);
  if (expression && text.where.known()) {
    const std::unique_lock lock(mutex_);
    entries_.try_emplace(text.where, Entry{text.text(), expression});
  }
  return expression;
}

}  // namespace pisar::expr
