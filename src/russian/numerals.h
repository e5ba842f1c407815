#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/number.h"
#include "russian/cases.h"

namespace pisar::russian {

/// What a numeral agrees with: the gender of the counted noun, or its plural.
enum class Agreement : std::uint8_t { masculine, feminine, neuter, plural };

/// The agreement of an author's word, in any letter case: «m», «м», «мужской», «f», «ж», «n», «с», «pl», «мн». None for
/// anything else.
[[nodiscard]] std::optional<Agreement> parse_agreement(std::string_view word);

/// The largest number that is written in words.
inline constexpr std::int64_t largest_in_words = 999'999'999'999'999;

/// «двадцать одна», «двадцати двум», «одна тысяча сто»: a cardinal in words; with a minus «минус пять».
/// `agreement` matters for 1 and 2, at the end of longer numbers as well («двадцать одна школа»; plural: «одни сутки»).
/// `animate` matters in the accusative: «двух учеников», «двадцать одного ученика», but «двадцать два ученика», as the
/// grammar wants it for compounds. None beyond ±largest_in_words.
[[nodiscard]] std::optional<std::string> cardinal(std::int64_t number, Case grammatical_case,
                                                  Agreement agreement = Agreement::masculine, bool animate = false);

/// «одна целая пять десятых», «двум целым двадцати пяти сотым»: a number with up to six decimals in words; an integer
/// as `cardinal` gives it. None for numbers with more decimals and those out of range.
[[nodiscard]] std::optional<std::string> in_words(const Number& number, Case grammatical_case,
                                                  Agreement agreement = Agreement::masculine, bool animate = false);

/// «двадцать пятый», «двухтысячной», «сороковых»: an ordinal in words. None below 0 and above largest_in_words.
[[nodiscard]] std::optional<std::string> ordinal(std::int64_t number, Case grammatical_case,
                                                 Agreement agreement = Agreement::masculine, bool animate = false);

/// «5-й», «5-го», «23-му», «5-ми»: an ordinal in digits with its ending: one letter when a vowel stands before it, two
/// when a consonant does. None as for `ordinal`.
[[nodiscard]] std::optional<std::string> short_ordinal(std::int64_t number, Case grammatical_case,
                                                       Agreement agreement = Agreement::masculine,
                                                       bool animate = false);

}  // namespace pisar::russian
