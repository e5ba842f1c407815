#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "base/source_map.h"
#include "document/document.h"
#include "template/template.h"

namespace pisar::testing {

/// Data, forms and included templates round one document, all given as text.
class Workbench {
 public:
  Workbench();

  /// A data variable from YAML.
  Workbench& data(const std::string& name, std::string yaml);
  /// A template that documents can name as a form or include.
  Workbench& form(const std::string& name, std::string text);
  /// A template of plain text that others can include, import or extend.
  Workbench& plain(const std::string& name, std::string text);
  Workbench& limits(EvaluationLimits limits);

  /// Parses and evaluates the document's text; none after an error.
  std::optional<Document> make(std::string text);
  /// The document's blocks as text (document/dump.h); the messages instead when there are any.
  std::string show(std::string text);
  /// Evaluates a template of plain text: the text, or the code of the first mistake.
  std::string show_plain(std::string text);
  /// Only the messages, in the order of places.
  std::string messages(std::string text);

  [[nodiscard]] const Diagnostics& diagnostics() const { return diagnostics_; }

 private:
  [[nodiscard]] EvaluationInput input(const TemplateSource& templates) const;
  TemplatePtr find(std::string_view name, Span where, Diagnostics& diagnostics);

  SourceMap sources_;
  std::map<std::string, Value, std::less<>> data_;
  std::map<std::string, Value, std::less<>> variables_;
  std::map<std::string, std::string, std::less<>> forms_;
  std::map<std::string, std::string, std::less<>> plain_;
  std::map<std::string, TemplatePtr, std::less<>> parsed_;
  EvaluationLimits limits_;
  Diagnostics diagnostics_;
};

/// What a document of this text is, without data.
std::string show(std::string text);
/// What is said about it.
std::string messages(std::string text);

}  // namespace pisar::testing
