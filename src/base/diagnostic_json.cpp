#include "base/diagnostic_json.h"

#include "base/diagnostic_order.h"
#include "base/json_writer.h"

namespace pisar {
namespace {

void write_place(JsonWriter& json, Span where, const SourceMap& sources) {
  const Position at = sources.position(where.file, where.begin);
  json.key("file").text(sources.name(where.file)).key("line").number(at.line).key("column").number(at.column);
}

void write(JsonWriter& json, const Diagnostic& diagnostic, const std::string* reason, const SourceMap& sources) {
  json.begin_object();
  json.key("code").text(code_info(diagnostic.code).text);
  json.key("severity").text(diagnostic.severity == Severity::error ? "error" : "warning");
  json.key("message").text(diagnostic.message);
  if (diagnostic.where.known()) {
    write_place(json, diagnostic.where, sources);
    const Position end = end_position(diagnostic.where, sources);
    json.key("endLine").number(end.line).key("endColumn").number(end.column);
  }
  json.key("notes").begin_array();
  for (const Note& note : diagnostic.notes) {
    json.begin_object().key("label").text(note.label).key("text").text(note.text);
    if (note.where.known()) write_place(json, note.where, sources);
    json.end_object();
  }
  json.end_array();
  if (reason != nullptr) json.key("accepted").text(*reason);
  json.end_object();
}

}  // namespace

std::string to_json(const Diagnostics& diagnostics, const AcceptedWarnings& accepted, const SourceMap& sources) {
  JsonWriter json;
  json.begin_array();
  for (const Diagnostic* diagnostic : in_order(diagnostics)) write(json, *diagnostic, nullptr, sources);
  for (const AcceptedWarning& warning : accepted) write(json, warning.diagnostic, &warning.reason, sources);
  json.end_array();
  return std::move(json).take();
}

}  // namespace pisar
