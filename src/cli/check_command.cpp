#include <algorithm>
#include <ostream>
#include <thread>

#include "cli/commands.h"
#include "cli/options.h"
#include "pipeline.h"
#include "workspace/workspace.h"

namespace pisar {

ExitCode run_check(const std::vector<std::string>& arguments, Console& console) {
  CommandLine line("pisar check [ПАПКА]",
                   "Проверяет рабочую папку: настройки, данные по схемам, ссылки, шаблоны, каждый документ.\n"
                   "Ничего не записывает.");
  line.word("folder", ".");
  if (const auto code = line.parse(arguments, console)) return *code;

  SourceMap sources;
  Diagnostics diagnostics;
  const auto workspace = Workspace::open(line.text("folder"), diagnostics, sources);
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
