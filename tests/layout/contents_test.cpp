// Tables of contents: page numbers, dots.

#include <gtest/gtest.h>

#include <cmath>

#include "tests/layout/setting.h"

namespace pisar {
namespace {

using testing::block;
using testing::lay;
using testing::paragraph;
using testing::plain_profile;
using testing::run_text;

Paragraph entry(const std::string& text, const std::string& target) {
  Paragraph line = paragraph(text, "line");
  line.content.push_back(testing::inline_of(Inline::Kind::leader));
  line.content.push_back(testing::inline_of(Inline::Kind::page_of));
  line.content.back().target = target;
  return line;
}

Paragraph target(const std::string& id) {
  Paragraph heading = paragraph("Глава");
  heading.id = id;
  return heading;
}

Document document(Blocks blocks) {
  Document result;
  auto profile = plain_profile();
  profile->styles["line"].size = 14;
  result.profile = profile;
  result.blocks = std::move(blocks);
  return result;
}

std::string page_of(const Document& document, std::size_t line) {
  return std::get<Paragraph>(document.blocks[line].node).content.back().text;
}

TEST(NumberPages, GivesThePagesOfPlaces) {
  Blocks blocks{block(entry("Первая", "a")), block(entry("Вторая", "b")), block(entry("Нет такой", "c"))};
  blocks.push_back(block(target("a")));
  for (int i = 0; i < 11; ++i) blocks.push_back(testing::page_break()), blocks.push_back(block(paragraph("Текст")));
  blocks.push_back(block(target("b")));
  Document numbered = document(std::move(blocks));
  number_pages(numbered);
  EXPECT_EQ(page_of(numbered, 0), "1");
  EXPECT_EQ(page_of(numbered, 1), "12");
  EXPECT_EQ(page_of(numbered, 2), "");
}

TEST(NumberPages, CountsThePages) {
  Paragraph count = paragraph("Листов: ");
  count.content.push_back(testing::inline_of(Inline::Kind::page_count));
  Document numbered = document({block(count), testing::page_break(), block(paragraph("Конец"))});
  number_pages(numbered);
  EXPECT_EQ(page_of(numbered, 0), "2");
}

TEST(Leader, ReachesTheNumberAtTheRightEdge) {
  Document numbered =
      document({block(entry("Короткий", "a")), block(entry("Заголовок подлиннее", "a")), block(target("a"))});
  number_pages(numbered);
  const auto [out, diagnostics] = lay(numbered.blocks, std::make_shared<Profile>(*numbered.profile));
  const std::vector<GlyphRun>& runs = out.pages.at(0).runs;
  ASSERT_GE(runs.size(), 6U);
  const float edge = testing::mm(210 - numbered.profile->margin_right);
  for (const std::size_t line : {std::size_t{0}, std::size_t{3}}) {
    const GlyphRun& dots = runs[line + 1];
    const GlyphRun& number = runs[line + 2];
    EXPECT_EQ(run_text(dots).find_first_not_of('.'), std::string::npos) << run_text(dots);
    EXPECT_GT(dots.x, testing::right_edge(runs[line]));
    EXPECT_LT(dots.x + dots.glyphs.front().advance * static_cast<float>(dots.glyphs.size()), number.x + 7);
    EXPECT_EQ(run_text(number), "1");
    EXPECT_NEAR(testing::right_edge(number), edge, 0.05);
  }
  const float step = runs[1].glyphs.front().advance;
  const float apart = (runs[4].x - runs[1].x) / step;
  EXPECT_NEAR(apart, std::round(apart), 0.01) << "dots stand one under the other";
}

}  // namespace
}  // namespace pisar
