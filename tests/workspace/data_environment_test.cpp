#include "workspace/data_environment.h"

#include <gtest/gtest.h>

namespace pisar {
namespace {

TEST(DataEnvironment, VariablesHideDataOfTheSameName) {
  const DataSet data{{"year", Value("2024/2025")}, {"schools", Value(Array{})}};
  const DataEnvironment::Variables variables{{"year", Value("2023/2024")}};
  const RecordFinder records(data);
  const DataEnvironment environment(data, records, variables);
  EXPECT_EQ(environment.find("year")->text(), "2023/2024");
  EXPECT_TRUE(environment.find("schools")->is_array());
  EXPECT_EQ(environment.find("people"), nullptr);
}

TEST(DataEnvironment, FindsTheRecordOfAReference) {
  Object person;
  person.add("id", Value("magomedov"));
  const DataSet data{{"people", Value(Array{Value(person)})}};
  const DataEnvironment::Variables none;
  const RecordFinder records(data);
  const DataEnvironment environment(data, records, none);
  ASSERT_NE(environment.resolve({"people", "magomedov"}), nullptr);
  EXPECT_EQ(environment.resolve({"people", "nobody"}), nullptr);
  EXPECT_EQ(environment.resolve({"staff", "magomedov"}), nullptr);
}

}  // namespace
}  // namespace pisar
