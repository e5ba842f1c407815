#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "layout/page.h"

namespace pisar::pdf {

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
  std::string resource;  ///< «F0»
  /// The CID of byte 0; the others follow. In the first encoding CIDs equal codes, because Poppler takes CID 32 for the
  /// space when it measures words.
  int first_cid = 0;
  std::vector<CodedGlyph> glyphs;  ///< by byte
};

/// What a document prints with one face.
class FaceCodes {
 public:
  explicit FaceCodes(const Face* face) : face_(face) {}

  [[nodiscard]] const Face& face() const { return *face_; }
  /// What it prints of the face, sorted.
  [[nodiscard]] const std::vector<GlyphId>& glyphs() const { return glyphs_; }
  [[nodiscard]] const std::vector<Encoding>& encodings() const { return encodings_; }

  /// The code of a glyph of the document that the codes were made for.
  [[nodiscard]] const CharCode& code(const PlacedGlyph& placed) const {
    const First& first = first_[placed.glyph];
    return first.character == placed.character ? first.code : code_of_other(placed);
  }

 private:
  friend class FontCodes;
  /// The first character that a glyph stood for, and its code.
  struct First {
    char32_t character = unused;
    CharCode code;
  };
  /// A further character of the same glyph.
  struct Other {
    GlyphId glyph = 0;
    char32_t character = 0;
    CharCode code;
  };
  static constexpr char32_t unused = 0xFFFFFFFF;

  void collect(const PlacedGlyph& placed);
  void collect_other(const PlacedGlyph& placed);
  void assign(int& next_resource);
  [[nodiscard]] const CharCode& code_of_other(const PlacedGlyph& placed) const;

  const Face* face_;
  std::vector<GlyphId> glyphs_;
  std::vector<Encoding> encodings_;
  std::vector<First> first_;   // by glyph
  std::vector<GlyphId> used_;  // those that have a first character
  std::vector<Other> others_;  // sorted by glyph and character
};

/// The bytes that stand for the glyphs of a document. The same document always gets the same codes.
class FontCodes {
 public:
  explicit FontCodes(const LaidOut& laid_out);

  /// In the order of their first use.
  [[nodiscard]] const std::vector<FaceCodes>& faces() const { return faces_; }
  [[nodiscard]] const FaceCodes& of(const Face* face) const;

  /// The byte of the space: the only one that word spacing (Tw) widens (ISO 32000-1, 9.3.3).
  static constexpr std::uint8_t space = 0x20;

 private:
  std::vector<FaceCodes> faces_;
};

/// What a character reads as when it is extracted: no-break spaces and hyphens become plain ones, so that a search for
/// the words finds them.
[[nodiscard]] char32_t extracted(char32_t character);

}  // namespace pisar::pdf
