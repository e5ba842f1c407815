#include "base/diagnostic_order.h"

#include <algorithm>
#include <tuple>

namespace pisar {

std::vector<const Diagnostic*> in_order(const Diagnostics& diagnostics) {
  std::vector<const Diagnostic*> order;
  order.reserve(diagnostics.all().size());
  for (const Diagnostic& diagnostic : diagnostics.all()) order.push_back(&diagnostic);
  std::stable_sort(order.begin(), order.end(), [](const Diagnostic* a, const Diagnostic* b) {
    return std::tie(a->where.file, a->where.begin) < std::tie(b->where.file, b->where.begin);
  });
  return order;
}

Position end_position(Span where, const SourceMap& sources) {
  return sources.position(where.file, std::max(where.begin, where.end));
}

}  // namespace pisar
