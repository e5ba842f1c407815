#include "check/ascii_pattern.h"

#include <limits>

namespace pisar {

namespace {

constexpr std::uint32_t unbounded_repetition = std::numeric_limits<std::uint32_t>::max();

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

}  // namespace

/// Reads the pattern from left to right; every function gives false for what it does not know.
class AsciiPattern::Reader {
 public:
  explicit Reader(std::string_view source) : source_(source) {}

  bool read(std::vector<Part>& parts) {
    if (!take('^')) return false;
    while (at_ + 1 < source_.size()) {
      Part part;
      if (!set(part.set) || !repetition(part)) return false;
      parts.push_back(part);
    }
    return take('$');
  }

 private:
  [[nodiscard]] bool more() const { return at_ < source_.size(); }
  bool take(char c) {
    const bool there = more() && source_[at_] == c;
    at_ += there ? 1 : 0;
    return there;
  }

  bool set(Set& set) {
    if (take('[')) return class_of_characters(set);
    if (take('\\')) return escape(set);
    return plain(set);
  }

  /// A letter, a digit or a sign that means itself outside of a class.
  bool plain(Set& set) {
    constexpr std::string_view signs = "-_ :/@,;#%&=~!\"'<>";
    const char c = source_[at_];
    if (!is_letter(c) && !is_digit(c) && signs.find(c) == std::string_view::npos) return false;
    set.set(static_cast<std::size_t>(c));
    ++at_;
    return true;
  }

  /// \d, \w, or a sign such as \. that is escaped to mean itself.
  bool escape(Set& set) {
    constexpr std::string_view signs = ".-/+*?()[]{}|^$\\";
    if (!more()) return false;
    const char c = source_[at_++];
    if (signs.find(c) != std::string_view::npos) {
      set.set(static_cast<std::size_t>(c));
    } else if (c == 'd' || c == 'w') {
      add_range(set, '0', '9');
      if (c == 'd') return true;
      add_range(set, 'a', 'z');
      add_range(set, 'A', 'Z');
      set.set('_');
    } else {
      return false;
    }
    return true;
  }

  /// What is behind «[»: characters and ranges of letters or digits, «-» only at an end.
  bool class_of_characters(Set& set) {
    bool empty = true;
    while (more() && source_[at_] != ']') {
      const char c = source_[at_];
      const char next = at_ + 1 < source_.size() ? source_[at_ + 1] : '\0';
      if (c == '-') {
        if (!empty && next != ']') return false;
        set.set('-');
        ++at_;
      } else if (c == '\\') {
        ++at_;
        if (!escape(set) || (more() && source_[at_] == '-' && next_is_no_end())) return false;
      } else if (next == '-' && next_is_no_end(1)) {
        const char last = at_ + 2 < source_.size() ? source_[at_ + 2] : '\0';
        const bool alike = (is_digit(c) && is_digit(last)) || (is_letter(c) && is_letter(last));
        if (!alike || last < c) return false;
        add_range(set, c, last);
        at_ += 3;
      } else if (c == '.' || c == '+' || c == '*' || c == '(' || c == ')') {
        set.set(static_cast<std::size_t>(c));
        ++at_;
      } else if (!plain(set)) {
        return false;
      }
      empty = false;
    }
    return !empty && take(']');
  }

  /// Whether the «-» that stands `ahead` of here does not end the class.
  [[nodiscard]] bool next_is_no_end(std::size_t ahead = 0) const {
    return at_ + ahead + 1 < source_.size() && source_[at_ + ahead + 1] != ']';
  }

  bool repetition(Part& part) {
    if (take('*')) {
      part.least = 0;
      part.most = unbounded_repetition;
    } else if (take('+')) {
      part.most = unbounded_repetition;
    } else if (take('?')) {
      part.least = 0;
    } else if (take('{')) {
      if (!number(part.least)) return false;
      part.most = part.least;
      if (take(',')) {
        part.most = unbounded_repetition;
        if (more() && is_digit(source_[at_]) && !number(part.most)) return false;
      }
      if (!take('}') || part.most < part.least) return false;
    } else {
      return true;
    }
    return !more() || (source_[at_] != '?' && source_[at_] != '*' && source_[at_] != '+');
  }

  bool number(std::uint32_t& value) {
    constexpr std::uint32_t largest = 100'000;
    if (!more() || !is_digit(source_[at_])) return false;
    value = 0;
    while (more() && is_digit(source_[at_])) {
      value = value * 10 + static_cast<std::uint32_t>(source_[at_++] - '0');
      if (value > largest) return false;
    }
    return true;
  }

  static void add_range(Set& set, char first, char last) {
    for (char c = first; c <= last; ++c) set.set(static_cast<std::size_t>(c));
  }

  std::string_view source_;
  std::size_t at_ = 0;
};

std::optional<AsciiPattern> AsciiPattern::compile(std::string_view source) {
  AsciiPattern pattern;
  if (!Reader(source).read(pattern.parts_)) return std::nullopt;
  // A part takes all it can: that is right only where nothing behind it, up to the first part that must be there, could
  // need what it takes.
  const std::vector<Part>& parts = pattern.parts_;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (parts[i].least == parts[i].most) continue;
    for (std::size_t next = i + 1; next < parts.size(); ++next) {
      if ((parts[i].set & parts[next].set).any()) return std::nullopt;
      if (parts[next].least > 0) break;
    }
  }
  return pattern;
}

bool AsciiPattern::matches(std::string_view text) const {
  std::size_t at = 0;
  for (const Part& part : parts_) {
    std::uint32_t taken = 0;
    while (taken < part.most && at < text.size()) {
      const auto c = static_cast<unsigned char>(text[at]);
      if (c >= part.set.size() || !part.set[c]) break;
      ++taken;
      ++at;
    }
    if (taken < part.least) return false;
  }
  return at == text.size();
}

}  // namespace pisar
