#include "write/pdf/cmap.h"

#include <gtest/gtest.h>

namespace pisar::pdf {
namespace {

/// An encoding of characters at given bytes.
Encoding encoding(const std::vector<std::pair<int, char32_t>>& characters) {
  Encoding result;
  for (const auto& [byte, character] : characters) {
    result.glyphs.push_back({static_cast<std::uint8_t>(byte), 500, 1, character});
  }
  return result;
}

/// The mappings between the code space and the end.
std::string mappings(const std::string& cmap) {
  const std::string before = "endcodespacerange\n";
  const std::size_t begin = cmap.find(before) + before.size();
  return cmap.substr(begin, cmap.find("endcmap") - begin);
}

TEST(ToUnicode, JoinsNeighboursIntoRanges) {
  EXPECT_EQ(mappings(to_unicode_cmap(encoding({{1, U'А'}, {2, U'Б'}, {3, U'В'}, {4, U'Ё'}, {6, U'Ж'}, {7, U'З'}}))),
            "1 beginbfchar\n<04><0401>\nendbfchar\n"
            "2 beginbfrange\n<01><03><0410>\n<06><07><0416>\nendbfrange\n");
}

TEST(ToUnicode, WritesSurrogatesForCharactersBeyondTheFirstPlane) {
  EXPECT_EQ(mappings(to_unicode_cmap(encoding({{1, U'😀'}}))), "1 beginbfchar\n<01><D83DDE00>\nendbfchar\n");
}

TEST(ToUnicode, EndsARangeWhereTheLastByteWouldOverflow) {
  EXPECT_EQ(mappings(to_unicode_cmap(encoding({{1, 0x04FE}, {2, 0x04FF}, {3, 0x0500}, {4, 0x0501}}))),
            "2 beginbfrange\n<01><02><04FE>\n<03><04><0500>\nendbfrange\n");
}

TEST(ToUnicode, ReadsALigatureAsItsLetters) {
  EXPECT_EQ(mappings(to_unicode_cmap(encoding({{1, 0xFB01}, {2, 0xFB02}, {3, 0xFB03}}))),
            "3 beginbfchar\n<01><00660069>\n<02><0066006C>\n<03><006600660069>\nendbfchar\n");
}

TEST(ToUnicode, SkipsGlyphsThatANeighbourReadsFor) {
  EXPECT_EQ(mappings(to_unicode_cmap(encoding({{1, 0}, {2, U'я'}}))), "1 beginbfchar\n<02><044F>\nendbfchar\n");
  EXPECT_EQ(mappings(to_unicode_cmap(encoding({{1, 0}}))), "");
}

TEST(ToUnicode, HoldsAtMostAHundredEntriesInABlock) {
  std::vector<std::pair<int, char32_t>> characters;
  for (int byte = 1; byte <= 201; ++byte) characters.emplace_back(byte, static_cast<char32_t>(0x400 + 2 * byte));
  const std::string text = mappings(to_unicode_cmap(encoding(characters)));
  EXPECT_TRUE(text.starts_with("100 beginbfchar\n<01><0402>\n"));
  EXPECT_NE(text.find("<64><04C8>\nendbfchar\n100 beginbfchar\n<65><04CA>\n"), std::string::npos);
  EXPECT_TRUE(text.ends_with("endbfchar\n1 beginbfchar\n<C9><0592>\nendbfchar\n"));
}

TEST(ToUnicode, IsAWholeCmap) {
  EXPECT_EQ(to_unicode_cmap(encoding({{32, U' '}})),
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
            "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>> def\n"
            "/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n"
            "1 begincodespacerange\n<00><FF>\nendcodespacerange\n"
            "1 beginbfchar\n<20><0020>\nendbfchar\n"
            "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
}

TEST(EncodingCmap, MapsCodesToTheCidsOfItsEncoding) {
  EXPECT_EQ(mappings(encoding_cmap(0)), "1 begincidrange\n<00><FF> 0\nendcidrange\n");
  EXPECT_EQ(mappings(encoding_cmap(512)), "1 begincidrange\n<00><FF> 512\nendcidrange\n");
  EXPECT_NE(encoding_cmap(512).find("/CMapName/Pisar-512-H def\n"), std::string::npos);
}

}  // namespace
}  // namespace pisar::pdf
