#include "russian/prepositions.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "russian/dates.h"
#include "russian/numerals.h"

namespace pisar::russian {
namespace {

constexpr std::u32string_view vowels = U"аеёиоуыэюя";

bool is_consonant(char32_t c) {
  return utf8::is_cyrillic(c) && vowels.find(c) == std::u32string_view::npos && c != U'ь' && c != U'ъ';
}

/// «всех», «всеми», «всяком», but not «всероссийский» nor «вселенная».
bool is_whole_all(std::u32string_view word) {
  constexpr std::array<std::u32string_view, 12> forms = {U"весь",  U"вся",  U"всё",  U"все",   U"всего", U"всей",
                                                         U"всему", U"всем", U"всём", U"всеми", U"всех",  U"всею"};
  return std::find(forms.begin(), forms.end(), word) != forms.end() || word.starts_with(U"всяк");
}

bool is_me(std::u32string_view word) {
  constexpr std::array<std::u32string_view, 3> forms = {U"мне", U"мной", U"мною"};
  return std::find(forms.begin(), forms.end(), word) != forms.end();
}

/// Whether the text behind a number is a month, so that the number is said as an ordinal: «со 2 сентября».
bool is_day_of_month(std::u32string_view behind) {
  const std::string text = utf8::to_lower(utf8::encode(behind.substr(0, 16)));
  const std::string_view word = utf8::trim(text);
  for (int month = 1; month <= 12; ++month) {
    if (word.starts_with(month_genitive(month))) return true;
  }
  return false;
}

/// The next word in lower case: without the signs before it; a number as it is said, in the genitive, an ordinal
/// («2-м») as such.
std::u32string word_after(std::string_view text) {
  const std::u32string letters = utf8::decode(text.substr(0, 256));  // a word, and signs before it
  std::size_t begin = 0;
  while (begin < letters.size() && !utf8::is_letter(letters[begin]) && !utf8::is_digit(letters[begin])) ++begin;
  std::size_t end = begin;
  if (begin < letters.size() && utf8::is_digit(letters[begin])) {
    std::int64_t number = 0;
    constexpr std::size_t longest = 15;
    while (end < letters.size() && utf8::is_digit(letters[end]) && end - begin < longest) {
      number = number * 10 + static_cast<std::int64_t>(letters[end++] - U'0');
    }
    const bool is_ordinal = (end + 1 < letters.size() && letters[end] == U'-' && utf8::is_letter(letters[end + 1])) ||
                            is_day_of_month(std::u32string_view(letters).substr(end));
    const std::optional<std::string> said = is_ordinal ? ordinal(number, Case::gen) : cardinal(number, Case::gen);
    const std::u32string words = utf8::decode(said.value_or(std::string()));
    return words.substr(0, words.find(U' '));
  }
  while (end < letters.size() && utf8::is_letter(letters[end])) ++end;
  std::u32string word = letters.substr(begin, end - begin);
  for (char32_t& c : word) c = utf8::to_lower(c);
  return word;
}

/// «СОШ», «МБОУ»: two capitals at the beginning.
bool is_abbreviation(std::string_view text) {
  const std::u32string letters = utf8::decode(text.substr(0, 64));
  std::size_t begin = 0;
  while (begin < letters.size() && !utf8::is_letter(letters[begin])) ++begin;
  return begin + 1 < letters.size() && utf8::is_upper(letters[begin]) && utf8::is_upper(letters[begin + 1]);
}

bool starts_with_any(std::u32string_view word, std::initializer_list<std::u32string_view> beginnings) {
  return std::any_of(beginnings.begin(), beginnings.end(),
                     [&](std::u32string_view beginning) { return word.starts_with(beginning); });
}

/// One of the letters, and a consonant behind it.
bool starts_cluster(std::u32string_view word, std::u32string_view letters) {
  return word.size() > 1 && letters.find(word[0]) != std::u32string_view::npos && is_consonant(word[1]);
}

/// «со школой», «со стороны», «со второго», «со дня», but «с днём».
bool wants_so(std::u32string_view word) {
  return starts_cluster(word, U"сзшж") || word == U"дня" ||
         starts_with_any(word, {U"щ", U"вс", U"вт", U"вз", U"мног", U"мнен", U"льд", U"льв", U"рта", U"лба"});
}

/// «во второй», «во Франции», «во многих», «во исполнение».
bool wants_vo(std::u32string_view word) {
  return starts_cluster(word, U"вф") || word == U"сне" ||
         starts_with_any(
             word, {U"мног", U"мнен", U"льд", U"льв", U"рту", U"лбу", U"двор", U"тьм", U"исполнени", U"избежани"});
}

/// «ко второму», «ко многим», «ко Дню учителя».
bool wants_ko(std::u32string_view word) {
  return word == U"дню" || word == U"сну" || starts_with_any(word, {U"втор", U"многим", U"двору", U"льв", U"лбу"});
}

struct Row {
  std::string_view short_form;
  std::string_view long_form;                         ///< before «мной», «всех» and what `wants` names
  bool (*wants)(std::u32string_view word) = nullptr;  ///< of a word in lower case that is no abbreviation
};

constexpr std::array<Row, 7> rows = {{{"о", "обо"},
                                      {"с", "со", wants_so},
                                      {"в", "во", wants_vo},
                                      {"к", "ко", wants_ko},
                                      {"под", "подо"},
                                      {"над", "надо"},
                                      {"перед", "передо"}}};

/// «об образовании», «об МБОУ» (which is read «эм»), but «о ели», «о юбилее»: they begin with й.
bool wants_ob(std::u32string_view word, bool abbreviation) {
  constexpr std::u32string_view open = U"аиоуэ";
  constexpr std::u32string_view named_with_vowel = U"лмнр";
  if (open.find(word.front()) != std::u32string_view::npos) return true;
  return abbreviation && starts_cluster(word, named_with_vowel);
}

}  // namespace

std::string preposition(std::string_view preposition, std::string_view next) {
  const std::string lower = utf8::to_lower(preposition);
  const auto* row = std::find_if(rows.begin(), rows.end(), [&](const Row& known) {
    return lower == known.short_form || lower == known.long_form || (known.short_form == "о" && lower == "об");
  });
  if (row == rows.end()) return std::string(preposition);
  const std::u32string word = word_after(next);
  std::string_view form = row->short_form;
  if (!word.empty()) {
    const bool abbreviation = is_abbreviation(next);
    const bool of_one_letter = row->short_form.size() == 2;  // «перед всеми», but «передо мной»
    if (is_me(word) || (of_one_letter && is_whole_all(word)) ||
        (row->wants != nullptr && !abbreviation && row->wants(word))) {
      form = row->long_form;
    } else if (row->short_form == "о" && wants_ob(word, abbreviation)) {
      form = "об";
    }
  }
  std::size_t offset = 0;
  const bool capital = utf8::is_upper(utf8::next(preposition, offset));
  return capital ? utf8::capitalize(form) : std::string(form);
}

}  // namespace pisar::russian
