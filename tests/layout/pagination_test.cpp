// Where pages end: widows, keeps, sections, page numbers, anchors and bookmarks.

#include <gtest/gtest.h>

#include "tests/layout/setting.h"

namespace pisar {
namespace {

using testing::block;
using testing::Laid;
using testing::lay;
using testing::mm;
using testing::page_break;
using testing::page_lines;
using testing::paragraph;
using testing::plain_profile;
using testing::right_edge;
using testing::run_text;

// A4 between margins of 20 mm holds 45 lines of 14 pt.
constexpr int page_height = 45;

Blocks lines(int count, const std::string& text = "строка") {
  Blocks blocks;
  for (int i = 0; i < count; ++i) blocks.push_back(block(paragraph(text + " " + std::to_string(i + 1), "item")));
  return blocks;
}

Paragraph of_lines(int count, std::string text = "часть") {
  Paragraph result = paragraph(text + " 1", "item");
  for (int i = 2; i <= count; ++i) {
    result.content.push_back(testing::inline_of(Inline::Kind::line_break));
    result.content.push_back(text_inline(text + " " + std::to_string(i)));
  }
  return result;
}

std::size_t lines_on(const Laid& laid, std::size_t page) { return page_lines(laid.out.pages.at(page)).size(); }

std::string first_line(const Laid& laid, std::size_t page) { return page_lines(laid.out.pages.at(page)).at(0); }

TEST(Pagination, FillsThePage) {
  const Laid laid = lay(lines(100));
  ASSERT_EQ(laid.out.pages.size(), 3U);
  EXPECT_EQ(lines_on(laid, 0), 45U);
  EXPECT_EQ(first_line(laid, 1), "строка 46");
  EXPECT_EQ(lines_on(laid, 2), 10U);
}

TEST(Pagination, LeavesNoLineOfAParagraphAlone) {
  struct Case {
    int before, length;
    std::size_t on_first;
    const char* why;
  };
  for (const Case& c :
       {Case{44, 3, 44, "one line would stay: all three move"}, Case{43, 3, 43, "one would move: all three do"},
        Case{42, 4, 44, "one would move: two do"}, Case{43, 4, 45, "two stay, two move"},
        Case{44, 2, 44, "two lines stay together"}, Case{40, 5, 45, "all fit"}}) {
    Blocks blocks = lines(c.before);
    blocks.push_back(block(of_lines(c.length)));
    const Laid laid = lay(std::move(blocks));
    EXPECT_EQ(lines_on(laid, 0), c.on_first) << c.why;
  }
}

TEST(Pagination, KeepsAHeadingWithWhatFollows) {
  Blocks blocks = lines(44);
  blocks.push_back(block(paragraph("Заголовок", "heading1")));
  blocks.push_back(block(paragraph("текст", "item")));
  EXPECT_EQ(first_line(lay(std::move(blocks)), 1), "Заголовок");
}

TEST(Pagination, MovesAWholeChainThatIsKept) {
  Blocks blocks = lines(41);
  for (int i = 0; i < 4; ++i) {
    Paragraph kept = paragraph("цепь " + std::to_string(i), "item");
    kept.format.keep_with_next = true;
    blocks.push_back(block(kept));
  }
  blocks.push_back(block(paragraph("подпись", "item")));
  const Laid laid = lay(std::move(blocks));
  EXPECT_EQ(lines_on(laid, 0), 41U);
  EXPECT_EQ(first_line(laid, 1), "цепь 0");
}

TEST(Pagination, KeepsTheLastLinesOfALongParagraphWithASignature) {
  Blocks blocks = lines(37);
  Paragraph last = of_lines(8);
  last.format.keep_with_next = true;
  blocks.push_back(block(last));
  blocks.push_back(block(paragraph("подпись", "item")));
  const Laid laid = lay(std::move(blocks));
  EXPECT_EQ(page_lines(laid.out.pages.at(1)), (std::vector<std::string>{"часть 6", "часть 7", "часть 8", "подпись"}));
}

TEST(Pagination, BreaksAChainThatIsLongerThanAPage) {
  Blocks blocks = lines(60);
  for (Block& one : blocks) std::get<Paragraph>(one.node).format.keep_with_next = true;
  const Laid laid = lay(std::move(blocks));
  ASSERT_EQ(laid.out.pages.size(), 2U);
  EXPECT_EQ(lines_on(laid, 0), static_cast<std::size_t>(page_height));
}

TEST(Pagination, KeepsAParagraphTogetherWhereItAsksForIt) {
  Blocks blocks = lines(40);
  Paragraph whole = of_lines(8);
  whole.format.keep_together = true;
  blocks.push_back(block(whole));
  EXPECT_EQ(first_line(lay(std::move(blocks)), 1), "часть 1");
}

TEST(Pagination, KeepsABlockOnOnePageWhereItFits) {
  Blocks blocks = lines(40);
  blocks.push_back(block(Keep{lines(10, "вместе")}));
  EXPECT_EQ(first_line(lay(blocks), 1), "вместе 1");
  blocks.back() = block(Keep{lines(50, "вместе")});
  const Laid laid = lay(blocks);
  EXPECT_EQ(lines_on(laid, 0), 45U) << "one taller than a page begins where it stands";
}

/// A document with lines, then a kept block of lines; `change` adds to it.
template <typename Change>
Laid lay_kept(int before, int kept, const Change& change) {
  Document document;
  document.profile = plain_profile();
  document.blocks = lines(before);
  document.blocks.push_back(block(Keep{lines(kept, "вместе")}));
  change(document);
  Laid laid;
  laid.out = lay_out(document, laid.diagnostics);
  return laid;
}

TEST(Pagination, MeasuresAKeptBlockByTheRoomThatTheHeadersLeave) {
  const auto header = [](bool on_first_page) {
    return [on_first_page](Document& document) {
      document.header.blocks = lines(12, "шапка");
      document.header.on_first_page = on_first_page;
    };
  };
  const Laid plain = lay_kept(5, 42, [](Document&) {});
  EXPECT_EQ(first_line(plain, 1), "вместе 1") << "a page has room for 45 lines";
  const Laid headed = lay_kept(5, 42, header(true));
  EXPECT_EQ(page_lines(headed.out.pages[0]).at(5), "вместе 1") << "no page has room for them, so none is left empty";
  const Laid first = lay_kept(5, 42, header(false));
  EXPECT_EQ(page_lines(first.out.pages[0]).at(5), "вместе 1") << "nor has the second, where they would go";
  const Laid fits = lay_kept(30, 20, header(false));
  EXPECT_EQ(first_line(fits, 1), "вместе 1");
  EXPECT_EQ(lines_on(fits, 0), 30U);
}

TEST(Pagination, MeasuresAKeptBlockWithItsFootnotes) {
  const auto with_notes = [](int count) {
    return [count](Document& document) {
      auto& kept = std::get<Keep>(document.blocks.back().node).blocks;
      for (int i = 0; i < count; ++i) {
        Inline mark = testing::inline_of(Inline::Kind::note);
        mark.text = std::to_string(i + 1);
        mark.note = {text_inline("Сноска")};
        std::get<Paragraph>(kept[static_cast<std::size_t>(i)].node).content.push_back(std::move(mark));
      }
    };
  };
  EXPECT_EQ(lines_on(lay_kept(6, 36, with_notes(4)), 0), 6U) << "36 lines and 4 footnotes have room on a page";
  EXPECT_GT(lines_on(lay_kept(6, 36, with_notes(12)), 0), 6U) << "with 12 they have not";
}

TEST(Pagination, AddsSpacesBetweenParagraphsAndDropsThemAtAPagesTop) {
  Paragraph above = paragraph("выше", "item");
  above.format.space_after = 10;
  Paragraph below = paragraph("ниже", "item");
  below.format.space_before = 7;
  const Laid laid = lay({block(above), block(below), page_break(), block(below)});
  const float line = 14 * 1.149F;
  EXPECT_NEAR(laid.out.pages.at(0).runs[1].y - laid.out.pages.at(0).runs[0].y, line + 17, 0.01);
  EXPECT_NEAR(laid.out.pages.at(1).runs[0].y, laid.out.pages.at(0).runs[0].y, 0.01);
}

TEST(Pagination, MakesNoEmptyPages) {
  Section annex;
  annex.kind = Section::Kind::annex;
  annex.blocks = lines(1, "приложение");
  const Laid laid =
      lay({page_break(), block(paragraph("а", "item")), page_break(), page_break(), block(annex), page_break()});
  ASSERT_EQ(laid.out.pages.size(), 2U);
  EXPECT_EQ(first_line(laid, 1), "приложение 1");
  EXPECT_TRUE(lay({}).out.pages.empty());
}

TEST(Pagination, BeginsAnAnnexOnANewPageWithAnchorAndBookmark) {
  Section annex;
  annex.kind = Section::Kind::annex;
  annex.id = "recs";
  annex.title = "Приложение 2. Рекомендации";
  annex.blocks = lines(2, "приложение");
  Blocks blocks = lines(3);
  blocks.push_back(block(annex));
  const Laid laid = lay(std::move(blocks));
  ASSERT_EQ(laid.out.anchors.size(), 1U);
  EXPECT_EQ(laid.out.anchors[0].id, "recs");
  EXPECT_EQ(laid.out.anchors[0].page, 1);
  EXPECT_NEAR(laid.out.anchors[0].y, mm(20), 0.01);
  ASSERT_EQ(laid.out.outline.size(), 1U);
  EXPECT_EQ(laid.out.outline[0].title, "Приложение 2. Рекомендации");
  EXPECT_EQ(laid.out.outline[0].level, 1);
  EXPECT_EQ(laid.out.outline[0].page, 1);
}

TEST(Pagination, TurnsThePageAndBack) {
  Section wide;
  wide.landscape = true;
  wide.blocks = lines(1, "широко");
  Section annex;
  annex.kind = Section::Kind::annex;
  annex.id = "wide";
  annex.blocks = {block(wide), block(paragraph("снова узко", "item"))};
  const Laid laid = lay({block(paragraph("узко", "item")), block(annex)});
  ASSERT_EQ(laid.out.pages.size(), 3U);
  EXPECT_NEAR(laid.out.pages.at(0).width, mm(210), 0.01);
  EXPECT_NEAR(laid.out.pages.at(1).width, mm(297), 0.01);
  EXPECT_NEAR(laid.out.pages.at(1).height, mm(210), 0.01);
  EXPECT_NEAR(laid.out.pages.at(2).width, mm(210), 0.01);
  EXPECT_EQ(first_line(laid, 2), "снова узко");
  ASSERT_EQ(laid.out.anchors.size(), 1U);
  EXPECT_EQ(laid.out.anchors[0].page, 1) << "the annex begins with its landscape part, not with an empty page";
}

TEST(Pagination, SetsTheTextOfALandscapePageOverItsWidth) {
  Section wide;
  wide.landscape = true;
  wide.blocks = {block(paragraph(testing::prose(80), "item"))};
  const Laid laid = lay({block(wide)});
  EXPECT_NEAR(right_edge(laid.out.pages.at(0).runs[0]), mm(287), 0.01);
}

TEST(Pagination, PrintsSheetsAsPagesWithHeadings) {
  Sheet sheet;
  sheet.name = "Значения";
  sheet.blocks = lines(1);
  const Laid laid = lay({block(paragraph("вступление", "item")), block(sheet)});
  ASSERT_EQ(laid.out.pages.size(), 2U);
  EXPECT_EQ(page_lines(laid.out.pages.at(1)), (std::vector<std::string>{"Значения", "строка 1"}));
  ASSERT_EQ(laid.out.outline.size(), 1U);
  EXPECT_EQ(laid.out.outline[0].title, "Значения");
}

TEST(Pagination, NumbersPagesInTheTopMarginFromTheOneAsked) {
  auto profile = plain_profile();
  profile->page_number_from = 2;
  profile->page_number_top = 14;
  profile->page_number_size = 12;
  Section annex;
  annex.kind = Section::Kind::annex;
  annex.blocks = lines(1, "приложение");
  Blocks blocks = lines(50);
  blocks.push_back(block(annex));
  const Laid laid = lay(std::move(blocks), profile);
  ASSERT_EQ(laid.out.pages.size(), 3U);
  EXPECT_EQ(page_lines(laid.out.pages.at(0)).back(), "строка 45") << "the first page has no number";
  for (const std::size_t page : {1U, 2U}) {
    const GlyphRun& number = laid.out.pages[page].runs.back();
    EXPECT_EQ(run_text(number), std::to_string(page + 1)) << "last in the order of reading, and on over annexes";
    EXPECT_NEAR(number.y, mm(14), 0.01);
    EXPECT_NEAR((number.x + right_edge(number)) / 2, mm(30 + 85), 0.01);
    EXPECT_EQ(number.size, 12);
  }
}

TEST(Pagination, MirrorsTheMarginsOfEvenPages) {
  auto profile = plain_profile();
  profile->mirrored = true;
  profile->page_number_from = 1;
  profile->page_number_top = 14;
  profile->styles["text"].first_indent = 0;
  Table table;
  table.columns.resize(2);
  for (int i = 0; i < 60; ++i) table.rows.push_back(testing::row({"слева", "справа"}));
  Document document;
  document.profile = profile;
  document.blocks = lines(50);
  document.blocks.push_back(block(table));
  document.header.blocks = {block(paragraph("колонтитул", "table"))};
  Diagnostics diagnostics;
  const LaidOut out = lay_out(document, diagnostics);
  ASSERT_EQ(out.pages.size(), 3U);
  for (std::size_t i = 0; i < out.pages.size(); ++i) {
    const float left = mm(i % 2 == 0 ? 30 : 10);  // the page behind the first one is even
    const Page& page = out.pages[i];
    const GlyphRun& header = page.runs.back();
    const GlyphRun& number = page.runs.at(page.runs.size() - 2);
    EXPECT_EQ(run_text(header), "колонтитул");
    EXPECT_NEAR(header.x, left, 0.01) << "page " << i + 1;
    EXPECT_EQ(run_text(number), std::to_string(i + 1));
    EXPECT_NEAR((number.x + right_edge(number)) / 2, left + mm(85), 0.01);
    float least = page.width;
    float most = 0;
    for (const GlyphRun& run : page.runs) least = std::min(least, run.x);
    for (const Rule& rule : page.rules) most = std::max(most, rule.x + rule.width);
    EXPECT_NEAR(least, left, 0.01);
    if (i > 0) {
      EXPECT_NEAR(most, left + mm(170), 0.5) << "the table is as wide as the text";
    }
  }
}

TEST(Pagination, NotesAnchorsAndBookmarksOfParagraphs) {
  Blocks blocks = lines(50);
  Paragraph heading = paragraph("О порядке", "heading1");
  heading.content.push_back(testing::inline_of(Inline::Kind::line_break));
  heading.content.push_back(text_inline("работы"));
  heading.id = "order";
  heading.outline = 2;
  heading.number = Numbering{};
  heading.number->label = "3.";
  blocks.push_back(block(heading));
  blocks.push_back(block(paragraph("текст", "item")));
  const Laid laid = lay(std::move(blocks));
  ASSERT_EQ(laid.out.anchors.size(), 1U);
  EXPECT_EQ(laid.out.anchors[0].page, 1);
  EXPECT_NEAR(laid.out.anchors[0].y, mm(20) + 5 * 14 * 1.149F, 0.01);
  ASSERT_EQ(laid.out.outline.size(), 1U);
  EXPECT_EQ(laid.out.outline[0].title, "3. О порядке работы");
  EXPECT_EQ(laid.out.outline[0].level, 2);
  EXPECT_EQ(page_lines(laid.out.pages.at(1))[5], "3. О порядке");
}

}  // namespace
}  // namespace pisar
