#include <gtest/gtest.h>

#include "tests/support/builders.h"
#include "tests/support/tools.h"
#include "tests/write/office_files.h"
#include "write/xlsx/xlsx.h"

namespace pisar::testing {
namespace {

TEST(LibreOffice, ComputesTheStoredResults) {
  PISAR_NEEDS_TOOL("soffice", "libreoffice-calc-nogui");
  using Kind = Row::Kind;
  Table table = make_table({{"Школа", "Всего", "Хорошо", "Доля"}});
  const auto add = [&](const char* name, Cell all, Cell good, Cell share) {
    const int index = static_cast<int>(table.rows.size());
    share.formula = CellFormula{{CellRef{index, 2}, std::string("/"), CellRef{index, 1}, std::string("*100")}};
    table.rows.push_back(make_row(Kind::body, {make_cell(name), std::move(all), std::move(good), std::move(share)}));
  };
  add("А", make_number_cell(27, "27"), make_number_cell(4, "4"),
      make_number_cell(*Number::ratio(400, 27), "14,8 %", "0,0 %"));
  add("Б", make_number_cell(*Number::parse("12500.5"), "12 500,5"), make_number_cell(-5, "-5"),
      make_number_cell(Number(999), "999,00", "0,00"));  // a wrong result, to see that it is computed anew
  add("В", make_cell("н/д"), make_number_cell(1, "1"), make_cell("–"));
  add("Г", make_number_cell(0, "0"), make_number_cell(1, "1"), make_cell("н/д"));
  Cell sum = make_number_cell(1, "1");
  sum.formula = CellFormula{{std::string("SUM("), CellRange{{1, 2}, {4, 2}}, std::string(")")}};
  table.rows.push_back(make_row(Kind::total, {make_cell("Итого"), make_cell("=2+2"), sum, make_cell("")}));
  Diagnostics diagnostics;
  const std::optional<Written> written =
      write_xlsx(make_document(make_blocks(make_paragraph("Над таблицей"), table)), {}, diagnostics);
  ASSERT_TRUE(written);
  // 44,34,76: commas, quotes, UTF-8; cells as shown.
  const std::string csv = convert_by_libreoffice("book.xlsx", written->bytes,
                                                 "csv:Text - txt - csv (StarCalc):44,34,76,1,,1033,false,true");
  EXPECT_EQ(csv,
            "Над таблицей,,,\n"
            "Школа,Всего,Хорошо,Доля\n"
            "А,27,4,14.8 %\n"
            "Б,\"12,500.5\",-5,-0.04\n"
            "В,н/д,1,–\n"
            "Г,0,1,н/д\n"
            "Итого,=2+2,1,\n");
}

}  // namespace
}  // namespace pisar::testing
