#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/codes.h"
#include "base/span.h"

namespace pisar {

/// A line under a diagnostic: a hint («подсказка»), the schema's place («схема») or another place that matters
/// («здесь»).
struct Note {
  std::string label;  ///< «подсказка», «схема», «данные», «шаблон», …
  std::string text;
  Span where;  ///< shown as name:line:column when known
};

/// One mistake in the user's input, with its place and what to do about it.
struct Diagnostic {
  Severity severity = Severity::error;
  Code code{};
  Span where;
  std::string message;      ///< Russian, starts in lower case, no final full stop
  std::vector<Note> notes;  ///< in the order of printing

  /// Adds «подсказка: text».
  Diagnostic& hint(std::string text);
  /// Adds another place: «label: name:line:column: text».
  Diagnostic& place(std::string label, Span where, std::string text = {});
};

/// Collects diagnostics. Not thread-safe: each document of a batch has its own.
class Diagnostics {
 public:
  /// Reports a mistake with the code's default severity; the returned reference is valid until the next report.
  Diagnostic& report(Code code, Span where, std::string message);

  void add(Diagnostic diagnostic) { all_.push_back(std::move(diagnostic)); }
  void append(Diagnostics&& other);

  [[nodiscard]] const std::vector<Diagnostic>& all() const { return all_; }
  [[nodiscard]] bool has_errors() const { return error_count() != 0; }
  [[nodiscard]] std::size_t error_count() const;
  [[nodiscard]] bool empty() const { return all_.empty(); }

 private:
  std::vector<Diagnostic> all_;
};

/// The candidate nearest to `word` (edit distance with transpositions, case and ё ignored), or an empty view when none
/// is near enough to be a misspelling (more than a third of the word differs).
[[nodiscard]] std::string_view nearest(std::string_view word, const std::vector<std::string_view>& candidates);

}  // namespace pisar
