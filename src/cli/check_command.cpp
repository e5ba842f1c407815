#include <algorithm>
#include <boost/program_options/value_semantic.hpp>
#include <ostream>
#include <thread>

#include "cli/commands.h"
#include "cli/messages.h"
#include "cli/options.h"
#include "pipeline.h"
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

}  // namespace

ExitCode run_check(const std::vector<std::string>& arguments, Console& console) {
  CommandLine line("pisar check [ПАПКА] [параметры]",
                   "Проверяет рабочую папку: настройки, данные по схемам, ссылки, шаблоны, каждый документ.\n"
                   "Ничего не записывает.");
  line.word("folder", ".");
  line.options.add_options()("accepted", boost::program_options::bool_switch(),
                             "показать и принятые предупреждения с причинами");
  line.options.add_options()("forms", boost::program_options::bool_switch(),
                             "перечислить падежные формы, за которые правила не ручаются");
  Messages::add_options(line);
  if (const auto code = line.parse(arguments, console)) return *code;
  const auto messages = Messages::read(line, console);
  if (!messages) return ExitCode::usage;

  SourceMap sources;
  Diagnostics diagnostics;
  const auto workspace = Workspace::open(line.text("folder"), diagnostics, sources);
  const bool complete = workspace != nullptr;
  std::vector<UnsureFormsOfDocument> unsure_forms;
  if (complete) {
    unsure_forms = check_documents(*workspace, std::max(1U, std::thread::hardware_concurrency()), sources, diagnostics);
  }
  const bool list_accepted = line.values["accepted"].as<bool>();
  const AcceptedWarnings accepted = messages->finish(workspace.get(), diagnostics, sources, complete, list_accepted);
  std::ostream& out = messages->results();
  const std::size_t errors = diagnostics.error_count();
  const std::size_t warnings = diagnostics.all().size() - errors;
  if (errors == 0 && warnings == 0) {
    out << "Ошибок нет.\n";
  } else {
    out << "Ошибок: " << errors << ", предупреждений: " << warnings << ".\n";
  }
  out << accepted_summary(accepted);
  if (line.values["forms"].as<bool>()) print_unsure_forms(unsure_forms, sources, out);
  return errors == 0 ? ExitCode::done : ExitCode::input_mistakes;
}

}  // namespace pisar
