#include "base/source_map.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"

namespace pisar {

FileId SourceMap::add(std::string name, std::string text) {
  File& file = files_.emplace_back();
  const bool below = !folder_.empty() && folder_ != "." && !name.starts_with('<') && !name.starts_with('/');
  file.name = below ? folder_ + "/" + name : std::move(name);
  file.size = text.size();
  file.padded = std::move(text);
  file.padded.append(padding, '\0');
  file.line_starts.push_back(0);
  const std::string_view whole = file.text();
  for (std::size_t i = whole.find('\n'); i != std::string_view::npos; i = whole.find('\n', i + 1)) {
    file.line_starts.push_back(static_cast<std::uint32_t>(i + 1));
  }
  return static_cast<FileId>(files_.size());
}

std::string_view SourceMap::name(FileId id) const { return file(id).name; }

std::string_view SourceMap::text(FileId id) const { return file(id).text(); }

std::string_view SourceMap::text(Span span) const {
  if (!span.known()) return {};
  const std::string_view whole = text(span.file);
  const std::size_t begin = std::min<std::size_t>(span.begin, whole.size());
  return whole.substr(begin, span.end > begin ? span.end - begin : 0);
}

Position SourceMap::position(FileId id, std::uint32_t offset) const {
  const File& source = file(id);
  const auto size = static_cast<std::uint32_t>(source.size);
  offset = std::min(offset, size);
  const auto next = std::upper_bound(source.line_starts.begin(), source.line_starts.end(), offset);
  const auto line = static_cast<std::uint32_t>(next - source.line_starts.begin());
  const std::uint32_t start = source.line_starts[line - 1];
  std::string_view before = source.text().substr(start, offset - start);
  if (start == 0 && before.starts_with("\xEF\xBB\xBF")) before.remove_prefix(3);
  return {line, static_cast<std::uint32_t>(utf8::length(before) + 1)};
}

std::string_view SourceMap::line(FileId id, std::uint32_t number) const {
  const File& source = file(id);
  if (number == 0 || number > source.line_starts.size()) return {};
  const std::uint32_t start = source.line_starts[number - 1];
  const std::size_t end = number < source.line_starts.size() ? source.line_starts[number] : source.size;
  std::string_view line = source.text().substr(start, end - start);
  while (line.ends_with('\n') || line.ends_with('\r')) line.remove_suffix(1);
  if (start == 0 && line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
  return line;
}

std::string SourceMap::place(Span span) const {
  if (!span.known()) return {};
  const Position at = position(span.file, span.begin);
  std::string result(name(span.file));
  result += ':';
  result += std::to_string(at.line);
  result += ':';
  result += std::to_string(at.column);
  return result;
}

}  // namespace pisar
