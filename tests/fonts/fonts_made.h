#pragma once

#include <string>
#include <string_view>

namespace pisar::testing {

/// The file of a built-in face: «LiberationSerif-Regular».
std::string_view font_file(std::string_view name);

/// The font with the table's bytes in place of its own.
std::string with_table(std::string_view font, std::string_view tag, std::string bytes);

/// The font with another OS/2 fsType.
std::string with_licence(std::string_view font, unsigned fs_type);

/// The font without the mapping of some characters.
std::string without_characters(std::string_view font, std::u32string_view characters);

}  // namespace pisar::testing
