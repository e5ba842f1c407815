#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "russian/cases.h"
#include "russian/numerals.h"

/// Numbers in words by another way than the product's: the nominative is put together from words, and each word is
/// declined by the rules of the grammar, not by a table of its forms.
namespace pisar::russian::slow {

/// 0 up to 999 999 999.
[[nodiscard]] std::string cardinal(std::int64_t number, Case grammatical_case, Agreement agreement);
[[nodiscard]] std::string ordinal(std::int64_t number, Case grammatical_case, Agreement agreement);

}  // namespace pisar::russian::slow
