#include "workspace/workspace.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "check/meaning.h"
#include "check/rejection.h"
#include "check/schema_title.h"
#include "expr/functions.h"
#include "load/load.h"
#include "resources/resources.h"
#include "workspace/data_files.h"

namespace pisar {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view settings_name = "pisar.yaml";
constexpr std::string_view template_suffix = ".md.j2";
constexpr std::string_view plain_suffix = ".txt.j2";
/// Before the name of a built-in template that the workspace has replaced: what its own one extends.
constexpr std::string_view builtin_prefix = "builtin/";
constexpr std::string_view document_suffix = ".md";

Span whole_file(FileId file) { return {file, 0, 0}; }

std::string_view text_or_empty(const Value* value) {
  return value != nullptr && value->is_text() ? std::string_view(value->text()) : std::string_view();
}

std::vector<std::string> text_list(const Value* value) {
  std::vector<std::string> texts;
  if (value == nullptr || !value->is_array()) return texts;
  for (const Value& item : value->array()) {
    if (item.is_text()) texts.push_back(item.text());
  }
  return texts;
}

/// The text of a scalar with the place of its first character, so that what is parsed from it has right places: a
/// quoted scalar's span begins with the quote.
std::uint32_t text_offset(const Value& text, const SourceMap& sources) {
  const std::string_view written = sources.text(text.where);
  const bool quoted = written.starts_with('"') || written.starts_with('\'');
  return text.where.begin + (quoted ? 1 : 0);
}

/// Contacts that a paper may need on one person and that nobody wants to publish on all.
constexpr std::array<std::string_view, 2> unattached_fields{"phone", "email"};

/// `attach_data` of the settings: true, or a record with `without`.
std::optional<AttachedData> attached_data(const Value* setting) {
  if (setting == nullptr || !(setting->is_object() || (setting->is_boolean() && setting->boolean())))
    return std::nullopt;
  AttachedData attached;
  if (const Value* without = setting->find("without")) {
    for (std::string& field : text_list(without)) attached.without.insert(std::move(field));
  } else {
    attached.without.insert(unattached_fields.begin(), unattached_fields.end());
  }
  return attached;
}

/// What the conditions of schemas (x-pisar-checks) may call.
const expr::FunctionTable& condition_functions() {
  static const expr::FunctionTable table = [] {
    expr::FunctionTable made;
    expr::add_core_functions(made);
    return made;
  }();
  return table;
}

}  // namespace

/// Reads a workspace step by step: settings, data, templates, documents.
class WorkspaceLoader {
 public:
  WorkspaceLoader(const fs::path& folder, SourceMap& sources, Diagnostics& diagnostics,
                  const expr::FunctionTable* functions = nullptr)
      : sources_(sources), diagnostics_(diagnostics), functions_(functions), workspace_(new Workspace) {
    workspace_->folder_ = folder;
    workspace_->files_ = make_disk(folder);
    sources.set_folder(folder.lexically_normal().generic_string());
    Workspace& workspace = *workspace_;
    workspace_->schemas_ = std::make_unique<SchemaStore>(
        [&workspace, &sources, &diagnostics](std::string_view name) -> std::optional<Value> {
          const fs::path own = fs::path("schemas") / name;
          if (workspace.files_->exists(own)) return load_file(*workspace.files_, own, {}, sources, diagnostics);
          const auto builtin = find_resource("schemas/" + std::string(name));
          if (!builtin) return std::nullopt;
          return load_json(sources.add("<встроенный>/schemas/" + std::string(name), std::string(*builtin)), sources,
                           diagnostics);
        });
  }

  std::unique_ptr<Workspace> load() {
    const std::optional<Value> settings = load_settings();
    if (!settings) return nullptr;
    load_data(*settings);
    load_profiles(*settings);
    load_templates();
    load_documents();
    load_batches(*settings);
    check_ids();
    if (functions_ != nullptr) check_templates();
    workspace_->messages_.apply_switches(diagnostics_);
    return finished();
  }

  std::unique_ptr<Workspace> load_empty() {
    workspace_->formats_ = {"text"};
    load_profiles(Value());
    load_templates();
    return finished();
  }

 private:
  /// The workspace, whose data no longer change.
  std::unique_ptr<Workspace> finished() {
    workspace_->shared_ = std::make_unique<const expr::SharedData>(workspace_->data_);
    return std::move(workspace_);
  }

  std::optional<Value> load_settings() {
    if (!workspace_->files_->exists(settings_name)) {
      diagnostics_
          .report(Code::workspace_missing, {},
                  "в папке «" + workspace_->folder_.generic_string() + "» нет файла pisar.yaml")
          .hint("укажите рабочую папку или сделайте новую: pisar new ПАПКА");
      return std::nullopt;
    }
    const std::optional<Value> settings = load_file(*workspace_->files_, settings_name, {}, sources_, diagnostics_);
    if (!settings) return std::nullopt;
    const Schema* schema = workspace_->schemas_->find("workspace", diagnostics_);
    Value checked = schema != nullptr ? check(*settings, *schema, diagnostics_) : *settings;
    workspace_->formats_ = text_list(checked.find("formats"));
    if (workspace_->formats_.empty()) workspace_->formats_ = {"pdf", "docx"};
    workspace_->attached_data_ = attached_data(checked.find("attach_data"));
    workspace_->source_files_.push_back(settings->where.file);
    workspace_->messages_.load(checked, diagnostics_);
    workspace_->messages_.apply_switches(diagnostics_);
    return checked;
  }

  void load_data(const Value& settings) {
    DataSet& data = workspace_->data_;
    const std::size_t errors_before = diagnostics_.error_count();
    LoadedData loaded = load_data_files(*workspace_->files_, *workspace_->schemas_, sources_, diagnostics_);
    data = std::move(loaded.data);
    workspace_->data_schemas_ = std::move(loaded.schemas);
    auto& read = workspace_->source_files_;
    read.insert(read.end(), loaded.files.begin(), loaded.files.end());
    workspace_->messages_.apply_switches(diagnostics_);
    const std::size_t checked = diagnostics_.all().size();
    check_references(data, diagnostics_);
    add_settings(settings);
    check_meaning(data, workspace_->data_schemas_, condition_functions(), diagnostics_);
    workspace_->messages_.apply_switches(diagnostics_);
    // What `check` found it has rejected itself; here is what was wrong before it and after it.
    Diagnostics mistakes = std::move(loaded.mistakes);
    for (std::size_t i = checked; i < diagnostics_.all().size(); ++i) mistakes.add(diagnostics_.all()[i]);
    workspace_->messages_.apply_switches(mistakes);
    if (diagnostics_.error_count() != errors_before) reject_mistaken(data, mistakes.all());
    workspace_->records_ = RecordFinder(data);
  }

  /// The variables `workspace`, `year` and `office`.
  void add_settings(const Value& settings) {
    DataSet& data = workspace_->data_;
    data["workspace"] = settings;
    const Value* year = settings.find("year");
    data["year"] = year != nullptr ? *year : Value(Missing{"в pisar.yaml не указан год (year)"}, settings.where);
    const Value* office = settings.find("office");
    if (office == nullptr || !office->is_text() || office->text() == "office") return;
    const auto found = data.find(office->text());
    if (found == data.end()) {
      diagnostics_
          .report(Code::data_missing, office->where,
                  "нет файла data/" + office->text() + ".yaml с записью об органе управления")
          .hint("уберите строку «office», если запись лежит в data/office.yaml");
      data["office"] = rejected_value(office->where);
    } else {
      data["office"] = found->second;
    }
  }

  void load_profiles(const Value& settings) {
    const Value* profile = settings.find("profile");
    workspace_->profiles_.load(*workspace_->files_, *workspace_->schemas_, text_or_empty(profile),
                               profile != nullptr ? profile->where : Span{}, sources_, diagnostics_);
  }

  void load_templates() {
    auto& templates = workspace_->templates_;
    for (const fs::path& path : workspace_->files_->list("templates")) {
      const std::string file_name = path.filename().string();
      const bool plain = file_name.ends_with(plain_suffix);
      if (!plain && !file_name.ends_with(template_suffix)) continue;
      const auto file = read_source(*workspace_->files_, path, {}, sources_, diagnostics_);
      if (!file) continue;
      workspace_->source_files_.push_back(*file);
      const std::size_t suffix = plain ? plain_suffix.size() : template_suffix.size();
      templates[file_name.substr(0, file_name.size() - suffix)] =
          plain ? parse_plain_template(*file, sources_, diagnostics_) : parse_template(*file, sources_, diagnostics_);
    }
    constexpr std::string_view folder = "templates/";
    for (const std::string_view path : list_resources(folder)) {
      const std::string_view file_name = path.substr(folder.size());
      if (!file_name.ends_with(template_suffix) || file_name.find('/') != std::string_view::npos) continue;
      const std::string name(file_name.substr(0, file_name.size() - template_suffix.size()));
      const FileId file = sources_.add("<встроенный>/" + std::string(path), std::string(*find_resource(path)));
      workspace_->builtin_templates_.try_emplace(name, file, sources_);
    }
  }

  void load_documents() {
    for (const fs::path& path : workspace_->files_->list("documents")) {
      if (!path.filename().string().ends_with(document_suffix)) continue;
      if (auto spec = workspace_->load_document(path, diagnostics_, sources_)) {
        workspace_->source_files_.push_back(spec->where.file);
        workspace_->documents_.push_back(*std::move(spec));
      } else {
        workspace_->broken_documents_.push_back(path.stem().string());
      }
    }
  }

  void load_batches(const Value& settings) {
    const Value* entries = settings.find("documents");
    if (entries == nullptr || !entries->is_array()) return;
    for (const Value& entry : entries->array()) {
      if (!entry.is_object()) continue;
      if (auto spec = load_batch(entry)) {
        workspace_->documents_.push_back(*std::move(spec));
      } else if (const Value* id = entry.find("id"); id != nullptr && id->is_text()) {
        workspace_->broken_documents_.push_back(id->text());
      }
    }
  }

  std::optional<DocumentSpec> load_batch(const Value& entry) {
    DocumentSpec spec;
    const Value* id = entry.find("id");
    const Value* name = entry.find("template");
    if (id == nullptr || !id->is_text() || name == nullptr || !name->is_text()) {
      return std::nullopt;  // the schema has reported it
    }
    spec.id = id->text();
    spec.where = id->where;
    spec.title = text_or_empty(entry.find("title"));
    spec.template_name = name->text();
    spec.formats = text_list(entry.find("formats"));
    if (const Value* output = entry.find("output")) spec.output = *output;
    spec.source = workspace_->find_template(spec.template_name, name->where, diagnostics_);
    if (!spec.source) return std::nullopt;
    const Value* set = entry.find("set");
    const std::size_t errors = diagnostics_.error_count();
    spec.front_matter = workspace_->checked_front_matter(*spec.source, set, diagnostics_);
    spec.form_title = workspace_->form_title(spec.front_matter);
    if (set != nullptr) {
      spec.field_texts = parse_fields(*set, sources_, diagnostics_);
      if (diagnostics_.error_count() != errors) return std::nullopt;
    }
    const Value* loops = entry.find("for");
    if (loops != nullptr && loops->is_text()) {
      if (!add_loop(*loops, spec)) return std::nullopt;
    } else if (loops != nullptr && loops->is_array()) {
      for (const Value& loop : loops->array()) {
        if (!loop.is_text() || !add_loop(loop, spec)) return std::nullopt;
      }
    }
    return spec;
  }

  bool add_loop(const Value& text, DocumentSpec& spec) {
    expr::LoopHeader loop =
        expr::parse_loop_header(text.text(), text.where.file, text_offset(text, sources_), diagnostics_);
    if (!loop.iterable) return false;
    spec.loops.push_back(std::move(loop));
    return true;
  }

  void check_templates() {
    const TemplateSource templates = [this](std::string_view name, Span where, Diagnostics& diagnostics) {
      return workspace_->find_template(name, where, diagnostics);
    };
    const TemplateWorld world = workspace_->template_world(*functions_, templates, sources_);
    TemplateChecker checker(world);
    for (const DocumentSpec& spec : workspace_->documents_) {
      static_cast<void>(checker.add({.source = *spec.source,
                                     .front_matter = spec.front_matter.is_object() ? &spec.front_matter : nullptr,
                                     .loops = spec.loops,
                                     .output = &spec.output}));
    }
    const std::vector<bool> broken = checker.finish(diagnostics_);
    for (std::size_t i = 0; i < broken.size(); ++i) {
      if (!broken[i]) continue;
      workspace_->documents_[i].broken = true;
      workspace_->broken_documents_.push_back(workspace_->documents_[i].id);
    }
  }

  void check_ids() {
    std::map<std::string_view, Span> seen;
    for (const DocumentSpec& spec : workspace_->documents_) {
      const auto [first, added] = seen.emplace(spec.id, spec.where);
      if (added) continue;
      diagnostics_.report(Code::document_twice, spec.where, "код документа «" + spec.id + "» уже занят")
          .place("первый", first->second)
          .hint("у файла из documents/ код равен имени файла; выберите для набора другой id");
    }
  }

  SourceMap& sources_;
  Diagnostics& diagnostics_;
  const expr::FunctionTable* functions_;
  std::unique_ptr<Workspace> workspace_;
};

std::unique_ptr<const Workspace> Workspace::open(const fs::path& folder, Diagnostics& diagnostics, SourceMap& sources,
                                                 const expr::FunctionTable* functions) {
  return WorkspaceLoader(folder, sources, diagnostics, functions).load();
}

std::unique_ptr<const Workspace> Workspace::empty(const fs::path& folder, Diagnostics& diagnostics,
                                                  SourceMap& sources) {
  return WorkspaceLoader(folder, sources, diagnostics).load_empty();
}

std::optional<TemplatePtr> Workspace::known_template(std::string_view name) const {
  if (const auto found = templates_.find(name); found != templates_.end()) return found->second;
  if (name.starts_with(builtin_prefix)) name.remove_prefix(builtin_prefix.size());
  if (const auto found = builtin_templates_.find(name); found != builtin_templates_.end()) {
    return found->second.parsed();
  }
  return std::nullopt;
}

TemplatePtr Workspace::find_template(std::string_view name, Span where, Diagnostics& diagnostics) const {
  if (const auto known = known_template(name)) return *known;
  std::vector<std::string_view> names;
  for (const auto& [known, parsed] : templates_) names.push_back(known);
  for (const auto& [known, builtin] : builtin_templates_) names.push_back(known);
  Diagnostic& diagnostic = diagnostics.report(Code::template_missing, where, "нет шаблона «" + std::string(name) + "»");
  const std::string_view near = nearest(name, names);
  if (!near.empty()) diagnostic.hint("есть похожий шаблон «" + std::string(near) + "»");
  diagnostic.hint("шаблон лежит в templates/" + std::string(name) + std::string(template_suffix) +
                  "; встроенные перечисляет команда pisar templates");
  return nullptr;
}

TemplateWorld Workspace::template_world(const expr::FunctionTable& functions, const TemplateSource& templates,
                                        const SourceMap& sources) const {
  std::vector<std::string_view> names;
  for (const auto& [name, value] : data_) names.push_back(name);
  const auto data_schema = [this](std::string_view name) -> const Schema* {
    const auto found = data_schemas_.find(name);
    if (found != data_schemas_.end()) return found->second;
    const auto settings = data_.find("workspace");
    if (name != "office" || settings == data_.end()) return nullptr;
    const auto alias = data_schemas_.find(text_or_empty(settings->second.find("office")));
    return alias != data_schemas_.end() ? alias->second : nullptr;
  };
  const auto schema = [this](std::string_view name) -> const Schema* {
    Diagnostics unused;  // a broken schema is reported where something is checked by it
    return schemas_->find(name, unused);
  };
  return {std::move(names), data_schema, schema, functions, templates, sources};
}

std::vector<FieldUse> Workspace::needed_fields(std::string_view template_name, const Template& source,
                                               const expr::FunctionTable& functions, const SourceMap& sources) const {
  const TemplateSource templates = [this](std::string_view name, Span where, Diagnostics& diagnostics) {
    return find_template(name, where, diagnostics);
  };
  const TemplateWorld world = template_world(functions, templates, sources);
  const Value* form = front_matter(source).find("form");
  // A form is filled by the documents that name it; what names a form itself has its fields already.
  const Schema* schema = form == nullptr ? world.schema(template_name) : nullptr;
  return pisar::needed_fields(source, world, schema);
}

Value Workspace::whole_front_matter(const Template& source) const {
  Value fields = front_matter(source);
  // What an extending template does not say itself stands in those that it extends.
  const Template* at = &source;
  constexpr int longest_chain = 32;  // a circle is reported when it is evaluated
  for (int i = 0; i < longest_chain && !extended_template(*at).empty(); ++i) {
    const std::optional<TemplatePtr> base = known_template(extended_template(*at));
    if (!base || !*base) break;
    at = base->get();
    const Value& inherited = front_matter(*at);
    if (!inherited.is_object()) continue;
    Object merged = fields.is_object() ? fields.object() : Object();
    for (const Member& member : inherited.object().members()) merged.add(member.key, member.value, member.key_where);
    fields = Value(std::move(merged), fields.is_object() ? fields.where : inherited.where);
  }
  return fields;
}

Value Workspace::checked_front_matter(const Template& source, const Value* set, Diagnostics& diagnostics) const {
  Value written = whole_front_matter(source);
  if (set != nullptr && set->is_object()) {
    Object fields = written.is_object() ? written.object() : Object();
    for (const Member& member : set->object().members()) fields.set(member.key, member.value, member.key_where);
    written = Value(std::move(fields), written.is_object() ? written.where : set->where);
  }
  const Value* form = written.find("form");
  const bool named = form != nullptr && form->is_text();
  const Schema* schema = named ? schemas_->find(form->text(), diagnostics) : nullptr;
  Value checked =
      schema != nullptr ? with_references(check(written, *schema, diagnostics), data_, diagnostics) : written;
  check_meaning(checked, schema, data_, records_, data_schemas_, condition_functions(), diagnostics);
  return checked;
}

std::string Workspace::form_title(const Value& front_matter) const {
  Diagnostics unused;  // a broken schema is reported where something is checked by it
  const Schema* schema = schemas_->find(text_or_empty(front_matter.find("form")), unused);
  return schema != nullptr ? std::string(schema_title(*schema)) : std::string();
}

TemplatePtr Workspace::load_plain(const fs::path& path, Diagnostics& diagnostics, SourceMap& sources) const {
  const auto file = read_source(*files_, path, {}, sources, diagnostics);
  return file ? parse_plain_template(*file, sources, diagnostics) : nullptr;
}

bool Workspace::check_template(const Template& source, const Value* front_matter, const expr::FunctionTable& functions,
                               const SourceMap& sources, Diagnostics& diagnostics) const {
  const TemplateSource templates = [this](std::string_view name, Span where, Diagnostics& reports) {
    return find_template(name, where, reports);
  };
  const TemplateWorld world = template_world(functions, templates, sources);
  TemplateChecker checker(world);
  const bool has_fields = front_matter != nullptr && front_matter->is_object();
  static_cast<void>(checker.add({.source = source, .front_matter = has_fields ? front_matter : nullptr}));
  const std::size_t errors = diagnostics.error_count();
  static_cast<void>(checker.finish(diagnostics));
  messages_.apply_switches(diagnostics);
  return diagnostics.error_count() == errors;
}

std::optional<DocumentSpec> Workspace::load_document(const fs::path& path, Diagnostics& diagnostics,
                                                     SourceMap& sources) const {
  const auto file = read_source(*files_, path, {}, sources, diagnostics);
  if (!file) return std::nullopt;
  DocumentSpec spec;
  spec.id = path.stem().string();
  spec.where = whole_file(*file);
  spec.source = parse_template(*file, sources, diagnostics);
  if (!spec.source) return std::nullopt;
  const std::size_t errors = diagnostics.error_count();
  spec.front_matter = checked_front_matter(*spec.source, nullptr, diagnostics);
  spec.form_title = form_title(spec.front_matter);
  spec.title = text_or_empty(spec.front_matter.find("title"));
  spec.formats = text_list(spec.front_matter.find("formats"));
  if (const Value* output = spec.front_matter.find("output")) spec.output = *output;
  if (diagnostics.error_count() != errors) return std::nullopt;
  return spec;
}

}  // namespace pisar
