#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "russian/composed.h"

namespace pisar::russian {
namespace {

using Words = std::u32string_view;

/// Short prepositions, conjunctions and particles: they go with the word behind them.
constexpr std::array<Words, 34> proclitics = {U"а",  U"без", U"в",   U"во", U"да",  U"для", U"до",  U"за",  U"и",
                                              U"из", U"или", U"к",   U"ко", U"на",  U"над", U"не",  U"ни",  U"но",
                                              U"о",  U"об",  U"обо", U"от", U"ото", U"по",  U"под", U"при", U"про",
                                              U"с",  U"со",  U"то",  U"у",  U"что", U"чем", U"как"};
/// Particles that go with the word before them.
constexpr std::array<Words, 5> enclitics = {U"б", U"бы", U"ж", U"же", U"ли"};

/// Abbreviations that go with what they stand before: «г. Махачкала», «ул. Ленина», «рис. 2».
constexpr std::array<Words, 26> abbreviations = {
    U"г",  U"гл", U"д",   U"доб", U"им", U"каб", U"кв", U"корп", U"обл", U"оф",   U"п",  U"пер",  U"пос",
    U"пп", U"пр", U"рис", U"с",   U"ст", U"стр", U"т",  U"таб",  U"тел", U"табл", U"ул", U"факс", U"ч"};

/// Units and counted words that go with the number before them.
constexpr std::array<Words, 67> units = {
    U"балл",   U"балла",   U"баллов",  U"в",        U"вв",       U"век",  U"г",         U"га",        U"год",
    U"года",   U"году",    U"годах",   U"годов",    U"годом",    U"годы", U"гг",        U"дней",      U"дня",
    U"день",   U"кв",      U"квартал", U"квартале", U"кг",       U"кл",   U"класс",     U"класса",    U"классах",
    U"классе", U"классов", U"классы",  U"км",       U"коп",      U"л",    U"лет",       U"м",         U"мес",
    U"мин",    U"млн",     U"млрд",    U"мм",       U"место",    U"п",    U"полугодие", U"полугодии", U"раз",
    U"раза",   U"руб",     U"рублей",  U"см",       U"степени",  U"стр",  U"тыс",       U"т",         U"ч",
    U"час",    U"часа",    U"часов",   U"человек",  U"человека", U"чел",  U"четверть",  U"четверти",  U"шт",
    U"экз",    U"этап",    U"этапе",   U"этапа"};

/// Beginnings of words that go with the number behind them: «приложение 1», «в таблице 2», «пунктом 3.1».
constexpr std::array<Words, 8> numbered = {U"глав",   U"пункт", U"подпункт", U"приложени",
                                           U"раздел", U"рисун", U"стать",    U"таблиц"};

/// A short word in lower case, without memory of its own; longer words are cut, which makes them unlike any of the
/// tables.
class LowerWord {
 public:
  explicit LowerWord(Words word) : size_(std::min(word.size(), letters_.size())) {
    std::transform(word.begin(), word.begin() + static_cast<std::ptrdiff_t>(size_), letters_.begin(),
                   [](char32_t c) { return utf8::to_lower(c); });
  }
  [[nodiscard]] Words view() const { return {letters_.data(), size_}; }

 private:
  static constexpr std::size_t longest = 16;  // longer than any word of the tables with its ending
  std::array<char32_t, longest> letters_;
  std::size_t size_;
};

template <std::size_t size>
bool contains(const std::array<Words, size>& words, Words word) {
  if (word.empty()) return false;
  const LowerWord lower(word);
  return std::find(words.begin(), words.end(), lower.view()) != words.end();
}

bool is_dash(char32_t c) { return c == U'—' || c == U'–'; }
bool is_quote_end(char32_t c) { return c == U'»' || c == U'“' || c == U'"'; }

/// Decides for each space whether its line may break there.
class Binder {
 public:
  Binder(Composed& paragraph, std::size_t longest_run) : p_(paragraph), longest_run_(longest_run) {
    for (std::size_t i = 0; i < p_.size(); ++i) {
      const char32_t c = p_.text[i];
      if (c == U' ' || c == U'\t' || is_line_end(c)) breaks_.push_back(i);
    }
  }

  void run() {
    // Strong ties first, so that they get their space where a longer run would be too long.
    bind([this](std::size_t i) { return is_strong(i); }, longest_run_);
    bind([this](std::size_t i) { return is_clitic(i); }, longest_run_);
    bind([this](std::size_t i) { return is_dash(p_.at(i + 1)) && ends(i + 2); }, p_.size());
  }

 private:
  /// Makes the spaces that the rule holds for no-break spaces, where the run between breaks stays as short as
  /// `longest`.
  template <typename Rule>
  void bind(const Rule& rule, std::size_t longest) {
    std::size_t kept = 0;
    std::size_t begin = 0;  // of the run that ends at the current break
    for (std::size_t k = 0; k < breaks_.size(); ++k) {
      const std::size_t i = breaks_[k];
      const std::size_t run_end = k + 1 < breaks_.size() ? breaks_[k + 1] : p_.size();
      if (is_single_space(i) && run_end - begin <= longest && rule(i)) {
        p_.text[i] = no_break_space;
        continue;
      }
      begin = i + 1;
      breaks_[kept++] = i;
    }
    breaks_.resize(kept);
  }

  /// A free space within the line that no other stands beside: a row of them is someone's layout.
  [[nodiscard]] bool is_single_space(std::size_t i) const {
    return p_.text[i] == U' ' && i > 0 && p_.is_free(i) && !is_space(p_.before(i)) && !is_space(p_.at(i + 1));
  }

  /// Whether a word ends at `position`.
  [[nodiscard]] bool ends(std::size_t position) const {
    const char32_t c = p_.at(position);
    return !is_letter(c) && !utf8::is_digit(c) && c != U'-';
  }
  /// Whether a word may begin at `position`: a space, an opening sign or the line's beginning stands before it.
  [[nodiscard]] bool begins(std::size_t position) const {
    const char32_t c = p_.before(position);
    return is_space(c) || is_line_end(c) || is_opening(c) || is_dash(c);
  }

  [[nodiscard]] bool is_strong(std::size_t i) const {
    const char32_t previous = p_.before(i);
    const char32_t next = p_.at(i + 1);
    // Most spaces stand between two words of small letters: nothing to ask about them.
    const bool number_near = utf8::is_digit(previous) || utf8::is_digit(next) || is_roman_digit(previous);
    if (number_near && (before_unit(i) || in_number(i) || before_reference_number(i))) return true;
    const bool sign_before = !is_letter(previous);
    if ((sign_before || utf8::is_digit(next) || is_quote_end(next)) && (after_number_sign(i) || in_date(i)))
      return true;
    if (previous == U'.' && (after_abbreviation(i) || after_initial(i))) return true;
    return p_.at(i + 2) == U'.' && before_initials(i);
  }

  [[nodiscard]] bool after_number_sign(std::size_t i) const {
    const char32_t sign = p_.before(i);
    return (sign == U'№' || sign == U'§') && (utf8::is_digit(p_.at(i + 1)) || is_letter(p_.at(i + 1)));
  }

  [[nodiscard]] bool before_unit(std::size_t i) const {
    const char32_t next = p_.at(i + 1);
    const bool number = utf8::is_digit(p_.before(i)) || is_roman(p_.word_before(i));
    if (!number) return false;
    if (next == U'%' || next == U'‰' || next == U'°' || next == U'₽') return true;
    const Words word = p_.word_at(i + 1);
    if (!contains(units, word)) return false;
    const char32_t after = p_.at(i + 1 + word.size());
    // «в 3 в школе», «на 5 т. е.»: a preposition or the beginning of another abbreviation is no unit.
    if (word == U"в" || word == U"вв" || word == U"кв") return after == U'.';
    if (word == U"т") return after != U'.' && ends(i + 1 + word.size());
    return ends(i + 1 + word.size());
  }

  static bool is_roman_digit(char32_t c) { return c == U'I' || c == U'V' || c == U'X' || c == U'L' || c == U'C'; }
  static bool is_roman(Words word) { return !word.empty() && std::all_of(word.begin(), word.end(), is_roman_digit); }

  /// «14 | сентября | 2022», «14» | сентября, « | 14 | » сентября.
  [[nodiscard]] bool in_date(std::size_t i) const {
    const Words next = p_.word_at(i + 1);
    if (is_month(next)) {
      std::size_t end = i;
      if (is_quote_end(p_.before(end))) --end;
      while (end < i && is_space(p_.before(end))) --end;
      return is_day(p_.digits_before(end));
    }
    if (is_month(p_.word_before(i))) return is_year(p_.digits_at(i + 1));
    if (is_opening(p_.before(i)) && p_.before(i) != U'(') {
      const Words day = p_.digits_at(i + 1);
      return is_day(day) && is_space(p_.at(i + 1 + day.size())) && is_quote_end(p_.at(i + 2 + day.size()));
    }
    if (is_quote_end(p_.at(i + 1))) {
      const Words day = p_.digits_before(i);
      const std::size_t begin = i - day.size();
      return is_day(day) && is_space(p_.before(begin)) && begin > 1 && is_opening(p_.before(begin - 1));
    }
    return false;
  }

  static bool is_day(Words digits) { return digits.size() == 1 || digits.size() == 2; }

  /// «1 | 234 | 567».
  [[nodiscard]] bool in_number(std::size_t i) const {
    constexpr std::size_t group = 3;
    const Words left = p_.digits_before(i);
    const Words right = p_.digits_at(i + 1);
    if (left.empty() || left.size() > group || right.size() != group) return false;
    const char32_t before = p_.before(i - left.size());
    return !is_letter(before) && before != U'-' && before != U'.' && before != U',' && before != U'/' &&
           ends(i + 1 + group);
  }

  [[nodiscard]] bool after_abbreviation(std::size_t i) const {
    if (p_.before(i) != U'.') return false;
    const Words word = p_.word_before(i - 1);
    const std::size_t begin = i - 1 - word.size();
    if (!contains(abbreviations, word) || !begins(begin)) return false;
    const char32_t next = p_.at(i + 1);
    if (!is_letter(next) && !utf8::is_digit(next) && next != U'№' && !is_opening(next)) return false;
    if (begin == 0) return true;
    // «2022 г. Школы»: a year, «и т. п. Школы»: the end of an enumeration.
    const std::size_t previous = begin - 1;
    if (utf8::is_digit(p_.before(previous)) && is_space(p_.text[previous])) return false;
    return !(p_.before(previous) == U'.' && p_.word_before(previous - 1) == U"т" && is_space(p_.text[previous]));
  }

  [[nodiscard]] bool before_reference_number(std::size_t i) const {
    if (!utf8::is_digit(p_.at(i + 1))) return false;
    const LowerWord lower(p_.word_before(i));
    const Words word = lower.view();
    return std::any_of(numbered.begin(), numbered.end(),
                       [&](Words stem) { return word.starts_with(stem) && word.size() <= stem.size() + 3; });
  }

  /// An initial ends at `end` (its dot is at end - 1).
  [[nodiscard]] bool initial_before(std::size_t end) const {
    if (end < 2 || p_.before(end) != U'.') return false;
    const char32_t letter = p_.text[end - 2];
    const char32_t before = p_.before(end - 2);
    return utf8::is_cyrillic(letter) && utf8::is_upper(letter) &&
           (is_space(before) || is_line_end(before) || is_opening(before) || before == U'.' || before == U',');
  }
  [[nodiscard]] bool initial_at(std::size_t begin) const {
    return utf8::is_cyrillic(p_.at(begin)) && utf8::is_upper(p_.at(begin)) && p_.at(begin + 1) == U'.';
  }
  [[nodiscard]] bool surname_at(std::size_t begin) const {
    const Words word = p_.word_at(begin);
    return word.size() > 1 && utf8::is_cyrillic(word.front()) && utf8::is_upper(word[0]) && !utf8::is_upper(word[1]);
  }

  /// «М. | Д. | Рамазанов».
  [[nodiscard]] bool after_initial(std::size_t i) const {
    return initial_before(i) && (initial_at(i + 1) || surname_at(i + 1));
  }

  /// «Рамазанов | М.Д.», but not «школа | А.С. Пушкина».
  [[nodiscard]] bool before_initials(std::size_t i) const {
    if (!initial_at(i + 1)) return false;
    const Words word = p_.word_before(i);
    if (word.size() < 2 || !utf8::is_cyrillic(word[0]) || !utf8::is_upper(word[0]) || utf8::is_upper(word[1]))
      return false;
    std::size_t end = i + 1;
    for (int initials = 0; initials < 3 && initial_at(end); ++initials) {
      end += 2;
      if (is_space(p_.at(end)) && (initial_at(end + 1) || surname_at(end + 1))) ++end;
    }
    return !surname_at(end);
  }

  [[nodiscard]] bool is_clitic(std::size_t i) const {
    constexpr std::size_t longest = 3;  // letters of a clitic
    if (is_letter(p_.at(i + 1)) && ends(i + 3 - (ends(i + 2) ? 1 : 0))) {
      const Words after = p_.word_at(i + 1);
      if (contains(enclitics, after) && ends(i + 1 + after.size())) {
        return is_letter(p_.before(i)) || is_quote_end(p_.before(i));
      }
    }
    std::size_t begin = i;
    while (begin > 0 && i - begin <= longest && is_letter(p_.text[begin - 1])) --begin;
    const Words word = Words(p_.text).substr(begin, i - begin);
    if (word.size() > longest || !contains(proclitics, word) || !begins(begin)) return false;
    const char32_t next = p_.at(i + 1);
    constexpr std::u32string_view signs = U"№§−+«„\"[";
    return is_letter(next) || utf8::is_digit(next) || next == Composed::object ||
           signs.find(next) != std::u32string_view::npos;
  }

  Composed& p_;
  std::size_t longest_run_;
  std::vector<std::size_t> breaks_;  // where a line may end so far
};

/// Abbreviations that a number stands behind, and those of places.
constexpr std::array<Words, 11> before_numbers = {U"п",  U"пп",   U"ч",   U"ст", U"стр", U"рис",
                                                  U"гл", U"табл", U"тел", U"кв", U"каб"};
constexpr std::array<Words, 6> before_places = {U"г", U"ул", U"пос", U"пер", U"обл", U"им"};

/// «ст.12», «п.3.1», «г.Махачкала»: `position` is that behind the dot.
bool lacks_space_behind_abbreviation(const Composed& p, std::size_t position) {
  const char32_t next = p.at(position);
  const bool number = utf8::is_digit(next);
  const bool place = utf8::is_cyrillic(next) && utf8::is_upper(next);
  if (!number && !place) return false;
  constexpr std::size_t longest = 4;
  std::size_t begin = position - 1;
  while (begin > 0 && position - 1 - begin <= longest && is_letter(p.text[begin - 1])) --begin;
  const Words word = Words(p.text).substr(begin, position - 1 - begin);
  const char32_t before = p.before(begin);
  if (!(is_space(before) || is_line_end(before) || is_opening(before))) return false;
  if (number) return contains(before_numbers, word);
  if (is_space(before) && begin > 1 && utf8::is_digit(p.before(begin - 1))) return false;  // «2022 г.Школа»: a year
  const Words name = p.word_at(position);
  return contains(before_places, word) && name.size() > 1 && !utf8::is_upper(name[1]);
}

/// «т.д.», «т.е.»: `position` is that of the second letter.
bool lacks_space_in_et_cetera(const Composed& p, std::size_t position) {
  constexpr Words seconds = U"депкнчо";
  if (position < 2 || p.text[position - 2] != U'т' || p.at(position + 1) != U'.') return false;
  const char32_t before = p.before(position - 2);
  return seconds.find(p.at(position)) != Words::npos && (is_space(before) || is_line_end(before) || is_opening(before));
}

/// Whether a space is missing between the characters before and at `position`.
bool space_is_missing(const Composed& p, std::size_t position) {
  const char32_t previous = p.before(position);
  const char32_t next = p.at(position);
  if ((previous == U'№' || previous == U'§') && utf8::is_digit(next)) return true;
  if (utf8::is_digit(previous) && utf8::is_digit(next)) return parts_thousands(p, position);
  if (previous == U'.' && (lacks_space_behind_abbreviation(p, position) || lacks_space_in_et_cetera(p, position)))
    return true;
  if (utf8::is_digit(previous) && next == U'%') return p.at(position + 1) != U'-';
  if (utf8::is_digit(previous) && next == U'г') {
    const Words year = p.digits_before(position);
    const Words word = p.word_at(position);
    return is_year(year) && (word == U"г" || word == U"гг") && p.at(position + word.size()) == U'.' &&
           !is_letter(p.before(position - year.size()));
  }
  if (previous == U'.' && utf8::is_cyrillic(next) && utf8::is_upper(next) && position >= 2) {
    // «М.Д.Рамазанов»: initials, then a word with a small second letter.
    const char32_t initial = p.text[position - 2];
    const char32_t before = p.before(position - 2);
    const Words surname = p.word_at(position);
    return utf8::is_cyrillic(initial) && utf8::is_upper(initial) && !is_letter(before) && !utf8::is_digit(before) &&
           surname.size() > 1 && !utf8::is_upper(surname[1]);
  }
  return false;
}

}  // namespace

void insert_missing_spaces(Composed& paragraph) {
  std::vector<std::size_t> places;
  for (std::size_t i = 1; i < paragraph.size(); ++i) {
    if (space_is_missing(paragraph, i) && (paragraph.is_free(i - 1) || paragraph.is_free(i))) places.push_back(i);
  }
  if (places.empty()) return;
  Composed spaced;
  spaced.has = paragraph.has;
  spaced.has_quotes = paragraph.has_quotes;
  auto place = places.begin();
  for (std::size_t i = 0; i < paragraph.size(); ++i) {
    if (place != places.end() && *place == i) {
      spaced.append(no_break_space, paragraph.owner[paragraph.is_free(i - 1) ? i - 1 : i], false);
      ++place;
    }
    spaced.append(paragraph.text[i], paragraph.owner[i], paragraph.frozen[i] != 0);
  }
  paragraph = std::move(spaced);
}

void set_no_break_spaces(Composed& paragraph, std::size_t longest_run) { Binder(paragraph, longest_run).run(); }

}  // namespace pisar::russian
