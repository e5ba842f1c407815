#include <filesystem>
#include <ostream>

#include "base/file_system.h"
#include "cli/commands.h"
#include "cli/options.h"
#include "resources/resources.h"

namespace pisar {

ExitCode run_new(const std::vector<std::string>& arguments, Console& console) {
  CommandLine line("pisar new ПАПКА",
                   "Делает новую рабочую папку: настройки, данные примера, приказ, дорожные карты двух школ и схемы,\n"
                   "по которым редактор подсказывает поля. Замените пример своими данными.");
  line.word("folder");
  if (const auto code = line.parse(arguments, console)) return *code;
  if (!line.has("folder")) {
    console.err << "pisar: не указана папка\nСправка: pisar new --help\n";
    return ExitCode::usage;
  }

  const std::filesystem::path folder = line.text("folder");
  Diagnostics diagnostics;
  std::error_code error;
  if (std::filesystem::exists(folder, error) && !std::filesystem::is_empty(folder, error)) {
    diagnostics.report(Code::folder_not_empty, {}, "папка «" + folder.generic_string() + "» не пуста")
        .hint("укажите имя новой папки; существующие файлы команда не меняет");
  } else {
    const auto files = make_disk(folder);
    const auto copy = [&](std::string_view prefix, std::string_view target) {
      for (const std::string_view path : list_resources(prefix)) {
        const std::string name = std::string(target) + std::string(path.substr(prefix.size()));
        if (!files->write(name, *find_resource(path), diagnostics)) return;
      }
    };
    copy("templates/new/", "");
    copy("schemas/", "schemas/");
  }
  console.print(diagnostics, SourceMap());
  if (diagnostics.has_errors()) return ExitCode::input_mistakes;
  console.out << "Рабочая папка готова: " << folder.generic_string() << "\nСделать документы: pisar build "
              << folder.generic_string() << '\n';
  return ExitCode::done;
}

}  // namespace pisar
