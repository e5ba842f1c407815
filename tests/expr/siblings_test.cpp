#include "expr/siblings.h"

#include <gtest/gtest.h>

#include "tests/expr/world.h"

namespace pisar::testing {
namespace {

TEST(Siblings, KnowTheFieldsOfNeighbours) {
  World world;
  world.bind(R"(
schools:
  - {id: a, phone: "1", risks: [{id: x, level: высокий}, {id: y}]}
  - {id: b, risks: [{id: z, term: май}]}
people:
  one: {name: А, post: директор}
  two: {name: Б}
office: {name: Управление, head: {name: В}}
)");
  const expr::Siblings siblings({&world.variables["schools"], &world.variables["people"], &world.variables["office"]});
  const Array& schools = world.variables["schools"].array();
  EXPECT_TRUE(siblings.have(schools[1], "phone"));
  EXPECT_TRUE(siblings.have(Value(schools[1]), "phone")) << "a copy is the same record";
  EXPECT_FALSE(siblings.have(schools[1], "fone"));
  EXPECT_TRUE(siblings.have(schools[0].find("risks")->array()[1], "level"));
  EXPECT_FALSE(siblings.have(schools[0].find("risks")->array()[1], "term")) << "neighbours are of one list";
  EXPECT_TRUE(siblings.have(*world.variables["people"].find("two"), "post"));
  EXPECT_FALSE(siblings.have(*world.variables["office"].find("head"), "post"));
  EXPECT_FALSE(siblings.have(world.variables["office"], "phone"));
  EXPECT_FALSE(siblings.have(Value("a"), "phone"));
}

}  // namespace
}  // namespace pisar::testing
