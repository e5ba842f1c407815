#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/source_map.h"
#include "batch/plan.h"
#include "expr/functions.h"

namespace pisar {

/// A file that was made.
struct MadeFile {
  std::string document;
  std::string_view format;
  int units = 0;  ///< pages or rows; 0: not known
  std::string_view unit;
  std::size_t size = 0;  ///< bytes
  std::filesystem::path path;
};

/// What became of a document: its files, and its mistakes.
struct DocumentResult {
  std::string id;
  std::vector<MadeFile> files;
  Diagnostics diagnostics;
  [[nodiscard]] bool failed() const { return diagnostics.has_errors(); }
};

struct BuildOptions {
  Selection selection;
  std::filesystem::path out;
  unsigned jobs = 1;
  std::int64_t modified =
      0;  ///< the files' own date where the paper has none, seconds since 1970 UTC (SOURCE_DATE_EPOCH)
  /// Called as each document ends, from any thread, one at a time.
  std::function<void(const DocumentResult& result, std::size_t done, std::size_t total)> progress;
};

/// Every function and filter of the language.
[[nodiscard]] const expr::FunctionTable& all_functions();

/// One paper: evaluated and resolved, ready for any writer. None after an error. `unsure_forms` (may be null) gets the
/// grammatical forms that a person should look at.
[[nodiscard]] std::optional<Document> make_document(const Workspace& workspace, const Task& task,
                                                    const SourceMap& sources, Diagnostics& diagnostics,
                                                    std::vector<expr::UnsureForm>* unsure_forms = nullptr);

/// A template of plain text over the workspace's data. None after an error.
[[nodiscard]] std::optional<std::string> make_plain_text(const Workspace& workspace, const Template& source,
                                                         const SourceMap& sources, Diagnostics& diagnostics);

/// The file's own date: the paper's, else `fallback` (seconds since 1970 UTC).
[[nodiscard]] WriteOptions write_options(const Document& document, std::int64_t fallback);

/// Makes every selected document in every format asked for. A document with mistakes is left out, the others are made.
/// `diagnostics` gets the mistakes of the plan.
[[nodiscard]] std::vector<DocumentResult> build(const Workspace& workspace, const BuildOptions& options,
                                                const SourceMap& sources, Diagnostics& diagnostics);

/// The forms in a document that a person should look at, each once, in the order of the document.
struct UnsureFormsOfDocument {
  std::string document;
  std::vector<expr::UnsureForm> forms;
};

/// Everything short of writing: evaluates and resolves every document of the workspace. Returns the documents that hold
/// unsure forms.
std::vector<UnsureFormsOfDocument> check_documents(const Workspace& workspace, unsigned jobs, const SourceMap& sources,
                                                   Diagnostics& diagnostics);

}  // namespace pisar
