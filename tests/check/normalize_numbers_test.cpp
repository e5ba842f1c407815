#include <gtest/gtest.h>

#include "tests/check/checking.h"

// Messy numbers, per cents and gaps, as tables of offices have them.

namespace pisar::testing {
namespace {

constexpr const char* number = R"({"properties": {"x": {"type": ["number", "string"], "x-pisar-kind": "number"}}})";
constexpr const char* count = R"({"properties": {"x": {"type": ["integer", "string"], "x-pisar-kind": "number"}}})";
constexpr const char* percent =
    R"({"properties": {"x": {"type": ["number", "string"], "minimum": 0, "maximum": 100, "x-pisar-kind": "percent"}}})";

/// What stands in the field's place, as YAML, and what it is read as («пропуск: …» for a gap).
struct Case {
  const char* written;
  const char* read;
};

std::string read(const char* schema, const std::string& written) {
  const Checked checked(schema, "x: '" + written + "'\n");
  EXPECT_TRUE(checked.diagnostics.empty()) << checked.messages();
  const Value& value = checked.at("x");
  EXPECT_EQ(value.written(), written) << "what was written is kept";
  if (value.is_missing()) return "пропуск: " + value.missing().reason;
  return value.is_number() ? value.number().shortest(20) : std::string(kind_name(value.kind()));
}

TEST(NormalizeNumbers, OfEveryWriting) {
  for (const Case& tested : {
           Case{"98,2", "98.2"},
           Case{"85.1", "85.1"},
           Case{"43,4 %", "43.4"},
           Case{"43,4%", "43.4"},
           Case{"0,43", "0.43"},
           Case{"1 234,5", "1234.5"},
           Case{"1\u00A0234\u00A0567", "1234567"},
           Case{"12\u202F345", "12345"},
           Case{"12\u2009345,67", "12345.67"},
           Case{"-5", "-5"},
           Case{"−5,5", "-5.5"},
           Case{"–5", "-5"},
           Case{"+12", "12"},
           Case{"1.234", "1.234"},
           Case{" 7 ", "7"},
           Case{"007", "7"},
           Case{"0", "0"},
           Case{"0,0", "0"},
       }) {
    EXPECT_EQ(read(number, tested.written), tested.read) << tested.written;
  }
}

TEST(NormalizeNumbers, GapsKeepTheirReason) {
  for (const Case& tested : {
           Case{"-", "пропуск: прочерк"},
           Case{"–", "пропуск: прочерк"},
           Case{"—", "пропуск: прочерк"},
           Case{"−", "пропуск: прочерк"},
           Case{" – ", "пропуск: прочерк"},
           Case{"н/д", "пропуск: нет данных"},
           Case{"Н/Д", "пропуск: нет данных"},
           Case{"нд", "пропуск: нет данных"},
           Case{"н. д.", "пропуск: нет данных"},
           Case{"нет данных", "пропуск: нет данных"},
           Case{"Нет сведений", "пропуск: нет данных"},
           Case{"H/д", "пропуск: нет данных"},  // a Latin H
           Case{"", "пропуск: не заполнено"},
           Case{"\u00A0", "пропуск: не заполнено"},
       }) {
    EXPECT_EQ(read(number, tested.written), tested.read) << tested.written;
    EXPECT_EQ(read(percent, tested.written), tested.read) << tested.written;
  }
}

TEST(NormalizeNumbers, AnEmptyFieldIsAGap) {
  const Checked checked(R"({"properties": {"x": {"type": ["number", "string", "null"], "x-pisar-kind": "number"}}})",
                        "x:\n");
  ASSERT_TRUE(checked.diagnostics.empty()) << checked.messages();
  EXPECT_EQ(checked.at("x").missing().reason, "не заполнено");
}

TEST(NormalizeNumbers, OfCounts) {
  for (const Case& tested :
       {Case{"1 024", "1024"}, Case{"12,0", "12"}, Case{"0", "0"}, Case{"н/д", "пропуск: нет данных"}}) {
    EXPECT_EQ(read(count, tested.written), tested.read) << tested.written;
  }
}

TEST(NormalizePercent, OfEveryWriting) {
  for (const Case& tested : {
           Case{"98,2", "98.2"},
           Case{"43,4 %", "43.4"},
           Case{"85.1\u00A0%", "85.1"},
           Case{"0,43 %", "0.43"},  // less than one per cent, and said so
           Case{"0", "0"},
           Case{"1", "1"},
           Case{"1,0", "1"},
           Case{"100%", "100"},
       }) {
    EXPECT_EQ(read(percent, tested.written), tested.read) << tested.written;
  }
}

struct Mistake {
  const char* name;
  const char* schema;
  const char* written;  ///< in quotes of YAML where it is text
  const char* messages;
};

class NumberMistake : public ::testing::TestWithParam<Mistake> {};

TEST_P(NumberMistake, IsSaidInRussianWithItsPlace) {
  const Checked checked(GetParam().schema, "x: " + std::string(GetParam().written) + "\n");
  EXPECT_EQ(checked.messages(), GetParam().messages);
  EXPECT_TRUE(checked.at("x").is_missing()) << "nothing is derived from it";
}

const Mistake mistakes[] = {
    Mistake{"Range", number, "12-14",
            R"(data.yaml:1:4: ошибка E308: поле «x»: «12-14» читается двояко: это два числа или разность
 1 | x: 12-14
   |    ^^^^^
   подсказка: запишите одно число; для границ «от» и «до» нужны два поля или поле с текстом
   схема: test.schema.json:1:22: /properties/x
)"},
    Mistake{"RangeWithDash", number, "12 – 14",
            R"(data.yaml:1:4: ошибка E308: поле «x»: «12 – 14» читается двояко: это два числа или разность
 1 | x: 12 – 14
   |    ^^^^^^^
   подсказка: запишите одно число; для границ «от» и «до» нужны два поля или поле с текстом
   схема: test.schema.json:1:22: /properties/x
)"},
    Mistake{
        "EuropeanGroups", number, "1.234,5",
        R"(data.yaml:1:4: ошибка E308: поле «x»: «1.234,5» читается двояко: точкой и запятой отделяют и дробную часть, и тысячи
 1 | x: 1.234,5
   |    ^^^^^^^
   подсказка: дробную часть отделяют запятой, тысячи – пробелом; если это 1234,5, так и напишите
   схема: test.schema.json:1:22: /properties/x
)"},
    Mistake{
        "AmericanGroups", number, "\"1,234.5\"",
        R"(data.yaml:1:4: ошибка E308: поле «x»: «1,234.5» читается двояко: точкой и запятой отделяют и дробную часть, и тысячи
 1 | x: "1,234.5"
   |    ^^^^^^^^^
   подсказка: дробную часть отделяют запятой, тысячи – пробелом; если это 1234,5, так и напишите
   схема: test.schema.json:1:22: /properties/x
)"},
    Mistake{
        "GroupsByCommas", number, "\"1,234,567\"",
        R"(data.yaml:1:4: ошибка E308: поле «x»: «1,234,567» читается двояко: точкой и запятой отделяют и дробную часть, и тысячи
 1 | x: "1,234,567"
   |    ^^^^^^^^^^^
   подсказка: дробную часть отделяют запятой, тысячи – пробелом; если это 1234567, так и напишите
   схема: test.schema.json:1:22: /properties/x
)"},
    Mistake{
        "GroupsByPoints", number, "1.234.567",
        R"(data.yaml:1:4: ошибка E308: поле «x»: «1.234.567» читается двояко: точкой и запятой отделяют и дробную часть, и тысячи
 1 | x: 1.234.567
   |    ^^^^^^^^^
   подсказка: дробную часть отделяют запятой, тысячи – пробелом; если это 1234567, так и напишите
   схема: test.schema.json:1:22: /properties/x
)"},
    Mistake{"SharePlain", percent, "0.43", R"(data.yaml:1:4: ошибка E309: поле «x»: 0.43 — не ясно, 43 % или 0,43 %
 1 | x: 0.43
   |    ^^^^
   подсказка: напишите «43 %»; если и правда меньше одного процента – «0,43 %»
   схема: test.schema.json:1:22: /properties/x
)"},
    Mistake{"ShareWithComma", percent, "0,43",
            R"(data.yaml:1:4: ошибка E309: поле «x»: «0,43» — не ясно, 43 % или 0,43 %
 1 | x: 0,43
   |    ^^^^
   подсказка: напишите «43 %»; если и правда меньше одного процента – «0,43 %»
   схема: test.schema.json:1:22: /properties/x
)"},
    Mistake{"ShareTiny", percent, "\"0,005\"",
            R"(data.yaml:1:4: ошибка E309: поле «x»: «0,005» — не ясно, 0,5 % или 0,005 %
 1 | x: "0,005"
   |    ^^^^^^^
   подсказка: напишите «0,5 %»; если и правда меньше одного процента – «0,005 %»
   схема: test.schema.json:1:22: /properties/x
)"},
    Mistake{"Unit", number, "12 чел.", R"(data.yaml:1:4: ошибка E303: поле «x»: «12 чел.» — не число
 1 | x: 12 чел.
   |    ^^^^^^^
   подсказка: единицу измерения не пишут; если это 12, оставьте только число
   подсказка: числа пишут так: 1234, 12,5 или 12.5; пропуск — "-" или "н/д"
   схема: test.schema.json:1:22: /properties/x
)"},
    Mistake{"UnitPoints", percent, "14,8 п.п.", R"(data.yaml:1:4: ошибка E303: поле «x»: «14,8 п.п.» — не число
 1 | x: 14,8 п.п.
   |    ^^^^^^^^^
   подсказка: единицу измерения не пишут; если это 14,8, оставьте только число
   подсказка: доли пишут так: 14,8 % или 14.8; пропуск — "-" или "н/д"
   схема: test.schema.json:1:22: /properties/x
)"},
    Mistake{"PercentInCount", count, "5 %",
            R"(data.yaml:1:4: ошибка E303: поле «x»: «5 %» — доля, а здесь нужно количество
 1 | x: 5 %
   |    ^^^
   подсказка: впишите число без «%»
   схема: test.schema.json:1:22: /properties/x
)"},
    Mistake{"No", number, "нет", R"(data.yaml:1:4: ошибка E303: поле «x»: «нет» — не число
 1 | x: нет
   |    ^^^
   подсказка: если это ноль, напишите 0; если сведений нет – "н/д"
   подсказка: числа пишут так: 1234, 12,5 или 12.5; пропуск — "-" или "н/д"
   схема: test.schema.json:1:22: /properties/x
)"},
    Mistake{"NotApplicable", number, "х", R"(data.yaml:1:4: ошибка E303: поле «x»: «х» — не число
 1 | x: х
   |    ^
   подсказка: числа пишут так: 1234, 12,5 или 12.5; пропуск — "-" или "н/д"
   схема: test.schema.json:1:22: /properties/x
)"},
    Mistake{"Words", number, "около 5", R"(data.yaml:1:4: ошибка E303: поле «x»: «около 5» — не число
 1 | x: около 5
   |    ^^^^^^^
   подсказка: числа пишут так: 1234, 12,5 или 12.5; пропуск — "-" или "н/д"
   схема: test.schema.json:1:22: /properties/x
)"},
    Mistake{"Caption", number, "138049 - МБОУ СОШ № 3",
            R"(data.yaml:1:4: ошибка E313: поле «x»: «138049 - МБОУ СОШ № 3» — число с подписью из другой таблицы
 1 | x: 138049 - МБОУ СОШ № 3
   |    ^^^^^^^^^^^^^^^^^^^^^
   подсказка: оставьте только число: 138049
   схема: test.schema.json:1:22: /properties/x
)"},
    Mistake{"ThreeCommas", number, "1,2,3", R"(data.yaml:1:4: ошибка E303: поле «x»: «1,2,3» — не число
 1 | x: 1,2,3
   |    ^^^^^
   подсказка: числа пишут так: 1234, 12,5 или 12.5; пропуск — "-" или "н/д"
   схема: test.schema.json:1:22: /properties/x
)"},
    Mistake{"BrokenGroups", number, "12 34", R"(data.yaml:1:4: ошибка E303: поле «x»: «12 34» — не число
 1 | x: 12 34
   |    ^^^^^
   подсказка: числа пишут так: 1234, 12,5 или 12.5; пропуск — "-" или "н/д"
   схема: test.schema.json:1:22: /properties/x
)"},
    Mistake{"Negative", percent, "\"-5\"",
            R"(data.yaml:1:4: ошибка E205: поле «x»: значение «-5» слишком мало: нужно не меньше 0
 1 | x: "-5"
   |    ^^^^
   схема: test.schema.json:1:22: /properties/x
)"},
    Mistake{"OverHundred", percent, "104,5 %",
            R"(data.yaml:1:4: ошибка E205: поле «x»: значение «104,5 %» слишком велико: нужно не больше 100
 1 | x: 104,5 %
   |    ^^^^^^^
   схема: test.schema.json:1:22: /properties/x
)"},
    Mistake{"NotAvailable", number, "'#Н/Д'",
            R"(data.yaml:1:4: ошибка E313: поле «x»: «#Н/Д» — ошибка Excel: значение не найдено
 1 | x: '#Н/Д'
   |    ^^^^^^
   подсказка: исправьте формулу в таблице Excel или впишите значение; пропуск — "-" или "н/д"
   схема: test.schema.json:1:22: /properties/x
)"},
    Mistake{"Division", percent, "'#ДЕЛ/0!'",
            R"(data.yaml:1:4: ошибка E313: поле «x»: «#ДЕЛ/0!» — ошибка Excel: деление на ноль
 1 | x: '#ДЕЛ/0!'
   |    ^^^^^^^^^
   подсказка: исправьте формулу в таблице Excel или впишите значение; пропуск — "-" или "н/д"
   схема: test.schema.json:1:22: /properties/x
)"},
    Mistake{"WrongValue", number, "'#ЗНАЧ!'",
            R"(data.yaml:1:4: ошибка E313: поле «x»: «#ЗНАЧ!» — ошибка Excel: в формуле текст вместо числа
 1 | x: '#ЗНАЧ!'
   |    ^^^^^^^^
   подсказка: исправьте формулу в таблице Excel или впишите значение; пропуск — "-" или "н/д"
   схема: test.schema.json:1:22: /properties/x
)"},
    Mistake{
        "LostCell", R"({"properties": {"x": {"type": "string"}}})", "'Школа № 3, #REF!'",
        R"(data.yaml:1:4: ошибка E313: поле «x»: «Школа № 3, #REF!» — ошибка Excel: формула ссылается на удалённую ячейку
 1 | x: 'Школа № 3, #REF!'
   |    ^^^^^^^^^^^^^^^^^^
   подсказка: исправьте формулу в таблице Excel или впишите значение; пропуск — "-" или "н/д"
   схема: test.schema.json:1:22: /properties/x
)"},
    Mistake{"UnknownName", number, "'#ИМЯ?'",
            R"(data.yaml:1:4: ошибка E313: поле «x»: «#ИМЯ?» — ошибка Excel: формула называет неизвестное имя
 1 | x: '#ИМЯ?'
   |    ^^^^^^^
   подсказка: исправьте формулу в таблице Excel или впишите значение; пропуск — "-" или "н/д"
   схема: test.schema.json:1:22: /properties/x
)"},
    Mistake{"TooLarge", number, "'#ЧИСЛО!'",
            R"(data.yaml:1:4: ошибка E313: поле «x»: «#ЧИСЛО!» — ошибка Excel: числа не бывает или оно слишком велико
 1 | x: '#ЧИСЛО!'
   |    ^^^^^^^^^
   подсказка: исправьте формулу в таблице Excel или впишите значение; пропуск — "-" или "н/д"
   схема: test.schema.json:1:22: /properties/x
)"},
    Mistake{"NoCrossing", number, "'#ПУСТО!'",
            R"(data.yaml:1:4: ошибка E313: поле «x»: «#ПУСТО!» — ошибка Excel: диапазоны формулы не пересекаются
 1 | x: '#ПУСТО!'
   |    ^^^^^^^^^
   подсказка: исправьте формулу в таблице Excel или впишите значение; пропуск — "-" или "н/д"
   схема: test.schema.json:1:22: /properties/x
)"},
    Mistake{"Formula", number, "=СУММ(B2:B9)",
            R"(data.yaml:1:4: ошибка E313: поле «x»: «=СУММ(B2:B9)» — формула Excel, а не её значение
 1 | x: =СУММ(B2:B9)
   |    ^^^^^^^^^^^^
   подсказка: впишите значение, которое показывает Excel: «Копировать», затем «Вставить значения»
   схема: test.schema.json:1:22: /properties/x
)"},
    Mistake{"CellAddress", R"({"properties": {"x": {"type": "string"}}})", "+B116",
            R"(data.yaml:1:4: ошибка E313: поле «x»: «+B116» — формула Excel, а не её значение
 1 | x: +B116
   |    ^^^^^
   подсказка: впишите значение, которое показывает Excel: «Копировать», затем «Вставить значения»
   схема: test.schema.json:1:22: /properties/x
)"},
    Mistake{
        "FormulaInAnyVariant",
        R"({"properties": {"x": {"anyOf": [{"type": "string"}, {"type": "integer"}]}}, "allOf": [{"properties": {"x": {"type": "string"}}}]})",
        "=SUM(A1:A9)", R"(data.yaml:1:4: ошибка E313: поле «x»: «=SUM(A1:A9)» — формула Excel, а не её значение
 1 | x: =SUM(A1:A9)
   |    ^^^^^^^^^^^
   подсказка: впишите значение, которое показывает Excel: «Копировать», затем «Вставить значения»
   схема: test.schema.json:1:22: /properties/x
)"},
};

INSTANTIATE_TEST_SUITE_P(Normalize, NumberMistake, ::testing::ValuesIn(mistakes),
                         [](const auto& tested) { return std::string(tested.param.name); });

}  // namespace
}  // namespace pisar::testing
