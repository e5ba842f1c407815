#include "layout/typeface.h"

#include "fonts/font_set.h"

namespace pisar::layout {
namespace {

constexpr char32_t missing_mark = 0x25A1;  // □
constexpr std::array<std::string_view, 3> families{"Liberation Serif", "Liberation Sans", "Liberation Mono"};

}  // namespace

const Face& Typeface::face(bool bold, bool italic) const {
  const Face*& face = faces_[(bold ? 1U : 0U) + (italic ? 2U : 0U)];
  if (face == nullptr) face = own_ != nullptr ? &own_->face(bold, italic) : &builtin_face(family_, bold, italic);
  return *face;
}

Typeface::Choice Typeface::fallback(char32_t character, bool bold, bool italic) const {
  for (const std::string_view family : families) {
    const Face& other = builtin_face(family, bold, italic);
    if (const auto glyph = other.glyph(character)) return {&other, *glyph, true};
  }
  if (const auto glyph = face(bold, italic).glyph(missing_mark)) return {&face(bold, italic), *glyph, false};
  const Face& other = builtin_face(families.front(), bold, italic);
  return {&other, other.glyph(missing_mark).value_or(0), false};
}

float Typeface::line_height() const {
  const Face::Metrics& metrics = face(false, false).metrics();
  return static_cast<float>(metrics.ascent + metrics.descent + metrics.line_gap) / 1000;
}

float Typeface::descent() const { return static_cast<float>(face(false, false).metrics().descent) / 1000; }

}  // namespace pisar::layout
