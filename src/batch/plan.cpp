#include "batch/plan.h"

#include <algorithm>
#include <filesystem>
#include <set>
#include <utility>

#include "base/file_system.h"
#include "base/utf8.h"
#include "batch/contradictions.h"
#include "workspace/data_environment.h"

namespace pisar {
namespace {

using Variables = DataEnvironment::Variables;

constexpr std::int64_t steps_of_a_loop = 10'000'000;

/// The id of a loop's record, else its number.
std::string key_of(const Value& item, std::size_t number) {
  const Value* id = item.find("id");
  if (id != nullptr && id->is_text()) return id->text();
  if (item.is_text()) return item.text();
  return std::to_string(number);
}

/// Whether the path can be a file's name in the output folder, on Windows too.
bool usable_path(std::string_view path) {
  constexpr std::string_view forbidden = "<>:\"\\|?*";
  const std::filesystem::path relative(path);
  if (path.empty() || path.ends_with('/') || !stays_inside(relative)) return false;
  if (path.find_first_of(forbidden) != std::string_view::npos) return false;
  if (std::any_of(path.begin(), path.end(), [](unsigned char c) { return c < ' '; })) return false;
  return std::all_of(relative.begin(), relative.end(), [](const std::filesystem::path& part) {
    const std::string name = part.string();
    return name != "." && name != ".." && !name.ends_with(' ') && !name.ends_with('.');
  });
}

class Planner {
 public:
  Planner(const Workspace& workspace, const Selection& selection, const expr::FunctionTable& functions,
          const SourceMap& sources, Diagnostics& diagnostics)
      : workspace_(workspace),
        selection_(selection),
        functions_(functions),
        sources_(sources),
        diagnostics_(diagnostics) {}

  std::vector<Task> run() {
    for (const std::string& name : selection_.formats) check_format(name, {});
    for (const DocumentSpec& spec : workspace_.documents()) {
      if (!wanted_in_part(spec)) continue;
      if (spec.broken) {
        note_broken(spec);
        continue;
      }
      Variables variables;
      expand(spec, 0, spec.id, variables);
    }
    for (const std::string& id : selection_.only) {
      if (!matched_.contains(id)) unknown_document(id);
    }
    return std::move(tasks_);
  }

 private:
  /// Whether the selection names the paper, or a document of its batch.
  bool wanted_in_part(const DocumentSpec& spec) {
    if (selection_.only.empty()) return true;
    return std::any_of(selection_.only.begin(), selection_.only.end(),
                       [&](const std::string& id) { return id == spec.id || id.starts_with(spec.id + "/"); });
  }

  /// Its mistakes were reported when the workspace was opened.
  void note_broken(const DocumentSpec& spec) {
    for (const std::string& id : selection_.only) {
      if (id == spec.id || id.starts_with(spec.id + "/")) matched_.insert(id);
    }
  }

  bool wanted(const DocumentSpec& spec, const std::string& task_id) {
    if (selection_.only.empty()) return true;
    bool found = false;
    for (const std::string& id : selection_.only) {
      if (id != spec.id && id != task_id) continue;
      matched_.insert(id);
      found = true;
    }
    return found;
  }

  void expand(const DocumentSpec& spec, std::size_t level, const std::string& id, Variables& variables) {
    if (level == spec.loops.size()) {
      if (level == 0 && !selection_.only.empty()) matched_.insert(spec.id);
      add_task(spec, id, variables, {});
      return;
    }
    if (!selection_.only.empty() &&
        std::find(selection_.only.begin(), selection_.only.end(), spec.id) != selection_.only.end()) {
      matched_.insert(spec.id);
    }
    const expr::LoopHeader& loop = spec.loops[level];
    DataEnvironment environment(workspace_.data(), workspace_.records(), variables);
    std::int64_t steps = steps_of_a_loop;
    expr::Context context{environment, functions_, diagnostics_, steps};
    const std::optional<Value> items = expr::evaluate(*loop.iterable, context);
    if (!items) return;
    if (!items->is_array()) {
      diagnostics_
          .report(Code::loop_not_list, loop.iterable->where,
                  "набор «" + spec.id + "» строится по списку, а здесь " + std::string(kind_name(items->kind())))
          .hint("после «in» нужен список: schools");
      return;
    }
    std::size_t number = 0;
    for (const Value& item : items->array()) {
      ++number;
      Variables inner = variables;
      inner[loop.names.front()] = item;
      const std::string inner_id = id + "/" + key_of(item, number);
      Diagnostics mistakes;
      if (passes(loop, inner, mistakes)) {
        expand(spec, level + 1, inner_id, inner);
      } else if (mistakes.has_errors()) {
        add_task(spec, inner_id, inner, std::move(mistakes));
      }
    }
  }

  bool passes(const expr::LoopHeader& loop, const Variables& variables, Diagnostics& mistakes) {
    if (!loop.condition) return true;
    DataEnvironment environment(workspace_.data(), workspace_.records(), variables);
    std::int64_t steps = steps_of_a_loop;
    expr::Context context{environment, functions_, mistakes, steps};
    const std::optional<Value> condition = expr::evaluate(*loop.condition, context);
    return condition && expr::is_true(*condition);
  }

  void add_task(const DocumentSpec& spec, const std::string& id, const Variables& variables, Diagnostics mistakes) {
    if (!wanted(spec, id)) return;
    Task task;
    task.spec = &spec;
    task.id = id;
    task.variables = variables;
    task.mistakes = std::move(mistakes);
    Object document;
    document.add("id", Value(id));
    task.variables["document"] = Value(std::move(document));
    if (!find_writers(task)) return;
    if (!task.mistakes.has_errors()) find_output(task);
    tasks_.push_back(std::move(task));
  }

  void find_output(Task& task) {
    const Value& pattern = task.spec->output;
    task.output = task.id;
    if (pattern.is_text()) {
      const TemplateSource templates = [&](std::string_view name, Span where, Diagnostics& diagnostics) {
        return workspace_.find_template(name, where, diagnostics);
      };
      const EvaluationInput input = evaluation_input(workspace_, task, functions_, templates, sources_);
      const std::optional<std::string> path = evaluate_text(pattern, input, task.mistakes);
      if (!path) return;
      task.output = *path;
    }
    const Span where = pattern.is_text() ? pattern.where : task.spec->where;
    if (!usable_path(task.output)) {
      task.mistakes
          .report(Code::output_bad, where, "файл документа «" + task.id + "» не может называться «" + task.output + "»")
          .hint("путь внутри папки out, без < > : \" \\ | ? * и без точки или пробела в конце");
      return;
    }
    const auto [first, added] = outputs_.emplace(utf8::to_lower(task.output), task.id);
    if (added) return;
    task.mistakes
        .report(Code::output_twice, where,
                "документы «" + first->second + "» и «" + task.id + "» пишут в один файл «" + task.output + "»")
        .hint("добавьте в output то, что их различает, например {{ school.id }}");
  }

  bool find_writers(Task& task) {
    const std::vector<std::string>& names = !selection_.formats.empty()   ? selection_.formats
                                            : !task.spec->formats.empty() ? task.spec->formats
                                                                          : workspace_.formats();
    for (const std::string& name : names) {
      const WriterEntry* writer = find_writer(name);
      if (writer == nullptr) {
        if (selection_.formats.empty()) check_format(name, task.spec->where);
        return false;
      }
      task.writers.push_back(writer);
    }
    return true;
  }

  void check_format(const std::string& name, Span where) {
    if (find_writer(name) != nullptr) return;
    std::string known;
    for (const WriterEntry& entry : all_writers()) {
      known += known.empty() ? "" : ", ";
      known += entry.name;
    }
    diagnostics_.report(Code::format_unknown, where, "нет формата «" + name + "»").hint("есть форматы: " + known);
  }

  void unknown_document(const std::string& id) {
    std::vector<std::string_view> known;
    for (const DocumentSpec& spec : workspace_.documents()) known.push_back(spec.id);
    for (const Task& task : tasks_) known.push_back(task.id);
    Diagnostic& diagnostic = diagnostics_.report(Code::document_unknown, {}, "нет документа «" + id + "»");
    const std::string_view near = nearest(id, known);
    if (!near.empty()) diagnostic.hint("есть похожий «" + std::string(near) + "»");
    diagnostic.hint("все документы перечисляет команда pisar list");
  }

  const Workspace& workspace_;
  const Selection& selection_;
  const expr::FunctionTable& functions_;
  const SourceMap& sources_;
  Diagnostics& diagnostics_;
  std::vector<Task> tasks_;
  std::map<std::string, std::string, std::less<>> outputs_;  // path in lower case → task
  std::set<std::string, std::less<>> matched_;               // ids of the selection that were found
};

/// A paper that is made once.
KnownDocument single_document(const Workspace& workspace, std::string_view id) {
  for (const DocumentSpec& spec : workspace.documents()) {
    if (spec.id == id && spec.loops.empty() && spec.front_matter.is_object())
      return {&spec.front_matter, spec.form_title};
  }
  return {};
}

}  // namespace

std::vector<Task> plan(const Workspace& workspace, const Selection& selection, const expr::FunctionTable& functions,
                       const SourceMap& sources, Diagnostics& diagnostics) {
  std::vector<Task> tasks = Planner(workspace, selection, functions, sources, diagnostics).run();
  if (selection.only.empty()) {
    report_contradictions(workspace, {}, functions, sources, tasks);
  } else {
    Diagnostics unused;  // of documents that are not made
    const std::vector<Task> all = Planner(workspace, {}, functions, sources, unused).run();
    report_contradictions(workspace, all, functions, sources, tasks);
  }
  return tasks;
}

EvaluationInput evaluation_input(const Workspace& workspace, const Task& task, const expr::FunctionTable& functions,
                                 const TemplateSource& templates, const SourceMap& sources) {
  return {.data = workspace.data(),
          .variables = task.variables,
          .front_matter = task.spec->front_matter.is_object() ? &task.spec->front_matter : nullptr,
          .field_texts = task.spec->field_texts.get(),
          .functions = functions,
          .templates = templates,
          .sources = sources,
          .records = [&workspace](const RecordRef& reference) { return workspace.records().find(reference); },
          .shared = &workspace.shared(),
          .documents = [&workspace](std::string_view id) { return single_document(workspace, id); }};
}

}  // namespace pisar
