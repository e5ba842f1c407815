#include "write/xlsx/formula.h"

#include <gtest/gtest.h>

#include "write/xlsx/number_format.h"
#include "write/xlsx/sheet_names.h"

namespace pisar::xlsx {
namespace {

TEST(Formula, CellNames) {
  EXPECT_EQ(cell_name(0, 0), "A1");
  EXPECT_EQ(cell_name(9, 25), "Z10");
  EXPECT_EQ(column_name(26), "AA");
  EXPECT_EQ(column_name(701), "ZZ");
  EXPECT_EQ(column_name(702), "AAA");
  EXPECT_EQ(column_name(16383), "XFD");
}

TEST(Formula, MovesWithTheTable) {
  const CellFormula formula{{CellRef{1, 3}, std::string("/"), CellRef{1, 2}, std::string("*100")}};
  EXPECT_EQ(worksheet_formula(formula, 0, 0), "=D2/C2*100");
  EXPECT_EQ(worksheet_formula(formula, 4, 1), "=E6/D6*100");
  const CellFormula sum{{std::string("SUM("), CellRange{{1, 3}, {9, 3}}, std::string(")")}};
  EXPECT_EQ(worksheet_formula(sum, 4, 0), "=SUM(D6:D14)");
}

TEST(Formula, WithoutAValuePrintsWhatIsPrinted) {
  const CellFormula share{{CellRef{1, 3}, std::string("/"), CellRef{1, 2}}};
  EXPECT_EQ(guarded_formula(share, 0, 0, "–"), "=IFERROR(IF(COUNT(C2,D2)<2,\"–\",D2/C2),\"–\")");
  const CellFormula sum{{std::string("SUM("), CellRange{{1, 3}, {9, 3}}, std::string(")")}};
  EXPECT_EQ(guarded_formula(sum, 0, 0, "н/\"д\""), "=IFERROR(SUM(D2:D10),\"н/\"\"д\"\"\")");
}

TEST(NumberFormat, FromTheRussianForm) {
  EXPECT_EQ(excel_format("0"), "0");
  EXPECT_EQ(excel_format("000"), "000");
  EXPECT_EQ(excel_format("0,0"), "0.0");
  EXPECT_EQ(excel_format("0,00"), "0.00");
  EXPECT_EQ(excel_format("# ##0"), "[<10000]0;#,##0");
  EXPECT_EQ(excel_format("# ##0,00"), "[<10000]0.00;#,##0.00");
  EXPECT_EQ(excel_format("0,0 %"), "0.0\" %\"");
  EXPECT_EQ(excel_format("0 чел."), "0\" чел.\"");
  EXPECT_EQ(excel_format("0,##"), "");
  EXPECT_EQ(excel_format("текст"), "");
  EXPECT_EQ(excel_format(""), "");
}

TEST(NumberFormat, FromThePrintedNumber) {
  EXPECT_EQ(format_of_printed("14,8 %"), "0.0\" %\"");
  EXPECT_EQ(format_of_printed("14"), "0");
  EXPECT_EQ(format_of_printed("\u22125,25"), "0.00");
  EXPECT_EQ(format_of_printed("12\u00A0345"), "[<10000]0;#,##0");
  EXPECT_EQ(format_of_printed("4 школы"), "0\" школы\"");
  EXPECT_EQ(format_of_printed("–"), "");
  EXPECT_EQ(format_of_printed("н/д"), "");
  EXPECT_EQ(format_of_printed(""), "");
}

TEST(SheetNames, AreWhatExcelTakes) {
  SheetNames names;
  EXPECT_EQ(names.take("Сводка", "Лист 1"), "Сводка");
  EXPECT_EQ(names.take("сводка", "Лист 2"), "сводка (2)");
  EXPECT_EQ(names.take("2022/2023: [итоги]?", "Лист 3"), "2022-2023 итоги");
  EXPECT_EQ(names.take("'в кавычках'", "Лист 4"), "в кавычках");
  EXPECT_EQ(names.take("Результаты всероссийских проверочных работ", "Лист 5"), "Результаты всероссийских");
  EXPECT_EQ(names.take("Результаты всероссийских олимпиад", "Лист 6"), "Результаты всероссийских (2)");
  EXPECT_EQ(names.take(std::string(40, 'x'), "Лист 7"), std::string(31, 'x'));
  EXPECT_EQ(names.take("???", "Лист 8"), "Лист 8");
  EXPECT_EQ(names.take("History", "Лист 9"), "History_");
}

TEST(NumberFormat, LeavesRoomForMissingDecimals) {
  EXPECT_EQ(padded_format("0.00", 2), "0.00");
  EXPECT_EQ(padded_format("0.0", 3), "0.0_0_0");
  EXPECT_EQ(padded_format("0", 1), "0_,_0");
  EXPECT_EQ(padded_format("[<10000]0;#,##0", 1), "[<10000]0_,_0;#,##0_,_0");
  EXPECT_EQ(padded_format("0\" ; \"", 1), "0\" ; \"_,_0") << "text stays as it is";
  EXPECT_EQ(format_decimals("0.00\" %\""), 2U);
  EXPECT_EQ(format_decimals("0\" п.п.\""), 0U);
}

}  // namespace
}  // namespace pisar::xlsx
