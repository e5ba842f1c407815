#include <gtest/gtest.h>

#include "tests/check/contradiction.h"

namespace pisar::testing {
namespace {

class MistakesInRules : public ::testing::TestWithParam<Contradiction> {};

TEST_P(MistakesInRules, AreSaidWithTheirPlaces) { EXPECT_EQ(GetParam().said(), GetParam().messages); }

const Contradiction contradictions[] = {
    Contradiction{"WholeIsNoName", R"js({"properties": {"n": {"x-pisar-whole": 5}}})js", "n: 1\n",
                  R"(schemas/rows.schema.json:1:40: ошибка E221: в «x-pisar-whole» ожидается имя поля
 1 | {"properties": {"n": {"x-pisar-whole": 5}}}
   |                                        ^
   подсказка: поле записи называют именем: "date"; поле записи, на которую ссылаются, — через точку: "basis.date"
)"},
    Contradiction{
        "WholeIsUnknown",
        R"js({"additionalProperties": false, "properties": {"n": {}, "teachers": {}, "date": {"x-pisar-kind": "date"}, "higher": {"x-pisar-whole": "teacher"}}})js",
        "n: 1\n", R"(schemas/rows.schema.json:1:135: ошибка E221: поля «teacher» в этой записи не бывает
 1 | …isar-kind": "date"}, "higher": {"x-pisar-whole": "teacher"}}}
   |                                                   ^^^^^^^^^
   подсказка: есть похожее поле «teachers»; возможно, опечатка
)"},
    Contradiction{"WholeIsUnknownInAnOpenRecord",
                  R"js({"properties": {"teachers": {}, "higher": {"x-pisar-whole": "teecher"}}})js", "higher: 1\n",
                  R"(schemas/rows.schema.json:1:61: ошибка E221: поля «teecher» в этой записи не бывает
 1 | {"properties": {"teachers": {}, "higher": {"x-pisar-whole": "teecher"}}}
   |                                                             ^^^^^^^^^
   подсказка: есть похожее поле «teachers»; возможно, опечатка
)"},
    Contradiction{"PathWithAnEmptyStep", R"js({"properties": {"n": {"x-pisar-whole": "a..b"}}})js", "n: 1\n",
                  R"(schemas/rows.schema.json:1:40: ошибка E221: в «x-pisar-whole» ожидается имя поля
 1 | {"properties": {"n": {"x-pisar-whole": "a..b"}}}
   |                                        ^^^^^^
   подсказка: поле записи называют именем: "date"; поле записи, на которую ссылаются, — через точку: "basis.date"
)"},
    Contradiction{"PartsWithoutWhole", R"js({"x-pisar-parts": {"parts": ["a", "b"]}})js", "{}\n",
                  R"(schemas/rows.schema.json:1:19: ошибка E221: в «x-pisar-parts» нужны целое и хотя бы две его части
 1 | {"x-pisar-parts": {"parts": ["a", "b"]}}
   |                   ^^^^^^^^^^^^^^^^^^^^^
   подсказка: пишут так: {"whole": "n", "parts": ["n5", "n4", "n3", "n2"]}
)"},
    Contradiction{"PartsOfOne", R"js({"x-pisar-parts": {"whole": "n", "parts": ["a"]}})js", "{}\n",
                  R"(schemas/rows.schema.json:1:19: ошибка E221: в «x-pisar-parts» нужны целое и хотя бы две его части
 1 | {"x-pisar-parts": {"whole": "n", "parts": ["a"]}}
   |                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   подсказка: пишут так: {"whole": "n", "parts": ["n5", "n4", "n3", "n2"]}
)"},
    Contradiction{
        "PartIsUnknown",
        R"js({"additionalProperties": false, "properties": {"n": {}, "teachers": {}, "date": {"x-pisar-kind": "date"}}, "x-pisar-parts": {"whole": "n", "parts": ["teachers", "pupils"]}})js",
        "n: 1\n", R"(schemas/rows.schema.json:1:162: ошибка E221: поля «pupils» в этой записи не бывает
 1 | …sar-parts": {"whole": "n", "parts": ["teachers", "pupils"]}}
   |                                                   ^^^^^^^^
)"},
    Contradiction{"PartIsNoName", R"js({"x-pisar-parts": {"whole": "n", "parts": ["a", 2]}})js", "{}\n",
                  R"(schemas/rows.schema.json:1:49: ошибка E221: в «x-pisar-parts» ожидается имя поля
 1 | {"x-pisar-parts": {"whole": "n", "parts": ["a", 2]}}
   |                                                 ^
   подсказка: поле записи называют именем: "date"; поле записи, на которую ссылаются, — через точку: "basis.date"
)"},
    Contradiction{"TotalWithoutField", R"js({"x-pisar-total": {"rows": "rows", "total": "total"}})js", "{}\n",
                  R"(schemas/rows.schema.json:1:19: ошибка E221: в «x-pisar-total» нужны строки, их поле и итог
 1 | {"x-pisar-total": {"rows": "rows", "total": "total"}}
   |                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   подсказка: пишут так: {"rows": "rows", "field": "students", "total": "total.students"}
)"},
    Contradiction{
        "FieldOfRowsIsUnknown",
        R"js({"properties": {"total": {}, "rows": {"items": {"properties": {"students": {}}}}}, "x-pisar-total": {"rows": "rows", "field": "studens", "total": "total"}})js",
        "{}\n", R"(schemas/rows.schema.json:1:127: ошибка E221: поля «studens» в этой записи не бывает
 1 | …}}}}, "x-pisar-total": {"rows": "rows", "field": "studens", "total": "total"}}
   |                                                   ^^^^^^^^^
   подсказка: есть похожее поле «students»; возможно, опечатка
)"},
    Contradiction{"BasisIsNoName", R"js({"properties": {"date": {"x-pisar-not-before": ["basis"]}}})js", "{}\n",
                  R"(schemas/rows.schema.json:1:48: ошибка E221: в «x-pisar-not-before» ожидается имя поля
 1 | {"properties": {"date": {"x-pisar-not-before": ["basis"]}}}
   |                                                ^^^^^^^^^
   подсказка: поле записи называют именем: "date"; поле записи, на которую ссылаются, — через точку: "basis.date"
)"},
    Contradiction{
        "BasisIsUnknown",
        R"js({"additionalProperties": false, "properties": {"n": {}, "teachers": {}, "date": {"x-pisar-kind": "date"}, "end": {"x-pisar-not-before": "start.date"}}})js",
        "n: 1\n", R"(schemas/rows.schema.json:1:137: ошибка E221: поля «start» в этой записи не бывает
 1 | …ar-kind": "date"}, "end": {"x-pisar-not-before": "start.date"}}}
   |                                                   ^^^^^^^^^^^^
)"},
    Contradiction{"OrderOfOne", R"js({"x-pisar-ordered": ["date"]})js", "{}\n",
                  R"(schemas/rows.schema.json:1:21: ошибка E221: «x-pisar-ordered» не говорит, что идёт по порядку
 1 | {"x-pisar-ordered": ["date"]}
   |                     ^^^^^^^^
   подсказка: у записи это список полей: ["start", "end"]; у списка — поле его строк: "date"; у текста со сроком — true
)"},
    Contradiction{"OrderOfANumber", R"js({"x-pisar-ordered": 5})js", "{}\n",
                  R"(schemas/rows.schema.json:1:21: ошибка E221: «x-pisar-ordered» не говорит, что идёт по порядку
 1 | {"x-pisar-ordered": 5}
   |                     ^
   подсказка: у записи это список полей: ["start", "end"]; у списка — поле его строк: "date"; у текста со сроком — true
)"},
    Contradiction{
        "OrderOfUnknownFields",
        R"js({"additionalProperties": false, "properties": {"n": {}, "teachers": {}, "date": {"x-pisar-kind": "date"}}, "x-pisar-ordered": ["date", "dates"]})js",
        "n: 1\n", R"(schemas/rows.schema.json:1:136: ошибка E221: поля «dates» в этой записи не бывает
 1 | …sar-kind": "date"}}, "x-pisar-ordered": ["date", "dates"]}
   |                                                   ^^^^^^^
   подсказка: есть похожее поле «date»; возможно, опечатка
)"},
    Contradiction{"AcyclicIsNoBoolean",
                  R"js({"properties": {"a": {"x-pisar-ref": "rows", "x-pisar-acyclic": "да"}}})js", "{}\n",
                  R"(schemas/rows.schema.json:1:65: ошибка E221: «x-pisar-acyclic» должно быть true или false
 1 | {"properties": {"a": {"x-pisar-ref": "rows", "x-pisar-acyclic": "да"}}}
   |                                                                 ^^^^
)"},
    Contradiction{
        "AcyclicWithoutReference", R"js({"properties": {"a": {"x-pisar-acyclic": true}}})js", "{}\n",
        R"(schemas/rows.schema.json:1:42: ошибка E221: «x-pisar-acyclic» стоит у поля, которое ни на что не ссылается
 1 | {"properties": {"a": {"x-pisar-acyclic": true}}}
   |                                          ^^^^
   подсказка: рядом нужно «x-pisar-ref» с именем данных
)"},
    Contradiction{"OrganizationsWithoutName", R"js({"x-pisar-organizations": true})js", "[]\n",
                  R"(schemas/rows.schema.json:1:27: ошибка E221: в «x-pisar-organizations» ожидается имя поля
 1 | {"x-pisar-organizations": true}
   |                           ^^^^
   подсказка: поле записи называют именем: "date"; поле записи, на которую ссылаются, — через точку: "basis.date"
)"},
    Contradiction{"NameOfOrganizationsIsUnknown",
                  R"js({"x-pisar-organizations": "nane", "items": {"properties": {"name": {}}}})js", "[]\n",
                  R"(schemas/rows.schema.json:1:27: ошибка E221: поля «nane» в этой записи не бывает
 1 | {"x-pisar-organizations": "nane", "items": {"properties": {"name": {}}}}
   |                           ^^^^^^
   подсказка: есть похожее поле «name»; возможно, опечатка
)"},
    Contradiction{
        "CheckWithoutMessage", R"js({"x-pisar-checks": [{"that": "a > b"}]})js", "{}\n",
        R"(schemas/rows.schema.json:1:21: ошибка E221: в «x-pisar-checks» у каждого правила нужны условие и сообщение
 1 | {"x-pisar-checks": [{"that": "a > b"}]}
   |                     ^^^^^^^^^^^^^^^^^
   подсказка: пишут так: {"that": "students >= teachers", "message": "учителей больше, чем учеников"}
)"},
    Contradiction{"CheckThatDoesNotParse", R"js({"x-pisar-checks": [{"that": "a > ", "message": "мало"}]})js", "{}\n",
                  R"(schemas/rows.schema.json:1:35: ошибка E401: ожидается значение, а стоит конец выражения
 1 | {"x-pisar-checks": [{"that": "a > ", "message": "мало"}]}
   |                                   ^
)"},
    Contradiction{
        "CheckIsAText", R"js({"x-pisar-checks": "a > b"})js", "{}\n",
        R"(schemas/rows.schema.json:1:20: ошибка E221: в «x-pisar-checks» у каждого правила нужны условие и сообщение
 1 | {"x-pisar-checks": "a > b"}
   |                    ^^^^^^^
   подсказка: пишут так: {"that": "students >= teachers", "message": "учителей больше, чем учеников"}
)"},
    Contradiction{
        "MisspeltWord", R"js({"x-pisar-cheks": [{"that": "a > b", "message": "мало"}]})js", "{}\n",
        R"(schemas/rows.schema.json:1:2: предупреждение W224: слова «x-pisar-cheks» в схемах нет, оно не действует
 1 | {"x-pisar-cheks": [{"that": "a > b", "message": "мало"}]}
   |  ^^^^^^^^^^^^^^^
   подсказка: есть похожее слово «x-pisar-checks»; возможно, опечатка
)"},
};

INSTANTIATE_TEST_SUITE_P(All, MistakesInRules, ::testing::ValuesIn(contradictions),
                         [](const auto& info) { return std::string(info.param.name); });

}  // namespace
}  // namespace pisar::testing
