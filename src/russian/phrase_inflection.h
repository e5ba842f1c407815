#pragma once

#include <optional>
#include <string_view>

#include "russian/inflection.h"

namespace pisar::russian {

/// What is known of a phrase beside its words.
struct PhraseTraits {
  bool person = false;           ///< a job title: an unknown head is animate
  std::optional<Gender> gender;  ///< of a head that the tables do not know
  bool locative = false;         ///< the prepositional behind «в» and «на»: «саду», not «саде»
};

/// A title, an organization, a place, a paper (any noun phrase in the nominative) in a case. The adjectives in front
/// and the head change, with a head's like («директор и учитель», «план-график»), further titles («заместитель
/// начальника, начальник отдела») and the name of a town; what depends on them stays: genitives, prepositions, anything
/// in quotes or brackets, numbers. Abbreviations stay («МКОУ Александровской СОШ», «и.о. директора»), as does the
/// letter case. A text without a head that could change stays whole, as a fallback unless it holds only abbreviations
/// and quotes. A fallback, too, is what might be another head but nobody can tell, and the prepositional of a word
/// that has another one behind «в», unless traits.locative says which is meant.
[[nodiscard]] Form inflect_phrase(std::string_view phrase, Case grammatical_case, const PhraseTraits& traits = {});

/// The gender of the head (plural for a plural one), where the tables are certain of it.
[[nodiscard]] std::optional<Gender> phrase_gender(std::string_view phrase);

}  // namespace pisar::russian
