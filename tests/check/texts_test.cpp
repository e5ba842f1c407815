#include <gtest/gtest.h>

#include "check/date_text.h"
#include "check/format.h"
#include "check/number_text.h"
#include "check/residue.h"
#include "check/uri.h"

namespace pisar {
namespace {

TEST(DateText, IsReadInEveryFormThatOfficesWrite) {
  const Date expected{2022, 9, 14};
  for (const char* text : {"14.09.2022",           "2022-09-14",
                           "14 сентября 2022 г.",  "14 сентября 2022 года",
                           "14.9.2022 г",          "«14» сентября 2022 г.",
                           "\"14\" сентября 2022", "14\u00A0сентября 2022\u00A0г.",
                           " 14.09.2022 ",         "14 СЕНТЯБРЯ 2022",
                           "14 сентябрь 2022",     "14-09-2022",
                           "14/09/2022",           "14,09,2022",
                           "2022.09.14",           "2022/09/14",
                           "14 сент. 2022 г.",     "14 сен 2022",
                           "14.09.2022 г.",        "14 cентября 2022",
                           "2022-09-14T00:00:00",  "2022-09-14T00:00:00.000Z",
                           "2022-09-14 00:00:00",  "14.09.2022 0:00",
                           "14.09.2022 год"}) {
    const DateReading reading = read_date(text);
    ASSERT_TRUE(reading.date) << text << ": " << reading.problem;
    EXPECT_EQ(*reading.date, expected) << text;
  }
  EXPECT_EQ(read_date("05/05/2024").date, (Date{2024, 5, 5})) << "both ways give one day";
}

TEST(DateText, SaysWhatIsWrong) {
  const auto problem = [](const char* text) {
    const DateReading reading = read_date(text);
    EXPECT_FALSE(reading.date) << text;
    return (reading.ambiguous ? "двояко: " : "") + reading.problem;
  };
  EXPECT_EQ(problem("31.02.2023"), "в феврале 2023 года нет 31-го числа");
  EXPECT_EQ(problem("29.02.2023 г."), "в феврале 2023 года нет 29-го числа");
  EXPECT_EQ(problem("31 ноября 2023"), "в ноябре 2023 года нет 31-го числа");
  EXPECT_EQ(problem("2023-13-01"), "месяца с номером 13 нет");
  EXPECT_EQ(problem("14.09.1022"), "год 1022 вне пределов 1900–2199");
  EXPECT_EQ(problem("14.09.22"), "год записан не четырьмя цифрами");
  EXPECT_EQ(problem("14 снт 2022"), "месяца «снт» нет");
  EXPECT_EQ(problem("2022-09-14T10:30:00"), "вместе с днём записано время, а нужен только день");
  EXPECT_EQ(problem("14.09.2022 10:30"), "вместе с днём записано время, а нужен только день");
  EXPECT_EQ(problem("сентябрь 2022"), "не указан день");
  EXPECT_EQ(problem("09.2022"), "не указан день");
  EXPECT_EQ(problem("14 сентября"), "не указан год");
  EXPECT_EQ(problem("2022"), "не указаны день и месяц");
  EXPECT_EQ(problem("44818"), "таким числом Excel хранит 14.09.2022");
  EXPECT_EQ(problem("45292"), "таким числом Excel хранит 01.01.2024");
  EXPECT_EQ(problem("99999"), "");
  EXPECT_EQ(problem(":"), "");
  EXPECT_EQ(problem("03/04/2024"), "двояко: 3 апреля или 4 марта");
  EXPECT_EQ(problem("13/13/2024"), "месяца с номером 13 нет");
  EXPECT_EQ(problem("вчера"), "");
  EXPECT_EQ(problem(""), "");
  EXPECT_EQ(problem("14.09"), "не указан год");
  EXPECT_EQ(problem("99999.1.2022"), "");
  EXPECT_EQ(problem("14.09.2022 14.09.2022 14.09.2022 14.09.2022 14.09.2022 14.09.2022"), "");
}

TEST(NumberText, IsReadAsOfficesWriteIt) {
  const auto read = [](std::string_view text) {
    const NumberReading reading = read_number(text);
    return reading.number ? reading.number->shortest(10) + (reading.percent_sign ? " %" : "") : "none";
  };
  EXPECT_EQ(read("12"), "12");
  EXPECT_EQ(read("12,5"), "12.5");
  EXPECT_EQ(read("12.50"), "12.5");
  EXPECT_EQ(read("1.234"), "1.234");
  EXPECT_EQ(read("1 234,5"), "1234.5");
  EXPECT_EQ(read("1\u00A0234\u202F567"), "1234567");
  EXPECT_EQ(read("12\u2009345"), "12345");
  EXPECT_EQ(read("-5"), "-5");
  EXPECT_EQ(read("−5"), "-5");
  EXPECT_EQ(read("–5"), "-5");
  EXPECT_EQ(read("+5"), "5");
  EXPECT_EQ(read(" 007 "), "7");
  EXPECT_EQ(read("\u202F7\u2009"), "7");
  EXPECT_EQ(read("14,8 %"), "14.8 %");
  EXPECT_EQ(read("14,8\u202F%"), "14.8 %");
  EXPECT_EQ(read("14,8%"), "14.8 %");
  for (const char* text :
       {"",   "-",      "пять", "12 чел.", "1,2,3",    "1.234,5", "12 34", "1 2345",    "1234 567", "1 234 56", "12,",
        ",5", "1  234", "5-",   "1e3",     "12,5 000", "%",       "12-14", "1,234,567", "–",        "5 % %"}) {
    EXPECT_EQ(read(text), "none") << text;
  }
  EXPECT_EQ(read(std::string(200, '1')), "none");
}

TEST(NumberText, WhatIsReadInTwoWaysIsNotGuessedAt) {
  using Problem = NumberReading::Problem;
  for (const char* text :
       {"12-14", "12 – 14", "12,5—14", "1.234,5", "1,234.5", "1,234,567", "1.234.567", "-1.234,50"}) {
    EXPECT_EQ(read_number(text).problem, Problem::ambiguous) << text;
  }
  for (const char* text : {"138049 - МБОУ СОШ № 3", "12 – всего"}) {
    EXPECT_EQ(read_number(text).problem, Problem::residue) << text;
  }
  for (const char* text : {"1,2,3", "12,34.5", "1.23,4", "1.234,5,6", "5-", "А-5", "12-го", "пять"}) {
    EXPECT_EQ(read_number(text).problem, Problem::not_number) << text;
  }
}

TEST(Residue, OfSpreadsheetsIsFound) {
  for (const char* text :
       {"#Н/Д",           "#N/A",          "#ДЕЛ/0!",    "#DIV/0!",      "#ЗНАЧ!", "#VALUE!",          "#ССЫЛКА!",
        "#REF!",          "#ИМЯ?",         "#NAME?",     "#ЧИСЛО!",      "#NUM!",  "#ПУСТО!",          "#NULL!",
        "Школа #ССЫЛКА!", "№ #н/д",        "# #REF!",    "=СУММ(B2:B9)", "=SUM(",  "=СРЗНАЧ.ЕСЛИ(A1)", "+B116",
        "=B116",          "= $B$2+C3*100", "=(A1+A2)/2", " =A1"}) {
    EXPECT_TRUE(find_residue(text)) << text;
  }
  for (const char* text : {"", "#", "#1", "МБОУ СОШ #3", "=", "+", "+7 928 000-00-00", "= 5", "=не формула", "+5",
                           "B116", "==", "=A", "Н/Д", "5 = A1", "+ABCD1"}) {
    EXPECT_FALSE(find_residue(text)) << text;
  }
}

TEST(NumberText, GapsHaveTheirReasons) {
  EXPECT_EQ(gap_reason(""), "не заполнено");
  EXPECT_EQ(gap_reason(" – "), "прочерк");
  EXPECT_EQ(gap_reason("-"), "прочерк");
  EXPECT_EQ(gap_reason("Н/Д"), "нет данных");
  EXPECT_EQ(gap_reason("\u202F—\u2009"), "прочерк");
  for (const char* text : {"нет данных", "НД", "н.д.", "н. д.", "Нет сведений", "данных нет", "H/Д", "н/д."}) {
    EXPECT_EQ(gap_reason(text), "нет данных") << text;
  }
  EXPECT_EQ(gap_reason("0"), "");
  EXPECT_EQ(gap_reason("--"), "");
  EXPECT_EQ(gap_reason("х"), "") << "«не применимо» in one table, a school's name in another";
  EXPECT_EQ(gap_reason("нет"), "") << "nothing, or nobody knows";
}

TEST(Uri, IsResolvedByRfc3986) {
  // RFC 3986, 5.4, without fragments.
  constexpr std::string_view base = "http://a/b/c/d;p?q";
  const std::pair<const char*, const char*> cases[] = {
      {"g:h", "g:h"},
      {"g", "http://a/b/c/g"},
      {"./g", "http://a/b/c/g"},
      {"g/", "http://a/b/c/g/"},
      {"/g", "http://a/g"},
      {"//g", "http://g"},
      {"?y", "http://a/b/c/d;p?y"},
      {"g?y", "http://a/b/c/g?y"},
      {"", "http://a/b/c/d;p?q"},
      {";x", "http://a/b/c/;x"},
      {".", "http://a/b/c/"},
      {"./", "http://a/b/c/"},
      {"..", "http://a/b/"},
      {"../g", "http://a/b/g"},
      {"../..", "http://a/"},
      {"../../g", "http://a/g"},
      {"../../../g", "http://a/g"},
      {"/./g", "http://a/g"},
      {"/../g", "http://a/g"},
      {"g.", "http://a/b/c/g."},
      {"./../g", "http://a/b/g"},
      {"g/./h", "http://a/b/c/g/h"},
      {"g/../h", "http://a/b/c/h"},
      {"#s", "http://a/b/c/d;p?q"},
  };
  for (const auto& [reference, expected] : cases) EXPECT_EQ(resolve_uri(base, reference), expected) << reference;
}

TEST(Uri, FilesAreRelativeToEachOther) {
  EXPECT_EQ(resolve_uri("office.schema.json", "risk.schema.json#/definitions/a"), "risk.schema.json");
  EXPECT_EQ(resolve_uri("forms/order.schema.json", "risk.schema.json"), "forms/risk.schema.json");
  EXPECT_EQ(resolve_uri("forms/order.schema.json", "../risk.schema.json"), "risk.schema.json");
  EXPECT_EQ(resolve_uri("order.schema.json", "../risk.schema.json"), "../risk.schema.json");
  EXPECT_EQ(resolve_uri("order.schema.json", "#/definitions/a"), "order.schema.json");
  EXPECT_EQ(resolve_uri("http://localhost:1234", "a.json"), "http://localhost:1234/a.json");
  EXPECT_EQ(resolve_uri("http://a/b", "urn:uuid:1/../2"), "urn:uuid:1/../2");
}

TEST(Uri, PercentsAreDecoded) {
  EXPECT_EQ(percent_decoded("a%25b%D1%88%zz%2"), "a%bш%zz%2");
  EXPECT_EQ(split_fragment("a#b#c").document, "a");
  EXPECT_EQ(split_fragment("a#b#c").fragment, "b#c");
}

TEST(Format, AddressesInCyrillicAreAddresses) {
  EXPECT_TRUE(has_format("uo_levashi@mail.ru", Format::email));
  EXPECT_TRUE(has_format("school@школа.рф", Format::email));
  EXPECT_TRUE(has_format("школа@школа.рф", Format::idn_email));
  EXPECT_FALSE(has_format("школа@школа.рф", Format::email));
  for (const char* text : {"uo", "@a.ru", "a@", "a b@c.ru", "a@b..ru", ".a@b.ru", "a.@b.ru", "a..b@c.ru", "a@-b.ru"}) {
    EXPECT_FALSE(has_format(text, Format::email)) << text;
  }
  EXPECT_TRUE(has_format("школа.рф", Format::idn_hostname));
  EXPECT_FALSE(has_format("школа .рф", Format::idn_hostname));
}

TEST(Format, DatesExist) {
  EXPECT_TRUE(has_format("2024-02-29", Format::date));
  EXPECT_FALSE(has_format("2023-02-29", Format::date));
  EXPECT_FALSE(has_format("2023-2-9", Format::date));
  EXPECT_TRUE(has_format("2024-02-29T10:00:00.5+03:00", Format::date_time));
  EXPECT_FALSE(has_format("2024-02-29 10:00:00Z", Format::date_time));
  EXPECT_TRUE(has_format("23:59:60Z", Format::time));
  EXPECT_TRUE(has_format("02:59:60+03:00", Format::time)) << "a leap second elsewhere";
  EXPECT_FALSE(has_format("12:59:60Z", Format::time));
  EXPECT_FALSE(has_format("12:59:60Z+", Format::time));
}

TEST(Format, AWordThatIsNotCheckedIsNone) {
  EXPECT_EQ(format_by_name("colour"), Format::none);
  EXPECT_TRUE(has_format("anything", Format::none));
}

}  // namespace
}  // namespace pisar
