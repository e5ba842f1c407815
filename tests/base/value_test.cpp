#include "base/value.h"

#include <gtest/gtest.h>

namespace pisar {
namespace {

TEST(Value, KnowsItsKind) {
  EXPECT_TRUE(Value().is_missing());
  EXPECT_TRUE(Value(true).is_boolean());
  EXPECT_TRUE(Value(5).is_number());
  EXPECT_TRUE(Value("текст").is_text());
  EXPECT_TRUE(Value(Date{2022, 9, 14}).is_date());
  EXPECT_TRUE(Value(Array{Value(1)}).is_array());
  EXPECT_TRUE(Value(Object{}).is_object());
  EXPECT_EQ(Value(5).number(), Number(5));
  EXPECT_THROW(static_cast<void>(Value(5).text()), std::bad_variant_access);
}

TEST(Value, FindsMembersOfObjectsOnly) {
  Object object;
  EXPECT_TRUE(object.add("id", Value("s1")));
  EXPECT_FALSE(object.add("id", Value("s2")));
  const Value value(object);
  EXPECT_EQ(value.find("id")->text(), "s1");
  EXPECT_EQ(value.find("name"), nullptr);
  EXPECT_EQ(Value("id").find("id"), nullptr);
}

TEST(Value, LargeObjectsAreIndexedAndKeepTheirOrder) {
  Object object;
  for (int i = 0; i < 1000; ++i) ASSERT_TRUE(object.add("k" + std::to_string(i), Value(i)));
  for (int i = 0; i < 1000; ++i) EXPECT_EQ(object.find("k" + std::to_string(i))->number(), Number(i));
  EXPECT_FALSE(object.add("k500", Value(0)));
  object.set("k500", Value(-1));
  object.set("new", Value(1));
  EXPECT_EQ(object.find("k500")->number(), Number(-1));
  EXPECT_EQ(object.members().back().key, "new");
  EXPECT_EQ(object.members()[500].key, "k500");
}

TEST(Value, CopiesHaveTheirOwnLexeme) {
  Value number(Number(7));
  number.set_written("007");
  Value copy = number;
  copy.set_written("7,0");
  EXPECT_EQ(number.written(), "007");
  EXPECT_EQ(copy.written(), "7,0");
  copy = number;
  EXPECT_EQ(copy.written(), "007");
  EXPECT_EQ(Value("x").written(), "");
}

TEST(Value, WhatIsMissingMayHaveAReason) {
  EXPECT_EQ(Value().missing().reason, "");
  EXPECT_EQ(Value(Missing{"прочерк"}).missing().reason, "прочерк");
  const Value reference(RecordRef{"schools", "urma"}, {1, 2, 3});
  EXPECT_EQ(reference.reference().id, "urma");
  EXPECT_EQ(reference.where, (Span{1, 2, 3}));
}

TEST(Value, ChangesItsOwnAndNeverWhatOthersShare) {
  Object record;
  record.add("n", Value(1));
  Value value(Array{Value(record), Value(record)});
  const Array* before = &value.array();
  EXPECT_EQ(&value.own_array(), before) << "nobody else has it";

  const Value other = value;
  value.own_array()[0].own_object().value_at(0) = Value(2);
  EXPECT_EQ(value.array()[0].find("n")->number(), Number(2));
  EXPECT_EQ(other.array()[0].find("n")->number(), Number(1));
  EXPECT_EQ(&other.array(), before);
}

TEST(Value, IsSmall) { EXPECT_LE(sizeof(Value), 56U); }

TEST(Object, AppendsWithoutLookingAndIndexesAllTheSame) {
  Object object;
  object.reserve(100);
  for (int i = 0; i < 100; ++i) object.append("k" + std::to_string(i), Value(i), {});
  const Object copy = object;
  for (int i = 0; i < 100; ++i) EXPECT_EQ(copy.find("k" + std::to_string(i))->number(), Number(i));
  EXPECT_EQ(copy.find("k100"), nullptr);
  EXPECT_FALSE(object.add("k0", Value(0)));
}

TEST(Date, ChecksTheCalendar) {
  EXPECT_TRUE(Date::make(2024, 2, 29));
  EXPECT_FALSE(Date::make(2023, 2, 29));
  EXPECT_FALSE(Date::make(2023, 13, 1));
  EXPECT_FALSE(Date::make(22, 9, 14));
  EXPECT_EQ(Date::make(2022, 9, 4)->numeric(), "04.09.2022");
  EXPECT_EQ(Date::make(1970, 1, 2)->days_since_epoch(), 1);
}

}  // namespace
}  // namespace pisar
