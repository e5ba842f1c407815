#include "template/inline_scanner.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "template/inline_parser.h"

namespace pisar::tmpl {
namespace {

constexpr std::uint32_t longest_url = 2048;
constexpr std::uint32_t longest_mail_name = 64;

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }
bool is_space(char32_t c) { return c == 0 || c == U' ' || c == U'\t' || c == U'\n' || c == U'\u00A0'; }
bool is_alnum(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }
bool is_word(char32_t c) { return utf8::is_letter(c) || utf8::is_digit(c); }
bool is_ascii_punctuation(char c) {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}

/// What stands for a tag among characters.
constexpr char32_t tag_character = U'x';

std::string_view web_scheme(std::string_view text) {
  for (const std::string_view scheme : {"https://", "http://"}) {
    if (text.starts_with(scheme)) return scheme;
  }
  return {};
}

bool known_scheme(std::string_view url) {
  constexpr std::array<std::string_view, 5> schemes = {"http://", "https://", "mailto:", "tel:", "#"};
  return std::any_of(schemes.begin(), schemes.end(), [&](std::string_view scheme) { return url.starts_with(scheme); });
}

}  // namespace

std::vector<Atom> InlineScanner::run() {
  if (links_) find_links();
  for (piece_ = 0; piece_ < pieces_.size(); ++piece_) {
    const Piece& piece = pieces_[piece_];
    switch (piece.kind) {
      case Piece::Kind::text:
        scan_text(piece);
        break;
      case Piece::Kind::soft_break:
        put_space(piece.where.begin);
        break;
      case Piece::Kind::output: {
        flush();
        const bool first = piece_ == 0 || pieces_[piece_ - 1].kind == Piece::Kind::soft_break;
        const bool last = piece_ + 1 == pieces_.size() || pieces_[piece_ + 1].kind == Piece::Kind::soft_break;
        add_node({Output{parser_.tag(piece.tag).output, first && last}, {}, piece.where});
        break;
      }
      case Piece::Kind::statement: {
        flush();
        add_node(parser_.statement(pieces_, piece_, true, depth_));
        break;
      }
    }
  }
  flush();
  return std::move(atoms_);
}

std::string_view InlineScanner::left() const { return parser_.source().view(at_, pieces_[piece_].where.end); }

char32_t InlineScanner::before() const {
  if (at_ == pieces_[piece_].where.begin) {
    if (piece_ == 0 || pieces_[piece_ - 1].kind == Piece::Kind::soft_break) return 0;
    return pieces_[piece_ - 1].kind == Piece::Kind::text ? U' ' : tag_character;
  }
  const std::string_view text = parser_.source().view(pieces_[piece_].where.begin, at_);
  std::size_t begin = text.size() - 1;
  while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) --begin;
  return utf8::next(text, begin);
}

char32_t InlineScanner::after(std::uint32_t offset) const {
  const Piece& piece = pieces_[piece_];
  if (offset < piece.where.end) {
    std::size_t zero = 0;
    return utf8::next(parser_.source().view(offset, piece.where.end), zero);
  }
  if (piece_ + 1 == pieces_.size() || pieces_[piece_ + 1].kind == Piece::Kind::soft_break) return 0;
  return pieces_[piece_ + 1].kind == Piece::Kind::text ? U' ' : tag_character;
}

void InlineScanner::scan_text(const Piece& piece) {
  at_ = piece.where.begin;
  while (at_ < pieces_[piece_].where.end) {  // a link may end in a later piece
    const std::string_view text = left();
    // Runs of ordinary characters go at once.
    const std::size_t special = std::min(text.find_first_of("\\<*[^h@ \t\r\n"), text.size());
    if (special > 0) {
      put(text.substr(0, special), at_);
      at_ += static_cast<std::uint32_t>(special);
      continue;
    }
    const char c = text.front();
    if (is_space(c)) {
      put_space(at_++);
    } else if (c == '@' && links_) {
      mail_address();
    } else if (!((c == '\\' && escape()) || (c == '<' && line_break()) || (c == '*' && stars()) ||
                 (c == '[' && link()) || (c == '^' && links_ && note()) || (c == 'h' && links_ && web_address()))) {
      put(text.substr(0, 1), at_++);
    }
  }
}

bool InlineScanner::escape() {
  const std::string_view text = left();
  if (text.size() == 1) {
    const bool ends_line = piece_ + 1 == pieces_.size() || pieces_[piece_ + 1].kind == Piece::Kind::soft_break;
    if (!ends_line) return false;
    add_break(parser_.source().span(at_, at_ + 1));
    ++at_;
    return true;
  }
  if (!is_ascii_punctuation(text[1])) return false;
  put(text.substr(1, 1), at_);
  at_ += 2;
  return true;
}

bool InlineScanner::line_break() {
  for (const std::string_view form : {"<br>", "<br/>", "<br />"}) {
    if (!left().starts_with(form)) continue;
    const auto size = static_cast<std::uint32_t>(form.size());
    add_break(parser_.source().span(at_, at_ + size));
    at_ += size;
    return true;
  }
  return false;
}

bool InlineScanner::stars() {
  const std::string_view text = left();
  const std::size_t count = std::min(text.find_first_not_of('*'), text.size());
  if (count > 3) {
    put(text.substr(0, count), at_);
    at_ += static_cast<std::uint32_t>(count);
    return true;
  }
  const char32_t previous = before();
  const char32_t next = after(at_ + static_cast<std::uint32_t>(count));
  Atom atom;
  atom.kind = Atom::Kind::stars;
  atom.count = count;
  // A single star within a word or between figures multiplies or refers to a footnote.
  atom.can_open = !is_space(next) && (count > 1 || !is_word(previous) || previous == tag_character);
  atom.can_close = !is_space(previous) && (count > 1 || !is_word(next) || next == tag_character);
  atom.spaced = is_space(previous);
  atom.where = parser_.source().span(at_, at_ + static_cast<std::uint32_t>(count));
  flush();
  atoms_.push_back(std::move(atom));
  at_ += static_cast<std::uint32_t>(count);
  return true;
}

void InlineScanner::find_links() {
  std::vector<Position> open;
  for (std::size_t i = 0; i < pieces_.size(); ++i) {
    if (pieces_[i].kind != Piece::Kind::text) continue;
    const std::string_view text = parser_.source().view(pieces_[i].where);
    for (std::size_t k = text.find_first_of("\\[]"); k < text.size(); k = text.find_first_of("\\[]", k + 1)) {
      const std::uint32_t offset = pieces_[i].where.begin + static_cast<std::uint32_t>(k);
      if (text[k] == '\\') {
        ++k;
      } else if (text[k] == '[') {
        open.push_back({i, offset});
      } else if (!open.empty()) {
        const std::uint32_t begin = open.back().offset;
        const bool note = begin > pieces_[open.back().piece].where.begin &&
                          parser_.source().text[begin - 1 - parser_.source().base] == '^';
        if (note) {
          note_closes_[begin] = {i, offset};
        } else if (k + 1 < text.size() && text[k + 1] == '(') {
          link_closes_[begin] = {i, offset};
        }
        open.pop_back();
      }
    }
  }
}

bool InlineScanner::link_end(Position open, Position& end) const {
  int parentheses = 0;
  std::uint32_t scanned = 0;
  std::uint32_t offset = open.offset;
  for (std::size_t i = open.piece; i < pieces_.size(); ++i) {
    const Piece& piece = pieces_[i];
    if (piece.kind == Piece::Kind::soft_break) return false;
    if (piece.kind != Piece::Kind::text) continue;
    if (i != open.piece) offset = piece.where.begin;
    for (; offset < piece.where.end; ++offset) {
      const char c = parser_.source().text[offset - parser_.source().base];
      if (is_space(c) || ++scanned > longest_url) return false;
      if (c == '(') ++parentheses;
      if (c == ')' && parentheses-- == 0) {
        end = {i, offset};
        return true;
      }
    }
  }
  return false;
}

Pieces InlineScanner::slice(Position begin, Position end) const {
  Pieces part;
  for (std::size_t i = begin.piece; i <= end.piece; ++i) {
    Piece piece = pieces_[i];
    if (i == begin.piece) piece.where.begin = begin.offset;
    if (i == end.piece) piece.where.end = end.offset;
    if (piece.kind != Piece::Kind::text || piece.where.begin < piece.where.end) part.push_back(piece);
  }
  return part;
}

bool InlineScanner::link() {
  const auto found = link_closes_.find(at_);
  if (found == link_closes_.end()) return false;
  const Position close = found->second;
  Position end;
  if (!link_end({close.piece, close.offset + 2}, end)) return false;
  const Pieces content = slice({piece_, at_ + 1}, close);
  const Pieces url = slice({close.piece, close.offset + 2}, end);
  // A statement whose other half lies outside cannot be part of a link.
  const auto is_statement = [](const Piece& piece) { return piece.kind == Piece::Kind::statement; };
  if (content.empty() || url.empty() || std::any_of(content.begin(), content.end(), is_statement) ||
      std::any_of(url.begin(), url.end(), is_statement)) {
    return false;
  }
  const Span where = parser_.source().span(at_, end.offset + 1);
  if (url.front().kind == Piece::Kind::text && !known_scheme(parser_.source().view(url.front().where))) {
    parser_.diagnostics()
        .report(Code::link_invalid, span_of(url),
                "адрес ссылки «" + std::string(parser_.source().view(span_of(url))) + "» не годится")
        .hint(
            "адрес начинается с https://, http://, mailto:, tel: или # (место в документе); обычные скобки пишут "
            "«\\[»");
  }
  Link node{parser_.parse(content, false, depth_ + 1), parser_.parse_plain(url)};
  flush();
  add_node({std::move(node), {}, where});
  piece_ = end.piece;
  at_ = end.offset + 1;
  return true;
}

bool InlineScanner::is_balanced(const Pieces& pieces) const {
  int open = 0;
  for (const Piece& piece : pieces) {
    if (piece.kind != Piece::Kind::statement) continue;
    const Statement& statement = parser_.tag(piece.tag).statement;
    if (statement.opens()) ++open;
    if (statement.closes() && --open < 0) return false;
    if (statement.divides() && open == 0) return false;
  }
  return open == 0;
}

bool InlineScanner::note() {
  if (!left().starts_with("^[")) return false;
  Diagnostics& diagnostics = parser_.diagnostics();
  const Span opening = parser_.source().span(at_, at_ + 2);
  const auto found = note_closes_.find(at_ + 1);
  if (found == note_closes_.end()) {
    diagnostics.report(Code::line_syntax, opening, "сноска не закрыта: после «^[» нет «]»")
        .hint("сноску пишут так: слово^[Текст сноски.]; сами знаки – «\\^[»");
    return false;
  }
  const Position close = found->second;
  Pieces content = slice({piece_, at_ + 2}, close);
  trim(parser_.source(), content);
  const Span where = parser_.source().span(at_, close.offset + 1);
  if (content.empty()) {
    diagnostics.report(Code::line_syntax, where, "в сноске нет текста").hint("пишется так: слово^[Текст сноски.]");
  } else if (!is_balanced(content)) {
    diagnostics.report(Code::tag_crossing, where, "пара тегов пересекает сноску")
        .hint("пара тегов стоит внутри сноски целиком или вокруг неё");
    content.clear();
  }
  while (buffer_.ends_with(' ')) buffer_.pop_back();  // the mark stands close to its word
  flush();
  add_node({Note{parser_.parse(content, true, depth_ + 1)}, {}, where});
  piece_ = close.piece;
  at_ = close.offset + 1;
  return true;
}

bool InlineScanner::web_address() {
  const std::string_view text = left();
  if (is_word(before()) || web_scheme(text).empty()) return false;
  std::size_t size = 0;
  while (size < text.size() && size < longest_url && !is_space(text[size]) && text[size] != '<' && text[size] != '>' &&
         text[size] != '"' && text[size] != '*' && !text.substr(size).starts_with("«") &&
         !text.substr(size).starts_with("»") && !text.substr(size).starts_with("\u00A0")) {
    ++size;
  }
  const bool tag_follows = size == text.size() && piece_ + 1 < pieces_.size() &&
                           pieces_[piece_ + 1].kind != Piece::Kind::soft_break &&
                           pieces_[piece_ + 1].kind != Piece::Kind::text;
  if (tag_follows) return false;  // the address goes on in a value
  auto unopened = std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(size), ')') -
                  std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(size), '(');
  while (size > 0) {
    const char last = text[size - 1];
    const bool closes = last == ')' && unopened > 0;
    if (!closes && std::string_view(".,;:!?'").find(last) == std::string_view::npos) break;
    if (closes) --unopened;
    --size;
  }
  if (size <= web_scheme(text).size()) return false;
  flush();
  const std::string url(text.substr(0, size));
  const Span where = parser_.source().span(at_, at_ + static_cast<std::uint32_t>(size));
  add_node({Text{url, url, true}, {}, where});
  at_ = where.end;
  return true;
}

void InlineScanner::mail_address() {
  const std::string_view text = left();
  const auto name_char = [](char c) { return is_alnum(c) || c == '.' || c == '_' || c == '+' || c == '-'; };
  std::size_t name = 0;
  while (name < buffer_.size() && name < longest_mail_name && name_char(buffer_[buffer_.size() - 1 - name])) ++name;
  std::size_t size = 1;
  std::size_t last_dot = 0;
  while (size < text.size() && size < longest_url && (is_alnum(text[size]) || text[size] == '-' || text[size] == '.')) {
    if (text[size] == '.') last_dot = size;
    ++size;
  }
  if (size > 1 && text[size - 1] == '.') {  // the sentence's own
    --size;
    last_dot = text.substr(0, size).rfind('.');
    if (last_dot == std::string_view::npos) last_dot = 0;
  }
  if (name == 0 || last_dot < 2 || size - last_dot < 3) {
    put(text.substr(0, 1), at_++);
    return;
  }
  std::string address = buffer_.substr(buffer_.size() - name) + std::string(text.substr(0, size));
  buffer_.resize(buffer_.size() - name);
  const Span where =
      parser_.source().span(at_ - static_cast<std::uint32_t>(name), at_ + static_cast<std::uint32_t>(size));
  flush();
  add_node({Text{address, "mailto:" + address, true}, {}, where});
  at_ = where.end;
}

void InlineScanner::put(std::string_view text, std::uint32_t begin) {
  const Span where = parser_.source().span(begin, begin + static_cast<std::uint32_t>(text.size()));
  buffer_where_ = buffer_.empty() ? where : join(buffer_where_, where);
  buffer_ += text;
}

void InlineScanner::put_space(std::uint32_t at) {
  if (buffer_.ends_with(' ')) return;
  if (buffer_.empty() && !atoms_.empty() && std::holds_alternative<LineBreak>(atoms_.back().node.node)) return;
  put(" ", at);
}

void InlineScanner::flush() {
  if (buffer_.empty()) return;
  Atom atom;
  atom.where = buffer_where_;
  atom.node = {Text{std::move(buffer_), {}, false}, {}, buffer_where_};
  atoms_.push_back(std::move(atom));
  buffer_.clear();
}

void InlineScanner::add_node(InlineNode node) {
  Atom atom;
  atom.kind = Atom::Kind::node;
  atom.where = node.where;
  atom.node = std::move(node);
  atoms_.push_back(std::move(atom));
}

void InlineScanner::add_break(Span where) {
  while (buffer_.ends_with(' ')) buffer_.pop_back();
  flush();
  add_node({LineBreak{}, {}, where});
}

}  // namespace pisar::tmpl
