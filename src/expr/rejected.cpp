#include "expr/rejected.h"

#include <algorithm>

namespace pisar::expr {

namespace {

/// The place that a report gives to rejected values.
Span place_of(const Diagnostic& mistake) {
  return mistake.code == Code::value_rejected ? mistake.notes.front().where : mistake.where;
}

}  // namespace

Value rejected_after(const Diagnostic& mistake) { return rejected_value(place_of(mistake)); }

bool refuse_rejected(const Value& value, Span where, Diagnostics& diagnostics) {
  const auto told = [&](const Diagnostic& known) {
    return known.severity == Severity::error && place_of(known) == value.where;
  };
  if (std::any_of(diagnostics.all().begin(), diagnostics.all().end(), told)) return false;
  Diagnostic& diagnostic =
      diagnostics.report(Code::value_rejected, where, "здесь нужны данные, в которых найдена ошибка");
  if (value.where.known()) diagnostic.place("данные", value.where, "ошибка названа отдельно");
  diagnostic.hint("исправьте ошибку в данных: до этого документ не делается");
  return false;
}

}  // namespace pisar::expr
