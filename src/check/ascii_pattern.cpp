#include "check/ascii_pattern.h"

#include <limits>

namespace pisar {

namespace {

constexpr std::uint32_t unbounded_repetition = std::numeric_limits<std::uint32_t>::max();

constexpr std::size_t first_beyond_ascii = 128;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

}  // namespace

/// Reads the pattern from left to right; every function gives false for what it does not know.
class AsciiPattern::Reader {
 public:
  explicit Reader(std::string_view source) : source_(source) {}

  bool read(std::vector<Part>& parts, bool& whole) {
    if (!take('^')) return false;
    while (more()) {
      if (at_ + 1 == source_.size() && take('$')) {
        whole = true;
        break;
      }
      Part part;
      if (!set(part.set) || !repetition(part)) return false;
      // Beyond ASCII a character is several bytes, so they cannot be counted.
      const bool any_number = part.least <= 1 && part.most == unbounded_repetition;
      if (part.set[first_beyond_ascii] && !any_number) return false;
      parts.push_back(part);
    }
    return true;
  }

 private:
  [[nodiscard]] bool more() const { return at_ < source_.size(); }
  bool take(char c) {
    const bool there = more() && source_[at_] == c;
    at_ += there ? 1 : 0;
    return there;
  }

  bool set(Set& set) {
    if (take('[')) {
      const bool negated = take('^');
      if (!class_of_characters(set)) return false;
      if (negated) set.flip();
      return true;
    }
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

  /// \d, \w, \n, or a sign such as \. that is escaped to mean itself.
  bool escape(Set& set) {
    constexpr std::string_view signs = ".-/+*?()[]{}|^$\\";
    if (!more()) return false;
    const char c = source_[at_++];
    if (signs.find(c) != std::string_view::npos) {
      set.set(static_cast<std::size_t>(c));
    } else if (c == 'n') {
      set.set('\n');
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
  if (!Reader(source).read(pattern.parts_, pattern.whole_)) return std::nullopt;
  const std::vector<Part>& parts = pattern.parts_;
  pattern.last_varying_ = parts.size();
  for (std::size_t i = parts.size(); i > 0 && pattern.last_varying_ == parts.size(); --i) {
    const Part& part = parts[i - 1];
    if (part.least == part.most) {
      pattern.bytes_behind_it_ += part.least;
    } else {
      pattern.last_varying_ = i - 1;
    }
  }
  // A part takes all it can: that is right only where nothing behind it, up to the first part that must be there, could
  // need what it takes, or where the end of the text says what it may take.
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (parts[i].least == parts[i].most || (pattern.whole_ && i == pattern.last_varying_)) continue;
    for (std::size_t next = i + 1; next < parts.size(); ++next) {
      if ((parts[i].set & parts[next].set).any()) return std::nullopt;
      if (parts[next].least > 0) break;
    }
  }
  return pattern;
}

bool AsciiPattern::matches(std::string_view text) const {
  if (whole_ && text.size() < bytes_behind_it_) return false;
  std::size_t at = 0;
  for (std::size_t i = 0; i < parts_.size(); ++i) {
    const Part& part = parts_[i];
    const std::size_t end = whole_ && i == last_varying_ ? text.size() - bytes_behind_it_ : text.size();
    std::uint32_t taken = 0;
    while (taken < part.most && at < end && part.set[static_cast<unsigned char>(text[at])]) {
      ++taken;
      ++at;
    }
    if (taken < part.least) return false;
  }
  return !whole_ || at == text.size();
}

}  // namespace pisar
