#include "expr/data_expression.h"

#include <gtest/gtest.h>

namespace pisar::expr {
namespace {

Value rule(const char* text, std::uint32_t begin) {
  return Value(text, Span{1, begin, begin + static_cast<std::uint32_t>(std::string_view(text).size())});
}

TEST(DataExpressions, ParsesAPlaceOnce) {
  const DataExpressions expressions;
  Diagnostics diagnostics;
  const ExprPtr first = expressions.parsed(rule("n > 1", 10), diagnostics, {});
  ASSERT_NE(first, nullptr);
  EXPECT_EQ(expressions.parsed(rule("n > 1", 10), diagnostics, {}), first);
  EXPECT_NE(expressions.parsed(rule("n > 1", 20), diagnostics, {}), first);
  EXPECT_TRUE(diagnostics.empty());
}

TEST(DataExpressions, TellsTextsOfOnePlaceApart) {
  const DataExpressions expressions;
  Diagnostics diagnostics;
  const ExprPtr first = expressions.parsed(rule("n > 1", 10), diagnostics, {});
  const ExprPtr derived = expressions.parsed(Value("n > 2", Span{1, 10, 15}), diagnostics, {});
  ASSERT_NE(derived, nullptr);
  EXPECT_NE(derived, first);
  EXPECT_EQ(expressions.parsed(rule("n > 1", 10), diagnostics, {}), first);
}

TEST(DataExpressions, ReportsAMistakeAtEveryCall) {
  const DataExpressions expressions;
  Diagnostics diagnostics;
  EXPECT_EQ(expressions.parsed(rule("n >", 10), diagnostics, {}), nullptr);
  EXPECT_EQ(expressions.parsed(rule("n >", 10), diagnostics, {}), nullptr);
  EXPECT_EQ(diagnostics.error_count(), 2U);
}

}  // namespace
}  // namespace pisar::expr
