#include "cli/commands.h"

#include <algorithm>
#include <array>
#include <iostream>

#include "base/diagnostic.h"
#include "base/utf8.h"
#include "cli/version.h"

namespace pisar {
namespace {

constexpr std::array table = {
    Command{"build", "сделать документы рабочей папки", run_build},
    Command{"check", "проверить данные, шаблоны и документы, ничего не записывая", run_check},
    Command{"list", "перечислить документы рабочей папки", run_list},
    Command{"new", "сделать новую рабочую папку с примером", run_new},
    Command{"templates", "перечислить встроенные шаблоны или скопировать шаблон к себе", run_templates},
    Command{"fields", "перечислить, что нужно шаблону: поля, их вид, обязательны ли они", run_fields},
    Command{"render", "сделать один документ из файла", run_render},
    Command{"eval", "вычислить выражение", run_eval},
    Command{"explain", "объяснить сообщение по его коду", run_explain},
};

void print_help(std::ostream& out) {
  out << "Писарь: официальные документы органа управления образованием из данных и шаблонов.\n\n"
         "Использование: pisar КОМАНДА [параметры]\n\nКоманды:\n";
  for (const Command& command : table) {
    out << "  " << command.name << std::string(12 - command.name.size(), ' ') << command.summary << '\n';
  }
  out << "\nСправка о команде: pisar КОМАНДА --help\nВерсия: pisar --version\n"
         "\nКод завершения: 0 – сделано, 1 – ошибки во входных данных, 2 – ошибка в команде,\n"
         "3 – часть документов не сделана, 70 – внутренняя ошибка.\n";
}

ExitCode unknown_command(const std::string& name, Console& console) {
  std::vector<std::string_view> names;
  names.reserve(std::size(table));
  for (const Command& command : table) names.push_back(command.name);
  console.err << "pisar: нет команды «" << name << "»";
  const std::string_view near = nearest(name, names);
  if (!near.empty()) console.err << "; есть похожая «" << near << "»";
  console.err << "\nСправка: pisar --help\n";
  return ExitCode::usage;
}

}  // namespace

std::span<const Command> all_commands() { return table; }

ExitCode run_program(const std::vector<std::string>& arguments, Console& console) {
  if (arguments.empty()) {
    print_help(console.err);
    return ExitCode::usage;
  }
  const std::string& name = arguments.front();
  if (name == "--help" || name == "-h" || name == "help") {
    print_help(console.out);
    return ExitCode::done;
  }
  if (name == "--version") {
    console.out << "pisar " << version << '\n';
    return ExitCode::done;
  }
  const auto* command =
      std::find_if(table.begin(), table.end(), [&](const Command& candidate) { return candidate.name == name; });
  if (command == table.end()) return unknown_command(name, console);
  return command->run({arguments.begin() + 1, arguments.end()}, console);
}

}  // namespace pisar
