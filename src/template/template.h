#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "base/diagnostic.h"
#include "base/source_map.h"
#include "base/value.h"
#include "document/document.h"
#include "expr/functions.h"
#include "expr/shared_data.h"

namespace pisar {

/// A parsed document or form: front matter and the syntax tree of its text. Immutable, shared between documents and
/// threads.
class Template;
using TemplatePtr = std::shared_ptr<const Template>;

/// Parses a template (front matter between «---» lines, then text). Mistakes are all reported; null after an error.
[[nodiscard]] TemplatePtr parse_template(FileId file, const SourceMap& sources, Diagnostics& diagnostics);

/// Parses a template of plain text: only tags mean anything, line ends are kept, lines that hold nothing but tags
/// vanish. No front matter. Mistakes are all reported; null after an error.
[[nodiscard]] TemplatePtr parse_plain_template(FileId file, const SourceMap& sources, Diagnostics& diagnostics);

/// The name that the template extends; empty when it extends none.
[[nodiscard]] std::string_view extended_template(const Template& parsed);

/// The front matter, unchecked; a Missing value when there is none.
[[nodiscard]] const Value& front_matter(const Template& parsed);
/// Where the template begins, for messages about it as a whole.
[[nodiscard]] Span template_place(const Template& parsed);

/// The texts with tags of a front matter that stands beside its template (`set` of pisar.yaml), parsed once.
class FieldTexts;
using FieldTextsPtr = std::shared_ptr<const FieldTexts>;
/// Parses them. Mistakes are all reported; null after an error.
[[nodiscard]] FieldTextsPtr parse_fields(const Value& fields, const SourceMap& sources, Diagnostics& diagnostics);

/// Templates by name («order» is order.md.j2), for forms and includes; null and a report when there is none.
using TemplateSource = std::function<TemplatePtr(std::string_view name, Span where, Diagnostics& diagnostics)>;

/// Pictures by their paths below the workspace; null and a report when there is none that can be printed.
using PictureSource =
    std::function<std::shared_ptr<const Picture>(std::string_view path, Span where, Diagnostics& diagnostics)>;

/// Bounds of one evaluation; passing one is an error with its place.
struct EvaluationLimits {
  std::int64_t steps = 50'000'000;
  int depth = 64;                ///< nested macros and includes
  std::size_t blocks = 500'000;  ///< of the document
};

/// Another paper of the workspace, as `document(id)` sees it.
struct KnownDocument {
  const Value* front_matter = nullptr;  ///< checked; null: there is none of the id
  std::string_view form_title{};        ///< of its form's schema: «Приказ»; may be empty
};

/// What an evaluation looked at in the data of the workspace.
struct DataReads {
  std::set<std::string, std::less<>> variables;              ///< by their names, as a whole
  std::set<std::pair<std::string, std::string>> references;  ///< collection and id of records that references led to
};

/// What a document is made from.
struct EvaluationInput {
  const std::map<std::string, Value, std::less<>>& data;       ///< variables of the workspace
  const std::map<std::string, Value, std::less<>>& variables;  ///< loop variables of a batch, document.id, …
  const Value* front_matter = nullptr;                         ///< checked; else the template's own
  const FieldTexts* field_texts = nullptr;                     ///< of fields that are not the template's
  const expr::FunctionTable& functions;
  const TemplateSource& templates;
  const SourceMap& sources;
  std::function<const Value*(const RecordRef&)> records;
  EvaluationLimits limits{};
  /// What all documents of a workspace share, of the same `data`. Without it each document finds that out itself.
  const expr::SharedData* shared = nullptr;
  /// The papers of the workspace that are made once, for `document(id)`.
  std::function<KnownDocument(std::string_view id)> documents{};
  /// Gets the forms that a person should look at, in the order of evaluation; may be null.
  std::vector<expr::UnsureForm>* unsure_forms = nullptr;
  /// Gets what was looked at; may be null.
  DataReads* reads = nullptr;
  /// Without it no picture is found.
  PictureSource pictures{};
};

/// Evaluates the document's text within its form into the document model (requisites not lowered, numbers and
/// references not resolved). Title, date and author are taken from the front matter. None after an error.
[[nodiscard]] std::optional<Document> evaluate(const Template& parsed, const EvaluationInput& input,
                                               Diagnostics& diagnostics);

/// The fields of the front matter alone, as the document would see them; a Missing value when there are none. Mistakes
/// are reported as in `evaluate`.
[[nodiscard]] Value evaluate_fields(const Template& parsed, const EvaluationInput& input, Diagnostics& diagnostics);

/// Evaluates a template of plain text. None after an error.
[[nodiscard]] std::optional<std::string> evaluate_plain(const Template& parsed, const EvaluationInput& input,
                                                        Diagnostics& diagnostics);

/// Evaluates a text of the data that may hold `{{ }}` (the output path of a batch, a title in pisar.yaml) to plain
/// text; its span places the messages. None after an error.
[[nodiscard]] std::optional<std::string> evaluate_text(const Value& text, const EvaluationInput& input,
                                                       Diagnostics& diagnostics);

/// ref, document, blank, case-aware join and the other functions that yield document content.
void add_document_functions(expr::FunctionTable& table);

}  // namespace pisar
