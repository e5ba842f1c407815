// What holds for whole documents: the order of reading, the same result for the same document, threads.

#include "layout/layout.h"

#include <gtest/gtest.h>

#include <cmath>
#include <sstream>
#include <thread>

#include "base/utf8.h"
#include "tests/layout/setting.h"

namespace pisar {
namespace {

using testing::block;
using testing::cell;
using testing::Laid;
using testing::lay;
using testing::paragraph;
using testing::plain_profile;
using testing::prose;
using testing::row;
using testing::run_text;

// A document of every kind of block.
Blocks everything() {
  Blocks blocks;
  for (int i = 0; i < 12; ++i) blocks.push_back(block(paragraph(prose(40 + i))));
  Table table;
  table.caption = {text_inline("Таблица 1")};
  table.columns.resize(3);
  table.rows.push_back(row({"№", "Название", "Срок"}, Row::Kind::header));
  for (int i = 0; i < 90; ++i) {
    table.rows.push_back(row({std::to_string(i), prose(i % 17), "в течение года"}));
    if (i % 10 == 4) table.rows.back().cells[1].col_span = 2;
    if (i % 10 == 4) table.rows.back().cells.pop_back();
  }
  table.rows[5].cells[0].row_span = 3;
  table.rows[6].cells.erase(table.rows[6].cells.begin());
  table.rows[7].cells.erase(table.rows[7].cells.begin());
  Section annex;
  annex.kind = Section::Kind::annex;
  annex.landscape = true;
  annex.id = "annex";
  annex.blocks = {block(table), block(paragraph("Конец ☐"))};
  blocks.push_back(block(annex));
  return blocks;
}

std::string serialized(const LaidOut& out) {
  std::ostringstream text;
  text << std::hexfloat;
  for (const Page& page : out.pages) {
    text << "page " << page.width << ' ' << page.height << '\n';
    for (const GlyphRun& run : page.runs) {
      text << run.face->metrics().postscript_name << ' ' << run.size << ' ' << run.x << ' ' << run.y;
      for (const PlacedGlyph& glyph : run.glyphs) {
        text << ' ' << glyph.glyph << ':' << static_cast<unsigned>(glyph.character) << ':' << glyph.advance;
      }
      text << '\n';
    }
    for (const Rule& rule : page.rules)
      text << rule.x << ' ' << rule.y << ' ' << rule.width << ' ' << rule.height << '\n';
  }
  for (const Anchor& anchor : out.anchors) text << anchor.id << ' ' << anchor.page << ' ' << anchor.y << '\n';
  return text.str();
}

TEST(Layout, GivesTheSameForTheSameDocument) {
  EXPECT_EQ(serialized(lay(everything()).out), serialized(lay(everything()).out));
}

TEST(Layout, GivesTheSameInManyThreads) {
  const std::string expected = serialized(lay(everything()).out);
  std::vector<std::string> results(4);
  std::vector<std::thread> threads;
  for (std::string& result : results) {
    threads.emplace_back([&result] { result = serialized(lay(everything()).out); });
  }
  for (std::thread& thread : threads) thread.join();
  for (const std::string& result : results) EXPECT_EQ(result, expected);
}

TEST(Layout, ReadsInTheOrderOfTheDocument) {
  auto profile = plain_profile();
  profile->page_number_from = 1;
  Table table;
  table.columns.resize(2);
  Row tall = row({"а1\nа2\nа3", "б1\nб2"});
  table.rows = {tall, row({"в", "г"})};
  const Laid laid = lay({block(paragraph("перед")), block(table), block(paragraph("после"))}, profile);
  std::string order;
  for (const GlyphRun& run : laid.out.pages[0].runs) order += std::string(utf8::trim(run_text(run))) + " ";
  EXPECT_EQ(order, "перед а1 а2 а3 б1 б2 в г после 1 ") << "cell by cell, the page's number last";
}

TEST(Layout, KeepsRunsWithinOneBaselineAndOneFace) {
  for (const Page& page : lay(everything()).out.pages) {
    for (const GlyphRun& run : page.runs) {
      ASSERT_FALSE(run.glyphs.empty());
      EXPECT_GT(run.x, 0);
      EXPECT_LT(testing::right_edge(run), page.width);
      EXPECT_LT(run.y, page.height);
      for (const PlacedGlyph& glyph : run.glyphs) EXPECT_TRUE(std::isfinite(glyph.advance));
    }
  }
}

}  // namespace
}  // namespace pisar
