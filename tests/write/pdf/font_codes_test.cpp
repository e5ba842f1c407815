#include "write/pdf/font_codes.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "fonts/font_set.h"
#include "tests/write/pdf/pages.h"

namespace pisar::pdf {
namespace {

using pisar::testing::line;
using pisar::testing::one_line;

const Face& serif() { return builtin_face("Liberation Serif", false, false); }

/// The code that a character of the first run has.
const CharCode& code_of(const FontCodes& codes, const LaidOut& laid_out, std::size_t index) {
  const GlyphRun& run = laid_out.pages[0].runs[0];
  return codes.of(run.face).codes().code(run.glyphs[index]);
}

TEST(FontCodes, FollowTheOrderOfGlyphsInTheirGroup) {
  const LaidOut laid_out = one_line("ВБА");
  const FontCodes codes(laid_out);
  const int a = code_of(codes, laid_out, 2).byte;
  EXPECT_EQ(code_of(codes, laid_out, 1).byte, a + 1);
  EXPECT_EQ(code_of(codes, laid_out, 0).byte, a + 2);
  EXPECT_EQ(code_of(codes, laid_out, 0).width, serif().advance(*serif().glyph(U'В')));
}

TEST(FontCodes, AreTheSameForPapersWithTheSameGroups) {
  EXPECT_EQ(FontCodes(one_line("Приказ")).faces()[0].embedded, FontCodes(one_line("Отчёт")).faces()[0].embedded);
  EXPECT_NE(FontCodes(one_line("Приказ")).faces()[0].embedded, FontCodes(one_line("Приказ №")).faces()[0].embedded);
}

TEST(FontCodes, GiveTheSpaceTheByteThatWordSpacingWidens) {
  const LaidOut laid_out = one_line("А Б\u00A0В");
  const FontCodes codes(laid_out);
  EXPECT_EQ(code_of(codes, laid_out, 1).byte, FaceCodes::space);
  EXPECT_EQ(code_of(codes, laid_out, 3).byte, FaceCodes::space);  // reads as a space
}

TEST(FontCodes, NumberFacesByTheirFirstUse) {
  LaidOut laid_out = one_line("а");
  const Face& bold = builtin_face("Liberation Serif", true, false);
  laid_out.pages[0].runs.insert(laid_out.pages[0].runs.begin(), line(bold, 14, 0, 0, "б"));
  laid_out.pages[0].runs.insert(laid_out.pages[0].runs.begin(), GlyphRun{&serif(), 14, 0, 0, {}});  // prints nothing
  const FontCodes codes(laid_out);
  ASSERT_EQ(codes.faces().size(), 2U);
  EXPECT_EQ(&codes.faces()[0].face(), &bold);
  EXPECT_EQ(codes.faces()[0].resources, std::vector<std::string>{"F0"});
  EXPECT_EQ(codes.faces()[1].resources, std::vector<std::string>{"F1"});
}

TEST(FontCodes, NameAResourceForEachEncoding) {
  LaidOut laid_out;
  laid_out.pages.push_back(pisar::testing::sheet());
  GlyphRun run{&serif(), 14, 80, 80, {}};
  for (GlyphId glyph = 3; glyph < 603; ++glyph) run.glyphs.push_back({glyph, static_cast<char32_t>(0x5000 + glyph), 7});
  laid_out.pages[0].runs.push_back(run);
  const FontCodes codes(laid_out);
  ASSERT_EQ(codes.faces().size(), 1U);
  EXPECT_EQ(codes.faces()[0].resources, (std::vector<std::string>{"F0", "F1", "F2"}));
}

}  // namespace
}  // namespace pisar::pdf
