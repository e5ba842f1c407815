#pragma once

#include <string>
#include <string_view>

namespace pisar::russian {

/// The preposition in the form that the next word wants, a capital kept: «о», «об», «обо» («о школе», «об образовании»,
/// «обо всём»), «с» and «со» («со школой», «с селом»), «в» and «во», «к» and «ко», «под», «над», «перед»
/// («передо мной»). Any of its forms may be given; a word that is no such preposition is returned as it is. Quotes and
/// brackets before the next word do not matter; a number is read as it is said: «во 2-м», «с 2», «со 100».
[[nodiscard]] std::string preposition(std::string_view preposition, std::string_view next);

}  // namespace pisar::russian
