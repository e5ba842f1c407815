#include "load/yaml_blank_lines.h"

#include <algorithm>

#include "load/source_text.h"

namespace pisar {

namespace {

struct BlankRun {
  std::size_t lines = 0;
  std::size_t end = 0;  // where the first character after it stands
};

bool is_blank(char c) { return c == '\n' || c == '\r' || c == ' ' || c == '\t'; }

/// Where the line after the one that holds `offset` begins.
std::size_t line_after(std::string_view text, std::size_t offset) {
  const std::size_t end = line_end(text, offset);
  return end + (text.substr(end, 2) == "\r\n" ? 2 : 1);
}

/// The blank lines from the beginning of a line on.
BlankRun blank_run(std::string_view text, std::size_t offset) {
  BlankRun run;
  for (; offset < text.size(); ++offset) {
    const char c = text[offset];
    if (c == '\n' || (c == '\r' && text.substr(offset + 1, 1) != "\n")) ++run.lines;
    if (!is_blank(c)) break;
  }
  run.end = offset;
  return run;
}

}  // namespace

bool check_blank_lines(Span part, const SourceMap& sources, Diagnostics& diagnostics) {
  const std::string_view text = sources.text(part);
  std::size_t at = 0;
  while (at < text.size()) {
    if (!is_blank(text[at])) {
      at += blank_lines_limit;  // a run that is too long is longer than this: it will not be jumped over
      continue;
    }
    while (at > 0 && is_blank(text[at - 1])) --at;
    if (at > 0) at = line_after(text, at);
    if (at >= text.size()) break;
    const BlankRun run = blank_run(text, at);
    if (run.lines > blank_lines_limit) {
      const auto begin = static_cast<std::uint32_t>(part.begin + at);
      diagnostics
          .report(Code::load_limit, {part.file, begin, begin},
                  "слишком много пустых строк подряд: " + std::to_string(run.lines) + ", допускается не больше " +
                      std::to_string(blank_lines_limit))
          .hint("удалите лишние пустые строки");
      return false;
    }
    at = std::max(at, run.end) + 1;
  }
  return true;
}

}  // namespace pisar
