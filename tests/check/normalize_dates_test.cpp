#include <gtest/gtest.h>

#include "tests/check/checking.h"

// Messy dates, school years, deadlines and numbers of documents, as tables of offices have them.

namespace pisar::testing {
namespace {

constexpr const char* date = R"({"properties": {"x": {"type": "string", "x-pisar-kind": "date"}}})";
constexpr const char* year = R"({"properties": {"x": {"type": "string", "x-pisar-kind": "school-year"}}})";
constexpr const char* period = R"({"properties": {"x": {"type": ["string", "number"], "x-pisar-kind": "period"}}})";
constexpr const char* text = R"({"properties": {"x": {"type": ["string", "number"], "x-pisar-kind": "text"}}})";

TEST(NormalizeDates, OfEveryWriting) {
  for (const char* written :
       {"01.09.2024", "1.9.2024", "01.09.2024 г.", "2024-09-01", "2024.09.01", "2024/09/01", "01-09-2024", "01,09,2024",
        "1 сентября 2024 г.", "«1» сентября 2024 года", "1 сент. 2024", "1 сентябрь 2024", "1 CЕНТЯБРЯ 2024",
        "2024-09-01T00:00:00", "2024-09-01 00:00:00.000", "01.09.2024 0:00:00", "01.09.2024\u00A0г."}) {
    const Checked checked(date, "x: '" + std::string(written) + "'\n");
    ASSERT_TRUE(checked.diagnostics.empty()) << checked.messages();
    ASSERT_TRUE(checked.at("x").is_date()) << written;
    EXPECT_EQ(checked.at("x").date(), (Date{2024, 9, 1})) << written;
    EXPECT_EQ(checked.at("x").written(), written);
  }
}

TEST(NormalizeSchoolYears, OfEveryWriting) {
  for (const char* written : {"2023/24", "2023/2024", "2023-2024", "2023–2024", "2023 — 2024", "2023-2024 учебный год",
                              "2023/2024 уч. г.", "2023-24 уч.год", "2023/2024 УЧЕБНЫЙ ГОД", "2023–2024\u00A0гг."}) {
    const Checked checked(year, "x: '" + std::string(written) + "'\n");
    ASSERT_TRUE(checked.diagnostics.empty()) << checked.messages();
    EXPECT_EQ(checked.at("x").text(), "2023/2024") << written;
    EXPECT_EQ(checked.at("x").written(), written);
  }
}

TEST(NormalizePeriods, PrintAsTheyAreWritten) {
  for (const char* written :
       {"1, 3 квартал", "май, сентябрь, ноябрь", "до 15.10.2025", "по мере необходимости", "–", "в течение года", ""}) {
    const Checked checked(period, "x: '" + std::string(written) + "'\n");
    ASSERT_TRUE(checked.diagnostics.empty()) << checked.messages();
    EXPECT_EQ(checked.at("x").text(), written);
  }
  for (const char* written : {"2025", "15.10"}) {
    EXPECT_EQ(Checked(period, "x: " + std::string(written) + "\n").at("x").text(), written) << "no number of YAML";
  }
}

TEST(NormalizeTexts, NumbersOfDocumentsStayAsWritten) {
  for (const char* written : {"42.60", "59", "007", "1.10", "01-08", "31-ОД", "1e3"}) {
    const Checked checked(text, "x: " + std::string(written) + "\n");
    ASSERT_TRUE(checked.diagnostics.empty()) << checked.messages();
    EXPECT_EQ(checked.at("x").text(), written);
  }
}

struct Mistake {
  const char* name;
  const char* schema;
  const char* written;
  const char* messages;
};

class DateMistake : public ::testing::TestWithParam<Mistake> {};

TEST_P(DateMistake, IsSaidInRussianWithItsPlace) {
  const Checked checked(GetParam().schema, "x: " + std::string(GetParam().written) + "\n");
  EXPECT_EQ(checked.messages(), GetParam().messages);
}

const Mistake mistakes[] = {
    Mistake{"TwoDigitYear", date, "01.09.24",
            R"(data.yaml:1:4: ошибка E301: поле «x»: «01.09.24» — не дата: год записан не четырьмя цифрами
 1 | x: 01.09.24
   |    ^^^^^^^^
   подсказка: дату пишут так: 14.09.2022, 2022-09-14 или 14 сентября 2022 г.
   схема: test.schema.json:1:22: /properties/x
)"},
    Mistake{"NoDay", date, "сентябрь 2024",
            R"(data.yaml:1:4: ошибка E301: поле «x»: «сентябрь 2024» — не дата: не указан день
 1 | x: сентябрь 2024
   |    ^^^^^^^^^^^^^
   подсказка: дату пишут так: 14.09.2022, 2022-09-14 или 14 сентября 2022 г.
   схема: test.schema.json:1:22: /properties/x
)"},
    Mistake{"NoYear", date, "1 сентября", R"(data.yaml:1:4: ошибка E301: поле «x»: «1 сентября» — не дата: не указан год
 1 | x: 1 сентября
   |    ^^^^^^^^^^
   подсказка: дату пишут так: 14.09.2022, 2022-09-14 или 14 сентября 2022 г.
   схема: test.schema.json:1:22: /properties/x
)"},
    Mistake{"YearAlone", date, "2024",
            R"(data.yaml:1:4: ошибка E301: поле «x»: «2024» — не дата: не указаны день и месяц
 1 | x: 2024
   |    ^^^^
   подсказка: дату пишут так: 14.09.2022, 2022-09-14 или 14 сентября 2022 г.
   схема: test.schema.json:1:22: /properties/x
)"},
    Mistake{"ExcelSerial", date, "45536",
            R"(data.yaml:1:4: ошибка E301: поле «x»: «45536» — не дата: таким числом Excel хранит 01.09.2024
 1 | x: 45536
   |    ^^^^^
   подсказка: дату пишут так: 14.09.2022, 2022-09-14 или 14 сентября 2022 г.
   схема: test.schema.json:1:22: /properties/x
)"},
    Mistake{
        "WithTime", date, "2024-09-01T10:30:00",
        R"(data.yaml:1:4: ошибка E301: поле «x»: «2024-09-01T10:30:00» — не дата: вместе с днём записано время, а нужен только день
 1 | x: 2024-09-01T10:30:00
   |    ^^^^^^^^^^^^^^^^^^^
   подсказка: дату пишут так: 14.09.2022, 2022-09-14 или 14 сентября 2022 г.
   схема: test.schema.json:1:22: /properties/x
)"},
    Mistake{"TwoWays", date, "03/04/2024",
            R"(data.yaml:1:4: ошибка E302: поле «x»: дата «03/04/2024» читается двояко: 3 апреля или 4 марта
 1 | x: 03/04/2024
   |    ^^^^^^^^^^
   подсказка: дату пишут так: 14.09.2022, 2022-09-14 или 14 сентября 2022 г.
   схема: test.schema.json:1:22: /properties/x
)"},
    Mistake{"NoSuchDay", date, "31.09.2024",
            R"(data.yaml:1:4: ошибка E301: поле «x»: «31.09.2024» — не дата: в сентябре 2024 года нет 31-го числа
 1 | x: 31.09.2024
   |    ^^^^^^^^^^
   подсказка: дату пишут так: 14.09.2022, 2022-09-14 или 14 сентября 2022 г.
   схема: test.schema.json:1:22: /properties/x
)"},
    Mistake{"DateOfExcelError", date, "'#ЗНАЧ!'",
            R"(data.yaml:1:4: ошибка E313: поле «x»: «#ЗНАЧ!» — ошибка Excel: в формуле текст вместо числа
 1 | x: '#ЗНАЧ!'
   |    ^^^^^^^^
   подсказка: исправьте формулу в таблице Excel или впишите значение; пропуск — "-" или "н/д"
   схема: test.schema.json:1:22: /properties/x
)"},
    Mistake{"OneYear", year, "2023", R"(data.yaml:1:4: ошибка E304: поле «x»: «2023» — не учебный год: указан один год
 1 | x: 2023
   |    ^^^^
   подсказка: учебный год пишут так: 2024/2025; второй год следует за первым
   схема: test.schema.json:1:22: /properties/x
)"},
    Mistake{"YearsApart", year, "2023/2025",
            R"(data.yaml:1:4: ошибка E304: поле «x»: «2023/2025» — не учебный год: за 2023 годом следует 2024
 1 | x: 2023/2025
   |    ^^^^^^^^^
   подсказка: учебный год пишут так: 2024/2025; второй год следует за первым
   схема: test.schema.json:1:22: /properties/x
)"},
    Mistake{"YearsBackwards", year, "2024-2023",
            R"(data.yaml:1:4: ошибка E304: поле «x»: «2024-2023» — не учебный год: за 2024 годом следует 2025
 1 | x: 2024-2023
   |    ^^^^^^^^^
   подсказка: учебный год пишут так: 2024/2025; второй год следует за первым
   схема: test.schema.json:1:22: /properties/x
)"},
    Mistake{"YearsWithMore", year, "2023/2024 и далее",
            R"(data.yaml:1:4: ошибка E304: поле «x»: «2023/2024 и далее» — не учебный год
 1 | x: 2023/2024 и далее
   |    ^^^^^^^^^^^^^^^^^
   подсказка: учебный год пишут так: 2024/2025; второй год следует за первым
   схема: test.schema.json:1:22: /properties/x
)"},
    Mistake{"YearOfTwoDigits", year, "23/24",
            R"(data.yaml:1:4: ошибка E304: поле «x»: «23/24» — не учебный год: первый год записан не четырьмя цифрами
 1 | x: 23/24
   |    ^^^^^
   подсказка: учебный год пишут так: 2024/2025; второй год следует за первым
   схема: test.schema.json:1:22: /properties/x
)"},
    Mistake{"YearOfWords", year, "прошлый", R"(data.yaml:1:4: ошибка E304: поле «x»: «прошлый» — не учебный год
 1 | x: прошлый
   |    ^^^^^^^
   подсказка: учебный год пишут так: 2024/2025; второй год следует за первым
   схема: test.schema.json:1:22: /properties/x
)"},
    Mistake{"FifthQuarter", period, "5 квартал",
            R"(data.yaml:1:4: ошибка E310: поле «x»: «5 квартал» — не срок: кварталов в году четыре, а здесь 5-й
 1 | x: 5 квартал
   |    ^^^^^^^^^
   подсказка: исправьте срок; печатается он так, как записан
   схема: test.schema.json:1:22: /properties/x
)"},
    Mistake{"ThirdHalfYear", period, "1, 3 полугодие",
            R"(data.yaml:1:4: ошибка E310: поле «x»: «1, 3 полугодие» — не срок: полугодий в году два, а здесь 3-й
 1 | x: 1, 3 полугодие
   |    ^^^^^^^^^^^^^^
   подсказка: исправьте срок; печатается он так, как записан
   схема: test.schema.json:1:22: /properties/x
)"},
    Mistake{"NoSuchDeadline", period, "до 32.10.2025",
            R"(data.yaml:1:4: ошибка E310: поле «x»: «до 32.10.2025» — не срок: 32 октября 2025 года не бывает
 1 | x: до 32.10.2025
   |    ^^^^^^^^^^^^^
   подсказка: исправьте срок; печатается он так, как записан
   схема: test.schema.json:1:22: /properties/x
)"},
    Mistake{"PeriodBackwards", period, "с 01.09.2024 по 31.05.2024",
            R"(data.yaml:1:4: ошибка E310: поле «x»: «с 01.09.2024 по 31.05.2024» — не срок: начало позже конца
 1 | x: с 01.09.2024 по 31.05.2024
   |    ^^^^^^^^^^^^^^^^^^^^^^^^^^
   подсказка: исправьте срок; печатается он так, как записан
   схема: test.schema.json:1:22: /properties/x
)"},
    Mistake{"DeadlineWithMonthThatIsNone", period, "до 15.13.2025",
            R"(data.yaml:1:4: ошибка E310: поле «x»: «до 15.13.2025» — не срок: месяца с номером 13 нет
 1 | x: до 15.13.2025
   |    ^^^^^^^^^^^^^
   подсказка: исправьте срок; печатается он так, как записан
   схема: test.schema.json:1:22: /properties/x
)"},
};

INSTANTIATE_TEST_SUITE_P(Normalize, DateMistake, ::testing::ValuesIn(mistakes),
                         [](const auto& tested) { return std::string(tested.param.name); });

}  // namespace
}  // namespace pisar::testing
