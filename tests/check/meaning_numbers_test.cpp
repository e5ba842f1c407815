#include <gtest/gtest.h>

#include "tests/check/contradiction.h"

namespace pisar::testing {
namespace {

class ContradictingNumbers : public ::testing::TestWithParam<Contradiction> {};

TEST_P(ContradictingNumbers, AreSaidWithTheirPlaces) { EXPECT_EQ(GetParam().said(), GetParam().messages); }

const Contradiction contradictions[] = {
    Contradiction{
        "PartOverWhole",
        R"js({"items": {"properties": {"teachers": {"type": "integer", "title": "Педагогов"}, "higher": {"type": "integer", "title": "С высшим", "x-pisar-whole": "teachers"}}}})js",
        "- {teachers: 12, higher: 15}\n",
        R"(data/rows.yaml:1:26: ошибка E321: поле «higher» (С высшим): 15 больше, чем поле «teachers» (Педагогов): 12
 1 | - {teachers: 12, higher: 15}
   |                          ^^
   здесь: data/rows.yaml:1:14: целое, «teachers»
   подсказка: часть не бывает больше целого: проверьте оба числа
   схема: schemas/rows.schema.json:1:150
)"},
    Contradiction{
        "PartOverWholeInEveryRecord",
        R"js({"items": {"properties": {"teachers": {"type": "integer", "title": "Педагогов"}, "higher": {"type": "integer", "title": "С высшим", "x-pisar-whole": "teachers"}}}})js",
        R"(- {teachers: 12, higher: 12}
- {teachers: 1, higher: 2}
- {teachers: 3, higher: 5}
)",
        R"(data/rows.yaml:2:25: ошибка E321: поле «higher» (С высшим): 2 больше, чем поле «teachers» (Педагогов): 1
 2 | - {teachers: 1, higher: 2}
   |                         ^
   здесь: data/rows.yaml:2:14: целое, «teachers»
   подсказка: часть не бывает больше целого: проверьте оба числа
   схема: schemas/rows.schema.json:1:150
data/rows.yaml:3:25: ошибка E321: поле «higher» (С высшим): 5 больше, чем поле «teachers» (Педагогов): 3
 3 | - {teachers: 3, higher: 5}
   |                         ^
   здесь: data/rows.yaml:3:14: целое, «teachers»
   подсказка: часть не бывает больше целого: проверьте оба числа
   схема: schemas/rows.schema.json:1:150
)"},
    Contradiction{
        "PartBesideReference",
        R"js({"properties": {"n2": {"$ref": "#/definitions/count", "x-pisar-whole": "n"}}, "definitions": {"count": {"title": "Количество", "type": "integer"}}})js",
        R"(n: 4
n2: 5
)",
        R"(data/rows.yaml:2:5: ошибка E321: поле «n2» (Количество): 5 больше, чем поле «n»: 4
 2 | n2: 5
   |     ^
   здесь: data/rows.yaml:1:4: целое, «n»
   подсказка: часть не бывает больше целого: проверьте оба числа
   схема: schemas/rows.schema.json:1:72
)"},
    Contradiction{
        "WholeOfAnotherRecord",
        R"js({"items": {"properties": {"school": {"x-pisar-ref": "sites"}, "n": {"type": "integer", "x-pisar-whole": "school.students"}}}})js",
        R"(- {school: urma, n: 40}
- {school: urma, n: 30}
)",
        R"(data/rows.yaml:1:21: ошибка E321: поле «n»: 40 больше, чем поле «school.students»: 36
 1 | - {school: urma, n: 40}
   |                     ^^
   здесь: data/sites.yaml:1:24: целое, «school.students»
   подсказка: часть не бывает больше целого: проверьте оба числа
   схема: schemas/rows.schema.json:1:105
)",
        {{"data/sites.yaml", "- {id: urma, students: 36}\n"}}},
    Contradiction{
        "WholeWithinRecordOfRecords",
        R"js({"additionalProperties": {"properties": {"low": {"type": "integer", "x-pisar-whole": "all"}}}})js",
        "urma: {all: 3, low: 4}\n", R"(data/rows.yaml:1:21: ошибка E321: поле «low»: 4 больше, чем поле «all»: 3
 1 | urma: {all: 3, low: 4}
   |                     ^
   здесь: data/rows.yaml:1:13: целое, «all»
   подсказка: часть не бывает больше целого: проверьте оба числа
   схема: schemas/rows.schema.json:1:86
)"},
    Contradiction{
        "EqualPartIsRight",
        R"js({"items": {"properties": {"teachers": {"type": "integer", "title": "Педагогов"}, "higher": {"type": "integer", "title": "С высшим", "x-pisar-whole": "teachers"}}}})js",
        R"(- {teachers: 12, higher: 12}
- {teachers: 12}
- {higher: 5}
)",
        ""},
    Contradiction{
        "RejectedWholeIsNotCompared",
        R"js({"items": {"properties": {"teachers": {"type": "integer", "title": "Педагогов"}, "higher": {"type": "integer", "title": "С высшим", "x-pisar-whole": "teachers"}}}})js",
        "- {teachers: много, higher: 15}\n",
        R"(data/rows.yaml:1:14: ошибка E201: поле «teachers» (Педагогов): ожидается целое число, а здесь текст «много»
 1 | - {teachers: много, higher: 15}
   |              ^^^^^
   схема: schemas/rows.schema.json:1:39: /items/properties/teachers
)"},
    Contradiction{
        "SumOfMarks",
        R"js({"items": {"properties": {"n": {"title": "Участников", "type": ["integer", "string"], "x-pisar-kind": "number"}, "n5": {"type": ["integer", "string"], "x-pisar-kind": "number"}, "n4": {"type": "integer"}, "n3": {"type": "integer"}}, "x-pisar-parts": {"title": "отметки", "whole": "n", "parts": ["n5", "n4", "n3"]}}})js",
        "- {n: 15, n5: 5, n4: 4, n3: 5}\n",
        R"(data/rows.yaml:1:7: ошибка E322: отметки: n5 + n4 + n3 = 5 + 4 + 5 = 14, а поле «n» (Участников) — 15
 1 | - {n: 15, n5: 5, n4: 4, n3: 5}
   |       ^^
   здесь: data/rows.yaml:1:15: части
   подсказка: опечатка может быть и в части, и в целом: проверьте все эти числа
   схема: schemas/rows.schema.json:1:251
)"},
    Contradiction{
        "SumWithoutTitle",
        R"js({"items": {"properties": {"n": {"title": "Участников", "type": ["integer", "string"], "x-pisar-kind": "number"}, "n5": {"type": ["integer", "string"], "x-pisar-kind": "number"}, "n4": {"type": "integer"}, "n3": {"type": "integer"}}, "x-pisar-parts": {"whole": "n", "parts": ["n5", "n4"]}}})js",
        R"(- n: 9
  n5: 5
  n4: 5
)",
        R"(data/rows.yaml:1:6: ошибка E322: части: n5 + n4 = 5 + 5 = 10, а поле «n» (Участников) — 9
 1 | - n: 9
   |      ^
   здесь: data/rows.yaml:2:7: части
   подсказка: опечатка может быть и в части, и в целом: проверьте все эти числа
   схема: schemas/rows.schema.json:1:251
)"},
    Contradiction{
        "TwoSumsOfOneRecord",
        R"js({"items": {"properties": {"n": {"title": "Участников", "type": ["integer", "string"], "x-pisar-kind": "number"}, "n5": {"type": ["integer", "string"], "x-pisar-kind": "number"}, "n4": {"type": "integer"}, "n3": {"type": "integer"}}, "x-pisar-parts": [{"whole": "n", "parts": ["n5", "n4"]}, {"whole": "n", "parts": ["n4", "n3"]}]}})js",
        "- {n: 3, n5: 1, n4: 1, n3: 1}\n",
        R"(data/rows.yaml:1:7: ошибка E322: части: n5 + n4 = 1 + 1 = 2, а поле «n» (Участников) — 3
 1 | - {n: 3, n5: 1, n4: 1, n3: 1}
   |       ^
   здесь: data/rows.yaml:1:14: части
   подсказка: опечатка может быть и в части, и в целом: проверьте все эти числа
   схема: schemas/rows.schema.json:1:252
data/rows.yaml:1:7: ошибка E322: части: n4 + n3 = 1 + 1 = 2, а поле «n» (Участников) — 3
 1 | - {n: 3, n5: 1, n4: 1, n3: 1}
   |       ^
   здесь: data/rows.yaml:1:21: части
   подсказка: опечатка может быть и в части, и в целом: проверьте все эти числа
   схема: schemas/rows.schema.json:1:291
)"},
    Contradiction{"SumOfFractions", R"js({"x-pisar-parts": {"whole": "all", "parts": ["a", "b"]}})js", R"(all: 1
a: 0.1
b: 0.91
)",
                  R"(data/rows.yaml:1:6: ошибка E322: части: a + b = 0.1 + 0.91 = 1.01, а поле «all» — 1
 1 | all: 1
   |      ^
   здесь: data/rows.yaml:2:4: части
   подсказка: опечатка может быть и в части, и в целом: проверьте все эти числа
   схема: schemas/rows.schema.json:1:19
)"},
    Contradiction{
        "SumsThatAreRight",
        R"js({"items": {"properties": {"n": {"title": "Участников", "type": ["integer", "string"], "x-pisar-kind": "number"}, "n5": {"type": ["integer", "string"], "x-pisar-kind": "number"}, "n4": {"type": "integer"}, "n3": {"type": "integer"}}, "x-pisar-parts": {"title": "отметки", "whole": "n", "parts": ["n5", "n4", "n3"]}}})js",
        R"(- {n: 15, n5: 6, n4: 4, n3: 5}
- {n: 0, n5: 0, n4: 0, n3: 0}
)",
        ""},
    Contradiction{
        "MissingPartIsNotZero",
        R"js({"items": {"properties": {"n": {"title": "Участников", "type": ["integer", "string"], "x-pisar-kind": "number"}, "n5": {"type": ["integer", "string"], "x-pisar-kind": "number"}, "n4": {"type": "integer"}, "n3": {"type": "integer"}}, "x-pisar-parts": {"title": "отметки", "whole": "n", "parts": ["n5", "n4", "n3"]}}})js",
        R"(- {n: 15, n5: н/д, n4: 4, n3: 5}
- {n: 15, n4: 4, n3: 5}
- {n: н/д, n5: 1, n4: 4, n3: 5}
)",
        ""},
    Contradiction{
        "TotalOfRows",
        R"js({"properties": {"rows": {"title": "Школы", "items": {"properties": {"students": {"type": ["integer", "string"], "x-pisar-kind": "number"}}}}, "total": {"title": "Всего"}}, "x-pisar-total": {"rows": "rows", "field": "students", "total": "total"}})js",
        R"(rows:
  - {students: 120}
  - {students: 80}
total: 210
)",
        R"(data/rows.yaml:4:8: ошибка E323: поле «total» (Всего): итог 210, а сумма «students» по строкам — 200
 4 | total: 210
   |        ^^^
   здесь: data/rows.yaml:2:3: «rows», строк: 2
   подсказка: итог сам не исправляется: проверьте и строки, и сам итог
   схема: schemas/rows.schema.json:1:190
)"},
    Contradiction{
        "TotalWithinRecord",
        R"js({"properties": {"total": {"properties": {"n": {"type": "integer", "title": "Участников"}}}}, "x-pisar-total": {"rows": "schools", "field": "n", "total": "total.n"}})js",
        R"(schools: [{n: 1}, {n: 2}, {n: 3}]
total: {n: 7}
)",
        R"(data/rows.yaml:2:12: ошибка E323: поле «total.n» (Участников): итог 7, а сумма «n» по строкам — 6
 2 | total: {n: 7}
   |            ^
   здесь: data/rows.yaml:1:10: «schools», строк: 3
   подсказка: итог сам не исправляется: проверьте и строки, и сам итог
   схема: schemas/rows.schema.json:1:111
)"},
    Contradiction{
        "TotalOfNoRows",
        R"js({"properties": {"rows": {"title": "Школы", "items": {"properties": {"students": {"type": ["integer", "string"], "x-pisar-kind": "number"}}}}, "total": {"title": "Всего"}}, "x-pisar-total": {"rows": "rows", "field": "students", "total": "total"}})js",
        R"(rows: []
total: 1
)",
        R"(data/rows.yaml:2:8: ошибка E323: поле «total» (Всего): итог 1, а сумма «students» по строкам — 0
 2 | total: 1
   |        ^
   здесь: data/rows.yaml:1:7: «rows», строк: 0
   подсказка: итог сам не исправляется: проверьте и строки, и сам итог
   схема: schemas/rows.schema.json:1:190
)"},
    Contradiction{
        "SeveralTotals",
        R"js({"x-pisar-total": [{"rows": "rows", "field": "a", "total": "sum_a"}, {"rows": "rows", "field": "b", "total": "sum_b"}]})js",
        R"(rows: [{a: 1, b: 2}, {a: 3, b: 4}]
sum_a: 4
sum_b: 7
)",
        R"(data/rows.yaml:3:8: ошибка E323: поле «sum_b»: итог 7, а сумма «b» по строкам — 6
 3 | sum_b: 7
   |        ^
   здесь: data/rows.yaml:1:7: «rows», строк: 2
   подсказка: итог сам не исправляется: проверьте и строки, и сам итог
   схема: schemas/rows.schema.json:1:70
)"},
    Contradiction{
        "TotalsThatAreRight",
        R"js({"properties": {"rows": {"title": "Школы", "items": {"properties": {"students": {"type": ["integer", "string"], "x-pisar-kind": "number"}}}}, "total": {"title": "Всего"}}, "x-pisar-total": {"rows": "rows", "field": "students", "total": "total"}})js",
        R"(rows: [{students: 120}, {students: 80}]
total: 200
)",
        ""},
    Contradiction{
        "TotalWithGapsIsNotKnown",
        R"js({"properties": {"rows": {"title": "Школы", "items": {"properties": {"students": {"type": ["integer", "string"], "x-pisar-kind": "number"}}}}, "total": {"title": "Всего"}}, "x-pisar-total": {"rows": "rows", "field": "students", "total": "total"}})js",
        R"(rows: [{students: 120}, {students: н/д}, {}]
total: 500
)",
        ""},
};

INSTANTIATE_TEST_SUITE_P(All, ContradictingNumbers, ::testing::ValuesIn(contradictions),
                         [](const auto& info) { return std::string(info.param.name); });

}  // namespace
}  // namespace pisar::testing
