#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "russian/composed.h"

namespace pisar::russian {
namespace {

constexpr char32_t hyphen = U'-';
constexpr char32_t en_dash = U'–';
constexpr char32_t em_dash = U'—';
constexpr char32_t minus = U'−';

/// Words before numbers that are no quantities, so that a hyphen among them is no range.
constexpr std::array<std::u32string_view, 9> codes = {U"тел", U"факс", U"т",      U"ф",  U"доб",
                                                      U"инн", U"огрн", U"индекс", U"код"};

bool free_hyphen(const Composed& paragraph, std::size_t position) {
  return paragraph.at(position) == hyphen && paragraph.is_free(position);
}

std::size_t skip_spaces_back(const Composed& paragraph, std::size_t position) {
  while (position > 0 && is_space(paragraph.text[position - 1])) --position;
  return position;
}

std::size_t skip_spaces(const Composed& paragraph, std::size_t position) {
  while (is_space(paragraph.at(position))) ++position;
  return position;
}

/// Whether the number that begins at `position` is a part of a code: «№ 59-61», «тел. 21-42», «8-800», «59-к», «1/2-3».
bool in_code(const Composed& paragraph, std::size_t position) {
  const char32_t previous = paragraph.before(position);
  constexpr std::u32string_view joining = U"-–/.,:№)";
  if (utf8::is_letter(previous) || joining.find(previous) != std::u32string_view::npos) return true;
  std::size_t end = skip_spaces_back(paragraph, position);
  if (paragraph.before(end) == U'№') return true;
  if (paragraph.before(end) == U'.' || paragraph.before(end) == U':') --end;
  const std::u32string word = to_lower(paragraph.word_before(end));
  return std::find(codes.begin(), codes.end(), word) != codes.end();
}

bool is_range_end(char32_t c) {
  return !utf8::is_letter(c) && c != hyphen && c != en_dash && c != U'/' && c != U'№' && !utf8::is_digit(c);
}

bool follows(std::u32string_view first, std::u32string_view second) {
  return first.size() < second.size() || (first.size() == second.size() && first < second);
}

/// «стр. 5-8», «пп. 3-5»: the abbreviation says that the numbers are a range. `begin` is that of the first.
bool after_page_word(const Composed& p, std::size_t begin) {
  constexpr std::array<std::u32string_view, 5> words = {U"стр", U"пп", U"гл", U"рис", U"табл"};
  std::size_t end = skip_spaces_back(p, begin);
  if (end == begin || p.before(end) != U'.') return false;
  return std::find(words.begin(), words.end(), p.word_before(end - 1)) != words.end();
}

/// «2022-2023», «5-8 классы», «10-15%»: two numbers without leading zeros, the second larger, and a word behind them.
bool is_range(const Composed& paragraph, std::size_t position) {
  constexpr std::size_t longest = 4;
  const std::u32string_view first = paragraph.digits_before(position);
  const std::u32string_view second = paragraph.digits_at(position + 1);
  if (first.empty() || second.empty() || first.size() > longest || second.size() > longest) return false;
  if (first.front() == U'0' || second.front() == U'0' || !follows(first, second)) return false;
  const std::size_t end = position + 1 + second.size();
  if (in_code(paragraph, position - first.size()) || !is_range_end(paragraph.at(end))) return false;
  if ((paragraph.at(end) == U'.' || paragraph.at(end) == U',') && utf8::is_digit(paragraph.at(end + 1))) return false;
  if ((is_year(first) && is_year(second)) || after_page_word(paragraph, position - first.size())) return true;
  const std::size_t next = skip_spaces(paragraph, end);
  const char32_t c = paragraph.at(next);
  return c == U'%' || (next > end && utf8::is_cyrillic(c) && !utf8::is_upper(c));
}

/// «9.00-18.00», «10:00-11:30»: times of the day.
bool is_range_of_times(const Composed& p, std::size_t position) {
  const auto is_time = [](std::u32string_view hours, char32_t sign, std::u32string_view minutes) {
    const bool hour = hours.size() == 1 || (hours.size() == 2 && hours < std::u32string_view(U"25"));
    return hour && (sign == U'.' || sign == U':') && minutes.size() == 2 && minutes < std::u32string_view(U"60");
  };
  const std::u32string_view first_minutes = p.digits_before(position);
  const std::size_t sign = position - first_minutes.size();
  if (first_minutes.size() != 2 || sign < 2) return false;
  const std::u32string_view first_hours = p.digits_before(sign - 1);
  const std::u32string_view second_hours = p.digits_at(position + 1);
  const std::size_t second_sign = position + 1 + second_hours.size();
  const std::u32string_view second_minutes = p.digits_at(second_sign + 1);
  const std::size_t begin = sign - 1 - first_hours.size();
  const std::size_t end = second_sign + 1 + second_minutes.size();
  const char32_t before = p.before(begin);
  const bool ends =
      is_range_end(p.at(end)) && !((p.at(end) == U'.' || p.at(end) == U':') && utf8::is_digit(p.at(end + 1)));
  return p.at(sign - 1) == p.at(second_sign) && is_time(first_hours, p.at(sign - 1), first_minutes) &&
         is_time(second_hours, p.at(second_sign), second_minutes) && ends &&
         (is_space(before) || is_line_end(before) || before == U'(');
}

bool is_roman(std::u32string_view word) {
  return !word.empty() && word.size() <= 8 && word.find_first_not_of(U"IVXLC") == std::u32string_view::npos;
}

/// «I-II кварталы», «XX-XXI вв.»: Roman numbers and a word behind them.
bool is_roman_range(const Composed& p, std::size_t position) {
  constexpr std::u32string_view digits = U"IVXLC";
  if (digits.find(p.before(position)) == std::u32string_view::npos) return false;
  const std::u32string_view first = p.word_before(position);
  const std::u32string_view second = p.word_at(position + 1);
  if (!is_roman(first) || !is_roman(second)) return false;
  const char32_t before = p.before(position - first.size());
  const std::size_t end = position + 1 + second.size();
  const std::size_t next = skip_spaces(p, end);
  return (is_space(before) || is_line_end(before) || before == U'(') && next > end && utf8::is_cyrillic(p.at(next)) &&
         !utf8::is_upper(p.at(next));
}

/// «2022 - 2023»: years, joined without spaces. `position` is that of the hyphen.
bool is_spaced_range_of_years(const Composed& paragraph, std::size_t position) {
  const std::size_t before = skip_spaces_back(paragraph, position);
  const std::size_t after = skip_spaces(paragraph, position + 1);
  const std::u32string_view first = paragraph.digits_before(before);
  const std::u32string_view second = paragraph.digits_at(after);
  return is_year(first) && is_year(second) && follows(first, second) && !in_code(paragraph, before - first.size()) &&
         is_range_end(paragraph.at(after + second.size()));
}

/// «5 - 8», «1,5 - 2,5», but not «в 2022 - 15 школ»: numbers round the lone hyphen at `position`, the second larger.
bool is_spaced_range(const Composed& paragraph, std::size_t position) {
  const std::size_t before = skip_spaces_back(paragraph, position);
  const std::size_t after = skip_spaces(paragraph, position + 1);
  const std::u32string_view first = paragraph.digits_before(before);
  const std::u32string_view second = paragraph.digits_at(after);
  if (first.empty() || second.empty()) return false;
  const std::size_t end = after + second.size();
  if (paragraph.before(before - first.size()) == U',' ||
      (paragraph.at(end) == U',' && utf8::is_digit(paragraph.at(end + 1)))) {
    return true;
  }
  return follows(first, second) && !in_code(paragraph, before - first.size());
}

/// A hyphen with a space on both sides, within a line.
bool stands_alone(const Composed& paragraph, std::size_t position) {
  if (!is_space(paragraph.before(position)) || !is_space(paragraph.at(position + 1))) return false;
  return !is_line_end(paragraph.before(skip_spaces_back(paragraph, position))) &&
         !is_line_end(paragraph.at(skip_spaces(paragraph, position + 1)));
}

/// «-5» where a number may stand. At the beginning of a line only when the number is all there is, or has its unit:
/// there a hyphen may be a list's mark too.
bool is_minus(const Composed& paragraph, std::size_t position) {
  std::size_t end = position + 1;
  while (utf8::is_digit(paragraph.at(end)) ||
         ((paragraph.at(end) == U',' || paragraph.at(end) == U'.') && utf8::is_digit(paragraph.at(end + 1)))) {
    ++end;
  }
  if (end == position + 1 || !is_range_end(paragraph.at(end))) return false;
  const char32_t previous = paragraph.before(position);
  if (is_line_end(previous)) {
    const char32_t next = paragraph.at(skip_spaces(paragraph, end));
    return is_line_end(next) || next == U'%';
  }
  if (previous == U'(' || previous == U'[') return true;
  // «10 -15» is a range typed badly, no subtraction.
  return is_space(previous) && !utf8::is_digit(paragraph.before(skip_spaces_back(paragraph, position)));
}

/// Takes out the spaces round the dash at the positions.
void close_up(Composed& paragraph, const std::vector<std::size_t>& dashes) {
  if (dashes.empty()) return;
  std::vector<std::uint8_t> dropped(paragraph.size(), 0);
  for (const std::size_t dash : dashes) {
    for (std::size_t i = dash; i > 0 && is_space(paragraph.text[i - 1]); --i) dropped[i - 1] = paragraph.is_free(i - 1);
    for (std::size_t i = dash + 1; is_space(paragraph.at(i)); ++i) dropped[i] = paragraph.is_free(i);
  }
  Composed closed;
  for (std::size_t i = 0; i < paragraph.size(); ++i) {
    if (dropped[i] == 0) closed.append(paragraph.text[i], paragraph.owner[i], paragraph.frozen[i] != 0);
  }
  paragraph = std::move(closed);
}

}  // namespace

void set_dashes(Composed& paragraph) {
  if (!paragraph.has[hyphen]) return;
  std::vector<std::size_t> years;
  for (std::size_t i = 0; i < paragraph.size(); ++i) {
    if (!free_hyphen(paragraph, i)) continue;
    char32_t& sign = paragraph.text[i];
    if (stands_alone(paragraph, i)) {
      if (is_spaced_range_of_years(paragraph, i)) {
        years.push_back(i);
        sign = en_dash;
      } else {
        sign = is_spaced_range(paragraph, i) ? en_dash : em_dash;
      }
    } else if (is_range(paragraph, i) || is_range_of_times(paragraph, i) || is_roman_range(paragraph, i)) {
      sign = en_dash;
    } else if (is_minus(paragraph, i)) {
      sign = minus;
    }
  }
  close_up(paragraph, years);
}

}  // namespace pisar::russian
