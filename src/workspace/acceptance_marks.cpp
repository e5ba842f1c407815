#include "workspace/acceptance_marks.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "base/utf8.h"

namespace pisar {
namespace {

constexpr std::string_view word = "принято";
constexpr std::string_view capital_word = "Принято";

bool blank(char c) { return c == ' ' || c == '\t'; }

std::string_view trimmed_end(std::string_view text) {
  while (!text.empty() && (blank(text.back()) || text.back() == '\r')) text.remove_suffix(1);
  return text;
}

/// A letter and digits only: «W329», «Е202» with a Russian letter too.
bool looks_like_code(std::string_view text) {
  std::size_t at = 0;
  if (text.empty() || !utf8::is_letter(utf8::next(text, at)) || at == text.size()) return false;
  return std::all_of(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(),
                     [](char c) { return c >= '0' && c <= '9'; });
}

/// A line's comment that may be a mark.
struct Comment {
  std::size_t begin;  ///< of the sign «#» or «{#» in the line
  std::size_t text;   ///< of what follows the sign
  std::size_t end;    ///< after the comment's text
  bool alone;         ///< nothing but the comment stands on the line
};

/// The comment of the line whose text begins with «принято».
std::optional<Comment> comment_of(std::string_view line, bool braces) {
  for (std::size_t at = line.find('#'); at != std::string_view::npos; at = line.find('#', at + 1)) {
    if (braces ? at == 0 || line[at - 1] != '{' : at > 0 && !blank(line[at - 1])) continue;
    Comment comment{braces ? at - 1 : at, at + 1, trimmed_end(line).size(), false};
    while (comment.text < line.size() && blank(line[comment.text])) ++comment.text;
    const std::string_view rest = line.substr(comment.text);
    if (!rest.starts_with(word) && !rest.starts_with(capital_word)) continue;
    std::size_t after = comment.end;
    if (braces) {
      const std::size_t close = line.find("#}", comment.text);
      if (close == std::string_view::npos) continue;
      comment.end = comment.text + trimmed_end(line.substr(comment.text, close - comment.text)).size();
      after = close + 2;
    }
    comment.alone = utf8::trim(line.substr(0, comment.begin)).empty() && utf8::trim(line.substr(after)).empty();
    return comment;
  }
  return std::nullopt;
}

/// Walks through the lines of a file.
class MarkFinder {
 public:
  MarkFinder(FileId file, const SourceMap& sources) : file_(file), text_(sources.text(file)) {
    const std::string_view name = sources.name(file);
    yaml_ = name.ends_with(".yaml") || name.ends_with(".yml");
    template_ = name.ends_with(".md") || name.ends_with(".j2");
  }

  std::vector<AcceptanceMark> find() {
    if (!yaml_ && !template_) return {};  // JSON and CSV have no comments
    if (text_.find(word) == std::string_view::npos && text_.find(capital_word) == std::string_view::npos) return {};
    std::uint32_t number = 0;
    bool front_matter = false;
    for (std::size_t begin = 0; begin < text_.size();) {
      const std::size_t end = std::min(text_.find('\n', begin), text_.size());
      const std::string_view line = text_.substr(begin, end - begin);
      ++number;
      if (!yaml_ && trimmed_end(line) == "---") front_matter = number == 1;
      read_line(line, begin, number, !yaml_ && !front_matter);
      begin = end + 1;
    }
    return std::move(marks_);
  }

 private:
  void read_line(std::string_view line, std::size_t begin, std::uint32_t number, bool braces) {
    const std::string_view content = utf8::trim(line);
    const bool only_comment = braces ? content.starts_with("{#") && content.ends_with("#}") : content.starts_with('#');
    if (const auto comment = comment_of(line, braces)) add(line, begin, number, *comment);
    if (only_comment) return;
    for (std::size_t i = first_waiting_; i < marks_.size(); ++i) {
      if (marks_[i].line == 0) marks_[i].line = number;
    }
    first_waiting_ = marks_.size();
  }

  void add(std::string_view line, std::size_t begin, std::uint32_t number, const Comment& comment) {
    std::string_view text = line.substr(comment.text, comment.end - comment.text);
    text.remove_prefix(word.size());  // both spellings have the same length
    const std::size_t after_word = text.find_first_not_of(" \t:");
    if (after_word == std::string_view::npos || after_word == 0) return;
    text.remove_prefix(after_word);
    const std::string_view code = text.substr(0, text.find_first_of(" \t:,;."));
    if (!looks_like_code(code)) return;
    text.remove_prefix(code.size());
    const std::size_t reason = text.find_first_not_of(" \t:,;.–-");
    AcceptanceMark mark;
    mark.where = {file_, static_cast<std::uint32_t>(begin + comment.text),
                  static_cast<std::uint32_t>(begin + comment.end)};
    mark.line = comment.alone ? 0 : number;  // 0: waits for the next line that is no comment
    mark.code = code;
    if (reason != std::string_view::npos) mark.reason = text.substr(reason);
    marks_.push_back(std::move(mark));
  }

  FileId file_;
  std::string_view text_;
  bool yaml_ = false;
  bool template_ = false;
  std::vector<AcceptanceMark> marks_;
  std::size_t first_waiting_ = 0;
};

}  // namespace

std::vector<AcceptanceMark> find_acceptance_marks(FileId file, const SourceMap& sources) {
  return MarkFinder(file, sources).find();
}

}  // namespace pisar
