#include <gtest/gtest.h>

#include "tests/metrics/figures.h"

namespace pisar::testing {
namespace {

/// A world with a catalogue of measures.
class Catalogue : public Figures {
 public:
  Catalogue() {
    bind(R"(
limit: 40
measures:
  - {id: always}
  - {id: high, when: level == "высокий"}
  - {id: large, when: school.students > 100}
  - {id: weak, when: results | where(school=school.id) | metric("quality") < limit}
  - {id: off, when: false}
  - {id: unknown, when: '([] | metric("quality")) > 5'}
  - {id: unknown-itself, when: '[] | metric("quality")'}
big: {id: big, students: 164}
small: {id: small, students: 57}
typed: [{when: levl == "высокий"}, {when: "school.students >"}]
text: [{when: school.id}]
list: [{when: [1]}]
own: [{when: own | choose | length > 0}]
)");
  }

  std::string chosen(std::string_view arguments) {
    return result("measures | choose(" + std::string(arguments) + ") | map('id')");
  }
};

TEST(Choose, TakesRecordsWhoseRuleHolds) {
  Catalogue world;
  EXPECT_EQ(world.chosen("school=big, level='высокий'"), "['always', 'high', 'large', 'weak']");
  EXPECT_EQ(world.chosen("school=small, level='средний'"), "['always']");
}

TEST(Choose, NamedFactsHideDataOfTheirNames) {
  Catalogue world;
  EXPECT_EQ(world.chosen("school=big, level='низкий', limit=20"), "['always', 'large']");
}

TEST(Choose, AMissingFactDecidesAgainst) {
  Catalogue world;
  EXPECT_EQ(world.chosen("school=small, level=none"), "['always']");
}

TEST(Choose, MistakesStandInTheData) {
  Catalogue world;
  EXPECT_EQ(world.result("typed | choose(school=big, level='высокий')"),
            R"(data.yaml:13:16: ошибка E411: нет переменной «levl»
 13 | typed: [{when: levl == "высокий"}, {when: "school.students >"}]
    |                ^^^^
   подсказка: есть «level»
   вычисляется: шаблон:1:1
data.yaml:13:61: ошибка E401: ожидается значение, а стоит конец выражения
 13 | typed: [{when: levl == "высокий"}, {when: "school.students >"}]
    |                                                             ^
   вычисляется: шаблон:1:1
)");
  EXPECT_EQ(world.result("text | choose(school=big)"),
            R"(data.yaml:14:15: ошибка E435: правило отвечает «да» или «нет», а здесь получилось текст
 14 | text: [{when: school.id}]
    |               ^^^^^^^^^
   подсказка: правило пишут так: level == "высокий" and school.students > 100
   вычисляется: шаблон:1:1
)");
  EXPECT_EQ(world.result("list | choose(school=big)"),
            R"(data.yaml:15:15: ошибка E435: правило (поле «when») — выражение, а здесь список
 15 | list: [{when: [1]}]
    |               ^^^
   подсказка: правило пишут так: level == "высокий" and school.students > 100
   вычисляется: шаблон:1:1
)");
  EXPECT_EQ(world.result("own | choose"),
            R"(data.yaml:16:14: ошибка E435: в правиле (поле «when») отбирать по правилам нельзя
 16 | own: [{when: own | choose | length > 0}]
    |              ^^^^^^^^^^^^
   подсказка: условие записывают в нём самом
   вычисляется: шаблон:1:1
)");
  EXPECT_EQ(world.result("[1] | choose"),
            R"(шаблон:1:1: ошибка E415: «choose»: отбирают записи, а в списке число (элемент 1)
 1 | [1] | choose
   | ^^^
)");
  EXPECT_EQ(world.result("measures | choose('высокий')"),
            R"(шаблон:1:19: ошибка E414: «choose»: сведения для правил передают по именам
 1 | measures | choose('высокий')
   |                   ^^^^^^^^^
   подсказка: пишется так: measures | choose(school=school)
)");
}

}  // namespace
}  // namespace pisar::testing
