#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "russian/adjective_endings.h"

namespace pisar::russian {

/// An adjective, participle or ordinal understood from its nominative singular.
struct Adjective {
  std::string_view stem;  ///< «образовательн»; points into the word that was read
  AdjectiveKind kind = AdjectiveKind::hard;
  Agreement agreement = Agreement::masculine;  ///< of the word that was read
  bool reflexive = false;                      ///< «обучающийся»: «ся» stands behind the ending

  [[nodiscard]] std::string form(Case grammatical_case, Agreement wanted, bool animate) const;
};

/// By its ending, in lower case; none for what ends as no adjective. Some nouns end as adjectives do («герой»,
/// «линий»): those known are none, too.
[[nodiscard]] std::optional<Adjective> read_adjective(std::string_view word);

}  // namespace pisar::russian
