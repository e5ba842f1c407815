#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <vector>

#include "base/diagnostic_text.h"
#include "check/schema.h"
#include "load/load.h"
#include "tests/support/files.h"

// The official suite of JSON Schema, as Debian packages it (json-schema-test-suite).

namespace pisar::testing {
namespace {

namespace fs = std::filesystem;

const fs::path suite = "/usr/share/json-schema-test-suite";

/// A test that is not met, and why. An empty group or test stands for all of them.
struct Exception {
  std::string_view file, group, test, reason;
};
constexpr std::string_view content_reason =
    "contentMediaType and contentEncoding are annotations, as the standard allows";
constexpr Exception exceptions[] = {
    {"optional/content.json", "", "", content_reason},
    {"optional/format/idn-hostname.json", "", "contains illegal char U+302E Hangul single dot tone mark",
     "ICU follows UTS #46, which allows what IDNA 2008 forbids here"},
};

struct Outcome {
  std::string file, group, test;
  bool met = false;
  std::string problem;
};

const Exception* exception_of(const Outcome& outcome) {
  const auto matches = [](std::string_view pattern, std::string_view name) {
    return pattern.empty() || pattern == name;
  };
  const auto* found = std::find_if(std::begin(exceptions), std::end(exceptions), [&](const Exception& exception) {
    return exception.file == outcome.file && matches(exception.group, outcome.group) &&
           matches(exception.test, outcome.test);
  });
  return found == std::end(exceptions) ? nullptr : found;
}

Value load_suite_file(const fs::path& path, SourceMap& sources) {
  Diagnostics diagnostics;
  const FileId file = sources.add(path.string(), read_file(path));
  std::optional<Value> value = load_json(file, sources, diagnostics);
  EXPECT_TRUE(value) << to_text(diagnostics, sources);
  return value ? *value : Value(Array{});
}

/// The suite's remote documents, and the standard's own schema.
std::optional<Value> remote(std::string_view uri, SourceMap& sources) {
  constexpr std::string_view host = "http://localhost:1234/";
  if (uri == "http://json-schema.org/draft-07/schema") {
    return load_suite_file(fs::path(PISAR_SOURCE_DIR) / "tests/check/data/draft-07.json", sources);
  }
  if (!uri.starts_with(host)) return std::nullopt;
  const fs::path path = suite / "remotes" / uri.substr(host.size());
  if (!fs::is_regular_file(path)) return std::nullopt;
  return load_suite_file(path, sources);
}

void run_group(const std::string& file, const Value& group, SourceMap& sources, std::vector<Outcome>& outcomes) {
  SchemaStore store([&](std::string_view name) -> std::optional<Value> {
    return name == "test.schema.json" ? std::optional<Value>(*group.find("schema")) : remote(name, sources);
  });
  Diagnostics compiled;
  const Schema* schema = store.find("test", compiled);
  for (const Value& test : group.find("tests")->array()) {
    Outcome outcome{file, group.find("description")->text(), test.find("description")->text(), false, {}};
    if (schema == nullptr) {
      outcome.problem = to_text(compiled, sources);
    } else {
      Diagnostics found;
      static_cast<void>(check(*test.find("data"), *schema, found));
      outcome.met = found.empty() == test.find("valid")->boolean();
      outcome.problem = found.empty() ? "found valid" : to_text(found, sources);
    }
    outcomes.push_back(std::move(outcome));
  }
}

std::vector<Outcome> run_suite() {
  const fs::path tests = suite / "tests" / "draft7";
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(tests)) {
    if (entry.path().extension() == ".json") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  std::vector<Outcome> outcomes;
  for (const fs::path& path : files) {
    SourceMap sources;
    const Value groups = load_suite_file(path, sources);
    for (const Value& group : groups.array()) {
      run_group(fs::relative(path, tests).generic_string(), group, sources, outcomes);
    }
  }
  return outcomes;
}

TEST(JsonSchemaSuite, IsMetButForTheExceptions) {
  if (!fs::is_directory(suite)) GTEST_SKIP() << "no " << suite << "; Debian's package json-schema-test-suite brings it";
  const std::vector<Outcome> outcomes = run_suite();
  ASSERT_GT(outcomes.size(), 400U);
  std::size_t met = 0;
  std::size_t required = 0;
  std::size_t required_met = 0;
  for (const Outcome& outcome : outcomes) {
    const bool optional = outcome.file.starts_with("optional/");
    met += outcome.met ? 1 : 0;
    required += optional ? 0 : 1;
    required_met += !optional && outcome.met ? 1 : 0;
    if (outcome.met || exception_of(outcome) != nullptr) continue;
    ADD_FAILURE() << outcome.file << ": " << outcome.group << ": " << outcome.test << "\n" << outcome.problem;
  }
  std::cout << "required tests met: " << required_met << " of " << required << ", with optional ones: " << met << " of "
            << outcomes.size() << "\n";
  EXPECT_GE(required_met * 100, required * 99);
}

TEST(JsonSchemaSuite, NoExceptionIsOutOfDate) {
  if (!fs::is_directory(suite)) GTEST_SKIP() << "no " << suite;
  const std::vector<Outcome> outcomes = run_suite();
  for (const Exception& exception : exceptions) {
    const bool needed = std::any_of(outcomes.begin(), outcomes.end(), [&](const Outcome& outcome) {
      return !outcome.met && exception_of(outcome) == &exception;
    });
    EXPECT_TRUE(needed) << exception.file << " " << exception.group << " " << exception.test << " is met by now";
  }
}

}  // namespace
}  // namespace pisar::testing
