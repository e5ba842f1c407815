#include "base/diagnostic.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "base/utf8.h"

namespace pisar {
namespace {

constexpr std::array code_table = {
#define PISAR_CODE(id, text, severity, title) CodeInfo{Code::id, text, Severity::severity, title},
#include "base/codes.def"
#undef PISAR_CODE
};

std::u32string folded(std::string_view word) {
  std::u32string letters = utf8::decode(utf8::to_lower(word));
  std::replace(letters.begin(), letters.end(), U'ё', U'е');
  return letters;
}

/// Optimal string alignment distance: insertions, deletions, substitutions, transpositions of neighbours.
std::size_t edit_distance(std::u32string_view a, std::u32string_view b) {
  std::vector<std::size_t> before_last(b.size() + 1);
  std::vector<std::size_t> last(b.size() + 1);
  std::vector<std::size_t> current(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    current[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t substitution = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      current[j] = std::min({last[j] + 1, current[j - 1] + 1, substitution});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        current[j] = std::min(current[j], before_last[j - 2] + 1);
      }
    }
    std::swap(before_last, last);
    std::swap(last, current);
  }
  return last[b.size()];
}

}  // namespace

const CodeInfo& code_info(Code code) { return code_table.at(static_cast<std::size_t>(code)); }

std::span<const CodeInfo> all_codes() { return code_table; }

Diagnostic& Diagnostic::hint(std::string text) {
  notes.push_back({"подсказка", std::move(text), {}});
  return *this;
}

Diagnostic& Diagnostic::place(std::string label, Span at, std::string text) {
  notes.push_back({std::move(label), std::move(text), at});
  return *this;
}

Diagnostic& Diagnostics::report(Code code, Span where, std::string message) {
  return all_.emplace_back(Diagnostic{code_info(code).severity, code, where, std::move(message), {}});
}

void Diagnostics::append(Diagnostics&& other) {
  all_.insert(all_.end(), std::make_move_iterator(other.all_.begin()), std::make_move_iterator(other.all_.end()));
  other.all_.clear();
}

std::size_t Diagnostics::error_count() const {
  return static_cast<std::size_t>(
      std::count_if(all_.begin(), all_.end(), [](const Diagnostic& d) { return d.severity == Severity::error; }));
}

std::string_view nearest(std::string_view word, const std::vector<std::string_view>& candidates) {
  constexpr std::size_t longest = 64;  // a longer word is no misspelling of a name
  const std::u32string wanted = folded(word);
  if (wanted.empty() || wanted.size() > longest) return {};
  std::string_view best;
  std::size_t best_distance = std::max<std::size_t>(1, wanted.size() / 3) + 1;
  for (const std::string_view candidate : candidates) {
    const std::u32string letters = folded(candidate);
    if (letters.size() > longest) continue;
    const std::size_t distance = edit_distance(wanted, letters);
    if (distance < best_distance) {
      best_distance = distance;
      best = candidate;
    }
  }
  return best;
}

}  // namespace pisar
