#include <gtest/gtest.h>

#include "tests/check/contradiction.h"

namespace pisar::testing {
namespace {

class WrongIdentifiers : public ::testing::TestWithParam<Contradiction> {};

TEST_P(WrongIdentifiers, AreSaidWithTheirPlaces) { EXPECT_EQ(GetParam().said(), GetParam().messages); }

const Contradiction
    contradictions[] =
        {
            Contradiction{
                "InnWithAMistypedDigit",
                R"js({"items": {"properties": {"inn": {"title": "ИНН", "type": ["string", "number"], "x-pisar-kind": "inn"}, "ogrn": {"title": "ОГРН", "type": "string", "x-pisar-kind": "ogrn"}, "email": {"title": "Почта", "type": "string", "x-pisar-kind": "email"}}}})js",
                "- {inn: 7707083894}\n",
                R"(data/rows.yaml:1:9: ошибка E326: поле «inn» (ИНН): «7707083894» — контрольная цифра ИНН не сходится: одна из цифр набрана неверно или две переставлены
 1 | - {inn: 7707083894}
   |         ^^^^^^^^^^
   подсказка: сверьте номер со свидетельством или с выпиской из ЕГРЮЛ
   схема: schemas/rows.schema.json:1:34: /items/properties/inn
)"},
            Contradiction{
                "InnWithSwappedDigits",
                R"js({"items": {"properties": {"inn": {"title": "ИНН", "type": ["string", "number"], "x-pisar-kind": "inn"}, "ogrn": {"title": "ОГРН", "type": "string", "x-pisar-kind": "ogrn"}, "email": {"title": "Почта", "type": "string", "x-pisar-kind": "email"}}}})js",
                R"(- {inn: "7700783893"}
)",
                R"(data/rows.yaml:1:9: ошибка E326: поле «inn» (ИНН): «7700783893» — контрольная цифра ИНН не сходится: одна из цифр набрана неверно или две переставлены
 1 | - {inn: "7700783893"}
   |         ^^^^^^^^^^^^
   подсказка: сверьте номер со свидетельством или с выпиской из ЕГРЮЛ
   схема: schemas/rows.schema.json:1:34: /items/properties/inn
)"},
            Contradiction{
                "InnOfAPersonMistyped",
                R"js({"items": {"properties": {"inn": {"title": "ИНН", "type": ["string", "number"], "x-pisar-kind": "inn"}, "ogrn": {"title": "ОГРН", "type": "string", "x-pisar-kind": "ogrn"}, "email": {"title": "Почта", "type": "string", "x-pisar-kind": "email"}}}})js",
                "- {inn: 500100732258}\n",
                R"(data/rows.yaml:1:9: ошибка E326: поле «inn» (ИНН): «500100732258» — контрольная цифра ИНН не сходится: одна из цифр набрана неверно или две переставлены
 1 | - {inn: 500100732258}
   |         ^^^^^^^^^^^^
   подсказка: сверьте номер со свидетельством или с выпиской из ЕГРЮЛ
   схема: schemas/rows.schema.json:1:34: /items/properties/inn
)"},
            Contradiction{
                "InnOfNineDigits",
                R"js({"items": {"properties": {"inn": {"title": "ИНН", "type": ["string", "number"], "x-pisar-kind": "inn"}, "ogrn": {"title": "ОГРН", "type": "string", "x-pisar-kind": "ogrn"}, "email": {"title": "Почта", "type": "string", "x-pisar-kind": "email"}}}})js",
                "- {inn: 541000001}\n",
                R"(data/rows.yaml:1:9: ошибка E326: поле «inn» (ИНН): «541000001» — в ИНН 10 или 12 цифр, а здесь их 9
 1 | - {inn: 541000001}
   |         ^^^^^^^^^
   подсказка: сверьте номер со свидетельством или с выпиской из ЕГРЮЛ
   схема: schemas/rows.schema.json:1:34: /items/properties/inn
)"},
            Contradiction{
                "InnWithBlanks",
                R"js({"items": {"properties": {"inn": {"title": "ИНН", "type": ["string", "number"], "x-pisar-kind": "inn"}, "ogrn": {"title": "ОГРН", "type": "string", "x-pisar-kind": "ogrn"}, "email": {"title": "Почта", "type": "string", "x-pisar-kind": "email"}}}})js",
                "- {inn: 7707 083 893}\n",
                R"(data/rows.yaml:1:9: ошибка E326: поле «inn» (ИНН): «7707 083 893» — в ИНН бывают только цифры, без пробелов и знаков
 1 | - {inn: 7707 083 893}
   |         ^^^^^^^^^^^^
   подсказка: сверьте номер со свидетельством или с выпиской из ЕГРЮЛ
   схема: schemas/rows.schema.json:1:34: /items/properties/inn
)"},
            Contradiction{
                "InnOfZeros",
                R"js({"items": {"properties": {"inn": {"title": "ИНН", "type": ["string", "number"], "x-pisar-kind": "inn"}, "ogrn": {"title": "ОГРН", "type": "string", "x-pisar-kind": "ogrn"}, "email": {"title": "Почта", "type": "string", "x-pisar-kind": "email"}}}})js",
                R"(- {inn: "0000000000"}
)",
                R"(data/rows.yaml:1:9: ошибка E326: поле «inn» (ИНН): «0000000000» — контрольная цифра ИНН не сходится: одна из цифр набрана неверно или две переставлены
 1 | - {inn: "0000000000"}
   |         ^^^^^^^^^^^^
   подсказка: сверьте номер со свидетельством или с выпиской из ЕГРЮЛ
   схема: schemas/rows.schema.json:1:34: /items/properties/inn
)"},
            Contradiction{
                "OgrnMistyped",
                R"js({"items": {"properties": {"inn": {"title": "ИНН", "type": ["string", "number"], "x-pisar-kind": "inn"}, "ogrn": {"title": "ОГРН", "type": "string", "x-pisar-kind": "ogrn"}, "email": {"title": "Почта", "type": "string", "x-pisar-kind": "email"}}}})js",
                "- {ogrn: 1027700132196}\n",
                R"(data/rows.yaml:1:10: ошибка E327: поле «ogrn» (ОГРН): «1027700132196» — контрольная цифра ОГРН не сходится: одна из цифр набрана неверно или две переставлены
 1 | - {ogrn: 1027700132196}
   |          ^^^^^^^^^^^^^
   подсказка: сверьте номер со свидетельством или с выпиской из ЕГРЮЛ
   схема: schemas/rows.schema.json:1:113: /items/properties/ogrn
)"},
            Contradiction{
                "OgrnOfAnEntrepreneurMistyped",
                R"js({"items": {"properties": {"inn": {"title": "ИНН", "type": ["string", "number"], "x-pisar-kind": "inn"}, "ogrn": {"title": "ОГРН", "type": "string", "x-pisar-kind": "ogrn"}, "email": {"title": "Почта", "type": "string", "x-pisar-kind": "email"}}}})js",
                "- {ogrn: 304500116000158}\n",
                R"(data/rows.yaml:1:10: ошибка E327: поле «ogrn» (ОГРН): «304500116000158» — контрольная цифра ОГРН не сходится: одна из цифр набрана неверно или две переставлены
 1 | - {ogrn: 304500116000158}
   |          ^^^^^^^^^^^^^^^
   подсказка: сверьте номер со свидетельством или с выпиской из ЕГРЮЛ
   схема: schemas/rows.schema.json:1:113: /items/properties/ogrn
)"},
            Contradiction{
                "OgrnTooShort",
                R"js({"items": {"properties": {"inn": {"title": "ИНН", "type": ["string", "number"], "x-pisar-kind": "inn"}, "ogrn": {"title": "ОГРН", "type": "string", "x-pisar-kind": "ogrn"}, "email": {"title": "Почта", "type": "string", "x-pisar-kind": "email"}}}})js",
                R"(- {ogrn: "102770013219"}
)",
                R"(data/rows.yaml:1:10: ошибка E327: поле «ogrn» (ОГРН): «102770013219» — в ОГРН 13 или 15 цифр, а здесь их 12
 1 | - {ogrn: "102770013219"}
   |          ^^^^^^^^^^^^^^
   подсказка: сверьте номер со свидетельством или с выпиской из ЕГРЮЛ
   схема: schemas/rows.schema.json:1:113: /items/properties/ogrn
)"},
            Contradiction{
                "EmailWithoutAt",
                R"js({"items": {"properties": {"inn": {"title": "ИНН", "type": ["string", "number"], "x-pisar-kind": "inn"}, "ogrn": {"title": "ОГРН", "type": "string", "x-pisar-kind": "ogrn"}, "email": {"title": "Почта", "type": "string", "x-pisar-kind": "email"}}}})js",
                "- {email: school12.mail.ru}\n",
                R"(data/rows.yaml:1:11: ошибка E328: поле «email» (Почта): «school12.mail.ru» — в адресе нет знака «@»
 1 | - {email: school12.mail.ru}
   |           ^^^^^^^^^^^^^^^^
   подсказка: адрес пишут так: school12@mail.ru
   схема: schemas/rows.schema.json:1:183: /items/properties/email
)"},
            Contradiction{
                "EmailWithTwoAts",
                R"js({"items": {"properties": {"inn": {"title": "ИНН", "type": ["string", "number"], "x-pisar-kind": "inn"}, "ogrn": {"title": "ОГРН", "type": "string", "x-pisar-kind": "ogrn"}, "email": {"title": "Почта", "type": "string", "x-pisar-kind": "email"}}}})js",
                "- {email: a@b@mail.ru}\n",
                R"(data/rows.yaml:1:11: ошибка E328: поле «email» (Почта): «a@b@mail.ru» — в адресе два знака «@»
 1 | - {email: a@b@mail.ru}
   |           ^^^^^^^^^^^
   подсказка: адрес пишут так: school12@mail.ru
   схема: schemas/rows.schema.json:1:183: /items/properties/email
)"},
            Contradiction{
                "EmailWithABlank",
                R"js({"items": {"properties": {"inn": {"title": "ИНН", "type": ["string", "number"], "x-pisar-kind": "inn"}, "ogrn": {"title": "ОГРН", "type": "string", "x-pisar-kind": "ogrn"}, "email": {"title": "Почта", "type": "string", "x-pisar-kind": "email"}}}})js",
                "- {email: school 12@mail.ru}\n",
                R"(data/rows.yaml:1:11: ошибка E328: поле «email» (Почта): «school 12@mail.ru» — в адресе не бывает пробелов
 1 | - {email: school 12@mail.ru}
   |           ^^^^^^^^^^^^^^^^^
   подсказка: адрес пишут так: school12@mail.ru
   схема: schemas/rows.schema.json:1:183: /items/properties/email
)"},
            Contradiction{"TwoEmails",
                          R"js({"items": {"properties": {"inn": {"title": "ИНН", "type": ["string", "number"], "x-pisar-kind": "inn"}, "ogrn": {"title": "ОГРН", "type": "string", "x-pisar-kind": "ogrn"}, "email": {"title": "Почта", "type": "string", "x-pisar-kind": "email"}}}})js",
                          R"(- {email: "a@mail.ru, b@mail.ru"}
)",
                          R"(data/rows.yaml:1:11: ошибка E328: поле «email» (Почта): «a@mail.ru, b@mail.ru» — в поле бывает один адрес, без запятых
 1 | - {email: "a@mail.ru, b@mail.ru"}
   |           ^^^^^^^^^^^^^^^^^^^^^^
   подсказка: адрес пишут так: school12@mail.ru
   схема: schemas/rows.schema.json:1:183: /items/properties/email
)"},
            Contradiction{
                "EmailWithRussianLetters",
                R"js({"items": {"properties": {"inn": {"title": "ИНН", "type": ["string", "number"], "x-pisar-kind": "inn"}, "ogrn": {"title": "ОГРН", "type": "string", "x-pisar-kind": "ogrn"}, "email": {"title": "Почта", "type": "string", "x-pisar-kind": "email"}}}})js",
                "- {email: sсhооl@mail.ru}\n",
                R"(data/rows.yaml:1:11: ошибка E328: поле «email» (Почта): «sсhооl@mail.ru» — в «sсhооl» среди латинских букв есть русские: с, о, о
 1 | - {email: sсhооl@mail.ru}
   |           ^^^^^^^^^^^^^^
   подсказка: адрес пишут так: school12@mail.ru
   схема: schemas/rows.schema.json:1:183: /items/properties/email
)"},
            Contradiction{
                "EmailWithoutDot",
                R"js({"items": {"properties": {"inn": {"title": "ИНН", "type": ["string", "number"], "x-pisar-kind": "inn"}, "ogrn": {"title": "ОГРН", "type": "string", "x-pisar-kind": "ogrn"}, "email": {"title": "Почта", "type": "string", "x-pisar-kind": "email"}}}})js",
                "- {email: school@mail}\n",
                R"(data/rows.yaml:1:11: ошибка E328: поле «email» (Почта): «school@mail» — в имени почтового сервера нет точки: «mail»
 1 | - {email: school@mail}
   |           ^^^^^^^^^^^
   подсказка: адрес пишут так: school12@mail.ru
   схема: schemas/rows.schema.json:1:183: /items/properties/email
)"},
            Contradiction{
                "EmailWithATrailingDot",
                R"js({"items": {"properties": {"inn": {"title": "ИНН", "type": ["string", "number"], "x-pisar-kind": "inn"}, "ogrn": {"title": "ОГРН", "type": "string", "x-pisar-kind": "ogrn"}, "email": {"title": "Почта", "type": "string", "x-pisar-kind": "email"}}}})js",
                "- {email: school@mail.ru.}\n",
                R"(data/rows.yaml:1:11: ошибка E328: поле «email» (Почта): «school@mail.ru.» — в адресе лишняя точка
 1 | - {email: school@mail.ru.}
   |           ^^^^^^^^^^^^^^^
   подсказка: адрес пишут так: school12@mail.ru
   схема: schemas/rows.schema.json:1:183: /items/properties/email
)"},
            Contradiction{
                "EmailWithoutName",
                R"js({"items": {"properties": {"inn": {"title": "ИНН", "type": ["string", "number"], "x-pisar-kind": "inn"}, "ogrn": {"title": "ОГРН", "type": "string", "x-pisar-kind": "ogrn"}, "email": {"title": "Почта", "type": "string", "x-pisar-kind": "email"}}}})js",
                R"(- {email: "@mail.ru"}
)",
                R"(data/rows.yaml:1:11: ошибка E328: поле «email» (Почта): «@mail.ru» — перед «@» нет имени
 1 | - {email: "@mail.ru"}
   |           ^^^^^^^^^^
   подсказка: адрес пишут так: school12@mail.ru
   схема: schemas/rows.schema.json:1:183: /items/properties/email
)"},
            Contradiction{
                "EmailWithoutServer",
                R"js({"items": {"properties": {"inn": {"title": "ИНН", "type": ["string", "number"], "x-pisar-kind": "inn"}, "ogrn": {"title": "ОГРН", "type": "string", "x-pisar-kind": "ogrn"}, "email": {"title": "Почта", "type": "string", "x-pisar-kind": "email"}}}})js",
                "- {email: school@}\n",
                R"(data/rows.yaml:1:11: ошибка E328: поле «email» (Почта): «school@» — после «@» нет имени почтового сервера
 1 | - {email: school@}
   |           ^^^^^^^
   подсказка: адрес пишут так: school12@mail.ru
   схема: schemas/rows.schema.json:1:183: /items/properties/email
)"},
            Contradiction{
                "EmailWithAStrangeSign",
                R"js({"items": {"properties": {"inn": {"title": "ИНН", "type": ["string", "number"], "x-pisar-kind": "inn"}, "ogrn": {"title": "ОГРН", "type": "string", "x-pisar-kind": "ogrn"}, "email": {"title": "Почта", "type": "string", "x-pisar-kind": "email"}}}})js",
                "- {email: school@ma!l.ru}\n",
                R"(data/rows.yaml:1:11: ошибка E328: поле «email» (Почта): «school@ma!l.ru» — в адресе есть недопустимый знак
 1 | - {email: school@ma!l.ru}
   |           ^^^^^^^^^^^^^^
   подсказка: адрес пишут так: school12@mail.ru
   схема: schemas/rows.schema.json:1:183: /items/properties/email
)"},
            Contradiction{
                "RightOnes",
                R"js({"items": {"properties": {"inn": {"title": "ИНН", "type": ["string", "number"], "x-pisar-kind": "inn"}, "ogrn": {"title": "ОГРН", "type": "string", "x-pisar-kind": "ogrn"}, "email": {"title": "Почта", "type": "string", "x-pisar-kind": "email"}}}})js",
                R"(- {inn: 7707083893, ogrn: 1027700132195, email: school-12@mail.ru}
- {inn: "500100732259", ogrn: 304500116000157, email: school@школа.рф}
- {inn: н/д, ogrn: "-"}
)",
                ""},
};

INSTANTIATE_TEST_SUITE_P(All, WrongIdentifiers, ::testing::ValuesIn(contradictions),
                         [](const auto& info) { return std::string(info.param.name); });

}  // namespace
}  // namespace pisar::testing
