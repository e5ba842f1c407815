#include <boost/program_options/value_semantic.hpp>
#include <filesystem>
#include <ostream>

#include "base/file_system.h"
#include "cli/commands.h"
#include "cli/messages.h"
#include "cli/options.h"
#include "pipeline.h"
#include "workspace/workspace.h"

namespace pisar {
namespace {

namespace fs = std::filesystem;
namespace po = boost::program_options;

/// The nearest folder above the file that holds pisar.yaml, or an empty path.
fs::path enclosing_workspace(const fs::path& file) {
  std::error_code error;
  const fs::path start = fs::absolute(file, error).lexically_normal().parent_path();
  for (fs::path folder = start; !folder.empty(); folder = folder.parent_path()) {
    if (fs::exists(folder / "pisar.yaml", error)) return folder;
    if (folder == folder.root_path()) break;
  }
  return {};
}

}  // namespace

ExitCode run_render(const std::vector<std::string>& arguments, Console& console) {
  CommandLine line(
      "pisar render ФАЙЛ [параметры]",
      "Делает один документ из файла. Данные берутся из рабочей папки, в которой он лежит, если она есть.\n"
      "Текст печатается на экран, остальные форматы пишутся рядом с именем файла в текущую папку.\n"
      "Файл .txt.j2 – шаблон простого текста: в нём действуют только теги.");
  line.word("file");
  line.options.add_options()                                                                                      //
      ("format", po::value<std::string>()->default_value("text")->value_name("ФОРМАТ"), "pdf, docx, xlsx, text")  //
      ("data", po::value<std::string>()->value_name("ПАПКА"), "рабочая папка с данными")                          //
      ("out", po::value<std::string>()->value_name("ФАЙЛ"), "куда писать");
  Messages::add_options(line);
  if (const auto code = line.parse(arguments, console)) return *code;
  const WriterEntry* writer = find_writer(line.text("format"));
  if (!line.has("file") || writer == nullptr) {
    console.err << "pisar: " << (line.has("file") ? "нет формата «" + line.text("format") + "»" : "не указан файл")
                << "\nСправка: pisar render --help\n";
    return ExitCode::usage;
  }
  const auto messages = Messages::read(line, console);
  if (!messages) return ExitCode::usage;

  SourceMap sources;
  Diagnostics diagnostics;
  const fs::path file = line.text("file");
  const fs::path data = line.has("data") ? fs::path(line.text("data")) : enclosing_workspace(file);
  const auto workspace = data.empty()
                             ? Workspace::empty(file.has_parent_path() ? file.parent_path() : ".", diagnostics, sources)
                             : Workspace::open(data, diagnostics, sources);
  std::optional<Written> written;
  if (workspace && line.text("file").ends_with(".txt.j2")) {
    const TemplatePtr source = workspace->load_plain(fs::absolute(file), diagnostics, sources);
    if (source && workspace->check_template(*source, nullptr, all_functions(), sources, diagnostics)) {
      if (auto text = make_plain_text(*workspace, *source, sources, diagnostics)) written = {*std::move(text), 0, {}};
    }
  } else if (workspace) {
    const auto spec = workspace->load_document(fs::absolute(file), diagnostics, sources);
    if (spec && workspace->check_template(*spec->source, &spec->front_matter, all_functions(), sources, diagnostics)) {
      Task task;
      task.spec = &*spec;
      task.id = spec->id;
      Object self;
      self.add("id", Value(spec->id));
      task.variables["document"] = Value(std::move(self));
      if (const auto document = make_document(*workspace, task, sources, diagnostics)) {
        written = writer->write(*document, write_options(*document, console.modified), diagnostics);
      }
    }
  }
  if (workspace) workspace->messages().apply_switches(diagnostics);
  if (written && !diagnostics.has_errors()) {
    if (writer->name == "text" && !line.has("out")) {
      messages->results() << written->bytes;
    } else {
      const fs::path target = line.has("out") ? fs::path(line.text("out"))
                                              : fs::path(file.stem().string() + std::string(writer->extension));
      const auto folder = make_disk(target.has_parent_path() ? target.parent_path() : ".");
      if (folder->write(target.filename(), written->bytes, diagnostics))
        messages->results() << target.generic_string() << '\n';
    }
  }
  messages->finish(workspace.get(), diagnostics, sources);
  return diagnostics.has_errors() || !written ? ExitCode::input_mistakes : ExitCode::done;
}

}  // namespace pisar
