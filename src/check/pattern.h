#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "check/ascii_pattern.h"

namespace pisar {

/// A regular expression of a schema (`pattern`, `patternProperties`): ECMA 262 with Unicode semantics, so that «[а-яё]»
/// is a range of letters. Matched by ICU, which knows code points and bounds its own backtracking. Immutable.
class Pattern {
 public:
  /// The compiled pattern, or null with the reason in `error` (Russian). `id` numbers the patterns of a store from 0.
  static std::unique_ptr<Pattern> compile(std::string_view source, std::size_t id, std::string& error);
  ~Pattern();
  Pattern(const Pattern&) = delete;
  Pattern& operator=(const Pattern&) = delete;

  /// As the schema has it.
  [[nodiscard]] const std::string& source() const { return source_; }
  [[nodiscard]] std::size_t id() const { return id_; }

 private:
  friend class PatternMatchers;
  struct Compiled;
  Pattern();

  std::string source_;
  std::size_t id_ = 0;
  std::optional<AsciiPattern> ascii_;  // when the pattern is of that form, `compiled_` is not used
  std::unique_ptr<Compiled> compiled_;
};

/// Matches patterns, reusing ICU's matchers: one object a thread.
class PatternMatchers {
 public:
  PatternMatchers();
  ~PatternMatchers();
  PatternMatchers(const PatternMatchers&) = delete;
  PatternMatchers& operator=(const PatternMatchers&) = delete;

  /// Whether the pattern is found anywhere in the text; a match that takes too long counts as none.
  [[nodiscard]] bool found(const Pattern& pattern, std::string_view text);

 private:
  struct Matcher;
  std::vector<std::unique_ptr<Matcher>> matchers_;  // by the pattern's id
};

/// The ECMA 262 pattern in ICU's syntax, or none with the reason in `error` (Russian). Differences: classes \d \w \s
/// are ASCII (and ECMA's white space), «$» is the very end, sets do not nest, there are no inline flags.
[[nodiscard]] std::optional<std::string> icu_pattern(std::string_view ecma, std::string& error);

}  // namespace pisar
