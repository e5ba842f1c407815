#include "russian/phrase_inflection.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "russian/inflection_table.h"

namespace pisar::russian {
namespace {

enum class Kind : std::uint8_t { adjective, noun, plural, other };

/// A word of the phrase and what the tables say of it.
struct Word {
  std::size_t begin = 0;  ///< in bytes of the phrase
  std::size_t end = 0;
  WordEnd letters{std::string_view()};
  Kind kind = Kind::other;
  Match match;

  [[nodiscard]] bool empty() const { return begin == end; }
};

bool is_word_character(char32_t c) { return utf8::is_letter(c) || c == U'-' || c == U'\u2011' || utf8::is_digit(c); }

/// The next word behind `from`; empty at the end of the text.
Word next_word(std::string_view text, std::size_t from) {
  Word word;
  std::size_t offset = from;
  while (offset < text.size()) {
    const std::size_t at = offset;
    if (!is_word_character(utf8::next(text, offset))) continue;
    word.begin = at;
    word.end = offset;
    while (offset < text.size() && is_word_character(utf8::next(text, offset))) word.end = offset;
    return word;
  }
  word.begin = word.end = text.size();
  return word;
}

bool only_blanks(std::string_view text) { return utf8::trim(text).empty(); }

bool fits(Gender gender, const Word& noun) {
  const Rule& rule = *noun.match.rule;
  if (gender == Gender::plural) return noun.kind == Kind::plural;
  return noun.kind == Kind::noun && (rule.gender == gender || rule.animate);
}

/// Reads a phrase from its beginning and gathers the words that change.
class Phrase {
 public:
  Phrase(std::string_view text, const PhraseTraits& traits) : text_(text), traits_(traits) { read(); }

  [[nodiscard]] Form in_case(Case grammatical_case) const;
  [[nodiscard]] std::optional<Gender> gender() const { return gender_; }

 private:
  void read();
  Word classified(std::size_t from) const;
  [[nodiscard]] Word part_as_noun(std::size_t begin, std::size_t end) const;
  void take_head(Word head);
  void take_compound(const Word& word);
  std::size_t read_behind_head(std::size_t from);
  void close_group(bool animate);
  [[nodiscard]] bool is_acronym(const Word& word) const;
  [[nodiscard]] bool is_adjective_before_noun(const Word& word) const;
  [[nodiscard]] std::string_view view(const Word& word) const {
    return text_.substr(word.begin, word.end - word.begin);
  }

  struct Changing {
    Word word;
    bool animate = false;
  };

  const InflectionTable& table_ = inflection_table();
  std::string_view text_;
  const PhraseTraits& traits_;
  std::vector<Changing> changing_;
  std::size_t group_ = 0;  ///< the first of the words that wait for their head
  std::optional<Gender> gender_;
  bool certain_ = true;
  bool in_table_ = false;
};

/// «МКОУ», «СОШ», «УВР»: all capitals, and no word of the tables written so.
bool Phrase::is_acronym(const Word& word) const {
  if (!word.letters.upper || !word.letters.whole) {
    // «IT-куб», «5-я»: what is no Russian word stays like an abbreviation.
    return !word.letters.whole && view(word).find('-') == std::string_view::npos;
  }
  constexpr std::size_t longest_acronym = 6;
  const bool known =
      table_.find(WordClass::noun, word.letters).whole || table_.find(WordClass::plural, word.letters).whole;
  const bool listed_end = word.match.rule != nullptr && word.match.rule->certain;
  return !known && (word.letters.count <= longest_acronym || !listed_end);
}

/// The next word with its kind: the longer listed end decides, at a tie the adjective.
Word Phrase::classified(std::size_t from) const {
  Word word = next_word(text_, from);
  if (word.empty()) return word;
  std::string_view last_part = view(word);
  if (const std::size_t hyphen = last_part.rfind('-'); hyphen != std::string_view::npos) {
    last_part.remove_prefix(hyphen + 1);
  }
  word.letters = WordEnd(last_part);
  if (word.letters.count == 0) return word;
  const Match noun = table_.find(WordClass::noun, word.letters);
  const Match plural = table_.find(WordClass::plural, word.letters);
  const Match adjective = table_.find(WordClass::adjective, word.letters);
  const auto weight = [](const Match& match) {
    return match.rule == nullptr ? 0 : match.letters * 2 + (match.whole ? 100 : 0) + (match.rule->certain ? 1 : 0);
  };
  const auto choose = [&](Kind kind, const Match& match) {
    word.kind = kind;
    word.match = match;
  };
  if (adjective.rule != nullptr) choose(Kind::adjective, adjective);
  if (weight(noun) > weight(word.match)) choose(Kind::noun, noun);
  if (weight(plural) > weight(word.match)) choose(Kind::plural, plural);
  return word;
}

/// «рабочий посёлок», «управляющий совет»: a noun of adjectival form is an adjective before a noun that it fits.
bool Phrase::is_adjective_before_noun(const Word& word) const {
  if (word.kind == Kind::adjective || table_.find(WordClass::adjective, word.letters).rule == nullptr) return false;
  const Word behind = classified(word.end);
  return only_blanks(text_.substr(word.end, behind.begin - word.end)) && behind.match.whole &&
         behind.kind != Kind::adjective && fits(word.match.rule->gender, behind);
}

void Phrase::read() {
  std::size_t at = 0;
  bool after_acronym = false;
  for (bool reading = true; reading;) {
    Word word = classified(at);
    const std::string_view gap = text_.substr(at, word.begin - at);
    const bool waiting = group_ < changing_.size();
    if (word.empty()) break;
    if (!only_blanks(gap) && !(waiting && utf8::trim(gap) == ",")) break;  // «средняя, основная школа»
    const bool dotted = word.end < text_.size() && text_[word.end] == '.';
    const std::string_view written = view(word);
    if (dotted) {
      // «г. Махачкала» goes on with the town, «и.о. директора», «с. Леваши» end here.
      if (changing_.empty() && (written == "г" || written == "Г")) read_behind_head(word.end + 1);
      in_table_ = true;
      break;
    }
    if (is_acronym(word)) {
      if (waiting) break;
      if (const Match match = table_.find(WordClass::acronym, word.letters); !gender_ && match.rule != nullptr) {
        gender_ = match.rule->gender;
      }
      after_acronym = in_table_ = true;
      at = word.end;
      continue;
    }
    if (table_.find(WordClass::skip, word.letters).whole && only_blanks(gap)) {
      at = word.end;
      continue;
    }
    if (waiting && written == "и") {
      at = word.end;
      continue;
    }
    if (table_.find(WordClass::stop, word.letters).whole) {
      in_table_ = true;
      break;
    }
    if (after_acronym && !waiting) {
      // Behind an abbreviation genitives are more likely: «ИМЦ управления образования», «УО Ботлихского района».
      const bool singular = word.kind == Kind::noun && word.match.rule->certain &&
                            (word.match.whole || word.match.rule->gender == Gender::neuter);
      const bool adjective = word.kind == Kind::adjective && !written.ends_with("ой");
      if (!singular && !adjective) break;
    }
    if (is_adjective_before_noun(word)) {
      word.kind = Kind::adjective;
      word.match = table_.find(WordClass::adjective, word.letters);
    }
    if (word.kind == Kind::adjective) {
      take_compound(word);  // «школа-детский сад»
      at = word.end;
      continue;
    }
    reading = false;
    if (word.kind == Kind::other) break;
    std::optional<Gender> wanted;
    if (waiting) {
      wanted = changing_.back().word.match.rule->gender;
    } else if (!word.match.rule->certain) {
      wanted = traits_.gender;
    }
    if (wanted && !fits(*wanted, word)) {
      Match other;
      if (*wanted == Gender::plural) other = table_.find(WordClass::plural, word.letters);
      if (*wanted == Gender::feminine) other = table_.find(WordClass::noun_f, word.letters);
      if (other.rule != nullptr && !word.match.whole) {
        word.match = other;
        word.kind = *wanted == Gender::plural ? Kind::plural : Kind::noun;
      } else if (waiting) {
        break;  // «исполняющий обязанности»: no head of this adjective
      }
    }
    take_head(word);
    if (const std::size_t next = read_behind_head(word.end); next != 0) {
      at = next;
      reading = true;
    }
  }
  if (group_ < changing_.size()) {
    if (!gender_) gender_ = changing_.back().word.match.rule->gender;
    close_group(traits_.person);
  }
}

/// Goes on behind a head: the name of a town changes with «город»; «и», «,» before another head (a known word, or
/// adjectives and it) let the reading go on at the returned offset. 0: the rest stays.
std::size_t Phrase::read_behind_head(std::size_t from) {
  const Word next = classified(from);
  if (next.empty()) return 0;
  const std::string_view gap = utf8::trim(text_.substr(from, next.begin - from));
  const bool is_town = changing_.empty() || utf8::to_lower(view(changing_.back().word)) == "город";
  if (gap.empty() && is_town) {
    Word town = next;
    std::string_view name = view(town);
    std::size_t first = 0;
    if (!utf8::is_upper(utf8::next(name, first))) return 0;
    if (const std::size_t suffix = name.find("-на-"); suffix != std::string_view::npos) {
      town.end = town.begin + suffix;
    } else if (name.find('-') != std::string_view::npos || !only_blanks(text_.substr(town.end, 1))) {
      if (town.end < text_.size() && text_[town.end] != ',') return 0;
    }
    town.letters = WordEnd(view(town));
    town.match = table_.find(WordClass::city, town.letters);
    const Word behind = next_word(text_, next.end);
    const bool two_words = !behind.empty() && only_blanks(text_.substr(next.end, behind.begin - next.end));
    if (town.match.rule == nullptr || (two_words && table_.find(WordClass::adjective, town.letters).rule != nullptr)) {
      return 0;
    }
    town.kind = Kind::noun;
    changing_.push_back({town, false});
    group_ = changing_.size();
    return 0;
  }
  if (gap.empty() && !changing_.empty() && next.kind == Kind::adjective && gender_ == next.match.rule->gender) {
    // «станица Каневская»: a name that is an adjective agrees.
    std::size_t first = 0;
    const Word behind = next_word(text_, next.end);
    const bool alone = behind.empty() || !only_blanks(text_.substr(next.end, behind.begin - next.end));
    if (alone && utf8::is_upper(utf8::next(view(next), first))) {
      changing_.push_back({next, changing_.back().animate});
      group_ = changing_.size();
    }
    return 0;
  }
  const bool conjunction = gap.empty() && view(next) == "и";
  if (!conjunction && gap != "," && gap != "(") return 0;  // «родители (законные представители)»
  const std::size_t start = conjunction ? next.end : next.begin;
  const Word second = conjunction ? classified(start) : next;
  if (second.empty() || !only_blanks(text_.substr(start, second.begin - start))) return 0;
  const bool head_is_plural = changing_.back().word.kind == Kind::plural;
  const bool is_sure = second.match.whole || (second.match.rule != nullptr && second.match.rule->certain);
  if (is_sure && second.kind == (head_is_plural ? Kind::plural : Kind::noun)) return second.begin;
  if (second.kind == Kind::adjective && !view(second).ends_with("ой")) return second.begin;
  return 0;
}

/// The words from `group_` on agree with a head of this animacy.
void Phrase::close_group(bool animate) {
  for (; group_ < changing_.size(); ++group_) changing_[group_].animate = animate;
}

void Phrase::take_head(Word head) {
  if (!gender_) {
    gender_ = head.kind == Kind::plural ? Gender::plural : head.match.rule->gender;
    if (!head.match.rule->certain) gender_.reset();
  }
  certain_ = certain_ && head.match.rule->certain;
  in_table_ = in_table_ || head.match.whole;
  bool animate = head.match.rule->animate || (!head.match.rule->certain && traits_.person);
  const std::size_t parts = changing_.size();
  take_compound(head);
  // «школы-партнёры»: the first part is the head.
  if (changing_.size() > parts + 1) animate = changing_[parts].word.match.rule->animate;
  close_group(animate);
}

/// The parts of «учитель-логопед», «план-график» that the tables know change each; other first parts stay.
void Phrase::take_compound(const Word& word) {
  std::size_t begin = word.begin;
  for (std::size_t hyphen = text_.find('-', begin); hyphen < word.end; hyphen = text_.find('-', begin)) {
    Word part = part_as_noun(begin, hyphen);
    const bool alike = word.kind == Kind::adjective ? part.match.whole : part.kind == word.kind;
    if (part.match.rule != nullptr && part.match.rule->certain && alike &&
        !table_.find(WordClass::first_part, part.letters).whole) {
      changing_.push_back({part, false});
    }
    begin = hyphen + 1;
  }
  Word last = word;
  last.begin = begin;
  changing_.push_back({last, false});
}

Word Phrase::part_as_noun(std::size_t begin, std::size_t end) const {
  Word part;
  part.begin = begin;
  part.end = end;
  part.letters = WordEnd(view(part));
  part.kind = Kind::noun;
  part.match = table_.find(WordClass::noun, part.letters);
  if (!part.match.whole) {
    if (const Match plural = table_.find(WordClass::plural, part.letters); plural.whole) {
      part.kind = Kind::plural;
      part.match = plural;
    }
  }
  return part;
}

/// One word in a case.
std::string inflected(std::string_view text, const Word& word, bool animate, Case grammatical_case,
                      const InflectionTable& table) {
  const Rule& rule = *word.match.rule;
  const Paradigm& paradigm = table.paradigm(rule);
  auto index = static_cast<std::size_t>(grammatical_case);
  const bool plural = word.kind == Kind::plural && word.match.from_singular;
  if (grammatical_case == Case::acc && (plural || paradigm.accusative_by_animacy)) {
    if (!animate) return std::string(text);
    index = static_cast<std::size_t>(Case::gen);
  }
  if (plural) {
    return with_ending(text, word.letters, word.letters.count - word.match.stem_letters, paradigm.plural[index],
                       paradigm.plural_upper[index]);
  }
  return with_ending(text, word.letters, paradigm.strip, paradigm.singular[index], paradigm.singular_upper[index]);
}

Form Phrase::in_case(Case grammatical_case) const {
  Form form;
  form.text.reserve(text_.size() + 16);
  std::size_t copied = 0;
  for (const Changing& change : changing_) {
    form.text += text_.substr(copied, change.word.begin - copied);
    form.text += inflected(view(change.word), change.word, change.animate, grammatical_case, table_);
    copied = change.word.end;
  }
  form.text += text_.substr(copied);
  const bool quoted = utf8::trim(text_).starts_with("«");
  const bool nothing_known = changing_.empty() && !in_table_ && !quoted;
  form.provenance = !certain_ || nothing_known ? Provenance::fallback
                    : in_table_                ? Provenance::exception
                                               : Provenance::rule;
  return form;
}

}  // namespace

Form inflect_phrase(std::string_view phrase, Case grammatical_case, const PhraseTraits& traits) {
  if (grammatical_case == Case::nom) return {std::string(phrase), Provenance::rule};
  return Phrase(phrase, traits).in_case(grammatical_case);
}

std::optional<Gender> phrase_gender(std::string_view phrase) { return Phrase(phrase, {}).gender(); }

}  // namespace pisar::russian
