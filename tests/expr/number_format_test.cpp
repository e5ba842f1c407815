#include "expr/number_format.h"

#include <gtest/gtest.h>

namespace pisar::expr {
namespace {

std::string formatted(std::string_view number, std::string_view pattern) {
  const std::optional<NumberFormat> format = NumberFormat::parse(pattern);
  return format ? format_number(Number::parse(number).value(), *format) : "no pattern";
}

TEST(NumberFormat, WritesRussianNumbers) {
  struct Row {
    std::string_view number, pattern, text;
  };
  constexpr Row rows[] = {
      {"14.814", "0", "15"},
      {"14.814", "0,0", "14,8"},
      {"14.85", "0,0", "14,9"},
      {"-14.85", "0,0", "−14,9"},
      {"14.8", "0,00", "14,80"},
      {"0.5", "0", "1"},
      {"-0.5", "0", "−1"},
      {"-0.4", "0", "0"},
      {"-0.04", "0,0", "0,0"},
      {"5", "00", "05"},
      {"5", "#", "5"},
      {"0.25", "#,0", "0,3"},
      {"1234", "# ##0", "1234"},
      {"12345", "# ##0", "12\u00A0345"},
      {"123456", "#\u00A0##0", "123\u00A0456"},
      {"-1234567.891", "# ##0,00", "−1\u00A0234\u00A0567,89"},
      {"1234567", "0", "1234567"},
      {"12345.5", "#### ##0,0", "12\u00A0345,5"},
      {"1.5", "0,##", "1,5"},
      {"2", "0,##", "2"},
      {"1.256", "0,##", "1,26"},
      {"1.5", "0,0##", "1,5"},
      {"1", "0,0##", "1,0"},
      {"99999999999999999999.5", "# ##0", "100\u00A0000\u00A0000\u00A0000\u00A0000\u00A0000\u00A0000"},
  };
  for (const Row& row : rows)
    EXPECT_EQ(formatted(row.number, row.pattern), row.text) << row.number << " " << row.pattern;
}

TEST(NumberFormat, RefusesWhatIsNoPattern) {
  for (const std::string_view pattern : {"", " ", "abc", "0.0", "0,", ",0", "0#", "0,#0", "# ##0 ", "0,0%", "0,0,0",
                                         "000000000000000000000", "0,000000000000000000000"}) {
    EXPECT_FALSE(NumberFormat::parse(pattern)) << pattern;
  }
}

TEST(NumberText, KeepsWhatTheDataSay) {
  const auto text = [](std::string_view number, std::string written) {
    Value value(Number::parse(number).value());
    if (!written.empty()) value.set_written(std::move(written));
    return number_text(value);
  };
  EXPECT_EQ(text("42.6", ""), "42,6");
  EXPECT_EQ(text("42.6", "42.60"), "42,60");
  EXPECT_EQ(text("-42.6", "-42.60"), "−42,60");
  EXPECT_EQ(text("7", "007"), "007");
  EXPECT_EQ(text("1234.5", "1 234,5 %"), "1 234,5 %");
  EXPECT_EQ(text("1000", "1e3"), "1000");
  EXPECT_EQ(text("-5", ""), "−5");
  EXPECT_EQ(text("0.12345678", ""), "0,123457");
  EXPECT_EQ(text("1234567", ""), "1234567");
}

}  // namespace
}  // namespace pisar::expr
