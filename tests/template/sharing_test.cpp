#include <gtest/gtest.h>

#include <thread>
#include <vector>

#include "document/dump.h"
#include "template/template.h"
#include "tests/support/language.h"

namespace pisar {
namespace {

// A template is parsed once and evaluated by all threads of a batch at the same time.
TEST(Sharing, ATemplateServesManyThreads) {
  SourceMap sources;
  Diagnostics diagnostics;
  const FileId file = sources.add("batch.md", R"(---
title: 'Карта {{ school }}'
---
{% macro row(n) %}школа {{ n }}{% endmacro %}
# #. {{ title }}
::: table names="k n share"
| Имя | n | доля |
|---|---|0,0|
{% for i in range(20) %}
| {{ row(school) }} | {{ i + 1 }} | =n/sum(n)*100 |
{% endfor %}
:::
)");
  const TemplatePtr parsed = parse_template(file, sources, diagnostics);
  ASSERT_TRUE(parsed);
  const std::map<std::string, Value, std::less<>> data;
  const TemplateSource no_templates = [](std::string_view, Span, Diagnostics&) { return nullptr; };

  const auto evaluated = [&](int school) {
    const std::map<std::string, Value, std::less<>> variables = {{"school", Value(Number(school))}};
    const EvaluationInput input{.data = data,
                                .variables = variables,
                                .functions = testing::language(),
                                .templates = no_templates,
                                .sources = sources,
                                .records = {}};
    Diagnostics own;
    const std::optional<Document> document = evaluate(*parsed, input, own);
    return document ? dump(*document) : std::string("failed");
  };
  std::vector<std::string> alone;
  for (int i = 0; i < 8; ++i) alone.push_back(evaluated(i));
  EXPECT_NE(alone[0], alone[1]);
  EXPECT_NE(alone[0], "failed");

  std::vector<std::string> together(8);
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < 8; ++i) {
      threads.emplace_back([&, i] {
        for (int k = 0; k < 5; ++k) together[static_cast<std::size_t>(i)] = evaluated(i);
      });
    }
  }
  EXPECT_EQ(alone, together);
}

}  // namespace
}  // namespace pisar
