#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "fonts/face.h"

namespace pisar::pdf {

/// A subset of a face as files embed it.
struct FontProgram {
  std::vector<GlyphId> glyphs;  ///< sorted: glyphs[i] is the subset's glyph i + 1
  std::size_t length = 0;       ///< of the TrueType file, bytes
  std::string deflated;

  /// The number that the face's glyph has in the subset; 0 (.notdef) when it is not in it.
  [[nodiscard]] std::uint16_t number_of(GlyphId glyph) const;
};

/// `used`, sorted, with what papers print together: one small Russian letter brings all of them, so do a capital, a
/// Latin small letter, a Latin capital, a digit or a sign. The papers of a batch differ by single letters, mostly those
/// of names; so they share their subsets, though each is chosen by its paper's own characters.
[[nodiscard]] std::vector<GlyphId> whole_groups(const Face& face, const std::vector<GlyphId>& used);

/// The subset with whole groups. Those of built-in faces are remembered: cutting a subset out and deflating it costs
/// more than all else in a file of two pages. Safe to call from several threads at once.
[[nodiscard]] std::shared_ptr<const FontProgram> font_program(const Face& face, const std::vector<GlyphId>& used);

}  // namespace pisar::pdf
