#include <boost/program_options/value_semantic.hpp>
#include <ostream>

#include "cli/commands.h"
#include "cli/messages.h"
#include "cli/options.h"
#include "expr/evaluate.h"
#include "pipeline.h"
#include "workspace/data_environment.h"
#include "workspace/workspace.h"

namespace pisar {
namespace {

namespace po = boost::program_options;

/// A value as a person reads it: a scalar in one line, lists and records as indented lines.
void print_value(const Value& value, std::size_t depth, std::ostream& out) {
  const std::string indent(depth * 2, ' ');
  if (value.is_array()) {
    if (value.array().empty()) out << indent << "[]\n";
    for (const Value& item : value.array()) {
      out << indent << "-\n";
      print_value(item, depth + 1, out);
    }
  } else if (value.is_object()) {
    if (value.object().empty()) out << indent << "{}\n";
    for (const Member& member : value.object().members()) {
      out << indent << member.key << ":\n";
      print_value(member.value, depth + 1, out);
    }
  } else if (value.is_missing()) {
    out << indent << "(нет значения" << (value.missing().reason.empty() ? "" : ": ") << value.missing().reason << ")\n";
  } else if (value.is_boolean()) {
    out << indent << (value.boolean() ? "true" : "false") << '\n';
  } else if (value.is_reference()) {
    out << indent << value.reference().id << " → " << value.reference().collection << '\n';
  } else {
    out << indent << expr::to_text(value).value_or("(" + std::string(kind_name(value.kind())) + ")") << '\n';
  }
}

}  // namespace

ExitCode run_eval(const std::vector<std::string>& arguments, Console& console) {
  CommandLine line("pisar eval ВЫРАЖЕНИЕ [параметры]",
                   "Вычисляет выражение языка шаблонов, например: pisar eval 'schools | length' --data .");
  line.word("expression");
  line.options.add_options()("data", po::value<std::string>()->value_name("ПАПКА"),
                             "рабочая папка, чьи данные видит выражение");
  Messages::add_options(line);
  if (const auto code = line.parse(arguments, console)) return *code;
  if (!line.has("expression")) {
    console.err << "pisar: не указано выражение\nСправка: pisar eval --help\n";
    return ExitCode::usage;
  }
  const auto messages = Messages::read(line, console);
  if (!messages) return ExitCode::usage;

  SourceMap sources;
  Diagnostics diagnostics;
  const auto workspace = line.has("data") ? Workspace::open(line.text("data"), diagnostics, sources)
                                          : Workspace::empty(".", diagnostics, sources);
  std::optional<Value> value;
  if (workspace) {
    const FileId file = sources.add("<выражение>", line.text("expression"));
    const expr::ExprPtr expression = expr::parse_expression(sources.text(file), file, 0, diagnostics);
    if (expression) {
      const DataEnvironment::Variables none;
      DataEnvironment environment(workspace->data(), workspace->records(), none);
      std::int64_t steps = 50'000'000;
      expr::Context context{environment, all_functions(), diagnostics, steps};
      value = expr::evaluate(*expression, context);
      if (value && value->is_reference()) {
        if (const Value* record = environment.resolve(value->reference())) value = *record;
      }
    }
  }
  messages->finish(workspace.get(), diagnostics, sources);
  if (value) print_value(*value, 0, messages->results());
  return diagnostics.has_errors() || !value ? ExitCode::input_mistakes : ExitCode::done;
}

}  // namespace pisar
