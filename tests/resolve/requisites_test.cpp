#include <gtest/gtest.h>

#include "tests/resolve/builder.h"

namespace pisar::resolving {
namespace {

std::string lowered(std::string kind, std::initializer_list<std::string_view> lines,
                    std::vector<std::pair<std::string, std::string>> attributes = {}) {
  Builder builder;
  return builder.dumped({builder.requisite(std::move(kind), lines, std::move(attributes))});
}

TEST(Letterhead, LengthwiseIsCentredWithinTwelveCentimetres) {
  EXPECT_EQ(
      lowered("letterhead", {"Отдел образования", "Администрации МР «Левашинский район»", "e-mail: a-b@c.ru", " "}),
      R"(
letterhead left=20 right=20: Отдел образования<br>Администрации МР «Левашинский район»<br>e-mail: a-b@c.ru
)");
}

TEST(Letterhead, InTheCorner) {
  EXPECT_EQ(lowered("letterhead", {"Отдел образования"}, {{"layout", "corner"}}), R"(
letterhead right=90: Отдел образования
)");
}

TEST(Letterhead, InTheCornerWithTheDateBelowAndTheAddresseeAtTheRight) {
  Builder builder;
  EXPECT_EQ(builder.dumped(Builder::join(
                builder.requisite("letterhead", {"Отдел образования", "с. Леваши"}, {{"layout", "corner"}}),
                builder.requisite("line", {"14.09.2022 | № 59"}),
                builder.requisite("addressee", {"Директору МБОУ «Урминская СОШ»", "М.Д. Рамазанову"}),
                builder.paragraph("Текст"))),
            R"(
table borders=none repeat-header=no keep=yes
  columns 71.9mm/left 1*/left 71.9mm/left
  body
    cell valign=top
      letterhead before=0: Отдел образования<br>с.~Леваши
      line: 14.09.2022 №~59
    cell valign=top
      text first-indent=0: 
    cell valign=top
      addressee before=0: Директору МБОУ «Урминская СОШ»<br>М.Д.~Рамазанову
text: Текст
)");
}

TEST(Kind, IsOneParagraph) {
  EXPECT_EQ(lowered("kind", {"ПРИКАЗ"}), R"(
kind: ПРИКАЗ
)");
}

TEST(Line, OneCellIsAParagraph) {
  EXPECT_EQ(lowered("line", {"14 сентября 2022 г."}), R"(
line: 14~сентября~2022~г.
)");
}

TEST(Line, TheFirstCellIsLeftTheLastRightThoseBetweenCentred) {
  EXPECT_EQ(lowered("line", {"14.09.2022 | № 59"}), R"(
table borders=none repeat-header=no keep=yes
  columns 1*/left 1*/right
  body
    cell valign=top
      line: 14.09.2022
    cell valign=top
      line: №~59
)");
  EXPECT_EQ(lowered("line", {"14.09.2022 | с. Леваши | № 59"}), R"(
table borders=none repeat-header=no keep=yes
  columns 10*/left 9*/center 10*/right
  body
    cell valign=top
      line: 14.09.2022
    cell valign=top
      line: с.~Леваши
    cell valign=top
      line: №~59
)");
  EXPECT_EQ(lowered("line", {"а | б | в | г"}), R"(
table borders=none repeat-header=no keep=yes
  columns 1*/left 1*/center 1*/center 1*/right
  body
    cell valign=top
      line: а
    cell valign=top
      line: б
    cell valign=top
      line: в
    cell valign=top
      line: г
)");
}

TEST(Line, EmptyCellsKeepTheirPlaces) {
  EXPECT_EQ(lowered("line", {"14.09.2022 |  | № 59", " | с. Леваши | ", " |  | "}), R"(
table borders=none repeat-header=no keep=yes
  columns 10*/left 9*/center 10*/right
  body
    cell valign=top
      line: 14.09.2022
    cell valign=top
      line: 
    cell valign=top
      line: №~59
  body
    cell valign=top
      line: 
    cell valign=top
      line: с.~Леваши
    cell valign=top
      line: 
)");
  EXPECT_EQ(lowered("line", {" | 14.09.2022", "одна"}), R"(
table borders=none repeat-header=no keep=yes
  columns 1*/left 1*/right
  body
    cell valign=top
      line: 
    cell valign=top
      line: 14.09.2022
table borders=none repeat-header=no keep=yes
  columns 1*/left
  body
    cell valign=top
      line: одна
)");
}

TEST(Line, AMiddleThatIsNeverPrintedLeavesItsWidth) {
  EXPECT_EQ(lowered("line", {"«____» ______________ 20____ г. |  | № 59"}), R"(
table borders=none repeat-header=no keep=yes
  columns 1*/left 1*/right
  body
    cell valign=top
      line: «____» ______________ 20____ г.
    cell valign=top
      line: №~59
)");
}

TEST(Addressee, StandsInTheRightCorner) {
  EXPECT_EQ(lowered("addressee", {"Директору школы", "М.Д. Рамазанову"}), R"(
addressee left=90: Директору школы<br>М.Д.~Рамазанову
)");
}

TEST(Title, FollowsTheProfileOrItsAttribute) {
  EXPECT_EQ(lowered("title", {"О разработке рекомендаций", "для школ"}), R"(
title left=20 right=20: О~разработке рекомендаций<br>для~школ
)");
  EXPECT_EQ(lowered("title", {"О разработке рекомендаций"}, {{"align", "left"}}), R"(
title align=left right=90: О~разработке рекомендаций
)");
  EXPECT_EQ(lowered("title", {"О разработке рекомендаций"}, {{"align", "center"}}), R"(
title align=center left=20 right=20: О~разработке рекомендаций
)");
}

TEST(Verb, IsOneParagraph) {
  EXPECT_EQ(lowered("verb", {"ПРИКАЗЫВАЮ:"}), R"(
verb: ПРИКАЗЫВАЮ:
)");
}

TEST(Approve, ByAPerson) {
  EXPECT_EQ(lowered("approve", {"УТВЕРЖДАЮ", "post: Начальник отдела образования", "name: Г. Магомедов",
                                "date: «____» ______________ 2022 г."}),
            R"(
approve left=90: УТВЕРЖДАЮ<br>Начальник отдела образования<br><blank 23mm> Г.~Магомедов<br>«____» ______________ 2022~г.
)");
}

TEST(Approve, ByAnAct) {
  EXPECT_EQ(lowered("approve", {"УТВЕРЖДЁН", "act: приказом отдела образования", "act: от 14.09.2022 № 59"}), R"(
approve left=90: УТВЕРЖДЁН<br>приказом отдела образования<br>от~14.09.2022 №~59
)");
}

TEST(Agree, StandsAtTheLeft) {
  EXPECT_EQ(lowered("agree", {"СОГЛАСОВАНО", "post: Муниципальный координатор", "name: Н.Ю. Валиуллина"}), R"(
agree right=90: СОГЛАСОВАНО<br>Муниципальный координатор<br><blank 23mm> Н.Ю.~Валиуллина
)");
}

TEST(Agree, BesideAnApproval) {
  Builder builder;
  const auto both = [&](bool agree_first) {
    Block agree = builder.requisite("agree", {"СОГЛАСОВАНО", "post: Координатор", "name: Н.Ю. Валиуллина"});
    Block approve = builder.requisite("approve", {"УТВЕРЖДАЮ", "post: Директор", "name: М.Д. Рамазанов"});
    return builder.dumped(agree_first ? Builder::join(agree, approve) : Builder::join(approve, agree));
  };
  const std::string expected = both(true);
  EXPECT_EQ(expected, R"(
table borders=none repeat-header=no keep=yes
  columns 71.9mm/left 1*/left 71.9mm/left
  body
    cell valign=top
      agree before=0: СОГЛАСОВАНО<br>Координатор<br><blank 23mm> Н.Ю.~Валиуллина
    cell valign=top
      text first-indent=0: 
    cell valign=top
      approve before=0: УТВЕРЖДАЮ<br>Директор<br><blank 23mm> М.Д.~Рамазанов
)");
  EXPECT_EQ(both(false), expected);
}

TEST(Approvals, StandTwoByTwo) {
  Builder builder;
  EXPECT_EQ(builder.dumped(Builder::join(builder.requisite("agree", {"СОГЛАСОВАНО", "name: А.А. Алиев"}),
                                         builder.requisite("agree", {"СОГЛАСОВАНО", "name: Б.Б. Бабаев"}),
                                         builder.requisite("approve", {"УТВЕРЖДАЮ", "name: Г. Магомедов"}))),
            R"(
table borders=none repeat-header=no keep=yes
  columns 71.9mm/left 1*/left 71.9mm/left
  body
    cell valign=top
      agree before=0: СОГЛАСОВАНО<br><blank 23mm> А.А.~Алиев
    cell valign=top
      text first-indent=0: 
    cell valign=top
      agree before=0: СОГЛАСОВАНО<br><blank 23mm> Б.Б.~Бабаев
approve left=90: УТВЕРЖДАЮ<br><blank 23mm> Г.~Магомедов
)");
  EXPECT_EQ(builder.dumped(Builder::join(builder.requisite("approve", {"УТВЕРЖДАЮ", "name: А.А. Алиев"}),
                                         builder.requisite("approve", {"УТВЕРЖДАЮ", "name: Б.Б. Бабаев"}))),
            R"(
table borders=none repeat-header=no keep=yes
  columns 71.9mm/left 1*/left 71.9mm/left
  body
    cell valign=top
      approve before=0: УТВЕРЖДАЮ<br><blank 23mm> А.А.~Алиев
    cell valign=top
      text first-indent=0: 
    cell valign=top
      approve before=0: УТВЕРЖДАЮ<br><blank 23mm> Б.Б.~Бабаев
)");
}

TEST(Mark, StandsInTheRightCorner) {
  EXPECT_EQ(lowered("mark", {"Приложение № 2", "к приказу отдела образования", "от 14.09.2022 № 59"}), R"(
mark left=90: Приложение №~2<br>к~приказу отдела образования<br>от~14.09.2022 №~59
)");
}

TEST(Mark, OnALandscapePageStandsFurtherRight) {
  Builder builder;
  EXPECT_EQ(builder.dumped({builder.landscape({builder.requisite("mark", {"Приложение"})})}), R"(
section landscape=yes
  mark left=190: Приложение
)");
}

TEST(Signature, HasThePostLeftAndTheNameRightOnItsLastLine) {
  EXPECT_EQ(lowered("signature", {"post: И.о. начальника управления образования", "name: М.Д. Рамазанов"}), R"(
table borders=none repeat-header=no keep=yes
  columns 1*/left 60mm/right
  body
    cell valign=bottom
      signature: И.о. начальника управления образования
    cell valign=bottom
      signature: М.Д.~Рамазанов
)");
}

TEST(Signature, SeveralPairsAreSeveralRows) {
  EXPECT_EQ(lowered("signature", {"post: Начальник", "name: Г. Магомедов", "post: Координатор", "name: Л.Н. Ускова",
                                  "name: А. Алиев"}),
            R"(
table borders=none repeat-header=no keep=yes
  columns 1*/left 60mm/right
  body
    cell valign=bottom
      signature: Начальник
    cell valign=bottom
      signature: Г.~Магомедов
  body
    cell valign=bottom
      signature: Координатор
    cell valign=bottom
      signature: Л.Н.~Ускова
  body
    cell valign=bottom
      signature: 
    cell valign=bottom
      signature: А.~Алиев
)");
}

TEST(Signature, KeepsTheLinesBeforeIt) {
  Builder builder;
  EXPECT_EQ(builder.dumped(Builder::join(builder.paragraphs({"первый", "второй", "третий", "четвёртый"}),
                                         builder.requisite("signature", {"name: Г. Магомедов"}))),
            R"(
text: первый
text keep-next=yes: второй
text keep-next=yes: третий
text keep-next=yes: четвёртый
table borders=none repeat-header=no keep=yes
  columns 1*/left 60mm/right
  body
    cell valign=bottom
      signature: 
    cell valign=bottom
      signature: Г.~Магомедов
)");
  const std::string long_text(500, 'x');
  EXPECT_EQ(builder.dumped(Builder::join(builder.paragraphs({"первый", long_text}),
                                         builder.requisite("signature", {"name: Г. Магомедов"}))),
            "\ntext: первый\ntext keep-next=yes: " + long_text + R"(
table borders=none repeat-header=no keep=yes
  columns 1*/left 60mm/right
  body
    cell valign=bottom
      signature: 
    cell valign=bottom
      signature: Г.~Магомедов
)");
}

TEST(Signature, KeepsATableBeforeIt) {
  Builder builder;
  EXPECT_EQ(builder.dumped(Builder::join(builder.paragraph("первый"), builder.captioned("t", "Итоги"),
                                         builder.requisite("signature", {"name: Г. Магомедов"}))),
            R"(
text: первый
table id="t" keep-next=yes: Таблица~1~– Итоги
  columns
table borders=none repeat-header=no keep=yes
  columns 1*/left 60mm/right
  body
    cell valign=bottom
      signature: 
    cell valign=bottom
      signature: Г.~Магомедов
)");
}

TEST(Executor, GoesWithTheSignature) {
  Builder builder;
  EXPECT_EQ(
      builder.dumped(Builder::join(builder.paragraph("первый"), builder.requisite("signature", {"name: Г. Магомедов"}),
                                   builder.requisite("executor", {"Иванова Анна"}))),
      R"(
text keep-next=yes: первый
table borders=none repeat-header=no keep=yes keep-next=yes
  columns 1*/left 60mm/right
  body
    cell valign=bottom
      signature: 
    cell valign=bottom
      signature: Г.~Магомедов
executor: Иванова Анна
)");
}

TEST(Executor, IsOneParagraph) {
  EXPECT_EQ(lowered("executor", {"Иванова Анна", "8 (87271) 2-20-55"}), R"(
executor: Иванова Анна<br>8 (87271) 2-20-55
)");
}

TEST(Familiar, HasARowAPersonWithPlacesToSign) {
  EXPECT_EQ(
      lowered("familiar", {"С приказом ознакомлены:", "person: М.Д. Рамазанов | директор", "person: Л.Н. Ускова"}),
      R"(
familiar keep-next=yes: С~приказом ознакомлены:
table borders=none repeat-header=no
  columns 1*/left 40mm/left 35mm/left
  body
    cell valign=bottom
      familiar before=0: М.Д.~Рамазанов, директор
    cell valign=bottom
      familiar before=0: <blank 36mm "подпись">
    cell valign=bottom
      familiar before=0: <blank 31mm "дата">
  body
    cell valign=bottom
      familiar before=0: Л.Н.~Ускова
    cell valign=bottom
      familiar before=0: <blank 36mm "подпись">
    cell valign=bottom
      familiar before=0: <blank 31mm "дата">
)");
}

TEST(Copy, IsCertified) {
  EXPECT_EQ(lowered("copy", {"Верно", "post: Секретарь", "name: Л.Н. Ускова", "date: 15.09.2022",
                             "Подлинник хранится в отделе образования."}),
            R"(
copy: Верно
table borders=none repeat-header=no keep=yes
  columns 1*/left 40mm/left 60mm/left
  body
    cell valign=bottom
      copy before=0: Секретарь
    cell valign=bottom
      copy before=0: <blank 36mm>
    cell valign=bottom
      copy before=0: Л.Н.~Ускова
copy before=0: 15.09.2022<br>Подлинник хранится в~отделе образования.
)");
}

TEST(Requisites, EmptyOnesLeaveNothing) {
  Builder builder;
  EXPECT_EQ(builder.dumped(Builder::join(builder.requisite("letterhead", {}), builder.requisite("kind", {" "}),
                                         builder.requisite("line", {" | "}), builder.requisite("signature", {}),
                                         builder.requisite("familiar", {}), builder.requisite("copy", {}),
                                         builder.requisite("agree", {}), builder.requisite("approve", {}))),
            "\n");
}

TEST(Requisites, AreLoweredWhereverTheyStand) {
  Builder builder;
  Block cell_table = builder.table({"а | б"});
  std::get<Table>(cell_table.node).rows[0].cells[0].content = {builder.requisite("kind", {"СПРАВКА"})};
  Keep keep;
  keep.blocks = {builder.requisite("verb", {"ПРИКАЗЫВАЮ:"})};
  Sheet sheet;
  sheet.name = "Лист";
  sheet.blocks = {builder.requisite("kind", {"КНИГА"})};
  EXPECT_EQ(builder.dumped(Builder::join(cell_table, Block{keep, {}}, Block{sheet, {}},
                                         builder.annex("a", 1, 1, {builder.requisite("mark", {"Приложение"})}))),
            R"(
table
  columns auto/left auto/left
  body
    cell
      kind: СПРАВКА
    cell
      table: б
keep
  verb: ПРИКАЗЫВАЮ:
sheet name="Лист"
  kind: КНИГА
annex id="a" number=1/1
  mark left=90: Приложение
)");
}

TEST(Requisites, ADocumentWithoutAProfileTakesTheDefaults) {
  Builder builder;
  Document document;
  document.blocks = {builder.requisite("addressee", {"Директору"})};
  Diagnostics diagnostics;
  EXPECT_TRUE(resolve(document, diagnostics));
  EXPECT_EQ(dump(document.blocks), "addressee left=95: Директору\n");
}

}  // namespace
}  // namespace pisar::resolving
