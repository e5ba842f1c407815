#include <gtest/gtest.h>

#include "tests/resolve/builder.h"

namespace pisar::resolving {
namespace {

std::string labels(std::initializer_list<std::string_view> lines) {
  Builder builder;
  return builder.labels(builder.paragraphs(lines));
}

TEST(Numbering, ATypedOneStartsAnewAndTheNextGoesOn) {
  EXPECT_EQ(labels({"1. а", "#. б", "#. в"}), "1. 1/0  2. 1/0  3. 1/0");
  EXPECT_EQ(labels({"#. а", "#. б"}), "1. 1/0  2. 1/0");
  EXPECT_EQ(labels({"1. а", "#. б", "1. в", "#. г"}), "1. 1/0  2. 1/0  1. 2/0  2. 2/0");
}

TEST(Numbering, TypedNumbersInOrderAreOneList) {
  EXPECT_EQ(labels({"1. а", "2. б", "3. в", "#. г"}), "1. 1/0  2. 1/0  3. 1/0  4. 1/0");
}

// The note of Bogotol: items 1–5 for the directors, 6–11 for their deputies.
TEST(Numbering, GoesOnAcrossASubheading) {
  EXPECT_EQ(labels({"Директорам необходимо:", "1. Провести", "#. Разработать",
                    "Заместителям директоров:", "#. Организовать", "#. Обеспечить"}),
            "·  1. 1/0  2. 1/0  ·  3. 1/0  4. 1/0");
  EXPECT_EQ(labels({"1. а", "# Раздел", "#. б"}), "1. 1/0  ·  2. 1/0");
}

TEST(Numbering, ANumberOutOfOrderIsPrintedAndReported) {
  EXPECT_EQ(labels({"1. а", "#. б", "5. в", "#. г"}),
            "1. 1/0  2. 1/0  5. 2/0  6. 2/0\n"
            "приказ.md:1:1: предупреждение W512: набрано «5.», по счёту «3.»; поставьте «#.»\n"
            " 1 | 5. в\n"
            "   | ^^^^\n");
}

TEST(Numbering, TwoComponentsStandUnderTheItemBeforeThem) {
  EXPECT_EQ(labels({"1. а", "#.#. б", "#.#. в", "#. г", "#.#. д", "#.#.#. е", "#.#.#. ж", "#.#. з"}),
            "1. 1/0  1.1. 2/1  1.2. 2/1  2. 1/0  2.1. 3/1  2.1.1. 4/2  2.1.2. 4/2  2.2. 3/1");
}

TEST(Numbering, TwoComponentsStandUnderAHeading) {
  EXPECT_EQ(labels({"# #. Общие положения", "#.#. а", "#.#. б", "# #. Порядок", "#.#. в", "#.#.#. г"}),
            "1. 1/0  1.1. 2/0  1.2. 2/0  2. 1/0  2.1. 3/0  2.1.1. 4/1");
}

TEST(Numbering, AnItemAfterAHeadingIsNearerThanTheHeading) {
  EXPECT_EQ(labels({"# #. Раздел", "# #. Второй", "1. а", "#.#. б", "# #. Третий", "#.#. в"}),
            "1. 1/0  2. 1/0  1. 2/0  1.1. 3/1  3. 1/0  3.1. 4/0");
}

TEST(Numbering, TypedComponentsAreCheckedByTheLast) {
  EXPECT_EQ(labels({"1. а", "1.1. б", "1.2. в", "1.4. г"}),
            "1. 1/0  1.1. 2/1  1.2. 2/1  1.4. 3/1\n"
            "приказ.md:1:1: предупреждение W512: набрано «1.4.», по счёту «1.3.»; поставьте «#.#.»\n"
            " 1 | 1.4. г\n"
            "   | ^^^^^^\n");
}

TEST(Numbering, HeadingsCountApartFromItemsAndByLevel) {
  EXPECT_EQ(labels({"# #. Первый", "1. а", "#. б", "## #. Подраздел", "## #. Ещё", "# #. Второй", "#. в"}),
            "1. 1/0  1. 2/0  2. 2/0  1. 3/0  2. 3/0  2. 1/0  3. 2/0");
  EXPECT_EQ(labels({"# #. Первый", "## #.#. а", "## #.#. б", "# #. Второй", "## #.#. в"}),
            "1. 1/0  1.1. 2/0  1.2. 2/0  2. 1/0  2.1. 3/0");
  EXPECT_EQ(labels({"# #I. Первый", "# #I. Второй", "# 1. Иной"}), "I. 1/0  II. 1/0  1. 2/0");
}

TEST(Numbering, AnItemDoesNotEncloseAHeading) {
  EXPECT_EQ(labels({"# #. Раздел", "1. а", "#. б", "## #.#. Подраздел"}), "1. 1/0  1. 2/0  2. 2/0  1.1. 3/0");
}

TEST(Numbering, NestsByTheKindOfTheMarker) {
  EXPECT_EQ(labels({"1. а", "#) б", "#) в", "#а) г", "#а) д", "#) е", "#. ж"}),
            "1. 1/0  1) 2/1  2) 2/1  а) 3/2  б) 3/2  3) 2/1  2. 1/0");
  EXPECT_EQ(labels({"а) а", "#) б", "#а) в", "#) г"}), "а) 1/0  1) 2/1  б) 1/0  1) 3/1");
  EXPECT_EQ(labels({"1. а", "– б", "– в", "#. г", "– д"}), "1. 1/0  – 2/1  – 2/1  2. 1/0  – 3/1");
  EXPECT_EQ(labels({"– а", "• б", "– в"}), "– 1/0  • 2/1  – 1/0");
}

TEST(Numbering, ANestedSequenceBeginsAnewUnderEachOuterNumber) {
  EXPECT_EQ(labels({"1. а", "#а) б", "#а) в", "#. г", "#а) д"}), "1. 1/0  а) 2/1  б) 2/1  2. 1/0  а) 3/1");
  EXPECT_EQ(labels({"1. а", "#.#. б", "#а) в", "#а) г", "#.#. д", "#а) е"}),
            "1. 1/0  1.1. 2/1  а) 3/2  б) 3/2  1.2. 2/1  а) 4/2");
}

TEST(Numbering, ANestedSequenceGoesOnBehindAPlainParagraph) {
  EXPECT_EQ(labels({"1. а", "#а) б", "текст", "#а) в", "#. г"}), "1. 1/0  а) 2/1  ·  б) 2/1  2. 1/0");
}

TEST(Numbering, LowerRanksCloseHigherOnes) {
  EXPECT_EQ(labels({"– а", "1. б", "– в", "#. г"}), "– 1/0  1. 2/0  – 3/1  2. 2/0");
  EXPECT_EQ(labels({"а) а", "1. б", "#а) в"}), "а) 1/0  1. 2/0  а) 3/1");
}

TEST(Numbering, DashesBehindAPlainParagraphAreAListOfTheirOwn) {
  EXPECT_EQ(labels({"1. а", "– б", "текст", "– в", "– г"}), "1. 1/0  – 2/1  ·  – 3/0  – 3/0");
  EXPECT_EQ(labels({"- а", "– б"}), "– 1/0  – 1/0");
}

// The recommendations of Cherek: numbers with dashes below them.
TEST(Numbering, NumbersWithDashesBelowThem) {
  EXPECT_EQ(
      labels({"1. Обеспечение:", "- мониторинг;", "- обобщение.", "2. Методическое:", "– диссеминация.", "3. Модель:"}),
      "1. 1/0  – 2/1  – 2/1  2. 1/0  – 3/1  3. 1/0");
}

TEST(Numbering, LettersAndRomanNumbersAreChecked) {
  EXPECT_EQ(labels({"а) а", "б) б", "#а) в"}), "а) 1/0  б) 1/0  в) 1/0");
  EXPECT_EQ(labels({"а) а", "в) б"}),
            "а) 1/0  в) 2/0\n"
            "приказ.md:1:1: предупреждение W512: набрано «в)», по счёту «б)»; поставьте «#а)»\n"
            " 1 | в) б\n"
            "   | ^^^^\n");
  EXPECT_EQ(labels({"#I. а", "#. б", "#I. в", "#. г"}), "I. 1/0  1. 2/1  II. 1/0  1. 3/1");
  EXPECT_EQ(labels({"#a) а", "#a) б", "#i. в"}), "a) 1/0  b) 1/0  i. 2/0");
}

TEST(Numbering, AnAnnexCountsByItself) {
  Builder builder;
  EXPECT_EQ(
      builder.labels(Builder::join(
          builder.paragraphs({"1. а", "#. б"}), builder.annex("a", 1, 2, builder.paragraphs({"# #. Раздел", "#. в"})),
          builder.annex("b", 2, 2, builder.paragraphs({"# #. Раздел", "#. г"})), builder.paragraphs({"#. д"}))),
      "1. 1/0  2. 1/0  1. 2/0  1. 3/0  1. 4/0  1. 5/0  3. 1/0");
}

TEST(Numbering, ALandscapePartDoesNot) {
  Builder builder;
  EXPECT_EQ(builder.labels(Builder::join(builder.paragraphs({"1. а"}), builder.landscape(builder.paragraphs({"#. б"})),
                                         builder.paragraphs({"#. в"}))),
            "1. 1/0  2. 1/0  3. 1/0");
}

TEST(Numbering, RequisitesAreNotNumbered) {
  Builder builder;
  EXPECT_EQ(builder.labels(Builder::join(builder.paragraphs({"1. а"}), builder.requisite("executor", {"1. Иванова"}),
                                         builder.paragraphs({"#. б"}))),
            "1. 1/0  ·  2. 1/0");
}

TEST(Numbering, ThePathHoldsTheCounters) {
  Builder builder;
  const Blocks blocks = builder.resolved(builder.paragraphs({"1. а", "#. б", "#.#. в", "#а) г"}));
  EXPECT_EQ(std::get<Paragraph>(blocks[2].node).number->path, (std::vector<int>{2, 1}));
  EXPECT_EQ(std::get<Paragraph>(blocks[3].node).number->path, (std::vector<int>{1}));
}

}  // namespace
}  // namespace pisar::resolving
