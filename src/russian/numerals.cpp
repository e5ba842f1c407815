#include "russian/numerals.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "russian/adjective_endings.h"
#include "russian/numeral_words.h"
#include "russian/plural.h"

namespace pisar::russian {
namespace {

using namespace numeral_words;  // NOLINT(google-build-using-namespace): the tables of this very file

constexpr std::int64_t thousand = 1000;

std::size_t index(Case grammatical_case) { return static_cast<std::size_t>(grammatical_case); }
std::size_t index(std::int64_t number) { return static_cast<std::size_t>(number); }

/// Appends words with spaces between them.
class Words {
 public:
  void add(std::string_view word) {
    if (!text_.empty()) text_ += ' ';
    text_ += word;
  }
  std::string take() { return std::move(text_); }

 private:
  std::string text_;
};

std::string_view one_word(Case grammatical_case, Agreement agreement, bool animate) {
  const bool like_genitive =
      grammatical_case == Case::acc && animate && (agreement == Agreement::masculine || agreement == Agreement::plural);
  return one[static_cast<std::size_t>(agreement)][index(like_genitive ? Case::gen : grammatical_case)];
}

std::string_view two_to_four(std::int64_t number, Case grammatical_case, Agreement agreement, bool animate) {
  const bool direct = grammatical_case == Case::nom || (grammatical_case == Case::acc && !animate);
  if (number == 2 && direct && agreement == Agreement::feminine) return two_feminine;
  const std::size_t form = index(grammatical_case == Case::acc && animate ? Case::gen : grammatical_case);
  return number == 2 ? two[form] : small[index(number - 3)][form];
}

/// The words of 1–999. `alone`: the number has no other words, so that 2–4 agree with living beings.
void add_group(Words& words, std::int64_t group, Case grammatical_case, Agreement agreement, bool animate, bool alone) {
  const std::size_t form = index(grammatical_case);
  if (group >= 100) words.add(hundreds[index(group / 100 - 1)][form]);
  std::int64_t rest = group % 100;
  if (rest >= 20) {
    words.add(tens[index(rest / 10 - 2)][form]);
    rest %= 10;
  }
  if (rest == 1) {
    words.add(one_word(grammatical_case, agreement, animate));
  } else if (rest >= 2 && rest <= 4) {
    words.add(two_to_four(rest, grammatical_case, agreement, animate && alone && group < 5));
  } else if (rest > 0) {
    words.add(small[index(rest - 3)][form]);
  }
}

constexpr std::int64_t power_of_thousand(std::size_t exponent) {
  std::int64_t power = 1;
  for (std::size_t i = 0; i < exponent; ++i) power *= thousand;
  return power;
}

/// The words of a number of 1 and more. The units agree as they are asked to.
void add_cardinal(Words& words, std::int64_t number, Case grammatical_case, Agreement agreement, bool animate) {
  for (std::size_t scale = scales.size(); scale > 0; --scale) {
    const std::int64_t group = number / power_of_thousand(scale) % thousand;
    if (group == 0) continue;
    add_group(words, group, grammatical_case, scale == 1 ? Agreement::feminine : Agreement::masculine, false, false);
    words.add(with_number(scales[scale - 1], group, grammatical_case));
  }
  add_group(words, number % thousand, grammatical_case, agreement, animate, number < thousand);
}

/// The part of «двадцатипятитысячный» before «тысячный»: genitives without spaces, but «одно», «сто», «девяносто».
std::string joined_genitives(std::int64_t group) {
  std::string text;
  if (group >= 100)
    text += group < 200 ? hundreds[0][index(Case::nom)] : hundreds[index(group / 100 - 1)][index(Case::gen)];
  std::int64_t rest = group % 100;
  if (rest >= 20) {
    text += tens[index(rest / 10 - 2)][index(rest >= 90 ? Case::nom : Case::gen)];
    rest %= 10;
  }
  if (rest == 1) {
    text += one[static_cast<std::size_t>(Agreement::neuter)][index(Case::nom)];
  } else if (rest == 2) {
    text += two[index(Case::gen)];
  } else if (rest > 2) {
    text += small[index(rest - 3)][index(Case::gen)];
  }
  return text;
}

/// The last word of an ordinal, without its ending, and how much of the number it stands for.
struct OrdinalEnd {
  std::string stem;
  std::int64_t value;
};

OrdinalEnd ordinal_end(std::int64_t number) {
  if (number == 0) return {std::string(ordinal_stems[0]), 0};
  std::size_t scale = 0;
  while (number / power_of_thousand(scale) % thousand == 0) ++scale;
  const std::int64_t group = number / power_of_thousand(scale) % thousand;
  if (scale > 0) {
    std::string stem = group == 1 ? std::string() : joined_genitives(group);
    stem += ordinal_scales[scale - 1];
    return {std::move(stem), group * power_of_thousand(scale)};
  }
  if (group % 100 == 0) return {std::string(ordinal_hundreds[index(group / 100 - 1)]), group};
  if (group % 100 < 20) return {std::string(ordinal_stems[index(group % 100)]), group % 100};
  if (group % 10 == 0) return {std::string(ordinal_tens[index(group % 100 / 10 - 2)]), group % 100};
  return {std::string(ordinal_stems[index(group % 10)]), group % 10};
}

/// Second, sixth, seventh, eighth, fortieth and zeroth have the stress on their ending: «второй», «сороковой».
bool ends_in_oj(std::int64_t value) {
  constexpr std::array<std::int64_t, 6> stressed = {0, 2, 6, 7, 8, 40};
  return std::find(stressed.begin(), stressed.end(), value) != stressed.end();
}

std::string_view ordinal_ending(std::int64_t value, Case grammatical_case, Agreement agreement, bool animate) {
  const AdjectiveKind kind = value == 3          ? AdjectiveKind::possessive
                             : ends_in_oj(value) ? AdjectiveKind::stressed
                                                 : AdjectiveKind::hard;
  return adjective_ending(kind, grammatical_case, agreement, animate);
}

}  // namespace

std::optional<Agreement> parse_agreement(std::string_view word) {
  struct Row {
    Agreement agreement;
    std::array<std::string_view, 6> words;
  };
  static constexpr std::array<Row, 4> rows = {
      {{Agreement::masculine, {"m", "м", "муж", "мужской", "masculine", "он"}},
       {Agreement::feminine, {"f", "ж", "жен", "женский", "feminine", "она"}},
       {Agreement::neuter, {"n", "с", "ср", "средний", "neuter", "оно"}},
       {Agreement::plural, {"pl", "мн", "множ", "множественное", "plural", "они"}}}};
  const std::string lower = utf8::to_lower(utf8::trim(word));
  std::string_view wanted = lower;
  if (wanted.ends_with('.')) wanted.remove_suffix(1);
  for (const Row& row : rows) {
    if (std::find(row.words.begin(), row.words.end(), wanted) != row.words.end()) return row.agreement;
  }
  return std::nullopt;
}

std::optional<std::string> cardinal(std::int64_t number, Case grammatical_case, Agreement agreement, bool animate) {
  if (number > largest_in_words || number < -largest_in_words) return std::nullopt;
  Words words;
  if (number < 0) {
    words.add("минус");
    number = -number;
  }
  if (number == 0) {
    words.add(zero[index(grammatical_case)]);
  } else {
    add_cardinal(words, number, grammatical_case, agreement, animate);
  }
  return words.take();
}

std::optional<std::string> in_words(const Number& number, Case grammatical_case, Agreement agreement, bool animate) {
  if (number.is_integer()) {
    const std::optional<std::int64_t> integer = number.integer();
    return integer ? cardinal(*integer, grammatical_case, agreement, animate) : std::nullopt;
  }
  // A feminine adjective is understood as «часть»: «целая», «десятая».
  constexpr std::array<std::string_view, 6> parts = {"десят", "сот", "тысячн", "десятитысячн", "стотысячн", "миллионн"};
  const std::optional<std::int64_t> whole = number.absolute().floor().integer();
  if (!whole || *whole > largest_in_words) return std::nullopt;
  const auto part_word = [&](std::string& text, std::string_view stem, std::int64_t count) {
    const bool single = plural_class(count) == PluralClass::one;
    const bool direct = grammatical_case == Case::nom || grammatical_case == Case::acc;
    text += ' ';
    text += stem;
    text += adjective_ending(AdjectiveKind::hard, direct && !single ? Case::gen : grammatical_case,
                             single ? Agreement::feminine : Agreement::plural, false);
  };
  std::int64_t denominator = 1;
  for (std::size_t decimals = 1; decimals <= parts.size(); ++decimals) {
    denominator *= 10;
    const std::optional<Number> fraction = Number::add(number.absolute(), -Number(*whole));
    const std::optional<Number> scaled = fraction ? Number::multiply(*fraction, Number(denominator)) : std::nullopt;
    if (!scaled) return std::nullopt;
    if (!scaled->is_integer()) continue;
    const std::int64_t numerator = *scaled->integer();
    std::string text = number.sign() < 0 ? "минус " : "";
    text += *cardinal(*whole, grammatical_case, Agreement::feminine);
    part_word(text, "цел", *whole);
    text += ' ';
    text += *cardinal(numerator, grammatical_case, Agreement::feminine);
    part_word(text, parts[decimals - 1], numerator);
    return text;
  }
  return std::nullopt;
}

std::optional<std::string> ordinal(std::int64_t number, Case grammatical_case, Agreement agreement, bool animate) {
  if (number < 0 || number > largest_in_words) return std::nullopt;
  const OrdinalEnd end = ordinal_end(number);
  Words words;
  const std::int64_t before = number - end.value;
  if (before > 0) {
    // «тысяча девятьсот пятый»: a year is said without «одна».
    const bool bare_thousand = before / thousand == 1;
    if (bare_thousand) words.add(scales[0].singular[index(Case::nom)]);
    if (const std::int64_t rest = bare_thousand ? before % thousand : before; rest > 0) {
      add_cardinal(words, rest, Case::nom, Agreement::masculine, false);
    }
  }
  words.add(end.stem);
  std::string text = words.take();
  text += ordinal_ending(end.value, grammatical_case, agreement, animate);
  return text;
}

std::optional<std::string> short_ordinal(std::int64_t number, Case grammatical_case, Agreement agreement,
                                         bool animate) {
  if (number < 0 || number > largest_in_words) return std::nullopt;
  const std::u32string ending =
      utf8::decode(ordinal_ending(ordinal_end(number).value, grammatical_case, agreement, animate));
  constexpr std::u32string_view vowels = U"аеёиоуыэюяь";
  const bool one_letter = ending.size() < 2 || vowels.find(ending[ending.size() - 2]) != std::u32string_view::npos;
  return std::to_string(number) + "-" +
         utf8::encode(std::u32string_view(ending).substr(ending.size() - (one_letter ? 1 : 2)));
}

}  // namespace pisar::russian
