#include "document/decimal_place.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/utf8.h"

namespace pisar {
namespace {

constexpr std::size_t longest = 64;  // characters; nobody prints longer numbers
constexpr std::size_t group = 3;

bool is_space(char32_t character) {
  return character == U' ' || character == 0x00A0 || character == 0x2009 || character == 0x202F;
}

void skip_spaces(std::u32string_view& text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
}

std::size_t digits_from(std::u32string_view text, std::size_t at) {
  std::size_t count = 0;
  while (at + count < text.size() && utf8::is_digit(text[at + count])) ++count;
  return count;
}

/// Whether nothing but a sign of the unit stands behind the digits.
bool is_unit(std::u32string_view text) {
  skip_spaces(text);
  std::u32string packed;
  for (const char32_t character : text) {
    if (!is_space(character)) packed.push_back(character);
  }
  constexpr std::array<std::u32string_view, 7> units = {U"", U"%", U"‰", U"п.п.", U"°", U"₽", U"€"};
  while (packed.ends_with(U'*')) packed.pop_back();
  return std::find(units.begin(), units.end(), packed) != units.end();
}

}  // namespace

std::optional<std::size_t> decimal_place(std::string_view printed) {
  if (utf8::length(printed) > longest) return std::nullopt;
  const std::u32string decoded = utf8::decode(printed);
  const std::u32string_view text = decoded;
  constexpr std::u32string_view signs = U"-+±−–≈~<>≤≥";
  std::size_t at = 0;
  while (at < text.size() && (signs.find(text[at]) != std::u32string_view::npos || is_space(text[at]))) ++at;
  std::size_t run = digits_from(text, at);
  if (run == 0) return std::nullopt;
  at += run;
  // «1 203»: groups of three behind one of up to three
  while (run <= group && at + 1 < text.size() && is_space(text[at]) && digits_from(text, at + 1) == group) {
    at += 1 + group;
    run = group;
  }
  const std::size_t place = at;
  if (at + 1 < text.size() && (text[at] == U',' || text[at] == U'.') && utf8::is_digit(text[at + 1])) {
    at += 1 + digits_from(text, at + 1);
  }
  return is_unit(text.substr(at)) ? std::optional(place) : std::nullopt;
}

std::optional<std::size_t> decimal_place(const Table& table, const Row& row, const Cell& cell, std::size_t column) {
  const bool counts = row.kind == Row::Kind::body || row.kind == Row::Kind::total;
  if (!counts || column >= table.columns.size() || !table.columns[column].decimal) return std::nullopt;
  if (cell.align || cell.col_span != 1 || cell.content.size() != 1) return std::nullopt;
  const auto* paragraph = std::get_if<Paragraph>(&cell.content.front().node);
  if (paragraph == nullptr || paragraph->number || paragraph->format.align) return std::nullopt;
  std::string text;
  bool noted = false;
  for (const Inline& piece : paragraph->content) {
    noted = noted || piece.kind == Inline::Kind::note;
    if (piece.kind == Inline::Kind::note) continue;
    if (piece.kind != Inline::Kind::text || noted) return std::nullopt;
    text += piece.text;
  }
  return decimal_place(text);
}

bool has_decimal_columns(const Table& table) {
  return std::any_of(table.columns.begin(), table.columns.end(), [](const Column& column) { return column.decimal; });
}

}  // namespace pisar
