#include "cli/messages.h"

#include <boost/program_options/value_semantic.hpp>
#include <ostream>

#include "base/diagnostic_json.h"
#include "base/diagnostic_sarif.h"
#include "base/diagnostic_text.h"
#include "cli/explanations.h"
#include "cli/version.h"
#include "workspace/workspace.h"

namespace pisar {
namespace {

namespace po = boost::program_options;

constexpr std::size_t first_messages = 50;

std::string to_text(const AcceptedWarning& warning, const SourceMap& sources, DiagnosticStyle style) {
  std::string text = to_text(warning.diagnostic, sources, style) + "   принято: " + warning.reason;
  if (!warning.beside) text += " (" + sources.place(warning.mark) + ")";
  return text + "\n";
}

}  // namespace

void Messages::add_options(CommandLine& line) {
  line.options.add_options()  //
      ("messages", po::value<std::string>()->default_value("text")->value_name("ВИД"),
       "вид сообщений: text, json, sarif")  //
      ("all-messages", po::bool_switch(), "печатать все сообщения, а не первые 50");
}

std::optional<Messages> Messages::read(const CommandLine& line, Console& console) {
  const std::string word = line.text("messages");
  const bool all = line.values["all-messages"].as<bool>();
  if (word == "text") return Messages(Form::text, all, console);
  if (word == "json") return Messages(Form::json, all, console);
  if (word == "sarif") return Messages(Form::sarif, all, console);
  console.err << "pisar: негодное значение параметра «--messages»: «" << word << "»; бывает text, json, sarif\n";
  return std::nullopt;
}

AcceptedWarnings Messages::finish(const Workspace* workspace, Diagnostics& diagnostics, const SourceMap& sources,
                                  bool complete, bool list_accepted) const {
  AcceptedWarnings accepted;
  if (workspace != nullptr) {
    workspace->messages().apply_switches(diagnostics);
    accepted = workspace->messages().take_accepted(diagnostics, workspace->source_files(), workspace->data(), sources,
                                                   complete && !diagnostics.has_errors());
  }
  const AcceptedWarnings listed = list_accepted ? accepted : AcceptedWarnings();
  switch (form_) {
    case Form::text: {
      const DiagnosticStyle style{.colour = console_->colour, .limit = all_ ? 0 : first_messages};
      console_->err << to_text(diagnostics, sources, style);
      for (const AcceptedWarning& warning : listed) console_->err << to_text(warning, sources, style);
      break;
    }
    case Form::json:
      console_->out << to_json(diagnostics, listed, sources);
      break;
    case Form::sarif:
      console_->out << to_sarif(diagnostics, listed, sources, {version, code_help});
      break;
  }
  return accepted;
}

std::string accepted_summary(const AcceptedWarnings& accepted) {
  if (accepted.empty()) return {};
  return "Принято предупреждений: " + std::to_string(accepted.size()) + " (показать: pisar check --accepted).\n";
}

}  // namespace pisar
