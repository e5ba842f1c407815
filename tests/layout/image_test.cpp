// Pictures: their size and place.

#include <gtest/gtest.h>

#include "tests/layout/setting.h"

namespace pisar {
namespace {

using testing::block;
using testing::lay;
using testing::mm;
using testing::paragraph;
using testing::plain_profile;

Block image(double width, double height, Align align = Align::center) {
  Image node;
  node.picture = std::make_shared<const Picture>();
  node.width = width;
  node.height = height;
  node.align = align;
  node.id = "emblem";
  return {std::move(node), {}};
}

TEST(Images, StandWhereTheyAreAligned) {
  const auto profile = plain_profile();
  const float left = mm(profile->margin_left);
  const float right = mm(profile->page_width - profile->margin_right);
  for (const auto& [align, x] :
       {std::pair{Align::left, left}, {Align::center, (left + right - mm(30)) / 2}, {Align::right, right - mm(30)}}) {
    const auto [out, diagnostics] =
        lay({block(paragraph("Текст")), image(30, 40, align), block(paragraph("Текст"))}, profile);
    ASSERT_EQ(out.pages.at(0).pictures.size(), 1U);
    const PlacedPicture& placed = out.pages[0].pictures[0];
    EXPECT_NEAR(placed.x, x, 0.01);
    EXPECT_NEAR(placed.width, mm(30), 0.01);
    EXPECT_NEAR(placed.height, mm(40), 0.01);
    EXPECT_GT(placed.y, out.pages[0].runs.front().y);
    EXPECT_LT(placed.y + placed.height, out.pages[0].runs.back().y);
    ASSERT_EQ(out.anchors.size(), 1U);
    EXPECT_EQ(out.anchors[0].id, "emblem");
  }
}

TEST(Images, GoToThePageThatHasRoomForThem) {
  Blocks blocks;
  for (int i = 0; i < 35; ++i) blocks.push_back(block(paragraph("Строка")));
  blocks.push_back(image(100, 150));
  const auto [out, diagnostics] = lay(std::move(blocks));
  ASSERT_EQ(out.pages.size(), 2U);
  EXPECT_TRUE(out.pages[0].pictures.empty());
  EXPECT_EQ(out.pages[1].pictures.size(), 1U);
}

TEST(Images, KeepTheirCaptionsBelowThem) {
  Block captioned = image(100, 40);
  std::get<Image>(captioned.node).caption = {text_inline("Рисунок 1 – Герб")};
  std::size_t moved = 0;
  for (int lines = 20; lines < 50; ++lines) {
    Blocks blocks;
    for (int i = 0; i < lines; ++i) blocks.push_back(block(paragraph("Строка")));
    blocks.push_back(captioned);
    const auto [out, diagnostics] = lay(std::move(blocks));
    const Page& page = out.pages.back();
    ASSERT_EQ(page.pictures.size(), 1U) << lines;
    EXPECT_EQ(testing::run_text(page.runs.back()), "Рисунок 1 – Герб") << lines;
    EXPECT_LT(page.pictures[0].y + page.pictures[0].height, page.runs.back().y) << lines;
    if (out.pages.size() == 2 && page.runs.size() == 1) ++moved;
  }
  EXPECT_GT(moved, 1U) << "at some height only the caption would have gone to the next page";
}

TEST(Images, StandApartFromTheTextAsTheProfileSays) {
  Profile profile = *plain_profile();
  const auto gaps = [&](double before, double after) {
    ParagraphStyle& style = profile.styles["image"];
    style.space_before = before;
    style.space_after = after;
    const auto [out, diagnostics] =
        lay({block(paragraph("Текст")), image(30, 40), block(paragraph("Текст"))}, std::make_shared<Profile>(profile));
    const Page& page = out.pages.at(0);
    return std::pair(page.pictures[0].y - page.runs.front().y,
                     page.runs.back().y - page.pictures[0].y - page.pictures[0].height);
  };
  const auto [above, below] = gaps(0, 0);
  const auto [above_wide, below_wide] = gaps(5, 9);
  EXPECT_NEAR(above_wide - above, 5, 0.01);
  EXPECT_NEAR(below_wide - below, 9, 0.01);
}

TEST(Images, ShrinkToTheirColumn) {
  Table table;
  table.columns.resize(2);
  table.columns[0].width = {ColumnWidth::Unit::mm, 30};
  Row row = testing::row({"", "Школа"});
  row.cells[0].content = {image(60, 90)};
  table.rows.push_back(std::move(row));
  const auto profile = plain_profile();
  const auto [out, diagnostics] = lay({block(std::move(table))}, profile);
  ASSERT_EQ(out.pages.at(0).pictures.size(), 1U);
  const PlacedPicture& placed = out.pages[0].pictures[0];
  EXPECT_NEAR(placed.width, mm(30 - 2 * profile->cell_padding), 0.05);
  EXPECT_NEAR(placed.height, placed.width * 1.5, 0.05);
}

}  // namespace
}  // namespace pisar
