// Papers at their limits: whatever the data hold, all of it is printed, every glyph is a real one and nothing leaves
// the page.

#include <gtest/gtest.h>

#include <set>

#include "base/diagnostic_text.h"
#include "base/utf8.h"
#include "fonts/font_set.h"
#include "fonts/ligatures.h"
#include "tests/layout/setting.h"

namespace pisar {
namespace {

using testing::block;
using testing::cell;
using testing::Laid;
using testing::lay;
using testing::page_lines;
using testing::paragraph;
using testing::plain_profile;
using testing::prose;
using testing::row;
using testing::run_text;

constexpr float rounding = 0.01F;

/// Of a printed run, as far as ink goes: ascenders and descenders included.
void expect_inside(const Page& page, const GlyphRun& run) {
  const Face::Metrics& metrics = run.face->metrics();
  EXPECT_GE(run.x, 0) << run_text(run);
  EXPECT_LE(testing::right_edge(run), page.width + rounding) << run_text(run);
  EXPECT_GE(run.y - static_cast<float>(metrics.ascent) * run.size / 1000, 0) << run_text(run);
  EXPECT_LE(run.y + static_cast<float>(metrics.descent) * run.size / 1000, page.height) << run_text(run);
}

void expect_inside_the_pages(const Laid& laid) {
  ASSERT_FALSE(laid.out.pages.empty());
  for (const Page& page : laid.out.pages) {
    for (const GlyphRun& run : page.runs) {
      expect_inside(page, run);
      for (const PlacedGlyph& glyph : run.glyphs) EXPECT_NE(glyph.glyph, 0) << run_text(run) << ": .notdef";
    }
    for (const Rule& rule : page.rules) {
      EXPECT_GE(rule.x, 0);
      EXPECT_GE(rule.y, 0);
      EXPECT_LE(rule.x + rule.width, page.width + rounding);
      EXPECT_LE(rule.y + rule.height, page.height + rounding);
    }
  }
}

/// All that is printed, without white space and the hyphens of divided words.
std::string printed(const Laid& laid) {
  std::string text;
  for (const Page& page : laid.out.pages) {
    for (const GlyphRun& run : page.runs) {
      for (const PlacedGlyph& glyph : run.glyphs) {
        if (glyph.character > U' ' && glyph.character != 0x00A0 && glyph.character != 0x00AD) {
          append_letters(text, glyph.character);
        }
      }
    }
  }
  return text;
}

std::string without_spaces(std::string_view text) {
  std::string result;
  for (const char character : text) {
    if (character != ' ') result += character;
  }
  return result;
}

Table table_of(std::vector<Row> rows) {
  Table table;
  table.columns.resize(rows.front().cells.size());
  table.rows = std::move(rows);
  return table;
}

/// 310 characters, as the full names of schools with a region, a district and a person in them are.
const std::string long_name =
    "муниципальное казённое общеобразовательное учреждение «Верхнелахитинская средняя общеобразовательная школа с "
    "углублённым изучением предметов имени дважды Героя Советского Союза, заслуженного лётчика-испытателя "
    "Абдурахмана Магомедовича Абдурахманова» муниципального района «Дагархский район» Республики Дагестан";

TEST(Extremes, ThreeThousandRowsTakeTenTimesThePagesOfThreeHundred) {
  const auto pages = [](int rows) {
    Table table = table_of({row({"№", "Мероприятие", "Срок"}, Row::Kind::header)});
    for (int i = 1; i <= rows; ++i) table.rows.push_back(row({std::to_string(i), prose(20), "ежегодно"}));
    const Laid laid = lay({block(table)});
    EXPECT_TRUE(laid.diagnostics.empty());
    expect_inside_the_pages(laid);
    std::set<std::string> numbers;
    int printed_rows = 0;
    for (const Page& page : laid.out.pages) {
      for (const GlyphRun& run : page.runs) {
        const std::string text = std::string(utf8::trim(run_text(run)));
        if (text.find_first_not_of("0123456789") != std::string::npos) continue;
        ++printed_rows;
        numbers.insert(text);
      }
    }
    EXPECT_EQ(printed_rows, rows);
    EXPECT_EQ(numbers.size(), static_cast<std::size_t>(rows)) << "each of them once";
    return static_cast<int>(laid.out.pages.size());
  };
  EXPECT_NEAR(pages(3000), 10 * pages(300), 10);
}

TEST(Extremes, ACellTallerThanThePageGoesOn) {
  const std::string text = prose(1500);
  const Laid laid = lay({block(table_of({row({"Раздел", "Содержание"}, Row::Kind::header), row({"1", text})}))});
  EXPECT_TRUE(laid.diagnostics.empty());
  EXPECT_GT(laid.out.pages.size(), 3U);
  expect_inside_the_pages(laid);
  std::string expected;
  const std::string all = printed(laid);
  const std::string header = "РазделСодержание";
  std::size_t headers = 0;
  for (std::size_t at = 0; at < all.size();) {
    if (all.compare(at, header.size(), header) == 0) {
      ++headers;
      at += header.size();
    } else {
      expected += all[at++];
    }
  }
  EXPECT_EQ(headers, laid.out.pages.size());
  EXPECT_EQ(expected, "1" + without_spaces(text));
}

TEST(Extremes, ANameOf310CharactersFitsEverywhere) {
  ASSERT_EQ(utf8::decode(long_name).size(), 310U);
  auto profile = plain_profile();
  profile->styles["table"].hyphenate = true;
  Table table = table_of({row({"№", "Школа", "Директор"}, Row::Kind::header), row({"1", long_name, long_name})});
  table.columns[1].width = {ColumnWidth::Unit::mm, 40};
  const Laid laid = lay({block(paragraph(long_name, "heading1")), block(paragraph(long_name)), block(table)}, profile);
  EXPECT_TRUE(laid.diagnostics.empty());
  expect_inside_the_pages(laid);
  const std::string name = without_spaces(long_name);
  EXPECT_EQ(printed(laid), name + name + "№ШколаДиректор1" + name + name);
}

TEST(Extremes, FourteenColumnsFitBetweenTheMargins) {
  std::vector<std::string> titles{"№ п/п", "Школа"};
  std::vector<std::string> values{"36", "МКОУ «Верхнелахитинская ООШ»"};
  for (int year = 2014; year < 2026; ++year) {
    titles.push_back(std::to_string(year));
    values.emplace_back("100,0");
  }
  std::vector<Row> rows{row(titles, Row::Kind::header)};
  for (int i = 0; i < 50; ++i) rows.push_back(row(values));
  Table table = table_of(std::move(rows));
  table.size = 10;
  ASSERT_EQ(table.columns.size(), 14U);
  auto profile = plain_profile();
  profile->styles["table"].hyphenate = true;
  const Laid laid = lay({block(table)}, profile);
  EXPECT_TRUE(laid.diagnostics.empty());
  expect_inside_the_pages(laid);
  float right = 0;
  for (const Rule& rule : laid.out.pages[0].rules) right = std::max(right, rule.x + rule.width);
  EXPECT_NEAR(right, testing::mm(200), 0.5) << "the table ends at the right margin";
}

TEST(Extremes, NothingIsNotAMistake) {
  const Laid nothing = lay({});
  EXPECT_TRUE(nothing.diagnostics.empty());
  EXPECT_TRUE(nothing.out.pages.empty()) << "the writer makes one sheet of it";

  Table no_rows;
  no_rows.columns.resize(3);
  Table no_cells = table_of({row({"", "", ""}, Row::Kind::header), row({"", "", ""}), row({}), row({"", "", ""})});
  no_cells.rows[1].cells[0].content.clear();
  Section empty_annex;
  empty_annex.kind = Section::Kind::annex;
  const Laid laid =
      lay({block(paragraph("")), block(Paragraph{}), block(Table{}), block(no_rows), block(no_cells), block(Keep{}),
           testing::page_break(), testing::page_break(), block(empty_annex), block(paragraph("после"))});
  EXPECT_TRUE(laid.diagnostics.empty());
  ASSERT_EQ(laid.out.pages.size(), 2U);
  expect_inside_the_pages(laid);
  EXPECT_EQ(printed(laid), "после");
  EXPECT_FALSE(laid.out.pages[0].rules.empty()) << "empty cells are ruled like others";
}

TEST(Extremes, EmojiAndArabicPrintAVisibleSubstituteAndAreReported) {
  SourceMap sources;
  const std::string name = "Школа 🙂 مدرسة";
  const FileId file = sources.add("data/schools.yaml", "- name: " + name + "\n");
  const Span where{file, 8, static_cast<std::uint32_t>(8 + name.size())};
  Paragraph text;
  text.style = "item";
  text.content = {text_inline(name, {}, where)};
  Cell named;
  named.content = {block(text)};
  Row of_name;
  of_name.cells = {named, cell("1")};
  const Laid laid = lay({block(text), block(table_of({of_name}))});
  expect_inside_the_pages(laid);

  const auto report = [](std::string_view character, std::string_view code, int places) {
    return "data/schools.yaml:1:9: предупреждение W602: знака «" + std::string(character) + "» (" + std::string(code) +
           ") нет во встроенных шрифтах: вместо него напечатано «□» (мест: " + std::to_string(places) +
           ")\n 1 | - name: Школа 🙂 مدرسة\n   |         ^^^^^^^^^^^^^\n"
           "   подсказка: замените знак другим или опишите его словами\n";
  };
  EXPECT_EQ(to_text(laid.diagnostics, sources), report("ة", "U+0629", 2) + report("د", "U+062F", 2) +
                                                    report("ر", "U+0631", 2) + report("س", "U+0633", 2) +
                                                    report("م", "U+0645", 2) + report("🙂", "U+1F642", 2));

  const GlyphId substitute = builtin_face("Liberation Serif", false, false).glyph(0x25A1).value_or(0);
  std::size_t substitutes = 0;
  for (const Page& page : laid.out.pages) {
    for (const GlyphRun& run : page.runs) {
      for (const PlacedGlyph& glyph : run.glyphs) substitutes += glyph.glyph == substitute ? 1 : 0;
    }
  }
  EXPECT_EQ(substitutes, 12U);
}

}  // namespace
}  // namespace pisar
