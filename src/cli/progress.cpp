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
    case ProgressMode::line:
      return [&err](const DocumentResult& result, std::size_t done, std::size_t total) {
        err << "\r\033[K" << done << " из " << total << "  " << result.id;
        if (done == total) err << "\r\033[K";
        err.flush();
      };
    case ProgressMode::lines:
      return [&err](const DocumentResult& result, std::size_t done, std::size_t total) {
        err << '[' << done << '/' << total << "] " << result.id << (result.failed() ? ": не сделан" : "") << '\n';
      };
    case ProgressMode::json:
      return [&err](const DocumentResult& result, std::size_t done, std::size_t total) {
        err << R"({"done":)" << done << R"(,"total":)" << total << R"(,"document":)" << json_string(result.id)
            << R"(,"failed":)" << (result.failed() ? "true" : "false") << "}\n";
      };
  }
  return {};
}

}  // namespace pisar
