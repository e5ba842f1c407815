#include "tests/template/workbench.h"

#include <utility>

#include "base/diagnostic_text.h"
#include "document/dump.h"
#include "load/load.h"
#include "tests/support/language.h"

namespace pisar::testing {

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

Workbench& Workbench::plain(const std::string& name, std::string text) {
  plain_[name] = std::move(text);
  return *this;
}

Workbench& Workbench::limits(EvaluationLimits limits) {
  limits_ = limits;
  return *this;
}

TemplatePtr Workbench::find(std::string_view name, Span where, Diagnostics& diagnostics) {
  if (const auto found = parsed_.find(name); found != parsed_.end()) return found->second;
  if (const auto plain = plain_.find(name); plain != plain_.end()) {
    const FileId file = sources_.add("templates/" + std::string(name) + ".txt.j2", plain->second);
    return parsed_[std::string(name)] = parse_plain_template(file, sources_, diagnostics);
  }
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
  return evaluate(*parsed, input(templates), diagnostics_);
}

EvaluationInput Workbench::input(const TemplateSource& templates) const {
  return {
      .data = data_,
      .variables = variables_,
      .functions = language(),
      .templates = templates,
      .sources = sources_,
      .records =
          [this](const RecordRef& reference) {
            const auto list = data_.find(reference.collection);
            return list == data_.end() ? nullptr : list->second.find(reference.id);
          },
      .limits = limits_,
      .pictures = [](std::string_view path, Span where, Diagnostics& diagnostics) -> std::shared_ptr<const Picture> {
        if (path != "герб.png") {
          diagnostics.report(Code::file_missing, where, "файла «" + std::string(path) + "» нет");
          return nullptr;
        }
        auto picture = std::make_shared<Picture>();
        picture->width = 96;
        picture->height = 192;
        return picture;
      }};
}

std::string Workbench::show_plain(std::string text) {
  const FileId file = sources_.add("doc.txt", std::move(text));
  const TemplatePtr parsed = parse_plain_template(file, sources_, diagnostics_);
  const TemplateSource templates = [this](std::string_view name, Span where, Diagnostics& diagnostics) {
    return find(name, where, diagnostics);
  };
  const auto result = parsed ? evaluate_plain(*parsed, input(templates), diagnostics_) : std::nullopt;
  if (result) return *result;
  return diagnostics_.empty() ? "no text and no message" : std::string(code_info(diagnostics_.all().front().code).text);
}

std::string Workbench::show(std::string text) {
  const std::optional<Document> document = make(std::move(text));
  const std::string said = to_text(diagnostics_, sources_);
  if (!document) return said.empty() ? "no document and no message" : said;
  return said + dump_content(*document);
}

std::string Workbench::messages(std::string text) {
  (void)make(std::move(text));
  return to_text(diagnostics_, sources_);
}

std::string show(std::string text) { return Workbench().show(std::move(text)); }

std::string messages(std::string text) { return Workbench().messages(std::move(text)); }

}  // namespace pisar::testing
