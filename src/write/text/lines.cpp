#include "write/text/lines.h"

#include <algorithm>

#include "base/utf8.h"

namespace pisar::text {

namespace {

constexpr int tab_width = 8;

int columns(std::string_view text) { return static_cast<int>(utf8::columns(text)); }

/// The characters that only matter where lines break become what a reader types: a no-break space a space, a no-break
/// hyphen a hyphen.
std::string plain_spaces(std::string_view text) {
  std::string out;
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t character = utf8::next(text, offset);
    switch (character) {
      case U'\u00A0':
      case U'\u202F':
        out += ' ';
        break;
      case U'\u2011':
        out += '-';
        break;
      default:
        utf8::append(out, character);
    }
  }
  return out;
}

/// Where a word that is too wide is divided.
struct Cut {
  std::size_t bytes = 0;
  bool hyphen = false;  ///< one is added, as between the letters of a Russian word
};

/// The place within `width` columns: behind the last hyphen, slash, full stop or no-break space, else behind as many
/// characters as fit, at least one.
Cut cut(std::string_view word, int width) {
  std::size_t soft = 0;
  Cut hard;
  Cut hyphenated;
  char32_t previous = 0;
  int used = 0;
  for (std::size_t offset = 0; offset < word.size();) {
    const std::size_t begin = offset;
    const char32_t character = utf8::next(word, offset);
    used += columns(word.substr(begin, offset - begin));
    if (begin != 0 && utf8::is_cyrillic(previous) && utf8::is_cyrillic(character) && used <= width)
      hyphenated = {begin, true};
    if (used > width && begin != 0) break;
    hard.bytes = offset;
    if (character == U'-' || character == U'/' || character == U'.' || character == U'\u00A0') soft = offset;
    previous = character;
  }
  if (soft != 0 && soft < word.size()) return {soft, false};
  if (hard.bytes < word.size() && hyphenated.bytes != 0) return hyphenated;
  return hard;
}

/// Collects words into lines.
class LineBreaker {
 public:
  LineBreaker(const LineFormat& format, Lines& lines) : format_(format), lines_(lines) {
    indent_ = std::max(0, format.left_indent + format.first_indent);
  }

  void word(std::string_view word) {
    int width = columns(word);
    if (used_ + (behind_word_ ? 1 : 0) + width > room() && !current_.empty()) end_line();
    while (width > room()) {
      const Cut place = cut(word, room());
      if (place.bytes == word.size()) break;
      current_ += word.substr(0, place.bytes);
      if (place.hyphen) current_ += '-';
      end_line();
      word.remove_prefix(place.bytes);
      width = columns(word);
    }
    if (behind_word_) current_ += ' ';
    current_ += word;
    used_ += width + (behind_word_ ? 1 : 0);
    behind_word_ = true;
  }

  void tab() {
    const int gap = tab_width - used_ % tab_width;
    current_.append(static_cast<std::size_t>(gap), ' ');
    used_ += gap;
    behind_word_ = false;
  }

  void end_line() {
    std::string line = plain_spaces(current_);
    trim_end(line);
    line = aligned(line, room(), format_.align);
    line.insert(0, static_cast<std::size_t>(indent_), ' ');
    trim_end(line);
    lines_.push_back(std::move(line));
    current_.clear();
    used_ = 0;
    behind_word_ = false;
    indent_ = std::max(0, format_.left_indent);
  }

 private:
  [[nodiscard]] int room() const { return std::max(1, format_.width - indent_ - std::max(0, format_.right_indent)); }

  const LineFormat& format_;
  Lines& lines_;
  std::string current_;
  int used_ = 0;              // its columns
  bool behind_word_ = false;  // the next word stands a space away
  int indent_ = 0;            // of the current line
};

/// Calls `word` for each piece between spaces, tabs and line ends, and `separator` for each tab and line end.
template <typename Word, typename Separator>
void for_each_word(std::string_view text, Word&& word, Separator&& separator) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(" \t\n"), text.size());
    if (end > 0) word(text.substr(0, end));
    if (end == text.size()) break;
    if (text[end] != ' ') separator(text[end]);
    text.remove_prefix(end + 1);
  }
}

}  // namespace

Lines break_lines(std::string_view text, const LineFormat& format) {
  Lines lines;
  LineBreaker breaker(format, lines);
  for_each_word(
      text, [&breaker](std::string_view word) { breaker.word(word); },
      [&breaker](char separator) { separator == '\t' ? breaker.tab() : breaker.end_line(); });
  breaker.end_line();
  return lines;
}

int longest_word(std::string_view text) {
  int longest = 0;
  for_each_word(
      text, [&longest](std::string_view word) { longest = std::max(longest, columns(word)); }, [](char) {});
  return longest;
}

int longest_line(std::string_view text) {
  int longest = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    longest = std::max(longest, columns(text.substr(0, end)));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return longest;
}

std::string aligned(std::string_view line, int width, Align align) {
  const int room = width - columns(line);
  if (room <= 0) return std::string(line);
  int before = 0;
  if (align == Align::center) before = room / 2;
  if (align == Align::right) before = room;
  std::string out(static_cast<std::size_t>(before), ' ');
  out += line;
  return out.append(static_cast<std::size_t>(room - before), ' ');
}

void trim_end(std::string& line) { line.erase(line.find_last_not_of(' ') + 1); }

}  // namespace pisar::text
