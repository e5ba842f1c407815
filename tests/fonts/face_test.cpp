#include "fonts/face.h"

#include <gtest/gtest.h>
#include <hb.h>

#include <thread>

#include "base/utf8.h"
#include "fonts/font_family.h"
#include "fonts/font_set.h"
#include "fonts/ligatures.h"
#include "resources/resources.h"

namespace pisar {
namespace {

// The width of the text as HarfBuzz shapes it, without ligatures, in 1/1000 em.
double harfbuzz_width(std::string_view font, std::string_view text) {
  hb_blob_t* blob =
      hb_blob_create(font.data(), static_cast<unsigned>(font.size()), HB_MEMORY_MODE_READONLY, nullptr, nullptr);
  hb_face_t* face = hb_face_create(blob, 0);
  hb_font_t* shaper = hb_font_create(face);
  hb_buffer_t* buffer = hb_buffer_create();
  hb_buffer_add_utf8(buffer, text.data(), static_cast<int>(text.size()), 0, -1);
  hb_buffer_guess_segment_properties(buffer);
  hb_shape(shaper, buffer, nullptr, 0);
  unsigned length = 0;
  const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer, &length);
  double width = 0;
  for (unsigned i = 0; i < length; ++i) width += positions[i].x_advance;
  width *= 1000.0 / hb_face_get_upem(face);
  hb_buffer_destroy(buffer);
  hb_font_destroy(shaper);
  hb_face_destroy(face);
  hb_blob_destroy(blob);
  return width;
}

int face_width(const Face& face, std::string_view text) {
  int width = 0;
  std::optional<GlyphId> previous;
  for (const char32_t character : utf8::decode(text)) {
    const GlyphId glyph = face.glyph(character).value();
    if (previous) width += face.kerning(*previous, glyph);
    width += face.advance(glyph);
    previous = glyph;
  }
  return width;
}

TEST(Face, WidthsWithKerningAreHarfBuzzes) {
  for (const std::string_view file : {"fonts/LiberationSerif-Regular.ttf", "fonts/LiberationSerif-BoldItalic.ttf",
                                      "fonts/LiberationSans-Bold.ttf", "fonts/LiberationMono-Regular.ttf"}) {
    const std::string_view bytes = find_resource(file).value();
    const auto face = Face::open(bytes);
    ASSERT_NE(face, nullptr) << file;
    for (const std::string_view text : {"О разработке адресных рекомендаций", "ГУО «Урминская СОШ» – 4 (14,8 %)",
                                        "AVATAR, To: yes. №", "ТУ. Аудит"}) {
      const double rounding = 0.5 * 2 * static_cast<double>(utf8::length(text));
      EXPECT_NEAR(face_width(*face, text), harfbuzz_width(bytes, text), rounding) << file << ": " << text;
    }
  }
}

TEST(Face, KernsCyrillicAndLatin) {
  const Face& face = builtin_face("Liberation Serif", false, false);
  const auto kerning = [&face](char32_t left, char32_t right) {
    return face.kerning(face.glyph(left).value(), face.glyph(right).value());
  };
  EXPECT_EQ(kerning(U'А', U'У'), -88);
  EXPECT_EQ(kerning(U'А', U'У'), -88) << "the second time from the table";
  EXPECT_EQ(kerning(U'A', U'V'), -129);
  EXPECT_EQ(kerning(U'н', U'н'), 0);
}

TEST(Face, StepsAsItsPartsSay) {
  const Face& face = builtin_face("Liberation Serif", false, false);
  const GlyphId before = face.glyph(U'А').value();
  const Face::Step step = face.step(before, U'У');
  EXPECT_EQ(step.glyph, face.glyph(U'У'));
  EXPECT_EQ(step.advance, face.advance(step.glyph));
  EXPECT_EQ(step.kerning, face.kerning(before, step.glyph));
  EXPECT_EQ(face.step(0, U'У').kerning, 0);
  EXPECT_EQ(face.step(before, 0x2011).glyph, face.glyph(U'-')) << "a stand-in";
  EXPECT_EQ(face.step(before, 0x2610).glyph, 0);
}

TEST(Face, MetricsAreThoseOfTheFile) {
  const Face::Metrics& metrics = builtin_face("Liberation Serif", true, true).metrics();
  EXPECT_EQ(metrics.ascent, 891);
  EXPECT_EQ(metrics.descent, 216);
  EXPECT_EQ(metrics.line_gap, 42);
  EXPECT_EQ(metrics.family, "Liberation Serif");
  EXPECT_EQ(metrics.postscript_name, "LiberationSerif-BoldItalic");
  EXPECT_TRUE(metrics.bold);
  EXPECT_TRUE(metrics.italic);
  EXPECT_NEAR(metrics.italic_angle, -16.33, 0.01);
  EXPECT_GT(metrics.underline_position, 0);
  EXPECT_FALSE(builtin_face("Liberation Serif", false, false).metrics().bold);
}

TEST(Face, ServesSpacesAndHyphensByStandIns) {
  const Face& face = builtin_face("Liberation Serif", false, false);
  EXPECT_EQ(face.glyph(0x2011), face.glyph(U'-'));
  EXPECT_NE(face.glyph(0x00A0), std::nullopt);
  EXPECT_EQ(face.advance(face.glyph(0x00A0).value()), face.advance(face.glyph(U' ').value()));
  EXPECT_EQ(face.glyph(0x2610), std::nullopt) << "☐ is in no Liberation face";
  EXPECT_EQ(face.glyph(0x1F600), std::nullopt);
}

TEST(Face, RejectsWhatIsNoFont) {
  EXPECT_EQ(Face::open(""), nullptr);
  EXPECT_EQ(Face::open("это не шрифт"), nullptr);
  const std::string_view bytes = find_resource("fonts/LiberationSerif-Regular.ttf").value();
  EXPECT_EQ(Face::open(bytes.substr(0, 300)), nullptr);
}

TEST(Face, KerningIsTheSameFromManyThreads) {
  const auto face = Face::open(find_resource("fonts/LiberationSerif-Italic.ttf").value());
  std::vector<std::thread> threads;
  std::vector<int> sums(4, 0);
  for (int& sum : sums) {
    threads.emplace_back([&face, &sum] {
      for (char32_t left = U'А'; left <= U'я'; ++left) {
        for (char32_t right = U'А'; right <= U'я'; ++right) {
          sum = sum * 31 % 1000003 + face->kerning(*face->glyph(left), *face->glyph(right));
        }
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const int sum : sums) EXPECT_EQ(sum, sums.front());
}

// The width of the text with the ligatures that the face sets.
int set_width(const Face& face, std::u32string_view text) {
  int width = 0;
  GlyphId previous = 0;
  while (!text.empty()) {
    const auto ligature = face.ligature(text);
    const Face::Step step = face.step(previous, ligature ? ligature->character : text.front());
    width += step.advance + step.kerning;
    previous = step.glyph;
    text.remove_prefix(ligature ? ligature->letters : 1);
  }
  return width;
}

TEST(Face, SetsTheLigaturesOfTheFont) {
  const Face& face = builtin_face("PT Serif", false, false);
  for (const std::u32string_view text : {U"fi", U"fil", U"fl"}) {
    const auto ligature = face.ligature(text);
    ASSERT_TRUE(ligature);
    EXPECT_EQ(ligature->letters, 2U);
    EXPECT_EQ(letters_of_ligature(ligature->character), text.substr(0, 2));
    EXPECT_TRUE(face.glyph(ligature->character));
  }
  for (const std::u32string_view text : {U"", U"f", U"f i", U"fа", U"if", U"Fi", U"фи"})
    EXPECT_FALSE(face.ligature(text));
  EXPECT_FALSE(builtin_face("Liberation Serif", false, false).ligature(U"fi")) << "it has the glyph, but no «liga»";
}

TEST(Face, WidthsWithLigaturesAreHarfBuzzes) {
  for (const std::string_view path : list_resources("fonts/")) {
    const std::string_view bytes = *find_resource(path);
    const auto face = Face::open(bytes);
    ASSERT_NE(face, nullptr) << path;
    for (const std::string_view text : {"office file", "flat fluff", "Wi-Fi, PDF, offline"}) {
      const auto rounding = static_cast<double>(text.size());
      EXPECT_NEAR(set_width(*face, utf8::decode(text)), harfbuzz_width(bytes, text), rounding) << path << ": " << text;
    }
  }
}

TEST(FontSet, KnowsItsFamilies) {
  EXPECT_TRUE(is_builtin_family("Liberation Serif"));
  EXPECT_TRUE(is_builtin_family("Liberation Mono"));
  EXPECT_FALSE(is_builtin_family("Comic Sans MS"));
  EXPECT_EQ(&builtin_face("Comic Sans MS", true, false), &builtin_face("Liberation Serif", true, false));
  EXPECT_EQ(builtin_face("Liberation Sans", false, true).metrics().postscript_name, "LiberationSans-Italic");
  EXPECT_EQ(builtin_face("Liberation Mono", true, false).metrics().postscript_name, "LiberationMono-Bold");
}

TEST(FontSet, HasTheFacesThatTheirNamesSay) {
  for (const std::string_view family : builtin_families()) {
    for (const bool bold : {false, true}) {
      for (const bool italic : {false, true}) {
        const Face::Metrics& metrics = builtin_face(family, bold, italic).metrics();
        EXPECT_EQ(metrics.family, family);
        EXPECT_EQ(metrics.bold, bold) << metrics.postscript_name;
        EXPECT_EQ(metrics.italic, italic) << metrics.postscript_name;
      }
    }
  }
}

TEST(FontSet, MayBeEmbeddedAndKnowsRussian) {
  for (const std::string_view path : list_resources("fonts/")) {
    EXPECT_EQ(font_fault(*find_resource(path)), FontFault::none) << path;
  }
}

TEST(FontSet, NamesTheFamilyThatOfficesHave) {
  EXPECT_EQ(office_family("Liberation Serif"), "Times New Roman");
  EXPECT_EQ(office_family("PT Serif"), "PT Serif");
  EXPECT_EQ(office_family("Our Own"), "Our Own");
}

}  // namespace
}  // namespace pisar
