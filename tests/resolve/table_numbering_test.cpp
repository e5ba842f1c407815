#include <gtest/gtest.h>

#include "tests/resolve/builder.h"

namespace pisar::resolving {
namespace {

using Scope = Table::NumberingScope;

// The indicators of Levashi: 1, 1.1, 1.2, 2, 2.1.
TEST(TableNumbering, GroupsAndTheirRows) {
  Builder builder;
  EXPECT_EQ(builder.labels({builder.table({"# | Выявление динамики", "#.# | ЕГЭ", "#.# | ОГЭ", "# | Посещаемость",
                                           "#.# | Доля", "# | Работа", "#.# | Дети"})}),
            "1 1/0  ·  1.1 2/1  ·  1.2 2/1  ·  2 1/0  ·  2.1 3/1  ·  3 1/0  ·  3.1 4/1  ·");
}

TEST(TableNumbering, ASuffixDoesNotPartTheKinds) {
  Builder builder;
  EXPECT_EQ(builder.labels({builder.table({"#. | а", "#.# | б", "#. | в", "#.# | г"})}),
            "1. 1/0  ·  1.1 2/1  ·  2. 1/0  ·  2.1 3/1  ·");
}

TEST(TableNumbering, EachTableStartsAnewAndTheTextGoesOn) {
  Builder builder;
  EXPECT_EQ(builder.labels(Builder::join(builder.paragraphs({"1. а"}), builder.table({"#. | б", "#. | в"}),
                                         builder.table({"#. | г"}), builder.paragraphs({"#. д"}))),
            "1. 1/0  1. 2/0  ·  2. 2/0  ·  1. 3/0  ·  2. 1/0");
}

TEST(TableNumbering, ThroughGoesOnFromTheTableBefore) {
  Builder builder;
  EXPECT_EQ(builder.labels(Builder::join(builder.table({"#. | а", "#. | б"}), builder.table({"без | номеров"}),
                                         builder.table({"#. | в"}, Scope::through),
                                         builder.table({"#. | г"}, Scope::through), builder.table({"#. | д"}))),
            "1. 1/0  ·  2. 1/0  ·  ·  ·  3. 1/0  ·  4. 1/0  ·  1. 2/0  ·");
}

TEST(TableNumbering, ThroughDoesNotLeaveAnAnnex) {
  Builder builder;
  EXPECT_EQ(builder.labels(Builder::join(builder.table({"#. | а"}),
                                         builder.annex("a", 1, 1, {builder.table({"#. | б"}, Scope::through)}))),
            "1. 1/0  ·  1. 2/0  ·");
}

TEST(TableNumbering, BySectionBeginsAnewUnderEachSectionRow) {
  Builder builder;
  EXPECT_EQ(builder.labels({builder.table({"= Первый", "#. | а", "#. | б", "= Второй", "#. | в"}, Scope::section)}),
            "·  1. 1/0  ·  2. 1/0  ·  ·  1. 2/0  ·");
  EXPECT_EQ(builder.labels({builder.table({"= Первый", "#. | а", "= Второй", "#. | в"})}),
            "·  1. 1/0  ·  ·  2. 1/0  ·");
}

TEST(TableNumbering, SectionRowsCountThemselves) {
  Builder builder;
  EXPECT_EQ(
      builder.labels({builder.table({"= #. Первый", "#. | а", "#. | б", "= #. Второй", "#. | в"}, Scope::section)}),
      "1. 1/0  1. 2/0  ·  2. 2/0  ·  2. 1/0  1. 3/0  ·");
  EXPECT_EQ(
      builder.labels({builder.table({"= #. Первый", "#.# | а", "#.# | б", "= #. Второй", "#.# | в"}, Scope::section)}),
      "1. 1/0  1.1 2/1  ·  1.2 2/1  ·  2. 1/0  2.1 3/1  ·");
}

TEST(TableNumbering, ColumnsCountApart) {
  Builder builder;
  EXPECT_EQ(builder.labels({builder.table({"#. | 1. первое", "#. | #. второе", "#. | 1. иное"})}),
            "1. 1/0  1. 2/0  2. 1/0  2. 2/0  3. 1/0  1. 3/0");
}

TEST(TableNumbering, SpansAreCountedIn) {
  Builder builder;
  Block table = builder.table({"#. | а", "#. | б", "#. | в"});
  // The first cell of the second row is joined with the one above: its number column is empty there.
  auto& rows = std::get<Table>(table.node).rows;
  rows[0].cells[0].row_span = 2;
  rows[1].cells.erase(rows[1].cells.begin());
  rows[1].cells[0].content = builder.paragraphs({"#. б"});
  EXPECT_EQ(builder.labels({std::move(table)}), "1. 1/0  ·  1. 2/0  2. 1/0  ·");
}

TEST(Captions, AreNumberedThroughTheDocument) {
  Builder builder;
  EXPECT_EQ(builder.dumped(Builder::join(builder.captioned("a", "Итоги \"ВПР\""), builder.captioned("b", ""),
                                         builder.annex("x", 1, 1, {builder.captioned("c", "Показатели")}))),
            R"(
table id="a": Таблица~1~– Итоги «ВПР»
  columns
table id="b"
  columns
annex id="x" number=1/1
  table id="c": Таблица~2~– Показатели
    columns
)");
}

TEST(Captions, OfImagesAndChartsAreCountedTogetherAndApartFromTables) {
  Builder builder;
  Block chart = builder.figure<Chart>("c", "Доли");
  std::get<Chart>(chart.node).source.typed =
      std::make_shared<const Table>(std::get<Table>(builder.table({"Урма | 5,5"}).node));
  EXPECT_EQ(builder.dumped(Builder::join(builder.figure<Image>("a", "План \"школы\""), builder.captioned("t", "Итоги"),
                                         builder.figure<Image>("b", ""), builder.annex("x", 1, 1, {chart}))),
            R"(
image id="a" width=0 height=0: Рисунок~1~– План «школы»
table id="t": Таблица~1~– Итоги
  columns
image id="b" width=0 height=0
annex id="x" number=1/1
  chart bars id="c": Рисунок~2~– Доли
    categories: "Урма"
    series "": 5.5/"5,5"
)");
}

TEST(Captions, TheProfileSaysThatATableGoesOn) {
  Builder builder;
  Profile profile = *test_profile();
  profile.table_continuation = "Продолжение таблицы {number}";
  Document document;
  document.profile = std::make_shared<const Profile>(profile);
  document.blocks = {builder.captioned("a", "Итоги"), builder.captioned("b", "Показатели")};
  Diagnostics diagnostics;
  EXPECT_TRUE(resolve(document, diagnostics));
  EXPECT_EQ(std::get<Table>(document.blocks[1].node).continuation, "Продолжение таблицы 2");
}

TEST(Captions, TheProfilePutsTheTitleWhereItWants) {
  Builder builder;
  Profile profile = *test_profile();
  const auto caption_by = [&](const std::string& pattern) {
    profile.table_caption = pattern;
    Document document;
    document.profile = std::make_shared<const Profile>(profile);
    document.blocks = {builder.captioned("a", "Итоги")};
    Diagnostics diagnostics;
    EXPECT_TRUE(resolve(document, diagnostics));
    return plain_text(std::get<Table>(document.blocks[0].node).caption);
  };
  EXPECT_EQ(caption_by("{title} (таблица {number})"), "Итоги (таблица\u00A01)");
  EXPECT_EQ(caption_by("Табл. {number}. {title}."), "Табл.\u00A01. Итоги.");
  EXPECT_EQ(caption_by("{title}"), "Итоги");
  profile.figure_caption = "Рис. {number}. {title}";
  Document document;
  document.profile = std::make_shared<const Profile>(profile);
  document.blocks = {builder.figure<Image>("a", "План")};
  Diagnostics diagnostics;
  EXPECT_TRUE(resolve(document, diagnostics));
  EXPECT_EQ(plain_text(std::get<Image>(document.blocks[0].node).caption), "Рис.\u00A01. План");
}

}  // namespace
}  // namespace pisar::resolving
