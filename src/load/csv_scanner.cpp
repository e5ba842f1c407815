#include "load/csv_scanner.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "load/source_text.h"

namespace pisar {

namespace {

/// In the order of preference where several fit: a comma is also the decimal point and stands in headings («Доля, %»).
constexpr std::array<char, 3> separators{'\t', ';', ','};

/// How often each separator stands outside of quotes in the row at `offset`, which moves to the next row.
std::array<std::size_t, separators.size()> count_separators(std::string_view text, std::size_t& offset) {
  std::array<std::size_t, separators.size()> counts{};
  bool within_quotes = false;
  while (offset < text.size()) {
    const char c = text[offset++];
    if (c == '"') {
      within_quotes = !within_quotes;
    } else if (!within_quotes && (c == '\n' || c == '\r')) {
      if (c == '\r' && offset < text.size() && text[offset] == '\n') ++offset;
      break;
    } else if (!within_quotes) {
      const auto found = std::find(separators.begin(), separators.end(), c);
      if (found != separators.end()) ++counts[static_cast<std::size_t>(found - separators.begin())];
    }
  }
  return counts;
}

/// Of the separators in the headings, the first that stands as often in each of the next rows. Where there is but one
/// in the headings, the rows are not asked: a row with too few or many cells is then a mistake of that row.
std::optional<char> choose_separator(std::string_view text, std::size_t offset) {
  constexpr int rows_asked = 20;
  const auto headings = count_separators(text, offset);
  std::array<bool, separators.size()> possible{};
  for (std::size_t i = 0; i < separators.size(); ++i) possible[i] = headings[i] > 0;
  if (std::count(possible.begin(), possible.end(), true) > 1) {
    for (int row = 0; row < rows_asked && offset < text.size(); ++row) {
      const std::size_t before = offset;
      const auto counts = count_separators(text, offset);
      if (utf8::trim(text.substr(before, offset - before)).empty()) continue;
      for (std::size_t i = 0; i < separators.size(); ++i) possible[i] = possible[i] && counts[i] == headings[i];
    }
  }
  const auto found = std::find(possible.begin(), possible.end(), true);
  if (found == possible.end()) return std::nullopt;
  return separators[static_cast<std::size_t>(found - possible.begin())];
}

}  // namespace

CsvStart find_csv_start(std::string_view text) {
  CsvStart start;
  if (text.starts_with("\xEF\xBB\xBF")) start.first_row = 3;
  const std::string_view first_line = text.substr(start.first_row, line_end(text, start.first_row) - start.first_row);
  constexpr std::string_view declaration = "sep=";
  if (first_line.size() == declaration.size() + 1 && first_line.starts_with(declaration) &&
      std::find(separators.begin(), separators.end(), first_line.back()) != separators.end()) {
    start.separator = first_line.back();
    start.first_row = next_line(text, start.first_row);
    return start;
  }
  std::size_t after = start.first_row;
  const auto counts = count_separators(text, after);
  const bool none = std::all_of(counts.begin(), counts.end(), [](std::size_t count) { return count == 0; });
  const std::string_view headings = text.substr(start.first_row, after - start.first_row);
  if (none && headings.find('|') == std::string_view::npos) {
    start.separator = separators.front();  // one column
  } else {
    start.separator = choose_separator(text, start.first_row);
  }
  return start;
}

void CsvScanner::skip_blanks() {
  while (!at_end() && (text_[at_] == ' ' || text_[at_] == '\t') && text_[at_] != separator_) ++at_;
}

CsvScanner::Cell CsvScanner::next() {
  Cell cell;
  skip_blanks();
  cell.begin = at_;
  if (!at_end() && text_[at_] == '"') {
    read_quoted(cell);
  } else {
    read_plain(cell);
  }
  if (cell.error == CsvError::none) finish(cell);
  return cell;
}

void CsvScanner::read_quoted(Cell& cell) {
  cell.quoted = true;
  ++at_;
  while (true) {
    const std::size_t found = text_.find_first_of("\"\r", at_);
    if (found == std::string_view::npos) {
      cell.error = CsvError::open_quote;
      cell.error_at = cell.begin;
      at_ = cell.end = text_.size();
      return;
    }
    at_ = found + 1;
    if (text_[found] == '\r') {
      cell.doubled = true;
    } else if (!at_end() && text_[at_] == '"') {
      cell.doubled = true;
      ++at_;
    } else {
      break;
    }
  }
  cell.end = at_;
  skip_blanks();
  if (at_line_end() || text_[at_] == separator_) return;
  cell.error = CsvError::text_after_quote;
  cell.error_at = at_;
}

void CsvScanner::read_plain(Cell& cell) {
  while (!at_line_end() && text_[at_] != separator_) {
    if (text_[at_] == '"') {
      cell.error = CsvError::quote_within;
      cell.error_at = at_;
      return;
    }
    ++at_;
  }
  const std::string_view trimmed = utf8::trim(text_.substr(cell.begin, at_ - cell.begin));
  if (!trimmed.empty()) cell.begin = static_cast<std::size_t>(trimmed.data() - text_.data());
  cell.end = cell.begin + trimmed.size();
}

void CsvScanner::finish(Cell& cell) {
  if (at_end()) {
    cell.ends_row = true;
  } else if (text_[at_] == separator_) {
    ++at_;
  } else {
    cell.ends_row = true;
    if (text_[at_] == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n') ++at_;
    ++at_;
  }
}

std::string CsvScanner::text(const Cell& cell) const {
  const std::string_view whole = text_.substr(cell.begin, cell.end - cell.begin);
  if (!cell.quoted) return std::string(whole);
  const std::string_view within = whole.substr(1, whole.size() - 2);
  if (!cell.doubled) return std::string(within);
  std::string text;
  text.reserve(within.size());
  for (std::size_t i = 0; i < within.size(); ++i) {
    const char c = within[i];
    const char next = i + 1 < within.size() ? within[i + 1] : '\0';
    if (c == '\r') {
      if (next != '\n') text += '\n';
      continue;
    }
    text += c;
    if (c == '"') ++i;  // the second of the pair
  }
  return text;
}

}  // namespace pisar
