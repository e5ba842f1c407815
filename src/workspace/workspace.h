#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/file_system.h"
#include "base/source_map.h"
#include "check/meaning.h"
#include "check/record_finder.h"
#include "check/schema.h"
#include "document/profile.h"
#include "expr/expr.h"
#include "expr/shared_data.h"
#include "template/template.h"
#include "typing/check_templates.h"
#include "workspace/builtin_template.h"
#include "workspace/message_policy.h"
#include "workspace/profiles.h"

namespace pisar {

/// A paper of the workspace: a file of documents/, or an entry of pisar.yaml that makes one or many.
struct DocumentSpec {
  std::string id;
  std::string title;          ///< for lists; may be empty
  Span where;                 ///< the file, or the entry of pisar.yaml
  std::string template_name;  ///< of an entry; empty for a file of documents/
  TemplatePtr source;
  std::string form_title;               ///< of that schema: «Приказ»; empty without one
  Value front_matter;                   ///< checked by the form's schema; of an entry, with the fields that it sets
  FieldTextsPtr field_texts;            ///< of the fields that the entry sets; may be null
  std::vector<expr::LoopHeader> loops;  ///< the outermost first; none: one document
  Value output;                         ///< the path below out/ without extension, may hold {{ }}; Missing: the id
  std::vector<std::string> formats;     ///< empty: the workspace's
  bool broken = false;                  ///< its templates have mistakes, which were reported: it is not evaluated
};

/// How papers carry the data that they were made from (`attach_data` of pisar.yaml).
struct AttachedData {
  std::set<std::string, std::less<>> without;  ///< the fields that are left out, wherever they stand
};

/// A folder of data, documents and templates, loaded and checked. Immutable afterwards, so that threads share it.
class Workspace {
 public:
  /// Loads everything and reports every mistake. With errors in single documents or templates the workspace is still
  /// given, without those documents; with errors in the data, the values that they touch are rejected, and documents
  /// that need them fail. Null when pisar.yaml or the folder itself cannot be read. With the functions of the language
  /// the templates of all documents are checked against the schemas, before any of them is evaluated.
  [[nodiscard]] static std::unique_ptr<const Workspace> open(const std::filesystem::path& folder,
                                                             Diagnostics& diagnostics, SourceMap& sources,
                                                             const expr::FunctionTable* functions = nullptr);
  /// A workspace without data: for `render` and `eval` outside of any. Built-in templates are there; files are read
  /// below the folder.
  [[nodiscard]] static std::unique_ptr<const Workspace> empty(const std::filesystem::path& folder,
                                                              Diagnostics& diagnostics, SourceMap& sources);

  [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }
  [[nodiscard]] const FileSystem& files() const { return *files_; }
  /// Data variables, `workspace` (pisar.yaml) and `year` among them.
  [[nodiscard]] const DataSet& data() const { return data_; }
  [[nodiscard]] const RecordFinder& records() const { return records_; }
  [[nodiscard]] const std::vector<DocumentSpec>& documents() const { return documents_; }
  /// The ids of documents and batches that cannot be made because of mistakes in themselves.
  [[nodiscard]] const std::vector<std::string>& broken_documents() const { return broken_documents_; }
  [[nodiscard]] const std::vector<std::string>& formats() const { return formats_; }
  [[nodiscard]] const Profiles& profiles() const { return profiles_; }
  /// What the evaluation of all documents shares.
  [[nodiscard]] const expr::SharedData& shared() const { return *shared_; }
  /// None: papers carry no data.
  [[nodiscard]] const std::optional<AttachedData>& attached_data() const { return attached_data_; }

  /// What the office decided about messages. The switches were applied to what `open` reported.
  [[nodiscard]] const MessagePolicy& messages() const { return messages_; }
  /// The files of the workspace that were read and may hold marks of acceptance.
  [[nodiscard]] const std::vector<FileId>& source_files() const { return source_files_; }

  /// What a template needs of the data, and its form of the front matter.
  [[nodiscard]] std::vector<FieldUse> needed_fields(std::string_view template_name, const Template& source,
                                                    const expr::FunctionTable& functions,
                                                    const SourceMap& sources) const;

  /// A template of the workspace or a built-in one; null and a report when there is none.
  [[nodiscard]] TemplatePtr find_template(std::string_view name, Span where, Diagnostics& diagnostics) const;
  /// Parses a template of plain text below the folder; null after an error.
  [[nodiscard]] TemplatePtr load_plain(const std::filesystem::path& path, Diagnostics& diagnostics,
                                       SourceMap& sources) const;
  /// Checks the expressions of a template of plain text, or of a document with its front matter, before it is
  /// evaluated; false after an error.
  [[nodiscard]] bool check_template(const Template& source, const Value* front_matter,
                                    const expr::FunctionTable& functions, const SourceMap& sources,
                                    Diagnostics& diagnostics) const;
  /// Parses and checks a single document file below the folder, as if it lay in documents/. None after an error.
  [[nodiscard]] std::optional<DocumentSpec> load_document(const std::filesystem::path& path, Diagnostics& diagnostics,
                                                          SourceMap& sources) const;

 private:
  friend class WorkspaceLoader;
  Workspace() = default;

  /// What templates are checked against; the callbacks of the world refer to the workspace and to `templates`.
  [[nodiscard]] TemplateWorld template_world(const expr::FunctionTable& functions, const TemplateSource& templates,
                                             const SourceMap& sources) const;
  /// A template of the workspace or a built-in one; null when it has mistakes, none when there is none.
  [[nodiscard]] std::optional<TemplatePtr> known_template(std::string_view name) const;
  /// The front matter with the fields of the templates that it extends.
  [[nodiscard]] Value whole_front_matter(const Template& source) const;
  /// What the form of the front matter is called by its schema; empty when nothing says so.
  [[nodiscard]] std::string form_title(const Value& front_matter) const;
  /// The front matter with the fields of `set` (may be null) in place of its own, checked by the schema of its form; as
  /// written where there is no form or no schema.
  [[nodiscard]] Value checked_front_matter(const Template& source, const Value* set, Diagnostics& diagnostics) const;

  std::filesystem::path folder_;
  std::unique_ptr<FileSystem> files_;
  std::unique_ptr<SchemaStore> schemas_;
  DataSet data_;
  RecordFinder records_{data_};
  std::unique_ptr<const expr::SharedData> shared_;
  SchemaSet data_schemas_;                                     // by which the data were checked
  std::map<std::string, TemplatePtr, std::less<>> templates_;  // of the workspace; null: has mistakes
  std::map<std::string, BuiltinTemplate, std::less<>> builtin_templates_;
  std::vector<DocumentSpec> documents_;
  std::vector<std::string> broken_documents_;
  std::vector<std::string> formats_;
  Profiles profiles_;
  std::optional<AttachedData> attached_data_;
  MessagePolicy messages_;
  std::vector<FileId> source_files_;
};

}  // namespace pisar
