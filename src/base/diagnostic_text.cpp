#include "base/diagnostic_text.h"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "base/diagnostic_order.h"
#include "base/utf8.h"

namespace pisar {
namespace {

constexpr std::size_t shown_columns = 100;  // of a line; more is cut round the caret

struct Colours {
  std::string_view error, warning, note, strong, end;
};
constexpr Colours no_colours{"", "", "", "", ""};
constexpr Colours ansi_colours{"\033[1;31m", "\033[1;33m", "\033[36m", "\033[1m", "\033[0m"};

/// The part of the line round columns [first, last), and where `first` stands in it.
struct Excerpt {
  std::u32string text;
  std::size_t caret = 0;
  std::size_t width = 1;
};

Excerpt excerpt(std::string_view line, std::size_t first, std::size_t last) {
  std::u32string letters = utf8::decode(line);
  for (char32_t& letter : letters) {
    if (letter == U'\t') letter = U' ';
    if (letter < U' ') letter = U'·';
  }
  first = std::min(first, letters.size());
  last = std::clamp(last, first, letters.size());
  Excerpt result{letters, first, std::max<std::size_t>(1, last - first)};
  if (letters.size() > shown_columns) {
    const std::size_t begin = first > shown_columns / 2 ? first - shown_columns / 2 : 0;
    result.text = letters.substr(begin, shown_columns);
    result.caret = first - begin;
    if (begin > 0) result.text.front() = U'…';
    if (begin + shown_columns < letters.size()) result.text.back() = U'…';
    result.width = std::min(result.width, result.text.size() - std::min(result.caret, result.text.size() - 1));
  }
  return result;
}

/// Bytes that surely hold more characters than are shown.
constexpr std::size_t excerpt_bytes = 4 * (shown_columns + 1);

/// The bytes of a line round one of them, which moves along: a file may be a single line of many megabytes.
std::string_view cut_round(std::string_view line, std::size_t& offset) {
  const auto within_character = [&](std::size_t at) {
    return at < line.size() && (static_cast<unsigned char>(line[at]) & 0xC0U) == 0x80U;
  };
  offset = std::min(offset, line.size());
  std::size_t begin = offset > excerpt_bytes ? offset - excerpt_bytes : 0;
  while (begin > 0 && within_character(begin)) --begin;
  std::size_t end = std::min(line.size(), offset + excerpt_bytes);
  while (within_character(end)) ++end;
  offset -= begin;
  return line.substr(begin, end - begin);
}

void append_source_line(std::string& out, Span where, const SourceMap& sources, const Colours& colours) {
  const Position at = sources.position(where.file, where.begin);
  const std::string_view whole = sources.line(where.file, at.line);
  const auto line_begin = static_cast<std::size_t>(whole.data() - sources.text(where.file).data());
  std::size_t offset = where.begin > line_begin ? where.begin - line_begin : 0;
  const std::string_view line = cut_round(whole, offset);
  const std::size_t first = utf8::length(line.substr(0, offset));
  const std::size_t span_columns = utf8::length(sources.text(where).substr(0, excerpt_bytes));
  const Excerpt shown = excerpt(line, first, first + span_columns);
  const std::string number = std::to_string(at.line);
  out += ' ';
  out += number;
  out += " | ";
  out += utf8::encode(shown.text);
  out += "\n ";
  out.append(number.size(), ' ');
  out += " | ";
  out.append(shown.caret, ' ');
  out += colours.error;
  out.append(shown.width, '^');
  out += colours.end;
  out += '\n';
}

}  // namespace

std::string to_text(const Diagnostic& diagnostic, const SourceMap& sources, DiagnosticStyle style) {
  const Colours& colours = style.colour ? ansi_colours : no_colours;
  const bool error = diagnostic.severity == Severity::error;
  std::string out;
  if (diagnostic.where.known()) {
    out += colours.strong;
    out += sources.place(diagnostic.where);
    out += colours.end;
    out += ": ";
  }
  out += error ? colours.error : colours.warning;
  out += error ? "ошибка " : "предупреждение ";
  out += code_info(diagnostic.code).text;
  out += colours.end;
  out += ": ";
  out += diagnostic.message;
  out += '\n';
  if (diagnostic.where.known()) append_source_line(out, diagnostic.where, sources, colours);
  for (const Note& note : diagnostic.notes) {
    out += "   ";
    out += colours.note;
    out += note.label;
    out += colours.end;
    if (note.where.known()) {
      out += ": ";
      out += sources.place(note.where);
    }
    if (!note.text.empty()) {
      out += ": ";
      out += note.text;
    }
    out += '\n';
  }
  return out;
}

namespace {

/// Diagnostics of one mistake at one place: a mistake of a template shows again with every record.
struct Group {
  const Diagnostic* first = nullptr;
  std::vector<const Diagnostic*> others;
  std::vector<const Diagnostic*> consequences;  ///< what cannot be made because of it
};

/// The place of the data that a rejected value comes from.
Span cause(const Diagnostic& diagnostic) { return diagnostic.notes.empty() ? Span{} : diagnostic.notes.front().where; }

/// A mistake of the data, and once for all what needs that value: not a message at each place of the templates.
std::vector<Group> with_consequences(std::vector<Group> groups) {
  const auto is_consequence = [](const Group& group) { return group.first->code == Code::value_rejected; };
  std::map<Span, std::size_t> mistakes;  // by place: the group that tells of it
  for (std::size_t i = 0; i < groups.size(); ++i) {
    if (!is_consequence(groups[i]) && groups[i].first->where.known()) mistakes.emplace(groups[i].first->where, i);
  }
  for (std::size_t i = 0; i < groups.size(); ++i) {
    if (!is_consequence(groups[i])) continue;
    std::vector<const Diagnostic*> all = std::exchange(groups[i].others, {});
    all.insert(all.begin(), groups[i].first);
    groups[i].first = nullptr;
    for (const Diagnostic* diagnostic : all) {
      const auto [found, added] = mistakes.emplace(cause(*diagnostic), i);
      if (!added && found->second != i) {
        groups[found->second].consequences.push_back(diagnostic);
      } else if (groups[i].first == nullptr) {  // the mistake is told of elsewhere
        groups[i].first = diagnostic;
      } else {
        groups[i].others.push_back(diagnostic);
      }
    }
  }
  std::erase_if(groups, [](const Group& group) { return group.first == nullptr; });
  return groups;
}

std::vector<Group> grouped(const Diagnostics& diagnostics) {
  std::vector<const Diagnostic*> order = in_order(diagnostics);
  std::vector<Group> groups;
  for (auto first = order.begin(); first != order.end();) {
    const auto place_end =
        std::find_if(first, order.end(), [&](const Diagnostic* d) { return d->where != (*first)->where; });
    const auto rest = std::stable_partition(first, place_end, [&](const Diagnostic* d) {
      return d->code == (*first)->code && d->message == (*first)->message;
    });
    groups.push_back({*first, {first + 1, rest}, {}});
    first = rest;
  }
  return with_consequences(std::move(groups));
}

std::string to_text(const Group& group, const SourceMap& sources, DiagnosticStyle style) {
  std::string text = to_text(*group.first, sources, style);
  const auto others = std::count_if(group.others.begin(), group.others.end(),
                                    [&](const Diagnostic* d) { return to_text(*d, sources, style) != text; });
  if (others > 0) text += "   повторов с другими данными: " + std::to_string(others) + "\n";
  std::vector<std::string> places;
  for (const Diagnostic* diagnostic : group.consequences) {
    std::string place = sources.place(diagnostic->where);
    if (std::find(places.begin(), places.end(), place) == places.end()) places.push_back(std::move(place));
  }
  constexpr std::size_t most_places = 3;
  for (std::size_t i = 0; i < places.size() && i < most_places; ++i) {
    text += (i == 0 ? "   из-за неё не напечатать: " : ", ") + places[i];
  }
  if (places.size() > most_places) text += " и ещё " + std::to_string(places.size() - most_places);
  if (!places.empty()) text += '\n';
  return text;
}

}  // namespace

std::string to_text(const Diagnostics& diagnostics, const SourceMap& sources, DiagnosticStyle style) {
  const std::vector<Group> groups = grouped(diagnostics);
  const auto is_error = [](const Group& group) { return group.first->severity == Severity::error; };
  const auto errors = static_cast<std::size_t>(std::count_if(groups.begin(), groups.end(), is_error));
  const std::size_t warnings = groups.size() - errors;
  const std::size_t limit = style.limit == 0 ? groups.size() : style.limit;
  const std::size_t shown_errors = std::min(errors, limit);
  const std::size_t shown_warnings = std::min(warnings, limit - shown_errors);
  std::size_t errors_left = shown_errors;
  std::size_t warnings_left = shown_warnings;
  std::string out;
  for (const Group& group : groups) {
    std::size_t& left = is_error(group) ? errors_left : warnings_left;
    if (left == 0) continue;
    --left;
    out += to_text(group, sources, style);
  }
  const std::size_t hidden = groups.size() - shown_errors - shown_warnings;
  if (hidden > 0) {
    out += "… и ещё " + std::to_string(hidden) + ": ошибок " + std::to_string(errors - shown_errors) +
           ", предупреждений " + std::to_string(warnings - shown_warnings) + "; показать все: --all-messages\n";
  }
  return out;
}

}  // namespace pisar
