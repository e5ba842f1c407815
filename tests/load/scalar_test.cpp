#include "load/scalar.h"

#include <gtest/gtest.h>

namespace pisar {
namespace {

TEST(PlainScalar, IsTypedByTheCoreSchema) {
  for (const char* text : {"", "~", "null", "Null", "NULL"}) {
    EXPECT_EQ(plain_scalar_type(text), ScalarType::null) << text;
  }
  for (const char* text : {"true", "True", "TRUE", "false", "False", "FALSE"}) {
    EXPECT_EQ(plain_scalar_type(text), ScalarType::boolean) << text;
  }
  for (const char* text : {"0", "-5", "+5", "007", "42.60", ".5", "5.", "1e3", "-1.5E-3", "0x1F", "0o17"}) {
    EXPECT_EQ(plain_scalar_type(text), ScalarType::number) << text;
  }
  for (const char* text : {".inf", "-.Inf", "+.INF", ".nan", ".NaN"}) {
    EXPECT_EQ(plain_scalar_type(text), ScalarType::not_finite) << text;
  }
  for (const char* text : {"no", "yes",   "on",   "да",   "1:30", "14.09.2022", "2022-09-14", "2022/2023",
                           "-",  "+",     ".",    "e3",   "1e",   "1_000",      "0b1",        "0xG",
                           "0x", "-0x1F", "12,5", "nULL", "tRue", "№ 5",        "1 000",      "-.nan"}) {
    EXPECT_EQ(plain_scalar_type(text), ScalarType::text) << text;
  }
}

struct Written {
  const char* lexeme;
  const char* value;
  const char* written;
};

class NumberLexeme : public ::testing::TestWithParam<Written> {};

TEST_P(NumberLexeme, IsKeptWhereTheValueWouldBeWrittenOtherwise) {
  Diagnostics diagnostics;
  const Value value = number_value(GetParam().lexeme, {1, 0, 1}, diagnostics);
  ASSERT_TRUE(value.is_number()) << GetParam().lexeme;
  EXPECT_EQ(value.number(), Number::parse(GetParam().value)) << GetParam().lexeme;
  EXPECT_EQ(value.written(), GetParam().written) << GetParam().lexeme;
  EXPECT_TRUE(diagnostics.empty());
}

INSTANTIATE_TEST_SUITE_P(
    Numbers, NumberLexeme,
    ::testing::Values(Written{"0", "0", ""}, Written{"-12", "-12", ""}, Written{"12.5", "12.5", ""},
                      Written{"42.60", "42.6", "42.60"}, Written{"007", "7", "007"}, Written{"-0", "0", "-0"},
                      Written{"+5", "5", "+5"}, Written{"1e3", "1000", "1e3"}, Written{"0x1F", "31", "0x1F"},
                      Written{"0o17", "15", "0o17"}, Written{".5", "0.5", ".5"}, Written{"5.", "5", "5."},
                      Written{"0.1234567", "0.1234567", "0.1234567"},
                      Written{"123456789012345678901234567890", "123456789012345678901234567890", ""}));

TEST(NumberLexeme, IsReportedWhenTooLarge) {
  for (const char* lexeme : {"1e5000", "0xFFFFFFFFFFFFFFFFF"}) {
    Diagnostics diagnostics;
    EXPECT_TRUE(number_value(lexeme, {}, diagnostics).is_missing()) << lexeme;
    ASSERT_EQ(diagnostics.error_count(), 1U) << lexeme;
    EXPECT_EQ(diagnostics.all()[0].message, "слишком большое число");
  }
}

}  // namespace
}  // namespace pisar
