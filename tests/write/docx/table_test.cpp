#include <gtest/gtest.h>

#include <numeric>

#include "tests/support/builders.h"
#include "tests/write/docx/docx_file.h"

namespace pisar::testing {
namespace {

std::vector<int> grid(const DocxFile& file, const char* path = "(//w:tbl)[1]/w:tblGrid/w:gridCol") {
  std::vector<int> widths;
  for (const pugi::xpath_node column : file.all(path)) widths.push_back(column.node().attribute("w:w").as_int());
  return widths;
}

Column column(ColumnWidth::Unit unit, double value = 0) {
  Column made;
  made.width = {unit, value};
  return made;
}

constexpr int text_width = 9638;  // 170 mm in twips

TEST(DocxTable, HeaderRepeatsAndRowsAreWhole) {
  Table table = make_table({{"№", "Школа"}, {"1", "Урминская"}, {"2", "Какамахинская"}});
  const DocxFile file = write_and_read(make_document(make_blocks(table)));
  EXPECT_EQ(file.all("//w:tr").size(), 3U);
  EXPECT_EQ(file.all("//w:tr/w:trPr/w:cantSplit").size(), 3U);
  EXPECT_EQ(file.all("//w:tr[w:trPr/w:tblHeader]").size(), 1U);
  EXPECT_EQ(file.value("//w:tbl/w:tblPr/w:tblStyle"), "TableGrid");
  EXPECT_EQ(file.value("(//w:tc)[1]/w:tcPr/w:vAlign"), "center");
  table.repeat_header = false;
  EXPECT_EQ(write_and_read(make_document(make_blocks(table))).all("//w:tblHeader").size(), 0U);
}

TEST(DocxTable, WidthsAsAsked) {
  using Unit = ColumnWidth::Unit;
  Table table = make_table({{"А", "Б", "В", "Г"}, {"1", "2", "3", "4"}});
  table.columns = {column(Unit::mm, 12), column(Unit::percent, 20), column(Unit::share, 1), column(Unit::share, 2)};
  const DocxFile file = write_and_read(make_document(make_blocks(table)));
  EXPECT_EQ(grid(file), (std::vector<int>{680, 1928, 2343, 4687}));  // 12, 34, 41.3 and 82.7 mm
  EXPECT_EQ(file.value("//w:tbl/w:tblPr/w:tblW", "w:w"), std::to_string(text_width));
  EXPECT_EQ(file.value("(//w:tc)[2]/w:tcPr/w:tcW", "w:w"), "1928");
}

TEST(DocxTable, AutomaticWidthsFollowTheContent) {
  const Table table = make_table(
      {{"№", "Наименование мероприятия", "Срок"}, {"1", std::string(400, 'x').insert(200, " "), "до 01.10.2022"}});
  const std::vector<int> widths = grid(write_and_read(make_document(make_blocks(table))));
  ASSERT_EQ(widths.size(), 3U);
  EXPECT_EQ(std::accumulate(widths.begin(), widths.end(), 0), text_width);
  EXPECT_LT(widths[0], widths[2]);
  EXPECT_LT(widths[2], widths[1]);
}

TEST(DocxTable, NoWordIsBrokenWhereThereIsRoom) {
  const Table table = make_table(
      {{"Показатель", "Общеобразовательная", "Муниципальный"},
       {"Доля обучающихся с рисками учебной неуспешности в общем числе обучающихся района и города", "1", "2"}});
  const std::vector<int> widths = grid(write_and_read(make_document(make_blocks(table))));
  ASSERT_EQ(widths.size(), 3U);
  EXPECT_GE(widths[1], 2550);  // «Общеобразовательная», bold, 12 pt, with padding: 45 mm
  EXPECT_GE(widths[2], 1850);
}

TEST(DocxTable, TooWideIsSqueezedAndSaid) {
  Table table = make_table({{"А", "Б"}, {"1", "2"}});
  table.columns = {column(ColumnWidth::Unit::mm, 150), column(ColumnWidth::Unit::mm, 50)};
  const DocxFile file = write_and_read(make_document(make_blocks(table)));
  EXPECT_EQ(grid(file), (std::vector<int>{7228, 2410}));
  EXPECT_EQ(messages(file.diagnostics),
            (std::vector<std::string>{
                "W712: столбцы таблицы шире места на листе (170 мм)",
                "  подсказка: в DOCX они сужены; уменьшите widths или поставьте таблицу в блок «landscape»"}));
}

TEST(DocxTable, Spans) {
  Table table = make_table({{"А", "Б", "В"}, {"", "", ""}, {"", "", ""}});
  Cell tall = make_cell("высокая");
  tall.row_span = 2;
  Cell wide = make_cell("широкая");
  wide.col_span = 2;
  table.rows[1].cells = {tall, wide};
  table.rows[2].cells = {make_cell("б"), make_cell("в")};
  const DocxFile file = write_and_read(make_document(make_blocks(table)));
  EXPECT_EQ(file.value("//w:tr[2]/w:tc[1]/w:tcPr/w:vMerge"), "restart");
  EXPECT_EQ(file.value("//w:tr[2]/w:tc[2]/w:tcPr/w:gridSpan"), "2");
  EXPECT_EQ(file.all("//w:tr[2]/w:tc").size(), 2U);
  EXPECT_EQ(file.all("//w:tr[3]/w:tc").size(), 3U);
  EXPECT_TRUE(file.one("//w:tr[3]/w:tc[1]/w:tcPr/w:vMerge"));
  EXPECT_EQ(file.value("//w:tr[3]/w:tc[1]/w:tcPr/w:vMerge"), "");
  EXPECT_EQ(file.texts(), (std::vector<std::string>{"А", "Б", "В", "высокая", "широкая", "", "б", "в", ""}));
}

TEST(DocxTable, EveryRowFillsTheGrid) {
  Table table = make_table({{"А", "Б", "В"}, {"1"}, {"1", "2", "3", "4"}});
  Cell tall = make_cell("через край");
  tall.row_span = 10;
  tall.col_span = 10;
  table.rows[1].cells.push_back(tall);
  const DocxFile file = write_and_read(make_document(make_blocks(table)));
  const std::size_t columns = grid(file).size();
  for (const pugi::xpath_node row : file.all("//w:tr")) {
    std::size_t covered = 0;
    for (const pugi::xml_node cell : row.node().children("w:tc")) {
      covered += cell.child("w:tcPr").child("w:gridSpan").attribute("w:val").as_uint(1);
      EXPECT_STREQ(cell.last_child().name(), "w:p");
    }
    EXPECT_EQ(covered, columns);
  }
  for (const char* text : {"1", "2", "3", "4", "через край"}) {
    const std::vector<std::string> texts = file.texts();
    EXPECT_NE(std::find(texts.begin(), texts.end(), text), texts.end()) << text;
  }
}

TEST(DocxTable, BorderlessStandsInLineWithTheText) {
  Table table = make_table({{"Начальник", "М.Д. Рамазанов"}});
  table.borders = false;
  table.rows[0].kind = Row::Kind::body;
  table.columns[1].align = Align::right;
  const DocxFile file = write_and_read(make_document(make_blocks(table)));
  EXPECT_FALSE(file.one("//w:tblStyle"));
  EXPECT_EQ(file.all("//w:tblBorders").size(), 0U);
  EXPECT_EQ(file.value("(//w:tc)[1]/w:tcPr/w:tcMar/w:left", "w:w"), "0");
  EXPECT_EQ(file.value("(//w:tc)[1]/w:tcPr/w:tcMar/w:right", "w:w"), "108");
  EXPECT_EQ(file.value("(//w:tc)[2]/w:tcPr/w:tcMar/w:right", "w:w"), "0");
  EXPECT_EQ(file.value("(//w:tc)[2]//w:jc"), "right");
}

TEST(DocxTable, ColumnsAlignBodiesNotHeaders) {
  Table table = make_table({{"А", "Б"}, {"1", "2"}});
  table.columns[1].align = Align::right;
  table.rows[1].cells[0].align = Align::center;
  const DocxFile file = write_and_read(make_document(make_blocks(table)));
  EXPECT_EQ(file.all("//w:tr[1]//w:jc").size(), 0U);  // the style centres
  EXPECT_EQ(file.value("//w:tr[2]/w:tc[1]//w:jc"), "center");
  EXPECT_EQ(file.value("//w:tr[2]/w:tc[2]//w:jc"), "right");
}

TEST(DocxTable, SmallerPrintWhereTheWordsDoNotFit) {
  const std::vector<std::string> words(4, "Общеобразовательная");
  Document document = make_document(make_blocks(make_table({words, words})));
  auto profile = std::make_shared<Profile>(*document.profile);
  profile->table_least_size = 8;
  document.profile = profile;
  const DocxFile file = write_and_read(document);
  const int size = std::stoi(file.value("//w:tr[2]//w:r/w:rPr/w:sz"));  // half points
  EXPECT_LT(size, static_cast<int>(profile->style("table").size * 2));
  EXPECT_GE(size, 16);
}

TEST(DocxTable, SaysOnceThatItCannotPrintAContinuation) {
  Table table = make_table({{"А"}, {"1"}});
  table.continuation = "Продолжение таблицы 1";
  const DocxFile file = write_and_read(make_document(make_blocks(table, table)));
  EXPECT_EQ(
      messages(file.diagnostics),
      (std::vector<std::string>{
          "W731: DOCX не печатает слова над продолжением таблицы: где кончается страница, решает Word",
          "  подсказка: шапка таблицы повторяется на каждой странице; слова (table_continuation профиля) печатает "
          "PDF"}));
}

TEST(DocxTable, SizeOfItsOwn) {
  Table table = make_table({{"А"}, {"1"}});
  table.size = 10;
  const DocxFile file = write_and_read(make_document(make_blocks(table)));
  EXPECT_EQ(file.value("//w:tr[2]//w:r/w:rPr/w:sz"), "20");
  EXPECT_EQ(file.value("//w:tr[2]//w:pPr/w:rPr/w:sz"), "20");
}

TEST(DocxTable, NeighboursStayApartAndTheEndIsAParagraph) {
  const Table table = make_table({{"А"}, {"1"}});
  const DocxFile file = write_and_read(make_document(make_blocks(table, table)));
  std::vector<std::string> order;
  for (const pugi::xml_node child : file.one("//w:body").children()) order.emplace_back(child.name());
  EXPECT_EQ(order, (std::vector<std::string>{"w:tbl", "w:p", "w:tbl", "w:p", "w:sectPr"}));
  EXPECT_EQ(file.value("//w:body/w:p[1]/w:pPr/w:spacing", "w:line"), "20");
}

TEST(DocxTable, CaptionAndNotesHoldTogetherWithIt) {
  Table table = make_table({{"А"}, {"1"}});
  table.caption.push_back(text_inline("Таблица 1 – Результаты"));
  table.id = "results";
  table.notes = make_blocks(make_paragraph("Примечание.", "table-note"));
  const DocxFile file = write_and_read(make_document(make_blocks(table)));
  EXPECT_EQ(file.texts(), (std::vector<std::string>{"Таблица 1 – Результаты", "А", "1", "Примечание."}));
  EXPECT_EQ(file.value("//w:body/w:p[1]/w:bookmarkStart", "w:name"), "results");
  EXPECT_EQ(file.value("//w:body/w:p[1]/w:pPr/w:pStyle"), "Caption");
  EXPECT_EQ(file.value("//w:tr[2]//w:keepNext"), "1");
}

TEST(DocxTable, TablesInCells) {
  Table inner = make_table({{"внутри"}});
  inner.rows[0].kind = Row::Kind::body;
  Table outer = make_table({{"А", "Б"}, {"1", "2"}});
  outer.rows[1].cells[0].content = make_blocks(inner, inner);
  const DocxFile file = write_and_read(make_document(make_blocks(outer)));
  EXPECT_EQ(file.all("//w:tc/w:tbl").size(), 2U);
  std::vector<std::string> order;
  for (const pugi::xml_node child : file.one("//w:tc[w:tbl]").children()) order.emplace_back(child.name());
  EXPECT_EQ(order, (std::vector<std::string>{"w:tcPr", "w:tbl", "w:p", "w:tbl", "w:p"}));
  const std::vector<int> inner_grid = grid(file, "(//w:tc/w:tbl)[1]/w:tblGrid/w:gridCol");
  EXPECT_LT(inner_grid.at(0), grid(file).at(0));
}

}  // namespace
/// The w:pos of the decimal tab in the cell's paragraph, or an empty text.
std::string decimal_stop(const DocxFile& file, int row) {
  const std::string tab = "//w:tr[" + std::to_string(row) + "]/w:tc[2]/w:p/w:pPr/w:tabs/w:tab[@w:val='decimal']";
  return file.value(tab.c_str(), "w:pos");
}

TEST(DocxTable, NumbersStandAtADecimalTab) {
  Table table = make_table({{"Школа", "Доля"}, {"а", "12,5"}, {"б", "7"}, {"в", "0,125"}, {"г", "–"}});
  table.columns = {column(ColumnWidth::Unit::mm, 60), column(ColumnWidth::Unit::mm, 60)};
  table.columns[1].align = Align::center;
  table.columns[1].decimal = true;
  const DocxFile file = write_and_read(make_document(make_blocks(table)));
  // 60 mm less paddings are 3186 twips; the numbers take two digits before the mark and «,125» behind it, 1 em and
  // 1.75 em of 12 pt: (3186 - 660) / 2 + 240.
  EXPECT_EQ(decimal_stop(file, 2), "1503");
  EXPECT_EQ(decimal_stop(file, 3), "1503");
  EXPECT_EQ(decimal_stop(file, 4), "1503");
  EXPECT_EQ(file.all("//w:tr[2]/w:tc[2]/w:p/w:pPr/w:jc").size(), 0U) << "aligned by its tab alone";
  EXPECT_EQ(decimal_stop(file, 1), "") << "a header";
  EXPECT_EQ(decimal_stop(file, 5), "") << "no number";
  EXPECT_EQ(file.value("//w:tr[5]/w:tc[2]/w:p/w:pPr/w:jc"), "center");
}

TEST(DocxTable, NumbersThatTheColumnHasNoRoomForAreCentred) {
  Table table = make_table({{"Школа", "Доля"}, {"а", "1234567"}, {"б", "0,1234567"}});
  table.columns = {column(ColumnWidth::Unit::mm, 60), column(ColumnWidth::Unit::mm, 15)};
  table.columns[1].align = Align::center;
  table.columns[1].decimal = true;
  const DocxFile file = write_and_read(make_document(make_blocks(table)));
  EXPECT_EQ(file.all("//w:tabs").size(), 0U);
}

TEST(DocxTable, AColumnByContentHoldsTheWidestOfBothParts) {
  Table table = make_table({{"Школа", "Доля"}, {"а", "123456789"}, {"б", "0,123456789"}});
  table.columns = {column(ColumnWidth::Unit::share, 1), column(ColumnWidth::Unit::automatic)};
  table.columns[1].align = Align::center;
  table.columns[1].decimal = true;
  const DocxFile file = write_and_read(make_document(make_blocks(table)));
  EXPECT_NEAR(grid(file).at(1), 20 * (9 * 6 + 3 + 9 * 6) + 215, 25) << "nine digits, a comma, nine digits of 12 pt";
  EXPECT_EQ(file.all("//w:tab[@w:val='decimal']").size(), 2U);
}

TEST(DocxTable, ShadedRowsAndCells) {
  Table table = make_table({{"Школа", "Доля"}, {"а", "1"}, {"б", "2"}});
  table.shading = Shading{.header = true};
  table.rows[2].cells[1].shaded = true;
  const DocxFile file = write_and_read(make_document(make_blocks(table)));
  EXPECT_EQ(file.all("//w:shd").size(), 3U);
  EXPECT_EQ(file.all("//w:tr[1]/w:tc/w:tcPr/w:shd[@w:val='clear'][@w:fill='D9D9D9']").size(), 2U);
  EXPECT_EQ(file.value("//w:tr[3]/w:tc[2]/w:tcPr/w:shd", "w:fill"), "D9D9D9");
}

}  // namespace pisar::testing
