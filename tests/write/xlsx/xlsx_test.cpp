#include "write/xlsx/xlsx.h"

#include <gtest/gtest.h>
#include <stdlib.h>
#include <time.h>

#include <thread>

#include "tests/support/builders.h"
#include "tests/write/xlsx/xlsx_file.h"

namespace pisar::testing {
namespace {

using Kind = Row::Kind;

/// Schools with numbers, a share by formula, and a total row: header in row 0.
Table results() {
  Table table = make_table({{"Школа", "Всего", "На «4» и «5»", "Доля, %"}});
  table.columns[1].align = Align::center;
  table.columns[3].number_format = "0,0";
  const auto row = [&](const char* school, int all, int good, const char* share, int index) {
    Cell formula = make_number_cell(*Number::ratio(100LL * good, all), share);
    formula.formula = CellFormula{{CellRef{index, 2}, std::string("/"), CellRef{index, 1}, std::string("*100")}};
    table.rows.push_back(make_row(Kind::body, {make_cell(school), make_number_cell(all, std::to_string(all)),
                                               make_number_cell(good, std::to_string(good)), formula}));
  };
  row("Урминская", 27, 4, "14,8", 1);
  row("Какамахинская", 30, 12, "40,0", 2);
  std::vector<Cell> total = {make_cell("Итого", "table-total")};
  for (const int column : {1, 2}) {
    total.push_back(make_number_cell(column == 1 ? 57 : 16, column == 1 ? "57" : "16"));
    total.back().formula = CellFormula{{std::string("SUM("), CellRange{{1, column}, {2, column}}, std::string(")")}};
  }
  total.push_back(make_number_cell(*Number::ratio(1600, 57), "28,1"));
  total.back().formula = CellFormula{{CellRef{3, 2}, std::string("/"), CellRef{3, 1}, std::string("*100")}};
  table.rows.push_back(make_row(Kind::total, std::move(total)));
  return table;
}

TEST(Xlsx, NumbersTextsAndFormulas) {
  const XlsxFile file = write_and_read(make_document(make_blocks(results())));
  EXPECT_TRUE(file.diagnostics.empty());
  EXPECT_EQ(file.units, 4);
  EXPECT_EQ(file.cell(0, "A2").value, "Урминская");
  EXPECT_EQ(file.cell(0, "B2").type, "");
  EXPECT_EQ(file.cell(0, "B2").value, "27");
  EXPECT_EQ(file.cell(0, "B2").number_format, "0");
  EXPECT_EQ(file.cell(0, "B2").across, "center");
  const ReadCell share = file.cell(0, "D2");
  EXPECT_EQ(share.formula, "C2/B2*100");
  EXPECT_EQ(share.value.substr(0, 13), "14.8148148148");
  EXPECT_EQ(share.number_format, "0.0");
  EXPECT_EQ(file.cell(0, "B4").formula, "SUM(B2:B3)");
  EXPECT_EQ(file.cell(0, "B4").value, "57");
  EXPECT_TRUE(file.cell(0, "B4").bold);
  EXPECT_FALSE(file.cell(0, "B3").bold);
}

TEST(Xlsx, HeaderIsBoldCentredFilledAndStays) {
  const XlsxFile file = write_and_read(make_document(make_blocks(results())));
  const ReadCell header = file.cell(0, "A1");
  EXPECT_TRUE(header.bold);
  EXPECT_TRUE(header.borders);
  EXPECT_TRUE(header.filled);
  EXPECT_EQ(header.across, "center");
  EXPECT_FALSE(file.cell(0, "A2").filled);
  EXPECT_EQ(file.attribute(0, "//sheetView/pane", "ySplit"), "1");
  EXPECT_EQ(file.attribute(0, "//sheetView/pane", "state"), "frozen");
  EXPECT_EQ(file.workbook.select_node("//definedName[@name='_xlnm.Print_Titles']").node().text().get(),
            std::string("'Проверочный документ'!$1:$1"));
}

TEST(Xlsx, TextsAreNeverFormulas) {
  const Table table = make_table({{"Данные"}, {"=1+1"}, {"+7 (87271) 2-20-55"}, {"-"}, {"@user"}, {"007"}, {"{=A1}"}});
  const XlsxFile file = write_and_read(make_document(make_blocks(table, make_paragraph("=HYPERLINK(\"x\")"))));
  EXPECT_EQ(file.parts.at("xl/worksheets/sheet1.xml").find("<f>"), std::string::npos);
  for (const char* name : {"A2", "A3", "A4", "A5", "A6", "A7", "A8"}) EXPECT_EQ(file.cell(0, name).type, "s") << name;
  EXPECT_EQ(file.cell(0, "A2").value, "=1+1");
  EXPECT_EQ(file.cell(0, "A2").number_format, "@");  // it stays a text when somebody edits it
  EXPECT_EQ(file.cell(0, "A6").value, "007");
  EXPECT_EQ(file.attribute(0, "//ignoredError", "numberStoredAsText"), "1");
}

TEST(Xlsx, FormulasWithoutValueKeepWhatIsPrinted) {
  Table table = make_table({{"А", "Б", "В"}});
  Cell empty = make_cell("–");
  Cell share = make_cell("–");
  share.formula = CellFormula{{CellRef{1, 0}, std::string("/"), CellRef{1, 1}}};
  table.rows.push_back(make_row(Kind::body, {make_number_cell(4, "4"), empty, share}));
  const XlsxFile file = write_and_read(make_document(make_blocks(table)));
  EXPECT_EQ(file.cell(0, "C2").formula, "IFERROR(IF(COUNT(A2,B2)<2,\"–\",A2/B2),\"–\")");
  EXPECT_EQ(file.cell(0, "C2").type, "str");
  EXPECT_EQ(file.cell(0, "C2").value, "–");
}

TEST(Xlsx, LongNumbersAreCodes) {
  Table table = make_table({{"Код"}});
  table.rows.push_back(make_row(Kind::body, {make_number_cell(1234567890123456789LL, "1234567890123456789")}));
  const XlsxFile file = write_and_read(make_document(make_blocks(table)));
  EXPECT_EQ(file.cell(0, "A2").type, "s");
  EXPECT_EQ(file.cell(0, "A2").value, "1234567890123456789");
}

TEST(Xlsx, SpansAreMerged) {
  Table table = make_table({{"А", "Б", "В"}, {"", "", ""}, {"", "", ""}});
  Cell tall = make_cell("высокая");
  tall.row_span = 2;
  Cell wide = make_cell("широкая");
  wide.col_span = 2;
  table.rows[1].cells = {tall, wide};
  table.rows[2].cells = {make_cell("б"), make_cell("в")};
  const XlsxFile file = write_and_read(make_document(make_blocks(table)));
  EXPECT_EQ(file.merged(0), (std::vector<std::string>{"A2:A3", "B2:C2"}));
  EXPECT_EQ(file.cell(0, "A2").value, "высокая");
  EXPECT_EQ(file.cell(0, "B3").value, "б");
  EXPECT_TRUE(file.cell(0, "C2").borders);
}

TEST(Xlsx, ParagraphsAboveAndBelow) {
  Paragraph marked = make_paragraph("");
  marked.content = {text_inline("обычный "), text_inline("жирный", {.bold = true})};
  const XlsxFile file =
      write_and_read(make_document(make_blocks(make_paragraph("СВОДКА", "kind"), make_item("1.", 1, "Пункт"), results(),
                                               make_paragraph(std::string(3000, 'x')), marked)));
  EXPECT_EQ(file.cell(0, "A1").value, "СВОДКА");
  EXPECT_EQ(file.cell(0, "A1").across, "center");
  EXPECT_TRUE(file.cell(0, "A1").bold);
  EXPECT_EQ(file.cell(0, "A2").value, "1. Пункт");
  EXPECT_EQ(file.cell(0, "A3").value, "Школа");
  EXPECT_EQ(file.attribute(0, "//sheetView/pane", "ySplit"), "3");
  // The formula moved with its table.
  EXPECT_EQ(file.cell(0, "D4").formula, "C4/B4*100");
  const std::vector<std::string> merged = file.merged(0);
  EXPECT_EQ(merged.front(), "A1:D1");
  // 3,000 letters take more than one row's height; they are spread over several.
  EXPECT_EQ(merged[2], "A7:D9");
  EXPECT_EQ(file.cell(0, "A" + std::to_string(file.units)).value, "обычный жирный");
  EXPECT_NE(file.parts.at("xl/sharedStrings.xml").find("<b/>"), std::string::npos);
}

TEST(Xlsx, RequisitesSpreadOverTheColumns) {
  Table signature;
  signature.borders = false;
  signature.columns.resize(2);
  signature.columns[0].width = {ColumnWidth::Unit::share, 1};
  signature.columns[1].width = {ColumnWidth::Unit::mm, 60};
  signature.columns[1].align = Align::right;
  signature.rows.push_back(
      make_row(Kind::body, {make_cell("Начальник управления", "signature"), make_cell("М.Д. Рамазанов", "signature")}));
  Paragraph mark = make_paragraph("Приложение № 1", "mark");
  mark.format.left_indent = 95;
  const XlsxFile file = write_and_read(make_document(make_blocks(mark, results(), signature)));
  EXPECT_EQ(file.sheet_names().size(), 1U);
  EXPECT_EQ(file.cell(0, "A1").type, "");  // the mark stands at the right
  const std::vector<std::string> merged = file.merged(0);
  ASSERT_EQ(merged.size(), 3U);
  EXPECT_TRUE(merged[0].ends_with("1:D1")) << merged[0];
  EXPECT_TRUE(merged[1].starts_with("A6:")) << merged[1];
  EXPECT_TRUE(merged[2].ends_with(":D6")) << merged[2];
  EXPECT_FALSE(file.cell(0, "A6").borders);
}

TEST(Xlsx, WidthsFollowContentOrAreAsAsked) {
  Table table =
      make_table({{"№", "Наименование"}, {"1", "Проведение семинара для учителей русского языка и математики района"}});
  XlsxFile file = write_and_read(make_document(make_blocks(table)));
  const double narrow = std::stod(file.attribute(0, "//col[1]", "width"));
  const double wide = std::stod(file.attribute(0, "//col[2]", "width"));
  EXPECT_LT(narrow, 10);
  EXPECT_GT(wide, 40);
  EXPECT_LT(wide, 50);  // it wraps rather than run on
  table.columns[0].width = {ColumnWidth::Unit::mm, 25.4};
  table.columns[1].width = {ColumnWidth::Unit::mm, 50.8};
  file = write_and_read(make_document(make_blocks(table)));
  EXPECT_NEAR(std::stod(file.attribute(0, "//col[1]", "width")), 96 / 7.0, 0.01);
  EXPECT_NEAR(std::stod(file.attribute(0, "//col[2]", "width")), 192 / 7.0, 0.01);
  table.columns[1].width.value = 254;  // wider than a page: a sheet may be
  file = write_and_read(make_document(make_blocks(table)));
  EXPECT_NEAR(std::stod(file.attribute(0, "//col[2]", "width")), 960 / 7.0, 0.01);
}

TEST(Xlsx, RowsAreAsHighAsTheirWrappedTexts) {
  Table table =
      make_table({{"А", "Б"}, {"1", std::string(20, 'x') + " " + std::string(20, 'x')}, {"2", "y"}, {"3", "z"}});
  table.columns[0].width = {ColumnWidth::Unit::mm, 20};
  table.columns[1].width = {ColumnWidth::Unit::mm, 60};
  Cell tall = make_cell("a b c d e f g h i j k l m n o p q r s t u v w x y z a b c d e f g h i j k l m n o p");
  tall.row_span = 2;
  table.rows[2].cells[0] = tall;
  table.rows[3].cells.erase(table.rows[3].cells.begin());
  const XlsxFile file = write_and_read(make_document(make_blocks(table)));
  EXPECT_EQ(file.attribute(0, "//row[@r='1']", "ht"), "");  // one line: the program's own height
  EXPECT_NEAR(std::stod(file.attribute(0, "//row[@r='2']", "ht")), 2 * 12 * 1.2 + 2.5, 0.01);
  EXPECT_EQ(file.attribute(0, "//row[@r='3']", "ht"), "");
  EXPECT_GT(std::stod(file.attribute(0, "//row[@r='4']", "ht")), 50);  // the rest of the merged text
}

TEST(Xlsx, PrintsOnA4) {
  Sheet sheet;
  sheet.name = "Широко";
  sheet.landscape = true;
  sheet.blocks = make_blocks(results());
  const XlsxFile file = write_and_read(make_document(make_blocks(sheet)));
  EXPECT_EQ(file.attribute(0, "//pageSetup", "paperSize"), "9");
  EXPECT_EQ(file.attribute(0, "//pageSetup", "orientation"), "landscape");
  EXPECT_EQ(file.attribute(0, "//pageSetup", "fitToHeight"), "0");
  EXPECT_EQ(file.attribute(0, "//pageSetUpPr", "fitToPage"), "1");
  EXPECT_NEAR(std::stod(file.attribute(0, "//pageMargins", "left")), 30 / 25.4, 1e-6);
  EXPECT_STREQ(file.sheets[0].select_node("//oddFooter").node().text().get(), "&C&P");
}

TEST(Xlsx, LinksOfWholeCells) {
  Inline link = text_inline("сайт");
  link.link = "https://school.ru/план";
  Inline other = text_inline("почта");
  other.link = "mailto:uo@mail.ru";
  Inline bad = text_inline("файл");
  bad.link = "file:///etc/passwd";
  Paragraph text = make_paragraph("");
  text.content = {link, text_inline(", "), other, text_inline(", "), bad};
  const XlsxFile file = write_and_read(make_document(make_blocks(text)));
  EXPECT_EQ(file.cell(0, "A1").value, "сайт, почта, файл");
  EXPECT_NE(file.parts.at("xl/worksheets/_rels/sheet1.xml.rels").find("https://school.ru/%D0%BF"), std::string::npos);
  EXPECT_EQ(
      messages(file.diagnostics),
      (std::vector<std::string>{
          "W723: ссылка «mailto:uo@mail.ru» в XLSX останется обычным текстом",
          "  подсказка: ячейка Excel ведёт только по одному адресу, до 2079 знаков",
          "W702: ссылка «file:///etc/passwd» ведёт не в сеть",
          "  подсказка: в XLSX она останется обычным текстом; ссылки начинаются с http://, https://, ftp://, mailto: "
          "или tel:"}));
}

TEST(Xlsx, TextsThatACellCannotHold) {
  std::string text;
  for (int i = 0; i < 33000; ++i) text += "я";
  const XlsxFile file = write_and_read(make_document(make_blocks(make_table({{"Заголовок"}, {text}, {"а\x02\xFF"}}))));
  EXPECT_EQ(file.cell(0, "A2").value.size(), 2U * 32767);
  EXPECT_EQ(file.cell(0, "A3").value, "а");
  EXPECT_EQ(messages(file.diagnostics),
            (std::vector<std::string>{"W722: текст длиннее, чем помещается в ячейку Excel",
                                      "  подсказка: записаны первые 32 767 знаков; разделите текст на несколько ячеек",
                                      "W711: в тексте есть управляющие знаки, которых в XLSX быть не может",
                                      "  подсказка: они пропущены; удалите их из данных или шаблона"}));
}

TEST(Xlsx, EmptyDocumentIsAnEmptyBook) {
  const XlsxFile file = write_and_read(make_document({}));
  EXPECT_EQ(file.sheet_names(), (std::vector<std::string>{"Проверочный документ"}));
  EXPECT_EQ(file.units, 0);
  EXPECT_EQ(write_and_read(Document{}).sheet_names(), (std::vector<std::string>{"Лист 1"}));
}

TEST(Xlsx, SameBytesInEveryTimeZoneAndThread) {
  const Document document = make_document(make_blocks(make_paragraph("Текст."), results()));
  const auto write = [&](std::int64_t modified) {
    Diagnostics diagnostics;
    return write_xlsx(document, {.modified = modified}, diagnostics)->bytes;
  };
  const std::string first = write(1540085400);
  for (const char* zone : {"Europe/Moscow", "America/Sao_Paulo"}) {
    setenv("TZ", zone, 1);
    tzset();
    EXPECT_TRUE(write(1540085400) == first);
  }
  unsetenv("TZ");
  tzset();
  EXPECT_TRUE(write(0) == write(0));
  std::vector<std::string> made(8);
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < made.size(); ++i) {
    threads.emplace_back([&, i] { made[i] = write(i % 2 == 0 ? 1540085400 : 1663113600); });
  }
  for (std::thread& thread : threads) thread.join();
  const std::string second = write(1663113600);
  for (std::size_t i = 0; i < made.size(); ++i) EXPECT_TRUE(made[i] == (i % 2 == 0 ? first : second)) << i;
}

TEST(Xlsx, TooLargeForASheet) {
  Table table;
  table.columns.resize(20000);
  table.rows.push_back(make_row(Kind::body, {make_cell("x")}));
  Diagnostics diagnostics;
  EXPECT_FALSE(write_xlsx(make_document(make_blocks(table)), {}, diagnostics));
  EXPECT_EQ(messages(diagnostics),
            (std::vector<std::string>{
                "E726: лист «Проверочный документ» больше, чем бывает в Excel",
                "  подсказка: в листе до 1 048 576 строк и 16 384 столбцов; разделите данные на несколько листов"}));
}

TEST(Xlsx, BugsOfOtherStagesAreNotWritten) {
  Diagnostics diagnostics;
  EXPECT_THROW(static_cast<void>(write_xlsx(make_document(make_blocks(Requisite{})), {}, diagnostics)),
               std::logic_error);
}

TEST(Xlsx, NumbersLeaveRoomForTheDecimalsOfTheirColumn) {
  Table table = make_table({{"Школа", "Доля"}, {"а", ""}, {"б", ""}, {"в", "–"}});
  table.columns.resize(2);
  table.columns[1].align = Align::center;
  table.columns[1].decimal = true;
  table.rows[1].cells[1] = make_number_cell(*Number::parse("12.25"), "12,25");
  table.rows[2].cells[1] = make_number_cell(Number(7), "7");
  const XlsxFile file = write_and_read(make_document(make_blocks(table)));
  EXPECT_EQ(file.cell(0, "B2").number_format, "0.00");
  EXPECT_EQ(file.cell(0, "B2").across, "right");
  EXPECT_EQ(file.cell(0, "B3").number_format, "0_,_0_0");
  EXPECT_EQ(file.cell(0, "B3").across, "right");
  EXPECT_EQ(file.cell(0, "B4").across, "center");
  table.columns[1].number_format = "0,0";  // all print one decimal, whatever their text shows
  const XlsxFile alike = write_and_read(make_document(make_blocks(table)));
  EXPECT_EQ(alike.cell(0, "B2").number_format, "0.0");
  EXPECT_EQ(alike.cell(0, "B3").number_format, "0.0");
}

TEST(Xlsx, ShadesRowsAndCells) {
  Table table = make_table({{"Школа", "Доля"}, {"а", "1"}, {"б", "2"}, {"в", "3"}});
  table.shading = Shading{.stripes = true};
  table.rows[3].cells[1].shaded = true;
  const XlsxFile file = write_and_read(make_document(make_blocks(table)));
  EXPECT_TRUE(file.cell(0, "A1").filled) << "headers always are";
  EXPECT_FALSE(file.cell(0, "A2").filled);
  EXPECT_TRUE(file.cell(0, "A3").filled);
  EXPECT_FALSE(file.cell(0, "A4").filled);
  EXPECT_TRUE(file.cell(0, "B4").filled);
}

}  // namespace
}  // namespace pisar::testing
