#include <algorithm>
#include <boost/program_options/value_semantic.hpp>
#include <ostream>
#include <thread>
#include <vector>

#include "cli/commands.h"
#include "cli/messages.h"
#include "cli/options.h"
#include "pipeline.h"
#include "workspace/explain.h"
#include "workspace/workspace.h"

namespace pisar {
namespace {

/// «проверьте: «…», дательный падеж: «…»» for each unsure form, by documents.
void print_unsure_forms(const std::vector<UnsureFormsOfDocument>& documents, const SourceMap& sources,
                        std::ostream& out) {
  if (documents.empty()) {
    out << "Падежи: все формы заданы в данных или выведены по правилам.\n";
    return;
  }
  out << "Падежи, за которые правила не ручаются; верную форму впишите в forms рядом с name или в "
         "data/glossary.yaml.\n";
  for (const UnsureFormsOfDocument& document : documents) {
    out << document.document << ":\n";
    for (const expr::UnsureForm& form : document.forms) {
      out << "  проверьте: «" << form.name << "», " << form.case_name << " падеж: «" << form.form << "»";
      if (const std::string place = sources.place(form.where); !place.empty()) {
        out << " (" << place << ")";
      }
      out << "\n";
    }
  }
}

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
  line.options.add_options()                               //
      ("accepted", boost::program_options::bool_switch(),  //
       "показать и принятые предупреждения с причинами")   //
      ("explain", boost::program_options::bool_switch(),   //
       "показать, что как прочитано: «43,4 %» → 43.4")     //
      ("forms", boost::program_options::bool_switch(), "перечислить падежные формы, за которые правила не ручаются");
  Messages::add_options(line);
  if (const auto code = line.parse(arguments, console)) return *code;
  const auto messages = Messages::read(line, console);
  if (!messages) return ExitCode::usage;

  SourceMap sources;
  Diagnostics diagnostics;
  const auto workspace = Workspace::open(line.text("folder"), diagnostics, sources, &all_functions());
  const bool complete = workspace != nullptr;
  if (complete && line.values["explain"].as<bool>()) print_readings(*workspace, sources, messages->results());
  std::vector<UnsureFormsOfDocument> unsure_forms;
  if (complete) {
    unsure_forms = check_documents(*workspace, std::max(1U, std::thread::hardware_concurrency()), sources, diagnostics);
  }
  const bool list_accepted = line.values["accepted"].as<bool>();
  const AcceptedWarnings accepted = messages->finish(workspace.get(), diagnostics, sources, complete, list_accepted);
  std::ostream& out = messages->results();
  const auto& all = diagnostics.all();
  const auto follows = [](const Diagnostic& diagnostic) { return diagnostic.code == Code::value_rejected; };
  const auto consequences = static_cast<std::size_t>(std::count_if(all.begin(), all.end(), follows));
  const std::size_t errors = diagnostics.error_count() - consequences;
  const std::size_t warnings = all.size() - consequences - errors;
  if (errors == 0 && warnings == 0) {
    out << "Ошибок нет.\n";
  } else {
    out << "Ошибок: " << errors << ", предупреждений: " << warnings << ".\n";
  }
  out << accepted_summary(accepted);
  if (line.values["forms"].as<bool>()) print_unsure_forms(unsure_forms, sources, out);
  return diagnostics.has_errors() ? ExitCode::input_mistakes : ExitCode::done;
}

}  // namespace pisar
