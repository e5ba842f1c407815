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
  EXPECT_EQ(messages_of(R"(signed_on | date("lang"))"), R"(text.md:1:18: ошибка E416: «date»: нет вида «lang»
 1 | signed_on | date("lang")
   |                  ^^^^^^
   подсказка: виды: short («14.09.2022»), long («14 сентября 2022 г.»), full («14 сентября 2022 года»), day («14 сентября»), quoted («14» сентября 2022 г.), blank (число и месяц от руки), words (прописью), month («сентябрь 2022 г.»), quarter («III квартал 2022 г.»), year («2022 год»)
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

TEST(WrongPeriod, AYearThatIsNone) {
  EXPECT_EQ(messages_of(R"(period_end("1 квартал", "прошлый"))"),
            R"(text.md:1:25: ошибка E416: «period_end»: ожидается год, а здесь «прошлый»
 1 | period_end("1 квартал", "прошлый")
   |                         ^^^^^^^^^
   подсказка: год пишут так: 2025, учебный год – «2024/2025»
)");
}

TEST(WrongPeriod, AListIsNone) {
  EXPECT_EQ(messages_of("period_start([1])"),
            R"(text.md:1:14: ошибка E416: «period_start»: ожидается срок, а здесь список
 1 | period_start([1])
   |              ^^^
)");
}

TEST(WrongQuantity, AWordIsMissing) {
  EXPECT_EQ(messages_of(R"(5 | count("школа", "школы"))"),
            R"(text.md:1:20: ошибка E416: «count»: из трёх форм слова даны две
 1 | 5 | count("школа", "школы")
   |                    ^^^^^^^
   подсказка: пишут одну форму: count("школа"), одну и падеж: count("школа", "dat"), или все три: count("школа", "школы", "школ")
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

TEST(WrongNumbers, AnUnknownCaseGenderOrStyle) {
  EXPECT_EQ(messages_of(R"(5 | words("зват"))"),
            R"(text.md:1:11: ошибка E416: «words»: нет падежа «зват»
 1 | 5 | words("зват")
   |           ^^^^^^
   подсказка: падежи: nom, gen, dat, acc, ins, prep (им, род, дат, вин, тв, предл)
)");
  EXPECT_EQ(messages_of(R"(5 | words("nom", "общий"))"),
            R"(text.md:1:18: ошибка E416: «words»: нет рода «общий»
 1 | 5 | words("nom", "общий")
   |                  ^^^^^^^
   подсказка: род: m, f, n (м, ж, с) или pl (мн) – множественное число
)");
  EXPECT_EQ(messages_of(R"(5 | ordinal(style="римский"))"),
            R"(text.md:1:19: ошибка E416: «ordinal»: нет вида «римский»
 1 | 5 | ordinal(style="римский")
   |                   ^^^^^^^^^
   подсказка: виды: words («пятый») или short («5-й»)
)");
  EXPECT_EQ(messages_of(R"(5 | money(style="usd"))"),
            R"(text.md:1:17: ошибка E416: «money»: нет вида «usd»
 1 | 5 | money(style="usd")
   |                 ^^^^^
   подсказка: виды: full («5 (пять) рублей 00 копеек»), words («пять рублей 00 копеек»), digits («5 рублей 00 копеек»)
)");
}

TEST(WrongQuantities, FormsThatAreNotUnderstood) {
  EXPECT_EQ(messages_of(R"(4 | count("школы"))"),
            R"(text.md:1:11: ошибка E416: «count»: не понять, как изменяется «школы»
 1 | 4 | count("школы")
   |           ^^^^^^^
   подсказка: пишут единственное число в именительном падеже: 4 | count("школа"); или все три формы: count("школа", "школы", "школ")
)");
  EXPECT_EQ(messages_of(R"(4 | count("а", "б", "в", "dat"))"),
            R"(text.md:1:26: ошибка E416: «count»: у трёх форм падежа нет
 1 | 4 | count("а", "б", "в", "dat")
   |                          ^^^^^
   подсказка: с падежом пишут одну форму: 4 | count("школа", "dat")
)");
  EXPECT_EQ(messages_of(R"(4 | count("школа", case="куда"))"), R"(text.md:1:25: ошибка E416: «count»: нет падежа «куда»
 1 | 4 | count("школа", case="куда")
   |                         ^^^^^^
   подсказка: падежи: nom, gen, dat, acc, ins, prep (им, род, дат, вин, тв, предл)
)");
  EXPECT_EQ(messages_of(R"((1 / 3) | count("балл", words=true))"),
            R"(text.md:1:1: ошибка E416: «count»: этого числа не записать словами: «0,333333»
 1 | (1 / 3) | count("балл", words=true)
   | ^^^^^^^
   подсказка: округлить поможет round(2)
)");
}

TEST(WrongPeriod, BackwardsOrNoDates) {
  EXPECT_EQ(messages_of(R"("05.09.2024" | period("01.09.2024"))"),
            R"(text.md:1:23: ошибка E416: «period»: конец (01.09.2024) раньше начала (05.09.2024)
 1 | "05.09.2024" | period("01.09.2024")
   |                       ^^^^^^^^^^^^
   подсказка: сначала пишут начало: start | period(end)
)");
  EXPECT_EQ(messages_of(R"("05.09.2024" | period("осень"))"),
            R"(text.md:1:23: ошибка E416: «period»: ожидается дата, а здесь «осень»
 1 | "05.09.2024" | period("осень")
   |                       ^^^^^^^
   подсказка: дату пишут так: 14.09.2022, 2022-09-14 или «14 сентября 2022 г.»
)");
  EXPECT_EQ(messages_of(R"("05.09.2024" | period("06.09.2024", "long"))"),
            R"(text.md:1:37: ошибка E416: «period»: нет вида «long»
 1 | "05.09.2024" | period("06.09.2024", "long")
   |                                     ^^^^^^
   подсказка: виды: words («с 1 по 5 сентября 2024 г.»), dash («1–5 сентября 2024 г.»), short («01.09.2024–05.09.2024»)
)");
  EXPECT_EQ(messages_of(R"("05.09.2024" | date("long", "gen"))"),
            R"(text.md:1:29: ошибка E416: «date»: у вида «long» нет падежей
 1 | "05.09.2024" | date("long", "gen")
   |                             ^^^^^
   подсказка: в падеже стоят words, month, quarter, year
)");
}

TEST(WrongPreposition, BeforeAList) {
  EXPECT_EQ(messages_of(R"("о" | prep([1, 2]))"),
            R"(text.md:1:12: ошибка E415: «prep»: предлог ставится перед текстом, а здесь список
 1 | "о" | prep([1, 2])
   |            ^^^^^^
   подсказка: список сначала соединяют: "о" | prep(schools | join_and)
)");
}

TEST(WrongNumbers, OutOfRange) {
  EXPECT_EQ(messages_of("(10 ** 15) | words"),
            R"(text.md:1:1: ошибка E416: «words»: этого числа не записать: «1000000000000000»
 1 | (10 ** 15) | words
   | ^^^^^^^^^^
   подсказка: словами пишутся числа меньше 10 в 15-й степени, в которых не больше шести знаков после запятой; округлить поможет round(2)
)");
  EXPECT_EQ(messages_of("0.5 | ordinal"), R"(text.md:1:1: ошибка E416: «ordinal»: этого числа не записать: «0,5»
 1 | 0.5 | ordinal
   | ^^^
   подсказка: порядковым бывает целое число от 0, меньше 10 в 15-й степени
)");
  EXPECT_EQ(messages_of("-5 | money"), R"(text.md:1:1: ошибка E416: «money»: этого числа не записать: «−5»
 1 | -5 | money
   | ^^
   подсказка: сумма бывает от 0 и меньше 10 в 15-й степени рублей
)");
}

}  // namespace
}  // namespace pisar::functions
