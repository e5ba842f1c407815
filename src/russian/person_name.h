#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pisar::russian {

/// A person's name taken apart. Given names are in full or initials; «Али-оглы», «Рашид кызы» count as one patronymic.
struct PersonName {
  std::string surname;
  std::vector<std::string> given;  ///< first name and patronymic, as written: «Магомед», «Даудович»; or «М.», «Д.»
};

/// Takes a name apart: «Рамазанов Магомед Даудович», «Магомед Даудович Рамазанов» (known by the patronymic), «М.Д.
/// Рамазанов», «Рамазанов М. Д.», «Г.Магомедов», «Рамазанов». Two full words are surname and first name, as in official
/// lists. None when it cannot be told which word is the surname («Магомед Даудович»), or when there is more than a
/// name.
[[nodiscard]] std::optional<PersonName> parse_person_name(std::string_view text);

enum class InitialsOrder : std::uint8_t {
  before,  ///< «М.Д. Рамазанов»
  after,   ///< «Рамазанов М.Д.»
};

/// Initials and surname; a double first name keeps its hyphen («Ж.-П. Иванов»), «оглы» and «кызы» are left out.
[[nodiscard]] std::string with_initials(const PersonName& name, InitialsOrder order);

}  // namespace pisar::russian
