#include "check/pattern.h"

#include <unicode/regex.h>
#include <unicode/unistr.h>
#include <unicode/ustring.h>

namespace pisar {

struct Pattern::Compiled {
  std::unique_ptr<icu::RegexPattern> pattern;
};

Pattern::Pattern() = default;
Pattern::~Pattern() = default;

std::unique_ptr<Pattern> Pattern::compile(std::string_view source, std::size_t id, std::string& error) {
  std::unique_ptr<Pattern> pattern(new Pattern);
  pattern->source_ = source;
  pattern->id_ = id;
  pattern->ascii_ = AsciiPattern::compile(source);
  if (pattern->ascii_) return pattern;
  const std::optional<std::string> translated = icu_pattern(source, error);
  if (!translated) return nullptr;
  UParseError place{};
  UErrorCode status = U_ZERO_ERROR;
  auto compiled = std::make_unique<Compiled>();
  compiled->pattern.reset(icu::RegexPattern::compile(icu::UnicodeString::fromUTF8(*translated), 0, place, status));
  if (U_FAILURE(status) != 0 || !compiled->pattern) {
    error = "выражение не разбирается";
    return nullptr;
  }
  pattern->compiled_ = std::move(compiled);
  return pattern;
}

struct PatternMatchers::Matcher {
  std::unique_ptr<icu::RegexMatcher> matcher;
  std::u16string text;      // of the value being matched; kept for its memory
  icu::UnicodeString view;  // aliases `text`
};

PatternMatchers::PatternMatchers() = default;
PatternMatchers::~PatternMatchers() = default;

bool PatternMatchers::found(const Pattern& pattern, std::string_view text) {
  if (pattern.ascii_) return pattern.ascii_->matches(text);
  if (matchers_.size() <= pattern.id()) matchers_.resize(pattern.id() + 1);
  std::unique_ptr<Matcher>& slot = matchers_[pattern.id()];
  UErrorCode status = U_ZERO_ERROR;
  if (!slot) {
    auto made = std::make_unique<Matcher>();
    made->matcher.reset(pattern.compiled_->pattern->matcher(status));
    if (U_FAILURE(status) != 0) throw std::bad_alloc();
    // Counted in steps of the engine, not in time: the same text always gives the same answer.
    constexpr int step_limit = 1000;        // some ten million steps
    constexpr int stack_limit = 8'000'000;  // bytes
    made->matcher->setTimeLimit(step_limit, status);
    made->matcher->setStackLimit(stack_limit, status);
    slot = std::move(made);
  }
  Matcher& matcher = *slot;
  matcher.text.resize(text.size());  // UTF-16 never takes more units than UTF-8 takes bytes
  std::int32_t length = 0;
  u_strFromUTF8(matcher.text.data(), static_cast<std::int32_t>(matcher.text.size()), &length, text.data(),
                static_cast<std::int32_t>(text.size()), &status);
  if (U_FAILURE(status) != 0) return false;
  matcher.view.setTo(false, matcher.text.data(), length);
  matcher.matcher->reset(matcher.view);
  const bool found = matcher.matcher->find(status) != 0;
  return found && U_SUCCESS(status) != 0;
}

}  // namespace pisar
