#include "template/markers.h"

#include "base/utf8.h"

namespace pisar::tmpl {
namespace {

using Style = Numbering::Style;

// The letters that count items in Russian papers: ё, й, ъ, ы and ь are left out.
constexpr std::u32string_view letters = U"абвгдежзиклмнопрстуфхцчшщэюя";
constexpr int most_digits = 3;  // «2022.» is a year

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Reads a marker from the left.
class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  [[nodiscard]] char peek(std::size_t ahead = 0) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
  }
  bool take(char c) {
    if (peek() != c) return false;
    ++at_;
    return true;
  }
  char32_t take_character() { return utf8::next(text_, at_); }
  [[nodiscard]] bool at_end() const { return at_ == text_.size(); }
  [[nodiscard]] std::size_t at() const { return at_; }
  void go(std::size_t at) { at_ = at; }

  /// One to three digits that do not begin with 0; 0 when there are none.
  int number() {
    const std::size_t begin = at_;
    int value = 0;
    while (is_digit(peek()) && at_ - begin < most_digits) value = value * 10 + (text_[at_++] - '0');
    if (is_digit(peek()) || text_.substr(begin, 1) == "0") {
      at_ = begin;
      return 0;
    }
    return value;
  }

  bool suffix(std::string& suffix) {
    if (peek() != '.' && peek() != ')') return false;
    suffix = std::string(1, text_[at_++]);
    return true;
  }

  /// Ends the marker: a space (or the end) must follow.
  std::optional<Marker> finish(Numbering number) {
    if (!at_end() && peek() != ' ' && peek() != '\t' && !text_.substr(at_).starts_with("\u00A0")) return std::nullopt;
    if (text_.substr(at_).starts_with("\u00A0")) at_ += 2;
    while (peek() == ' ' || peek() == '\t') ++at_;
    return Marker{std::move(number), at_};
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

enum class Where : std::uint8_t { item, heading, cell };

/// «#.», «#.#.», «#)», «#а)», «#I.», «#1.».
std::optional<Marker> next_marker(std::string_view text, Where where) {
  Reader reader(text);
  if (!reader.take('#')) return std::nullopt;
  Numbering number;
  number.start = Numbering::Start::next;
  while (reader.peek() == '.' && reader.peek(1) == '#') {
    reader.take('.');
    reader.take('#');
    ++number.depth;
  }
  const std::size_t style_at = reader.at();
  if (!reader.at_end()) {
    switch (reader.take_character()) {
      case U'а':
        number.style = Style::cyrillic;
        break;
      case U'a':
        number.style = Style::latin;
        break;
      case U'I':
        number.style = Style::roman_upper;
        break;
      case U'i':
        number.style = Style::roman_lower;
        break;
      case U'1':
        number.style = Style::decimal;
        break;
      default:
        reader.go(style_at);
        break;
    }
  }
  number.suffix.clear();
  if (!reader.suffix(number.suffix) && where != Where::cell) return std::nullopt;
  return reader.finish(std::move(number));
}

/// «1.», «1.2.», «1)».
std::optional<Marker> decimal_marker(std::string_view text, Where where) {
  Reader reader(text);
  Numbering number;
  number.start = Numbering::Start::typed;
  number.typed = reader.number();
  if (number.typed == 0) return std::nullopt;
  while (reader.peek() == '.' && is_digit(reader.peek(1))) {
    reader.take('.');
    number.typed = reader.number();
    if (number.typed == 0) return std::nullopt;
    ++number.depth;
  }
  number.suffix.clear();
  if (!reader.suffix(number.suffix) && (where != Where::heading || number.depth == 1)) return std::nullopt;
  return reader.finish(std::move(number));
}

/// «а)», «a)», «IV.», «ii)».
std::optional<Marker> letter_marker(std::string_view text) {
  Reader reader(text);
  if (reader.at_end()) return std::nullopt;
  Numbering number;
  number.start = Numbering::Start::typed;
  const char32_t first = reader.take_character();
  if (reader.peek() == ')' && (first < U'A' || first > U'Z')) {
    const std::size_t index = letters.find(first);
    if (index != std::u32string_view::npos) {
      number.style = Style::cyrillic;
      number.typed = static_cast<int>(index) + 1;
    } else if (first >= U'a' && first <= U'z') {
      number.style = Style::latin;
      number.typed = static_cast<int>(first - U'a') + 1;
    } else {
      return std::nullopt;
    }
    reader.suffix(number.suffix);
    return reader.finish(std::move(number));
  }
  const bool upper = first == U'I' || first == U'V' || first == U'X';
  if (!upper && first != U'i' && first != U'v' && first != U'x') return std::nullopt;
  reader.go(0);
  int previous = 0;
  while (true) {
    const char c = reader.peek();
    const int value = c == (upper ? 'I' : 'i') ? 1 : c == (upper ? 'V' : 'v') ? 5 : c == (upper ? 'X' : 'x') ? 10 : 0;
    if (value == 0 || reader.at() > 8) break;
    reader.take(c);
    number.typed += value > previous && previous != 0 ? value - 2 * previous : value;
    previous = value;
  }
  number.style = upper ? Style::roman_upper : Style::roman_lower;
  if (!reader.suffix(number.suffix) || (!upper && number.suffix != ")")) return std::nullopt;
  return reader.finish(std::move(number));
}

std::optional<Marker> bullet_marker(std::string_view text) {
  Reader reader(text);
  if (reader.at_end()) return std::nullopt;
  const char32_t mark = reader.take_character();
  if (mark != U'–' && mark != U'-' && mark != U'•') return std::nullopt;
  Numbering number;
  number.style = Style::bullet;
  number.suffix = mark == U'•' ? "•" : "–";
  return reader.finish(std::move(number));
}

std::optional<Marker> numeric_marker(std::string_view text, Where where) {
  if (std::optional<Marker> marker = next_marker(text, where)) return marker;
  if (std::optional<Marker> marker = decimal_marker(text, where)) return marker;
  return letter_marker(text);
}

}  // namespace

std::optional<Marker> item_marker(std::string_view text) {
  if (std::optional<Marker> marker = bullet_marker(text)) return marker;
  return numeric_marker(text, Where::item);
}

std::optional<Marker> heading_marker(std::string_view text) { return numeric_marker(text, Where::heading); }

std::optional<Marker> cell_marker(std::string_view text) { return next_marker(text, Where::cell); }

int heading_level(std::string_view line) {
  std::size_t level = 0;
  while (level < line.size() && line[level] == '#') ++level;
  const bool spaced = level == line.size() || line[level] == ' ' || line[level] == '\t';
  return spaced && level <= 6 ? static_cast<int>(level) : 0;
}

bool starts_block(std::string_view text) {
  return text.starts_with('|') || text.starts_with(":::") || heading_level(text) != 0 ||
         item_marker(text).has_value() || field_length(text) != 0;
}

std::size_t field_length(std::string_view line) {
  std::size_t i = 0;
  while (i < line.size() && ((line[i] >= 'a' && line[i] <= 'z') || (i > 0 && (line[i] == '-' || line[i] == '_')))) ++i;
  if (i == 0 || i >= line.size() || line[i] != ':') return 0;
  ++i;
  if (i < line.size() && line[i] != ' ' && line[i] != '\t') return 0;
  while (i < line.size() && (line[i] == ' ' || line[i] == '\t')) ++i;
  return i;
}

}  // namespace pisar::tmpl
