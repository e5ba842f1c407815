#include "cli/explanations.h"

#include <algorithm>
#include <iterator>

#include "resources/resources.h"

namespace pisar {
namespace {

constexpr std::string_view page = "docs/messages.md";
constexpr std::string_view heading = "\n## ";  // before the code; in examples it is a heading of their own
constexpr std::string_view advice = "**Что делать.** ";

/// Where the next section begins: «\n## E202: …».
std::size_t next_section(std::string_view text, std::size_t from) {
  for (std::size_t at = text.find(heading, from); at != std::string_view::npos; at = text.find(heading, at + 1)) {
    const std::string_view code = text.substr(at + heading.size(), 6);
    const bool known = code.size() == 6 && (code[0] == 'E' || code[0] == 'W') && code.substr(4) == ": ";
    if (known) return at;
  }
  return text.size();
}

}  // namespace

std::optional<std::string_view> explanation(std::string_view code) {
  const std::string_view text = find_resource(page).value_or("");
  const std::size_t begin = text.find(std::string(heading) + std::string(code) + ": ");
  if (begin == std::string_view::npos) return std::nullopt;
  const std::size_t line_end = std::min(text.find('\n', begin + 1), text.size());
  const std::size_t end = next_section(text, line_end);
  std::string_view section = text.substr(line_end, end - line_end);
  while (section.starts_with('\n')) section.remove_prefix(1);
  while (section.ends_with('\n')) section.remove_suffix(1);
  return section;
}

std::string plain_text(std::string_view markdown) {
  std::string out;
  bool example = false;
  for (std::size_t begin = 0; begin < markdown.size();) {
    const std::size_t end = std::min(markdown.find('\n', begin), markdown.size());
    std::string_view line = markdown.substr(begin, end - begin);
    begin = end + 1;
    if (line.starts_with("~~~")) {
      example = !example;
      continue;
    }
    if (example) {
      if (!line.empty()) out += "    ";
      out += line;
    } else {
      // Only the words that begin a paragraph are set in bold; elsewhere «**» is what the text is about.
      const std::size_t bold = line.starts_with("**") ? line.find("**", 2) : std::string_view::npos;
      if (bold != std::string_view::npos) {
        out += line.substr(2, bold - 2);
        line.remove_prefix(bold + 2);
      }
      std::copy_if(line.begin(), line.end(), std::back_inserter(out), [](char c) { return c != '`'; });
    }
    out += '\n';
  }
  return out;
}

std::string code_help(Code code) {
  const std::string_view section = explanation(code_info(code).text).value_or("");
  const std::string_view meaning = section.substr(0, section.find("\n\n"));
  const std::size_t what_to_do = section.rfind(advice);
  std::string help(meaning);
  if (what_to_do != std::string_view::npos) help += "\n" + std::string(section.substr(what_to_do + advice.size()));
  return plain_text(help);
}

}  // namespace pisar
