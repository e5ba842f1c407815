#include <boost/program_options/value_semantic.hpp>
#include <filesystem>
#include <ostream>

#include "base/file_system.h"
#include "cli/commands.h"
#include "cli/options.h"
#include "resources/resources.h"

namespace pisar {
namespace {

namespace po = boost::program_options;

constexpr std::string_view folder = "templates/";
constexpr std::string_view profiles = "templates/profiles/";
constexpr std::string_view suffix = ".md.j2";

/// The built-in files that an office may copy: templates, and profiles as «profiles/NAME.yaml».
std::vector<std::string_view> copyable() {
  std::vector<std::string_view> paths;
  for (const std::string_view path : list_resources(folder)) {
    const std::string_view name = path.substr(folder.size());
    const bool is_template = name.ends_with(suffix) && name.find('/') == std::string_view::npos;
    if (is_template || path.starts_with(profiles)) paths.push_back(path);
  }
  return paths;
}

/// «order» for templates/order.md.j2, «profiles/gost-2025» for templates/profiles/gost-2025.yaml.
std::string_view short_name(std::string_view path) {
  path.remove_prefix(folder.size());
  return path.substr(0, path.find('.'));
}

void copy_template(const std::string& name, const std::filesystem::path& workspace, Console& console,
                   Diagnostics& diagnostics) {
  std::vector<std::string_view> names;
  for (const std::string_view path : copyable()) {
    names.push_back(short_name(path));
    if (short_name(path) != name) continue;
    const auto files = make_disk(workspace);
    if (files->exists(path)) {
      diagnostics.report(Code::folder_not_empty, {}, "файл «" + (workspace / path).generic_string() + "» уже есть")
          .hint("переименуйте или удалите его: команда не меняет существующие файлы");
    } else if (files->write(path, *find_resource(path), diagnostics)) {
      console.out << (workspace / path).generic_string() << '\n';
    }
    return;
  }
  Diagnostic& diagnostic = diagnostics.report(Code::template_missing, {}, "нет встроенного шаблона «" + name + "»");
  const std::string_view near = nearest(name, names);
  if (!near.empty()) diagnostic.hint("есть похожий «" + std::string(near) + "»");
  diagnostic.hint("все шаблоны перечисляет команда pisar templates");
}

}  // namespace

ExitCode run_templates(const std::vector<std::string>& arguments, Console& console) {
  CommandLine line("pisar templates [copy ИМЯ…] [--to ПАПКА]",
                   "Без слов перечисляет встроенные шаблоны и профили оформления. «copy ИМЯ» кладёт шаблон в рабочую\n"
                   "папку: там его можно менять, он заменяет встроенный.");
  line.words("words");
  line.options.add_options()("to", po::value<std::string>()->default_value(".")->value_name("ПАПКА"), "рабочая папка");
  if (const auto code = line.parse(arguments, console)) return *code;
  const std::vector<std::string> words = line.texts("words");
  if (words.empty()) {
    for (const std::string_view path : copyable()) console.out << short_name(path) << '\n';
    return ExitCode::done;
  }
  if (words.front() != "copy" || words.size() == 1) {
    console.err << "pisar: после «templates» ожидается «copy ИМЯ»\nСправка: pisar templates --help\n";
    return ExitCode::usage;
  }
  Diagnostics diagnostics;
  for (std::size_t i = 1; i < words.size(); ++i) copy_template(words[i], line.text("to"), console, diagnostics);
  console.print(diagnostics, SourceMap());
  return diagnostics.has_errors() ? ExitCode::input_mistakes : ExitCode::done;
}

}  // namespace pisar
