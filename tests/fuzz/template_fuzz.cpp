// Parses any bytes as a template and evaluates what parses: nothing may crash, hang or leave the error without a
// message.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "expr/functions.h"
#include "template/template.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace pisar;
  static const expr::FunctionTable functions = [] {
    expr::FunctionTable rows;
    expr::add_core_functions(rows);
    add_document_functions(rows);
    return rows;
  }();
  SourceMap sources;
  Diagnostics diagnostics;
  const FileId file = sources.add("fuzz.md", std::string(reinterpret_cast<const char*>(data), size));
  const TemplatePtr parsed = parse_template(file, sources, diagnostics);
  if (!parsed) {
    if (!diagnostics.has_errors()) std::abort();
    return 0;
  }
  const std::map<std::string, Value, std::less<>> variables;
  // The template is its own form and its own include.
  const TemplateSource templates = [&](std::string_view, Span, Diagnostics&) { return parsed; };
  EvaluationInput input{.data = variables,
                        .variables = variables,
                        .functions = functions,
                        .templates = templates,
                        .sources = sources,
                        .records = {}};
  input.limits.steps = 20'000;
  input.limits.depth = 16;
  input.limits.blocks = 2'000;
  if (!evaluate(*parsed, input, diagnostics) && !diagnostics.has_errors()) std::abort();
  return 0;
}
