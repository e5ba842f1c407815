#include <algorithm>
#include <boost/program_options/value_semantic.hpp>
#include <ostream>
#include <thread>

#include "cli/commands.h"
#include "cli/messages.h"
#include "cli/options.h"
#include "cli/progress.h"
#include "cli/text_table.h"
#include "pipeline.h"
#include "workspace/workspace.h"

namespace pisar {
namespace {

namespace po = boost::program_options;

/// The ids of documents that were to be made and could not be.
std::vector<std::string> failed_documents(const std::vector<DocumentResult>& results, const Workspace& workspace,
                                          const Selection& selection) {
  std::vector<std::string> failed;
  for (const DocumentResult& result : results) {
    if (result.failed()) failed.push_back(result.id);
  }
  for (const std::string& id : workspace.broken_documents()) {
    const auto& only = selection.only;
    if (only.empty() || std::find(only.begin(), only.end(), id) != only.end()) failed.push_back(id);
  }
  return failed;
}

/// What was made: document, format, pages or rows, size, path; then what was not.
void print_summary(const std::vector<DocumentResult>& results, const std::vector<std::string>& failed,
                   std::ostream& out) {
  using enum TextTable::Align;
  TextTable table({"Документ", "Формат", "Объём", "Размер", "Файл"}, {left, left, right, right, left});
  std::size_t made = 0;
  for (const DocumentResult& result : results) {
    made += result.failed() ? 0 : 1;
    for (const MadeFile& file : result.files) {
      const std::string units = file.units == 0 ? "–" : std::to_string(file.units) + " " + std::string(file.unit);
      table.add({file.document, std::string(file.format), units, size_text(file.size), file.path.generic_string()});
    }
  }
  if (!table.empty()) out << table.text();
  out << "Сделано документов: " << made;
  if (!failed.empty()) out << ", не сделано: " << failed.size();
  out << '\n';
  constexpr std::size_t most_names = 20;
  for (std::size_t i = 0; i < failed.size() && i < most_names; ++i) {
    out << (i == 0 ? "Не сделаны: " : ", ") << failed[i];
  }
  if (failed.size() > most_names) out << " и ещё " << failed.size() - most_names;
  if (!failed.empty()) out << '\n';
}

}  // namespace

ExitCode run_build(const std::vector<std::string>& arguments, Console& console) {
  CommandLine line("pisar build [ПАПКА] [параметры]",
                   "Делает документы рабочей папки (по умолчанию – текущей) и кладёт их в out/.\n"
                   "Документ с ошибками пропускается, остальные делаются.");
  line.word("folder", ".");
  line.options.add_options()                                                                                   //
      ("only", po::value<std::vector<std::string>>()->multitoken()->composing()->value_name("КОД"),            //
       "только эти документы: коды через пробел или запятую")                                                  //
      ("format", po::value<std::vector<std::string>>()->composing()->value_name("ФОРМАТ"),                     //
       "форматы через запятую: pdf, docx, xlsx, text")                                                         //
      ("out", po::value<std::string>()->value_name("ПАПКА"), "куда писать (по умолчанию out/ рабочей папки)")  //
      ("jobs",
       po::value<unsigned>()->default_value(std::max(1U, std::thread::hardware_concurrency()))->value_name("ЧИСЛО"),
       "сколько документов делать одновременно")  //
      ("progress", po::value<std::string>()->default_value("auto")->value_name("ВИД"),
       "ход работы: auto, lines, json, none");
  Messages::add_options(line);
  if (const auto code = line.parse(arguments, console)) return *code;
  const auto mode = progress_mode(line.text("progress"), console.err_is_terminal);
  const unsigned jobs = line.values["jobs"].as<unsigned>();
  if (!mode || jobs == 0 || jobs > 1024) {
    console.err << "pisar: негодное значение параметра «" << (mode ? "--jobs" : "--progress") << "»\n";
    return ExitCode::usage;
  }
  const auto messages = Messages::read(line, console);
  if (!messages) return ExitCode::usage;

  SourceMap sources;
  Diagnostics diagnostics;
  const auto workspace = Workspace::open(line.text("folder"), diagnostics, sources, &all_functions());
  if (!workspace) {
    messages->finish(nullptr, diagnostics, sources);
    return ExitCode::input_mistakes;
  }
  BuildOptions options;
  options.selection = {split_list(line.texts("only")), split_list(line.texts("format"))};
  options.out = line.has("out") ? std::filesystem::path(line.text("out")) : workspace->folder() / "out";
  options.jobs = jobs;
  options.modified = console.modified;
  options.progress = show_progress(*mode, console);
  std::vector<DocumentResult> results = build(*workspace, options, sources, diagnostics);

  for (DocumentResult& result : results) {
    for (const Diagnostic& diagnostic : result.diagnostics.all()) diagnostics.add(diagnostic);
  }
  const AcceptedWarnings accepted = messages->finish(workspace.get(), diagnostics, sources);
  const std::vector<std::string> failed = failed_documents(results, *workspace, options.selection);
  print_summary(results, failed, messages->results());
  messages->results() << accepted_summary(accepted);
  if (!diagnostics.has_errors()) return ExitCode::done;
  const bool some_made =
      std::any_of(results.begin(), results.end(), [](const auto& result) { return !result.failed(); });
  return some_made && !failed.empty() ? ExitCode::some_failed : ExitCode::input_mistakes;
}

}  // namespace pisar
