#include <gtest/gtest.h>

#include "tests/metrics/figures.h"

namespace pisar::testing {
namespace {

constexpr Case mistakes[] = {
    {R"x(results | metric("qality"))x",
     R"(шаблон:1:18: ошибка E431: нет показателя «qality»
 1 | results | metric("qality")
   |                  ^^^^^^^^
   подсказка: есть «quality»
   данные: data.yaml:3:3
)"},
    {R"x(results | metric("quаlity"))x",
     R"(шаблон:1:18: ошибка E431: нет показателя «quаlity»
 1 | results | metric("quаlity")
   |                  ^^^^^^^^^
   подсказка: есть «quality»: на вид такое же, но русские и латинские буквы в этих именах разные
   данные: data.yaml:3:3
)"},
    {R"x(results | metric("x"))x",
     R"(шаблон:1:18: ошибка E431: нет показателя «x»
 1 | results | metric("x")
   |                  ^^^
   данные: data.yaml:3:3
)"},
    {R"x(results | metric(5))x",
     R"(шаблон:1:18: ошибка E415: «metric»: показатель называют его кодом (id) или записью, а здесь число
 1 | results | metric(5)
   |                  ^
)"},
    {R"x(results | metric("empty"))x",
     R"(шаблон:1:18: ошибка E432: у показателя «empty» нет формулы (поле «formula»)
 1 | results | metric("empty")
   |                  ^^^^^^^
   подсказка: формула — выражение над полями строк: "(n4 + n5) / n * 100"
   данные: data.yaml:14:5
)"},
    {R"x(results | metric("typo"))x",
     R"(data.yaml:8:31: ошибка E433: показатель «typo»: ни в одной строке нет поля «n55»
 8 |   - {id: typo, formula: (n4 + n55) / n * 100}
   |                               ^^^
   подсказка: есть «n5»
   данные: data.yaml:16:5
   вычисляется: шаблон:1:1
)"},
    {R"x(results | metric("broken"))x",
     R"(data.yaml:9:27: ошибка E403: не закрыта скобка «(»
 9 |   - {id: broken, formula: (n4 + n5 / n}
   |                           ^
   подсказка: добавьте «)»
   вычисляется: шаблон:1:18
)"},
    {R"x(results | metric("quoted"))x",
     R"(data.yaml:10:34: ошибка E401: ожидается значение, а стоит «/»
 10 |   - {id: quoted, formula: "(n4 + / n"}
    |                                  ^
   скобка открыта: data.yaml:10:28
   вычисляется: шаблон:1:18
)"},
    {R"x(results | metric("folded"))x",
     R"(data.yaml:11:27: ошибка E401: ожидается значение, а стоит «/»
 11 |   - {id: folded, formula: "(n4 +\n  / n"}
    |                           ^^^^^^^^^^^^^^
   вычисляется: шаблон:1:18
)"},
    {R"x(results | metric("wrong"))x",
     R"(data.yaml:16:32: ошибка E433: показатель «wrong» складывает поле «school_name», а здесь текст
 16 |   - {school: big, school_name: Большая, n: 20, n5: 2, n4: 3, n3: 5, n2: 10}
    |                                ^^^^^^^
   вычисляется: шаблон:1:1
)"},
    {R"x(results | metric("function"))x",
     R"(data.yaml:13:29: ошибка E413: нет функции «averag»
 13 |   - {id: function, formula: averag(n5)}
    |                             ^^^^^^
   вычисляется: шаблон:1:1
)"},
    {R"x([1, 2] | metric("quality"))x",
     R"(шаблон:1:1: ошибка E415: «metric»: строки — записи, а в списке число (элемент 1)
 1 | [1, 2] | metric("quality")
   | ^^^^^^
)"},
    {R"x(results[0] | metric("quality"))x",
     R"(шаблон:1:1: ошибка E415: «metric»: на входе ожидается список, а здесь запись
 1 | results[0] | metric("quality")
   | ^^^^^^^^^^
   подсказка: одно значение становится списком в скобках: [x]
   данные: data.yaml:16:5
)"},
    {R"x(results | metric)x",
     R"(шаблон:1:1: ошибка E414: «metric»: не хватает аргумента «indicator»
 1 | results | metric
   | ^^^^^^^^^^^^^^^^
   подсказка: пишется так: x | metric(indicator)
)"},
    {R"x(typed | metric("quality"))x",
     R"(data.yaml:12:30: ошибка E433: показатель «quality» складывает поле «n5», а здесь текст
 12 |   - {school: big, n: 20, n5: "2", n4: 3}
    |                              ^^^
   вычисляется: шаблон:1:1
)"},
    {R"x(exam | metric("quality"))x",
     R"(data.yaml:3:29: ошибка E433: показатель «quality»: ни в одной строке нет поля «n4»
 3 |   - {id: quality, formula: (n4 + n5) / n * 100, decimals: 1}
   |                             ^^
   подсказка: есть поля: school, points
   данные: data.yaml:14:5
   вычисляется: шаблон:1:1
)"},
    {R"x(results | metric({"formula": "n5 + (", "id": "inline"}))x",
     R"(шаблон:1:36: ошибка E403: не закрыта скобка «(»
 1 | results | metric({"formula": "n5 + (", "id": "inline"})
   |                                    ^
   подсказка: добавьте «)»
   вычисляется: шаблон:1:18
)"},
    {R"x(results | metric({"formula": "n55", "id": "inline"}))x",
     R"(шаблон:1:31: ошибка E433: показатель «inline»: ни в одной строке нет поля «n55»
 1 | results | metric({"formula": "n55", "id": "inline"})
   |                               ^^^
   подсказка: есть «n5»
   данные: data.yaml:16:5
   вычисляется: шаблон:1:1
)"},
};

TEST(MetricMistakes, AreToldWhole) {
  Figures world;
  for (const Case& row : mistakes) EXPECT_EQ(world.result(row.expression), row.result) << row.expression;
}

TEST(MetricMistakes, ThereMayBeNoIndicators) {
  World world;
  add_metric_functions(world.functions);
  EXPECT_EQ(world.result("[] | metric('quality')"),
            "шаблон:1:13: ошибка E431: нет показателя «quality»: в данных нет списка показателей\n"
            " 1 | [] | metric('quality')\n"
            "   |             ^^^^^^^^^\n"
            "   подсказка: показатели описывают в data/indicators.yaml\n");
}

}  // namespace
}  // namespace pisar::testing
