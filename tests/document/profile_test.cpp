#include "document/profile.h"

#include <gtest/gtest.h>

#include "base/diagnostic_text.h"

namespace pisar {
namespace {

Value record(std::vector<std::pair<std::string, Value>> members) {
  Object object;
  for (auto& [key, value] : members) object.add(key, std::move(value));
  return Value(std::move(object));
}

TEST(Profile, ReadsNumbersStylesAndWords) {
  Diagnostics diagnostics;
  const auto profile = read_profile(
      record(
          {{"id", Value("own")},
           {"since", Value(Date{2025, 8, 18})},
           {"margin_left", Value(25)},
           {"page_number_from", Value(1)},
           {"mirrored", Value(true)},
           {"styles",
            record({{"text", record({{"size", Value(13)}, {"align", Value("justify")}, {"hyphenate", Value(true)}})}})},
           {"references", record({{"annex", record({{"gen", Value("приложения")}})}})}}),
      nullptr, diagnostics);
  ASSERT_NE(profile, nullptr);
  EXPECT_EQ(profile->margin_left, 25);
  EXPECT_EQ(profile->page_number_from, 1);
  EXPECT_TRUE(profile->mirrored);
  EXPECT_EQ(profile->style("text").size, 13);
  EXPECT_EQ(profile->style("text").align, Align::justify);
  EXPECT_TRUE(profile->style("text").hyphenate);
  EXPECT_EQ(profile->references.at("annex").at("gen"), "приложения");
  EXPECT_EQ(profile->since, (Date{2025, 8, 18}));
}

TEST(Profile, ExtendsAnotherValueByValue) {
  Diagnostics diagnostics;
  Profile base;
  base.since = Date{2025, 8, 18};
  base.styles["text"].bold = true;
  const auto profile =
      read_profile(record({{"styles", record({{"text", record({{"size", Value(12)}})}})}}), &base, diagnostics);
  ASSERT_NE(profile, nullptr);
  EXPECT_EQ(profile->style("text").size, 12);
  EXPECT_TRUE(profile->style("text").bold);
  EXPECT_FALSE(profile->since);  // chosen by name only
}

TEST(Profile, SaysWhatOfTablesIsShaded) {
  Diagnostics diagnostics;
  const auto base = read_profile(record({{"table_shade", Value("header total")}, {"table_shade_percent", Value(20)}}),
                                 nullptr, diagnostics);
  ASSERT_NE(base, nullptr);
  EXPECT_TRUE(base->table_shade.header);
  EXPECT_TRUE(base->table_shade.total);
  EXPECT_FALSE(base->table_shade.stripes);
  EXPECT_EQ(base->table_shade_percent, 20);
  const auto same = read_profile(record({}), base.get(), diagnostics);
  EXPECT_TRUE(same->table_shade.header);
  const auto none = read_profile(record({{"table_shade", Value("none")}}), base.get(), diagnostics);
  EXPECT_FALSE(none->table_shade.header);
}

TEST(Profile, SwapsTheMarginsOfEvenPagesWhereTheyAreMirrored) {
  Profile profile;
  profile.margin_left = 30;
  profile.margin_right = 10;
  EXPECT_EQ(profile.left_margin(1), 30);
  EXPECT_EQ(profile.left_margin(2), 30);
  profile.mirrored = true;
  EXPECT_EQ(profile.left_margin(1), 30);
  EXPECT_EQ(profile.left_margin(2), 10);
  EXPECT_EQ(profile.left_margin(3), 30);
}

TEST(Profile, NeedsRoomForText) {
  Diagnostics diagnostics;
  EXPECT_EQ(read_profile(record({{"margin_left", Value(150)}, {"margin_right", Value(50)}}), nullptr, diagnostics),
            nullptr);
  EXPECT_EQ(to_text(diagnostics, SourceMap()),
            "ошибка E810: поля профиля не оставляют на листе места для текста\n"
            "   подсказка: между полями должно остаться не меньше 30 мм\n");
}

TEST(Profile, AnUnknownStyleIsTheTexts) {
  Profile profile;
  EXPECT_EQ(profile.style("nothing").size, ParagraphStyle{}.size);
  profile.styles["text"].size = 13;
  EXPECT_EQ(profile.style("nothing").size, 13);
}

TEST(EffectiveStyle, AppliesTheParagraphsOwnChanges) {
  Profile profile;
  profile.styles["text"].align = Align::justify;
  profile.styles["text"].first_indent = 12.5;
  Paragraph paragraph;
  paragraph.format.align = Align::center;
  paragraph.format.first_indent = 0;
  const ParagraphStyle style = effective_style(profile, paragraph);
  EXPECT_EQ(style.align, Align::center);
  EXPECT_EQ(style.first_indent, 0);
  EXPECT_EQ(style.size, 14);
}

}  // namespace
}  // namespace pisar
