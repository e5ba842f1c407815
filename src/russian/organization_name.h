#pragma once

#include <string>
#include <string_view>

namespace pisar::russian {

/// What the spellings of one organization's name have in common: «МБОУСОШ №3», «МБОУ «СОШ № 3»» and «Муниципальное
/// бюджетное общеобразовательное учреждение "Средняя общеобразовательная школа № 3"» give the same key. Case, ё,
/// quotes, hyphens, blanks, the sign № and Latin letters that look like Russian ones do not matter; legal forms, words
/// and numbers do. For comparison only, never printed. Empty when the text has neither letters nor digits.
[[nodiscard]] std::string organization_key(std::string_view name);

}  // namespace pisar::russian
