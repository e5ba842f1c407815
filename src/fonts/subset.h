#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "fonts/face.h"

namespace pisar {

/// A TrueType subset of the font: glyph 0, then glyphs[i] as glyph i + 1, then the parts of composite glyphs that are
/// not among them. Hints, names and layout tables are dropped. An own writer, because hb-subset numbers the parts of
/// composites (й, ё) among the glyphs asked for.
[[nodiscard]] std::string subset_font(std::string_view font, const std::vector<GlyphId>& glyphs);

}  // namespace pisar
