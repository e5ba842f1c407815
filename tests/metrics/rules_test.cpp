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
  - {id: unknown, when: [] | metric("quality")}
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
  EXPECT_EQ(world.result("typed | choose(school=big, level='высокий')"), R"()");
  EXPECT_EQ(world.result("text | choose(school=big)"), R"()");
  EXPECT_EQ(world.result("list | choose(school=big)"), R"()");
  EXPECT_EQ(world.result("own | choose"), R"()");
  EXPECT_EQ(world.result("[1] | choose"), R"()");
  EXPECT_EQ(world.result("measures | choose('высокий')"), R"()");
}

}  // namespace
}  // namespace pisar::testing
