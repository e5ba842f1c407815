#include "tests/typing/static_check.h"

#include "base/diagnostic_text.h"
#include "tests/support/language.h"
#include "workspace/workspace.h"

namespace pisar::testing {

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
