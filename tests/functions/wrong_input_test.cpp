#include <gtest/gtest.h>

#include "tests/functions/workbench.h"

namespace pisar::functions {
namespace {

std::string messages_of(const std::string& expression) {
  Workbench bench;
  return bench.run(expression);
}

TEST(WrongCase, APersonWhoseNameTellsNoGender) {
  EXPECT_EQ(messages_of(R"(expert | case("dat"))"),
            R"(text.md:1:1: ошибка E452: «case»: по имени «Ким А.А.» не понять, мужчина это или женщина
 1 | expert | case("dat")
   | ^^^^^^^^^^^^^^^^^^^^
   подсказка: допишите в записи рядом с name: gender: мужской или gender: женский
   данные: data/office.yaml:1:1
)");
}

TEST(WrongCase, APersonWhoseNameIsNone) {
  EXPECT_EQ(messages_of(R"(vacancy | case("dat"))"),
            R"(text.md:1:1: ошибка E452: «case»: не понять, где фамилия и имя в «вакансия с 1 мая»
 1 | vacancy | case("dat")
   | ^^^^^^^^^^^^^^^^^^^^^
   подсказка: пишут фамилию, имя и отчество: «Рамазанов Магомед Даудович»; или допишите форму: forms: {dat: …}
   данные: data/office.yaml:1:1
)");
}

TEST(WrongCase, EveryElementIsReported) {
  EXPECT_EQ(messages_of(R"([head, office, 5] | case("ins"))"),
            R"(text.md:1:1: ошибка E451: «case»: у записи нет поля «name», склонять нечего
 1 | [head, office, 5] | case("ins")
   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   подсказка: укажите поле записи, у которого есть name
   данные: data/office.yaml:1:27
text.md:1:1: ошибка E415: «case»: на входе ожидается запись, текст или их список, а здесь число
 1 | [head, office, 5] | case("ins")
   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
)");
}

TEST(WrongGender, AWordThatDoesNotAgree) {
  EXPECT_EQ(messages_of(R"("очень" | agree(plain))"),
            R"(text.md:1:1: ошибка E416: «agree»: слово «очень» не изменить по родам
 1 | "очень" | agree(plain)
   | ^^^^^^^
   подсказка: слово пишут в мужском роде: "утверждён", "именуемый", "принял"
)");
}

TEST(WrongGender, ANameOfUnknownGender) {
  EXPECT_EQ(messages_of(R"("драндулет" | by_gender("он", "она"))"),
            R"(text.md:1:1: ошибка E451: «by_gender»: род названия «драндулет» неизвестен
 1 | "драндулет" | by_gender("он", "она")
   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   подсказка: допишите в записи рядом с name или в data/glossary.yaml: gender: мужской, женский, средний или множественное число
)");
}

TEST(WrongGender, AGenderWithoutAWord) {
  EXPECT_EQ(messages_of(R"("управление" | by_gender("утверждён", "утверждена"))"),
            R"(text.md:1:1: ошибка E414: «by_gender»: «управление» – среднего рода, а слова для него нет
 1 | "управление" | by_gender("утверждён", "утверждена")
   | ^^^^^^^^^^^^
   подсказка: слова пишут в порядке: мужской род, женский, средний, множественное число
)");
}

TEST(WrongCase, ARecordWithoutAName) {
  EXPECT_EQ(messages_of(R"(head | case("gen"))"),
            R"(text.md:1:1: ошибка E451: «case»: у записи нет поля «name», склонять нечего
 1 | head | case("gen")
   | ^^^^^^^^^^^^^^^^^^
   подсказка: укажите поле записи, у которого есть name
   данные: data/office.yaml:1:27
)");
}

TEST(WrongCase, ANumber) {
  EXPECT_EQ(messages_of(R"(5 | case("gen"))"),
            R"(text.md:1:1: ошибка E415: «case»: на входе ожидается запись, текст или их список, а здесь число
 1 | 5 | case("gen")
   | ^^^^^^^^^^^^^^^
)");
}

TEST(WrongCase, AnUnknownCode) {
  EXPECT_EQ(messages_of(R"(office | case("genitive"))"), R"(text.md:1:15: ошибка E416: «case»: нет падежа «genitive»
 1 | office | case("genitive")
   |               ^^^^^^^^^^
   подсказка: падежи: nom, gen, dat, acc, ins, prep (им, род, дат, вин, тв, предл)
)");
}

TEST(WrongInitials, ATextThatIsNoName) {
  EXPECT_EQ(messages_of(R"((post ~ " отдела образования") | initials)"),
            R"(text.md:1:1: ошибка E452: «initials»: не понять, где фамилия и имя в «начальник отдела образования»
 1 | (post ~ " отдела образования") | initials
   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   подсказка: пишут фамилию, имя и отчество: «Рамазанов Магомед Даудович», или сразу «М.Д. Рамазанов»
)");
  EXPECT_EQ(messages_of(R"("Магомед Даудович" | initials)"),
            R"(text.md:1:1: ошибка E452: «initials»: не понять, где фамилия и имя в «Магомед Даудович»
 1 | "Магомед Даудович" | initials
   | ^^^^^^^^^^^^^^^^^^
   подсказка: пишут фамилию, имя и отчество: «Рамазанов Магомед Даудович», или сразу «М.Д. Рамазанов»
)");
  EXPECT_EQ(messages_of(R"([person, post] | initials)"),
            R"(text.md:1:1: ошибка E452: «initials»: не понять, где фамилия и имя в «начальник»
 1 | [person, post] | initials
   | ^^^^^^^^^^^^^^
   подсказка: пишут фамилию, имя и отчество: «Рамазанов Магомед Даудович», или сразу «М.Д. Рамазанов»
   данные: data/office.yaml:1:31
)");
}

TEST(WrongInitials, AList) {
  EXPECT_EQ(
      messages_of(R"(head | initials)"),
      R"(text.md:1:1: ошибка E415: «initials»: на входе ожидается имя человека или запись с полем «name», а здесь запись
 1 | head | initials
   | ^^^^
   данные: data/office.yaml:1:27
)");
}

TEST(WrongInitials, AnUnknownOrder) {
  EXPECT_EQ(messages_of(R"(person | initials("last"))"), R"(text.md:1:19: ошибка E416: «initials»: нет порядка «last»
 1 | person | initials("last")
   |                   ^^^^^^
   подсказка: порядок: "before" («М.Д. Рамазанов») или "after" («Рамазанов М.Д.»)
)");
}

TEST(WrongDate, ATextThatIsNoDate) {
  EXPECT_EQ(messages_of(R"("14.9.22" | date)"), R"(text.md:1:1: ошибка E416: «date»: ожидается дата, а здесь «14.9.22»
 1 | "14.9.22" | date
   | ^^^^^^^^^
   подсказка: дату пишут так: 14.09.2022, 2022-09-14 или «14 сентября 2022 г.»
)");
}

TEST(WrongDate, ARecord) {
  EXPECT_EQ(messages_of(R"(office | date("long"))"), R"(text.md:1:1: ошибка E416: «date»: ожидается дата, а здесь запись
 1 | office | date("long")
   | ^^^^^^
   подсказка: дату пишут так: 14.09.2022, 2022-09-14 или «14 сентября 2022 г.»
   данные: data/office.yaml:1:1
)");
}

TEST(WrongDate, AnUnknownStyle) {
  EXPECT_EQ(messages_of(R"(signed_on | date("full"))"), R"(text.md:1:18: ошибка E416: «date»: нет вида «full»
 1 | signed_on | date("full")
   |                  ^^^^^^
   подсказка: виды: short («14.09.2022»), long («14 сентября 2022 г.»), quoted («14» сентября 2022 г.), blank (число и месяц от руки)
)");
}

TEST(WrongSchoolYear, AYearThatDoesNotFollow) {
  EXPECT_EQ(messages_of(R"("2022/2024" | school_year)"),
            R"(text.md:1:1: ошибка E416: «school_year»: ожидается учебный год, а здесь «2022/2024»
 1 | "2022/2024" | school_year
   | ^^^^^^^^^^^
   подсказка: учебный год пишут так: 2022/2023 или 2022/23
)");
}

TEST(WrongSchoolYear, AnUnknownForm) {
  EXPECT_EQ(messages_of(R"("2022/23" | school_year("full"))"),
            R"(text.md:1:25: ошибка E416: «school_year»: нет вида «full»
 1 | "2022/23" | school_year("full")
   |                         ^^^^^^
   подсказка: виды: short («2022/2023») или падеж: nom, gen, dat, acc, ins, prep (им, род, дат, вин, тв, предл)
)");
}

TEST(WrongQuantity, AWordIsMissing) {
  EXPECT_EQ(messages_of(R"(5 | count("школа", "школы"))"),
            R"(text.md:1:1: ошибка E414: «count»: не хватает аргумента «many»
 1 | 5 | count("школа", "школы")
   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^
   подсказка: пишется так: x | count(one, few, many)
)");
}

TEST(WrongList, AnElementThatIsNotPrinted) {
  EXPECT_EQ(messages_of(R"(["а", head] | join_and)"),
            R"(text.md:1:1: ошибка E415: «join_and»: элемент 2 списка не печатается: это запись
 1 | ["а", head] | join_and
   | ^^^^^^^^^^^
   подсказка: запись печатается своим полем «name»; другое поле выбирает map("поле")
   данные: data/office.yaml:1:27
)");
}

}  // namespace
}  // namespace pisar::functions
