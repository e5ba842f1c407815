#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "russian/inflection.h"
#include "russian/person_name.h"

namespace pisar::russian {

/// A word of a name in a case; `role` is surname, given or patronymic, `gender` masculine or feminine. The word is in
/// the nominative singular; what is no Russian word stays (as a fallback). Both parts of a double name inflect, all
/// capitals stay so.
[[nodiscard]] Form inflect_name_word(std::string_view word, NameRole role, Gender gender, Case grammatical_case);

/// Masculine or feminine by the patronymic, else by the surname, else by the given name, where the tables are certain
/// of it; none when they are not, or when the words contradict each other («Иванов Мария»).
[[nodiscard]] std::optional<Gender> person_gender(const NameWords& name);

enum class PersonProblem : std::uint8_t {
  none,
  not_a_name,      ///< split_person_name does not know which word is what
  gender_unknown,  ///< the name does not tell it, and the forms of man and woman differ
};

struct PersonForm {
  Form form;
  PersonProblem problem = PersonProblem::none;
};

/// A name in a case, its order, blanks and initials kept: «М.Д. Рамазанову», «Рамазанову Магомеду Даудовичу». `gender`
/// is what the data say; without it the name must tell.
[[nodiscard]] PersonForm inflect_person(std::string_view name, Case grammatical_case,
                                        std::optional<Gender> gender = std::nullopt);

/// Whether a text is certainly a person's name in the nominative: with initials, or in full with a patronymic.
[[nodiscard]] bool is_person_name(std::string_view text);

}  // namespace pisar::russian
