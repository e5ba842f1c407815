#include <gtest/gtest.h>

#include "tests/check/contradiction.h"

namespace pisar::testing {
namespace {

class BrokenConditions : public ::testing::TestWithParam<Contradiction> {};

TEST_P(BrokenConditions, AreSaidWithTheirPlaces) { EXPECT_EQ(GetParam().said(), GetParam().messages); }

const Contradiction contradictions[] = {
    Contradiction{
        "ConditionOfFields",
        R"js({"items": {"properties": {"students": {"type": "integer"}, "teachers": {"type": "integer"}, "n": {}}, "x-pisar-checks": [{"that": "students >= teachers", "message": "учителей больше, чем учеников"}]}})js",
        R"(- {students: 3, teachers: 4}
- {students: 30, teachers: 4}
)",
        R"(data/rows.yaml:1:14: ошибка E332: учителей больше, чем учеников: students = 3, teachers = 4
 1 | - {students: 3, teachers: 4}
   |              ^
   здесь: data/rows.yaml:1:27: «teachers»
   правило: students >= teachers
   схема: schemas/rows.schema.json:1:122
)"},
    Contradiction{
        "ConditionOnSeveralLines",
        R"js({"items": {"properties": {"students": {"type": "integer"}, "teachers": {"type": "integer"}, "n": {}}, "x-pisar-checks": [{"that": "students >= teachers", "message": "учителей больше, чем учеников"}]}})js",
        R"(- students: 3
  teachers: 4
)",
        R"(data/rows.yaml:1:13: ошибка E332: учителей больше, чем учеников: students = 3, teachers = 4
 1 | - students: 3
   |             ^
   здесь: data/rows.yaml:2:13: «teachers»
   правило: students >= teachers
   схема: schemas/rows.schema.json:1:122
)"},
    Contradiction{
        "ConditionOfAnotherRecord",
        R"js({"items": {"properties": {"indicator": {"x-pisar-ref": "scales"}, "value": {"type": "number"}}, "x-pisar-checks": [{"that": "indicator.unit != 'percent' or (value >= 0 and value <= 100)", "message": "доля не от 0 до 100 %"}]}})js",
        "- {indicator: low, value: 154.1}\n",
        R"(data/rows.yaml:1:27: ошибка E332: доля не от 0 до 100 %: indicator.unit = «percent», value = 154.1
 1 | - {indicator: low, value: 154.1}
   |                           ^^^^^
   здесь: data/scales.yaml:1:19: «indicator.unit»
   правило: indicator.unit != 'percent' or (value >= 0 and value <= 100)
   схема: schemas/rows.schema.json:1:116
)",
        {{"data/scales.yaml", R"(- {id: low, unit: percent}
- {id: all, unit: count}
- {id: none}
)"}}},
    Contradiction{
        "ConditionOfOtherData",
        R"js({"items": {"properties": {"students": {"type": "integer"}, "teachers": {"type": "integer"}, "n": {}}, "x-pisar-checks": [{"that": "students <= limits.places", "message": "учеников больше, чем мест"}]}})js",
        "- {students: 31}\n",
        R"(data/rows.yaml:1:14: ошибка E332: учеников больше, чем мест: students = 31, limits.places = 30
 1 | - {students: 31}
   |              ^^
   здесь: data/limits.yaml:1:9: «limits.places»
   правило: students <= limits.places
   схема: schemas/rows.schema.json:1:122
)",
        {{"data/limits.yaml", "places: 30\n"}}},
    Contradiction{
        "ConditionOfAList",
        R"js({"x-pisar-checks": [{"that": "rows | length == count", "message": "строк не столько, сколько сказано"}]})js",
        R"(rows: [a, b]
count: 3
)",
        R"(data/rows.yaml:1:7: ошибка E332: строк не столько, сколько сказано: rows = список (2), count = 3
 1 | rows: [a, b]
   |       ^^^^^^
   здесь: data/rows.yaml:2:8: «count»
   правило: rows | length == count
   схема: schemas/rows.schema.json:1:21
)"},
    Contradiction{
        "ConditionOfDates",
        R"js({"properties": {"a": {"x-pisar-kind": "date"}, "b": {"x-pisar-kind": "date"}}, "x-pisar-checks": [{"that": "a != b", "message": "даты совпадают"}]})js",
        R"(a: 14.09.2022
b: 2022-09-14
)",
        R"(data/rows.yaml:1:4: ошибка E332: даты совпадают: a = 14.09.2022, b = 2022-09-14
 1 | a: 14.09.2022
   |    ^^^^^^^^^^
   здесь: data/rows.yaml:2:4: «b»
   правило: a != b
   схема: schemas/rows.schema.json:1:99
)"},
    Contradiction{
        "ConditionWithDefault",
        R"js({"items": {"properties": {"students": {"type": "integer"}, "teachers": {"type": "integer"}, "n": {}}, "x-pisar-checks": [{"that": "students | default(0) > 0", "message": "в школе никто не учится"}]}})js",
        R"(- {teachers: 4}
- {students: 5}
)",
        R"(data/rows.yaml:1:3: ошибка E332: в школе никто не учится
 1 | - {teachers: 4}
   |   ^^^^^^^^^^^^^
   правило: students | default(0) > 0
   схема: schemas/rows.schema.json:1:122
)"},
    Contradiction{
        "ConditionWithTest",
        R"js({"items": {"properties": {"students": {"type": "integer"}, "teachers": {"type": "integer"}, "n": {}}, "x-pisar-checks": [{"that": "students is defined or teachers is not defined", "message": "учителя есть, а учеников нет"}]}})js",
        R"(- {teachers: 4}
- {students: 4}
- {}
)",
        R"(data/rows.yaml:1:14: ошибка E332: учителя есть, а учеников нет: teachers = 4
 1 | - {teachers: 4}
   |              ^
   правило: students is defined or teachers is not defined
   схема: schemas/rows.schema.json:1:122
)"},
    Contradiction{
        "TwoConditions",
        R"js({"items": {"properties": {"students": {"type": "integer"}, "teachers": {"type": "integer"}, "n": {}}, "x-pisar-checks": [{"that": "students >= teachers", "message": "учителей больше, чем учеников"}, {"that": "students < 100", "message": "слишком много учеников"}]}})js",
        "- {students: 200, teachers: 300}\n",
        R"(data/rows.yaml:1:14: ошибка E332: учителей больше, чем учеников: students = 200, teachers = 300
 1 | - {students: 200, teachers: 300}
   |              ^^^
   здесь: data/rows.yaml:1:29: «teachers»
   правило: students >= teachers
   схема: schemas/rows.schema.json:1:122
data/rows.yaml:1:14: ошибка E332: слишком много учеников: students = 200
 1 | - {students: 200, teachers: 300}
   |              ^^^
   правило: students < 100
   схема: schemas/rows.schema.json:1:200
)"},
    Contradiction{
        "ConditionsThatHold",
        R"js({"items": {"properties": {"students": {"type": "integer"}, "teachers": {"type": "integer"}, "n": {}}, "x-pisar-checks": [{"that": "students >= teachers", "message": "учителей больше, чем учеников"}]}})js",
        R"(- {students: 4, teachers: 4}
- {students: 4}
- {teachers: 4}
- {}
)",
        ""},
    Contradiction{
        "ReferredRecordMayLackTheField",
        R"js({"items": {"properties": {"indicator": {"x-pisar-ref": "scales"}, "value": {"type": "number"}}, "x-pisar-checks": [{"that": "indicator.unit != 'percent' or (value >= 0 and value <= 100)", "message": "доля не от 0 до 100 %"}]}})js",
        R"(- {indicator: low, value: 14.1}
- {indicator: all, value: 154}
- {indicator: none, value: 154}
)",
        "",
        {{"data/scales.yaml", R"(- {id: low, unit: percent}
- {id: all, unit: count}
- {id: none}
)"}}},
    Contradiction{
        "DeclaredFieldThatNobodyHas",
        R"js({"items": {"properties": {"act": {"x-pisar-ref": "acts"}}, "x-pisar-checks": [{"that": "act.number != '0'", "message": "номер 0"}]}})js",
        "- {act: a}\n",
        "",
        {{"data/acts.yaml", "- {id: a}\n"},
         {"schemas/acts.schema.json", R"js({"items": {"properties": {"number": {}}}})js"}}},
    Contradiction{
        "UnknownNameIsSaidOnceInTheSchema",
        R"js({"items": {"properties": {"students": {"type": "integer"}, "teachers": {"type": "integer"}, "n": {}}, "x-pisar-checks": [{"that": "student > 3", "message": "мало"}]}})js",
        R"(- {students: 3}
- {students: 4}
)",
        R"(schemas/rows.schema.json:1:132: ошибка E411: нет переменной «student»
 1 | …nteger"}, "n": {}}, "x-pisar-checks": [{"that": "student > 3", "message": "мало"}]}}
   |                                                   ^^^^^^^
   подсказка: есть «students»
   данные: data/rows.yaml:1:3: запись, для которой вычислялось правило
)"},
    Contradiction{
        "WrongTypesAreSaidInTheSchema",
        R"js({"items": {"properties": {"students": {"type": "integer"}, "teachers": {"type": "integer"}, "n": {}}, "x-pisar-checks": [{"that": "n > 3", "message": "мало"}]}})js",
        "- {n: много}\n", R"(schemas/rows.schema.json:1:132: ошибка E417: нельзя сравнить: слева текст, справа число
 1 | …nteger"}, "n": {}}, "x-pisar-checks": [{"that": "n > 3", "message": "мало"}]}}
   |                                                   ^^^^^
   данные: data/rows.yaml:1:7: слева
   данные: data/rows.yaml:1:3: запись, для которой вычислялось правило
)"},
    Contradiction{
        "RulesWithinVariants",
        R"js({"items": {"anyOf": [{"type": "string"}, {"required": ["kind"], "properties": {"kind": {"const": "a"}, "n": {}}, "x-pisar-checks": [{"that": "n > 0", "message": "для вида a нужно n больше нуля"}]}, {"properties": {"kind": {"const": "b"}}}]}})js",
        R"(- текст
- {kind: a, n: 0}
- {kind: b, n: 0}
)",
        R"(data/rows.yaml:2:16: ошибка E332: для вида a нужно n больше нуля: n = 0
 2 | - {kind: a, n: 0}
   |                ^
   правило: n > 0
   схема: schemas/rows.schema.json:1:133
)"},
    Contradiction{
        "RulesWithinAllOf",
        R"js({"allOf": [{"$ref": "#/definitions/counted"}, {"$ref": "#/definitions/counted"}], "definitions": {"counted": {"x-pisar-checks": [{"that": "n > 0", "message": "n не больше нуля"}]}}})js",
        "n: 0\n", R"(data/rows.yaml:1:4: ошибка E332: n не больше нуля: n = 0
 1 | n: 0
   |    ^
   правило: n > 0
   схема: schemas/rows.schema.json:1:130
)"},
    Contradiction{
        "VariantsThatCallThemselvesEnd",
        R"js({"anyOf": [{"type": "object"}, {"allOf": [{"required": ["x"]}, {"$ref": "#"}]}], "x-pisar-checks": [{"that": "n > 0", "message": "n не больше нуля"}]})js",
        "n: 1\n",
        R"(data/rows.yaml:1:1: ошибка E215: проверка по смыслу слишком долгая: схема вкладывает варианты в варианты
 1 | n: 1
   | ^^^^
   схема: schemas/rows.schema.json:1:32
)"},
    Contradiction{
        "RulesOfARecursiveSchema",
        R"js({"properties": {"children": {"items": {"$ref": "#"}}}, "x-pisar-checks": [{"that": "n > 0", "message": "n не больше нуля"}]})js",
        R"(n: 1
children:
  - {n: 0}
  - n: 2
    children: [{n: -1}]
)",
        R"(data/rows.yaml:3:9: ошибка E332: n не больше нуля: n = 0
 3 |   - {n: 0}
   |         ^
   правило: n > 0
   схема: schemas/rows.schema.json:1:75
data/rows.yaml:5:20: ошибка E332: n не больше нуля: n = -1
 5 |     children: [{n: -1}]
   |                    ^^
   правило: n > 0
   схема: schemas/rows.schema.json:1:75
)"},
};

INSTANTIATE_TEST_SUITE_P(All, BrokenConditions, ::testing::ValuesIn(contradictions),
                         [](const auto& info) { return std::string(info.param.name); });

}  // namespace
}  // namespace pisar::testing
