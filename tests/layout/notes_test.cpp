// Footnotes: on the page of their mark, at its foot, divided where they are long.

#include <gtest/gtest.h>

#include "tests/layout/setting.h"

namespace pisar {
namespace {

using testing::block;
using testing::lay;
using testing::mm;
using testing::page_lines;
using testing::paragraph;
using testing::plain_profile;
using testing::prose;

std::shared_ptr<Profile> profile() {
  auto result = plain_profile();
  result->styles["footnote"].size = 10;
  return result;
}

Inline note(std::string number, std::string text) {
  Inline mark;
  mark.kind = Inline::Kind::note;
  mark.text = std::move(number);
  mark.note.push_back(text_inline(std::move(text)));
  return mark;
}

Paragraph noted(std::string text, std::string number, std::string of_note) {
  Paragraph result = paragraph(std::move(text));
  result.content.push_back(note(std::move(number), std::move(of_note)));
  return result;
}

float bottom(const Profile& profile) { return mm(profile.page_height - profile.margin_bottom); }

/// Lines of footnotes on the page: in the size of their style.
std::vector<std::string> note_lines(const Page& page) {
  Page notes = page;
  std::erase_if(notes.runs, [](const GlyphRun& run) { return run.size > 10.5F || run.y < 100; });
  return page_lines(notes);
}

TEST(Footnotes, StandAtTheFootOfThePageUnderARule) {
  const auto [out, diagnostics] =
      lay({block(noted("План", "1", "Приказ № 59.")), block(paragraph("Текст"))}, profile());
  ASSERT_EQ(out.pages.size(), 1U);
  const Page& page = out.pages.front();
  EXPECT_EQ(page_lines(page).back(), "Приказ № 59.");
  ASSERT_EQ(page.rules.size(), 1U);
  const float baseline = page.runs.back().y;
  EXPECT_LT(baseline, bottom(*profile()));
  EXPECT_GT(baseline, bottom(*profile()) - 6);
  EXPECT_LT(page.rules.front().y, baseline - 8);
  EXPECT_NEAR(page.rules.front().width, mm(50), 6);
}

TEST(Footnotes, StayOnThePageOfTheirMark) {
  Blocks blocks;
  for (int i = 1; i <= 40; ++i) {
    blocks.push_back(block(noted(prose(30), std::to_string(i), "Сноска" + std::to_string(i) + ".")));
  }
  const auto [out, diagnostics] = lay(std::move(blocks), profile());
  ASSERT_GT(out.pages.size(), 3U);
  int last = 0;
  for (const Page& page : out.pages) {
    int marks = 0;
    int notes = 0;
    float text_end = 0;
    float notes_begin = bottom(*profile());
    for (const GlyphRun& run : page.runs) {
      if (run.size < 9.5F && run.size > 8) ++marks;  // two thirds of 14
      if (run.size == 14) text_end = std::max(text_end, run.y);
      if (run.size == 10) {
        ++notes;
        notes_begin = std::min(notes_begin, run.y);
      }
    }
    EXPECT_EQ(marks, notes) << "page after note " << last;
    EXPECT_LT(text_end + 4, notes_begin);
    last += notes;
  }
  EXPECT_EQ(last, 40);
}

TEST(Footnotes, GoOnWhereTheyAreLong) {
  Blocks blocks;
  for (int i = 0; i < 30; ++i) blocks.push_back(block(paragraph("Строка")));
  blocks.push_back(block(noted("Конец", "1", prose(700))));
  blocks.push_back(block(paragraph("После")));
  const auto [out, diagnostics] = lay(std::move(blocks), profile());
  ASSERT_EQ(out.pages.size(), 2U);
  EXPECT_GE(note_lines(out.pages[0]).size(), 2U);
  EXPECT_GE(note_lines(out.pages[1]).size(), 2U);
  EXPECT_EQ(page_lines(out.pages[1]).front(), "После");
  for (const Page& page : out.pages) {
    for (const GlyphRun& run : page.runs) EXPECT_LT(run.y, bottom(*profile()) + 0.1F);
  }
}

TEST(Footnotes, LongerThanPagesEnd) {
  const auto [out, diagnostics] = lay({block(noted("Конец", "1", prose(3000)))}, profile());
  EXPECT_GT(out.pages.size(), 2U);
  EXPECT_TRUE(diagnostics.all().empty());
  std::size_t lines = 0;
  for (const Page& page : out.pages) lines += note_lines(page).size();
  EXPECT_GT(lines, 100U);
}

TEST(Footnotes, OfCellsStandOnThePageOfTheirRow) {
  Table table;
  table.columns.resize(1);
  for (int i = 1; i <= 80; ++i) {
    Row row = testing::row({"Школа"});
    if (i % 4 == 0) {
      std::get<Paragraph>(row.cells[0].content[0].node).content.push_back(note(std::to_string(i), "О школе."));
    }
    table.rows.push_back(std::move(row));
  }
  const auto [out, diagnostics] = lay({block(std::move(table))}, profile());
  ASSERT_GT(out.pages.size(), 1U);
  std::size_t notes = 0;
  for (const Page& page : out.pages) notes += note_lines(page).size() > 0 ? 1 : 0;
  EXPECT_EQ(notes, out.pages.size());
}

}  // namespace
}  // namespace pisar
