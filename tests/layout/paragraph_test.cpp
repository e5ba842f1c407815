// Paragraphs as they come to stand on a page: lines, edges, white space, marks, links, blanks, characters.

#include <gtest/gtest.h>

#include <cmath>

#include "base/diagnostic_text.h"
#include "base/utf8.h"
#include "fonts/font_family.h"
#include "fonts/font_set.h"
#include "tests/fonts/fonts_made.h"
#include "tests/layout/setting.h"

namespace pisar {
namespace {

using testing::block;
using testing::Laid;
using testing::lay;
using testing::mm;
using testing::page_lines;
using testing::paragraph;
using testing::plain_profile;
using testing::prose;
using testing::right_edge;
using testing::run_text;

constexpr float left_margin = mm(30);
constexpr float right_margin = mm(200);

Page first_page(Blocks blocks, std::shared_ptr<const Profile> profile = plain_profile()) {
  Laid laid = lay(std::move(blocks), std::move(profile));
  EXPECT_TRUE(laid.diagnostics.empty());
  return laid.out.pages.at(0);
}

// A left-aligned paragraph that has so many millimetres.
Paragraph with_room(std::string text, double millimetres) {
  Paragraph result = paragraph(std::move(text), "item");
  result.format.align = Align::left;
  result.format.right_indent = 170 - millimetres;
  return result;
}

// The width of a space in the line, where all its spaces are equal; −1 where they are not.
float space_width(const GlyphRun& run) {
  float width = 0;
  for (std::size_t i = 0; i + 1 < run.glyphs.size(); ++i) {
    if (run.glyphs[i].character != U' ') continue;
    if (width != 0 && std::abs(width - run.glyphs[i].advance) > 0.6F) return -1;  // kerning differs
    width = run.glyphs[i].advance;
  }
  return width;
}

TEST(Paragraph, JustifiesEveryLineButTheLastToTheMargin) {
  for (const int words : {40, 97, 150}) {
    const Page page = first_page({block(paragraph(prose(words)))});
    ASSERT_GT(page.runs.size(), 3U);
    for (std::size_t i = 0; i + 1 < page.runs.size(); ++i) {
      EXPECT_NEAR(right_edge(page.runs[i]), right_margin, 0.01) << "line " << i;
      EXPECT_NEAR(page.runs[i].x, i == 0 ? left_margin + mm(12.5) : left_margin, 0.001) << "line " << i;
      EXPECT_GT(space_width(page.runs[i]), 14 * 0.25F * 0.7F) << "line " << i;
    }
    EXPECT_LT(right_edge(page.runs.back()), right_margin + 0.01);
  }
}

TEST(Paragraph, SetsTheLastLineWithNaturalSpaces) {
  const Page page = first_page({block(paragraph("Утвердить рекомендации и разместить их на сайте."))});
  ASSERT_EQ(page.runs.size(), 1U);
  EXPECT_NEAR(space_width(page.runs[0]), 3.5, 0.01);
}

TEST(Paragraph, StandsLineUnderLineAtTheFontsHeight) {
  const Page page = first_page({block(paragraph(prose(60)))});
  const float height = 14 * 1.149F;
  EXPECT_NEAR(page.runs[0].y, mm(20) + height - 14 * 0.216F, 0.01);
  EXPECT_NEAR(page.runs[1].y - page.runs[0].y, height, 0.01);
}

TEST(Paragraph, AlignsLeftCentreAndRight) {
  for (const Align align : {Align::left, Align::center, Align::right}) {
    Paragraph text = paragraph(prose(50), "item");
    text.format.align = align;
    const Page page = first_page({block(text)});
    ASSERT_GT(page.runs.size(), 2U);
    for (const GlyphRun& run : page.runs) {
      const float left = run.x - left_margin;
      const float right = right_margin - right_edge(run);
      EXPECT_NEAR(space_width(run), 3.5, 0.01);
      if (align == Align::left) {
        EXPECT_NEAR(left, 0, 0.01);
      }
      if (align == Align::right) {
        EXPECT_NEAR(right, 0, 0.01);
      }
      if (align == Align::center) {
        EXPECT_NEAR(left, right, 0.01);
      }
    }
  }
}

TEST(Paragraph, KeepsItsIndents) {
  Paragraph text = paragraph(prose(80));
  text.format.left_indent = 40;
  text.format.right_indent = 25;
  text.format.first_indent = -10;
  const Page page = first_page({block(text)});
  EXPECT_NEAR(page.runs[0].x, left_margin + mm(30), 0.01);
  EXPECT_NEAR(page.runs[1].x, left_margin + mm(40), 0.01);
  EXPECT_NEAR(right_edge(page.runs[1]), right_margin - mm(25), 0.01);
}

TEST(Paragraph, DoesNotStretchALineThatIsBrokenByHand) {
  Paragraph text = paragraph("к приказу ", "item");
  text.content.push_back(testing::inline_of(Inline::Kind::line_break));
  text.content.push_back(text_inline("от 14.09.2022\n№ 59"));
  const Page page = first_page({block(text)});
  EXPECT_EQ(page_lines(page), (std::vector<std::string>{"к приказу", "от 14.09.2022", "№ 59"}));
  EXPECT_EQ(run_text(page.runs[0]), "к приказу ") << "one space, which keeps the words apart when they are read";
  EXPECT_NEAR(space_width(page.runs[0]), 3.5, 0.01);
}

TEST(Paragraph, NeverBreaksAtNoBreakSpacesAndHyphens) {
  for (int indent = 0; indent < 120; indent += 3) {
    Paragraph text =
        paragraph("Приказ от\u00A014\u00A0сентября №\u00A0415 и 1\u2011я школа района, М.Д.\u00A0Рамазанов", "item");
    text.format.right_indent = indent;
    for (const std::string& line : page_lines(first_page({block(text)}))) {
      for (const std::string_view end : {"от", "14", "№", "1", "1\u2011", "М.Д."}) {
        EXPECT_FALSE(line == end || line.ends_with(" " + std::string(end))) << line;
      }
    }
  }
}

TEST(Paragraph, BreaksAtSoftAndTypedHyphens) {
  Paragraph text = paragraph("высоко\u00ADпроизводительность", "item");
  text.format.right_indent = 170 - 50;
  const Page page = first_page({block(text)});
  EXPECT_EQ(page_lines(page), (std::vector<std::string>{"высоко-", "производительность"}));
  EXPECT_EQ(page.runs[0].glyphs.back().character, U'\u00AD');
  EXPECT_EQ(page.runs[0].glyphs.back().glyph, builtin_face("Liberation Serif", false, false).glyph(U'-'));

  text = paragraph("учебно-методический кто-то", "item");
  text.format.right_indent = 170 - 30;
  EXPECT_EQ(page_lines(first_page({block(text)})), (std::vector<std::string>{"учебно-", "методический", "кто-то"}));
  EXPECT_EQ(page_lines(first_page({block(with_room("для школ-СНОР", 30))})),
            (std::vector<std::string>{"для", "школ-СНОР"}));
}

TEST(Paragraph, BalancesCentredLines) {
  Paragraph text =
      paragraph("Адресные рекомендации общеобразовательным организациям района по повышению качества", "item");
  text.format.align = Align::center;
  const Page page = first_page({block(text)});
  EXPECT_EQ(page_lines(page), (std::vector<std::string>{"Адресные рекомендации общеобразовательным",
                                                        "организациям района по повышению качества"}));
}

TEST(Paragraph, IsHyphenatedWhereItsStyleAllowsIt) {
  auto profile = plain_profile();
  Paragraph text = paragraph(
      "Обеспечить совершенствование профессиональных компетентностей преподавателей образовательных "
      "организаций посредством мероприятий",
      "item");
  text.format.right_indent = 170 - 55;
  const auto hyphens = [&](const Page& page) {
    int count = 0;
    for (const GlyphRun& run : page.runs) {
      for (const PlacedGlyph& glyph : run.glyphs) count += glyph.character == U'\u00AD';
    }
    return count;
  };
  EXPECT_EQ(hyphens(first_page({block(text)}, profile)), 0);
  profile->styles["item"].hyphenate = true;
  const Page page = first_page({block(text)}, profile);
  EXPECT_GE(hyphens(page), 2);
  for (std::size_t i = 0; i + 1 < page.runs.size(); ++i) {
    if (page.runs[i].y == page.runs[i + 1].y) continue;
    EXPECT_NEAR(right_edge(page.runs[i]), left_margin + mm(55), 0.01) << "the hyphen stands at the margin";
  }
}

TEST(Paragraph, PrintsALabelAndRunsOnBehindIt) {
  Paragraph text = paragraph(prose(40), "item");
  text.number = Numbering{};
  text.number->label = "1.1.";
  text.number->level = 1;
  auto profile = plain_profile();
  profile->item_indent = 12.5;
  profile->item_step = 5;
  const Page page = first_page({block(text)}, profile);
  EXPECT_NEAR(page.runs[0].x, left_margin + mm(17.5), 0.01);
  EXPECT_EQ(run_text(page.runs[0]).substr(0, 5), "1.1. ");
  EXPECT_NEAR(page.runs[0].glyphs[4].advance, 3.5, 0.01) << "the space behind the label does not stretch";
  EXPECT_NEAR(page.runs[2].x, left_margin, 0.01);
}

TEST(Paragraph, HangsBehindItsLabelWhereTheProfileSaysSo) {
  Paragraph text = paragraph(prose(40), "item");
  text.number = Numbering{};
  text.number->label = "–";
  auto profile = plain_profile();
  profile->item_indent = 12.5;
  profile->item_hang = 6;
  const Page page = first_page({block(text)}, profile);
  EXPECT_NEAR(page.runs[0].x, left_margin + mm(12.5), 0.01);
  EXPECT_NEAR(page.runs[0].x + page.runs[0].glyphs[0].advance + page.runs[0].glyphs[1].advance, left_margin + mm(18.5),
              0.01);
  EXPECT_NEAR(page.runs[1].x, left_margin + mm(18.5), 0.01);
  EXPECT_NEAR(right_edge(page.runs[1]), right_margin, 0.01);
  EXPECT_NEAR(page.runs[2].x, left_margin + mm(18.5), 0.01);
}

TEST(Paragraph, ChangesFacesByMarks) {
  Paragraph text = paragraph("обычный ", "item");
  text.content.push_back(text_inline("полужирный", {.bold = true}));
  text.content.push_back(text_inline(" курсив", {.italic = true}));
  const Page page = first_page({block(text)});
  ASSERT_EQ(page.runs.size(), 3U);
  EXPECT_EQ(page.runs[1].face, &builtin_face("Liberation Serif", true, false));
  EXPECT_EQ(page.runs[2].face, &builtin_face("Liberation Serif", false, true));
  EXPECT_EQ(run_text(page.runs[1]), "полужирный");
  EXPECT_NEAR(page.runs[1].x, right_edge(page.runs[0]) + 3.5, 0.2);
}

TEST(Paragraph, JoinsPiecesOfOneLook) {
  Paragraph text = paragraph("Т", "item");
  text.content.push_back(text_inline("ОСТ", {}, {1, 5, 9}));
  const Page parts = first_page({block(text)});
  const Page whole = first_page({block(paragraph("ТОСТ", "item"))});
  ASSERT_EQ(parts.runs.size(), 1U);
  EXPECT_EQ(right_edge(parts.runs[0]), right_edge(whole.runs[0])) << "kerned as one word";
}

TEST(Paragraph, RaisesAndLowers) {
  Marks above;
  above.baseline = Marks::Baseline::superscript;
  Marks below;
  below.baseline = Marks::Baseline::subscript;
  Paragraph text = paragraph("м", "item");
  text.content.push_back(text_inline("2", above));
  text.content.push_back(text_inline("i", below));
  const Page page = first_page({block(text)});
  ASSERT_EQ(page.runs.size(), 3U);
  EXPECT_LT(page.runs[1].y, page.runs[0].y - 3);
  EXPECT_GT(page.runs[2].y, page.runs[0].y + 1);
  EXPECT_LT(page.runs[1].size, 10);
}

TEST(Paragraph, UnderlinesAndStrikesExactlyTheText) {
  Paragraph text = paragraph("до ", "item");
  text.content.push_back(text_inline("между словами", {.underline = true}));
  text.content.push_back(text_inline(" после ", {}));
  text.content.push_back(text_inline("вычеркнуто", {.strike = true}));
  const Page page = first_page({block(text)});
  ASSERT_EQ(page.rules.size(), 2U);
  ASSERT_EQ(page.runs.size(), 1U) << "one run of one face";
  const auto width = [](std::string_view piece) {
    return right_edge(first_page({block(paragraph(std::string(piece), "item"))}).runs[0]) - left_margin;
  };
  EXPECT_NEAR(page.rules[0].width, width("между словами"), 0.01);
  EXPECT_GT(page.rules[0].y, page.runs[0].y);
  EXPECT_NEAR(page.rules[1].width, width("вычеркнуто"), 0.01);
  EXPECT_LT(page.rules[1].y, page.runs[0].y);
}

TEST(Paragraph, LaysOneLinkOverEachLine) {
  Paragraph text = paragraph(prose(8) + " ", "item");
  Inline link = text_inline(prose(4));
  link.link = "https://example.org/";
  text.content.push_back(link);
  link.text = " и ещё слова";
  text.content.push_back(link);
  const Page page = first_page({block(text)});
  ASSERT_EQ(page.runs.size(), 3U);
  ASSERT_EQ(page.links.size(), 2U);
  EXPECT_EQ(page.links[0].target, "https://example.org/");
  EXPECT_NEAR(page.links[0].x + page.links[0].width, right_margin, 0.01);
  EXPECT_NEAR(page.links[1].x, left_margin, 0.01);
  EXPECT_NEAR(page.links[1].x + page.links[1].width, right_edge(page.runs[2]), 0.01);
  EXPECT_LT(page.links[1].y, page.runs[2].y);
  EXPECT_GT(page.links[1].y + page.links[1].height, page.runs[2].y);
}

TEST(Paragraph, RulesABlankWithItsHintBelow) {
  Paragraph text = paragraph("Ознакомлен ", "item");
  Inline blank;
  blank.kind = Inline::Kind::blank;
  blank.width = 60;
  blank.text = "Ф.И.О.";
  text.content.push_back(blank);
  text.content.push_back(text_inline(" дата"));
  const Page page = first_page({block(text), block(paragraph("дальше", "item"))});
  ASSERT_EQ(page.rules.size(), 1U);
  EXPECT_NEAR(page.rules[0].width, mm(60), 0.01);
  EXPECT_GT(page.rules[0].y, page.runs[0].y);
  EXPECT_EQ(page_lines(page), (std::vector<std::string>{"Ознакомлен  дата", "Ф.И.О.", "дальше"}));
  const GlyphRun& hint = page.runs[2];
  EXPECT_EQ(hint.size, 9);
  EXPECT_NEAR((hint.x + right_edge(hint)) / 2, page.rules[0].x + page.rules[0].width / 2, 0.01);
  EXPECT_GT(page.runs[3].y - page.runs[0].y, 14 * 1.149F + 9) << "the line makes room for the hint";
}

TEST(Paragraph, SetsTabsAtTheirStops) {
  Paragraph text = paragraph("а б", "item");
  text.content.push_back(testing::inline_of(Inline::Kind::tab));
  text.content.push_back(text_inline("в"));
  const Page page = first_page({block(text)});
  ASSERT_EQ(page.runs.size(), 1U);
  const std::vector<PlacedGlyph>& glyphs = page.runs[0].glyphs;
  float pen = page.runs[0].x;
  for (std::size_t i = 0; i + 1 < glyphs.size(); ++i) pen += glyphs[i].advance;
  EXPECT_NEAR(pen, left_margin + mm(12.5), 0.01);
}

TEST(Paragraph, SetsCapitalsWhereItsStyleSaysSo) {
  auto profile = plain_profile();
  profile->styles["item"].caps = true;
  EXPECT_EQ(page_lines(first_page({block(paragraph("приказ № 5-ё", "item"))}, profile)),
            (std::vector<std::string>{"ПРИКАЗ № 5-Ё"}));
}

TEST(Paragraph, TakesALineEvenWhenEmpty) {
  const Page page = first_page({block(paragraph("", "item")), block(paragraph("текст", "item"))});
  ASSERT_EQ(page.runs.size(), 1U);
  EXPECT_NEAR(page.runs[0].y, mm(20) + 2 * 14 * 1.149F - 14 * 0.216F, 0.01);
}

TEST(Paragraph, KernsWithinAWord) {
  const Face& face = builtin_face("Liberation Serif", false, false);
  const Laid laid = lay({block(paragraph("АУ", "item"))});
  const GlyphRun& run = laid.out.pages.at(0).runs.at(0);
  ASSERT_EQ(run.glyphs.size(), 2U);
  const int kerning = face.kerning(run.glyphs[0].glyph, run.glyphs[1].glyph);
  EXPECT_LT(kerning, 0);
  EXPECT_NEAR(run.glyphs[0].advance, static_cast<float>(face.advance(run.glyphs[0].glyph) + kerning) * 14 / 1000, 0.01);
}

// The characters of the line's glyphs.
std::u32string characters(const GlyphRun& run) {
  std::u32string all;
  for (const PlacedGlyph& glyph : run.glyphs) all += glyph.character;
  return all;
}

// A profile with a font that has ligatures.
std::shared_ptr<Profile> with_ligatures() {
  auto profile = plain_profile();
  profile->font = "PT Serif";
  return profile;
}

TEST(Paragraph, SetsLigaturesWithinAPiece) {
  const Page page = first_page({block(paragraph("файл office.cfg, flat, f\u00ADi", "item"))}, with_ligatures());
  EXPECT_EQ(characters(page.runs.at(0)), U"файл of\uFB01ce.cfg, \uFB02at, fi");
  Paragraph pieces = paragraph("f", "item");
  pieces.content.push_back(text_inline("i", {.bold = true}));
  const Page apart = first_page({block(pieces)}, with_ligatures());
  ASSERT_EQ(apart.runs.size(), 2U);
  EXPECT_EQ(run_text(apart.runs[0]) + run_text(apart.runs[1]), "fi");
}

TEST(Paragraph, ReadsALigatureInADividedWordAsItsLetters) {
  Paragraph text = with_room("of\u00ADfi\u00ADcial", 12);
  const Page page = first_page({block(text)}, with_ligatures());
  ASSERT_GE(page.runs.size(), 2U);
  ASSERT_TRUE(page.runs[0].read_as);
  EXPECT_EQ(*page.runs[0].read_as, "official");
}

TEST(Paragraph, IsSetInTheOfficesOwnFontAndBorrowsWhatThatLacks) {
  auto profile = plain_profile();
  profile->own_font = std::make_shared<const FontFamily>(std::array<std::string, 4>{
      testing::without_characters(testing::font_file("LiberationSans-Regular"), U"□"), "", "", ""});
  Paragraph text = paragraph("своё ", "item");
  text.content.push_back(text_inline("жирное ", {.bold = true}));
  text.content.push_back(text_inline("学"));
  const Laid laid = lay({block(text)}, profile);
  const Page& page = laid.out.pages.at(0);
  EXPECT_EQ(page.runs.at(0).face, &profile->own_font->face(false, false));
  EXPECT_EQ(run_text(page.runs.at(0)), "своё жирное ") << "there is no bold face, so all is one run";
  EXPECT_EQ(run_text(page.runs.at(1)), "学");
  EXPECT_EQ(page.runs.at(1).face, &builtin_face("Liberation Serif", false, false)) << "it has no «□» either";
  EXPECT_NE(page.runs.at(1).glyphs.at(0).glyph, 0) << ".notdef is forbidden in PDF/A";
  EXPECT_EQ(laid.diagnostics.all().size(), 1U);
}

TEST(Paragraph, BorrowsACharacterFromAnotherFamily) {
  Laid laid = lay({block(paragraph("знак ☿ здесь", "item"))});
  EXPECT_TRUE(laid.diagnostics.empty());
  ASSERT_EQ(laid.out.pages[0].runs.size(), 3U);
  EXPECT_EQ(laid.out.pages[0].runs[1].face, &builtin_face("Liberation Sans", false, false));
  EXPECT_EQ(run_text(laid.out.pages[0].runs[1]), "☿");
}

TEST(Paragraph, ReportsEachCharacterThatNoFaceHasOnce) {
  SourceMap sources;
  const FileId file = sources.add("приказ.md", "галочка ☐ и ☐, рубль ₽\n");
  Paragraph text;
  text.style = "item";
  text.content.push_back(text_inline("галочка ☐ и ☐", {}, {file, 0, 25}));
  text.content.push_back(text_inline("рубль ₽", {}, {file, 27, 41}));
  const Laid laid = lay({block(text)});
  EXPECT_EQ(to_text(laid.diagnostics, sources),
            "приказ.md:1:1: предупреждение W602: знака «☐» (U+2610) нет во встроенных шрифтах: вместо него напечатано "
            "«□» (мест: 2)\n"
            " 1 | галочка ☐ и ☐, рубль ₽\n"
            "   | ^^^^^^^^^^^^^\n"
            "   подсказка: замените знак другим или опишите его словами\n"
            "приказ.md:1:16: предупреждение W602: знака «₽» (U+20BD) нет во "
            "встроенных "
            "шрифтах: "
            "вместо "
            "него "
            "напечатано «□»\n"
            " 1 | галочка ☐ и ☐, рубль ₽\n"
            "   |                ^^^^^^^\n"
            "   подсказка: замените знак другим или опишите его словами\n");
  EXPECT_EQ(page_lines(laid.out.pages[0])[0], "галочка ☐ и ☐рубль ₽") << "the text stays what it is";
  EXPECT_EQ(laid.out.pages[0].runs[0].glyphs[8].glyph, builtin_face("Liberation Serif", false, false).glyph(0x25A1));
}

TEST(Paragraph, IgnoresInvisibleCharacters) {
  const Page page = first_page({block(paragraph("2020\u2060–\uFEFF2021\u200E", "item"))});
  EXPECT_EQ(page_lines(page), (std::vector<std::string>{"2020–2021"}));
}

TEST(Paragraph, DividesALinkThatFitsNoLine) {
  Inline link = text_inline(
      "https://levashi.dagestanschool.ru/dokumenty/prikazy/2022/09/14/"
      "prikaz-o-razrabotke-adresnyh-rekomendaciy-59.pdf");
  link.link = link.text;
  Paragraph text;
  text.style = "item";
  text.content.push_back(link);
  const Page page = first_page({block(text)});
  ASSERT_EQ(page.runs.size(), 2U);
  EXPECT_LT(right_edge(page.runs[0]), right_margin + 0.01);
  const std::string first = run_text(page.runs[0]);
  EXPECT_EQ(std::string_view("/-.").find(first.back()) == std::string_view::npos, false) << first;
}

TEST(Paragraph, NamesAWordThatIsWiderThanItsPlace) {
  SourceMap sources;
  const FileId file = sources.add("таблица.md", "Делопроизводство\n");
  Paragraph text;
  text.style = "item";
  text.content.push_back(text_inline("Делопроизводство", {}, {file, 0, 32}));
  text.format.right_indent = 155;
  const Laid laid = lay({block(text)});
  EXPECT_EQ(to_text(laid.diagnostics, sources),
            "таблица.md:1:1: предупреждение W603: слово «Делопроизводство» шире своей графы и разделено между буквами\n"
            " 1 | Делопроизводство\n"
            "   | ^^^^^^^^^^^^^^^^\n"
            "   подсказка: сделайте графу шире (widths), кегль меньше (size) или поверните страницу: ::: landscape\n");
  std::string joined;
  for (const std::string& line : page_lines(laid.out.pages[0])) joined += line;
  EXPECT_EQ(joined, "Делопроизводство");
}

}  // namespace
}  // namespace pisar
