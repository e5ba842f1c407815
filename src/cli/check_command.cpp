#include <algorithm>
#include <ostream>
#include <thread>
#include <vector>

#include "cli/commands.h"
#include "cli/options.h"
#include "pipeline.h"
#include "workspace/explain.h"
#include "workspace/workspace.h"

namespace pisar {

namespace {

/// What was read as what: «data/results.yaml:12:9: «43,4 %» → 43.4», a blank line between files.
void print_readings(const Workspace& workspace, const SourceMap& sources, std::ostream& out) {
  const std::vector<Reading> all = readings(workspace);
  FileId file = 0;
  for (const Reading& reading : all) {
    if (file != 0 && reading.where.file != file) out << '\n';
    file = reading.where.file;
    out << sources.place(reading.where) << ": «" << reading.written << "» → " << reading.read << '\n';
  }
  out << (all.empty() ? "Все значения прочитаны так, как записаны.\n" : "\n");
}

}  // namespace

ExitCode run_check(const std::vector<std::string>& arguments, Console& console) {
  CommandLine line("pisar check [ПАПКА] [параметры]",
                   "Проверяет рабочую папку: настройки, данные по схемам, ссылки, шаблоны, каждый документ.\n"
                   "Ничего не записывает.");
  line.word("folder", ".");
  line.options.add_options()("explain", "показать, что как прочитано: «43,4 %» → 43.4");
  if (const auto code = line.parse(arguments, console)) return *code;

  SourceMap sources;
  Diagnostics diagnostics;
  const auto workspace = Workspace::open(line.text("folder"), diagnostics, sources);
  if (workspace && line.has("explain")) print_readings(*workspace, sources, console.out);
  if (workspace) {
    check_documents(*workspace, std::max(1U, std::thread::hardware_concurrency()), sources, diagnostics);
  }
  console.print(diagnostics, sources);
  const std::size_t errors = diagnostics.error_count();
  const std::size_t warnings = diagnostics.all().size() - errors;
  if (errors == 0 && warnings == 0) {
    console.out << "Ошибок нет.\n";
  } else {
    console.out << "Ошибок: " << errors << ", предупреждений: " << warnings << ".\n";
  }
  return errors == 0 ? ExitCode::done : ExitCode::input_mistakes;
}

}  // namespace pisar
