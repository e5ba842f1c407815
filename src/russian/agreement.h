#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "russian/inflection.h"

namespace pisar::russian {

/// A word in the masculine (adjective, participle in full or short form, verb in the past tense) put into the gender or
/// the plural: «утверждён» → «утверждена», «именуемый» → «именуемое», «принял» → «приняли», «должен» → «должна». Only
/// the first word of a text changes: «ознакомлен с приказом». None when the word does not look like one of these.
[[nodiscard]] std::optional<std::string> agree(std::string_view masculine, Gender gender);

}  // namespace pisar::russian
