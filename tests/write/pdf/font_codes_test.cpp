#include "write/pdf/font_codes.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "fonts/font_set.h"
#include "tests/write/pdf/pages.h"
#include "write/pdf/font_objects.h"
#include "write/pdf/font_program.h"

namespace pisar::pdf {
namespace {

using pisar::testing::line;
using pisar::testing::one_line;

const Face& serif() { return builtin_face("Liberation Serif", false, false); }

/// The code that a character of the first run has.
const CharCode& code_of(const FontCodes& codes, const LaidOut& laid_out, std::size_t index) {
  const GlyphRun& run = laid_out.pages[0].runs[0];
  return codes.of(run.face).code(run.glyphs[index]);
}

TEST(FontCodes, FollowTheOrderOfGlyphs) {
  const LaidOut laid_out = one_line("ВБА");
  const FontCodes codes(laid_out);
  EXPECT_EQ(code_of(codes, laid_out, 0).byte, 3);
  EXPECT_EQ(code_of(codes, laid_out, 1).byte, 2);
  EXPECT_EQ(code_of(codes, laid_out, 2).byte, 1);
  EXPECT_EQ(code_of(codes, laid_out, 0).width, serif().advance(*serif().glyph(U'В')));
}

TEST(FontCodes, GiveTheSpaceTheByteThatWordSpacingWidens) {
  const LaidOut laid_out = one_line("А Б\u00A0В");
  const FontCodes codes(laid_out);
  EXPECT_EQ(code_of(codes, laid_out, 1).byte, FontCodes::space);
  EXPECT_EQ(code_of(codes, laid_out, 3).byte, FontCodes::space);  // reads as a space
  EXPECT_EQ(codes.faces()[0].glyphs().size(), 4U);
}

TEST(FontCodes, TellApartWhatOneGlyphReadsAs) {
  const LaidOut laid_out = [] {
    LaidOut result = one_line("а-б-в");
    result.pages[0].runs[0].glyphs[3].character = U'\u00AD';
    return result;
  }();
  const FontCodes codes(laid_out);
  EXPECT_EQ(laid_out.pages[0].runs[0].glyphs[1].glyph, laid_out.pages[0].runs[0].glyphs[3].glyph);
  EXPECT_NE(code_of(codes, laid_out, 1).byte, code_of(codes, laid_out, 3).byte);
  EXPECT_EQ(codes.faces()[0].glyphs().size(), 4U);
  EXPECT_EQ(codes.faces()[0].encodings()[0].glyphs.size(), 5U);
}

TEST(FontCodes, ReadNoBreakHyphensAsHyphens) {
  EXPECT_EQ(extracted(U'\u2011'), U'-');
  EXPECT_EQ(extracted(U'\u00A0'), U' ');
  EXPECT_EQ(extracted(U'—'), U'—');
}

TEST(FontCodes, SplitAFaceWithMoreCharactersThanBytes) {
  LaidOut laid_out;
  laid_out.pages.push_back(pisar::testing::sheet());
  GlyphRun run{&serif(), 14, 80, 80, {}};
  for (GlyphId glyph = 3; glyph < 603; ++glyph) run.glyphs.push_back({glyph, static_cast<char32_t>(0x5000 + glyph), 7});
  laid_out.pages[0].runs.push_back(run);
  const FontCodes codes(laid_out);
  ASSERT_EQ(codes.faces().size(), 1U);
  const FaceCodes& face = codes.faces()[0];
  ASSERT_EQ(face.encodings().size(), 3U);  // 600 characters, 249 to an encoding
  EXPECT_EQ(face.encodings()[0].resource, "F0");
  EXPECT_EQ(face.encodings()[2].resource, "F2");
  EXPECT_EQ(face.encodings()[2].first_cid, 512);
  EXPECT_EQ(face.glyphs().size(), 600U);

  std::set<std::pair<int, int>> seen;
  for (const PlacedGlyph& placed : run.glyphs) {
    const CharCode& code = face.code(placed);
    EXPECT_TRUE(seen.emplace(code.encoding, code.byte).second);
    EXPECT_EQ(std::string_view("\n\r ()\\").find(static_cast<char>(code.byte)), std::string_view::npos);
    EXPECT_NE(code.byte, 0);
  }
}

TEST(FontCodes, NumberFacesByTheirFirstUse) {
  LaidOut laid_out = one_line("а");
  const Face& bold = builtin_face("Liberation Serif", true, false);
  laid_out.pages[0].runs.insert(laid_out.pages[0].runs.begin(), line(bold, 14, 0, 0, "б"));
  laid_out.pages[0].runs.insert(laid_out.pages[0].runs.begin(), GlyphRun{&serif(), 14, 0, 0, {}});  // prints nothing
  const FontCodes codes(laid_out);
  ASSERT_EQ(codes.faces().size(), 2U);
  EXPECT_EQ(&codes.faces()[0].face(), &bold);
  EXPECT_EQ(codes.faces()[0].encodings()[0].resource, "F0");
  EXPECT_EQ(codes.faces()[1].encodings()[0].resource, "F1");
}

TEST(FontObjects, WriteWidthsAndGlyphsByCid) {
  const LaidOut laid_out = one_line("А Б");
  const FontCodes codes(laid_out);
  const auto width = [](char32_t character) { return std::to_string(serif().advance(*serif().glyph(character))); };
  EXPECT_EQ(width_array(codes.faces()[0]), "[1[" + width(U'А') + ' ' + width(U'Б') + "]32[" + width(U' ') + "]]");

  const auto program = font_program(serif(), codes.faces()[0].glyphs());
  const std::string map = cid_to_glyph_map(codes.faces()[0], *program);
  ASSERT_EQ(map.size(), 66U);
  const auto number = [&](char32_t character) {
    return static_cast<char>(program->number_of(*serif().glyph(character)));
  };
  EXPECT_EQ(map.substr(0, 6), (std::string{'\0', '\0', '\0', number(U'А'), '\0', number(U'Б')}));
  EXPECT_EQ(map.substr(64), std::string("\0\1", 2)) << "the space is the first glyph of the subset";
}

TEST(FontObjects, NameSubsetsByTheirGlyphs) {
  const auto name_of = [](std::string_view text) {
    const FontCodes codes(one_line(std::string(text)));
    return subset_name(serif(), *font_program(serif(), codes.faces()[0].glyphs()));
  };
  const std::string name = name_of("Приказ");
  EXPECT_EQ(name.size(), std::string("ABCDEF+LiberationSerif").size());
  EXPECT_EQ(name.substr(6), "+LiberationSerif");
  for (const char letter : name.substr(0, 6)) EXPECT_TRUE(letter >= 'A' && letter <= 'Z');
  EXPECT_EQ(name, name_of("Отчёт")) << "the same groups of characters";
  EXPECT_NE(name, name_of("приказ"));
  EXPECT_NE(name, name_of("Приказ №"));
  EXPECT_NE(name, name_of("Приказ ’"));
}

TEST(FontPrograms, HoldWholeGroupsOfWhatIsPrinted) {
  const auto glyphs_of = [](std::u32string_view text) {
    std::vector<GlyphId> glyphs;
    for (const char32_t character : text) glyphs.push_back(*serif().glyph(character));
    std::sort(glyphs.begin(), glyphs.end());
    return glyphs;
  };
  EXPECT_EQ(whole_groups(serif(), {}), std::vector<GlyphId>());
  EXPECT_EQ(whole_groups(serif(), glyphs_of(U"я")), glyphs_of(U"абвгдежзийклмнопрстуфхцчшщъыьэюяё"));
  EXPECT_EQ(whole_groups(serif(), glyphs_of(U"Xї")), glyphs_of(U"ABCDEFGHIJKLMNOPQRSTUVWXYZї")) << "ї stands alone";
  EXPECT_EQ(font_program(serif(), glyphs_of(U"а"))->number_of(*serif().glyph(U'А')), 0);
}

TEST(FontPrograms, AreMadeOnceForBuiltInFaces) {
  const std::vector<GlyphId> small{*serif().glyph(U'а')};
  const std::vector<GlyphId> other{*serif().glyph(U'я')};
  const auto program = font_program(serif(), small);
  EXPECT_EQ(font_program(serif(), other), program);
  const Face& bold = builtin_face("Liberation Serif", true, false);
  EXPECT_NE(font_program(bold, {*bold.glyph(U'а')})->deflated, program->deflated);
}

}  // namespace
}  // namespace pisar::pdf
