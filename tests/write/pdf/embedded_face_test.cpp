#include "write/pdf/embedded_face.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>

#include "fonts/font_set.h"

namespace pisar::pdf {
namespace {

const Face& serif() { return builtin_face("Liberation Serif", false, false); }

PrintedCharacters printed(std::u32string_view text) {
  PrintedCharacters characters;
  const auto groups = character_groups(serif());
  for (const char32_t character : text) characters.add({*serif().glyph(character), character, 0}, *groups);
  return characters;
}

std::vector<PrintedCharacter> each(std::u32string_view text) {
  std::vector<PrintedCharacter> characters;
  for (const char32_t character : text) characters.push_back({*serif().glyph(character), character});
  std::sort(characters.begin(), characters.end());
  return characters;
}

std::shared_ptr<const EmbeddedFace> embedded(std::u32string_view text) {
  return embedded_face(serif(), *character_groups(serif()), printed(text));
}

TEST(PrintedCharacters, AreWholeGroups) {
  const auto groups = character_groups(serif());
  EXPECT_TRUE(PrintedCharacters().all(*groups).empty());
  EXPECT_EQ(printed(U"я").all(*groups), each(U"абвгдежзийклмнопрстуфхцчшщъыьэюяё"));
  EXPECT_EQ(printed(U"XїX").all(*groups), each(U"ABCDEFGHIJKLMNOPQRSTUVWXYZї")) << "ї stands alone";
  const std::vector<PrintedCharacter> no_break_space{{*serif().glyph(U'\u00A0'), U' '}};
  EXPECT_EQ(printed(U"\u00A0").all(*groups), no_break_space) << "it has a glyph of its own";
}

TEST(EmbeddedFaces, WriteWidthsAndGlyphsByCid) {
  const EmbeddedFace face(serif(), each(U"А Б"));
  const auto width = [](char32_t character) { return std::to_string(serif().advance(*serif().glyph(character))); };
  EXPECT_EQ(face.widths, "[1[" + width(U'А') + ' ' + width(U'Б') + "]32[" + width(U' ') + "]]");
  ASSERT_FALSE(face.glyph_map.deflated);
  ASSERT_EQ(face.glyph_map.data.size(), 66U);
  EXPECT_EQ(face.glyph_map.data.substr(0, 6), std::string("\0\0\0\2\0\3", 6));
  EXPECT_EQ(face.glyph_map.data.substr(64), std::string("\0\1", 2)) << "the space is the first glyph of the subset";
}

TEST(EmbeddedFaces, AreNamedByTheirGlyphs) {
  const auto name_of = [](std::u32string_view text) { return embedded(text)->name; };
  const std::string name = name_of(U"Приказ");
  EXPECT_EQ(name.size(), std::string("ABCDEF+LiberationSerif").size());
  EXPECT_EQ(name.substr(6), "+LiberationSerif");
  for (const char letter : name.substr(0, 6)) EXPECT_TRUE(letter >= 'A' && letter <= 'Z');
  EXPECT_EQ(name, name_of(U"Отчёт")) << "the same groups of characters";
  EXPECT_NE(name, name_of(U"приказ"));
  EXPECT_NE(name, name_of(U"Приказ №"));
  EXPECT_NE(name, name_of(U"Приказ ’"));
}

TEST(EmbeddedFaces, AreMadeOnceForBuiltInFaces) {
  const auto face = embedded(U"а");
  EXPECT_EQ(embedded(U"я"), face);
  const Face& bold = builtin_face("Liberation Serif", true, false);
  EXPECT_NE(embedded_face(bold, *character_groups(bold), printed(U"а"))->program, face->program);
}

}  // namespace
}  // namespace pisar::pdf
