#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "russian/inflection_table.h"

namespace pisar::russian {

/// A word of a phrase, or a part of one («учитель» of «учитель-логопед»), that changes, and what the tables say of it.
/// Internal to phrase_inflection and noun_phrase.
struct PhraseWord {
  enum class Kind : std::uint8_t { adjective, noun, plural, other };

  std::size_t begin = 0;  ///< in bytes of the phrase
  std::size_t end = 0;
  WordEnd letters{std::string_view()};
  Kind kind = Kind::other;
  Match match;
  bool animate = false;  ///< whether its head is

  [[nodiscard]] bool empty() const { return begin == end; }
  [[nodiscard]] Gender gender() const { return kind == Kind::plural ? Gender::plural : match.rule->gender; }
};

/// How far a phrase is read.
enum class Reading : std::uint8_t {
  whole,  ///< heads alike and further titles change, too: «директор и учитель», «начальник отдела, депутат»
  head,   ///< the first head and the adjectives before it, as beside a number
};

/// What is known before the words are read.
struct PhraseHints {
  bool person = false;           ///< a job title: an unknown head is animate
  std::optional<Gender> gender;  ///< of a head that the tables do not know
};

/// The words of a phrase that change.
struct ReadPhrase {
  std::vector<PhraseWord> changing;  ///< in the order of the text
  std::optional<Gender> gender;      ///< of the first head, where the tables are certain of it
  bool certain = true;               ///< no word rests on a default, and nothing that might change was left
  bool in_table = false;             ///< a word itself is listed, or the phrase holds an abbreviation
  bool headless = false;             ///< adjectives are followed by a noun that they do not fit
};

[[nodiscard]] ReadPhrase read_phrase(std::string_view text, Reading reading, const PhraseHints& hints = {});

/// The word in a case of the singular, or of the plural (a word that is a plural itself has no other number).
[[nodiscard]] std::string word_form(std::string_view text, const PhraseWord& word, Case grammatical_case,
                                    bool plural = false);

}  // namespace pisar::russian
