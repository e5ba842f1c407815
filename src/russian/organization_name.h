#pragma once

#include <string>
#include <string_view>

namespace pisar::russian {

/// The form by which two spellings of an organization's name are compared, never printed: «МБОУСОШ №3», «МБОУ "СОШ №
/// 3"» and «Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа №3»» give one.
/// Case, ё, quotes, hyphens, dots, blanks, №, look-alike Latin letters do not matter; legal forms and kinds of schools
/// written in full become abbreviations, those written together are parted. Words in single blanks; empty for a text
/// without letters and digits.
[[nodiscard]] std::string organization_key(std::string_view name);

/// The key without the legal form in front («МБОУ», «МКОУ», …), for names that leave it out: «СОШ № 3».
[[nodiscard]] std::string organization_key_without_form(std::string_view name);

}  // namespace pisar::russian
