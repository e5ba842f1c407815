#include "write/xlsx/sheet_names.h"

#include "base/utf8.h"

namespace pisar::xlsx {
namespace {

constexpr std::size_t longest = 31;  // UTF-16 units

std::size_t units(std::u32string_view text) {
  std::size_t count = 0;
  for (const char32_t c : text) count += c > 0xFFFF ? 2 : 1;
  return count;
}

bool at_end(char32_t c) { return c == U' ' || c == U'\u00A0' || c == U'\''; }

std::u32string trimmed(std::u32string text) {
  while (!text.empty() && at_end(text.back())) text.pop_back();
  while (!text.empty() && at_end(text.front())) text.erase(text.begin());
  return text;
}

/// Cut to `limit` units, at a space when that costs less than half.
std::u32string cut(std::u32string text, std::size_t limit) {
  if (units(text) <= limit) return text;
  while (units(text) > limit) text.pop_back();
  const std::size_t space = text.rfind(U' ');
  if (space != std::u32string::npos && space >= limit / 2) text.resize(space);
  return trimmed(std::move(text));
}

std::u32string clean(std::string_view wanted) {
  std::u32string name;
  for (char32_t c : utf8::decode(wanted)) {
    if (c == U'/' || c == U'\\') c = U'-';
    const bool forbidden = c < 0x20 || c == U':' || c == U'?' || c == U'*' || c == U'[' || c == U']';
    if (forbidden) c = U' ';
    if (c == U' ' && !name.empty() && name.back() == U' ') continue;
    name += c;
  }
  return trimmed(std::move(name));
}

}  // namespace

std::string SheetNames::take(std::string_view wanted, std::string_view fallback) {
  std::u32string name = cut(clean(wanted), longest);
  if (name.empty()) name = utf8::decode(fallback);
  if (utf8::to_lower(utf8::encode(name)) == "history") name += U'_';  // Excel keeps it for itself
  std::string candidate = utf8::encode(name);
  for (int number = 2; !taken_.insert(utf8::to_lower(candidate)).second; ++number) {
    const std::string suffix = " (" + std::to_string(number) + ")";
    candidate = utf8::encode(cut(name, longest - suffix.size())) + suffix;
  }
  return candidate;
}

}  // namespace pisar::xlsx
