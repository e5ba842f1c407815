#include "fonts/subset.h"

#include <gtest/gtest.h>
#include <hb-ot.h>
#include <hb.h>

#include <algorithm>
#include <sstream>

#include "base/utf8.h"
#include "fonts/font_set.h"
#include "fonts/sfnt.h"
#include "resources/resources.h"

namespace pisar {
namespace {

// Outlines as text, drawn by HarfBuzz.
class Outlines {
 public:
  explicit Outlines(std::string_view font)
      : blob_(
            hb_blob_create(font.data(), static_cast<unsigned>(font.size()), HB_MEMORY_MODE_READONLY, nullptr, nullptr)),
        face_(hb_face_create(blob_, 0)),
        font_(hb_font_create(face_)),
        pen_(hb_draw_funcs_create()) {
    hb_draw_funcs_set_move_to_func(
        pen_, [](auto*, void* out, auto*, float x, float y, void*) { put(out) << 'M' << x << ' ' << y; }, nullptr,
        nullptr);
    hb_draw_funcs_set_line_to_func(
        pen_, [](auto*, void* out, auto*, float x, float y, void*) { put(out) << 'L' << x << ' ' << y; }, nullptr,
        nullptr);
    hb_draw_funcs_set_quadratic_to_func(
        pen_,
        [](auto*, void* out, auto*, float a, float b, float x, float y, void*) {
          put(out) << 'Q' << a << ' ' << b << ' ' << x << ' ' << y;
        },
        nullptr, nullptr);
  }
  Outlines(const Outlines&) = delete;
  Outlines& operator=(const Outlines&) = delete;
  ~Outlines() {
    hb_draw_funcs_destroy(pen_);
    hb_font_destroy(font_);
    hb_face_destroy(face_);
    hb_blob_destroy(blob_);
  }

  std::string of(unsigned glyph) {
    std::ostringstream out;
    hb_font_get_glyph_shape(font_, glyph, pen_, &out);
    out << " advance " << hb_font_get_glyph_h_advance(font_, glyph);
    return out.str();
  }
  [[nodiscard]] unsigned count() const { return hb_face_get_glyph_count(face_); }

 private:
  static std::ostringstream& put(void* out) { return *static_cast<std::ostringstream*>(out); }

  hb_blob_t* blob_;
  hb_face_t* face_;
  hb_font_t* font_;
  hb_draw_funcs_t* pen_;
};

std::vector<GlyphId> glyphs_of(const Face& face, std::string_view text) {
  std::vector<GlyphId> glyphs;
  for (const char32_t character : utf8::decode(text)) glyphs.push_back(face.glyph(character).value());
  std::sort(glyphs.begin(), glyphs.end());
  glyphs.erase(std::unique(glyphs.begin(), glyphs.end()), glyphs.end());
  return glyphs;
}

TEST(Subset, KeepsOutlinesAndWidthsUnderTheNewNumbers) {
  const std::string_view bytes = find_resource("fonts/LiberationSerif-Regular.ttf").value();
  const Face& face = builtin_face("Liberation Serif", false, false);
  const std::vector<GlyphId> glyphs = glyphs_of(face, "Ёлка, йод и Ӡ: № 59 «ещё» — Ångström ½");
  const std::string subset = face.subset(glyphs);
  Outlines before(bytes);
  Outlines after(subset);
  EXPECT_EQ(after.of(0), before.of(0));
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    EXPECT_EQ(after.of(static_cast<unsigned>(i) + 1), before.of(glyphs[i])) << "glyph " << glyphs[i];
  }
}

TEST(Subset, AddsPartsOfCompositesBehind) {
  const Face& face = builtin_face("Liberation Serif", false, false);
  const std::string subset = face.subset({face.glyph(U'й').value()});
  Outlines after(subset);
  EXPECT_EQ(after.count(), 4U) << ".notdef, й, и and the breve";
}

TEST(Subset, IsSmallWithoutHintsAndLayout) {
  const Face& face = builtin_face("Liberation Serif", false, false);
  const std::string subset = face.subset(
      glyphs_of(face, "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюяё0123456789 .,:;«»()–№"));
  EXPECT_LT(subset.size(), 20000U);
  for (const std::string_view tag : {"cvt ", "fpgm", "prep", "GPOS", "GSUB", "kern", "name"}) {
    EXPECT_TRUE(sfnt::table(subset, tag).empty()) << tag;
  }
  EXPECT_EQ(subset,
            face.subset(glyphs_of(
                face, "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюяё0123456789 .,:;«»()–№")));
}

TEST(Subset, ChecksumOfTheFileIsTheOneOpenTypeAsksFor) {
  const Face& face = builtin_face("Liberation Sans", false, false);
  const std::string subset = face.subset(glyphs_of(face, "Приказ"));
  const sfnt::Bytes bytes(subset);
  std::uint32_t sum = 0;
  for (std::size_t at = 0; at < subset.size(); at += 4) sum += bytes.u32(at);
  EXPECT_EQ(sum, 0xB1B0AFBAU);
}

TEST(Subset, TakesManyGlyphs) {
  const std::string_view bytes = find_resource("fonts/LiberationSans-Bold.ttf").value();
  const Face& face = builtin_face("Liberation Sans", true, false);
  std::vector<GlyphId> glyphs;
  for (GlyphId glyph = 2; glyph < 2602; glyph += 2) glyphs.push_back(glyph);
  const std::string subset = face.subset(glyphs);
  Outlines before(bytes);
  Outlines after(subset);
  for (const GlyphId glyph : glyphs) ASSERT_EQ(after.of(glyph / 2U), before.of(glyph)) << glyph;
}

}  // namespace
}  // namespace pisar
