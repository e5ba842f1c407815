// Files made to harm: each is refused by one short message, in every format.
#include <gtest/gtest.h>

#include "tests/load/loading.h"

namespace pisar::testing {
namespace {

using namespace std::string_literals;

/// The code of the only error, whose message must be short however long the text is.
std::string only_error(const Loaded& loaded) {
  if (loaded.value) return "loaded";
  if (loaded.diagnostics.error_count() != 1) return loaded.messages();
  constexpr std::size_t longest_message = 2000;
  const std::string messages = loaded.messages();
  if (messages.size() > longest_message) return "a message of " + std::to_string(messages.size()) + " bytes";
  return std::string(code_info(loaded.diagnostics.all().front().code).text);
}

std::string times(std::size_t count, std::string_view text) {
  std::string result;
  result.reserve(count * text.size());
  for (std::size_t i = 0; i < count; ++i) result += text;
  return result;
}

constexpr std::size_t far_too_long = 1'200'000;  // bytes; the limit is 1,048,576

TEST(Hostile, AScalarFarTooLong) {
  const std::string letters(far_too_long, 'x');
  EXPECT_EQ(only_error(json("[\"" + letters + "\"]")), "E104");
  EXPECT_EQ(only_error(csv("a;b\n1;" + letters + "\n")), "E104");
  EXPECT_EQ(only_error(csv("a;b\n1;\"" + letters + "\"\n")), "E104");
  EXPECT_EQ(only_error(csv(letters + ";b\n1;2\n")), "E104");
}

TEST(Hostile, AYamlScalarFarTooLong) {
  const std::string letters(far_too_long, 'x');
  EXPECT_EQ(only_error(yaml("a: " + letters + "\n")), "E104");
  EXPECT_EQ(only_error(yaml("a: \"" + letters + "\"\n")), "E104");
}

TEST(Hostile, AQuoteThatIsNeverClosed) {
  const std::string letters(far_too_long, 'x');
  EXPECT_EQ(only_error(json("[\"" + letters)), "E102");
  EXPECT_EQ(only_error(csv("a;b\n\"" + letters)), "E114");
  EXPECT_EQ(only_error(csv("\"" + letters)), "E114");
}

TEST(Hostile, AMillionOpenBrackets) {
  EXPECT_EQ(only_error(json(times(200'000, "["))), "E104");
  EXPECT_EQ(only_error(json(times(200'000, "{\"a\":"))), "E104");
  EXPECT_EQ(only_error(yaml(times(200'000, "["))), "E104");
  EXPECT_EQ(only_error(yaml(times(100'000, "- "))), "E104");
}

TEST(Hostile, ABombOfAliasesInFields) {
  std::string text = "a: &a {x: 1, y: 2}\n";
  for (char name = 'b'; name < 'z'; ++name) {
    const std::string alias = std::string("*") + static_cast<char>(name - 1);
    text += std::string(1, name) + ": &" + name + " {x: " + alias + ", y: " + alias + ", z: " + alias + "}\n";
  }
  EXPECT_EQ(only_error(yaml(text)), "E104");
}

TEST(Hostile, NulBytes) {
  EXPECT_EQ(only_error(json("[\"a\0b\"]"s)), "E106");
  EXPECT_EQ(only_error(yaml("a: b\0c\n"s)), "E106");
  EXPECT_EQ(only_error(csv("a;b\n1;\0\n"s)), "E106");
  EXPECT_EQ(only_error(csv(std::string(200'000, '\0'))), "E106");
}

TEST(Hostile, ManyColumns) {
  EXPECT_EQ(only_error(csv(times(200'000, "a;"))), "E104");
  EXPECT_EQ(only_error(csv("a;b\n1;2\n" + times(200'000, ";") + "x\n")), "E114");
}

TEST(Hostile, RecordsOfVeryDifferentSizesTakeNoMoreThanTheirFields) {
  std::string text = "[{";
  for (int i = 0; i < 1000; ++i) text += (i == 0 ? "\"f" : ", \"f") + std::to_string(i) + "\": 0";
  text += "}" + times(10'000, ", {}") + "]";
  const Loaded loaded = json(text);
  ASSERT_TRUE(loaded.value) << loaded.messages();
  EXPECT_EQ(loaded.value->array()[0].object().size(), 1000U);
  EXPECT_EQ(loaded.value->array()[10'000].object().size(), 0U);
}

}  // namespace
}  // namespace pisar::testing
