#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "russian/cases.h"
#include "russian/inflection.h"

namespace pisar::russian {

/// A word as the tables look it up: the Russian letters at its end, the last one first, in lower case, ё as е.
struct WordEnd {
  static constexpr std::size_t longest = 40;

  explicit WordEnd(std::string_view word);

  std::array<std::uint8_t, longest> letters;  ///< 1 for «а» … 32 for «я»; only the first `count` are set
  std::size_t count = 0;
  bool whole = false;  ///< whether the word holds nothing but these letters
  bool upper = false;  ///< two letters at least, and none in lower case
};

/// Endings by case: `strip` letters go, the ending comes. Empty plural endings: the paradigm has no plural.
struct Paradigm {
  std::size_t strip = 0;
  bool accusative_by_animacy = false;         ///< of the singular
  std::array<std::string, 6> singular;        ///< in the order of Case; the nominative is unused
  std::array<std::string, 6> plural;          ///< the accusative is unused: it is the nominative or the genitive
  std::array<std::string, 6> singular_upper;  ///< the same in capitals
  std::array<std::string, 6> plural_upper;
  bool has_plural = false;
  bool adjectival = false;  ///< of adjectives: the name begins with the gender, a dot and «a»
};

/// A line of the data: these words, or the words with these ends, inflect by the paradigm.
struct Rule {
  std::uint16_t paradigm = 0;
  Gender gender = Gender::masculine;  ///< of nouns: m, f, n, or p, the first letter of the paradigm's name
  bool animate = false;               ///< «+»
  bool certain = true;                ///< without «?»
};

/// What the data say about a kind of words.
enum class WordClass : std::uint8_t {
  surname_m,
  surname_f,
  given_m,
  given_f,
  patronymic_m,
  patronymic_f,
  noun,
  noun_m,  ///< ends of nouns that an adjective shows to be masculine
  noun_f,  ///< … feminine
  plural,  ///< nouns by their nominative plural
  adjective,
  skip,      ///< words that stand before an adjective and stay: «временно исполняющий»
  stop,      ///< words that end the part of a phrase that changes
  counted,   ///< nouns with other forms beside a number: «лет»
  locative,  ///< nouns with «у» in the prepositional behind «в» and «на»
  city,      ///< names of towns
  acronym,   ///< their genders
  gender_by_surname,
  gender_by_given,
  first_part,  ///< of double names: it never changes
};
inline constexpr std::size_t word_class_count = 20;

/// The rules in force for a word; `rule` is null when none fits.
struct Match {
  const Rule* rule = nullptr;
  bool whole = false;            ///< the word itself is listed, not only its end
  bool from_singular = false;    ///< a noun's plural, made from the listed singular: `rule` counts from the singular
  std::size_t stem_letters = 0;  ///< then: the letters before the ending
  std::size_t letters = 0;       ///< the length of the end that is listed
};

/// Rules by the ends of words. Immutable once read.
class InflectionTable {
 public:
  /// Reads tables in the notation that the head of data/persons.txt describes; throws std::logic_error at a mistake in
  /// them (they are a part of the program).
  InflectionTable(std::string_view persons, std::string_view phrases);

  /// The longest end of the word that is listed.
  [[nodiscard]] Match find(WordClass word_class, const WordEnd& word) const;
  [[nodiscard]] const Paradigm& paradigm(const Rule& rule) const { return paradigms_[rule.paradigm]; }

 private:
  struct Node {
    std::array<std::uint16_t, 33> next{};  ///< by letter; 0: none
    std::uint16_t end = 0;                 ///< 1 + the rule of words with this end
    std::uint16_t word = 0;                ///< 1 + the rule of exactly this word
    std::uint8_t plural_stem = 0;          ///< of a plural made from a singular: 1 + the letters before the ending
  };

  void read(std::string_view text);
  void read_paradigm(std::string_view line);
  void read_full_forms(std::string_view line, WordClass word_class);
  void add_items(std::string_view items, WordClass word_class, std::uint16_t rule);
  void add(std::string_view item, WordClass word_class, std::uint16_t rule);
  void add_plural(std::string_view singular, std::uint16_t rule);
  Node& place(WordClass word_class, std::string_view word);
  std::uint16_t add_rule(std::string_view head);

  std::vector<Paradigm> paradigms_;
  std::vector<Rule> rules_;
  std::vector<Node> nodes_;
  std::unordered_map<std::string, std::uint16_t> names_;  ///< paradigms
};

/// The tables built into the program, read at the first call.
[[nodiscard]] const InflectionTable& inflection_table();

/// The word with the ending of the case, in the letter case of the word.
[[nodiscard]] std::string with_ending(std::string_view word, const WordEnd& end, std::size_t strip,
                                      const std::string& lower, const std::string& upper);

}  // namespace pisar::russian
