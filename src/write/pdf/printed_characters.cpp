#include "write/pdf/printed_characters.h"

#include <algorithm>
#include <optional>
#include <string_view>

namespace pisar::pdf {

namespace {

constexpr std::array<std::u32string_view, CharacterGroups::count> groups{
    U"абвгдежзийклмнопрстуфхцчшщъыьэюяё", U"АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЁ", U" 0123456789.,:;!?%()/-–—«»№",
    U"abcdefghijklmnopqrstuvwxyz", U"ABCDEFGHIJKLMNOPQRSTUVWXYZ"};

}  // namespace

CharacterGroups::CharacterGroups(const Face& face) {
  for (std::size_t group = 0; group < count; ++group) {
    for (const char32_t character : groups[group]) {
      const std::optional<GlyphId> glyph = face.glyph(character);
      if (!glyph) continue;
      if (*glyph >= by_glyph_.size()) by_glyph_.resize(std::size_t{*glyph} + 1);
      Member& member = by_glyph_[*glyph];
      if (member.group != none) continue;  // a font may draw letters of two alphabets alike
      member = {character, static_cast<std::uint8_t>(group)};
      members_[group].push_back({*glyph, character});
    }
  }
}

void PrintedCharacters::add(const PlacedGlyph& placed, const CharacterGroups& groups) {
  const PrintedCharacter printed{placed.glyph, extracted(placed.character)};
  const std::size_t group = groups.group_of(printed);
  if (group != CharacterGroups::none) {
    groups_ = static_cast<std::uint8_t>(groups_ | (1U << group));
    return;
  }
  const auto at = std::lower_bound(others_.begin(), others_.end(), printed);
  if (at == others_.end() || *at != printed) others_.insert(at, printed);
}

std::vector<PrintedCharacter> PrintedCharacters::all(const CharacterGroups& groups) const {
  std::vector<PrintedCharacter> all = others_;
  for (std::size_t group = 0; group < CharacterGroups::count; ++group) {
    if ((groups_ & (1U << group)) == 0) continue;
    const std::vector<PrintedCharacter>& members = groups.members(group);
    all.insert(all.end(), members.begin(), members.end());
  }
  std::sort(all.begin(), all.end());
  return all;
}

}  // namespace pisar::pdf
