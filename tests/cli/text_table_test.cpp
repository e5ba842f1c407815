#include "cli/text_table.h"

#include <gtest/gtest.h>

namespace pisar {
namespace {

TEST(TextTable, PadsByCharactersNotBytes) {
  using enum TextTable::Align;
  TextTable table({"Документ", "Размер", "Файл"}, {left, right, left});
  EXPECT_TRUE(table.empty());
  table.add({"приказ", "24 КБ", "out/a.pdf"});
  table.add({"note", "512 Б", "b"});
  EXPECT_EQ(table.text(),
            "Документ  Размер  Файл\n"
            "приказ     24 КБ  out/a.pdf\n"
            "note       512 Б  b\n");
}

TEST(SizeText, RoundsToPeople) {
  EXPECT_EQ(size_text(0), "0 Б");
  EXPECT_EQ(size_text(1023), "1023 Б");
  EXPECT_EQ(size_text(1024), "1 КБ");
  EXPECT_EQ(size_text(1'300'000), "1,2 МБ");
}

}  // namespace
}  // namespace pisar
