#include <algorithm>
#include <boost/program_options/value_semantic.hpp>
#include <filesystem>
#include <ostream>
#include <vector>

#include "cli/commands.h"
#include "cli/messages.h"
#include "cli/options.h"
#include "cli/text_table.h"
#include "pipeline.h"
#include "workspace/workspace.h"

namespace pisar {
namespace {

namespace po = boost::program_options;

/// «school» of «school.risks[].level».
std::string variable_of(const std::string& path) { return path.substr(0, path.find_first_of(".[")); }

std::string need_of(const FieldUse& field) {
  if (!field.needed) return "можно не заполнять";
  if (!field.within.empty()) return "нужно, если есть " + field.within;
  return field.optional ? "нужно, хотя схема позволяет пропуск" : "нужно";
}

/// The fields, grouped by variable in the order of their first use.
std::string table_of(const std::vector<FieldUse>& fields, const SourceMap& sources) {
  using enum TextTable::Align;
  TextTable table({"Поле", "Что это", "Обязательность", "Первое место"}, {left, left, left, left});
  std::vector<std::string> variables;
  for (const FieldUse& field : fields) {
    std::string variable = variable_of(field.path);
    if (std::find(variables.begin(), variables.end(), variable) == variables.end()) {
      variables.push_back(std::move(variable));
    }
  }
  for (const std::string& variable : variables) {
    for (const FieldUse& field : fields) {
      if (variable_of(field.path) != variable) continue;
      table.add({field.path, field.type, need_of(field), sources.place(field.where)});
    }
  }
  return table.empty() ? "Шаблону ничего не нужно.\n" : table.text();
}

}  // namespace

ExitCode run_fields(const std::vector<std::string>& arguments, Console& console) {
  CommandLine line("pisar fields ШАБЛОН [параметры]",
                   "Перечисляет, что нужно шаблону: поля данных и шапки документа, их вид, обязательны ли они.\n"
                   "Знак [] после имени списка значит «у каждой записи». ШАБЛОН – имя: order, school-roadmap.");
  line.word("template");
  line.options.add_options()("data", po::value<std::string>()->value_name("ПАПКА"),
                             "рабочая папка со своими шаблонами и схемами");
  Messages::add_options(line);
  if (const auto code = line.parse(arguments, console)) return *code;
  if (!line.has("template")) {
    console.err << "pisar: не указан шаблон\nСправка: pisar fields --help\n";
    return ExitCode::usage;
  }
  const auto messages = Messages::read(line, console);
  if (!messages) return ExitCode::usage;
  SourceMap sources;
  Diagnostics diagnostics;
  const auto workspace = line.has("data") ? Workspace::open(line.text("data"), diagnostics, sources)
                                          : Workspace::empty(".", diagnostics, sources);
  const std::string name = line.text("template");
  const TemplatePtr source = workspace ? workspace->find_template(name, {}, diagnostics) : nullptr;
  if (source) {
    messages->results() << table_of(workspace->needed_fields(name, *source, all_functions(), sources), sources);
  }
  messages->finish(workspace.get(), diagnostics, sources);
  return source ? ExitCode::done : ExitCode::input_mistakes;
}

}  // namespace pisar
