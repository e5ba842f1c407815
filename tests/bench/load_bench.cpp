// Loading with places and checking, against the loads and the validator of the libraries, all in one run.
#include <benchmark/benchmark.h>
#include <rapidjson/document.h>
#include <rapidjson/schema.h>
#include <yaml-cpp/yaml.h>

#include <cstdio>
#include <map>
#include <stdexcept>
#include <string>

#include "base/diagnostic_text.h"
#include "base/heap.h"
#include "check/schema.h"
#include "load/load.h"
#include "tests/bench/school_records.h"

namespace pisar::bench {
namespace {

constexpr int records = 100'000;

/// The records as a file of the source map, made once.
struct Source {
  explicit Source(std::string name, std::string text) : file(sources.add(std::move(name), std::move(text))) {}
  SourceMap sources;
  FileId file;
  [[nodiscard]] std::string_view text() const { return sources.text(file); }
};

const Source& json() {
  static const Source source("schools.json", school_records_json(records));
  return source;
}
const Source& yaml() {
  static const Source source("schools.yaml", school_records_yaml(records));
  return source;
}

void demand(bool holds, const char* what) {
  if (!holds) throw std::runtime_error(what);
}

Value load(const Source& source, bool as_json) {
  Diagnostics diagnostics;
  std::optional<Value> value = as_json ? load_json(source.file, source.sources, diagnostics)
                                       : load_yaml(source.file, source.sources, diagnostics);
  demand(value && value->array().size() == records, "the records do not load");
  return *std::move(value);
}

void count_bytes(benchmark::State& state, std::size_t bytes) {
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(bytes));
}

void json_pisar(benchmark::State& state) {
  const Source& source = json();
  for (auto _ : state) benchmark::DoNotOptimize(load(source, true));
  count_bytes(state, source.text().size());
}

void json_rapidjson(benchmark::State& state) {
  const std::string_view text = json().text();
  for (auto _ : state) {
    rapidjson::Document document;
    document.Parse(text.data(), text.size());
    demand(document.IsArray() && document.Size() == records, "rapidjson does not load the records");
  }
  count_bytes(state, text.size());
}

void yaml_pisar(benchmark::State& state) {
  const Source& source = yaml();
  for (auto _ : state) benchmark::DoNotOptimize(load(source, false));
  count_bytes(state, source.text().size());
}

void yaml_yaml_cpp(benchmark::State& state) {
  const std::string text(yaml().text());
  for (auto _ : state) {
    const YAML::Node node = YAML::Load(text);
    demand(node.size() == records, "yaml-cpp does not load the records");
  }
  count_bytes(state, text.size());
}

void check_pisar(benchmark::State& state) {
  const Value value = load(json(), true);
  SourceMap sources;
  Diagnostics diagnostics;
  const FileId file = sources.add("a.schema.json", school_schema());
  SchemaStore store([&](std::string_view /*name*/) { return load_json(file, sources, diagnostics); });
  const Schema* schema = store.find("a", diagnostics);
  demand(schema != nullptr, "the schema does not compile");
  for (auto _ : state) {
    benchmark::DoNotOptimize(check(value, *schema, diagnostics));
    demand(!diagnostics.has_errors(), "the records are not valid");
  }
  count_bytes(state, json().text().size());
}

void check_rapidjson(benchmark::State& state) {
  const std::string_view text = json().text();
  rapidjson::Document document;
  document.Parse(text.data(), text.size());
  rapidjson::Document schema_text;
  schema_text.Parse(school_schema().c_str());
  const rapidjson::SchemaDocument schema(schema_text);
  for (auto _ : state) {
    rapidjson::SchemaValidator validator(schema);
    demand(document.Accept(validator), "rapidjson finds the records invalid");
  }
  count_bytes(state, text.size());
}

BENCHMARK(json_pisar)->Unit(benchmark::kMillisecond);
BENCHMARK(json_rapidjson)->Unit(benchmark::kMillisecond);
BENCHMARK(yaml_pisar)->Unit(benchmark::kMillisecond);
BENCHMARK(yaml_yaml_cpp)->Unit(benchmark::kMillisecond);
BENCHMARK(check_pisar)->Unit(benchmark::kMillisecond);
BENCHMARK(check_rapidjson)->Unit(benchmark::kMillisecond);

/// Keeps the shortest processor time of each benchmark, so that ratios can be told: other programs only lengthen it.
class RatioReporter final : public benchmark::ConsoleReporter {
 public:
  void ReportRuns(const std::vector<Run>& runs) override {
    ConsoleReporter::ReportRuns(runs);
    for (const Run& run : runs) {
      if (run.run_type != Run::RT_Iteration) continue;
      const double time = run.cpu_accumulated_time / static_cast<double>(run.iterations);
      const auto [found, added] = times_.emplace(run.run_name.function_name, time);
      if (!added) found->second = std::min(found->second, time);
    }
  }

  /// Prints how many times faster than `other` the first is, if both were run.
  void print(const char* what, const std::string& ours, const std::string& other, double wanted) const {
    if (!times_.contains(ours) || !times_.contains(other)) return;
    std::printf("%-45s %6.2f  (wanted %.2f)\n", what, times_.at(other) / times_.at(ours), wanted);
  }

 private:
  std::map<std::string, double> times_;
};

}  // namespace
}  // namespace pisar::bench

int main(int argc, char** argv) {
  pisar::keep_freed_memory();  // as the program does; it helps the other libraries as well
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
  pisar::bench::RatioReporter reporter;
  benchmark::RunSpecifiedBenchmarks(&reporter);
  std::printf("\nSpeed against the libraries:\n");
  reporter.print("JSON with places, rapidjson's DOM = 1", "json_pisar", "json_rapidjson", 0.35);
  reporter.print("YAML with places, yaml-cpp = 1", "yaml_pisar", "yaml_yaml_cpp", 7);
  reporter.print("validation, rapidjson's validator = 1", "check_pisar", "check_rapidjson", 2);
  return 0;
}
