#include "russian/noun_declension.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "russian/noun_exceptions.h"

namespace pisar::russian {
namespace {

using Pattern = Noun::Pattern;
using Word = std::string_view;

constexpr Word children = "дет";   // the plural stem of «ребёнок»
constexpr std::size_t letter = 2;  // bytes of a Cyrillic letter

template <std::size_t size>
bool contains(const std::array<Word, size>& words, Word word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

Word without(Word word, std::size_t letters) { return word.substr(0, word.size() - letter * letters); }
Word last_letter(Word word) { return word.size() < letter ? Word() : word.substr(word.size() - letter); }

bool is_one_of(Word cyrillic_letter, Word letters) {
  return !cyrillic_letter.empty() && letters.find(cyrillic_letter) != Word::npos;
}
bool is_vowel(Word cyrillic_letter) { return is_one_of(cyrillic_letter, "аеёиоуыэюя"); }
bool is_hushing(Word cyrillic_letter) { return is_one_of(cyrillic_letter, "жшчщ"); }

template <std::size_t size>
bool ends_with_any(Word word, const std::array<Word, size>& endings) {
  return std::any_of(endings.begin(), endings.end(), [&](Word ending) { return word.ends_with(ending); });
}

std::string operator+(Word first, Word second) {
  std::string text(first);
  text += second;
  return text;
}

/// The genitive plural of nouns in -а, -я, -о without an ending: a vowel parts two consonants before -ка, -ко, -ля,
/// -ня.
std::string without_ending(Word stem, bool soft) {
  const Word last = last_letter(stem);
  const Word before = last_letter(without(stem, 1));
  if (soft && is_vowel(last)) return stem + "й";            // «идей»
  if (soft && last == "ь") return without(stem, 1) + "ей";  // «семей»
  const bool cluster = !before.empty() && !is_vowel(before);
  if (cluster && last == "к") {
    if (before == "й" || before == "ь") return without(stem, 2) + "ек";  // «копеек», «нянек»
    return without(stem, 1) + (is_hushing(before) || before == "ц" ? "ек" : "ок");
  }
  if (cluster && soft && (last == "л" || last == "н") && before != "й") {
    return without(stem, 1) + (last == "л" ? "ель" : "ен");  // «капель», «песен»
  }
  return soft ? stem + "ь" : std::string(stem);
}

std::string masculine_genitive_plural(const Noun& noun) {
  const Word stem = noun.stem;
  if (is_hushing(last_letter(stem))) return stem + "ей";
  if (last_letter(stem) == "ц") return stem + (noun.stressed_ending ? "ов" : "ев");
  return stem + "ов";
}

void read_a(Noun& noun, Word word) {
  const Word stem = without(word, 1);
  const bool soft = word.ends_with("я");
  constexpr std::array<Word, 9> men = {"юноша", "мужчина",  "судья",  "дядя", "дедушка",
                                       "папа",  "старшина", "тамада", "юнга"};
  noun.gender = contains(men, word) ? Agreement::masculine : Agreement::feminine;
  noun.stem = stem;
  if (word.ends_with("ия")) {
    noun.pattern = Pattern::ija;
    noun.stem = without(word, 2);
    noun.genitive_plural = without(word, 1) + "й";
  } else {
    noun.pattern =
        soft ? (word.ends_with("ья") || word == "земля" ? Pattern::a_soft_stressed : Pattern::a_soft) : Pattern::a_hard;
    noun.genitive_plural = without_ending(stem, soft);
  }
  noun.animate = noun.animate || noun.gender == Agreement::masculine;
}

void read_neuter(Noun& noun, Word word) {
  noun.gender = Agreement::neuter;
  noun.stem = without(word, 1);
  if (word.ends_with("о")) {
    noun.pattern = Pattern::o;
    noun.genitive_plural = without_ending(noun.stem, false);
    if (word.ends_with("ство")) noun.genitive_plural = noun.stem;
  } else if (word.ends_with("ие")) {
    noun.pattern = Pattern::ije;
    noun.stem = without(word, 2);
    noun.genitive_plural = without(word, 1) + "й";
  } else if (word.ends_with("ье") || word.ends_with("ьё")) {
    noun.pattern = Pattern::e_soft;
    noun.genitive_plural = without(word, 2) + "ий";  // «ущелий»
  } else if (is_hushing(last_letter(noun.stem)) || last_letter(noun.stem) == "ц") {
    noun.pattern = Pattern::e_hard;
    noun.genitive_plural = noun.stem;
  } else {
    noun.pattern = Pattern::e_soft;
    noun.genitive_plural = noun.stem + "ей";
  }
}

void read_soft(Noun& noun, Word word) {
  constexpr std::array<Word, 3> masculine_endings = {"тель", "арь", "ырь"};
  constexpr std::array<Word, 2> feminine_in_them = {"артель", "метель"};
  const bool masculine = (ends_with_any(word, masculine_endings) && !contains(feminine_in_them, word)) ||
                         contains(noun_exceptions::masculine_soft, word);
  noun.stem = without(word, 1);
  noun.genitive_plural = noun.stem + "ей";
  if (!masculine) {
    noun.gender = Agreement::feminine;
    noun.pattern = Pattern::feminine_soft;
    return;
  }
  const bool stressed =
      contains(noun_exceptions::stressed_soft, word) || contains(noun_exceptions::stressed_soft_more, word);
  noun.pattern = stressed ? Pattern::soft_stressed : Pattern::soft;
  noun.animate = noun.animate || (word.ends_with("тель") && !contains(noun_exceptions::things_in_tel, word));
}

void read_consonant(Noun& noun, Word word) {
  constexpr std::array<Word, 3> animate_endings = {"анин", "янин", "ист"};
  noun.pattern = Pattern::consonant;
  noun.stem = word;
  noun.animate = noun.animate || (ends_with_any(word, animate_endings) && word != "лист" && word != "свист");
  const Word before = word.size() > 3 * letter ? last_letter(without(word, 2)) : Word();
  if (word.ends_with("анин") || word.ends_with("янин")) {
    noun.genitive_plural = without(word, 2);
    noun.plural_stem = without(word, 2);
    return;
  }
  // The vowel of «участок», «образец», «владелец», «дагестанец» is not in the other forms.
  if (word.ends_with("ёнок") && !before.empty()) {
    noun.stem = without(word, 2) + "к";
    noun.plural_stem = without(word, 4) + (is_hushing(last_letter(without(word, 4))) ? "ат" : "ят");  // «котята»
    noun.genitive_plural = noun.plural_stem;
  } else if (word.ends_with("ок") && !before.empty() && !is_vowel(before)) {
    noun.stem = without(word, 2) + "к";
  } else if (word.ends_with("ёк") && !before.empty()) {
    noun.stem = without(word, 2) + (is_vowel(before) ? "йк" : "ьк");  // «паренька»
  } else if (word.ends_with("чек") && !before.empty()) {
    noun.stem = without(word, 2) + "к";
  } else if (word.ends_with("ёж") && !before.empty()) {
    noun.stem = without(word, 2) + "еж";  // the stress moves: «платежа»
  } else if (word.ends_with("ец") && !before.empty()) {
    noun.stem = without(word, 2) + (before == "л" ? "ьц" : is_vowel(before) ? "йц" : "ц");
  }
}

void read_j(Noun& noun, Word word) {
  noun.stem = without(word, 1);
  noun.pattern = word.ends_with("ий") ? Pattern::ij : Pattern::j;
  noun.genitive_plural = noun.stem + "ев";
}

void apply_exceptions(Noun& noun, Word word) {
  const auto* row = std::find_if(noun_exceptions::irregular.begin(), noun_exceptions::irregular.end(),
                                 [&](const noun_exceptions::Irregular& known) { return known.word == word; });
  if (row == noun_exceptions::irregular.end()) return;
  if (!row->stem.empty()) {
    noun.stem = row->stem;
    if (noun.pattern == Pattern::soft || noun.pattern == Pattern::soft_stressed)
      noun.genitive_plural = noun.stem + "ей";
  }
  noun.genitive_plural = row->genitive_plural.empty() ? noun.genitive_plural : std::string(row->genitive_plural);
  noun.plural_stem = row->plural_stem;
}

std::string_view singular_ending(const Noun& noun, Case grammatical_case) {
  using Endings = std::array<Word, 6>;
  static constexpr std::array<Endings, 15> endings = {{{"а", "ы", "е", "у", "ой", "е"},
                                                       {"я", "и", "е", "ю", "ей", "е"},
                                                       {"я", "и", "е", "ю", "ёй", "е"},
                                                       {"ия", "ии", "ии", "ию", "ией", "ии"},
                                                       {"", "а", "у", "", "ом", "е"},
                                                       {"ь", "я", "ю", "ь", "ем", "е"},
                                                       {"ь", "я", "ю", "ь", "ём", "е"},
                                                       {"й", "я", "ю", "й", "ем", "е"},
                                                       {"й", "я", "ю", "й", "ем", "и"},
                                                       {"о", "а", "у", "о", "ом", "е"},
                                                       {"е", "а", "у", "е", "ем", "е"},
                                                       {"е", "я", "ю", "е", "ем", "е"},
                                                       {"ие", "ия", "ию", "ие", "ием", "ии"},
                                                       {"я", "ени", "ени", "я", "енем", "ени"},
                                                       {"ь", "и", "и", "ь", "ью", "и"}}};
  const Word last = last_letter(noun.stem);
  if (noun.pattern == Pattern::a_hard) {
    if (grammatical_case == Case::gen && (is_hushing(last) || is_one_of(last, "гкх"))) return "и";
    if (grammatical_case == Case::ins && (is_hushing(last) || last == "ц") && !noun.stressed_ending) return "ей";
  }
  if (noun.pattern == Pattern::consonant && grammatical_case == Case::ins && (is_hushing(last) || last == "ц") &&
      !noun.stressed_ending) {
    return "ем";
  }
  const std::size_t row = static_cast<std::size_t>(noun.pattern) - 1;  // the first pattern has no endings
  return endings.at(row).at(static_cast<std::size_t>(grammatical_case));
}

bool has_soft_plural(const Noun& noun) {
  switch (noun.pattern) {
    case Pattern::a_hard:
    case Pattern::consonant:
    case Pattern::o:
    case Pattern::e_hard:
    case Pattern::mja:
    case Pattern::indeclinable:
      return false;
    case Pattern::feminine_soft:
      return !is_hushing(last_letter(noun.stem));
    default:
      return true;
  }
}

}  // namespace

std::optional<Noun> read_noun(std::string_view word) {
  if (word.size() < 2 * letter) return std::nullopt;
  for (std::size_t offset = 0; offset < word.size();) {
    const char32_t c = utf8::next(word, offset);
    if (!utf8::is_cyrillic(c) || utf8::is_upper(c)) return std::nullopt;
  }
  Noun noun;
  noun.nominative = word;
  noun.animate = contains(noun_exceptions::living, word);
  noun.stressed_ending = contains(noun_exceptions::stressed, word);
  const Word last = last_letter(word);
  if (contains(noun_exceptions::indeclinable, word)) {
    noun.gender = Agreement::neuter;
    return noun;
  }
  if (word.ends_with("мя")) {
    noun.gender = Agreement::neuter;
    noun.pattern = Pattern::mja;
    noun.stem = without(word, 1);
    noun.plural_stem = noun.stem + "ен";
    noun.genitive_plural = noun.stem + "ён";
    return noun;
  }
  if (last == "а" || last == "я") {
    read_a(noun, word);
  } else if (last == "о" || last == "е" || last == "ё") {
    read_neuter(noun, word);
  } else if (last == "ь") {
    read_soft(noun, word);
  } else if (last == "й") {
    read_j(noun, word);
  } else if (!is_vowel(last)) {
    read_consonant(noun, word);
  } else {
    return std::nullopt;
  }
  apply_exceptions(noun, word);
  if (noun.genitive_plural.empty()) noun.genitive_plural = masculine_genitive_plural(noun);
  noun.soft_plural = has_soft_plural(noun);
  if (noun.plural_stem.empty()) {
    noun.plural_stem = noun.stem;
    if (noun.pattern == Pattern::ija || noun.pattern == Pattern::ije) noun.plural_stem += "и";
  } else if (last_letter(noun.plural_stem) == "ь" || noun.plural_stem == children || word == "сосед") {
    noun.soft_plural = true;
  }
  return noun;
}

std::string singular_form(const Noun& noun, Case grammatical_case) {
  if (noun.pattern == Pattern::indeclinable || grammatical_case == Case::nom) return noun.nominative;
  const bool masculine = noun.pattern == Pattern::consonant || noun.pattern == Pattern::soft ||
                         noun.pattern == Pattern::soft_stressed || noun.pattern == Pattern::j ||
                         noun.pattern == Pattern::ij;
  if (grammatical_case == Case::acc && masculine) {
    if (!noun.animate) return noun.nominative;
    grammatical_case = Case::gen;
  }
  return noun.stem + std::string(singular_ending(noun, grammatical_case));
}

std::string plural_form(const Noun& noun, Case grammatical_case) {
  if (noun.pattern == Pattern::indeclinable) return noun.nominative;
  constexpr std::array<Word, 6> hard = {"", "", "ам", "", "ами", "ах"};
  constexpr std::array<Word, 6> soft = {"", "", "ям", "", "ями", "ях"};
  if (noun.plural_stem == children && grammatical_case == Case::ins) return "детьми";
  const Word ending = (noun.soft_plural ? soft : hard).at(static_cast<std::size_t>(grammatical_case));
  return ending.empty() ? noun.genitive_plural : noun.plural_stem + std::string(ending);
}

}  // namespace pisar::russian
