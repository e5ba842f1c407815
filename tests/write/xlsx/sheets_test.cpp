#include <gtest/gtest.h>

#include "tests/support/builders.h"
#include "tests/write/xlsx/xlsx_file.h"

namespace pisar::testing {
namespace {

Sheet make_sheet(std::string name, Blocks blocks) {
  Sheet sheet;
  sheet.name = std::move(name);
  sheet.blocks = std::move(blocks);
  return sheet;
}

Table captioned(std::string caption) {
  Table table = make_table({{"А", "Б"}, {"1", "2"}});
  if (!caption.empty()) table.caption.push_back(text_inline(std::move(caption)));
  return table;
}

TEST(Sheets, EachSheetIsAWorksheet) {
  const XlsxFile file = write_and_read(
      make_document(make_blocks(make_sheet("Сводка", make_blocks(captioned("Первая"), captioned("Вторая"))),
                                make_sheet("Пусто", {}), make_sheet("Подробно", make_blocks(captioned(""))))));
  EXPECT_EQ(file.sheet_names(), (std::vector<std::string>{"Сводка", "Пусто", "Подробно"}));
  EXPECT_EQ(file.units, 8);
}

TEST(Sheets, WhatStandsOutsideHasASheetOfItsOwn) {
  const XlsxFile file = write_and_read(make_document(
      make_blocks(make_paragraph(""), make_sheet("Сводка", make_blocks(captioned(""))), make_paragraph("Пояснение."))));
  EXPECT_EQ(file.sheet_names(), (std::vector<std::string>{"Сводка", "Проверочный документ"}));
  EXPECT_EQ(file.cell(1, "A1").value, "Пояснение.");
}

TEST(Sheets, WithoutSheetsOneATable) {
  const XlsxFile file = write_and_read(make_document(
      make_blocks(make_paragraph("Введение."), captioned("Таблица 1 – Успеваемость"), make_heading("Кадры", 2),
                  captioned(""), make_paragraph("Между."), captioned("Таблица 3 – Итоги"), make_paragraph("Конец."))));
  EXPECT_EQ(file.sheet_names(), (std::vector<std::string>{"Таблица 1 – Успеваемость", "Кадры", "Таблица 3 – Итоги"}));
  EXPECT_EQ(file.cell(0, "A1").value, "Введение.");
  EXPECT_EQ(file.cell(0, "A2").value, "Таблица 1 – Успеваемость");
  EXPECT_EQ(file.cell(1, "A1").value, "Кадры");
  EXPECT_EQ(file.cell(2, "A1").value, "Между.");
  EXPECT_EQ(file.cell(2, "A5").value, "Конец.");
}

TEST(Sheets, OneTableOrNoneIsOneSheet) {
  EXPECT_EQ(write_and_read(make_document(make_blocks(make_paragraph("А"), captioned("Б"), make_paragraph("В")))).units,
            5);
  const XlsxFile file = write_and_read(make_document(make_blocks(make_paragraph("А"), make_paragraph("Б"))));
  EXPECT_EQ(file.sheet_names(), (std::vector<std::string>{"Проверочный документ"}));
  EXPECT_EQ(file.units, 2);
}

TEST(Sheets, NotesStayWithTheirTable) {
  Table noted = captioned("");
  noted.notes = make_blocks(make_paragraph("Примечание.", "table-note"));
  const XlsxFile file = write_and_read(make_document(make_blocks(noted, captioned(""))));
  ASSERT_EQ(file.sheets.size(), 2U);
  EXPECT_EQ(file.cell(0, "A3").value, "Примечание.");
}

TEST(Sheets, SectionsAndGroupsAreLookedInto) {
  Section section;
  section.landscape = true;
  Keep keep;
  keep.blocks = make_blocks(make_paragraph("В блоке."));
  section.blocks = make_blocks(keep, PageBreak{}, captioned(""));
  const XlsxFile file = write_and_read(make_document(make_blocks(section)));
  EXPECT_EQ(file.cell(0, "A1").value, "В блоке.");
  EXPECT_EQ(file.attribute(0, "//pageSetup", "orientation"), "landscape");
}

TEST(Sheets, ChangedNamesAreSaid) {
  const XlsxFile file = write_and_read(make_document(make_blocks(make_sheet("2022/2023", make_blocks(captioned(""))),
                                                                 make_sheet("2022-2023", make_blocks(captioned(""))))));
  EXPECT_EQ(file.sheet_names(), (std::vector<std::string>{"2022-2023", "2022-2023 (2)"}));
  const std::string hint = "  подсказка: имена листов: до 31 знака, без : \\ / ? * [ ], без повторов";
  EXPECT_EQ(messages(file.diagnostics),
            (std::vector<std::string>{"W721: имя листа «2022/2023» в книге заменено на «2022-2023»", hint,
                                      "W721: имя листа «2022-2023» в книге заменено на «2022-2023 (2)»", hint}));
}

TEST(Sheets, FreezeAsAsked) {
  Sheet sheet = make_sheet("Лист", make_blocks(captioned("")));
  sheet.freeze = "C2";
  XlsxFile file = write_and_read(make_document(make_blocks(sheet)));
  EXPECT_EQ(file.attribute(0, "//sheetView/pane", "xSplit"), "2");
  EXPECT_EQ(file.attribute(0, "//sheetView/pane", "ySplit"), "1");
  for (const char* bad : {"2B", "B", "7", "B0", "B2:C3", "AAAA1", "Б2"}) {
    sheet.freeze = bad;
    file = write_and_read(make_document(make_blocks(sheet)));
    EXPECT_FALSE(file.sheets[0].select_node("//pane"));
    EXPECT_EQ(messages(file.diagnostics),
              (std::vector<std::string>{
                  "W724: «freeze=" + std::string(bad) + "» – не ячейка листа",
                  "  подсказка: укажите первую прокручиваемую ячейку, например B2: строка 1 и столбец A "
                  "останутся на месте"}));
  }
}

TEST(Sheets, FilterOverTheBodyWithoutTotals) {
  Table table = captioned("");
  table.rows.push_back(make_row(Row::Kind::total, {make_cell("Итого"), make_cell("3")}));
  Sheet sheet = make_sheet("Лист", make_blocks(make_paragraph("Сверху."), table));
  sheet.filter = true;
  XlsxFile file = write_and_read(make_document(make_blocks(sheet)));
  EXPECT_EQ(file.attribute(0, "//autoFilter", "ref"), "A2:B3");
  EXPECT_TRUE(file.diagnostics.empty());

  sheet.blocks.push_back({captioned(""), {}});
  file = write_and_read(make_document(make_blocks(sheet)));
  EXPECT_EQ(messages(file.diagnostics),
            (std::vector<std::string>{"W725: на листе «Лист» отбор будет только у первой таблицы",
                                      "  подсказка: в листе Excel один отбор; поставьте таблицы на разные листы"}));
  sheet.blocks = make_blocks(make_paragraph("Только текст."));
  file = write_and_read(make_document(make_blocks(sheet)));
  EXPECT_EQ(messages(file.diagnostics),
            (std::vector<std::string>{"W725: на листе «Лист» нечего отбирать: нет таблицы",
                                      "  подсказка: уберите «filter» или поставьте на лист таблицу"}));
}

}  // namespace
}  // namespace pisar::testing
