#include "expr/compare.h"

#include <gtest/gtest.h>

namespace pisar::expr {
namespace {

Value record(std::string_view id, int n) {
  Object object;
  if (!id.empty()) object.add("id", Value(id));
  object.add("n", Value(n));
  return Value(std::move(object));
}

TEST(Equal, ARecordIsItsId) {
  EXPECT_TRUE(equal(record("a", 1), Value("a")));
  EXPECT_TRUE(equal(Value("a"), record("a", 1)));
  EXPECT_FALSE(equal(record("a", 1), Value("b")));
  EXPECT_FALSE(equal(record("", 1), Value("a")));
  EXPECT_TRUE(equal(Value(RecordRef{"people", "a"}), Value("a")));
  EXPECT_TRUE(equal(Value(RecordRef{"people", "a"}), record("a", 1)));
  EXPECT_TRUE(equal(Value(RecordRef{"people", "a"}), Value(RecordRef{"people", "a"})));
  EXPECT_FALSE(equal(Value(RecordRef{"people", "a"}), Value(RecordRef{"schools", "a"})));
  EXPECT_FALSE(equal(record("a", 1), record("a", 2))) << "records are compared whole";
}

TEST(Equal, MissingEqualsMissingOnly) {
  EXPECT_TRUE(equal(Value(), Value(Missing{"почему-то"})));
  EXPECT_FALSE(equal(Value(), Value(0)));
  EXPECT_FALSE(equal(Value(""), Value()));
}

TEST(IdentityLess, AgreesWithEquality) {
  const std::vector<Value> values = {Value(),
                                     Value(true),
                                     Value(false),
                                     Value(1),
                                     Value(2),
                                     Value("a"),
                                     Value("b"),
                                     record("a", 1),
                                     record("c", 1),
                                     record("", 1),
                                     record("", 2),
                                     Value(Array{Value(1)}),
                                     Value(Array{}),
                                     Value(Array{Value()}),
                                     Value(*Date::make(2022, 9, 14))};
  const IdentityLess less;
  for (const Value& a : values) {
    for (const Value& b : values) {
      EXPECT_FALSE(less(a, b) && less(b, a));
      EXPECT_EQ(equal(a, b), !less(a, b) && !less(b, a));
    }
  }
}

TEST(Identifier, IsTextOrInteger) {
  EXPECT_EQ(identifier(record("a", 1)), "a");
  EXPECT_EQ(identifier(Value(RecordRef{"people", "a"})), "a");
  Object numbered;
  numbered.add("id", Value(5));
  EXPECT_EQ(identifier(Value(std::move(numbered))), "5");
  EXPECT_EQ(identifier(record("", 1)), std::nullopt);
  EXPECT_EQ(identifier(Value("a")), std::nullopt);
}

}  // namespace
}  // namespace pisar::expr
