#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "write/pdf/face_codes.h"

namespace pisar::pdf {

/// What papers print together, as a face draws it: small Russian letters, capitals, digits and signs, small Latin
/// letters, Latin capitals.
class CharacterGroups {
 public:
  explicit CharacterGroups(const Face& face);

  static constexpr std::size_t count = 5;
  static constexpr std::size_t none = count;

  /// The group of a character; `none` when it stands alone.
  [[nodiscard]] std::size_t group_of(const PrintedCharacter& printed) const {
    if (printed.glyph >= by_glyph_.size()) return none;
    const Member& member = by_glyph_[printed.glyph];
    return member.character == printed.character ? member.group : none;
  }
  [[nodiscard]] const std::vector<PrintedCharacter>& members(std::size_t group) const { return members_[group]; }

 private:
  struct Member {
    char32_t character = 0;
    std::uint8_t group = none;
  };

  std::vector<Member> by_glyph_;
  std::array<std::vector<PrintedCharacter>, count> members_;
};

/// What a paper prints with a face: whole groups, of each that it prints anything of, and what stands alone. The papers
/// of a batch differ by single letters, mostly those of names; so they embed the same, though each by its own
/// characters only.
class PrintedCharacters {
 public:
  void add(const PlacedGlyph& placed, const CharacterGroups& groups);
  /// All of them, sorted; `groups` of the same face as those given before.
  [[nodiscard]] std::vector<PrintedCharacter> all(const CharacterGroups& groups) const;

  auto operator<=>(const PrintedCharacters&) const = default;

 private:
  std::uint8_t groups_ = 0;               // a bit each
  std::vector<PrintedCharacter> others_;  // sorted
};

}  // namespace pisar::pdf
