// PDF from end to end and stage by stage. «Process…»: the program itself, CPU time of the whole process with its start,
// wanted at most 1 ms for each of 200 road maps, 20 ms for an order of four pages made alone, 60 KB a file; 500 pages
// some ten times the time of 50. «Stage…»: what a road map costs within. «Floor…»: its finished streams deflated and
// put together again, what no layout can save.

#include <benchmark/benchmark.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "batch/plan.h"
#include "layout/layout.h"
#include "pipeline.h"
#include "tests/bench/process_cost.h"
#include "tests/write/pdf/pdf_reader.h"
#include "workspace/workspace.h"
#include "write/pdf/compress.h"
#include "write/pdf/draw.h"
#include "write/pdf/metadata.h"
#include "write/pdf/pdf.h"

namespace pisar {
namespace {

namespace fs = std::filesystem;

constexpr int school_count = 200;

fs::path work_folder() { return PISAR_BENCH_FOLDER; }

/// The workspace of the road maps, written once a run.
fs::path road_maps() {
  static const fs::path folder = [] {
    fs::path made = work_folder() / "roadmaps";
    fs::remove_all(made);
    static_cast<void>(bench::process_cost({"python3", std::string(PISAR_SOURCE_DIR) + "/tests/bench/many_roadmaps.py",
                                           made.string(), std::to_string(school_count)}));
    return made;
  }();
  return folder;
}

/// A workspace whose one document has so many pages or a few more: paragraphs, and a table every ten pages.
fs::path long_document(int pages) {
  const fs::path folder = work_folder() / ("pages-" + std::to_string(pages));
  fs::remove_all(folder);
  fs::copy(fs::path(PISAR_SOURCE_DIR) / "samples" / "levashi", folder, fs::copy_options::recursive);
  fs::remove_all(folder / "documents");
  fs::create_directories(folder / "documents");
  std::ofstream(folder / "pisar.yaml") << "year: 2022/2023\nprofile: gost-2016\nformats: [pdf]\n";
  std::ofstream file(folder / "documents" / "note.md");
  file << "---\nform: note\nnumber: \"1\"\ndate: 14.09.2022\ntitle: о школах района\nexecutor: imc\n---\n";
  for (int part = 1; part <= pages / 10; ++part) {
    file << "# #. Школы, часть " << part << "\n\n";
    for (int i = 1; i <= 50; ++i) {
      file << "Руководителям общеобразовательных организаций района обеспечить проведение оценочных процедур " << part
           << "." << i
           << " по утверждённому графику, ознакомить с их результатами педагогов и родителей (законных представителей) "
              "обучающихся, принять меры к недопущению необъективных результатов и представить сведения о выполненных "
              "мероприятиях в информационно-методический центр в установленный срок.\n\n";
    }
    file << "::: table widths=\"14mm * 30mm\"\n| № | Школа | Учащихся |\n|:-:|---|:-:|\n";
    for (int i = 1; i <= 40; ++i) file << "| #. | Средняя школа № " << i << " | " << 100 + i << " |\n";
    file << ":::\n\n";
  }
  return folder;
}

struct Made {
  std::size_t files = 0;
  double largest_kb = 0;
};

Made made_in(const fs::path& folder) {
  Made made;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    ++made.files;
    made.largest_kb = std::max(made.largest_kb, static_cast<double>(entry.file_size()) / 1024);
  }
  return made;
}

/// Where papers are written: in memory where there is such a folder, for on a disk the time to make a file depends on
/// what else was deleted there (ext4: from 0.2 to 1 ms).
fs::path memory_folder() { return fs::exists("/dev/shm") ? fs::path("/dev/shm") : work_folder(); }

/// Makes a workspace's papers in a process of its own; the time is that of a paper.
double measure_process(benchmark::State& state, const fs::path& workspace, const std::vector<std::string>& options) {
  const fs::path outs = memory_folder() / ("pisar-bench-" + std::to_string(getpid()));
  std::vector<std::string> command{PISAR_PROGRAM, "build", workspace.string(), "--jobs", "1", "--format", "pdf"};
  command.insert(command.end(), options.begin(), options.end());
  command.insert(command.end(), {"--out", {}});
  bench::ProcessCost last;
  Made made;
  double total = 0;
  int run = 0;
  for (auto _ : state) {
    const fs::path out = outs / std::to_string(run++);
    command.back() = out.string();
    last = bench::process_cost(command);
    made = made_in(out);
    const double each = last.cpu_seconds / static_cast<double>(std::max<std::size_t>(made.files, 1));
    total += each;
    state.SetIterationTime(each);
  }
  fs::remove_all(outs);
  state.counters["papers"] = static_cast<double>(made.files);
  state.counters["largest_KB"] = made.largest_kb;
  state.counters["peak_MB"] = last.peak_mb;
  return total / static_cast<double>(std::max<std::size_t>(state.iterations(), 1));
}

void ProcessRoadMaps(benchmark::State& state) { measure_process(state, road_maps(), {}); }
BENCHMARK(ProcessRoadMaps)->UseManualTime()->Unit(benchmark::kMillisecond)->Iterations(5);

void ProcessColdOrder(benchmark::State& state) {
  measure_process(state, fs::path(PISAR_SOURCE_DIR) / "samples" / "levashi", {"--only", "order-59"});
}
BENCHMARK(ProcessColdOrder)->UseManualTime()->Unit(benchmark::kMillisecond)->Iterations(20);

void ProcessPages(benchmark::State& state) {
  static double of_fifty = 0;
  const auto pages = static_cast<int>(state.range(0));
  const double seconds = measure_process(state, long_document(pages), {});
  if (pages == 50) of_fifty = seconds;
  if (of_fifty > 0) state.counters["times_50"] = seconds / of_fifty;
}
BENCHMARK(ProcessPages)->Arg(50)->Arg(500)->UseManualTime()->Unit(benchmark::kMillisecond)->Iterations(5);

/// The road maps in every stage.
struct Stages {
  SourceMap sources;
  Diagnostics diagnostics;
  std::unique_ptr<const Workspace> workspace;
  std::vector<Task> tasks;
  std::vector<Document> documents;
  std::vector<LaidOut> laid_out;
  std::vector<std::string> files;

  static const Stages& get() {
    static const Stages stages;
    return stages;
  }

 private:
  Stages() {
    workspace = Workspace::open(road_maps(), diagnostics, sources, &all_functions());
    if (!workspace) throw std::runtime_error("the road maps' workspace does not open");
    tasks = plan(*workspace, {}, all_functions(), sources, diagnostics);
    for (const Task& task : tasks) {
      std::optional<Document> document = make_document(*workspace, task, sources, diagnostics);
      if (!document) throw std::runtime_error("a road map cannot be made");
      documents.push_back(*std::move(document));
      laid_out.push_back(lay_out(documents.back(), diagnostics));
      files.push_back(pdf::draw(laid_out.back(), {documents.back().title, "", 0}, {}, diagnostics));
    }
  }
};

void StageEvaluate(benchmark::State& state) {
  const Stages& stages = Stages::get();
  std::size_t i = 0;
  for (auto _ : state) {
    Diagnostics diagnostics;
    benchmark::DoNotOptimize(
        make_document(*stages.workspace, stages.tasks[i++ % stages.tasks.size()], stages.sources, diagnostics));
  }
}
BENCHMARK(StageEvaluate)->Unit(benchmark::kMicrosecond);

void StageLayOut(benchmark::State& state) {
  const Stages& stages = Stages::get();
  std::size_t i = 0;
  for (auto _ : state) {
    Diagnostics diagnostics;
    benchmark::DoNotOptimize(lay_out(stages.documents[i++ % stages.documents.size()], diagnostics));
  }
}
BENCHMARK(StageLayOut)->Unit(benchmark::kMicrosecond);

void StageDraw(benchmark::State& state) {
  const Stages& stages = Stages::get();
  std::size_t i = 0;
  for (auto _ : state) {
    Diagnostics diagnostics;
    const std::size_t at = i++ % stages.laid_out.size();
    benchmark::DoNotOptimize(pdf::draw(stages.laid_out[at], {stages.documents[at].title, "", 0}, {}, diagnostics));
  }
}
BENCHMARK(StageDraw)->Unit(benchmark::kMicrosecond);

/// The objects of a file: those that are packed into one compressed stream, and the streams.
struct Prepared {
  std::string packed;
  std::vector<testing::ReadObject> streams;
};

void FloorDeflateAndJoin(benchmark::State& state) {
  std::vector<Prepared> prepared;
  for (const std::string& file : Stages::get().files) {
    Prepared& one = prepared.emplace_back();
    for (const auto& [number, object] : testing::read_objects(file)) {
      if (object.stream.empty()) {
        one.packed += object.text;
      } else if (object.text.find("/ObjStm") == std::string::npos) {
        one.streams.push_back(object);
      }
    }
  }
  std::size_t i = 0;
  for (auto _ : state) {
    const Prepared& one = prepared[i++ % prepared.size()];
    std::string file = pdf::compress(one.packed, pdf::Effort::little);
    for (const testing::ReadObject& stream : one.streams) {
      file += stream.text;
      file += pdf::compress(stream.stream);
    }
    benchmark::DoNotOptimize(file);
  }
}
BENCHMARK(FloorDeflateAndJoin)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace pisar

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  try {
    benchmark::RunSpecifiedBenchmarks();
  } catch (const std::exception& error) {
    std::cerr << "pdf_bench: " << error.what() << '\n';
    return 1;
  }
  return 0;
}
