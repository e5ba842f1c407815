// Plain-text templates against Jinja2 itself (Debian's python3-jinja2): the shared subset renders alike, and what
// differs on purpose is listed in jinja/differences.txt.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <sstream>

#include "base/diagnostic_text.h"
#include "load/load.h"
#include "tests/support/files.h"
#include "tests/support/tools.h"
#include "tests/template/workbench.h"

namespace pisar::testing {
namespace {

namespace fs = std::filesystem;

const fs::path folder = PISAR_SOURCE_DIR "/tests/template/jinja";

/// A template, and, where it differs on purpose, what Pisar makes of it and why.
struct Pair {
  std::string text;
  std::string ours;
  std::string reason;
};

std::vector<std::string> lines_of(const fs::path& file) {
  std::vector<std::string> lines;
  std::istringstream stream(read_file(file));
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

/// Templates of one line each (lines.txt), and those of several, which «=====» parts (texts.txt).
std::vector<std::string> shared_templates() {
  std::vector<std::string> templates = lines_of(folder / "lines.txt");
  std::string text;
  for (const std::string& line : lines_of(folder / "texts.txt")) {
    if (line == "=====") {
      templates.push_back(std::exchange(text, {}));
    } else {
      text += line + "\n";
    }
  }
  templates.push_back(text);
  return templates;
}

/// «\\n» as a line end.
std::string unescaped(std::string text) {
  for (std::size_t at = text.find("\\n"); at != std::string::npos; at = text.find("\\n", at)) text.replace(at, 2, "\n");
  return text;
}

/// Three lines each, where «\\n» is a line end: the template, what Pisar makes of it, the reason.
std::vector<Pair> differences() {
  const std::vector<std::string> lines = lines_of(folder / "differences.txt");
  std::vector<Pair> pairs;
  for (std::size_t i = 0; i + 2 < lines.size(); i += 4) {
    pairs.push_back({unescaped(lines[i]), unescaped(lines[i + 1]), lines[i + 2]});
  }
  return pairs;
}

std::map<std::string, std::string> parts() {
  std::map<std::string, std::string> parts;
  for (const auto& entry : fs::directory_iterator(folder / "parts")) {
    parts[entry.path().stem().stem().string()] = read_file(entry.path());
  }
  return parts;
}

std::string json_text(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') result += '\\';
    if (c == '\n') {
      result += "\\n";
    } else if (c == '\t') {
      result += "\\t";
    } else {
      result += c;
    }
  }
  return result + "\"";
}

/// What Jinja2 makes of each; none for a template that it refuses. Empty when Jinja2 is not at hand.
std::vector<std::optional<std::string>> jinja(const std::vector<std::string>& templates) {
  std::string task = "{\"data\": " + read_file(folder / "data.json") + ", \"parts\": {";
  for (const auto& [name, text] : parts()) {
    task += (task.back() == '{' ? "" : ", ") + json_text(name) + ": " + json_text(text);
  }
  task += "}, \"templates\": [";
  for (const std::string& text : templates) task += (task.back() == '[' ? "" : ", ") + json_text(text);
  task += "]}";
  const TemporaryFolder temporary;
  write_file(temporary.path() / "task.json", task);
  const std::string script = (folder / "render.py").string();
  const auto output = run_tool("/usr/bin/python3", {script, (temporary.path() / "task.json").string()}).output;
  std::vector<std::optional<std::string>> results;
  SourceMap sources;
  Diagnostics diagnostics;
  const auto list = load_json(sources.add("jinja", output), sources, diagnostics);
  if (!list || !list->is_array()) return results;
  for (const Value& item : list->array()) {
    results.push_back(item.is_text() ? std::optional(item.text()) : std::nullopt);
  }
  return results;
}

/// What Pisar makes of a template: its text, or the code of its first mistake.
std::string pisar(const std::string& text) {
  Workbench bench;
  SourceMap sources;
  Diagnostics diagnostics;
  const auto data = load_json(sources.add("data", read_file(folder / "data.json")), sources, diagnostics);
  for (const Member& member : data->object().members()) {
    bench.data(member.key, std::string(sources.text(member.value.where)));
  }
  for (const auto& [name, part] : parts()) bench.plain(name, part);
  return bench.show_plain(text);
}

class Jinja : public ::testing::Test {
 protected:
  void SetUp() override {
    if (run_tool("/usr/bin/python3", {"-c", "import jinja2"}).status != 0) {
      GTEST_SKIP() << "python3-jinja2 is not installed";
    }
  }
};

TEST_F(Jinja, RendersTheSharedSubsetAlike) {
  const std::vector<std::string> templates = shared_templates();
  const auto theirs = jinja(templates);
  ASSERT_EQ(theirs.size(), templates.size());
  EXPECT_GE(templates.size(), 300U);
  for (std::size_t i = 0; i < templates.size(); ++i) {
    EXPECT_EQ(pisar(templates[i]), theirs[i].value_or("refused")) << templates[i];
  }
}

TEST_F(Jinja, DiffersWhereItIsListed) {
  const std::vector<Pair> pairs = differences();
  std::vector<std::string> templates;
  for (const Pair& pair : pairs) templates.push_back(pair.text);
  const auto theirs = jinja(templates);
  ASSERT_EQ(theirs.size(), templates.size());
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    EXPECT_EQ(pisar(pairs[i].text), pairs[i].ours) << pairs[i].text;
    EXPECT_NE(pairs[i].ours, theirs[i].value_or("refused")) << "no difference any more: " << pairs[i].text;
    EXPECT_FALSE(pairs[i].reason.empty()) << pairs[i].text;
  }
}

}  // namespace
}  // namespace pisar::testing
