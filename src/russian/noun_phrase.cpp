#include "russian/noun_phrase.h"

#include <algorithm>

#include "base/utf8.h"
#include "russian/adjective.h"
#include "russian/noun_declension.h"
#include "russian/noun_exceptions.h"
#include "russian/plural.h"

namespace pisar::russian {
namespace {

template <typename List>
bool contains(const List& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// The first word, and the text from its end on.
std::pair<std::string_view, std::string_view> split_word(std::string_view text) {
  const std::size_t end = std::min(text.find_first_of(" \t\n,"), text.find("\u00A0"));
  return end == std::string_view::npos ? std::pair(text, std::string_view())
                                       : std::pair(text.substr(0, end), text.substr(end));
}

/// «СОШ», «ОУ»: a word of two and more capitals does not decline.
bool is_abbreviation(std::string_view word) {
  constexpr std::size_t longest = 6;  // letters; a longer one is a word in capitals
  std::size_t capitals = 0;
  for (std::size_t offset = 0; offset < word.size();) capitals += utf8::is_upper(utf8::next(word, offset)) ? 1 : 0;
  return capitals > 1 && utf8::length(word) <= longest;
}

bool starts_upper(std::string_view word) {
  std::size_t offset = 0;
  return !word.empty() && utf8::is_upper(utf8::next(word, offset));
}

/// Whether the first part of a word with a hyphen stays as it is: «мастер-класс», «вице-президент», «штаб-квартира»,
/// but «учителя-логопеда», «школы-интерната».
bool is_stiff(std::string_view first, std::string_view last) {
  if (contains(noun_exceptions::stiff_parts, first) || first.ends_with("о") || first.ends_with("е")) return true;
  const std::optional<Noun> left = read_noun(first);
  const std::optional<Noun> right = read_noun(last);
  return left && right && left->pattern == Noun::Pattern::consonant && right->gender == Agreement::feminine;
}

/// «учитель» and «логопед», «онлайн» and «курс»; a word without a hyphen is its own last part.
std::pair<std::string_view, std::string_view> split_hyphen(std::string_view word) {
  const std::size_t hyphen = word.rfind('-');
  if (hyphen == std::string_view::npos) return {{}, word};
  return {word.substr(0, hyphen), word.substr(hyphen + 1)};
}

}  // namespace

std::optional<NounPhrase> NounPhrase::read(std::string_view text) {
  NounPhrase phrase;
  std::string_view rest = utf8::trim(text);
  phrase.capital_ = starts_upper(rest);
  for (;;) {
    auto [word, behind] = split_word(rest);
    const std::string lower = utf8::to_lower(word);
    const std::optional<Adjective> adjective = read_adjective(lower);
    const bool last = utf8::trim(behind).empty();
    if (adjective && (last || contains(noun_exceptions::adjectives_as_nouns, lower))) {
      phrase.adjective_head_ = true;
      phrase.gender_ = adjective->agreement;
      phrase.animate_ = phrase.gender_ == Agreement::masculine;
      phrase.head_ = lower;
      phrase.tail_ = behind;
      break;
    }
    if (!adjective) {
      if (!phrase.read_head(word, lower)) return std::nullopt;
      phrase.tail_ = behind;
      break;
    }
    phrase.adjectives_.push_back(lower);
    rest = utf8::trim(behind);
  }
  const auto agrees = [&](const std::string& word) { return read_adjective(word)->agreement == phrase.gender_; };
  if (!std::all_of(phrase.adjectives_.begin(), phrase.adjectives_.end(), agrees)) return std::nullopt;
  return phrase;
}

bool NounPhrase::read_head(std::string_view word, const std::string& lower) {
  if (is_abbreviation(word)) {
    abbreviation_ = true;
    capital_ = false;
    head_ = word;
    // «дошкольная ОО», «дошкольное ОУ»: its gender is that of the adjectives.
    if (!adjectives_.empty()) gender_ = read_adjective(adjectives_.front())->agreement;
    return true;
  }
  const auto [first, last] = split_hyphen(lower);
  const std::optional<Noun> noun = read_noun(last);
  if (!noun) return false;
  if (!first.empty() && !is_stiff(first, last)) {
    const std::optional<Noun> first_noun = read_noun(first);
    if (!first_noun) return false;
    gender_ = first_noun->gender;
  } else {
    gender_ = noun->gender;
  }
  animate_ = noun->animate;
  head_ = lower;
  return true;
}

std::string NounPhrase::head_form(Case grammatical_case, bool plural) const {
  if (abbreviation_) return head_;
  if (adjective_head_) {
    return read_adjective(head_)->form(grammatical_case, plural ? Agreement::plural : gender_, animate_);
  }
  const auto part = [&](std::string_view word) {
    const std::optional<Noun> noun = read_noun(word);
    return plural ? plural_form(*noun, grammatical_case) : singular_form(*noun, grammatical_case);
  };
  const auto [first, last] = split_hyphen(head_);
  if (first.empty()) return part(last);
  return (is_stiff(first, last) ? std::string(first) : part(first)) + "-" + part(last);
}

std::string NounPhrase::joined(const std::string& head, Case adjectives, bool plural) const {
  std::string text;
  for (const std::string& word : adjectives_) {
    text += read_adjective(word)->form(adjectives, plural ? Agreement::plural : gender_, animate_);
    text += ' ';
  }
  text += head;
  if (capital_) text = utf8::capitalize(text);
  return text + tail_;
}

std::string NounPhrase::with_number(const Number& number, Case grammatical_case) const {
  const PluralClass which = plural_class(number);
  if (which == PluralClass::fraction) return joined(head_form(Case::gen, false), Case::gen, false);
  if (which == PluralClass::one) return joined(head_form(grammatical_case, false), grammatical_case, false);
  const bool direct = grammatical_case == Case::nom || grammatical_case == Case::acc;
  if (!direct) return joined(head_form(grammatical_case, true), grammatical_case, true);
  const bool alone = number.absolute() < Number(5);
  if (which == PluralClass::many || (grammatical_case == Case::acc && animate_ && alone)) {
    return joined(head_form(Case::gen, true), Case::gen, true);
  }
  // «две сельские школы», but «два сельских клуба», «два обучающихся», «две столовые».
  const Case adjectives = gender_ == Agreement::feminine ? Case::nom : Case::gen;
  return joined(adjective_head_ ? head_form(adjectives, true) : head_form(Case::gen, false), adjectives, true);
}

}  // namespace pisar::russian
