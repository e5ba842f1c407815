#pragma once

#include <array>
#include <string>
#include <string_view>

#include "fonts/face.h"

namespace pisar::layout {

/// The faces that a document is set in: the profile's family, and the other built-in families for what it lacks.
class Typeface {
 public:
  explicit Typeface(std::string_view family) : family_(family) {}

  [[nodiscard]] const Face& face(bool bold, bool italic) const;

  /// A face and its glyph for a character; `found` is false when it stands for «□».
  struct Choice {
    const Face* face;
    GlyphId glyph;
    bool found;
  };
  /// For a character that face(bold, italic) lacks: another family's glyph, else that of «□».
  [[nodiscard]] Choice fallback(char32_t character, bool bold, bool italic) const;

  /// The height of a line at factor 1 and what of it lies below the baseline, in em. The line gap stands above.
  [[nodiscard]] float line_height() const;
  [[nodiscard]] float descent() const;

 private:
  std::string family_;
  mutable std::array<const Face*, 4> faces_{};
};

}  // namespace pisar::layout
