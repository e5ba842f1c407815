#include "russian/dates.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/utf8.h"

namespace pisar::russian {
namespace {

constexpr std::array<std::string_view, 12> months = {"января", "февраля", "марта",    "апреля",  "мая",    "июня",
                                                     "июля",   "августа", "сентября", "октября", "ноября", "декабря"};

/// A run of digits, a run of letters, or a single sign.
struct Token {
  enum class Kind : std::uint8_t { digits, word, sign } kind;
  std::string text;
};

bool is_quote(char32_t c) {
  return c == U'"' || c == U'«' || c == U'»' || c == U'„' || c == U'“' || c == U'”' || c == U'\'';
}

std::vector<Token> tokens_of(std::string_view text) {
  std::vector<Token> tokens;
  bool joined = false;  // whether the last token touches this character
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t c = utf8::to_lower(utf8::next(text, offset));
    if (c == U' ' || c == U'\t' || c == U'\u00A0' || c == U'\u202F') {
      joined = false;
      continue;
    }
    const Token::Kind kind = utf8::is_digit(c)    ? Token::Kind::digits
                             : utf8::is_letter(c) ? Token::Kind::word
                                                  : Token::Kind::sign;
    if (!joined || kind == Token::Kind::sign || tokens.back().kind != kind) tokens.push_back({kind, {}});
    utf8::append(tokens.back().text, is_quote(c) ? U'"' : c);
    joined = true;
  }
  return tokens;
}

/// Reads tokens one after the other; each step says whether it found what it was asked for.
class Reader {
 public:
  explicit Reader(const std::vector<Token>& tokens) : tokens_(tokens) {}

  bool digits(std::size_t least, std::size_t most, int& number) {
    if (at_end() || current().kind != Token::Kind::digits) return false;
    const std::string& text = current().text;
    if (text.size() < least || text.size() > most) return false;
    number = 0;
    for (const char c : text) number = number * 10 + (c - '0');
    ++position_;
    return true;
  }
  bool sign(char sign) {
    if (at_end() || current().kind != Token::Kind::sign || current().text != std::string_view(&sign, 1)) return false;
    ++position_;
    return true;
  }
  bool month(int& number) {
    if (at_end()) return false;
    const auto found = std::find(months.begin(), months.end(), current().text);
    if (found == months.end()) return false;
    number = static_cast<int>(found - months.begin()) + 1;
    ++position_;
    return true;
  }
  /// «г.», «г», «года» or nothing, and then the end.
  bool year_word_and_end() {
    if (!at_end() && (current().text == "г" || current().text == "года")) {
      const bool abbreviated = current().text == "г";
      ++position_;
      if (abbreviated) static_cast<void>(sign('.'));
    }
    return at_end();
  }

 private:
  [[nodiscard]] bool at_end() const { return position_ == tokens_.size(); }
  [[nodiscard]] const Token& current() const { return tokens_[position_]; }

  const std::vector<Token>& tokens_;
  std::size_t position_ = 0;
};

bool read_iso(Reader reader, int& year, int& month, int& day) {
  return reader.digits(4, 4, year) && reader.sign('-') && reader.digits(2, 2, month) && reader.sign('-') &&
         reader.digits(2, 2, day) && reader.year_word_and_end();
}

bool read_numeric(Reader reader, int& year, int& month, int& day) {
  return reader.digits(1, 2, day) && reader.sign('.') && reader.digits(1, 2, month) && reader.sign('.') &&
         reader.digits(4, 4, year) && reader.year_word_and_end();
}

bool read_words(Reader reader, int& year, int& month, int& day) {
  const bool quoted = reader.sign('"');
  if (!reader.digits(1, 2, day)) return false;
  if (quoted && !reader.sign('"')) return false;
  const bool has_month = reader.month(month) || (quoted && reader.digits(2, 2, month));
  return has_month && reader.digits(4, 4, year) && reader.year_word_and_end();
}

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
  const std::vector<Token> tokens = tokens_of(text);
  const Reader reader(tokens);
  int year = 0;
  int month = 0;
  int day = 0;
  if (read_iso(reader, year, month, day) || read_numeric(reader, year, month, day) ||
      read_words(reader, year, month, day)) {
    return Date::make(year, month, day);
  }
  return std::nullopt;
}

std::optional<DateStyle> parse_date_style(std::string_view word) {
  if (word == "short") return DateStyle::short_form;
  if (word == "long") return DateStyle::long_form;
  if (word == "full") return DateStyle::full_form;
  if (word == "day") return DateStyle::day;
  if (word == "quoted") return DateStyle::quoted;
  if (word == "blank") return DateStyle::blank;
  return std::nullopt;
}

std::string format_date(Date date, DateStyle style) {
  const std::string year = std::to_string(date.year) + " г.";
  const std::string month(month_genitive(date.month));
  switch (style) {
    case DateStyle::short_form:
      return date.numeric();
    case DateStyle::long_form:
      return std::to_string(date.day) + " " + month + " " + year;
    case DateStyle::full_form:
      return std::to_string(date.day) + " " + month + " " + std::to_string(date.year) + " года";
    case DateStyle::day:
      return std::to_string(date.day) + " " + month;
    case DateStyle::quoted:
      return "«" + date.numeric().substr(0, 2) + "» " + month + " " + year;
    case DateStyle::blank:
      return "«____» ______________ " + year;
  }
  return {};
}

std::string blank_date() { return "«____» ______________ 20____ г."; }

std::string_view month_genitive(int month) { return months.at(static_cast<std::size_t>(month - 1)); }

}  // namespace pisar::russian
