#include "tests/fonts/fonts_made.h"

#include <stdexcept>
#include <vector>

#include "fonts/face.h"
#include "fonts/sfnt.h"
#include "resources/resources.h"

namespace pisar::testing {

std::string_view font_file(std::string_view name) {
  const auto bytes = find_resource("fonts/" + std::string(name) + ".ttf");
  if (!bytes) throw std::logic_error("no such font: " + std::string(name));
  return *bytes;
}

std::string with_table(std::string_view font, std::string_view tag, std::string bytes) {
  std::vector<sfnt::Table> tables;
  const std::size_t count = sfnt::Bytes(font).u16(4);
  for (std::size_t i = 0; i < count; ++i) {
    const std::string_view own = font.substr(12 + 16 * i, 4);
    tables.push_back({own, own == tag ? bytes : std::string(sfnt::table(font, own).view())});
  }
  return sfnt::assemble(tables);
}

std::string with_licence(std::string_view font, unsigned fs_type) {
  std::string table(sfnt::table(font, "OS/2").view());
  sfnt::set_u16(table, 8, static_cast<std::uint16_t>(fs_type));
  return with_table(font, "OS/2", std::move(table));
}

std::string without_characters(std::string_view font, std::u32string_view characters) {
  const auto face = Face::open(font);
  std::string groups;  // of one character each (OpenType, «cmap», format 12)
  std::uint32_t count = 0;
  for (char32_t character = U' '; character < 0x2200; ++character) {
    const auto glyph = face->glyph(character);
    if (!glyph || characters.find(character) != std::u32string_view::npos) continue;
    sfnt::put_u32(groups, character);
    sfnt::put_u32(groups, character);
    sfnt::put_u32(groups, *glyph);
    ++count;
  }
  std::string cmap;
  for (const std::uint16_t word : {0, 1, 3, 10}) sfnt::put_u16(cmap, word);  // one table: Windows, all of Unicode
  sfnt::put_u32(cmap, 12);
  sfnt::put_u16(cmap, 12);
  sfnt::put_u16(cmap, 0);
  sfnt::put_u32(cmap, static_cast<std::uint32_t>(16 + groups.size()));
  sfnt::put_u32(cmap, 0);
  sfnt::put_u32(cmap, count);
  return with_table(font, "cmap", cmap + groups);
}

}  // namespace pisar::testing
