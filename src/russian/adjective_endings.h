#pragma once

#include <cstdint>
#include <string_view>

#include "russian/cases.h"
#include "russian/numerals.h"

namespace pisar::russian {

/// The patterns by which adjectives, participles and ordinals decline.
enum class AdjectiveKind : std::uint8_t {
  hard,        ///< «новый», «пятый»
  stressed,    ///< «основной», «второй»: as hard, but for the masculine
  soft,        ///< «средний», «последний»
  velar,       ///< after г, к, х: «детский», «высокий»
  velar_oj,    ///< the same with a stressed ending: «городской», «другой»
  hushing,     ///< after ж, ш, ч, щ: «общий», «обучающий», «хороший»
  hushing_oj,  ///< the same with a stressed ending: «большой»
  possessive,  ///< «третий», «третьего»; the stem is «трет»
};

/// The ending in the case; the accusative of the masculine and the plural depends on whether the noun is `animate`.
[[nodiscard]] std::string_view adjective_ending(AdjectiveKind kind, Case grammatical_case, Agreement agreement,
                                                bool animate);

}  // namespace pisar::russian
