#include <gtest/gtest.h>

#include <ctime>

#include "tests/template/workbench.h"

namespace pisar::testing {
namespace {

std::string repeated(std::string_view part, std::size_t count) {
  std::string text;
  text.reserve(part.size() * count);
  for (std::size_t i = 0; i < count; ++i) text += part;
  return text;
}

EvaluationLimits limits(std::int64_t steps, int depth, std::size_t blocks) {
  EvaluationLimits result;
  result.steps = steps;
  result.depth = depth;
  result.blocks = blocks;
  return result;
}

TEST(Limits, StopALoopThatIsTooLong) {
  Workbench bench;
  bench.limits(limits(1000, 64, 1000));
  EXPECT_EQ(bench.messages(
                "{% for a in range(100) %}\n{% for b in range(100) %}\n{% set x = 1 %}\n{% endfor %}\n{% endfor %}\n"),
            "doc.md:2:1: ошибка E486: цикл слишком долгий, и вычисление остановлено\n"
            " 2 | {% for b in range(100) %}\n"
            "   | ^^^^^^^^^^^^^^^^^^^^^^^^^\n"
            "   подсказка: проверьте размер списков и вложенные циклы\n");
}

TEST(Limits, StopADocumentOfTooManyBlocks) {
  Workbench bench;
  bench.limits(limits(1'000'000, 64, 10));
  EXPECT_EQ(bench.messages("{% for a in range(100) %}\n{{ a }}\n{% endfor %}\n"),
            "doc.md:2:1: ошибка E486: в документе больше 10 блоков\n"
            " 2 | {{ a }}\n"
            "   | ^^^^^^^\n"
            "   подсказка: проверьте циклы или разделите документ\n");
}

TEST(Limits, StopAMacroThatCallsItself) {
  EXPECT_EQ(messages("{% macro m(x) %}а{{ m(x) }}{% endmacro %}\n{{ m(1) }}\n"),
            "doc.md:1:21: ошибка E486: вставки и макросы вложены глубже 64 раз\n"
            " 1 | {% macro m(x) %}а{{ m(x) }}{% endmacro %}\n"
            "   |                     ^^^^\n"
            "   подсказка: макрос «m», вероятно, вызывает сам себя\n");
}

TEST(Limits, StopATemplateThatIncludesItself) {
  Workbench bench;
  bench.form("part", "Текст.\n\n{% include \"part\" %}\n");
  EXPECT_EQ(bench.messages("{% include \"part\" %}\n"),
            "templates/part.md.j2:3:1: ошибка E486: вставки и макросы вложены глубже 64 раз\n"
            " 3 | {% include \"part\" %}\n"
            "   | ^^^^^^^^^^^^^^^^^^^^\n"
            "   подсказка: шаблон «part», вероятно, вставляет сам себя\n");
}

TEST(Limits, StopBodiesThatNestTooDeep) {
  // Each level is allowed; all of them together would exhaust the stack.
  std::string part;
  for (int i = 0; i < 20; ++i) part += "{% if true %}\n";
  part += "{% include \"part\" %}\n";
  for (int i = 0; i < 20; ++i) part += "{% endif %}\n";
  Workbench bench;
  bench.form("part", part);
  const std::string said = bench.messages("{% include \"part\" %}\n");
  EXPECT_NE(said.find("ошибка E486: блоки, циклы и вставки вложены друг в друга слишком глубоко"), std::string::npos)
      << said;
  EXPECT_EQ(bench.diagnostics().all().size(), 1U);
}

TEST(Limits, StopNestingInTheSource) {
  const std::string said = messages(repeated("{% if true %}\n", 200) + repeated("{% endif %}\n", 200));
  EXPECT_EQ(said,
            "doc.md:65:1: ошибка E465: слишком много вложенных блоков и тегов\n"
            " 65 | {% if true %}\n"
            "    | ^^^^^^^^^^^^^\n"
            "   подсказка: вложенность ограничена: 64\n");
  EXPECT_NE(messages(repeated("::: keep\n", 200)).find("E465"), std::string::npos);
  EXPECT_NE(messages("а" + repeated("{% if true %}", 200) + repeated("{% endif %}", 200)).find("E465"),
            std::string::npos);
}

TEST(Limits, ShowTheFirstFiftyMistakesOfADocument) {
  Workbench bench;
  (void)bench.make("{% for a in range(1000) %}\n{{ none }}\n{% endfor %}\n");
  ASSERT_EQ(bench.diagnostics().all().size(), 51U);
  EXPECT_EQ(bench.diagnostics().all().back().message, "показаны первые 50 сообщений, дальше документ не разбирался");
}

TEST(Limits, ShowTheFirstHundredMistakesOfASource) {
  Workbench bench;
  EXPECT_FALSE(bench.make(repeated("::: frobnicate\n:::\n", 1000)));
  EXPECT_EQ(bench.diagnostics().all().size(), 100U);
}

// What would take quadratic time in a careless parser. The bound is generous: the tests also run with sanitizers.
class HostileSource : public ::testing::TestWithParam<std::string> {};

TEST_P(HostileSource, IsReadInBoundedTime) {
  const std::string& part = GetParam();
  for (const std::string& text : {repeated(part, 100'000 / part.size()), repeated(part + "\n", 100'000 / part.size()),
                                  "| " + repeated(part, 30'000 / part.size()) + " |\n|---|\n"}) {
    const std::clock_t start = std::clock();  // the processor's time: the machine may be busy
    (void)Workbench().make(text);
    EXPECT_LT(static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC, 20.0) << part;
  }
}

INSTANTIATE_TEST_SUITE_P(All, HostileSource,
                         ::testing::Values("*", "**a ", "[", "[](", "[a](b", "{", "{{", "{#", "{%", "{% if x %}",
                                           "{% endif %}", "{{ \"\\\"", "{{ 'a\" ", "|", "\\", "`", "a@", "@a.bb",
                                           "http://a)", "http://((", "<br", "# ", "#.", "#.#", "1.", ":::", "::: keep ",
                                           "::: table a=", "| a |", "|-", "{id=", "{{ 1 }}", "{% set a = 1 %}", "- ",
                                           "((((", "\xD0", "\x01", "\r"));

}  // namespace
}  // namespace pisar::testing
