#include "write/pdf/content.h"

#include <gtest/gtest.h>

#include <cmath>

#include "fonts/font_set.h"
#include "tests/write/pdf/pages.h"
#include "tests/write/pdf/pdf_reader.h"

namespace pisar::pdf {
namespace {

using pisar::testing::line;
using pisar::testing::one_line;
using pisar::testing::readable;
using pisar::testing::sheet;
using pisar::testing::ShownGlyph;

const Face& serif() { return builtin_face("Liberation Serif", false, false); }

std::string content_of(const Page& page, const FontCodes& codes) {
  ContentWriter writer(codes, page.height);
  for (const Rule& rule : page.rules) writer.rule(rule);
  for (const GlyphRun& run : page.runs) writer.text(run);
  return writer.finish();
}

/// Glyphs of the natural width, so that the strings are not broken up.
GlyphRun plain(float size, float x, float y, std::string_view text) {
  GlyphRun run = line(serif(), size, x, y, text);
  for (PlacedGlyph& glyph : run.glyphs) glyph.advance = static_cast<float>(serif().advance(glyph.glyph)) * size / 1000;
  return run;
}

std::string readable_content(const LaidOut& laid_out) {
  const FontCodes codes(laid_out);
  return readable(content_of(laid_out.pages[0], codes), codes);
}

TEST(Content, MovesFromLineToLine) {
  LaidOut laid_out;
  laid_out.pages.push_back({595.28F, 841.89F, {}, {}, {}});
  laid_out.pages[0].runs = {plain(14, 85.04F, 80, "Приказ"), plain(14, 85.04F, 96.1F, "по школе"),
                            plain(10.5F, 120.3F, 96.1F, "№ 1")};
  EXPECT_EQ(readable_content(laid_out),
            "BT\n/F0 14 Tf\n85.04 761.89 Td\n(Приказ)Tj\n"
            "0 -16.1 Td\n(по школе)Tj\n"
            "/F0 10.5 Tf\n35.26 0 Td\n(№ 1)Tj\nET\n");
}

TEST(Content, FillsRulesInOnePath) {
  LaidOut laid_out;
  laid_out.pages.push_back(sheet());
  laid_out.pages[0].rules = {{85, 100, 470, 0.5F}, {85, 100.25F, 0.5F, 30}};
  EXPECT_EQ(readable_content(laid_out), "85 741.39 470 0.5 re\n85 711.64 0.5 30 re\nf\n");
}

TEST(Content, LaysAGreyGround) {
  LaidOut laid_out;
  laid_out.pages.push_back(sheet());
  const FontCodes codes(laid_out);
  ContentWriter writer(codes, 841.89F);
  writer.rule({0, 841.89F, 1, 1});
  writer.ground({85, 100, 470, 20, 0.85F});
  EXPECT_EQ(readable(writer.finish(), codes), "0 -1 1 1 re\nf\nq 0.85 g 85 721.89 470 20 re\nf\nQ\n");
}

TEST(Content, ClosesTheTextBeforeAPath) {
  LaidOut laid_out;
  laid_out.pages.push_back(sheet());
  laid_out.pages[0].runs = {plain(14, 0, 841.89F, "а"), plain(14, 0, 841.89F, "б")};
  const FontCodes codes(laid_out);
  ContentWriter writer(codes, 841.89F);
  writer.text(laid_out.pages[0].runs[0]);
  writer.rule({0, 841.89F, 1, 1});
  writer.text(laid_out.pages[0].runs[1]);
  EXPECT_EQ(readable(writer.finish(), codes),
            "BT\n/F0 14 Tf\n0 0 Td\n(а)Tj\nET\n0 -1 1 1 re\nf\nBT\n0 0 Td\n(б)Tj\nET\n");
  EXPECT_EQ(writer.finish(), "");
}

TEST(Content, KernsByAdjustments) {
  LaidOut laid_out = one_line("");
  GlyphRun run = plain(10, 85, 80, "АУА");
  run.glyphs[0].advance -= 0.5F;    // 50/1000 em closer
  run.glyphs[1].advance += 0.004F;  // less than the tolerance
  laid_out.pages[0].runs = {run};
  EXPECT_EQ(readable_content(laid_out), "BT\n/F0 10 Tf\n85 761.89 Td\n[(А)50(УА)]TJ\nET\n");
}

TEST(Content, JustifiesByWordSpacing) {
  LaidOut laid_out = one_line("");
  GlyphRun wide = plain(10, 85, 80, "а б в г");
  for (PlacedGlyph& glyph : wide.glyphs) glyph.advance += glyph.character == U' ' ? 1.25F : 0;
  laid_out.pages[0].runs = {wide, plain(10, 85, 100, "а б в г")};
  EXPECT_EQ(readable_content(laid_out),
            "BT\n/F0 10 Tf\n85 761.89 Td\n1.25 Tw\n(а б в г)Tj\n0 -20 Td\n0 Tw\n(а б в г)Tj\nET\n");
}

TEST(Content, WidensASingleSpaceByAnAdjustment) {
  LaidOut laid_out = one_line("");
  GlyphRun run = plain(10, 85, 80, "а б");
  run.glyphs[1].advance += 2;
  laid_out.pages[0].runs = {run};
  EXPECT_EQ(readable_content(laid_out), "BT\n/F0 10 Tf\n85 761.89 Td\n[(а )-200(б)]TJ\nET\n");
}

TEST(Content, MarksWhatIsReadAndWhatNot) {
  LaidOut laid_out = one_line("");
  GlyphRun run = plain(10, 0, 841.89F, "ab");
  run.read_as = "abc";
  laid_out.pages[0].runs = {run};
  const FontCodes codes(laid_out);
  ContentWriter writer(codes, 841.89F);
  writer.begin_artifact(false);
  writer.rule({0, 841.89F, 1, 1});
  writer.end_marked();
  writer.begin_marked("P", 7, true);
  writer.text(run);
  writer.end_marked();
  EXPECT_EQ(writer.finish(),
            "/Artifact BMC\n0 -1 1 1 re\nf\nEMC\nBT\n/P<</MCID 7>>BDC\n/Span<</ActualText(abc)>>BDC\n"
            "/F0 10 Tf\n0 0 Td\n(\1\2)Tj\nEMC\nEMC\nET\n");
}

TEST(Content, LeavesOutWhatPrintsNothing) {
  LaidOut laid_out;
  laid_out.pages.push_back(sheet());
  laid_out.pages[0].runs = {GlyphRun{&serif(), 14, 1, 1, {}}};
  EXPECT_EQ(readable_content(laid_out), "");
}

TEST(Content, KeepsEveryGlyphInItsPlace) {
  const LaidOut laid_out = pisar::testing::three_pages(3);
  const FontCodes codes(laid_out);
  for (const Page& page : laid_out.pages) {
    const std::vector<ShownGlyph> shown = pisar::testing::shown_glyphs(content_of(page, codes), codes, page.height);
    std::size_t at = 0;
    for (const GlyphRun& run : page.runs) {
      double x = run.x;
      for (const PlacedGlyph& placed : run.glyphs) {
        ASSERT_LT(at, shown.size());
        const ShownGlyph& glyph = shown[at++];
        ASSERT_EQ(glyph.character, extracted(placed.character));
        ASSERT_NEAR(glyph.x, x, 0.0055 + 0.0006 * run.size);  // hundredths of a point and half a thousandth of an em
        ASSERT_NEAR(glyph.y, run.y, 0.0055);
        ASSERT_NEAR(glyph.size, run.size, 0.0005);
        x += placed.advance;
      }
    }
    EXPECT_EQ(at, shown.size());
  }
}

TEST(Content, SwitchesEncodingsWithinALine) {
  LaidOut laid_out;
  laid_out.pages.push_back(sheet());
  GlyphRun run{&serif(), 14, 80, 80, {}};
  for (GlyphId glyph = 3; glyph < 403; ++glyph) {
    run.glyphs.push_back({glyph, static_cast<char32_t>(0x5000 + (glyph * 7) % 400), 7});
  }
  laid_out.pages[0].runs.push_back(run);
  const FontCodes codes(laid_out);
  const std::vector<ShownGlyph> shown =
      pisar::testing::shown_glyphs(content_of(laid_out.pages[0], codes), codes, laid_out.pages[0].height);
  ASSERT_EQ(shown.size(), 400U);
  for (std::size_t i = 0; i < shown.size(); ++i) {
    EXPECT_EQ(shown[i].character, run.glyphs[i].character);
    EXPECT_NEAR(shown[i].x, 80 + 7.0 * static_cast<double>(i), 0.013);
  }
}

}  // namespace
}  // namespace pisar::pdf
