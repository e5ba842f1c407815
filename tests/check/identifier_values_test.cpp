#include <gtest/gtest.h>

#include "tests/check/checking.h"

namespace pisar::testing {
namespace {

constexpr std::string_view schema = R"js({"properties": {
  "inn": {"type": ["string", "number"], "x-pisar-kind": "inn"},
  "ogrn": {"type": "string", "x-pisar-kind": "ogrn"},
  "email": {"type": "string", "x-pisar-kind": "email"}}})js";

TEST(Identifiers, StayTextsHoweverTheyAreWritten) {
  const Checked checked(schema, "inn: 0541000015\nogrn: 1027700132195\nemail: school@mail.ru\n");
  ASSERT_EQ(checked.messages(), "");
  EXPECT_EQ(checked.at("inn").text(), "0541000015");
  EXPECT_EQ(checked.at("ogrn").text(), "1027700132195");
  EXPECT_EQ(checked.at("email").text(), "school@mail.ru");
}

TEST(Identifiers, ThatAreWrongAreRejected) {
  const Checked checked(schema, "inn: 1\nogrn: 2\nemail: x\n");
  EXPECT_EQ(checked.diagnostics.error_count(), 3U);
  for (const char* field : {"inn", "ogrn", "email"}) EXPECT_EQ(checked.at(field).missing().reason, rejected_reason);
}

TEST(Identifiers, MayBeGapsOrExpressions) {
  const Checked checked(schema, "inn: н/д\nogrn: \"-\"\nemail: \"{{ office.email }}\"\n");
  ASSERT_EQ(checked.messages(), "");
  EXPECT_TRUE(checked.at("inn").is_missing());
  EXPECT_TRUE(checked.at("ogrn").is_missing());
  EXPECT_EQ(checked.at("email").text(), "{{ office.email }}");
}

}  // namespace
}  // namespace pisar::testing
