#include <gtest/gtest.h>

#include "tests/resolve/builder.h"

namespace pisar::resolving {
namespace {

/// A document with a place of each kind, and the text of a reference to one of them.
std::string text_of(const std::string& target, const std::string& grammatical_case = {}, const std::string& part = {},
                    int annexes = 2) {
  Builder builder;
  Blocks blocks = Builder::join(
      builder.reference(target, grammatical_case, part), builder.paragraph("# #. Цели", "goals"),
      builder.paragraph("# Выводы", "conclusions"), builder.paragraph("1. Утвердить", "approve"),
      builder.paragraph("#.#. рекомендации", "recommend"), builder.paragraph("#а) для школ", "schools"),
      builder.captioned("first", "Итоги"), builder.captioned("second", "Показатели"),
      builder.figure<Image>("plan", "План"), builder.figure<Image>("plain", ""), builder.figure<Image>("map", "Карта"),
      builder.annex("recs", 2, annexes, Builder::join(builder.paragraph("# #. Раздел", "inside"))));
  const Blocks resolved = builder.resolved(std::move(blocks));
  const Inline& piece = std::get<Paragraph>(resolved[0].node).content[0];
  std::string text = "<" + piece.link + ">" + piece.text;
  for (std::size_t at = 0; (at = text.find("\u00A0", at)) != std::string::npos;) text.replace(at, 2, "~");
  EXPECT_EQ(piece.kind, Inline::Kind::text);
  EXPECT_EQ(builder.messages(), "");
  return text;
}

TEST(References, ToPagesAreLeftToTheLayout) {
  Builder builder;
  const Blocks resolved = builder.resolved(
      Builder::join(builder.reference("a", {}, "page"), builder.reference("a", {}, "pages"), builder.annex("a", 1, 2)));
  const auto piece = [&](std::size_t block) { return std::get<Paragraph>(resolved[block].node).content[0]; };
  EXPECT_EQ(piece(0).kind, Inline::Kind::page_of);
  EXPECT_EQ(piece(1).kind, Inline::Kind::pages_of);
  EXPECT_EQ(piece(1).target, "a");
  EXPECT_EQ(piece(1).link, "#a");
  EXPECT_EQ(builder.messages(), "");
}

TEST(References, ToEachKindOfPlace) {
  EXPECT_EQ(text_of("recs"), "<#recs>приложение~2");
  EXPECT_EQ(text_of("first"), "<#first>таблица~1");
  EXPECT_EQ(text_of("second"), "<#second>таблица~2");
  EXPECT_EQ(text_of("plan"), "<#plan>рисунок~1");
  EXPECT_EQ(text_of("map"), "<#map>рисунок~2");
  EXPECT_EQ(text_of("goals"), "<#goals>раздел~1");
  EXPECT_EQ(text_of("inside"), "<#inside>раздел~1");
  EXPECT_EQ(text_of("approve"), "<#approve>пункт~1");
  EXPECT_EQ(text_of("recommend"), "<#recommend>пункт~1.1");
  EXPECT_EQ(text_of("schools"), "<#schools>пункт~«а»");
}

TEST(References, InTheCases) {
  EXPECT_EQ(text_of("recs", "nom"), "<#recs>приложение~2");
  EXPECT_EQ(text_of("recs", "gen"), "<#recs>приложения~2");
  EXPECT_EQ(text_of("recs", "dat"), "<#recs>приложению~2");
  EXPECT_EQ(text_of("recs", "acc"), "<#recs>приложение~2");
  EXPECT_EQ(text_of("recs", "ins"), "<#recs>приложением~2");
  EXPECT_EQ(text_of("second", "prep"), "<#second>таблице~2");
  EXPECT_EQ(text_of("map", "gen"), "<#map>рисунка~2");
  EXPECT_EQ(text_of("second", "тв"), "<#second>таблицей~2");
  EXPECT_EQ(text_of("approve", "prep"), "<#approve>пункте~1");
}

TEST(References, TheOnlyAnnexHasNoNumber) {
  EXPECT_EQ(text_of("recs", "", "", 1), "<#recs>приложение");
  EXPECT_EQ(text_of("recs", "dat", "", 1), "<#recs>приложению");
}

TEST(References, TheNumberAlone) {
  EXPECT_EQ(text_of("recs", "", "number"), "<#recs>2");
  EXPECT_EQ(text_of("recs", "", "number", 1), "<#recs>2");
  EXPECT_EQ(text_of("second", "", "number"), "<#second>2");
  EXPECT_EQ(text_of("map", "", "number"), "<#map>2");
  EXPECT_EQ(text_of("recommend", "", "number"), "<#recommend>1.1");
}

TEST(References, AHeadingWithoutANumberIsNamed) {
  EXPECT_EQ(text_of("conclusions", "prep"), "<#conclusions>разделе «Выводы»");
}

TEST(References, StandInTablesCaptionsRequisitesAndAnnexes) {
  Builder builder;
  Block table = builder.captioned("t", "Итоги к ");
  auto& data = std::get<Table>(table.node);
  data.caption.push_back(std::get<Paragraph>(builder.reference("a", "dat").node).content[0]);
  Block rows = builder.table({"а | б"});
  std::get<Table>(rows.node).rows[0].cells[0].content = {builder.reference("t", "prep")};
  Block mark = builder.requisite("mark", {"Приложение"});
  std::get<Requisite>(mark.node).lines[0].cells.push_back(
      std::get<Paragraph>(builder.reference("t", "gen").node).content);
  EXPECT_EQ(builder.dumped(Builder::join(table, rows, mark, builder.annex("a", 1, 2, {builder.reference("t")}))),
            R"(
table id="t": Таблица~1~– Итоги к~<#a>(приложению~1)
  columns
table
  columns auto/left auto/left
  body
    cell
      text: <#t>(таблице~1)
    cell
      table: б
mark left=90: Приложение | <#t>(таблицы~1)
annex id="a" number=1/2
  text: <#t>(таблица~1)
)");
}

TEST(References, KeepTheirMarks) {
  Builder builder;
  Block block = builder.reference("a");
  std::get<Paragraph>(block.node).content[0].marks.bold = true;
  EXPECT_EQ(builder.dumped(Builder::join(block, builder.annex("a", 1, 2))),
            "\ntext: {b:<#a>(приложение~1)}\nannex id=\"a\" number=1/2\n");
}

}  // namespace
}  // namespace pisar::resolving
