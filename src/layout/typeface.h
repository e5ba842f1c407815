#pragma once

#include <array>
#include <string>
#include <string_view>

#include "fonts/face.h"
#include "fonts/font_family.h"

namespace pisar::layout {

/// The faces that a document is set in: the profile's family (built in or the office's own), and the other built-in
/// families for what it lacks.
class Typeface {
 public:
  /// `own` (may be null) goes before the built-in family of the name; it must outlive what is set in it.
  explicit Typeface(std::string_view family, const FontFamily* own = nullptr) : family_(family), own_(own) {}

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
  const FontFamily* own_;
  mutable std::array<const Face*, 4> faces_{};
};

}  // namespace pisar::layout
