#include "pipeline.h"

#include <mutex>
#include <set>
#include <utility>

#include "base/file_system.h"
#include "batch/paper_data.h"
#include "batch/parallel.h"
#include "functions/functions.h"
#include "layout/layout.h"
#include "metrics/metrics.h"
#include "pictures/pictures.h"
#include "resolve/resolve.h"
#include "template/template.h"
#include "workspace/workspace.h"

namespace pisar {

const expr::FunctionTable& all_functions() {
  static const expr::FunctionTable table = [] {
    expr::FunctionTable rows;
    expr::add_core_functions(rows);
    add_russian_functions(rows);
    add_metric_functions(rows);
    add_document_functions(rows);
    return rows;
  }();
  return table;
}

// workspace → values → template → document → resolved document → bytes → file. Loading and checking stand behind
// Workspace::open.

std::optional<Document> make_document(const Workspace& workspace, const Task& task, const SourceMap& sources,
                                      Diagnostics& diagnostics, std::vector<expr::UnsureForm>* unsure_forms) {
  diagnostics.append(Diagnostics(task.mistakes));
  if (task.mistakes.has_errors()) return std::nullopt;
  const TemplateSource templates = [&](std::string_view name, Span where, Diagnostics& reports) {
    return workspace.find_template(name, where, reports);
  };
  EvaluationInput input = evaluation_input(workspace, task, all_functions(), templates, sources);
  input.unsure_forms = unsure_forms;
  input.pictures = [&workspace](std::string_view path, Span where, Diagnostics& reports) -> PicturePtr {
    std::optional<std::string> bytes = workspace.files().read(std::filesystem::path(path), where, reports);
    return bytes ? read_picture(*std::move(bytes), path, where, reports) : nullptr;
  };
  DataReads reads;
  if (workspace.attached_data()) input.reads = &reads;
  std::optional<Document> document = evaluate(*task.spec->source, input, diagnostics);
  if (!document) return std::nullopt;
  document->id = task.id;
  document->profile = workspace.profiles().for_date(document->date);
  if (!resolve(*document, diagnostics)) return std::nullopt;
  number_pages(*document);
  if (workspace.attached_data()) document->attachments.push_back(paper_data(workspace, task, reads));
  return document;
}

std::optional<std::string> make_plain_text(const Workspace& workspace, const Template& source, const SourceMap& sources,
                                           Diagnostics& diagnostics) {
  const TemplateSource templates = [&](std::string_view name, Span where, Diagnostics& reports) {
    return workspace.find_template(name, where, reports);
  };
  const DocumentSpec spec;
  Task task;
  task.spec = &spec;
  return evaluate_plain(source, evaluation_input(workspace, task, all_functions(), templates, sources), diagnostics);
}

WriteOptions write_options(const Document& document, std::int64_t fallback) {
  constexpr std::int64_t seconds_of_a_day = 86'400;
  return {document.date ? document.date->days_since_epoch() * seconds_of_a_day : fallback};
}

namespace {

/// Writes a resolved document in each format of the task.
void write_files(const Document& document, const Task& task, const BuildOptions& options, const MessagePolicy& messages,
                 FileSystem& out, DocumentResult& result) {
  for (const WriterEntry* writer : task.writers) {
    const std::optional<Written> written =
        writer->write(document, write_options(document, options.modified), result.diagnostics);
    messages.apply_switches(result.diagnostics);
    if (!written || result.failed()) continue;
    const std::filesystem::path path = task.output + std::string(writer->extension);
    if (!out.write(path, written->bytes, result.diagnostics)) continue;
    result.files.push_back(
        {task.id, writer->name, written->units, written->unit, written->bytes.size(), options.out / path});
  }
}

}  // namespace

std::vector<DocumentResult> build(const Workspace& workspace, const BuildOptions& options, const SourceMap& sources,
                                  Diagnostics& diagnostics) {
  const std::vector<Task> tasks = plan(workspace, options.selection, all_functions(), sources, diagnostics);
  const std::unique_ptr<FileSystem> out = make_disk(options.out);
  std::vector<DocumentResult> results(tasks.size());
  std::mutex progress_mutex;
  std::size_t done = 0;
  run_parallel(tasks.size(), options.jobs, [&](std::size_t i) {
    DocumentResult& result = results[i];
    result.id = tasks[i].id;
    const std::optional<Document> document = make_document(workspace, tasks[i], sources, result.diagnostics);
    workspace.messages().apply_switches(result.diagnostics);
    if (document && !result.failed()) write_files(*document, tasks[i], options, workspace.messages(), *out, result);
    const std::lock_guard lock(progress_mutex);
    ++done;
    if (options.progress) options.progress(result, done, tasks.size());
  });
  return results;
}

namespace {

/// Without those that stand there already.
void drop_repeated(std::vector<expr::UnsureForm>& forms) {
  std::set<std::pair<std::string, std::string>> seen;
  std::erase_if(forms, [&](const expr::UnsureForm& form) { return !seen.emplace(form.name, form.case_name).second; });
}

}  // namespace

std::vector<UnsureFormsOfDocument> check_documents(const Workspace& workspace, unsigned jobs, const SourceMap& sources,
                                                   Diagnostics& diagnostics) {
  const std::vector<Task> tasks = plan(workspace, {}, all_functions(), sources, diagnostics);
  std::vector<Diagnostics> found(tasks.size());
  std::vector<UnsureFormsOfDocument> unsure(tasks.size());
  run_parallel(tasks.size(), jobs, [&](std::size_t i) {
    unsure[i].document = tasks[i].id;
    static_cast<void>(make_document(workspace, tasks[i], sources, found[i], &unsure[i].forms));
    drop_repeated(unsure[i].forms);
  });
  for (Diagnostics& reports : found) diagnostics.append(std::move(reports));
  std::erase_if(unsure, [](const UnsureFormsOfDocument& document) { return document.forms.empty(); });
  return unsure;
}

}  // namespace pisar
