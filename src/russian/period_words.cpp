#include "russian/period_words.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "russian/lookalikes.h"

namespace pisar::russian {
namespace {

bool is_dash(char32_t c) { return c == U'-' || c == U'–' || c == U'—' || c == U'−' || c == 0x2011; }

/// Roman numerals of quarters and half-years, Latin or with the Cyrillic «Х» and «І» typed for them.
int roman_number(std::string_view word) {
  constexpr std::array<std::string_view, 12> numerals{"i",   "ii",   "iii", "iv", "v",  "vi",
                                                      "vii", "viii", "ix",  "x",  "xi", "xii"};
  std::string latin;
  for (std::size_t offset = 0; offset < word.size();) {
    const char32_t c = utf8::next(word, offset);
    utf8::append(latin, c == U'х' ? U'x' : c == U'і' ? U'i' : c);
  }
  const auto found = std::find(numerals.begin(), numerals.end(), latin);
  return found == numerals.end() ? 0 : static_cast<int>(found - numerals.begin()) + 1;
}

PeriodToken made(PeriodToken::Kind kind, std::string text) {
  PeriodToken token{kind, std::move(text), -1};
  if (kind == PeriodToken::Kind::word) {
    if (const int roman = roman_number(token.text)) return {PeriodToken::Kind::number, std::to_string(roman), roman};
    return token;
  }
  constexpr std::size_t longest = 4;
  if (kind == PeriodToken::Kind::number && token.text.size() <= longest) token.number = std::stoi(token.text);
  return token;
}

template <typename Value>
struct Stem {
  std::string_view stem;
  Value value;
};

}  // namespace

std::vector<PeriodToken> period_tokens(std::string_view text) {
  std::vector<PeriodToken> tokens;
  std::string run;
  PeriodToken::Kind run_kind = PeriodToken::Kind::sign;
  const auto finish = [&] {
    if (!run.empty()) tokens.push_back(made(run_kind, std::move(run)));
    run.clear();
  };
  int brackets = 0;
  const std::string folded = without_lookalikes(text);
  for (std::size_t offset = 0; offset < folded.size();) {
    char32_t c = utf8::to_lower(utf8::next(folded, offset));
    if (c == U'ё') c = U'е';
    if (c == U'(') ++brackets;
    const bool remark = brackets > 0;
    if (c == U')' && brackets > 0) --brackets;
    const bool word = utf8::is_letter(c);
    if (remark || (!word && !utf8::is_digit(c))) {
      finish();
      const bool blank = c == U' ' || c == U'\t' || c == U'\n' || c == U'\r' || c == 0xA0 || c == 0x202F || c == 0x2009;
      if (remark || blank) continue;
      if (is_dash(c)) {
        tokens.push_back({PeriodToken::Kind::dash, "-", -1});
      } else {
        std::string sign;
        utf8::append(sign, c);
        tokens.push_back({PeriodToken::Kind::sign, std::move(sign), -1});
      }
      continue;
    }
    const PeriodToken::Kind kind = word ? PeriodToken::Kind::word : PeriodToken::Kind::number;
    if (!run.empty() && kind != run_kind) finish();
    run_kind = kind;
    utf8::append(run, c);
  }
  finish();
  return tokens;
}

int month_of_word(std::string_view word) {
  // The stem, then one of the endings of its declension; or the stem alone as an abbreviation.
  constexpr std::array<std::string_view, 12> stems{"январ", "феврал", "март",    "апрел",  "ма",    "июн",
                                                   "июл",   "август", "сентябр", "октябр", "ноябр", "декабр"};
  constexpr std::array<std::string_view, 10> endings{"ь", "я", "ю", "ем", "е", "", "а", "у", "ом", "й"};
  constexpr std::array<Stem<int>, 13> brief{{{"янв", 1},
                                             {"фев", 2},
                                             {"февр", 2},
                                             {"мар", 3},
                                             {"апр", 4},
                                             {"июн", 6},
                                             {"июл", 7},
                                             {"авг", 8},
                                             {"сен", 9},
                                             {"сент", 9},
                                             {"окт", 10},
                                             {"ноя", 11},
                                             {"дек", 12}}};
  for (std::size_t i = 0; i < stems.size(); ++i) {
    const std::string_view stem = stems.at(i);
    if (!word.starts_with(stem)) continue;
    const std::string_view ending = word.substr(stem.size());
    const bool may = stem == "ма";  // «ма» alone is no word
    if (may && (ending == "й" || ending == "я" || ending == "ю" || ending == "ем" || ending == "е")) return 5;
    if (!may && std::find(endings.begin(), endings.end(), ending) != endings.end()) return static_cast<int>(i) + 1;
  }
  const auto* found = std::find_if(brief.begin(), brief.end(), [&](const auto& row) { return row.stem == word; });
  return found == brief.end() ? 0 : found->value;
}

std::optional<Recurrence::Unit> unit_of_word(std::string_view word) {
  using Unit = Recurrence::Unit;
  constexpr std::array<Stem<Unit>, 24> words{{
      {"день", Unit::day},
      {"дня", Unit::day},
      {"дней", Unit::day},
      {"неделю", Unit::week},
      {"недели", Unit::week},
      {"недель", Unit::week},
      {"месяц", Unit::month},
      {"месяца", Unit::month},
      {"месяцев", Unit::month},
      {"квартал", Unit::quarter},
      {"квартала", Unit::quarter},
      {"кварталы", Unit::quarter},
      {"кварталов", Unit::quarter},
      {"квартале", Unit::quarter},
      {"четверть", Unit::term},
      {"четверти", Unit::term},
      {"четвертей", Unit::term},
      {"полугодие", Unit::half_year},
      {"полугодия", Unit::half_year},
      {"полугодии", Unit::half_year},
      {"полгода", Unit::half_year},
      {"год", Unit::year},
      {"года", Unit::year},
      {"лет", Unit::year},
  }};
  const auto* found = std::find_if(words.begin(), words.end(), [&](const auto& row) { return row.stem == word; });
  return found == words.end() ? std::nullopt : std::optional(found->value);
}

std::optional<Recurrence::Unit> unit_of_adverb(std::string_view word) {
  using Unit = Recurrence::Unit;
  constexpr std::array<Stem<Unit>, 7> words{{{"ежедневно", Unit::day},
                                             {"еженедельно", Unit::week},
                                             {"ежемесячно", Unit::month},
                                             {"ежеквартально", Unit::quarter},
                                             {"ежечетвертно", Unit::term},
                                             {"ежегодно", Unit::year},
                                             {"ежеполугодно", Unit::half_year}}};
  const auto* found = std::find_if(words.begin(), words.end(), [&](const auto& row) { return row.stem == word; });
  return found == words.end() ? std::nullopt : std::optional(found->value);
}

int number_of_word(std::string_view word) {
  constexpr std::array<Stem<int>, 13> words{{{"один", 1},
                                             {"одного", 1},
                                             {"два", 2},
                                             {"две", 2},
                                             {"двух", 2},
                                             {"дважды", 2},
                                             {"три", 3},
                                             {"трех", 3},
                                             {"трижды", 3},
                                             {"четыре", 4},
                                             {"четырех", 4},
                                             {"пять", 5},
                                             {"шесть", 6}}};
  const auto* found = std::find_if(words.begin(), words.end(), [&](const auto& row) { return row.stem == word; });
  return found == words.end() ? 0 : found->value;
}

}  // namespace pisar::russian
