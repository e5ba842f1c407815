#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "fonts/face.h"

namespace pisar {

inline constexpr std::size_t largest_font_file = 16U << 20U;  ///< bytes

/// What makes a file unfit to set papers with.
enum class FontFault : std::uint8_t {
  none,
  too_large,            ///< more than largest_font_file
  no_font,              ///< neither TrueType nor OpenType
  postscript_outlines,  ///< OpenType with CFF outlines: subsets are made of TrueType ones
  damaged,              ///< tables are missing or cut off, places of glyphs run backwards
  no_embedding,         ///< OS/2 fsType: restricted licence, or bitmaps only
  no_subsets,           ///< OS/2 fsType: may be embedded as a whole only
  lacks_characters,     ///< not all Russian letters, digits and marks: missing_characters says which
};

/// The fault of a font file's bytes.
[[nodiscard]] FontFault font_fault(std::string_view bytes);

/// What the font of these bytes (with no graver fault) lacks of the Russian letters, digits and commonest marks, in
/// their order.
[[nodiscard]] std::u32string missing_characters(std::string_view bytes);

/// An office's own family: the file of the regular face and those of the others, as far as there are any. Immutable.
class FontFamily {
 public:
  /// The bytes of the regular, bold, italic and bold italic files; empty: there is none, the nearest face stands in.
  /// None of them has a fault, and the first is not empty.
  explicit FontFamily(std::array<std::string, 4> files);

  [[nodiscard]] const Face& face(bool bold, bool italic) const;

 private:
  std::array<std::string, 4> files_;
  std::array<std::unique_ptr<const Face>, 4> faces_;
};

}  // namespace pisar
