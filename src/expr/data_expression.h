#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <shared_mutex>
#include <string>

#include "base/diagnostic.h"
#include "base/value.h"
#include "expr/expr.h"

namespace pisar::expr {

/// Where the text of a scalar begins in its file: after a quote, if it is quoted. None when escapes or line breaks make
/// the text differ from the file, so that places within it are unknown.
[[nodiscard]] std::optional<std::uint32_t> text_offset(const Value& text);

/// Parses an expression that stands in the data: a formula, a rule. Its mistakes stand at their places in the file,
/// else at the text as a whole, and name the call that wanted it, if there is one; null after a mistake.
[[nodiscard]] ExprPtr parse_data_expression(const Value& text, Diagnostics& diagnostics, Span call = {});

/// The expressions of the data, each parsed once: a rule of a catalogue is asked for every document. Any thread may
/// ask.
class DataExpressions {
 public:
  /// As parse_data_expression; a mistake is reported at every call.
  [[nodiscard]] ExprPtr parsed(const Value& text, Diagnostics& diagnostics, Span call) const;

 private:
  struct Entry {
    std::string text;  ///< a text that was derived from another may have kept its place
    ExprPtr expression;
  };
  mutable std::shared_mutex mutex_;
  mutable std::map<Span, Entry> entries_;  // by the places of the texts
};

}  // namespace pisar::expr
