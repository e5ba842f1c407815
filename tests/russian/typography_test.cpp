#include "russian/typography.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace pisar::russian {
namespace {

/// No-break spaces as «~», so that they can be seen.
std::string visible(std::string text) {
  for (std::size_t at = 0; (at = text.find("\u00A0", at)) != std::string::npos;) text.replace(at, 2, "~");
  return text;
}

struct TypographyCase {
  std::string_view input;
  std::string_view expected;
};

void PrintTo(const TypographyCase& c, std::ostream* out) { *out << c.input; }

class Typography : public ::testing::TestWithParam<TypographyCase> {};

TEST_P(Typography, SetsAsExpectedOnceAndTwice) {
  const std::string once = typograph(GetParam().input);
  EXPECT_EQ(visible(once), GetParam().expected);
  EXPECT_EQ(visible(typograph(once)), GetParam().expected) << "the second time";
}

INSTANTIATE_TEST_SUITE_P(
    Quotes, Typography,
    ::testing::Values(TypographyCase{R"(обучающихся "группы риска")", "обучающихся «группы риска»"},
                      TypographyCase{R"(МБОУ "Урминская СОШ")", "МБОУ «Урминская СОШ»"},
                      TypographyCase{R"("Школа "Радуга"")", "«Школа „Радуга“»"},
                      TypographyCase{R"(Сведения "МБОУ "СОШ № 3" района")", "Сведения «МБОУ „СОШ №~3“ района»"},
                      TypographyCase{R"(«Школа "Радуга"»)", "«Школа „Радуга“»"},
                      TypographyCase{"«Школа «Радуга»»", "«Школа „Радуга“»"},
                      TypographyCase{"«Школа «Радуга»", "«Школа «Радуга»"}, TypographyCase{"„Школа“", "„Школа“"},
                      TypographyCase{"“Школа”", "«Школа»"}, TypographyCase{"„Школа”", "„Школа“"},
                      TypographyCase{R"((далее - "Программа").)", "(далее~— «Программа»)."},
                      TypographyCase{R"(СОШ"Радуга" и "Луч")", "СОШ«Радуга» и~«Луч»"},
                      TypographyCase{R"(план ("дорожная карта"))", "план («дорожная карта»)"},
                      TypographyCase{R"("Что?" - "Где!")", "«Что?»~— «Где!»"},
                      TypographyCase{R"(одна кавычка " лишняя)", R"(одна кавычка " лишняя)"},
                      TypographyCase{R"(начало "и без конца)", R"(начало "и~без~конца)"},
                      TypographyCase{R"(диагональ 15")", R"(диагональ 15")"},
                      TypographyCase{R"(слова "а" и "б")", "слова «а» и~«б»"}));

INSTANTIATE_TEST_SUITE_P(
    Dashes, Typography,
    ::testing::Values(
        TypographyCase{"школа - муниципалитет - институт", "школа~— муниципалитет~— институт"},
        TypographyCase{"Цель – повышение", "Цель~– повышение"}, TypographyCase{"Цель — повышение", "Цель~— повышение"},
        TypographyCase{"в 2020-2021 учебном году", "в~2020–2021 учебном году"},
        TypographyCase{"в 2022 - 2023 учебном году", "в~2022–2023 учебном году"},
        TypographyCase{"в 2022/2023 учебном году", "в~2022/2023 учебном году"},
        TypographyCase{"в 5-8 классах", "в~5–8~классах"}, TypographyCase{"10-15 %", "10–15~%"},
        TypographyCase{"от 1,5 - 2,5 балла", "от~1,5~– 2,5~балла"},
        TypographyCase{"в 2022 - 15 школ", "в~2022~— 15 школ"},
        TypographyCase{"тел. 8(87271) 2-20-55", "тел.~8(87271) 2-20-55"},
        TypographyCase{"тел. 21-42 доп.", "тел.~21-42 доп."}, TypographyCase{"№ 12-34 от", "№~12-34 от"},
        TypographyCase{"приказ № 59-к", "приказ №~59-к"}, TypographyCase{"(статотчет 00-1)", "(статотчет 00-1)"},
        TypographyCase{"дата 2022-09-14", "дата 2022-09-14"}, TypographyCase{"9-11-х классов", "9-11-х классов"},
        TypographyCase{"ученики 9-х классов", "ученики 9-х классов"},
        TypographyCase{"практико-ориентированные", "практико-ориентированные"},
        TypographyCase{"от -5 до +3", "от~−5 до~+3"}, TypographyCase{"(-1,5)", "(−1,5)"},
        TypographyCase{"-5,2", "−5,2"}, TypographyCase{"-5 классов", "-5~классов"}, TypographyCase{"10 -15", "10 -15"},
        TypographyCase{"и так далее...", "и~так далее…"}, TypographyCase{"......", "......"}));

INSTANTIATE_TEST_SUITE_P(
    Spaces, Typography,
    ::testing::Values(
        TypographyCase{"Указ от 07.05.2018 №204", "Указ от~07.05.2018 №~204"},
        TypographyCase{"приказ от 31.08.2020 №56/1", "приказ от~31.08.2020 №~56/1"},
        TypographyCase{"от 22 февраля 2022 года № 31", "от~22~февраля~2022~года №~31"},
        TypographyCase{"« 14 » сентября 2022 г.", "«~14~»~сентября~2022~г."},
        TypographyCase{"«19» 05 2025г.", "«19» 05 2025~г."},
        TypographyCase{R"("14" сентября 2022 г.)", "«14»~сентября~2022~г."},
        TypographyCase{"в 2024 гг. и 2025гг.", "в~2024~гг. и~2025~гг."},
        TypographyCase{"М.Д.Рамазанов", "М.Д.~Рамазанов"}, TypographyCase{"М. Д. Рамазанов", "М.~Д.~Рамазанов"},
        TypographyCase{"Рамазанов М.Д.", "Рамазанов~М.Д."}, TypographyCase{"Рамазанов М. Д.", "Рамазанов~М.~Д."},
        TypographyCase{"школа им. А.С. Пушкина", "школа им.~А.С.~Пушкина"},
        TypographyCase{"приказ И.И. Иванова", "приказ И.И.~Иванова"}, TypographyCase{"Г.Магомедов", "Г.~Магомедов"},
        TypographyCase{"14,8% школ", "14,8~% школ"}, TypographyCase{"на 100%-ный охват", "на~100%-ный охват"},
        TypographyCase{"5 руб. 20 коп.", "5~руб. 20~коп."}, TypographyCase{"1 234 567 человек", "1~234~567~человек"},
        TypographyCase{"1 раз в год", "1~раз в~год"}, TypographyCase{"в I квартале", "в~I~квартале"},
        TypographyCase{"в 5 в школе", "в~5 в~школе"},
        TypographyCase{"с. Ботлих, г. Махачкала", "с.~Ботлих, г.~Махачкала"},
        TypographyCase{"2022 г. Школы", "2022~г. Школы"},
        TypographyCase{"и т. д. и т. п. Далее", "и~т.~д. и~т.~п. Далее"},
        TypographyCase{"приложение 1 к приказу", "приложение~1 к~приказу"},
        TypographyCase{"в таблице 2, пунктом 3.1", "в~таблице~2, пунктом~3.1"},
        TypographyCase{"не на уроке, но и не дома", "не~на~уроке, но~и~не~дома"},
        TypographyCase{"в том же году, если бы", "в~том~же году, если~бы"},
        TypographyCase{"он был у (школы)", "он был у (школы)"}, TypographyCase{"ул. Ленина, д. 5", "ул.~Ленина, д.~5"},
        TypographyCase{"§5 и § 6", "§~5 и~§~6"}, TypographyCase{"два  пробела в  ряд", "два  пробела в  ряд"},
        TypographyCase{"50 ₽", "50~₽"}));

INSTANTIATE_TEST_SUITE_P(
    Numbers, Typography,
    ::testing::Values(
        TypographyCase{"доля 14.8 %, балл 3.14", "доля 14,8~%, балл 3.14"}, TypographyCase{"14.8%", "14,8~%"},
        TypographyCase{"1.5 балла, -2.5 балла", "1,5~балла, −2,5~балла"}, TypographyCase{"п. 3.1 %", "п.~3.1~%"},
        TypographyCase{"№ 3.1 балла", "№~3.1~балла"}, TypographyCase{"14.09.2022 %", "14.09.2022~%"},
        TypographyCase{"версия 1.2", "версия 1.2"}, TypographyCase{"1.2.3 балла", "1.2.3~балла"},
        TypographyCase{"12345 рублей", "12~345~рублей"}, TypographyCase{"1234567,89 руб.", "1~234~567,89~руб."},
        TypographyCase{"12345.5 руб.", "12~345,5~руб."}, TypographyCase{"-12345 рублей", "-12~345~рублей"},
        TypographyCase{"на -12345 рублей", "на~−12~345~рублей"}, TypographyCase{"2024 рублей", "2024~рублей"},
        TypographyCase{"№ 12345 человек", "№~12345~человек"}, TypographyCase{"ИНН 0512345678", "ИНН 0512345678"},
        TypographyCase{"счёт 40701810 руб.", "счёт 40~701~810~руб."},
        TypographyCase{"А-12345 рублей", "А-12345~рублей"},
        TypographyCase{"1234567890123 рублей", "1234567890123~рублей"}));

INSTANTIATE_TEST_SUITE_P(
    Ranges, Typography,
    ::testing::Values(TypographyCase{"с 9.00-18.00, 10:00-11:30", "с~9.00–18.00, 10:00–11:30"},
                      TypographyCase{"9.00-18:00", "9.00-18:00"}, TypographyCase{"9.00-18.00.2024", "9.00-18.00.2024"},
                      TypographyCase{"в I-II кварталах", "в~I–II кварталах"},
                      TypographyCase{"XX-XXI вв.", "XX–XXI~вв."}, TypographyCase{"код IV-X", "код IV-X"},
                      TypographyCase{"стр. 5-8, пп.3-5.", "стр.~5–8, пп.~3–5."}, TypographyCase{"ст. 5-8", "ст.~5-8"}));

INSTANTIATE_TEST_SUITE_P(MissingSpaces, Typography,
                         ::testing::Values(TypographyCase{"ст.12, п.3.1 и ч.2", "ст.~12, п.~3.1 и~ч.~2"},
                                           TypographyCase{"г.Махачкала, ул.Ленина", "г.~Махачкала, ул.~Ленина"},
                                           TypographyCase{"т.е. и т.д. и т.п.", "т.~е. и~т.~д. и~т.~п."},
                                           TypographyCase{"(т.к. урок)", "(т.~к. урок)"},
                                           TypographyCase{"кот.д.", "кот.д."},
                                           TypographyCase{"г.МАХАЧКАЛА", "г.МАХАЧКАЛА"},
                                           TypographyCase{"2022г.Школа", "2022~г.Школа"}));

INSTANTIATE_TEST_SUITE_P(Files, Typography,
                         ::testing::Values(TypographyCase{"отчёт-2020-2021.docx", "отчёт-2020-2021.docx"},
                                           TypographyCase{"«план_5-8.xlsx»", "«план_5-8.xlsx»"},
                                           TypographyCase{"muo.ucoz.ru/2020-2021", "muo.ucoz.ru/2020-2021"},
                                           TypographyCase{"2020-2021.школа.рф", "2020-2021.школа.рф"},
                                           TypographyCase{"2020-2021 гг.", "2020–2021~гг."}));

INSTANTIATE_TEST_SUITE_P(Addresses, Typography,
                         ::testing::Values(TypographyCase{R"(сайт "http://muo56.ucoz.ru/a-b...c" и далее)",
                                                          "сайт «http://muo56.ucoz.ru/a-b...c» и~далее"},
                                           TypographyCase{"(https://a.ru/№5%20-5)", "(https://a.ru/№5%20-5)"},
                                           TypographyCase{"e-mail: a...b@c.ru.", "e-mail: a...b@c.ru."},
                                           TypographyCase{"см. www.a.ru/2020-2021", "см. www.a.ru/2020-2021"},
                                           TypographyCase{R"(папка C:\отчёты\2020-2021)",
                                                          R"(папка C:\отчёты\2020-2021)"}));

INSTANTIATE_TEST_SUITE_P(Nothing, Typography,
                         ::testing::Values(TypographyCase{"", ""}, TypographyCase{"Школа", "Школа"},
                                           TypographyCase{"-", "-"}, TypographyCase{" ", " "}, TypographyCase{"–", "–"},
                                           TypographyCase{"н/д", "н/д"}, TypographyCase{"№", "№"}));

TEST(TypographyPieces, ASentenceOfSeveralPiecesIsOneText) {
  std::vector<TextPiece> pieces = {{TextPiece::Kind::text, "в "},
                                   {TextPiece::Kind::text, "\"школе"},
                                   {TextPiece::Kind::text, "\" - №"},
                                   {TextPiece::Kind::text, "5"}};
  typograph(pieces);
  EXPECT_EQ(visible(pieces[0].text), "в~");
  EXPECT_EQ(visible(pieces[1].text), "«школе");
  EXPECT_EQ(visible(pieces[2].text), "»~— №~");
  EXPECT_EQ(visible(pieces[3].text), "5");
}

TEST(TypographyPieces, VerbatimIsSeenButNotChanged) {
  std::vector<TextPiece> pieces = {{TextPiece::Kind::text, "код \""},
                                   {TextPiece::Kind::verbatim, "a - \"b\"... в лес №5"},
                                   {TextPiece::Kind::text, "\" и № "},
                                   {TextPiece::Kind::verbatim, "5-8 лет"}};
  typograph(pieces);
  EXPECT_EQ(visible(pieces[0].text), "код «");
  EXPECT_EQ(pieces[1].text, "a - \"b\"... в лес №5");
  EXPECT_EQ(visible(pieces[2].text), "» и~№~");
  EXPECT_EQ(pieces[3].text, "5-8 лет");
}

TEST(TypographyPieces, ALineBreakEndsALine) {
  std::vector<TextPiece> pieces = {{TextPiece::Kind::text, "Отдел и"},
                                   {TextPiece::Kind::line_break, {}},
                                   {TextPiece::Kind::text, "- школа \"А"},
                                   {TextPiece::Kind::line_break, {}},
                                   {TextPiece::Kind::text, "Б\""}};
  typograph(pieces);
  EXPECT_EQ(visible(pieces[2].text), "- школа «А");
  EXPECT_EQ(visible(pieces[4].text), "Б»");
}

TEST(TypographyPieces, AnObjectIsAWord) {
  std::vector<TextPiece> pieces = {{TextPiece::Kind::text, "в \""},
                                   {TextPiece::Kind::object, {}},
                                   {TextPiece::Kind::text, "\" с "},
                                   {TextPiece::Kind::object, {}}};
  typograph(pieces);
  EXPECT_EQ(visible(pieces[0].text), "в~«");
  EXPECT_EQ(visible(pieces[2].text), "» с~");
}

TEST(TypographyPieces, ANarrowColumnKeepsItsLineBreaks) {
  TypographyOptions narrow;
  narrow.longest_run = 14;
  EXPECT_EQ(visible(typograph("до 14 сентября 2022 г.", narrow)), "до~14~сентября 2022~г.");
  EXPECT_EQ(visible(typograph("с общеобразовательными", narrow)), "с общеобразовательными");
  EXPECT_EQ(visible(typograph("и не в СОШ № 5", narrow)), "и~не~в~СОШ №~5");
}

}  // namespace
}  // namespace pisar::russian
