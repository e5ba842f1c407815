#include "write/pdf/face_codes.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string_view>

#include "fonts/font_set.h"

namespace pisar::pdf {
namespace {

const Face& serif() { return builtin_face("Liberation Serif", false, false); }

std::vector<PrintedCharacter> sorted(std::vector<PrintedCharacter> printed) {
  std::sort(printed.begin(), printed.end());
  return printed;
}

TEST(FaceCodes, TellApartWhatOneGlyphReadsAs) {
  const GlyphId hyphen = *serif().glyph(U'-');
  const FaceCodes codes(serif(), sorted({{hyphen, U'-'}, {hyphen, U'\u00AD'}, {*serif().glyph(U'а'), U'а'}}));
  EXPECT_NE(codes.code({hyphen, U'-', 0}).byte, codes.code({hyphen, U'\u00AD', 0}).byte);
  EXPECT_EQ(codes.code({hyphen, U'\u2011', 0}).byte, codes.code({hyphen, U'-', 0}).byte);
  EXPECT_EQ(codes.glyphs().size(), 2U);
  EXPECT_EQ(codes.encodings()[0].glyphs.size(), 3U);
}

TEST(FaceCodes, DrawASpaceOfAnotherGlyphByTheSpaceWhereItIsAsWide) {
  const GlyphId space = *serif().glyph(U' ');
  const GlyphId as_wide = *serif().glyph(U'.');  // stand for a no-break space that the font draws by itself
  const GlyphId wider = *serif().glyph(U'W');
  const FaceCodes codes(serif(), sorted({{space, U' '}, {as_wide, U' '}, {wider, U' '}}));
  EXPECT_EQ(codes.code({space, U' ', 0}).byte, FaceCodes::space);
  EXPECT_EQ(codes.code({as_wide, U'\u00A0', 0}).byte, FaceCodes::space);
  EXPECT_NE(codes.code({wider, U'\u00A0', 0}).byte, FaceCodes::space);
  EXPECT_EQ(codes.glyphs(), (std::vector<GlyphId>{space, wider}));
}

TEST(FaceCodes, ReadNoBreakHyphensAsHyphens) {
  EXPECT_EQ(extracted(U'\u2011'), U'-');
  EXPECT_EQ(extracted(U'\u00A0'), U' ');
  EXPECT_EQ(extracted(U'—'), U'—');
}

TEST(FaceCodes, SplitAFaceWithMoreCharactersThanBytes) {
  std::vector<PrintedCharacter> printed;
  for (GlyphId glyph = 3; glyph < 603; ++glyph) printed.push_back({glyph, static_cast<char32_t>(0x5000 + glyph)});
  const FaceCodes codes(serif(), printed);
  ASSERT_EQ(codes.encodings().size(), 3U);  // 600 characters, 249 to an encoding
  EXPECT_EQ(codes.encodings()[2].first_cid, 512);
  EXPECT_EQ(codes.glyphs().size(), 600U);

  std::set<std::pair<int, int>> seen;
  for (const PrintedCharacter& one : printed) {
    const CharCode& code = codes.code({one.glyph, one.character, 0});
    EXPECT_TRUE(seen.emplace(code.encoding, code.byte).second);
    EXPECT_EQ(std::string_view("\n\r ()\\").find(static_cast<char>(code.byte)), std::string_view::npos);
    EXPECT_NE(code.byte, 0);
  }
}

}  // namespace
}  // namespace pisar::pdf
