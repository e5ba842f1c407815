#pragma once

#include <string>
#include <string_view>

namespace pisar {

// Numbers and addresses of organizations and people. Each function gives nothing for a right one, else what is wrong
// with it, in Russian, to stand after the value: «в ИНН 10 или 12 цифр, а здесь их 9».

/// A taxpayer's number: 10 digits of an organization or 12 of a person: weighted sums modulo 11, of which
/// the last digit checks.
[[nodiscard]] std::string inn_problem(std::string_view text);

/// A state registration number: 13 digits (ОГРН: the first 12 modulo 11) or 15 of an entrepreneur (the first 14 modulo
/// 13); the last digit of the remainder checks.
[[nodiscard]] std::string ogrn_problem(std::string_view text);

/// An address of e-mail; national domains (.рф) are allowed.
[[nodiscard]] std::string email_problem(std::string_view text);

}  // namespace pisar
