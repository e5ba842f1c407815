// Ten ways to break a workspace, and what `pisar check` says of each: place, line, caret and hint.
#include <gtest/gtest.h>

#include "tests/samples/sample_build.h"

namespace pisar::testing {
namespace {

namespace fs = std::filesystem;

/// Compares all messages with tests/golden/mistakes/NAME.txt.
void expect_mistakes(SampleBuild& sample, const std::string& name) {
  const std::string messages = sample.mistakes();
  EXPECT_NE(messages, "");
  expect_golden(fs::path(PISAR_SOURCE_DIR) / "tests/golden/mistakes" / (name + ".txt"), messages);
}

TEST(Mistakes, MissingField) {
  SampleBuild sample("botlikh");
  sample.replace("data/schools.yaml", "  name: МКОУ «Гунхалинская СОШ»\n", "");
  expect_mistakes(sample, "missing-field");
}

TEST(Mistakes, MissingValueWhereItIsPrinted) {
  SampleBuild sample("botlikh");
  sample.replace("data/schools.yaml", "  director: aliev\n", "");
  expect_mistakes(sample, "missing-value");
}

TEST(Mistakes, MisspeltKey) {
  SampleBuild sample("botlikh");
  sample.replace("data/schools.yaml", "  director: aliev\n", "  directer: aliev\n");
  expect_mistakes(sample, "misspelt-key");
}

TEST(Mistakes, WrongType) {
  SampleBuild sample("botlikh");
  sample.replace("data/schools.yaml", "students: 164", "students: много");
  expect_mistakes(sample, "wrong-type");
}

TEST(Mistakes, UnknownId) {
  SampleBuild sample("botlikh");
  sample.replace("data/schools.yaml", "partner: botlikh-1", "partner: botlih-1");
  expect_mistakes(sample, "unknown-id");
}

TEST(Mistakes, DuplicateId) {
  SampleBuild sample("botlikh");
  sample.replace("data/schools.yaml", "- id: shivor", "- id: gunkhala");
  expect_mistakes(sample, "duplicate-id");
}

TEST(Mistakes, UnknownNameInATemplate) {
  SampleBuild sample("levashi");
  sample.replace("documents/order-59.md", "{{ a.executor }}", "{{ a.executer }}");
  expect_mistakes(sample, "unknown-name");
}

TEST(Mistakes, UnclosedTag) {
  SampleBuild sample("levashi");
  sample.replace("documents/order-59.md", "{% for a in activities %}", "{% for a in activities");
  expect_mistakes(sample, "unclosed-tag");
}

TEST(Mistakes, BadDate) {
  SampleBuild sample("levashi");
  sample.replace("documents/order-59.md", "date: 14.09.2022", "date: 31.09.2022");
  expect_mistakes(sample, "bad-date");
}

TEST(Mistakes, BadYaml) {
  SampleBuild sample("levashi");
  sample.replace("data/municipality.yaml", "name: муниципальный район «Левашинский район»",
                 "name: муниципальный район: «Левашинский район»");
  expect_mistakes(sample, "bad-yaml");
}

TEST(Mistakes, MissingFile) {
  SampleBuild sample("levashi");
  fs::remove(sample.folder() / "data/people.yaml");
  expect_mistakes(sample, "missing-file");
}

}  // namespace
}  // namespace pisar::testing
