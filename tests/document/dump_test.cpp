#include "document/dump.h"

#include <gtest/gtest.h>

namespace pisar {
namespace {

Paragraph paragraph(std::string style, Inlines content) {
  Paragraph result;
  result.style = std::move(style);
  result.content = std::move(content);
  return result;
}

TEST(Dump, ShowsEveryKindOfBlock) {
  Document document;
  document.id = "order-1";
  document.date = Date{2022, 9, 14};
  Paragraph heading = paragraph("heading-1", {text_inline("Цели")});
  heading.outline = 1;
  heading.id = "goals";
  heading.number.emplace();
  heading.number->label = "1.";
  heading.number->list_id = 3;
  document.blocks.push_back({heading, {}});
  Marks marks;
  marks.bold = true;
  Inline reference;
  reference.kind = Inline::Kind::reference;
  reference.target = "recs";
  reference.grammatical_case = "dat";
  document.blocks.push_back({paragraph("text", {text_inline("важно", marks), text_inline("\nи"), reference}), {}});
  Table table;
  table.columns.resize(2);
  table.columns[0].width = {ColumnWidth::Unit::mm, 12};
  table.columns[1] = {{ColumnWidth::Unit::share, 1}, Align::right, false, "0,0", "n"};
  Row row;
  Cell cell;
  cell.value = Number::ratio(1, 2);
  cell.formula = CellFormula{{std::string("SUM("), CellRange{{1, 1}, {3, 1}}, std::string(")/"), CellRef{0, 1}}};
  cell.content.push_back({paragraph("table", {text_inline("0,5")}), {}});
  row.cells.push_back(cell);
  table.rows.push_back(row);
  Section annex;
  annex.kind = Section::Kind::annex;
  annex.landscape = true;
  annex.id = "recs";
  annex.number = 1;
  annex.count = 2;
  annex.blocks.push_back({table, {}});
  annex.blocks.push_back({PageBreak{}, {}});
  document.blocks.push_back({annex, {}});
  EXPECT_EQ(dump(document),
            "document \"order-1\" date=14.09.2022\n"
            "  heading-1 outline=1 id=\"goals\" number=decimal suffix=\".\" label=\"1.\" list=3/0: Цели\n"
            "  text: {b:важно}\\nи<ref recs dat>\n"
            "  annex id=\"recs\" number=1/2 landscape=yes\n"
            "    table\n"
            "      columns 12mm/left 1*/right/\"0,0\"/n\n"
            "      body\n"
            "        cell value=0.5 formula=\"SUM(r1c1:r3c1)/r0c1\"\n"
            "          table: 0,5\n"
            "    page-break\n");
}

}  // namespace
}  // namespace pisar
