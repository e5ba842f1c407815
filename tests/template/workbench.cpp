#include "tests/template/workbench.h"

#include <utility>

#include "base/diagnostic_text.h"
#include "document/dump.h"
#include "functions/functions.h"
#include "load/load.h"

namespace pisar::testing {
namespace {

const expr::FunctionTable& functions() {
  static const expr::FunctionTable table = [] {
    expr::FunctionTable rows;
    expr::add_core_functions(rows);
    add_russian_functions(rows);
    add_document_functions(rows);
    return rows;
  }();
  return table;
}

}  // namespace

Workbench::Workbench() {
  Object document;
  document.add("id", Value("doc"));
  variables_["document"] = Value(std::move(document));
}

Workbench& Workbench::data(const std::string& name, std::string yaml) {
  const FileId file = sources_.add("data/" + name + ".yaml", std::move(yaml));
  if (auto value = load_yaml(file, sources_, diagnostics_)) data_[name] = *std::move(value);
  return *this;
}

Workbench& Workbench::form(const std::string& name, std::string text) {
  forms_[name] = std::move(text);
  return *this;
}

Workbench& Workbench::limits(EvaluationLimits limits) {
  limits_ = limits;
  return *this;
}

TemplatePtr Workbench::find(std::string_view name, Span where, Diagnostics& diagnostics) {
  if (const auto found = parsed_.find(name); found != parsed_.end()) return found->second;
  const auto text = forms_.find(name);
  if (text == forms_.end()) {
    diagnostics.report(Code::file_missing, where, "нет шаблона «" + std::string(name) + "»");
    return nullptr;
  }
  const FileId file = sources_.add("templates/" + std::string(name) + ".md.j2", text->second);
  return parsed_[std::string(name)] = parse_template(file, sources_, diagnostics);
}

std::optional<Document> Workbench::make(std::string text) {
  const FileId file = sources_.add("doc.md", std::move(text));
  const TemplatePtr parsed = parse_template(file, sources_, diagnostics_);
  if (!parsed) return std::nullopt;
  const TemplateSource templates = [this](std::string_view name, Span where, Diagnostics& diagnostics) {
    return find(name, where, diagnostics);
  };
  const EvaluationInput input{.data = data_,
                              .variables = variables_,
                              .functions = functions(),
                              .templates = templates,
                              .sources = sources_,
                              .records =
                                  [this](const RecordRef& reference) {
                                    const auto list = data_.find(reference.collection);
                                    return list == data_.end() ? nullptr : list->second.find(reference.id);
                                  },
                              .limits = limits_};
  return evaluate(*parsed, input, diagnostics_);
}

std::string Workbench::show(std::string text) {
  const std::optional<Document> document = make(std::move(text));
  const std::string said = to_text(diagnostics_, sources_);
  if (!document) return said.empty() ? "no document and no message" : said;
  return said + dump(document->blocks);
}

std::string Workbench::messages(std::string text) {
  (void)make(std::move(text));
  return to_text(diagnostics_, sources_);
}

std::string show(std::string text) { return Workbench().show(std::move(text)); }

std::string messages(std::string text) { return Workbench().messages(std::move(text)); }

}  // namespace pisar::testing
