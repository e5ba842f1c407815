#include <gtest/gtest.h>

#include "tests/check/contradiction.h"

namespace pisar::testing {
namespace {

class ContradictingRecords : public ::testing::TestWithParam<Contradiction> {};

TEST_P(ContradictingRecords, AreSaidWithTheirPlaces) { EXPECT_EQ(GetParam().said(), GetParam().messages); }

const Contradiction contradictions[] = {
    Contradiction{"BranchOfItself",
                  R"js({"items": {"properties": {"branch_of": {"x-pisar-ref": "rows", "x-pisar-acyclic": true}}}})js",
                  "- {id: urma, branch_of: urma}\n",
                  R"(data/rows.yaml:1:25: ошибка E330: запись «urma» ссылается полем «branch_of» сама на себя
 1 | - {id: urma, branch_of: urma}
   |                         ^^^^
   подсказка: уберите это поле или назовите в нём другую запись
   схема: schemas/rows.schema.json:1:83
)"},
    Contradiction{"CircleOfTwo",
                  R"js({"items": {"properties": {"branch_of": {"x-pisar-ref": "rows", "x-pisar-acyclic": true}}}})js",
                  R"(- {id: a, branch_of: b}
- {id: b, branch_of: a}
)",
                  R"(data/rows.yaml:1:22: ошибка E330: ссылки «branch_of» замыкаются в круг: «a» → «b» → «a»
 1 | - {id: a, branch_of: b}
   |                      ^
   здесь: data/rows.yaml:2:22: «b» → «a»
   подсказка: одна из записей стоит выше остальных: уберите у неё поле «branch_of»
   схема: schemas/rows.schema.json:1:83
)"},
    Contradiction{"CircleBehindATail",
                  R"js({"items": {"properties": {"branch_of": {"x-pisar-ref": "rows", "x-pisar-acyclic": true}}}})js",
                  R"(- {id: x, branch_of: a}
- {id: a, branch_of: b}
- {id: b, branch_of: c}
- {id: c, branch_of: a}
- {id: y, branch_of: x}
)",
                  R"(data/rows.yaml:2:22: ошибка E330: ссылки «branch_of» замыкаются в круг: «a» → «b» → «c» → «a»
 2 | - {id: a, branch_of: b}
   |                      ^
   здесь: data/rows.yaml:3:22: «b» → «c»
   здесь: data/rows.yaml:4:22: «c» → «a»
   подсказка: одна из записей стоит выше остальных: уберите у неё поле «branch_of»
   схема: schemas/rows.schema.json:1:83
)"},
    Contradiction{"TwoCircles",
                  R"js({"items": {"properties": {"branch_of": {"x-pisar-ref": "rows", "x-pisar-acyclic": true}}}})js",
                  R"(- {id: a, branch_of: b}
- {id: b, branch_of: a}
- {id: c, branch_of: c}
)",
                  R"(data/rows.yaml:1:22: ошибка E330: ссылки «branch_of» замыкаются в круг: «a» → «b» → «a»
 1 | - {id: a, branch_of: b}
   |                      ^
   здесь: data/rows.yaml:2:22: «b» → «a»
   подсказка: одна из записей стоит выше остальных: уберите у неё поле «branch_of»
   схема: schemas/rows.schema.json:1:83
data/rows.yaml:3:22: ошибка E330: запись «c» ссылается полем «branch_of» сама на себя
 3 | - {id: c, branch_of: c}
   |                      ^
   подсказка: уберите это поле или назовите в нём другую запись
   схема: schemas/rows.schema.json:1:83
)"},
    Contradiction{
        "CircleOfAListOfReferences",
        R"js({"items": {"properties": {"parents": {"items": {"x-pisar-ref": "rows", "x-pisar-acyclic": true}}}}})js",
        R"(- {id: top}
- {id: a, parents: [top, b]}
- {id: b, parents: [top, a]}
)",
        R"(data/rows.yaml:2:26: ошибка E330: ссылки «parents» замыкаются в круг: «a» → «b» → «a»
 2 | - {id: a, parents: [top, b]}
   |                          ^
   здесь: data/rows.yaml:3:26: «b» → «a»
   подсказка: одна из записей стоит выше остальных: уберите у неё поле «parents»
   схема: schemas/rows.schema.json:1:91
)"},
    Contradiction{
        "CircleInARecordOfRecords",
        R"js({"additionalProperties": {"properties": {"parent": {"x-pisar-ref": "rows", "x-pisar-acyclic": true}}}})js",
        R"(a: {parent: b}
b: {parent: a}
)",
        R"(data/rows.yaml:1:13: ошибка E330: ссылки «parent» замыкаются в круг: «a» → «b» → «a»
 1 | a: {parent: b}
   |             ^
   здесь: data/rows.yaml:2:13: «b» → «a»
   подсказка: одна из записей стоит выше остальных: уберите у неё поле «parent»
   схема: schemas/rows.schema.json:1:95
)"},
    Contradiction{"HierarchiesThatAreRight",
                  R"js({"items": {"properties": {"branch_of": {"x-pisar-ref": "rows", "x-pisar-acyclic": true}}}})js",
                  R"(- {id: a}
- {id: b, branch_of: a}
- {id: c, branch_of: a}
- {id: d, branch_of: c}
)",
                  ""},
    Contradiction{"CircleOfPartnersIsAllowed", R"js({"items": {"properties": {"partner": {"x-pisar-ref": "rows"}}}})js",
                  R"(- {id: a, partner: b}
- {id: b, partner: a}
)",
                  ""},
    Contradiction{
        "OneSchoolTwice", R"js({"x-pisar-organizations": "name"})js", R"(- {id: a, name: "МБОУСОШ №3"}
- {id: b, name: МКОУ «Урминская СОШ»}
- {id: c, name: "МБОУ «СОШ № 3»"}
)",
        R"(data/rows.yaml:3:17: предупреждение W331: «МБОУ «СОШ № 3»» и «МБОУСОШ №3» — похоже, одна и та же организация
 3 | - {id: c, name: "МБОУ «СОШ № 3»"}
   |                 ^^^^^^^^^^^^^^^^
   здесь: data/rows.yaml:1:17: первая из них
   подсказка: если это одна организация, оставьте одну запись; если разные, запишите названия так, чтобы они различались
   схема: schemas/rows.schema.json:1:27
)"},
    Contradiction{
        "OneSchoolInFullAndShort", R"js({"x-pisar-organizations": "name"})js",
        R"(- {name: 'Муниципальное казённое общеобразовательное учреждение "Урминская средняя общеобразовательная школа"'}
- {name: МКОУ «Урминская СОШ»}
)",
        R"(data/rows.yaml:2:10: предупреждение W331: «МКОУ «Урминская СОШ»» и «Муниципальное казённое общеобразовательн…» — похоже, одна и та же организация
 2 | - {name: МКОУ «Урминская СОШ»}
   |          ^^^^^^^^^^^^^^^^^^^^
   здесь: data/rows.yaml:1:10: первая из них
   подсказка: если это одна организация, оставьте одну запись; если разные, запишите названия так, чтобы они различались
   схема: schemas/rows.schema.json:1:27
)"},
    Contradiction{
        "OneSchoolThreeTimes", R"js({"x-pisar-organizations": "name"})js", R"(- {name: МБОУ «Лицей»}
- {name: МБОУ Лицей}
- {name: МБОУ «ЛИЦЕЙ»}
)",
        R"(data/rows.yaml:2:10: предупреждение W331: «МБОУ Лицей» и «МБОУ «Лицей»» — похоже, одна и та же организация
 2 | - {name: МБОУ Лицей}
   |          ^^^^^^^^^^
   здесь: data/rows.yaml:1:10: первая из них
   подсказка: если это одна организация, оставьте одну запись; если разные, запишите названия так, чтобы они различались
   схема: schemas/rows.schema.json:1:27
data/rows.yaml:3:10: предупреждение W331: «МБОУ «ЛИЦЕЙ»» и «МБОУ «Лицей»» — похоже, одна и та же организация
 3 | - {name: МБОУ «ЛИЦЕЙ»}
   |          ^^^^^^^^^^^^
   здесь: data/rows.yaml:1:10: первая из них
   подсказка: если это одна организация, оставьте одну запись; если разные, запишите названия так, чтобы они различались
   схема: schemas/rows.schema.json:1:27
)"},
    Contradiction{"SchoolsThatDiffer", R"js({"x-pisar-organizations": "name"})js", R"(- {name: "МБОУ «СОШ № 3»"}
- {name: "МБОУ «СОШ № 13»"}
- {name: "МБОУ «ООШ № 3»"}
- {name: "МКОУ «СОШ № 3»"}
- {name: "«»"}
- {name: "—"}
- {other: x}
)",
                  ""},
    Contradiction{"LatinLetterInAWord", "{}", "name: МКОУ «Урминская CОШ»\n",
                  R"(data/rows.yaml:1:23: предупреждение W329: в слове «CОШ» среди русских букв латинские: C
 1 | name: МКОУ «Урминская CОШ»
   |                       ^^^
   подсказка: наберите слово заново одними русскими буквами: «СОШ»
)"},
    Contradiction{"LatinLettersInAQuotedText", "{}", R"(list:
  - {text: "Школа № 3, Cадовая ул., COШ"}
)",
                  R"(data/rows.yaml:2:24: предупреждение W329: в слове «Cадовая» среди русских букв латинские: C
 2 |   - {text: "Школа № 3, Cадовая ул., COШ"}
   |                        ^^^^^^^
   подсказка: наберите слово заново одними русскими буквами: «Садовая»
data/rows.yaml:2:37: предупреждение W329: в слове «COШ» среди русских букв латинские: C, O
 2 |   - {text: "Школа № 3, Cадовая ул., COШ"}
   |                                     ^^^
   подсказка: наберите слово заново одними русскими буквами: «СОШ»
)"},
    Contradiction{"RussianLetterInALatinWord", "{}", R"(program: Мiсrоsоft Word
second: отчёт в Ехcel
)",
                  R"(data/rows.yaml:1:10: предупреждение W329: в слове «Мiсrоsоft» среди латинских букв русские: М, с, о
 1 | program: Мiсrоsоft Word
   |          ^^^^^^^^^
   подсказка: наберите слово заново одними латинскими буквами: «Microsoft»
data/rows.yaml:2:17: предупреждение W329: в слове «Ехcel» среди латинских букв русские: Е, х
 2 | second: отчёт в Ехcel
   |                 ^^^^^
   подсказка: наберите слово заново одними латинскими буквами: «Excel»
)"},
    Contradiction{"RomanNumeralWithARussianLetter", "{}", "title: XIХ век\n",
                  R"(data/rows.yaml:1:8: предупреждение W329: в слове «XIХ» среди латинских букв русские: Х
 1 | title: XIХ век
   |        ^^^
   подсказка: наберите слово заново одними латинскими буквами: «XIX»
)"},
    Contradiction{"OneWordTwiceIsSaidOnce", "{}", "text: CОШ и CОШ\n",
                  R"(data/rows.yaml:1:7: предупреждение W329: в слове «CОШ» среди русских букв латинские: C
 1 | text: CОШ и CОШ
   |       ^^^
   подсказка: наберите слово заново одними русскими буквами: «СОШ»
)"},
    Contradiction{"PlaceOfAWordBehindEscapes", "{}", R"(text: "первая\tCОШ"
)",
                  R"(data/rows.yaml:1:7: предупреждение W329: в слове «CОШ» среди русских букв латинские: C
 1 | text: "первая\tCОШ"
   |       ^^^^^^^^^^^^^
   подсказка: наберите слово заново одними русскими буквами: «СОШ»
)"},
    Contradiction{"AlphabetsThatAreApart", "{}", R"(- id: shkolа
  a: IT-куб, Wi-Fi-точка, COVIDа, PDFом, VKонтакте
  b: uо@mail.ru https://сайт.рф/pаge C:\Oтчёты
  c: "{{ year | school_year }} год, класс 9А, СОШ"
)",
                  ""},
};

INSTANTIATE_TEST_SUITE_P(All, ContradictingRecords, ::testing::ValuesIn(contradictions),
                         [](const auto& info) { return std::string(info.param.name); });

}  // namespace
}  // namespace pisar::testing
