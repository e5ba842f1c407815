#pragma once

#include <cstdlib>

#include "base/diagnostic_text.h"
#include "base/source_map.h"
#include "base/value.h"

namespace pisar::fuzz {

/// Stops the fuzzer when a span lies outside of its file.
inline void demand(bool holds) {
  if (!holds) std::abort();
}

inline void check_span(Span where, const SourceMap& sources) {
  demand(where.known() && where.begin <= where.end && where.end <= sources.text(where.file).size());
}

/// Every value and key of a loaded tree has its bytes, and they lie in the file.
inline void check_tree(const Value& value, const SourceMap& sources) {
  check_span(value.where, sources);
  if (value.is_array()) {
    for (const Value& item : value.array()) check_tree(item, sources);
  }
  if (value.is_object()) {
    for (const Member& member : value.object().members()) {
      check_span(member.key_where, sources);
      check_tree(member.value, sources);
    }
  }
}

/// A text that does not load has an error that can be printed; every place in it is in the file.
inline void check_messages(const Diagnostics& diagnostics, const SourceMap& sources) {
  for (const Diagnostic& diagnostic : diagnostics.all()) {
    check_span(diagnostic.where, sources);
    demand(!diagnostic.message.empty());
  }
  static_cast<void>(to_text(diagnostics, sources));
}

}  // namespace pisar::fuzz
