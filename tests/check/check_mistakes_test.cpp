#include <gtest/gtest.h>

#include "tests/check/checking.h"

namespace pisar::testing {
namespace {

/// A schema, data that it refuses, and all that is said.
struct Mistake {
  const char* name;
  const char* schema;
  const char* data;
  const char* messages;
};

class CheckMistake : public ::testing::TestWithParam<Mistake> {};

TEST_P(CheckMistake, IsSaidInRussianWithItsPlace) {
  EXPECT_EQ(Checked(GetParam().schema, GetParam().data).messages(), GetParam().messages);
}

const Mistake mistakes[] = {
    Mistake{"TextWanted", R"js({"properties": {"number": {"type": "string", "title": "Номер приказа"}}})js",
            "number: 42.60\n",
            R"(data.yaml:1:9: ошибка E201: поле «number» (Номер приказа): ожидается текст, а здесь число 42.60
 1 | number: 42.60
   |         ^^^^^
   подсказка: если это текст, возьмите его в кавычки: "42.60"
   схема: test.schema.json:1:27: /properties/number
)"},
    Mistake{
        "NumberWanted",
        R"js({"properties": {"students": {"type": "integer", "title": "Обучающихся", "description": "Число обучающихся на начало года."}}})js",
        "students: много\n",
        R"(data.yaml:1:11: ошибка E201: поле «students» (Обучающихся): ожидается целое число, а здесь текст «много»
 1 | students: много
   |           ^^^^^
   описание: Число обучающихся на начало года.
   схема: test.schema.json:1:29: /properties/students
)"},
    Mistake{"NumberInQuotes", R"js({"properties": {"share": {"type": "number"}}})js", "share: \"1 234,5\"\n",
            R"(data.yaml:1:8: ошибка E201: поле «share»: ожидается число, а здесь текст «1 234,5»
 1 | share: "1 234,5"
   |        ^^^^^^^^^
   подсказка: число пишется без кавычек и пробелов, с точкой: 1234.5
   схема: test.schema.json:1:26: /properties/share
)"},
    Mistake{"WholeNumberWanted", R"js({"properties": {"students": {"type": "integer"}}})js", "students: 12.5\n",
            R"(data.yaml:1:11: ошибка E201: поле «students»: ожидается целое число, а здесь число 12.5
 1 | students: 12.5
   |           ^^^^
   схема: test.schema.json:1:29: /properties/students
)"},
    Mistake{"BooleanWanted", R"js({"properties": {"low": {"type": "boolean"}}})js", "low: да\n",
            R"(data.yaml:1:6: ошибка E201: поле «low»: ожидается true или false, а здесь текст «да»
 1 | low: да
   |      ^^
   подсказка: «да» пишется true, «нет» — false
   схема: test.schema.json:1:24: /properties/low
)"},
    Mistake{"ListWanted", R"js({"properties": {"risks": {"type": "array"}}})js", "risks: кадры\n",
            R"(data.yaml:1:8: ошибка E201: поле «risks»: ожидается список, а здесь текст «кадры»
 1 | risks: кадры
   |        ^^^^^
   подсказка: каждый элемент списка начинается с новой строки и знака «- »
   схема: test.schema.json:1:26: /properties/risks
)"},
    Mistake{"RecordWanted", R"js({"title": "Учреждение", "type": "object"})js", "- id: uo\n",
            R"(data.yaml:1:1: ошибка E201: «Учреждение»: ожидается запись, а здесь список
 1 | - id: uo
   | ^^^^^^^^
   подсказка: уберите «- » в начале: здесь одна запись, а не список
   схема: test.schema.json:1:1
)"},
    Mistake{"RecordsWantedInList", R"js({"type": "array", "items": {"type": "object"}})js", "- uo\n",
            R"(data.yaml:1:3: ошибка E201: элемент 1: ожидается запись, а здесь текст «uo»
 1 | - uo
   |   ^^
   подсказка: запись — это поля вида «имя: значение», каждое с новой строки
   схема: test.schema.json:1:28: /items
)"},
    Mistake{"EmptyValue", R"js({"properties": {"name": {"type": "string", "title": "Название"}}})js", "id: uo\nname:\n",
            R"(data.yaml:2:6: ошибка E201: поле «name» (Название): ожидается текст, а здесь пустое значение
 2 | name:
   |      ^
   подсказка: впишите значение; поле, которое не обязательно, можно убрать
   схема: test.schema.json:1:25: /properties/name
)"},
    Mistake{"SeveralTypes", R"js({"properties": {"post": {"type": ["string", "array", "null"]}}})js", "post: 5\n",
            R"(data.yaml:1:7: ошибка E201: поле «post»: ожидается текст, список или пустое значение, а здесь число 5
 1 | post: 5
   |       ^
   подсказка: если это текст, возьмите его в кавычки: "5"
   схема: test.schema.json:1:25: /properties/post
)"},
    Mistake{
        "MissingField",
        R"js({"required": ["id", "name"], "properties": {"name": {"title": "Название", "description": "Как в уставе.", "type": "string"}}})js",
        "id: uo\n",
        R"(data.yaml:1:1: ошибка E202: нет обязательного поля «name» (Название)
 1 | id: uo
   | ^^^^^^
   описание: Как в уставе.
   схема: test.schema.json:1:53: /properties/name
)"},
    Mistake{"MissingFieldWithoutDeclaration", R"js({"required": ["name"]})js", "id: uo\n",
            R"(data.yaml:1:1: ошибка E202: нет обязательного поля «name»
 1 | id: uo
   | ^^^^^^
   схема: test.schema.json:1:1
)"},
    Mistake{
        "MisspeltField",
        R"js({"properties": {"id": {}, "director": {"title": "Директор", "type": "string"}}, "required": ["director"], "additionalProperties": false})js",
        "id: urma\ndirecter: Алиев\n",
        R"(data.yaml:2:1: ошибка E202: нет обязательного поля «director» (Директор)
 2 | directer: Алиев
   | ^^^^^^^^
   подсказка: есть похожее поле «directer»; возможно, опечатка
   схема: test.schema.json:1:39: /properties/director
)"},
    Mistake{"MisspeltOptionalField", R"js({"properties": {"phone": {}}, "additionalProperties": false})js",
            "fone: 1\nphon: 2\n",
            R"(data.yaml:1:1: ошибка E203: неизвестное поле «fone»
 1 | fone: 1
   | ^^^^
   подсказка: ещё здесь бывают поля: phone
   схема: test.schema.json:1:55: /additionalProperties
data.yaml:2:1: ошибка E203: неизвестное поле «phon»
 2 | phon: 2
   | ^^^^
   подсказка: есть похожее поле «phone»; возможно, опечатка
   схема: test.schema.json:1:55: /additionalProperties
)"},
    Mistake{"UnknownField",
            R"js({"properties": {"id": {}, "name": {}, "address": {}}, "additionalProperties": false})js",
            "id: 1\nколичество: 2\n",
            R"(data.yaml:2:1: ошибка E203: неизвестное поле «количество»
 2 | количество: 2
   | ^^^^^^^^^^
   подсказка: ещё здесь бывают поля: name, address
   схема: test.schema.json:1:79: /additionalProperties
)"},
    Mistake{"UnknownFieldWhereAllAreThere", R"js({"properties": {"id": {}}, "additionalProperties": false})js",
            "id: 1\nколичество: 2\n",
            R"(data.yaml:2:1: ошибка E203: неизвестное поле «количество»
 2 | количество: 2
   | ^^^^^^^^^^
   подсказка: все поля, какие здесь бывают, уже записаны
   схема: test.schema.json:1:52: /additionalProperties
)"},
    Mistake{"FieldWhereNoneAreKnown", R"js({"additionalProperties": false})js", "id: 1\n",
            R"(data.yaml:1:1: ошибка E203: неизвестное поле «id»
 1 | id: 1
   | ^^
   подсказка: полей здесь не бывает
   схема: test.schema.json:1:26: /additionalProperties
)"},
    Mistake{"ForbiddenField", R"js({"properties": {"old": false}})js", "old: 1\n",
            R"(data.yaml:1:6: ошибка E214: поле «old» здесь не допускается
 1 | old: 1
   |      ^
   схема: test.schema.json:1:24: /properties/old
)"},
    Mistake{"MissingFieldOfListItem", R"js({"items": {"required": ["id"]}})js", "- {id: 1}\n- {name: Б}\n",
            R"(data.yaml:2:3: ошибка E202: нет обязательного поля «id»
 2 | - {name: Б}
   |   ^^^^^^^^^
   схема: test.schema.json:1:11: /items
)"},
    Mistake{"UnlistedValue",
            R"js({"properties": {"level": {"title": "Уровень", "enum": ["низкий", "средний", "высокий"]}}})js",
            "level: средни\n",
            R"(data.yaml:1:8: ошибка E204: поле «level» (Уровень): текст «средни» не из списка допустимых значений
 1 | level: средни
   |        ^^^^^^
   подсказка: возможно, «средний»
   подсказка: допускается: «низкий», «средний», «высокий»
   схема: test.schema.json:1:26: /properties/level
)"},
    Mistake{"UnlistedValueUnlikeAny", R"js({"properties": {"grade": {"enum": [4, 9, 11, null, true]}}})js",
            "grade: 12\n",
            R"(data.yaml:1:8: ошибка E204: поле «grade»: число 12 не из списка допустимых значений
 1 | grade: 12
   |        ^^
   подсказка: допускается: 4, 9, 11, null, true
   схема: test.schema.json:1:26: /properties/grade
)"},
    Mistake{"LongListOfValues", R"js({"enum": [1,2,3,4,5,6,7,8,9,10,11,12,13,14]})js", "15\n",
            R"(data.yaml:1:1: ошибка E204: данные: число 15 не из списка допустимых значений
 1 | 15
   | ^^
   подсказка: допускается: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 и ещё 2
   схема: test.schema.json:1:1
)"},
    Mistake{"OtherThanTheConstant", R"js({"properties": {"form": {"const": "order"}}})js", "form: note\n",
            R"(data.yaml:1:7: ошибка E204: поле «form»: ожидается «order», а здесь текст «note»
 1 | form: note
   |       ^^^^
   схема: test.schema.json:1:25: /properties/form
)"},
    Mistake{"BelowMinimum", R"js({"properties": {"n": {"title": "Участников", "minimum": 0}}})js", "n: -5\n",
            R"(data.yaml:1:4: ошибка E205: поле «n» (Участников): число -5 слишком мало: нужно не меньше 0
 1 | n: -5
   |    ^^
   схема: test.schema.json:1:22: /properties/n
)"},
    Mistake{"AboveMaximum", R"js({"properties": {"share": {"maximum": 100}}})js", "share: 100.50\n",
            R"(data.yaml:1:8: ошибка E205: поле «share»: число 100.50 слишком велико: нужно не больше 100
 1 | share: 100.50
   |        ^^^^^^
   схема: test.schema.json:1:26: /properties/share
)"},
    Mistake{"AtExclusiveBounds", R"js({"properties": {"a": {"exclusiveMinimum": 0}, "b": {"exclusiveMaximum": 1}}})js",
            "a: 0\nb: 1\n",
            R"(data.yaml:1:4: ошибка E205: поле «a»: число 0 слишком мало: нужно больше 0
 1 | a: 0
   |    ^
   схема: test.schema.json:1:22: /properties/a
data.yaml:2:4: ошибка E205: поле «b»: число 1 слишком велико: нужно меньше 1
 2 | b: 1
   |    ^
   схема: test.schema.json:1:52: /properties/b
)"},
    Mistake{"NotAMultiple", R"js({"properties": {"hours": {"multipleOf": 0.5}}})js", "hours: 0.75\n",
            R"(data.yaml:1:8: ошибка E205: поле «hours»: число 0.75 не подходит: нужно кратное 0.5
 1 | hours: 0.75
   |        ^^^^
   схема: test.schema.json:1:26: /properties/hours
)"},
    Mistake{"EmptyText", R"js({"properties": {"name": {"title": "Название", "minLength": 1}}})js", "name: \"\"\n",
            R"(data.yaml:1:7: ошибка E206: поле «name» (Название): текст пуст
 1 | name: ""
   |       ^^
   схема: test.schema.json:1:25: /properties/name
)"},
    Mistake{"ShortText", R"js({"properties": {"inn": {"minLength": 10}}})js", "inn: \"123\"\n",
            R"(data.yaml:1:6: ошибка E206: поле «inn»: текст «123» слишком короткий: знаков 3, нужно не меньше 10
 1 | inn: "123"
   |      ^^^^^
   схема: test.schema.json:1:24: /properties/inn
)"},
    Mistake{"LongText", R"js({"properties": {"short": {"maxLength": 5}}})js", "short: Школа № 1\n",
            R"(data.yaml:1:8: ошибка E206: поле «short»: текст «Школа № 1» слишком длинный: знаков 9, нужно не больше 5
 1 | short: Школа № 1
   |        ^^^^^^^^^
   схема: test.schema.json:1:26: /properties/short
)"},
    Mistake{"TextNotByPattern", R"js({"properties": {"id": {"pattern": "^[а-яё-]+$"}}})js", "id: Школа\n",
            R"(data.yaml:1:5: ошибка E207: поле «id»: «Школа» не того вида
 1 | id: Школа
   |     ^^^^^
   подсказка: нужен текст по образцу ^[а-яё-]+$
   схема: test.schema.json:1:23: /properties/id
)"},
    Mistake{"TextNotByPatternDescribed",
            R"js({"properties": {"id": {"pattern": "^[a-z-]+$", "description": "Латинские буквы и дефис."}}})js",
            "id: Школа\n",
            R"(data.yaml:1:5: ошибка E207: поле «id»: «Школа» не того вида
 1 | id: Школа
   |     ^^^^^
   описание: Латинские буквы и дефис.
   схема: test.schema.json:1:23: /properties/id
)"},
    Mistake{"NotADateByFormat", R"js({"properties": {"since": {"format": "date"}}})js", "since: 14.09.2022\n",
            R"(data.yaml:1:8: ошибка E207: поле «since»: ожидается дата вида 2022-09-14, а здесь «14.09.2022»
 1 | since: 14.09.2022
   |        ^^^^^^^^^^
   схема: test.schema.json:1:26: /properties/since
)"},
    Mistake{"NotAnAddress", R"js({"properties": {"email": {"format": "email"}}})js", "email: uo.example.org\n",
            R"(data.yaml:1:8: ошибка E207: поле «email»: ожидается адрес электронной почты, а здесь «uo.example.org»
 1 | email: uo.example.org
   |        ^^^^^^^^^^^^^^
   схема: test.schema.json:1:26: /properties/email
)"},
    Mistake{"TooFewElements", R"js({"properties": {"risks": {"title": "Риски", "minItems": 1}}})js", "risks: []\n",
            R"(data.yaml:1:8: ошибка E208: поле «risks» (Риски): элементов в списке 0, нужно не меньше 1
 1 | risks: []
   |        ^^
   схема: test.schema.json:1:26: /properties/risks
)"},
    Mistake{"TooManyElements", R"js({"properties": {"risks": {"maxItems": 1}}})js", "risks: [a, b]\n",
            R"(data.yaml:1:8: ошибка E208: поле «risks»: элементов в списке 2, нужно не больше 1
 1 | risks: [a, b]
   |        ^^^^^^
   схема: test.schema.json:1:26: /properties/risks
)"},
    Mistake{"RepeatedElement", R"js({"properties": {"risks": {"uniqueItems": true}}})js", "risks: [a, b, a, a]\n",
            R"(data.yaml:1:15: ошибка E209: поле «risks»: элемент 3 повторяет элемент 1
 1 | risks: [a, b, a, a]
   |               ^
   здесь: data.yaml:1:9: первый из них
   схема: test.schema.json:1:26: /properties/risks
data.yaml:1:18: ошибка E209: поле «risks»: элемент 4 повторяет элемент 1
 1 | risks: [a, b, a, a]
   |                  ^
   здесь: data.yaml:1:9: первый из них
   схема: test.schema.json:1:26: /properties/risks
)"},
    Mistake{"ExtraElement", R"js({"items": [{}, {}], "additionalItems": false})js", "[1, 2, 3]\n",
            R"(data.yaml:1:8: ошибка E208: данные: элемент 3 лишний, в списке их должно быть не больше 2
 1 | [1, 2, 3]
   |        ^
   схема: test.schema.json:1:40: /additionalItems
)"},
    Mistake{"ElementMissing",
            R"js({"properties": {"formats": {"contains": {"const": "pdf", "title": "Формат pdf"}}}})js",
            "formats: [docx]\n",
            R"(data.yaml:1:10: ошибка E210: поле «formats»: в списке нет обязательного элемента «Формат pdf»
 1 | formats: [docx]
   |          ^^^^^^
   схема: test.schema.json:1:41: /properties/formats/contains
)"},
    Mistake{"TooFewFields", R"js({"minProperties": 2})js", "a: 1\n",
            R"(data.yaml:1:1: ошибка E211: данные: полей в записи 1, нужно не меньше 2
 1 | a: 1
   | ^^^^
   схема: test.schema.json:1:1
)"},
    Mistake{"TooManyFields", R"js({"properties": {"x": {"maxProperties": 1}}})js", "x: {a: 1, b: 2}\n",
            R"(data.yaml:1:4: ошибка E211: поле «x»: полей в записи 2, нужно не больше 1
 1 | x: {a: 1, b: 2}
   |    ^^^^^^^^^^^^
   схема: test.schema.json:1:22: /properties/x
)"},
    Mistake{"BadFieldName", R"js({"propertyNames": {"pattern": "^[a-z]+$"}})js", "школа: 1\n",
            R"(data.yaml:1:1: ошибка E203: имя поля «школа» не подходит
 1 | школа: 1
   | ^^^^^
   подсказка: имена полей пишутся по образцу ^[a-z]+$
   схема: test.schema.json:1:19: /propertyNames
)"},
    Mistake{"DependentField", R"js({"dependencies": {"number": ["date"]}})js", "number: 5\n",
            R"(data.yaml:1:1: ошибка E202: нет поля «date», которое нужно, когда есть поле «number»
 1 | number: 5
   | ^^^^^^
   схема: test.schema.json:1:1
)"},
    Mistake{"DependentSchema", R"js({"dependencies": {"number": {"required": ["date"]}}})js", "number: 5\n",
            R"(data.yaml:1:1: ошибка E202: нет обязательного поля «date»
 1 | number: 5
   | ^^^^^^^^^
   схема: test.schema.json:1:29: /dependencies/number
)"},
    Mistake{"NotAllowed", R"js({"properties": {"id": {"not": {"enum": ["new"]}}}})js", "id: new\n",
            R"(data.yaml:1:5: ошибка E214: поле «id»: текст «new» здесь не допускается
 1 | id: new
   |     ^^^
   схема: test.schema.json:1:31: /properties/id/not
)"},
    Mistake{
        "NoneOfSeveralTypes",
        R"js({"properties": {"who": {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}}})js",
        "who: 5\n",
        R"(data.yaml:1:6: ошибка E201: поле «who»: ожидается текст или список, а здесь число 5
 1 | who: 5
   |      ^
   схема: test.schema.json:1:24: /properties/who
)"},
    Mistake{"NoneOfSeveralConstants", R"js({"properties": {"kind": {"oneOf": [{"const": "a"}, {"const": "b"}]}}})js",
            "kind: c\n",
            R"(data.yaml:1:7: ошибка E204: поле «kind»: текст «c» не из списка допустимых значений
 1 | kind: c
   |       ^
   подсказка: допускается: «a», «b»
   схема: test.schema.json:1:25: /properties/kind
)"},
    Mistake{
        "NearestVariantByType",
        R"js({"properties": {"who": {"anyOf": [{"type": "string"}, {"title": "Сотрудник", "type": "object", "required": ["name", "post"]}]}}})js",
        "who: {name: Алиев}\n",
        R"(data.yaml:1:6: ошибка E202: нет обязательного поля «post»
 1 | who: {name: Алиев}
   |      ^^^^^^^^^^^^^
   вариант: test.schema.json:1:55: Сотрудник
   схема: test.schema.json:1:55: /properties/who/anyOf/1
)"},
    Mistake{
        "NearestVariantByField",
        R"js({"items": {"oneOf": [{"properties": {"kind": {"const": "lesson"}, "grade": {"type": "integer"}}, "required": ["kind", "grade"]}, {"properties": {"kind": {"const": "meeting"}, "place": {"type": "string"}}, "required": ["kind", "place"]}]}})js",
        "- {kind: meeting, place: 5}\n",
        R"(data.yaml:1:26: ошибка E201: поле «place»: ожидается текст, а здесь число 5
 1 | - {kind: meeting, place: 5}
   |                          ^
   подсказка: если это текст, возьмите его в кавычки: "5"
   схема: test.schema.json:1:185: /items/oneOf/1/properties/place
)"},
    Mistake{
        "SeveralVariantsFit",
        R"js({"properties": {"n": {"oneOf": [{"type": "integer", "title": "Целое"}, {"minimum": 2, "title": "Не меньше двух"}]}}})js",
        "n: 3\n",
        R"(data.yaml:1:4: ошибка E213: поле «n»: число 3 подходит сразу под несколько вариантов, а должно под один
 1 | n: 3
   |    ^
   вариант: test.schema.json:1:33: Целое
   вариант: test.schema.json:1:72: Не меньше двух
   схема: test.schema.json:1:22: /properties/n
)"},
    Mistake{
        "ConditionHolds",
        R"js({"if": {"properties": {"low": {"const": true}}}, "then": {"required": ["risks"]}, "else": {"required": ["name"]}})js",
        "low: true\n",
        R"(data.yaml:1:1: ошибка E202: нет обязательного поля «risks»
 1 | low: true
   | ^^^^^^^^^
   схема: test.schema.json:1:58: /then
)"},
    Mistake{
        "ConditionFails",
        R"js({"if": {"properties": {"low": {"const": true}}}, "then": {"required": ["risks"]}, "else": {"required": ["name"]}})js",
        "low: false\n",
        R"(data.yaml:1:1: ошибка E202: нет обязательного поля «name»
 1 | low: false
   | ^^^^^^^^^^
   схема: test.schema.json:1:91: /else
)"},
    Mistake{
        "MistakesAreAllShown",
        R"js({"properties": {"a": {"type": "string"}, "b": {"minimum": 1}, "c": {"type": "array", "items": {"type": "integer"}}}, "required": ["d"]})js",
        "a: 1\nb: 0\nc: [1, x, 2, y]\n",
        R"(data.yaml:1:1: ошибка E202: нет обязательного поля «d»
 1 | a: 1
   | ^^^^
   схема: test.schema.json:1:1
data.yaml:1:4: ошибка E201: поле «a»: ожидается текст, а здесь число 1
 1 | a: 1
   |    ^
   подсказка: если это текст, возьмите его в кавычки: "1"
   схема: test.schema.json:1:22: /properties/a
data.yaml:2:4: ошибка E205: поле «b»: число 0 слишком мало: нужно не меньше 1
 2 | b: 0
   |    ^
   схема: test.schema.json:1:47: /properties/b
data.yaml:3:8: ошибка E201: элемент 2 списка «c»: ожидается целое число, а здесь текст «x»
 3 | c: [1, x, 2, y]
   |        ^
   схема: test.schema.json:1:95: /properties/c/items
data.yaml:3:14: ошибка E201: элемент 4 списка «c»: ожидается целое число, а здесь текст «y»
 3 | c: [1, x, 2, y]
   |              ^
   схема: test.schema.json:1:95: /properties/c/items
)"},
    Mistake{
        "ReferenceTarget",
        R"js({"properties": {"n": {"$ref": "#/definitions/count", "title": "Участников"}}, "definitions": {"count": {"title": "Число", "description": "Целое, не меньше нуля.", "type": "integer"}}})js",
        "n: x\n",
        R"(data.yaml:1:4: ошибка E201: поле «n» (Участников): ожидается целое число, а здесь текст «x»
 1 | n: x
   |    ^
   описание: Целое, не меньше нуля.
   схема: test.schema.json:1:104: /definitions/count
)"},
    Mistake{"DateThatIsNone",
            R"js({"properties": {"date": {"title": "Дата", "type": "string", "x-pisar-kind": "date"}}})js",
            "date: вчера\n",
            R"(data.yaml:1:7: ошибка E301: поле «date» (Дата): «вчера» — не дата
 1 | date: вчера
   |       ^^^^^
   подсказка: дату пишут так: 14.09.2022, 2022-09-14 или 14 сентября 2022 г.
   схема: test.schema.json:1:25: /properties/date
)"},
    Mistake{"DayThatIsNone", R"js({"properties": {"date": {"x-pisar-kind": "date"}}})js", "date: 31.02.2023\n",
            R"(data.yaml:1:7: ошибка E301: поле «date»: «31.02.2023» — не дата: в феврале 2023 года нет 31-го числа
 1 | date: 31.02.2023
   |       ^^^^^^^^^^
   подсказка: дату пишут так: 14.09.2022, 2022-09-14 или 14 сентября 2022 г.
   схема: test.schema.json:1:25: /properties/date
)"},
    Mistake{"MonthThatIsNone", R"js({"properties": {"date": {"x-pisar-kind": "date"}}})js", "date: 01.13.2023 г.\n",
            R"(data.yaml:1:7: ошибка E301: поле «date»: «01.13.2023 г.» — не дата: месяца с номером 13 нет
 1 | date: 01.13.2023 г.
   |       ^^^^^^^^^^^^^
   подсказка: дату пишут так: 14.09.2022, 2022-09-14 или 14 сентября 2022 г.
   схема: test.schema.json:1:25: /properties/date
)"},
    Mistake{"MonthMisspelt", R"js({"properties": {"date": {"x-pisar-kind": "date"}}})js", "date: 14 сентебря 2022 г.\n",
            R"(data.yaml:1:7: ошибка E301: поле «date»: «14 сентебря 2022 г.» — не дата: месяца «сентебря» нет
 1 | date: 14 сентебря 2022 г.
   |       ^^^^^^^^^^^^^^^^^^^
   подсказка: дату пишут так: 14.09.2022, 2022-09-14 или 14 сентября 2022 г.
   схема: test.schema.json:1:25: /properties/date
)"},
    Mistake{"YearOfTwoDigits", R"js({"properties": {"date": {"x-pisar-kind": "date"}}})js", "date: 14.09.22\n",
            R"(data.yaml:1:7: ошибка E301: поле «date»: «14.09.22» — не дата: год записан не четырьмя цифрами
 1 | date: 14.09.22
   |       ^^^^^^^^
   подсказка: дату пишут так: 14.09.2022, 2022-09-14 или 14 сентября 2022 г.
   схема: test.schema.json:1:25: /properties/date
)"},
    Mistake{"YearOutOfBounds", R"js({"properties": {"date": {"x-pisar-kind": "date"}}})js", "date: 14.09.1022\n",
            R"(data.yaml:1:7: ошибка E301: поле «date»: «14.09.1022» — не дата: год 1022 вне пределов 1900–2199
 1 | date: 14.09.1022
   |       ^^^^^^^^^^
   подсказка: дату пишут так: 14.09.2022, 2022-09-14 или 14 сентября 2022 г.
   схема: test.schema.json:1:25: /properties/date
)"},
    Mistake{"DateReadTwoWays", R"js({"properties": {"date": {"x-pisar-kind": "date"}}})js", "date: 03/04/2024\n",
            R"(data.yaml:1:7: ошибка E302: поле «date»: дата «03/04/2024» читается двояко: 3 апреля или 4 марта
 1 | date: 03/04/2024
   |       ^^^^^^^^^^
   подсказка: дату пишут так: 14.09.2022, 2022-09-14 или 14 сентября 2022 г.
   схема: test.schema.json:1:25: /properties/date
)"},
    Mistake{"DateTakenForANumber", R"js({"properties": {"date": {"type": "string", "x-pisar-kind": "date"}}})js",
            "date: 14.09\n",
            R"(data.yaml:1:7: ошибка E301: поле «date»: «14.09» — не дата: не указан год
 1 | date: 14.09
   |       ^^^^^
   подсказка: дату пишут так: 14.09.2022, 2022-09-14 или 14 сентября 2022 г.
   схема: test.schema.json:1:25: /properties/date
)"},
    Mistake{"NotANumber", R"js({"properties": {"n": {"type": ["number", "string"], "x-pisar-kind": "number"}}})js",
            "n: пять\n",
            R"(data.yaml:1:4: ошибка E303: поле «n»: «пять» — не число
 1 | n: пять
   |    ^^^^
   подсказка: числа пишут так: 1234, 12,5 или 12.5; пропуск — "-" или "н/д"
   схема: test.schema.json:1:22: /properties/n
)"},
    Mistake{"NumberBelowMinimumInText",
            R"js({"properties": {"n": {"type": ["integer", "string"], "minimum": 0, "x-pisar-kind": "number"}}})js",
            "n: \"-1 000\"\n",
            R"(data.yaml:1:4: ошибка E205: поле «n»: значение «-1 000» слишком мало: нужно не меньше 0
 1 | n: "-1 000"
   |    ^^^^^^^^
   схема: test.schema.json:1:22: /properties/n
)"},
    Mistake{"FractionInTextWhereWholeIsWanted",
            R"js({"properties": {"n": {"type": ["integer", "string"], "x-pisar-kind": "number"}}})js", "n: 12,5\n",
            R"(data.yaml:1:4: ошибка E201: поле «n»: ожидается целое число, а здесь текст «12,5»
 1 | n: 12,5
   |    ^^^^
   схема: test.schema.json:1:22: /properties/n
)"},
    Mistake{"NotAPercentage", R"js({"properties": {"p": {"x-pisar-kind": "percent"}}})js", "p: 14,8 п.п.\n",
            R"(data.yaml:1:4: ошибка E303: поле «p»: «14,8 п.п.» — не число
 1 | p: 14,8 п.п.
   |    ^^^^^^^^^
   подсказка: единицу измерения не пишут; если это 14,8, оставьте только число
   подсказка: доли пишут так: 14,8 % или 14.8; пропуск — "-" или "н/д"
   схема: test.schema.json:1:22: /properties/p
)"},
    Mistake{"PercentageAboveHundred", R"js({"properties": {"p": {"maximum": 100, "x-pisar-kind": "percent"}}})js",
            "p: 148 %\n",
            R"(data.yaml:1:4: ошибка E205: поле «p»: значение «148 %» слишком велико: нужно не больше 100
 1 | p: 148 %
   |    ^^^^^
   схема: test.schema.json:1:22: /properties/p
)"},
    Mistake{
        "NotASchoolYear", R"js({"properties": {"year": {"title": "Учебный год", "x-pisar-kind": "school-year"}}})js",
        "year: 2022/2024\n",
        R"(data.yaml:1:7: ошибка E304: поле «year» (Учебный год): «2022/2024» — не учебный год: за 2022 годом следует 2023
 1 | year: 2022/2024
   |       ^^^^^^^^^
   подсказка: учебный год пишут так: 2024/2025; второй год следует за первым
   схема: test.schema.json:1:25: /properties/year
)"},
    Mistake{"SchoolYearTakenForANumber",
            R"js({"properties": {"year": {"type": "string", "x-pisar-kind": "school-year"}}})js", "year: 2022\n",
            R"(data.yaml:1:7: ошибка E304: поле «year»: «2022» — не учебный год: указан один год
 1 | year: 2022
   |       ^^^^
   подсказка: учебный год пишут так: 2024/2025; второй год следует за первым
   схема: test.schema.json:1:25: /properties/year
)"},
    Mistake{"BrokenExpression",
            R"js({"properties": {"when": {"title": "Условие", "type": "string", "x-pisar-kind": "expression"}}})js",
            "when: (level == 5\n", R"(data.yaml:1:7: ошибка E403: не закрыта скобка «(»
 1 | when: (level == 5
   |       ^
   подсказка: добавьте «)»
   схема: test.schema.json:1:25: /properties/when
)"},
};

INSTANTIATE_TEST_SUITE_P(CheckMistakes, CheckMistake, ::testing::ValuesIn(mistakes),
                         [](const auto& tested) { return std::string(tested.param.name); });

}  // namespace
}  // namespace pisar::testing
