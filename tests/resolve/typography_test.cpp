#include <gtest/gtest.h>

#include "tests/resolve/builder.h"

namespace pisar::resolving {
namespace {

Inline piece(std::string text, Marks marks = {}, std::string link = {}) {
  Inline result = text_inline(std::move(text), marks);
  result.link = std::move(link);
  return result;
}

std::string set(Inlines content, std::string style = "text") {
  Builder builder;
  Paragraph paragraph;
  paragraph.style = std::move(style);
  paragraph.content = std::move(content);
  return builder.dumped({Block{paragraph, {}}});
}

Marks bold() {
  Marks marks;
  marks.bold = true;
  return marks;
}

TEST(ParagraphTypography, SeesAParagraphAsOneText) {
  EXPECT_EQ(set({piece("в "), piece("\"школе", bold()), piece("\" - №5")}), "\ntext: в~{b:«школе}»~— №~5\n");
}

TEST(ParagraphTypography, LeavesAddressesAlone) {
  EXPECT_EQ(set({piece("сайт "), piece("muo.ru/2020-2021...", {}, "http://muo.ru/2020-2021...")}),
            "\ntext: сайт <http://muo.ru/2020-2021...>(muo.ru/2020-2021...)\n");
  EXPECT_EQ(set({piece("a...b@c.ru", {}, "mailto:a...b@c.ru")}), "\ntext: <mailto:a...b@c.ru>(a...b@c.ru)\n");
  EXPECT_EQ(set({piece("сайт \"Радуга\"", {}, "http://radu.ga")}), "\ntext: <http://radu.ga>(сайт «Радуга»)\n");
}

TEST(ParagraphTypography, LeavesVerbatimTextAlone) {
  Inline code = piece("\"a\" - b");
  code.verbatim = true;
  EXPECT_EQ(set({piece("код "), code, piece(" - №5")}), "\ntext: код {v:\"a\" - b}~— №~5\n");
}

TEST(ParagraphTypography, LeavesCodeAlone) { EXPECT_EQ(set({piece("\"a\" - b")}, "code"), "\ncode: \"a\" - b\n"); }

TEST(ParagraphTypography, ABlankIsAWord) {
  Inline blank;
  blank.kind = Inline::Kind::blank;
  blank.width = 30;
  EXPECT_EQ(set({piece("в "), blank, piece(" - \"да\"")}), "\ntext: в~<blank 30mm>~— «да»\n");
}

TEST(ParagraphTypography, ALineBreakEndsALine) {
  Inline line_break;
  line_break.kind = Inline::Kind::line_break;
  EXPECT_EQ(set({piece("Отдел и"), line_break, piece("школа \"А\"")}), "\ntext: Отдел и<br>школа «А»\n");
}

TEST(ParagraphTypography, ReachesEveryPlace) {
  Builder builder;
  Block table = builder.captioned("t", "Итоги \"ВПР\"");
  auto& data = std::get<Table>(table.node);
  data.notes = {builder.paragraph("в \"школе\"")};
  data.columns.resize(1);
  Row row;
  Cell cell;
  cell.content = {builder.paragraph("в \"школе\" и с общеобразовательными")};
  row.cells.push_back(cell);
  data.rows.push_back(row);
  Block annex = builder.annex("a", 1, 1, {builder.paragraph("в \"школе\"")});
  std::get<Section>(annex.node).title = "План \"А\"";
  Keep keep;
  keep.blocks = {builder.paragraph("в \"школе\"")};
  Sheet sheet;
  sheet.name = "Лист";
  sheet.blocks = {builder.paragraph("в \"школе\"")};
  EXPECT_EQ(builder.dumped(Builder::join(table, annex, Block{keep, {}}, Block{sheet, {}})), R"(
table id="t": Таблица~1~– Итоги «ВПР»
  columns auto/left
  body
    cell
      text: в~«школе» и~с общеобразовательными
  notes
    text: в~«школе»
annex id="a" number=1/1 title="План «А»"
  text: в~«школе»
keep
  text: в~«школе»
sheet name="Лист"
  text: в~«школе»
)");
}

TEST(ParagraphTypography, CellsOfAGridKeepTheirLineBreaks) {
  Builder builder;
  Block table = builder.table({"до 14 сентября 2022 г. | с общеобразовательными"});
  EXPECT_EQ(builder.dumped({table}), R"(
table
  columns auto/left auto/left
  body
    cell
      table: до~14~сентября 2022~г.
    cell
      table: с общеобразовательными
)");
  std::get<Table>(table.node).borders = false;
  EXPECT_EQ(builder.dumped({table}), R"(
table borders=none
  columns auto/left auto/left
  body
    cell
      table: до~14~сентября~2022~г.
    cell
      table: с~общеобразовательными
)");
}

}  // namespace
}  // namespace pisar::resolving
