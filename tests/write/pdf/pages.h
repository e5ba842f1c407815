#pragma once

#include <string_view>

#include "fonts/face.h"
#include "layout/page.h"

namespace pisar::testing {

/// The text as one line of glyphs, kerned. With `width` (pt) the spaces are widened until the line is as wide.
[[nodiscard]] GlyphRun line(const Face& face, float size, float x, float y, std::string_view text, float width = 0);

/// An empty A4 page.
[[nodiscard]] Page sheet();

/// A document of one page with the line at the top.
[[nodiscard]] LaidOut one_line(std::string_view text);

/// Three pages like those that an office writes: justified text of about 6,000 characters in three faces and a ruled
/// table of 30 rows. `variant` changes some words, so that documents of a batch differ.
[[nodiscard]] LaidOut three_pages(int variant = 0);

}  // namespace pisar::testing
