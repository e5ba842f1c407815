#include "base/diagnostic_sarif.h"

#include <map>
#include <vector>

#include "base/diagnostic_order.h"
#include "base/json_writer.h"

namespace pisar {
namespace {

/// A file's name as a URI (RFC 3986): relative, or file:// for an absolute path.
std::string uri(std::string_view name) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  constexpr std::string_view plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
  std::string out = name.starts_with('/') ? "file://" : "";
  for (const char c : name) {
    if (plain.find(c) != std::string_view::npos) {
      out += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      out += '%';
      out += digits[byte >> 4U];
      out += digits[byte & 0xFU];
    }
  }
  return out;
}

std::string_view level(Severity severity) { return severity == Severity::error ? "error" : "warning"; }

class SarifWriter {
 public:
  SarifWriter(const SourceMap& sources, const SarifTool& tool) : sources_(sources), tool_(tool) {}

  std::string write(const std::vector<const Diagnostic*>& diagnostics, const AcceptedWarnings& accepted) {
    std::map<std::string_view, Code> codes;  // the rules, by printed code
    for (const Diagnostic* diagnostic : diagnostics) codes[code_info(diagnostic->code).text] = diagnostic->code;
    for (const AcceptedWarning& warning : accepted) {
      codes[code_info(warning.diagnostic.code).text] = warning.diagnostic.code;
    }
    json_.begin_object();
    json_.key("$schema").text("https://json.schemastore.org/sarif-2.1.0.json");
    json_.key("version").text("2.1.0");
    json_.key("runs").begin_array().begin_object();
    json_.key("tool").begin_object().key("driver").begin_object();
    json_.key("name").text("Писарь").key("version").text(tool_.version).key("language").text("ru");
    json_.key("rules").begin_array();
    for (const auto& [text, code] : codes) {
      rule_index_.emplace(code, rule_index_.size());
      write_rule(code);
    }
    json_.end_array().end_object().end_object();
    json_.key("columnKind").text("unicodeCodePoints");
    json_.key("results").begin_array();
    for (const Diagnostic* diagnostic : diagnostics) write_result(*diagnostic, nullptr);
    for (const AcceptedWarning& warning : accepted) write_result(warning.diagnostic, &warning);
    json_.end_array().end_object().end_array().end_object();
    return std::move(json_).take();
  }

 private:
  void write_rule(Code code) {
    const CodeInfo& info = code_info(code);
    json_.begin_object().key("id").text(info.text);
    json_.key("shortDescription").begin_object().key("text").text(info.title).end_object();
    json_.key("defaultConfiguration").begin_object().key("level").text(level(info.severity)).end_object();
    if (const std::string help = tool_.help(code); !help.empty()) {
      json_.key("help").begin_object().key("text").text(help).end_object();
    }
    json_.end_object();
  }

  void write_result(const Diagnostic& diagnostic, const AcceptedWarning* accepted) {
    json_.begin_object();
    json_.key("ruleId").text(code_info(diagnostic.code).text);
    json_.key("ruleIndex").number(rule_index_.at(diagnostic.code));
    json_.key("level").text(level(diagnostic.severity));
    std::string message = diagnostic.message;
    for (const Note& note : diagnostic.notes) {
      if (!note.where.known() && !note.text.empty()) message += "\n" + note.label + ": " + note.text;
    }
    json_.key("message").begin_object().key("text").text(message).end_object();
    json_.key("locations").begin_array();
    if (diagnostic.where.known()) write_location(diagnostic.where, {});
    json_.end_array();
    write_related(diagnostic);
    if (accepted != nullptr) {
      json_.key("suppressions").begin_array().begin_object();
      json_.key("kind").text(accepted->beside ? "inSource" : "external");
      json_.key("justification").text(accepted->reason);
      json_.end_object().end_array();
    }
    json_.end_object();
  }

  void write_related(const Diagnostic& diagnostic) {
    bool any = false;
    for (const Note& note : diagnostic.notes) {
      if (!note.where.known()) continue;
      if (!any) json_.key("relatedLocations").begin_array();
      any = true;
      write_location(note.where, note.text.empty() ? note.label : note.label + ": " + note.text);
    }
    if (any) json_.end_array();
  }

  void write_location(Span where, std::string_view message) {
    const Position begin = sources_.position(where.file, where.begin);
    const Position end = end_position(where, sources_);
    json_.begin_object().key("physicalLocation").begin_object();
    json_.key("artifactLocation").begin_object().key("uri").text(uri(sources_.name(where.file))).end_object();
    json_.key("region").begin_object();
    json_.key("startLine").number(begin.line).key("startColumn").number(begin.column);
    json_.key("endLine").number(end.line).key("endColumn").number(end.column);
    json_.end_object().end_object();
    if (!message.empty()) json_.key("message").begin_object().key("text").text(message).end_object();
    json_.end_object();
  }

  const SourceMap& sources_;
  const SarifTool& tool_;
  JsonWriter json_;
  std::map<Code, std::size_t> rule_index_;
};

}  // namespace

std::string to_sarif(const Diagnostics& diagnostics, const AcceptedWarnings& accepted, const SourceMap& sources,
                     const SarifTool& tool) {
  return SarifWriter(sources, tool).write(in_order(diagnostics), accepted);
}

}  // namespace pisar
