#include "russian/noun_phrase.h"

#include <algorithm>

#include "base/utf8.h"
#include "russian/plural.h"

namespace pisar::russian {
namespace {

using Kind = PhraseWord::Kind;

/// «СОШ», «ОУ»: a text that begins with a short word in Russian capitals.
bool starts_with_acronym(std::string_view text) {
  constexpr int longest = 6;
  int letters = 0;
  for (std::size_t offset = 0; offset < text.size(); ++letters) {
    const char32_t c = utf8::next(text, offset);
    if (!utf8::is_letter(c)) break;
    if (!utf8::is_cyrillic(c) || !utf8::is_upper(c)) return false;
  }
  return letters > 1 && letters <= longest;
}

/// «обучающийся», «столовая» are nouns that decline as adjectives do.
bool is_adjectival(const PhraseWord& word) {
  return word.kind == Kind::adjective || inflection_table().paradigm(*word.match.rule).adjectival;
}

Agreement agreement_of(Gender gender) {
  switch (gender) {
    case Gender::feminine:
      return Agreement::feminine;
    case Gender::neuter:
      return Agreement::neuter;
    case Gender::plural:
      return Agreement::plural;
    case Gender::masculine:
      break;
  }
  return Agreement::masculine;
}

}  // namespace

std::optional<NounPhrase> NounPhrase::read(std::string_view text) {
  NounPhrase phrase;
  phrase.text_ = utf8::trim(text);
  phrase.words_ = read_phrase(phrase.text_, Reading::head);
  std::vector<PhraseWord>& words = phrase.words_.changing;
  if (words.empty()) {
    if (!starts_with_acronym(phrase.text_) || !phrase.words_.in_table) return std::nullopt;
    phrase.gender_ = agreement_of(phrase.words_.gender.value_or(Gender::masculine));
    return phrase;
  }
  const auto is_plural = [](const PhraseWord& word) { return word.gender() == Gender::plural; };
  if (phrase.words_.headless || std::any_of(words.begin(), words.end(), is_plural)) return std::nullopt;
  for (PhraseWord& word : words) {
    const Match counted = inflection_table().find(WordClass::counted, word.letters);
    if (word.kind == Kind::noun && counted.whole) word.match = counted;
  }
  const auto head =
      std::find_if(words.begin(), words.end(), [](const PhraseWord& word) { return word.kind == Kind::noun; });
  const PhraseWord& gender_word = head == words.end() ? words.back() : *head;
  phrase.gender_ = agreement_of(gender_word.gender());
  if (head == words.end()) {
    // «экзаменуемый»: an adjective alone names a person.
    const bool before_acronym = !utf8::trim(std::string_view(phrase.text_).substr(words.back().end)).empty();
    for (PhraseWord& word : words) word.animate = phrase.gender_ == Agreement::masculine && !before_acronym;
  }
  phrase.animate_ = words.back().animate;
  return phrase;
}

bool NounPhrase::is_one_noun() const { return words_.changing.size() == 1 && !is_adjectival(words_.changing.front()); }

std::string NounPhrase::joined(Case nouns, bool plural_nouns, Case adjectives, bool plural_adjectives) const {
  std::string text;
  std::size_t copied = 0;
  const std::string_view written = text_;
  for (const PhraseWord& word : words_.changing) {
    text += written.substr(copied, word.begin - copied);
    text += is_adjectival(word) ? word_form(written, word, adjectives, plural_adjectives)
                                : word_form(written, word, nouns, plural_nouns);
    copied = word.end;
  }
  text += written.substr(copied);
  return text;
}

std::string NounPhrase::with_number(const Number& number, Case grammatical_case) const {
  const PluralClass which = plural_class(number);
  if (which == PluralClass::fraction) return joined(Case::gen, false);
  if (which == PluralClass::one) return joined(grammatical_case, false);
  const bool direct = grammatical_case == Case::nom || grammatical_case == Case::acc;
  if (!direct) return joined(grammatical_case, true);
  const bool alone = number.absolute() < Number(5);
  if (which == PluralClass::many || (grammatical_case == Case::acc && animate_ && alone)) {
    return joined(Case::gen, true);
  }
  // «две сельские школы», but «два сельских клуба», «два обучающихся», «две столовые».
  const bool feminine = !words_.changing.empty() && words_.changing.back().gender() == Gender::feminine;
  return joined(Case::gen, false, feminine ? Case::nom : Case::gen, true);
}

}  // namespace pisar::russian
