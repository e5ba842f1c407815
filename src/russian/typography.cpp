#include "russian/typography.h"

#include <algorithm>

#include "base/utf8.h"
#include "russian/composed.h"
#include "russian/dates.h"

namespace pisar::russian {
namespace {

Composed compose(const std::vector<TextPiece>& pieces) {
  Composed paragraph;
  std::size_t bytes = 0;
  for (const TextPiece& piece : pieces) bytes += piece.text.size();
  paragraph.reserve(bytes / 2 + pieces.size());  // Cyrillic: two bytes a letter
  for (std::uint32_t i = 0; i < pieces.size(); ++i) {
    const TextPiece& piece = pieces[i];
    switch (piece.kind) {
      case TextPiece::Kind::text:
      case TextPiece::Kind::verbatim:
        paragraph.append(piece.text, i, piece.kind == TextPiece::Kind::verbatim);
        break;
      case TextPiece::Kind::object:
        paragraph.append(Composed::object, i, true);
        break;
      case TextPiece::Kind::line_break:
        paragraph.append(U'\n', i, true);
        break;
    }
  }
  return paragraph;
}

/// Appends the characters as UTF-8, most of which are Cyrillic letters.
void append_utf8(std::string& text, std::u32string_view characters) {
  std::string rare;  // the bytes of a character outside ASCII and Cyrillic
  constexpr std::size_t longest = 4;
  const std::size_t before = text.size();
  text.resize(before + longest * characters.size());
  char* out = text.data() + before;
  for (const char32_t c : characters) {
    if (c < 0x80) {
      *out++ = static_cast<char>(c);
    } else if (c < 0x800) {
      *out++ = static_cast<char>(0xC0 | (c >> 6U));
      *out++ = static_cast<char>(0x80 | (c & 0x3FU));
    } else {
      rare.clear();
      utf8::append(rare, c);
      out = std::copy(rare.begin(), rare.end(), out);
    }
  }
  text.resize(static_cast<std::size_t>(out - text.data()));
}

void take_apart(const Composed& paragraph, std::vector<TextPiece>& pieces) {
  for (TextPiece& piece : pieces) {
    if (piece.kind == TextPiece::Kind::text) piece.text.clear();
  }
  const std::u32string_view text = paragraph.text;
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = begin;
    while (end < text.size() && paragraph.owner[end] == paragraph.owner[begin]) ++end;
    TextPiece& piece = pieces[paragraph.owner[begin]];
    if (piece.kind == TextPiece::Kind::text) append_utf8(piece.text, text.substr(begin, end - begin));
    begin = end;
  }
}

bool is_latin(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z'); }

/// «отчёт-2024.docx», «edu.ru/a-b»: a dot with a Latin letter behind it and a letter, digit or sign of names before it.
bool is_file_or_site(std::u32string_view word) {
  for (std::size_t dot = word.find(U'.'); dot != std::u32string_view::npos; dot = word.find(U'.', dot + 1)) {
    if (dot == 0 || dot + 2 >= word.size()) continue;
    const char32_t before = word[dot - 1];
    const bool named = utf8::is_letter(before) || utf8::is_digit(before) || before == U'_' || before == U'-';
    if (named && is_latin(word[dot + 1]) && (is_latin(word[dot + 2]) || utf8::is_digit(word[dot + 2]))) return true;
  }
  return word.ends_with(U".рф");
}

/// Whether the word is an address: of a page, of a mailbox, of a folder; or the name of a file.
bool is_address(std::u32string_view word) {
  if (word.starts_with(U"www.") || word.find(U"://") != std::u32string_view::npos ||
      word.find(U'\\') != std::u32string_view::npos) {
    return true;
  }
  const std::size_t at = word.find(U'@');
  return (at != std::u32string_view::npos && at > 0 && at + 1 < word.size()) || is_file_or_site(word);
}

/// Nothing that typography would change: no space, quote, hyphen, dot, number sign.
bool is_plain(const std::vector<TextPiece>& pieces) {
  return std::all_of(pieces.begin(), pieces.end(), [](const TextPiece& piece) {
    return piece.kind != TextPiece::Kind::text || piece.text.find_first_of(" \"-.%\xC2\xE2") == std::string::npos;
  });
}

}  // namespace

void Composed::append(std::string_view utf8_text, std::uint32_t piece, bool is_frozen) {
  for (std::size_t offset = 0; offset < utf8_text.size();) {
    const auto byte = static_cast<unsigned char>(utf8_text[offset]);
    const auto next = offset + 1 < utf8_text.size() ? static_cast<unsigned char>(utf8_text[offset + 1]) : 0U;
    char32_t c = byte;
    if (byte < has.size()) {
      ++offset;
      has[byte] = true;
    } else if ((byte & 0xFCU) == 0xD0 && (next & 0xC0U) == 0x80) {
      offset += 2;  // Cyrillic
      c = ((byte & 0x1FU) << 6U) | (next & 0x3FU);
    } else {
      c = utf8::next(utf8_text, offset);
      has_quotes = has_quotes || c == U'«' || c == U'»' || c == U'„' || c == U'“' || c == U'”';
    }
    append(c, piece, is_frozen);
  }
  has_quotes = has_quotes || has[U'"'];
}

std::u32string_view Composed::word_before(std::size_t position) const {
  std::size_t begin = position;
  while (begin > 0 && is_letter(text[begin - 1])) --begin;
  return std::u32string_view(text).substr(begin, position - begin);
}

std::u32string_view Composed::word_at(std::size_t position) const {
  std::size_t end = position;
  while (end < text.size() && is_letter(text[end])) ++end;
  return std::u32string_view(text).substr(std::min(position, text.size()), end - position);
}

std::u32string_view Composed::digits_before(std::size_t position) const {
  std::size_t begin = position;
  while (begin > 0 && utf8::is_digit(text[begin - 1])) --begin;
  return std::u32string_view(text).substr(begin, position - begin);
}

std::u32string_view Composed::digits_at(std::size_t position) const {
  std::size_t end = position;
  while (end < text.size() && utf8::is_digit(text[end])) ++end;
  return std::u32string_view(text).substr(std::min(position, text.size()), end - position);
}

bool is_year(std::u32string_view digits) {
  return digits.size() == 4 && (digits.starts_with(U"19") || digits.starts_with(U"20") || digits.starts_with(U"21"));
}

std::u32string to_lower(std::u32string_view word) {
  std::u32string lower(word);
  for (char32_t& c : lower) c = utf8::to_lower(c);
  return lower;
}

bool is_month(std::u32string_view word) {
  constexpr std::size_t longest_month = 8;
  if (word.size() < 3 || word.size() > longest_month) return false;
  const std::string lower = utf8::encode(to_lower(word));
  for (int month = 1; month <= 12; ++month) {
    if (lower == month_genitive(month)) return true;
  }
  return false;
}

void freeze_addresses(Composed& paragraph) {
  const auto& has = paragraph.has;
  if (!has[U'@'] && !has[U'\\'] && !(has[U':'] && has[U'/']) && !has[U'.']) return;
  constexpr std::u32string_view wrapping = U".,;:!?()[]{}«»„“”\"'…";
  const std::u32string_view text = paragraph.text;
  for (std::size_t begin = 0; begin < text.size();) {
    if (is_space(text[begin]) || is_line_end(text[begin])) {
      ++begin;
      continue;
    }
    std::size_t end = begin;
    while (end < text.size() && !is_space(text[end]) && !is_line_end(text[end])) ++end;
    std::u32string_view word = text.substr(begin, end - begin);
    std::size_t first = begin;
    while (!word.empty() && wrapping.find(word.front()) != std::u32string_view::npos) word.remove_prefix(1), ++first;
    while (!word.empty() && wrapping.find(word.back()) != std::u32string_view::npos) word.remove_suffix(1);
    if (is_address(word)) std::fill_n(paragraph.frozen.begin() + static_cast<std::ptrdiff_t>(first), word.size(), 1);
    begin = end;
  }
}

void set_ellipses(Composed& paragraph) {
  constexpr std::u32string_view dots = U"...";
  if (!paragraph.has[U'.'] || paragraph.text.find(dots) == std::u32string::npos) return;
  std::size_t kept = 0;
  for (std::size_t i = 0; i < paragraph.size(); ++i, ++kept) {
    const bool ellipsis = std::u32string_view(paragraph.text).substr(i, 3) == dots && paragraph.before(i) != U'.' &&
                          paragraph.at(i + 3) != U'.' && paragraph.is_free(i) && paragraph.is_free(i + 1) &&
                          paragraph.is_free(i + 2);
    paragraph.text[kept] = ellipsis ? U'…' : paragraph.text[i];
    paragraph.owner[kept] = paragraph.owner[i];
    paragraph.frozen[kept] = paragraph.frozen[i];
    if (ellipsis) i += 2;
  }
  paragraph.text.resize(kept);
  paragraph.owner.resize(kept);
  paragraph.frozen.resize(kept);
}

void typograph(std::vector<TextPiece>& pieces, const TypographyOptions& options) {
  if (is_plain(pieces)) return;
  Composed paragraph = compose(pieces);
  freeze_addresses(paragraph);
  set_ellipses(paragraph);
  set_decimal_commas(paragraph);
  insert_missing_spaces(paragraph);
  set_quotes(paragraph);
  set_dashes(paragraph);
  set_no_break_spaces(paragraph, options.longest_run);
  take_apart(paragraph, pieces);
}

std::string typograph(std::string_view text, const TypographyOptions& options) {
  std::vector<TextPiece> pieces{{TextPiece::Kind::text, std::string(text)}};
  typograph(pieces, options);
  return std::move(pieces.front().text);
}

}  // namespace pisar::russian
