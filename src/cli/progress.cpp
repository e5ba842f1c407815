#include "cli/progress.h"

#include <ostream>
#include <string>

#include "base/json_writer.h"

namespace pisar {

std::optional<ProgressMode> progress_mode(std::string_view word, bool terminal) {
  if (word == "auto") return terminal ? ProgressMode::line : ProgressMode::lines;
  if (word == "lines") return ProgressMode::lines;
  if (word == "json") return ProgressMode::json;
  if (word == "none") return ProgressMode::none;
  return std::nullopt;
}

std::function<void(const DocumentResult&, std::size_t, std::size_t)> show_progress(ProgressMode mode,
                                                                                   Console& console) {
  std::ostream& err = console.err;
  switch (mode) {
    case ProgressMode::none:
      return {};
    // Each report is one write: standard error is not buffered.
    case ProgressMode::line:
      return [&err](const DocumentResult& result, std::size_t done, std::size_t total) {
        std::string line = "\r\033[K" + std::to_string(done) + " из " + std::to_string(total) + "  " + result.id;
        if (done == total) line += "\r\033[K";
        (err << line).flush();
      };
    case ProgressMode::lines:
      return [&err](const DocumentResult& result, std::size_t done, std::size_t total) {
        std::string line = "[" + std::to_string(done) + "/" + std::to_string(total) + "] " + result.id;
        line += result.failed() ? ": не сделан\n" : "\n";
        err << line;
      };
    case ProgressMode::json:
      return [&err](const DocumentResult& result, std::size_t done, std::size_t total) {
        std::string line = R"({"done":)" + std::to_string(done) + R"(,"total":)" + std::to_string(total);
        line += R"(,"document":)" + json_string(result.id);
        line += result.failed() ? ",\"failed\":true}\n" : ",\"failed\":false}\n";
        err << line;
      };
  }
  return {};
}

}  // namespace pisar
