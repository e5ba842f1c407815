#include "check/date_text.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "russian/dates.h"
#include "russian/lookalikes.h"

namespace pisar {

namespace {

/// «в сентябре».
constexpr std::array<std::string_view, 12> prepositional{"январе",   "феврале", "марте",  "апреле",
                                                         "мае",      "июне",    "июле",   "августе",
                                                         "сентябре", "октябре", "ноябре", "декабре"};
/// «14 сентябрь», as forms filled in by hand have it.
constexpr std::array<std::string_view, 12> nominative{"январь", "февраль", "март",     "апрель",  "май",    "июнь",
                                                      "июль",   "август",  "сентябрь", "октябрь", "ноябрь", "декабрь"};

/// A run of digits, a run of letters, or one sign; blanks only part them.
struct Token {
  enum class Kind { number, word, sign } kind;
  std::string text;  ///< words in lower case
};

/// «14 сент. 2022».
constexpr std::array<std::string_view, 15> short_names{"янв", "фев", "мар", "апр", "май",  "июн",  "июл", "авг",
                                                       "сен", "окт", "ноя", "дек", "февр", "сент", "нояб"};
constexpr std::array<int, 15> short_months{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 2, 9, 11};

bool is_blank(char32_t c) { return c == U' ' || c == U'\t' || c == U'\n' || c == U'\r' || c == 0xA0 || c == 0x202F; }

std::vector<Token> tokens_of(std::string_view text) {
  std::vector<Token> tokens;
  bool joined = false;  // whether the character before belongs to the last token
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = utf8::next(text, i);
    if (is_blank(c)) {
      joined = false;
      continue;
    }
    const Token::Kind kind = utf8::is_digit(c)    ? Token::Kind::number
                             : utf8::is_letter(c) ? Token::Kind::word
                                                  : Token::Kind::sign;
    if (!joined || kind == Token::Kind::sign || tokens.back().kind != kind) tokens.push_back({kind, {}});
    utf8::append(tokens.back().text, utf8::to_lower(c));
    joined = true;
  }
  return tokens;
}

/// What the tokens are, as a shape to compare: «9» a number, «я» a word, signs themselves.
std::string shape_of(const std::vector<Token>& tokens) {
  std::string shape;
  for (const Token& token : tokens) {
    switch (token.kind) {
      case Token::Kind::number:
        shape += '9';
        break;
      case Token::Kind::word:
        shape += 'w';
        break;
      case Token::Kind::sign:
        shape += token.text;
        break;
    }
  }
  return shape;
}

/// At most four digits as a number; more are no part of a date.
std::optional<int> number_of(const Token& token) {
  constexpr std::size_t longest = 4;
  if (token.text.size() > longest) return std::nullopt;
  int value = 0;
  for (const char c : token.text) value = value * 10 + (c - '0');
  return value;
}

DateReading not_a_date(std::string problem = {}) { return {std::nullopt, false, std::move(problem)}; }

DateReading made(int year, int month, int day) {
  if (const auto date = Date::make(year, month, day)) return {date, false, {}};
  if (month < 1 || month > 12) return not_a_date("месяца с номером " + std::to_string(month) + " нет");
  if (year < 1900 || year > 2199) return not_a_date("год " + std::to_string(year) + " вне пределов 1900–2199");
  return not_a_date("в " + std::string(prepositional[static_cast<std::size_t>(month - 1)]) + " " +
                    std::to_string(year) + " года нет " + std::to_string(day) + "-го числа");
}

DateReading from_parts(const Token& year, int month, const Token& day) {
  const auto year_number = number_of(year);
  const auto day_number = number_of(day);
  if (year.text.size() != 4) return not_a_date("год записан не четырьмя цифрами");
  if (!year_number || !day_number) return not_a_date();
  return made(*year_number, month, *day_number);
}

DateReading from_numbers(const Token& year, const Token& month, const Token& day) {
  const auto month_number = number_of(month);
  return month_number ? from_parts(year, *month_number, day) : not_a_date();
}

/// «03/04/2024»: Russian and American forms differ.
DateReading from_slashes(const Token& first, const Token& second, const Token& year) {
  const auto a = number_of(first);
  const auto b = number_of(second);
  if (!a || !b) return not_a_date();
  constexpr int last_month = 12;
  if (*a != *b && *a <= last_month && *b <= last_month && *a > 0 && *b > 0 && year.text.size() == 4) {
    const auto words = [&](int day, int month) {
      return std::to_string(day) + " " + std::string(russian::month_genitive(month));
    };
    return {std::nullopt, true, words(*a, *b) + " или " + words(*b, *a)};
  }
  return from_numbers(year, second, first);
}

int month_by_name(std::string_view word) {
  for (int month = 1; month <= 12; ++month) {
    if (word == russian::month_genitive(month) || word == nominative[static_cast<std::size_t>(month - 1)]) return month;
  }
  const auto found = std::find(short_names.begin(), short_names.end(), word);
  return found == short_names.end() ? 0 : short_months.at(static_cast<std::size_t>(found - short_names.begin()));
}

/// Takes the time off a moment of midnight: «2022-09-14T00:00:00.000Z», «14.09.2022 0:00». False when there is another
/// time.
bool take_midnight(std::vector<Token>& tokens) {
  const auto colon = std::find_if(tokens.begin(), tokens.end(), [](const Token& token) { return token.text == ":"; });
  if (colon == tokens.end() || colon == tokens.begin()) return true;
  auto begin = colon - 1;
  const bool midnight = std::all_of(begin, tokens.end(), [](const Token& token) {
    return token.text.find_first_not_of('0') == std::string::npos || token.text == ":" || token.text == "." ||
           token.text == "z";
  });
  if (!midnight) return false;
  // The «T» between day and time looks like a Cyrillic letter, and has become one.
  if (begin != tokens.begin() && (begin - 1)->text == "т") --begin;
  tokens.erase(begin, tokens.end());
  return true;
}

/// What is wrong with a text of one number: a year alone, or the number by which Excel keeps a day.
std::string number_problem(const Token& token) {
  if (token.text.size() == 4) return "не указаны день и месяц";
  constexpr std::size_t serial_size = 5;
  constexpr std::int64_t excel_epoch = -25569;  // 30.12.1899 in days since 1970-01-01
  constexpr int first_year = 1990;              // of the days that an office may mean
  constexpr int last_year = 2099;
  if (token.text.size() != serial_size) return {};
  const std::int64_t days = std::stoll(token.text) + excel_epoch;
  for (int year = first_year; year <= last_year; ++year) {
    const std::int64_t first = Date::make(year, 1, 1)->days_since_epoch();
    if (days < first || days > Date::make(year, 12, 31)->days_since_epoch()) continue;
    int month = 12;
    while (Date::make(year, month, 1)->days_since_epoch() > days) --month;
    const auto day = static_cast<int>(days - Date::make(year, month, 1)->days_since_epoch()) + 1;
    return "таким числом Excel хранит " + Date::make(year, month, day)->numeric();
  }
  return {};
}

/// Why a text whose shape is no date's is none.
std::string shape_problem(const std::vector<Token>& tokens, const std::string& shape) {
  if (shape == "9") return number_problem(tokens[0]);
  if (shape == "w9" && month_by_name(tokens[0].text) != 0) return "не указан день";
  if ((shape == "9w" && month_by_name(tokens[1].text) != 0) || (shape == "9.9" && tokens[2].text.size() == 2)) {
    return "не указан год";
  }
  if (shape == "9.9" && tokens[2].text.size() == 4) return "не указан день";
  return {};
}

}  // namespace

DateReading read_date(std::string_view text) {
  constexpr std::size_t longest = 64;  // bytes; a longer text is no date
  if (text.size() > longest) return not_a_date();
  if (const auto date = russian::parse_date(text)) return {date, false, {}};
  // Forms that only data has, and what is wrong with the rest.
  std::vector<Token> tokens = tokens_of(russian::without_lookalikes(text));
  if (!take_midnight(tokens)) return not_a_date("вместе с днём записано время, а нужен только день");
  // «г.», «г», «года» after the year.
  if (!tokens.empty() && tokens.back().text == ".") {
    const bool after_year = tokens.size() >= 2 && tokens[tokens.size() - 2].text == "г";
    if (after_year) tokens.pop_back();
  }
  if (!tokens.empty() && (tokens.back().text == "г" || tokens.back().text == "года" || tokens.back().text == "год")) {
    tokens.pop_back();
  }
  std::string shape = shape_of(tokens);
  if (shape == "9w.9") {  // «14 сент. 2022»
    tokens.erase(tokens.begin() + 2);
    shape = "9w9";
  }
  const bool year_first = !tokens.empty() && tokens[0].text.size() == 4;
  const bool by_signs = shape == "9.9.9" || shape == "9-9-9" || shape == "9/9/9" || shape == "9,9,9";
  if (by_signs && year_first) return from_numbers(tokens[0], tokens[2], tokens[4]);
  if (shape == "9/9/9") return from_slashes(tokens[0], tokens[2], tokens[4]);
  if (by_signs) return from_numbers(tokens[4], tokens[2], tokens[0]);
  // «14» сентября 2022
  const bool quoted = shape == "«9»w9" || shape == "\"9\"w9" || shape == "“9”w9" || shape == "„9“w9";
  if (quoted) tokens = {tokens[1], tokens[3], tokens[4]};
  if (quoted || shape == "9w9") {
    const int month = month_by_name(tokens[1].text);
    if (month == 0) return not_a_date("месяца «" + tokens[1].text + "» нет");
    return from_parts(tokens[2], month, tokens[0]);
  }
  return not_a_date(shape_problem(tokens, shape));
}

}  // namespace pisar
