#include "fonts/font_family.h"

#include <gtest/gtest.h>

#include "fonts/sfnt.h"
#include "tests/fonts/fonts_made.h"

namespace pisar {
namespace {

using testing::font_file;
using testing::with_licence;
using testing::with_table;
using testing::without_characters;

std::string serif() { return std::string(font_file("LiberationSerif-Regular")); }

TEST(FontFault, HasNoneInAFontThatMayBeEmbedded) {
  EXPECT_EQ(font_fault(serif()), FontFault::none);
  EXPECT_EQ(font_fault(with_licence(serif(), 0x0004)), FontFault::none) << "for preview and print";
  EXPECT_EQ(font_fault(with_licence(serif(), 0x000A)), FontFault::none) << "of two licences the freer one counts";
}

TEST(FontFault, IsTheLicence) {
  EXPECT_EQ(font_fault(with_licence(serif(), 0x0002)), FontFault::no_embedding);
  EXPECT_EQ(font_fault(with_licence(serif(), 0x0208)), FontFault::no_embedding) << "bitmaps only";
  EXPECT_EQ(font_fault(with_licence(serif(), 0x0108)), FontFault::no_subsets);
}

TEST(FontFault, IsTheFile) {
  EXPECT_EQ(font_fault(""), FontFault::no_font);
  EXPECT_EQ(font_fault("это не шрифт"), FontFault::no_font);
  EXPECT_EQ(font_fault("OTTO"), FontFault::postscript_outlines);
  EXPECT_EQ(font_fault(serif().substr(0, 5000)), FontFault::damaged);
  EXPECT_EQ(font_fault(std::string(largest_font_file + 1, '\0')), FontFault::too_large);
}

TEST(FontFault, IsATableThatIsTooShortOrRunsBackwards) {
  for (const std::string_view tag : {"head", "hhea", "maxp", "loca", "OS/2", "post"}) {
    EXPECT_EQ(font_fault(with_table(serif(), tag, "ab")), FontFault::damaged) << tag;
  }
  const std::string font = serif();
  std::string loca(sfnt::table(font, "loca").view());
  std::swap(loca.at(100), loca.at(0));
  loca.at(4) = '\x7F';
  EXPECT_EQ(font_fault(with_table(font, "loca", loca)), FontFault::damaged);
}

TEST(FontFault, IsALineOfNoHeight) {
  const std::string font = serif();
  std::string hhea(sfnt::table(font, "hhea").view());
  for (const std::size_t at : {4U, 6U, 8U}) sfnt::set_u16(hhea, at, 0);
  EXPECT_EQ(font_fault(with_table(font, "hhea", hhea)), FontFault::damaged);
}

TEST(FontFault, IsARussianLetterThatIsNotThere) {
  const std::string font = without_characters(serif(), U"ЁёЩ№");
  EXPECT_EQ(font_fault(font), FontFault::lacks_characters);
  EXPECT_EQ(missing_characters(font), U"ЁЩё№");
  EXPECT_EQ(missing_characters(serif()), U"");
}

TEST(FontFamily, TakesTheNearestFaceForOneThatIsNotThere) {
  const std::string bold(font_file("LiberationSerif-Bold"));
  const FontFamily two({serif(), bold, "", ""});
  EXPECT_EQ(two.face(false, false).metrics().postscript_name, "LiberationSerif");
  EXPECT_EQ(two.face(true, false).metrics().postscript_name, "LiberationSerif-Bold");
  EXPECT_EQ(&two.face(true, true), &two.face(true, false));
  EXPECT_EQ(&two.face(false, true), &two.face(false, false));
  const FontFamily one({serif(), "", "", ""});
  EXPECT_EQ(&one.face(true, true), &one.face(false, false));
}

}  // namespace
}  // namespace pisar
