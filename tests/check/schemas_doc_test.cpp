#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "base/diagnostic_text.h"
#include "check/keywords.h"
#include "check/schema.h"
#include "load/load.h"

namespace pisar::testing {
namespace {

std::string document() {
  const std::ifstream file(PISAR_SOURCE_DIR "/docs/schemas.md");
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

/// The JSON examples; one that shows words or fields alone is made a schema of its own.
std::vector<std::string> examples(const std::string& text) {
  std::vector<std::string> found;
  constexpr std::string_view fence = "```json\n";
  for (std::size_t at = text.find(fence); at != std::string::npos; at = text.find(fence, at)) {
    at += fence.size();
    std::string example = text.substr(at, text.find("```", at) - at);
    if (example.starts_with("\"x-pisar-")) example = "{" + example + "}";
    if (!example.starts_with("{")) example = "{\"properties\": {" + example + "}}";
    found.push_back(std::move(example));
  }
  return found;
}

TEST(DocumentOfSchemas, HasExamplesThatCompile) {
  const std::vector<std::string> found = examples(document());
  EXPECT_GE(found.size(), 9U);
  for (const std::string& example : found) {
    SourceMap sources;
    Diagnostics diagnostics;
    SchemaStore store([&](std::string_view /*name*/) -> std::optional<Value> {
      return load_json(sources.add("schemas.md", example), sources, diagnostics);
    });
    EXPECT_NE(store.find("example", diagnostics), nullptr) << example;
    EXPECT_EQ(to_text(diagnostics, sources), "") << example;
  }
}

TEST(DocumentOfSchemas, NamesEveryWordOfOurs) {
  const std::string text = document();
  for (const Keyword& keyword : keywords()) {
    if (!keyword.name.starts_with("x-pisar-")) continue;
    EXPECT_NE(text.find(keyword.name), std::string::npos) << keyword.name;
  }
}

}  // namespace
}  // namespace pisar::testing
