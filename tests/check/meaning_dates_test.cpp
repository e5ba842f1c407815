#include <gtest/gtest.h>

#include "tests/check/contradiction.h"

namespace pisar::testing {
namespace {

class ContradictingDates : public ::testing::TestWithParam<Contradiction> {};

TEST_P(ContradictingDates, AreSaidWithTheirPlaces) { EXPECT_EQ(GetParam().said(), GetParam().messages); }

const Contradiction contradictions[] = {
    Contradiction{
        "DateBeforeBasis",
        R"js({"items": {"properties": {"date": {"title": "Дата", "type": "string", "x-pisar-kind": "date", "x-pisar-not-before": "basis.date"}, "basis": {"x-pisar-ref": "acts", "items": {"x-pisar-ref": "acts"}}}}})js",
        "- {date: 01.09.2022, basis: order-5}\n",
        R"(data/rows.yaml:1:10: ошибка E324: поле «date» (Дата): 01.09.2022 раньше, чем «basis.date»: 14 сентября 2022 г.
 1 | - {date: 01.09.2022, basis: order-5}
   |          ^^^^^^^^^^
   здесь: data/acts.yaml:2:23: «basis.date»
   подсказка: основание не бывает позже того, что на нём основано: проверьте обе даты
   схема: schemas/rows.schema.json:1:117
)",
        {{"schemas/acts.schema.json", R"js({"items": {"properties": {"date": {"x-pisar-kind": "date"}}}})js"},
         {"data/acts.yaml", R"(- {id: law, date: 29.12.2012}
- {id: order-5, date: 14 сентября 2022 г.}
- {id: draft, date: н/д}
)"}}},
    Contradiction{
        "DateBeforeOneOfSeveral",
        R"js({"items": {"properties": {"date": {"title": "Дата", "type": "string", "x-pisar-kind": "date", "x-pisar-not-before": "basis.date"}, "basis": {"x-pisar-ref": "acts", "items": {"x-pisar-ref": "acts"}}}}})js",
        "- {date: 13.09.2022, basis: [law, order-5]}\n",
        R"(data/rows.yaml:1:10: ошибка E324: поле «date» (Дата): 13.09.2022 раньше, чем «basis.date»: 14 сентября 2022 г.
 1 | - {date: 13.09.2022, basis: [law, order-5]}
   |          ^^^^^^^^^^
   здесь: data/acts.yaml:2:23: «basis.date»
   подсказка: основание не бывает позже того, что на нём основано: проверьте обе даты
   схема: schemas/rows.schema.json:1:117
)",
        {{"schemas/acts.schema.json", R"js({"items": {"properties": {"date": {"x-pisar-kind": "date"}}}})js"},
         {"data/acts.yaml", R"(- {id: law, date: 29.12.2012}
- {id: order-5, date: 14 сентября 2022 г.}
- {id: draft, date: н/д}
)"}}},
    Contradiction{
        "DateBeforeBasisInTheSameRecord",
        R"js({"properties": {"date": {"x-pisar-kind": "date", "x-pisar-not-before": "act.date"}, "act": {"properties": {"date": {"x-pisar-kind": "date"}}}}})js",
        R"(date: 2022-09-14
act:
  date: 2022-09-15
)",
        R"(data/rows.yaml:1:7: ошибка E324: поле «date»: 2022-09-14 раньше, чем «act.date»: 2022-09-15
 1 | date: 2022-09-14
   |       ^^^^^^^^^^
   здесь: data/rows.yaml:3:9: «act.date»
   подсказка: основание не бывает позже того, что на нём основано: проверьте обе даты
   схема: schemas/rows.schema.json:1:72
)"},
    Contradiction{
        "DatesThatAreRight",
        R"js({"items": {"properties": {"date": {"title": "Дата", "type": "string", "x-pisar-kind": "date", "x-pisar-not-before": "basis.date"}, "basis": {"x-pisar-ref": "acts", "items": {"x-pisar-ref": "acts"}}}}})js",
        R"(- {date: 14.09.2022, basis: order-5}
- {date: 15.09.2022, basis: [law, order-5]}
- {basis: law}
- {date: 01.01.2000}
- {date: 01.01.2000, basis: draft}
)",
        "",
        {{"schemas/acts.schema.json", R"js({"items": {"properties": {"date": {"x-pisar-kind": "date"}}}})js"},
         {"data/acts.yaml", R"(- {id: law, date: 29.12.2012}
- {id: order-5, date: 14 сентября 2022 г.}
- {id: draft, date: н/д}
)"}}},
    Contradiction{
        "UnknownBasisIsSaidOnce",
        R"js({"items": {"properties": {"date": {"title": "Дата", "type": "string", "x-pisar-kind": "date", "x-pisar-not-before": "basis.date"}, "basis": {"x-pisar-ref": "acts", "items": {"x-pisar-ref": "acts"}}}}})js",
        "- {date: 14.09.2022, basis: order-6}\n",
        R"(data/rows.yaml:1:29: ошибка E306: в данных «acts» нет записи с кодом «order-6»
 1 | - {date: 14.09.2022, basis: order-6}
   |                             ^^^^^^^
   подсказка: есть похожий код «order-5»; возможно, опечатка
   данные: data/acts.yaml:1:1: acts
)",
        {{"schemas/acts.schema.json", R"js({"items": {"properties": {"date": {"x-pisar-kind": "date"}}}})js"},
         {"data/acts.yaml", R"(- {id: law, date: 29.12.2012}
- {id: order-5, date: 14 сентября 2022 г.}
- {id: draft, date: н/д}
)"}}},
    Contradiction{
        "EndBeforeStart",
        R"js({"items": {"properties": {"start": {"title": "Начало", "x-pisar-kind": "date"}, "end": {"title": "Окончание", "x-pisar-kind": "date"}}, "x-pisar-ordered": ["start", "end"]}})js",
        "- {start: 15.10.2025, end: 01.10.2025}\n",
        R"(data/rows.yaml:1:28: предупреждение W325: поле «end» (Окончание): 01.10.2025 раньше, чем поле «start» (Начало): 15.10.2025
 1 | - {start: 15.10.2025, end: 01.10.2025}
   |                            ^^^^^^^^^^
   здесь: data/rows.yaml:1:11: «start»
   подсказка: «start» не бывает позже, чем «end»; возможно, они перепутаны
   схема: schemas/rows.schema.json:1:156
)"},
    Contradiction{
        "SchoolYearsOutOfOrder",
        R"js({"x-pisar-ordered": ["from", "to"], "properties": {"from": {"x-pisar-kind": "school-year"}, "to": {"x-pisar-kind": "school-year"}}})js",
        R"(from: 2024/2025
to: 2023-2024
)",
        R"(data/rows.yaml:2:5: предупреждение W325: поле «to»: 2023-2024 раньше, чем поле «from»: 2024/2025
 2 | to: 2023-2024
   |     ^^^^^^^^^
   здесь: data/rows.yaml:1:7: «from»
   подсказка: «from» не бывает позже, чем «to»; возможно, они перепутаны
   схема: schemas/rows.schema.json:1:21
)"},
    Contradiction{"YearsOutOfOrder", R"js({"x-pisar-ordered": ["from", "middle", "to"]})js", R"(from: 2020
to: 2019
)",
                  R"(data/rows.yaml:2:5: предупреждение W325: поле «to»: 2019 раньше, чем поле «from»: 2020
 2 | to: 2019
   |     ^^^^
   здесь: data/rows.yaml:1:7: «from»
   подсказка: «from» не бывает позже, чем «to»; возможно, они перепутаны
   схема: schemas/rows.schema.json:1:21
)"},
    Contradiction{
        "OrderThatIsRight",
        R"js({"items": {"properties": {"start": {"title": "Начало", "x-pisar-kind": "date"}, "end": {"title": "Окончание", "x-pisar-kind": "date"}}, "x-pisar-ordered": ["start", "end"]}})js",
        R"(- {start: 01.10.2025, end: 01.10.2025}
- {start: 01.10.2025}
- {end: 01.10.2025}
- {start: н/д, end: 01.10.2025}
)",
        ""},
    Contradiction{"DifferentKindsAreNotCompared", R"js({"x-pisar-ordered": ["from", "to"]})js", R"(from: 2025
to: май 2020
)",
                  ""},
    Contradiction{
        "RowsOutOfOrder",
        R"js({"properties": {"stages": {"x-pisar-ordered": "date", "items": {"properties": {"date": {"x-pisar-kind": "date"}}}}}})js",
        R"(stages:
  - {date: 01.09.2025}
  - {date: 15.10.2025}
  - {name: без даты}
  - {date: 01.10.2025}
)",
        R"(data/rows.yaml:5:12: предупреждение W325: элемент 4 списка «stages»: «date» 01.10.2025 раньше, чем у элемента 2: 15.10.2025
 5 |   - {date: 01.10.2025}
   |            ^^^^^^^^^^
   здесь: data/rows.yaml:3:12: элемент 2
   подсказка: переставьте строки или исправьте дату
   схема: schemas/rows.schema.json:1:47
)"},
    Contradiction{"RowsOfAListOutOfOrder", R"js({"x-pisar-ordered": "year"})js", R"(- {year: 2023}
- {year: 2022}
)",
                  R"(data/rows.yaml:2:10: предупреждение W325: элемент 2: «year» 2022 раньше, чем у элемента 1: 2023
 2 | - {year: 2022}
   |          ^^^^
   здесь: data/rows.yaml:1:10: элемент 1
   подсказка: переставьте строки или исправьте дату
   схема: schemas/rows.schema.json:1:21
)"},
    Contradiction{
        "RowsThatAreInOrder",
        R"js({"properties": {"stages": {"x-pisar-ordered": "date", "items": {"properties": {"date": {"x-pisar-kind": "date"}}}}}})js",
        "stages: [{date: 01.09.2025}, {}, {date: 01.09.2025}, {date: 02.09.2025}]\n", ""},
    Contradiction{
        "DeadlineGoesBack",
        R"js({"items": {"properties": {"deadline": {"title": "Срок", "type": "string", "x-pisar-ordered": true}}}})js",
        "- {deadline: 20.10.2025–15.10.2025}\n",
        R"(data/rows.yaml:1:14: предупреждение W325: поле «deadline» (Срок): срок идёт назад, с 20.10.2025 по 15.10.2025
 1 | - {deadline: 20.10.2025–15.10.2025}
   |              ^^^^^^^^^^^^^^^^^^^^^
   подсказка: начало срока не бывает позже его конца; возможно, даты перепутаны
   схема: schemas/rows.schema.json:1:94
)"},
    Contradiction{
        "DeadlineInWordsGoesBack",
        R"js({"items": {"properties": {"deadline": {"title": "Срок", "type": "string", "x-pisar-ordered": true}}}})js",
        R"(- {deadline: "с 01.10.2025 г. по 15.09.2025 г."}
)",
        R"(data/rows.yaml:1:14: предупреждение W325: поле «deadline» (Срок): срок идёт назад, с 01.10.2025 по 15.09.2025
 1 | - {deadline: "с 01.10.2025 г. по 15.09.2025 г."}
   |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   подсказка: начало срока не бывает позже его конца; возможно, даты перепутаны
   схема: schemas/rows.schema.json:1:94
)"},
    Contradiction{
        "DeadlinesGoBackInOneText",
        R"js({"items": {"properties": {"deadline": {"title": "Срок", "type": "string", "x-pisar-ordered": true}}}})js",
        R"(- {deadline: "01.09.2025 – 02.09.2025; 05.09.2025 – 03.09.2025"}
)",
        R"(data/rows.yaml:1:14: предупреждение W325: поле «deadline» (Срок): срок идёт назад, с 05.09.2025 по 03.09.2025
 1 | - {deadline: "01.09.2025 – 02.09.2025; 05.09.2025 – 03.09.2025"}
   |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   подсказка: начало срока не бывает позже его конца; возможно, даты перепутаны
   схема: schemas/rows.schema.json:1:94
)"},
    Contradiction{
        "DeadlinesThatAreRight",
        R"js({"items": {"properties": {"deadline": {"title": "Срок", "type": "string", "x-pisar-ordered": true}}}})js",
        R"(- {deadline: 01.10.2025 – 15.10.2025}
- {deadline: до 15.10.2025}
- {deadline: "20.10.2025, 15.09.2025"}
- {deadline: "31.02.2025–01.02.2025"}
- {deadline: ежеквартально}
)",
        ""},
};

INSTANTIATE_TEST_SUITE_P(All, ContradictingDates, ::testing::ValuesIn(contradictions),
                         [](const auto& info) { return std::string(info.param.name); });

}  // namespace
}  // namespace pisar::testing
