#include <gtest/gtest.h>

#include "tests/resolve/builder.h"

namespace pisar::resolving {
namespace {

/// The messages about the blocks; resolve says whether there was an error among them.
std::string messages(Builder& builder, Blocks blocks, bool succeeds = false) {
  static_cast<void>(builder.resolved(std::move(blocks)));
  EXPECT_EQ(builder.succeeded(), succeeds);
  return builder.messages();
}

std::string about_requisite(std::string kind, std::initializer_list<std::string_view> lines,
                            std::vector<std::pair<std::string, std::string>> attributes = {}) {
  Builder builder;
  return messages(builder, {builder.requisite(std::move(kind), lines, std::move(attributes))});
}

TEST(WrongRequisite, AnUnknownKind) {
  EXPECT_EQ(about_requisite("signatura", {"name: Г. Магомедов"}), R"(
приказ.md:1:1: ошибка E501: нет реквизита «signatura»
 1 | ::: signatura
   | ^^^^^^^^^^^^^
   подсказка: есть похожий: «signature»
)");
  EXPECT_EQ(about_requisite("подпись", {}), R"(
приказ.md:1:1: ошибка E501: нет реквизита «подпись»
 1 | ::: подпись
   | ^^^^^^^^^^^
   подсказка: реквизиты: letterhead, kind, line, addressee, title, verb, approve, agree, mark, signature, esign, executor, familiar, copy, parties
)");
}

TEST(WrongRequisite, AnUnknownField) {
  EXPECT_EQ(about_requisite("signature", {"pots: Начальник", "name: Г. Магомедов"}), R"(
приказ.md:1:1: ошибка E502: у реквизита «signature» нет поля «pots»
 1 | pots: Начальник
   | ^^^^^^^^^^^^^^^
   подсказка: есть похожее поле «post»
)");
  EXPECT_EQ(about_requisite("approve", {"УТВЕРЖДАЮ", "phone: 2-20-55"}), R"(
приказ.md:1:1: ошибка E502: у реквизита «approve» нет поля «phone»
 1 | phone: 2-20-55
   | ^^^^^^^^^^^^^^
   подсказка: поля: post, name, act, date
)");
  EXPECT_EQ(about_requisite("familiar", {"people: М.Д. Рамазанов", "persona: Л.Н. Ускова"}), R"(
приказ.md:1:1: ошибка E502: у реквизита «familiar» нет поля «people»
 1 | people: М.Д. Рамазанов
   | ^^^^^^^^^^^^^^^^^^^^^^
   подсказка: поля: person
приказ.md:1:1: ошибка E502: у реквизита «familiar» нет поля «persona»
 1 | persona: Л.Н. Ускова
   | ^^^^^^^^^^^^^^^^^^^^
   подсказка: есть похожее поле «person»
)");
}

TEST(WrongRequisite, ALineWithoutAField) {
  EXPECT_EQ(about_requisite("signature", {"Начальник отдела", "name: Г. Магомедов"}), R"(
приказ.md:1:1: ошибка E502: в реквизите «signature» строка без поля
 1 | Начальник отдела
   | ^^^^^^^^^^^^^^^^
   подсказка: пишут «поле: значение»; поля: post, name
)");
}

TEST(WrongRequisite, APostWithoutAName) {
  EXPECT_EQ(about_requisite("signature", {"post: Начальник"}), R"(
приказ.md:1:1: ошибка E503: в реквизите «signature» названа должность (post), но не назван человек (name)
 1 | post: Начальник
   | ^^^^^^^^^^^^^^^
   подсказка: допишите строку «name: М.Д. Рамазанов»
)");
  EXPECT_EQ(about_requisite("signature", {"post: Начальник", "post: Координатор", "name: Л.Н. Ускова"}), R"(
приказ.md:1:1: ошибка E503: в реквизите «signature» названа должность (post), но не назван человек (name)
 1 | post: Начальник
   | ^^^^^^^^^^^^^^^
   подсказка: допишите строку «name: М.Д. Рамазанов»
)");
  EXPECT_EQ(about_requisite("agree", {"СОГЛАСОВАНО", "post: Координатор"}), R"(
приказ.md:1:1: ошибка E503: в реквизите «agree» названа должность (post), но не назван человек (name)
 1 | post: Координатор
   | ^^^^^^^^^^^^^^^^^
   подсказка: допишите строку «name: М.Д. Рамазанов»
)");
  EXPECT_EQ(about_requisite("copy", {"Верно", "post: Секретарь", "name:  "}), R"(
приказ.md:1:1: ошибка E503: в реквизите «copy» названа должность (post), но не назван человек (name)
 1 | post: Секретарь
   | ^^^^^^^^^^^^^^^
   подсказка: допишите строку «name: М.Д. Рамазанов»
)");
}

TEST(WrongRequisite, AReaderWithoutAName) {
  EXPECT_EQ(about_requisite("familiar", {"person:   | директор"}), R"(
приказ.md:1:1: ошибка E503: в строке ознакомления (person) не назван человек
 1 | person:   | директор
   | ^^^^^^^^^^^^^^^^^^^^
   подсказка: пишут «person: М.Д. Рамазанов | директор»
)");
}

TEST(WrongRequisite, AnAttributeThatIsNone) {
  EXPECT_EQ(about_requisite("letterhead", {"Отдел"}, {{"layout", "angular"}}), R"(
приказ.md:1:1: ошибка E504: у реквизита «letterhead» не бывает layout=angular
 1 | Отдел
   | ^^^^^
   подсказка: пишут layout=lengthwise или layout=corner
)");
  EXPECT_EQ(about_requisite("title", {"О плане"}, {{"align", "right"}}), R"(
приказ.md:1:1: ошибка E504: у реквизита «title» не бывает align=right
 1 | О плане
   | ^^^^^^^
   подсказка: пишут align=center или align=left
)");
}

TEST(WrongNumber, ATypedOneOutOfOrderIsAWarning) {
  Builder builder;
  EXPECT_EQ(messages(builder, builder.paragraphs({"1. а", "#. б", "7. в"}), true), R"(
приказ.md:1:1: предупреждение W512: набрано «7.», по счёту «3.»; поставьте «#.»
 1 | 7. в
   | ^^^^
)");
}

TEST(WrongNumber, AFirstOneThatIsNotOne) {
  Builder builder;
  EXPECT_EQ(messages(builder, builder.paragraphs({"# 3. Ожидаемые результаты", "4) б"}), true), R"(
приказ.md:1:1: предупреждение W512: набрано «3.», по счёту «1.»; поставьте «#.»
 1 | # 3. Ожидаемые результаты
   | ^^^^^^^^^^^^^^^^^^^^^^^^^
приказ.md:1:1: предупреждение W512: набрано «4)», по счёту «1)»; поставьте «#)»
 1 | 4) б
   | ^^^^
)");
}

TEST(WrongNumber, TwoComponentsUnderNothing) {
  Builder builder;
  EXPECT_EQ(messages(builder, builder.paragraphs({"#.#. а", "1) б", "#.#. в"})), R"(
приказ.md:1:1: ошибка E511: номер «#.#.» ни под чем не стоит
 1 | #.#. а
   | ^^^^^^
   подсказка: перед ним нужен номер «#.» – пункта или заголовка
приказ.md:1:1: ошибка E511: номер «#.#.» ни под чем не стоит
 1 | #.#. в
   | ^^^^^^
   подсказка: перед ним нужен номер «#.» – пункта или заголовка
)");
  Builder other;
  EXPECT_EQ(messages(other, other.paragraphs({"## #.#. Подраздел"})), R"(
приказ.md:1:1: ошибка E511: номер «#.#.» ни под чем не стоит
 1 | ## #.#. Подраздел
   | ^^^^^^^^^^^^^^^^^
   подсказка: перед ним нужен номер «#.» – пункта или заголовка
)");
  Builder third;
  EXPECT_EQ(messages(third, {third.table({"#.# | а"})}), R"(
приказ.md:1:1: ошибка E511: номер «#.#» ни под чем не стоит
 1 | #.# | а
   | ^^^^^^^
   подсказка: перед ним нужен номер «#» – пункта или заголовка
)");
}

TEST(WrongNumber, ThreeComponentsUnderOne) {
  Builder builder;
  EXPECT_EQ(messages(builder, builder.paragraphs({"1. а", "#.#.#. б"})), R"(
приказ.md:1:1: ошибка E511: номер «#.#.#.» ни под чем не стоит
 1 | #.#.#. б
   | ^^^^^^^^
   подсказка: перед ним нужен номер «#.#.» – пункта или заголовка
)");
}

TEST(WrongReference, AnUnknownName) {
  Builder builder;
  EXPECT_EQ(messages(builder, Builder::join(builder.reference("rec"), builder.annex("recs", 1, 1))), R"(
приказ.md:1:1: ошибка E521: ссылка на «rec», а такого имени в документе нет
 1 | {{ ref("rec") }}
   | ^^^^^^^^^^^^^^^^
   подсказка: есть похожее имя «recs»
)");
  Builder other;
  EXPECT_EQ(messages(other, {other.reference("приложение")}), R"(
приказ.md:1:1: ошибка E521: ссылка на «приложение», а такого имени в документе нет
 1 | {{ ref("приложение") }}
   | ^^^^^^^^^^^^^^^^^^^^^^^
   подсказка: имя дают приложению, таблице, рисунку, пункту или заголовку: id=приложение
)");
}

TEST(WrongReference, ATableWithoutACaption) {
  Builder builder;
  EXPECT_EQ(messages(builder, Builder::join(builder.reference("t"), builder.captioned("t", ""))), R"(
приказ.md:1:1: ошибка E522: сослаться на «t» нельзя: там нет ни номера, ни подписи
 1 | {{ ref("t") }}
   | ^^^^^^^^^^^^^^
   подсказка: таблице, изображению и диаграмме нужна подпись (caption), пункту – номер
   место: приказ.md:1:1
)");
}

TEST(WrongReference, AParagraphWithoutANumber) {
  Builder builder;
  EXPECT_EQ(messages(builder, Builder::join(builder.reference("p"), builder.paragraph("просто текст", "p"))), R"(
приказ.md:1:1: ошибка E522: сослаться на «p» нельзя: там нет ни номера, ни подписи
 1 | {{ ref("p") }}
   | ^^^^^^^^^^^^^^
   подсказка: таблице, изображению и диаграмме нужна подпись (caption), пункту – номер
   место: приказ.md:1:1
)");
}

TEST(WrongReference, TheNumberOfAHeadingWithoutOne) {
  Builder builder;
  EXPECT_EQ(messages(builder, Builder::join(builder.reference("h", "", "number"), builder.paragraph("# Выводы", "h"))),
            R"(
приказ.md:1:1: ошибка E522: у заголовка «h» нет номера
 1 | {{ ref("h") }}
   | ^^^^^^^^^^^^^^
   подсказка: номер ставит «#.» перед заголовком
   место: приказ.md:1:1
)");
}

TEST(WrongReference, ThePagesOfWhatIsNoAnnex) {
  Builder builder;
  EXPECT_EQ(messages(builder, Builder::join(builder.reference("t", "", "pages"), builder.captioned("t", "Итоги"))), R"(
приказ.md:1:1: ошибка E522: «t» – не приложение, листов у него не сосчитать
 1 | {{ ref("t") }}
   | ^^^^^^^^^^^^^^
   подсказка: сколько листов, говорят о приложении; страница места – ref("t").page
   место: приказ.md:1:1
)");
}

TEST(WrongReference, AnUnknownCase) {
  Builder builder;
  EXPECT_EQ(messages(builder, Builder::join(builder.reference("a", "loc"), builder.annex("a", 1, 2))), R"(
приказ.md:1:1: ошибка E523: у ссылки на «a» нет падежа «loc»
 1 | {{ ref("a") }}
   | ^^^^^^^^^^^^^^
   подсказка: падежи: nom, gen, dat, acc, ins, prep (им, род, дат, вин, тв, предл)
)");
}

TEST(WrongReference, AProfileWithoutTheWord) {
  Builder builder;
  EXPECT_EQ(messages(builder, Builder::join(builder.reference("t", "acc"), builder.captioned("t", "Итоги"))), R"(
приказ.md:1:1: ошибка E523: в профиле «test» нет слова для ссылки на «t»
 1 | {{ ref("t") }}
   | ^^^^^^^^^^^^^^
   подсказка: допишите в профиль: references: {table: {acc: …}}
)");
}

TEST(WrongName, OneThatIsRepeated) {
  Builder builder;
  EXPECT_EQ(messages(builder, Builder::join(builder.paragraph("# #. Цели", "goals"), builder.captioned("goals", "Цели"),
                                            builder.annex("goals", 1, 1))),
            R"(
приказ.md:1:1: ошибка E524: имя «goals» в документе уже есть
 1 | ::: annex
   | ^^^^^^^^^
   подсказка: у каждого места своё имя; дайте другое: id=goals-2
   первое место: приказ.md:1:1
приказ.md:1:1: ошибка E524: имя «goals» в документе уже есть
 1 | ::: table
   | ^^^^^^^^^
   подсказка: у каждого места своё имя; дайте другое: id=goals-2
   первое место: приказ.md:1:1
)");
}

TEST(WrongInput, EveryMistakeIsReported) {
  Builder builder;
  EXPECT_EQ(messages(builder, Builder::join(builder.requisite("signatur", {}), builder.paragraph("#.#. а"),
                                            builder.reference("нет"))),
            R"(
приказ.md:1:1: ошибка E521: ссылка на «нет», а такого имени в документе нет
 1 | {{ ref("нет") }}
   | ^^^^^^^^^^^^^^^^
   подсказка: имя дают приложению, таблице, рисунку, пункту или заголовку: id=нет
приказ.md:1:1: ошибка E511: номер «#.#.» ни под чем не стоит
 1 | #.#. а
   | ^^^^^^
   подсказка: перед ним нужен номер «#.» – пункта или заголовка
приказ.md:1:1: ошибка E501: нет реквизита «signatur»
 1 | ::: signatur
   | ^^^^^^^^^^^^
   подсказка: есть похожий: «signature»
)");
}

}  // namespace
}  // namespace pisar::resolving
