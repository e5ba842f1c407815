#include <ostream>

#include "cli/commands.h"
#include "cli/options.h"
#include "cli/text_table.h"
#include "pipeline.h"
#include "workspace/workspace.h"

namespace pisar {
namespace {

std::string formats_of(const Task& task) {
  std::string text;
  for (const WriterEntry* writer : task.writers) {
    text += text.empty() ? "" : ", ";
    text += writer->name;
  }
  return text;
}

}  // namespace

ExitCode run_list(const std::vector<std::string>& arguments, Console& console) {
  CommandLine line("pisar list [ПАПКА]", "Перечисляет документы, которые сделает команда build.");
  line.word("folder", ".");
  if (const auto code = line.parse(arguments, console)) return *code;

  SourceMap sources;
  Diagnostics diagnostics;
  const auto workspace = Workspace::open(line.text("folder"), diagnostics, sources);
  if (workspace) {
    using enum TextTable::Align;
    TextTable table({"Документ", "Форматы", "Шаблон", "Файл", "Название"}, {left, left, left, left, left});
    for (const Task& task : plan(*workspace, {}, all_functions(), sources, diagnostics)) {
      diagnostics.append(Diagnostics(task.mistakes));
      table.add({task.id, formats_of(task), task.spec->template_name.empty() ? "–" : task.spec->template_name,
                 "out/" + task.output, task.spec->title});
    }
    if (!table.empty()) console.out << table.text();
  }
  console.print(diagnostics, sources);
  return diagnostics.has_errors() ? ExitCode::input_mistakes : ExitCode::done;
}

}  // namespace pisar
