#include <gtest/gtest.h>

#include "tests/check/checking.h"

namespace pisar::testing {
namespace {

/// A schema with a mistake of its own, and all that is said.
struct Mistake {
  const char* name;
  const char* schema;
  const char* data;
  const char* messages;
};

class SchemaMistake : public ::testing::TestWithParam<Mistake> {};

TEST_P(SchemaMistake, IsSaidInRussianWithItsPlace) {
  EXPECT_EQ(Checked(GetParam().schema, GetParam().data).messages(), GetParam().messages);
}

const Mistake mistakes[] = {
    Mistake{"NotASchema", R"js({"properties": {"a": 5}})js", "{}",
            R"(test.schema.json:1:22: ошибка E221: схемой может быть запись, true или false, а здесь число
 1 | {"properties": {"a": 5}}
   |                      ^
)"},
    Mistake{"UnknownType", R"js({"properties": {"a": {"type": "strng"}, "b": {"type": ["text"]}}})js", "{}",
            R"(test.schema.json:1:31: ошибка E221: вид значения («type») назван неверно
 1 | {"properties": {"a": {"type": "strng"}, "b": {"type": ["text"]}}}
   |                               ^^^^^^^
   подсказка: возможно, «string»
test.schema.json:1:56: ошибка E221: вид значения («type») назван неверно
 1 | {"properties": {"a": {"type": "strng"}, "b": {"type": ["text"]}}}
   |                                                        ^^^^^^
   подсказка: бывает: null, boolean, number, integer, string, array, object
)"},
    Mistake{"EnumOfOneText", R"js({"enum": "низкий"})js", "{}",
            R"(test.schema.json:1:10: ошибка E221: «enum» должно быть списком допустимых значений
 1 | {"enum": "низкий"}
   |          ^^^^^^^^
)"},
    Mistake{"BoundInText", R"js({"minimum": "5"})js", "{}",
            R"(test.schema.json:1:13: ошибка E221: «minimum» должно быть числом
 1 | {"minimum": "5"}
   |             ^^^
)"},
    Mistake{"NegativeSize", R"js({"minLength": -1, "maxItems": 1.5})js", "{}",
            R"(test.schema.json:1:15: ошибка E221: «minLength» должно быть целым числом не меньше нуля
 1 | {"minLength": -1, "maxItems": 1.5}
   |               ^^
test.schema.json:1:31: ошибка E221: «maxItems» должно быть целым числом не меньше нуля
 1 | {"minLength": -1, "maxItems": 1.5}
   |                               ^^^
)"},
    Mistake{"ZeroMultiple", R"js({"multipleOf": 0})js", "{}",
            R"(test.schema.json:1:16: ошибка E221: «multipleOf» должно быть больше нуля
 1 | {"multipleOf": 0}
   |                ^
)"},
    Mistake{"RequiredInsideTheField", R"js({"properties": {"a": {"required": true}}})js", "{}",
            R"(test.schema.json:1:35: ошибка E221: «required» должно быть списком имён полей
 1 | {"properties": {"a": {"required": true}}}
   |                                   ^^^^
   подсказка: его пишут рядом с «properties», а не внутри поля
)"},
    Mistake{"RequiredNumbers", R"js({"required": [1]})js", "{}",
            R"(test.schema.json:1:15: ошибка E221: в «required» ожидается имя поля
 1 | {"required": [1]}
   |               ^
)"},
    Mistake{"BadPattern", R"js({"pattern": "[а-я"})js", "{}",
            R"(test.schema.json:1:13: ошибка E223: регулярное выражение не читается: набор символов не закрыт знаком «]»
 1 | {"pattern": "[а-я"}
   |             ^^^^^^
)"},
    Mistake{"BadPatternOfNames", R"js({"patternProperties": {"*": true}})js", "{}",
            R"(test.schema.json:1:24: ошибка E223: регулярное выражение не читается: выражение не разбирается
 1 | {"patternProperties": {"*": true}}
   |                        ^^^
)"},
    Mistake{
        "PatternOfAnotherDialect", R"js({"pattern": "\\Aид\\Z"})js", "{}",
        R"(test.schema.json:1:13: ошибка E223: регулярное выражение не читается: последовательности «\A» в схемах нет
 1 | {"pattern": "\\Aид\\Z"}
   |             ^^^^^^^^^^
)"},
    Mistake{"PatternNotAText", R"js({"pattern": 5})js", "{}",
            R"(test.schema.json:1:13: ошибка E221: «pattern» должно быть регулярным выражением в кавычках
 1 | {"pattern": 5}
   |             ^
)"},
    Mistake{"FormatNotAText", R"js({"format": 5})js", "{}",
            R"(test.schema.json:1:12: ошибка E221: «format» должно быть названием формата
 1 | {"format": 5}
   |            ^
)"},
    Mistake{"UniqueByText", R"js({"uniqueItems": "да"})js", "{}",
            R"(test.schema.json:1:17: ошибка E221: «uniqueItems» должно быть true или false
 1 | {"uniqueItems": "да"}
   |                 ^^^^
)"},
    Mistake{"EmptyAnyOf", R"js({"anyOf": []})js", "{}",
            R"(test.schema.json:1:11: ошибка E221: «anyOf» должно быть непустым списком схем
 1 | {"anyOf": []}
   |           ^^
)"},
    Mistake{"PropertiesAsList", R"js({"properties": ["a"]})js", "{}",
            R"(test.schema.json:1:16: ошибка E221: «properties» должно быть записью: имя и схема
 1 | {"properties": ["a"]}
   |                ^^^^^
)"},
    Mistake{"TitleNotAText", R"js({"title": 5})js", "{}",
            R"(test.schema.json:1:11: ошибка E221: «title» должно быть текстом
 1 | {"title": 5}
   |           ^
)"},
    Mistake{"DependencyOnANumber", R"js({"dependencies": {"a": [1]}})js", "{}",
            R"(test.schema.json:1:25: ошибка E221: в «dependencies» ожидается имя поля
 1 | {"dependencies": {"a": [1]}}
   |                         ^
)"},
    Mistake{
        "NoSuchFile", R"js({"$ref": "nowhere.schema.json"})js", "{}",
        R"(test.schema.json:1:10: ошибка E222: ссылка «nowhere.schema.json» никуда не ведёт: нет схемы «nowhere.schema.json»
 1 | {"$ref": "nowhere.schema.json"}
   |          ^^^^^^^^^^^^^^^^^^^^^
)"},
    Mistake{
        "NoSuchDefinition", R"js({"$ref": "#/definitions/cuont", "definitions": {"count": {}}})js", "{}",
        R"(test.schema.json:1:10: ошибка E222: ссылка «#/definitions/cuont» никуда не ведёт: в схеме нет «/definitions/cuont»; есть похожее «count»
 1 | {"$ref": "#/definitions/cuont", "definitions": {"count": {}}}
   |          ^^^^^^^^^^^^^^^^^^^^^
)"},
    Mistake{"NoSuchName", R"js({"$ref": "#count"})js", "{}",
            R"(test.schema.json:1:10: ошибка E222: ссылка «#count» никуда не ведёт: в схеме нет части с именем «#count»
 1 | {"$ref": "#count"}
   |          ^^^^^^^^
)"},
    Mistake{"ReferenceNotAText", R"js({"$ref": 5})js", "{}",
            R"(test.schema.json:1:10: ошибка E221: «$ref» должно быть текстом: «файл#/путь»
 1 | {"$ref": 5}
   |          ^
)"},
    Mistake{
        "ReferencesInACircle",
        R"js({"properties": {"a": {"$ref": "#/definitions/a"}}, "definitions": {"a": {"$ref": "#/definitions/b"}, "b": {"$ref": "#/definitions/a"}}})js",
        "{}",
        R"(test.schema.json:1:107: ошибка E222: ссылки схемы ходят по кругу и ничего не описывают
 1 | …itions": {"a": {"$ref": "#/definitions/b"}, "b": {"$ref": "#/definitions/a"}}}
   |                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^
)"},
    Mistake{"UnknownKind", R"js({"x-pisar-kind": "data"})js", "{}",
            R"(test.schema.json:1:18: ошибка E221: такого «x-pisar-kind» нет
 1 | {"x-pisar-kind": "data"}
   |                  ^^^^^^
   подсказка: бывает: date, email, expression, inn, number, ogrn, organization, percent, period, person, school-year, text
)"},
    Mistake{
        "KindAndCollectionDisagree", R"js({"x-pisar-ref": "staff", "x-pisar-kind": "person"})js", "{}",
        R"(test.schema.json:1:42: ошибка E221: «x-pisar-kind» и «x-pisar-ref» называют разные данные: «staff» и «people»
 1 | {"x-pisar-ref": "staff", "x-pisar-kind": "person"}
   |                                          ^^^^^^^^
   подсказка: оставьте одно из двух
)"},
    Mistake{
        "EmptyCollection", R"js({"x-pisar-ref": ""})js", "{}",
        R"(test.schema.json:1:17: ошибка E221: «x-pisar-ref» должно быть именем данных, на записи которых ссылается поле
 1 | {"x-pisar-ref": ""}
   |                 ^^
)"},
    Mistake{
        "BesideReference",
        R"js({"properties": {"a": {"$ref": "#/definitions/a", "title": "А", "minLength": 1}}, "definitions": {"a": {}}})js",
        "{}",
        R"(test.schema.json:1:64: предупреждение W224: рядом с «$ref» слово «minLength» не действует
 1 | … {"a": {"$ref": "#/definitions/a", "title": "А", "minLength": 1}}, "definitions": {"a": {}}}
   |                                                   ^^^^^^^^^^^
   подсказка: в draft-07 рядом с «$ref» ничто не проверяется; соедините их через «allOf»
)"},
    Mistake{"MisspeltWord", R"js({"reqired": ["a"], "markdownDescription": "x", "x-note": 1})js", "{}",
            R"(test.schema.json:1:2: предупреждение W224: слова «reqired» в схемах нет, оно не действует
 1 | {"reqired": ["a"], "markdownDescription": "x", "x-note": 1}
   |  ^^^^^^^^^
   подсказка: есть похожее слово «required»; возможно, опечатка
)"},
    Mistake{
        "WordOfAnotherDraft", R"js({"dependentRequired": {}, "prefixItems": []})js", "{}",
        R"(test.schema.json:1:2: предупреждение W224: слово «dependentRequired» другой версии стандарта здесь не действует
 1 | {"dependentRequired": {}, "prefixItems": []}
   |  ^^^^^^^^^^^^^^^^^^^
   подсказка: схемы пишутся по draft-07
test.schema.json:1:27: предупреждение W224: слово «prefixItems» другой версии стандарта здесь не действует
 1 | {"dependentRequired": {}, "prefixItems": []}
   |                           ^^^^^^^^^^^^^
   подсказка: схемы пишутся по draft-07
)"},
    Mistake{
        "AnotherDraft", R"js({"$schema": "https://json-schema.org/draft/2020-12/schema"})js", "{}",
        R"(test.schema.json:1:13: предупреждение W224: схема объявлена по другой версии стандарта, читается она по draft-07
 1 | {"$schema": "https://json-schema.org/draft/2020-12/schema"}
   |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   подсказка: "$schema": "http://json-schema.org/draft-07/schema#"
)"},
    Mistake{"UnknownWordOfOurs", R"js({"x-pisar-knd": "date"})js", "{}",
            R"(test.schema.json:1:2: предупреждение W224: слова «x-pisar-knd» в схемах нет, оно не действует
 1 | {"x-pisar-knd": "date"}
   |  ^^^^^^^^^^^^^
   подсказка: есть похожее слово «x-pisar-kind»; возможно, опечатка
)"},
};

INSTANTIATE_TEST_SUITE_P(SchemaMistakes, SchemaMistake, ::testing::ValuesIn(mistakes),
                         [](const auto& tested) { return std::string(tested.param.name); });

}  // namespace
}  // namespace pisar::testing
