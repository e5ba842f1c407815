#pragma once

#include <compare>
#include <cstdint>
#include <vector>

#include "layout/page.h"

namespace pisar::pdf {

/// A character as a face draws it and as it reads when it is extracted.
struct PrintedCharacter {
  GlyphId glyph = 0;
  char32_t character = 0;
  auto operator<=>(const PrintedCharacter&) const = default;
};

/// What a character reads as when it is extracted: no-break spaces and hyphens become plain ones, so that a search for
/// the words finds them.
[[nodiscard]] constexpr char32_t extracted(char32_t character) {
  if (character == U'\u00A0') return U' ';
  if (character == U'\u2011') return U'-';
  return character;
}

/// A character of a font as content streams name it. A face with more characters than one byte tells apart has several
/// encodings, each a font resource of its own; they share the face's one embedded subset.
struct CharCode {
  std::uint16_t encoding = 0;  ///< index into FaceCodes::encodings
  std::uint8_t byte = 0;       ///< never one that a literal string would have to escape
  std::int16_t width = 0;      ///< 1/1000 em
};

/// One byte of an encoding: what it draws and what it reads as.
struct CodedGlyph {
  std::uint8_t byte = 0;
  std::int16_t width = 0;  ///< 1/1000 em
  GlyphId glyph = 0;       ///< of the face
  char32_t character = 0;  ///< what text extraction finds; 0: nothing
};

struct Encoding {
  /// The CID of byte 0; the others follow. In the first encoding CIDs equal codes, because Poppler takes CID 32 for the
  /// space when it measures words.
  int first_cid = 0;
  std::vector<CodedGlyph> glyphs;  ///< by byte
};

/// The bytes that stand for characters of one face: the same characters always get the same codes.
class FaceCodes {
 public:
  /// `printed` is sorted and unique.
  FaceCodes(const Face& face, const std::vector<PrintedCharacter>& printed);

  /// The glyphs that the codes draw, sorted.
  [[nodiscard]] const std::vector<GlyphId>& glyphs() const { return glyphs_; }
  [[nodiscard]] const std::vector<Encoding>& encodings() const { return encodings_; }

  /// The code of one of the characters that the codes were made for.
  [[nodiscard]] const CharCode& code(const PlacedGlyph& placed) const {
    const Coded& first = first_[placed.glyph];
    const char32_t character = extracted(placed.character);
    return first.character == character ? first.code : code_of_other({placed.glyph, character});
  }

  /// The byte of the space: the only one that word spacing (Tw) widens (ISO 32000-1, 9.3.3).
  static constexpr std::uint8_t space = 0x20;

 private:
  /// A character of a known glyph, and its code.
  struct Coded {
    char32_t character = 0;
    CharCode code;
  };
  /// A further character of a glyph.
  struct Other {
    PrintedCharacter printed;
    CharCode code;
  };

  void remember(const PrintedCharacter& printed, const CharCode& code, bool first_of_glyph);
  [[nodiscard]] const CharCode& code_of_other(const PrintedCharacter& printed) const;

  std::vector<GlyphId> glyphs_;
  std::vector<Encoding> encodings_;
  std::vector<Coded> first_;   // by glyph
  std::vector<Other> others_;  // sorted
};

}  // namespace pisar::pdf
