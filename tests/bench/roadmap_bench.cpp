// Roadmaps of 200 schools, evaluation alone: templates are parsed once, data are loaded. Beside Jinja2, whose compiled
// template renders the same text over the same data in the same run; the texts are compared byte by byte.
#include <benchmark/benchmark.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>
#include <stdexcept>
#include <string>

#include "base/diagnostic_text.h"
#include "template/template.h"
#include "tests/bench/roadmap_data.h"
#include "tests/support/language.h"

namespace pisar::bench {
namespace {

namespace fs = std::filesystem;

constexpr int schools = 200;
const fs::path bench_folder = PISAR_SOURCE_DIR "/tests/bench";

std::string read(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  if (!stream) throw std::runtime_error("cannot read " + path.string());
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

/// The district, its templates and what evaluation wants to know; made once.
class District {
 public:
  District() {
    data_ = roadmap_data(schools, sources_);
    shared_.emplace(data_);
    plain_ = parse(bench_folder / "roadmap.txt.j2", true);
    paper_ = parse(PISAR_SOURCE_DIR "/templates/school-roadmap.md.j2", false);
    for (const char* name : {"roadmap", "approval"}) {
      included_[name] = parse(PISAR_SOURCE_DIR "/templates/" + std::string(name) + ".md.j2", false);
    }
  }

  [[nodiscard]] const Data& data() const { return data_; }

  /// The text of every school, one after the other.
  std::string texts() {
    std::string all;
    for_each_school([&](const EvaluationInput& input, Diagnostics& diagnostics) {
      const std::optional<std::string> text = evaluate_plain(*plain_, input, diagnostics);
      if (text) all += *text;
      return text.has_value();
    });
    return all;
  }

  /// Makes the texts; their bytes.
  std::size_t size_of_texts() {
    std::size_t size = 0;
    for_each_school([&](const EvaluationInput& input, Diagnostics& diagnostics) {
      const std::optional<std::string> text = evaluate_plain(*plain_, input, diagnostics);
      if (text) size += text->size();
      return text.has_value();
    });
    return size;
  }

  /// Evaluates the document of every school; the number of their blocks.
  std::size_t documents() {
    std::size_t blocks = 0;
    for_each_school([&](const EvaluationInput& input, Diagnostics& diagnostics) {
      const std::optional<Document> document = evaluate(*paper_, input, diagnostics);
      if (document) blocks += document->blocks.size();
      return document.has_value();
    });
    return blocks;
  }

 private:
  TemplatePtr parse(const fs::path& path, bool plain) {
    Diagnostics diagnostics;
    const FileId file = sources_.add(path.filename().string(), read(path));
    TemplatePtr parsed =
        plain ? parse_plain_template(file, sources_, diagnostics) : parse_template(file, sources_, diagnostics);
    if (!parsed) throw std::runtime_error(to_text(diagnostics, sources_));
    return parsed;
  }

  template <typename Make>
  void for_each_school(Make make) {
    const TemplateSource templates = [this](std::string_view name, Span, Diagnostics&) {
      const auto found = included_.find(name);
      return found == included_.end() ? nullptr : found->second;
    };
    for (const Value& school : data_.at("schools").array()) {
      const Data variables = {{"school", school}};
      const EvaluationInput input{.data = data_,
                                  .variables = variables,
                                  .functions = testing::language(),
                                  .templates = templates,
                                  .sources = sources_,
                                  .records = {},
                                  .shared = &*shared_};
      Diagnostics diagnostics;
      if (!make(input, diagnostics)) throw std::runtime_error(to_text(diagnostics, sources_));
    }
  }

  SourceMap sources_;
  Data data_;
  std::optional<expr::SharedData> shared_;
  TemplatePtr plain_;
  TemplatePtr paper_;
  std::map<std::string, TemplatePtr, std::less<>> included_;
};

District& district() {
  static District made;
  return made;
}

/// Removes its folder with all that it holds.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string name = (fs::temp_directory_path() / "pisar-bench-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("cannot make a folder");
    path_ = name;
  }
  ~TemporaryFolder() { fs::remove_all(path_); }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  [[nodiscard]] const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

std::string quoted(const fs::path& path) { return "'" + path.string() + "'"; }

/// Processor time, so that what else the machine does counts for neither side.
double processor_seconds() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

/// Seconds that Jinja2 takes for the texts of all schools; none where it is not installed. Its texts must be ours.
std::optional<double> time_jinja() {
  if (std::system("/usr/bin/python3 -c 'import jinja2' 2>/dev/null") != 0) return std::nullopt;
  const TemporaryFolder folder;
  const fs::path data = folder.path() / "data.json";
  const fs::path texts = folder.path() / "texts";
  std::ofstream(data, std::ios::binary) << to_json(district().data());
  const std::string command = "/usr/bin/python3 " + quoted(bench_folder / "roadmap_jinja.py") + " " +
                              quoted(bench_folder / "roadmap.txt.j2") + " " + quoted(data) + " " + quoted(texts);
  FILE* pipe = popen(command.c_str(), "r");
  double seconds = 0;
  const bool timed = pipe != nullptr && std::fscanf(pipe, "%lf", &seconds) == 1;
  if (pipe == nullptr || pclose(pipe) != 0 || !timed) throw std::runtime_error("Jinja2 failed");
  if (read(texts) != district().texts()) throw std::runtime_error("Jinja2 renders another text");
  return seconds;
}

/// Runs one benchmark; where Jinja2 is there, a counter says how many times its time goes into ours.
template <typename Make>
void measure(benchmark::State& state, std::optional<double> jinja, Make make) {
  double best = 1e9;  // s, the best pass, as of Jinja2
  for (auto _ : state) {
    const double begin = processor_seconds();
    benchmark::DoNotOptimize(make());
    best = std::min(best, processor_seconds() - begin);
  }
  state.counters["us_a_document"] = best / schools * 1e6;
  if (jinja) state.counters["times_faster_than_jinja2"] = *jinja / best;
}

int run(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  const std::optional<double> jinja = time_jinja();
  if (jinja) {
    std::printf("Jinja2: %.0f us a document, the same text as ours\n", *jinja / schools * 1e6);
  } else {
    std::puts("Jinja2 is not installed (Debian's python3-jinja2): nothing to compare with, our times alone");
  }
  benchmark::RegisterBenchmark("roadmap_text", [&](benchmark::State& state) {
    measure(state, jinja, [] { return district().size_of_texts(); });
  })->Unit(benchmark::kMillisecond);
  benchmark::RegisterBenchmark("roadmap_document", [&](benchmark::State& state) {
    measure(state, jinja, [] { return district().documents(); });
  })->Unit(benchmark::kMillisecond);
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}

}  // namespace
}  // namespace pisar::bench

int main(int argc, char** argv) {
  try {
    return pisar::bench::run(argc, argv);
  } catch (const std::exception& failure) {
    std::fprintf(stderr, "%s\n", failure.what());
    return 1;
  }
}
