#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "russian/cases.h"
#include "russian/numerals.h"

namespace pisar::russian {

/// A regular noun with what its forms are made from; the nominative plural is not among them, since a counted noun
/// never takes it.
struct Noun {
  std::string nominative;       ///< singular
  std::string stem;             ///< of the other singular forms: «участк» of «участок»
  std::string plural_stem;      ///< of the dative, instrumental and prepositional plural
  std::string genitive_plural;  ///< «участков», «школ», «отделений»
  enum class Pattern : std::uint8_t {
    indeclinable,
    a_hard,           ///< «школа»
    a_soft,           ///< «неделя»
    a_soft_stressed,  ///< «статья»: «статьёй»
    ija,              ///< «линия»: «линии»
    consonant,        ///< «балл»
    soft,             ///< «учитель»
    soft_stressed,    ///< «словарь»: «словарём»
    j,                ///< «музей»
    ij,               ///< «критерий»: «о критерии»
    o,                ///< «место»
    e_hard,           ///< «училище»
    e_soft,           ///< «поле», «общежитье»
    ije,              ///< «учреждение»: «об учреждении»
    mja,              ///< «имя»: «имени»
    feminine_soft,    ///< «цель»
  } pattern = Pattern::indeclinable;
  Agreement gender = Agreement::masculine;
  bool animate = false;
  bool soft_plural = false;      ///< «целям», not «школам»
  bool stressed_ending = false;  ///< «чертежом», «свечой»; else «месяцем», «задачей»
};

/// The noun in lower case, nominative singular, understood by its ending and a list of exceptions. None for a word
/// whose ending no singular noun has («школы», «ab»).
[[nodiscard]] std::optional<Noun> read_noun(std::string_view word);

[[nodiscard]] std::string singular_form(const Noun& noun, Case grammatical_case);
/// Any case but the nominative; the accusative is the genitive of living beings.
[[nodiscard]] std::string plural_form(const Noun& noun, Case grammatical_case);

}  // namespace pisar::russian
