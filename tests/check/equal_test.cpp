#include "check/equal.h"

#include <gtest/gtest.h>

#include "check/property_table.h"
#include "tests/check/checking.h"

namespace pisar::testing {
namespace {

Array items(std::string_view yaml) {
  SourceMap sources;
  Diagnostics diagnostics;
  return load_yaml(sources.add("data.yaml", std::string(yaml)), sources, diagnostics).value().array();
}

TEST(Equal, NumbersByValueRecordsInAnyOrder) {
  const Array list = items("[1, 1.0, {a: 1, b: [2]}, {b: [2.0], a: 1}, {a: 1}, '1', true, null, ~, [1, 2], [2, 1]]");
  EXPECT_TRUE(equal(list[0], list[1]));
  EXPECT_TRUE(equal(list[2], list[3]));
  EXPECT_FALSE(equal(list[2], list[4]));
  EXPECT_FALSE(equal(list[4], list[2]));
  EXPECT_FALSE(equal(list[0], list[5]));
  EXPECT_FALSE(equal(list[0], list[6]));
  EXPECT_TRUE(equal(list[7], list[8]));
  EXPECT_FALSE(equal(list[9], list[10]));
}

TEST(Equal, EveryRepetitionIsFoundInTheOrderOfTheList) {
  using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;
  EXPECT_EQ(repetitions(items("[]")), Pairs{});
  EXPECT_EQ(repetitions(items("[a, b, 1, '1', true]")), Pairs{});
  EXPECT_EQ(repetitions(items("[b, a, b, 1, a, 1.0, b, {x: 1, y: 2}, {y: 2, x: 1}]")),
            (Pairs{{0, 2}, {1, 4}, {3, 5}, {0, 6}, {7, 8}}));
}

TEST(PropertyTable, FindsEveryNameAmongMany) {
  PropertyTable table;
  EXPECT_EQ(table.find("a"), nullptr);
  for (int i = 0; i < 1000; ++i) table.entry("поле " + std::to_string(i)).required = i;
  ASSERT_EQ(table.entries().size(), 1000U);
  for (int i = 0; i < 1000; ++i) {
    const PropertyTable::Entry* entry = table.find("поле " + std::to_string(i));
    ASSERT_NE(entry, nullptr) << i;
    EXPECT_EQ(entry->required, i);
    EXPECT_EQ(table.entries()[static_cast<std::size_t>(i)].required, i) << "in the order of declaration";
  }
  EXPECT_EQ(table.find("поле 1000"), nullptr);
  EXPECT_EQ(table.find(""), nullptr);
  EXPECT_EQ(&table.entry("поле 5"), table.find("поле 5")) << "no name stands twice";
}

}  // namespace
}  // namespace pisar::testing
