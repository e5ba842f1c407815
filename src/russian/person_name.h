#pragma once

#include <array>
#include <cstddef>
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

/// What a word of a name is. A particle is «оглы», «кызы» standing apart: it belongs to the patronymic before it.
enum class NameRole : std::uint8_t { surname, given, patronymic, initial, particle };

struct NameWord {
  std::string_view text;  ///< a part of the text that was split
  NameRole role = NameRole::surname;
};

/// The words of a name in the order of the text.
struct NameWords {
  std::array<NameWord, 6> words;
  std::size_t count = 0;

  [[nodiscard]] const NameWord* begin() const { return words.data(); }
  [[nodiscard]] const NameWord* end() const { return words.data() + count; }
  [[nodiscard]] NameWord* begin() { return words.data(); }
  [[nodiscard]] NameWord* end() { return words.data() + count; }
};

/// The words of a name by the same rules as parse_person_name; given name and patronymic without a surname («Магомед
/// Даудович») are taken too.
[[nodiscard]] std::optional<NameWords> split_person_name(std::string_view text);

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
