#include "tests/typing/static_check.h"

#include "base/diagnostic_text.h"
#include "functions/functions.h"
#include "metrics/metrics.h"
#include "workspace/workspace.h"

namespace pisar::testing {

const expr::FunctionTable& language() {
  static const expr::FunctionTable table = [] {
    expr::FunctionTable rows;
    expr::add_core_functions(rows);
    add_russian_functions(rows);
    add_metric_functions(rows);
    add_document_functions(rows);
    return rows;
  }();
  return table;
}

std::string static_messages(const std::filesystem::path& workspace) {
  SourceMap sources;
  Diagnostics diagnostics;
  const auto opened = Workspace::open(workspace, diagnostics, sources, &language());
  std::string text = to_text(diagnostics, sources);
  const std::string folder = workspace.generic_string() + "/";
  for (std::size_t at = text.find(folder); at != std::string::npos; at = text.find(folder)) {
    text.erase(at, folder.size());
  }
  return opened ? text : text + "рабочая папка не открыта\n";
}

}  // namespace pisar::testing
