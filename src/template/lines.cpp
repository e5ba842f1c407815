#include "template/lines.h"

#include <algorithm>

#include "template/markers.h"

namespace pisar::tmpl {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\r'; }

void trim_left(const Source& source, Span& where) {
  const std::string_view text = source.view(where);
  std::size_t i = 0;
  while (i < text.size() && is_space(text[i])) ++i;
  where.begin += static_cast<std::uint32_t>(i);
}

void trim_right(const Source& source, Span& where) {
  const std::string_view text = source.view(where);
  std::size_t n = text.size();
  while (n > 0 && is_space(text[n - 1])) --n;
  where.end = where.begin + static_cast<std::uint32_t>(n);
}

class Splitter {
 public:
  Splitter(const Source& source, std::vector<Tag>& tags, Diagnostics& diagnostics)
      : source_(source), tags_(tags), diagnostics_(diagnostics), line_of_(tags.size(), 0) {}

  std::vector<Item> run() {
    collect();
    check_pairs();
    for (Line& line : lines_) emit(line);
    return std::move(items_);
  }

 private:
  struct Line {
    Pieces pieces;
    bool had_comment = false;
    bool only_statements = false;
    Span where;
  };

  void collect() {
    Line line;
    line.where = source_.span(source_.base, source_.base);
    bool trim_next = false;
    for (std::size_t i = 0; i < tags_.size(); ++i) {
      const Token& token = tags_[i].token;
      if (token.kind != Token::Kind::text) {
        if (token.trim_before && !line.pieces.empty() && line.pieces.back().kind == Piece::Kind::text) {
          trim_right(source_, line.pieces.back().where);
        }
        trim_next = token.trim_after;
        if (token.kind == Token::Kind::comment) {
          line.had_comment = true;
        } else {
          line_of_[i] = lines_.size();
          line.pieces.push_back({token.kind == Token::Kind::output ? Piece::Kind::output : Piece::Kind::statement,
                                 static_cast<int>(i), token.where});
        }
        continue;
      }
      std::uint32_t begin = token.where.begin;
      while (true) {
        const std::size_t line_end = source_.text.find('\n', begin - source_.base);
        const bool ends_here = line_end == std::string_view::npos || source_.base + line_end >= token.where.end;
        const std::uint32_t end = ends_here ? token.where.end : source_.base + static_cast<std::uint32_t>(line_end);
        Piece piece{Piece::Kind::text, -1, source_.span(begin, end)};
        if (trim_next) trim_left(source_, piece.where);
        trim_next = false;
        if (piece.where.begin < piece.where.end) line.pieces.push_back(piece);
        if (ends_here) break;
        finish(line, end);
        begin = end + 1;
        line = {};
        line.where = source_.span(begin, begin);
        if (begin == token.where.end) break;
      }
    }
    finish(line, source_.end());
  }

  void finish(Line& line, std::uint32_t end) {
    line.where.end = end;
    line.only_statements = std::all_of(line.pieces.begin(), line.pieces.end(), [&](const Piece& piece) {
      if (piece.kind != Piece::Kind::text) return piece.kind == Piece::Kind::statement;
      const std::string_view text = source_.view(piece.where);
      return std::all_of(text.begin(), text.end(), is_space);
    });
    lines_.push_back(std::move(line));
  }

  [[nodiscard]] const Line& line_of(int tag) const { return lines_[line_of_[static_cast<std::size_t>(tag)]]; }
  [[nodiscard]] Statement& statement(int tag) { return tags_[static_cast<std::size_t>(tag)].statement; }

  void check_pairs() {
    for (std::size_t i = 0; i < tags_.size(); ++i) {
      Statement& first = tags_[i].statement;
      if (!first.opens() || diagnostics_.all().size() >= max_reports) continue;
      const int tag = static_cast<int>(i);
      const Line& begin = line_of(tag);
      const Line& end = line_of(first.partner);
      if (&begin == &end || (begin.only_statements && end.only_statements)) continue;
      crossing(tag, first.partner);
    }
    for (std::size_t i = 0; i < tags_.size(); ++i) {
      Statement& middle = tags_[i].statement;
      if (!middle.divides()) continue;
      if (statement(middle.partner).kind == Statement::Kind::broken) {
        middle.kind = Statement::Kind::broken;
        continue;
      }
      const Line& begin = line_of(middle.partner);
      const Line& own = line_of(static_cast<int>(i));
      if (&begin == &own || (begin.only_statements && own.only_statements)) continue;
      crossing(middle.partner, static_cast<int>(i));
    }
  }

  void crossing(int first, int second) {
    Statement& begin = statement(first);
    Statement& end = statement(second);
    const std::string begin_name(statement_name(begin.kind));
    const std::string end_name(statement_name(end.kind));
    diagnostics_
        .report(Code::tag_crossing, begin.where,
                "«" + begin_name + "» и «" + end_name + "» (" + source_.line_text(end.where) +
                    ") стоят в разных строках, и не на отдельных")
        .hint("пара тегов стоит вся внутри одной строки или на отдельных строках вокруг целых строк")
        .place("здесь", end.where, "«" + end_name + "»");
    begin.kind = Statement::Kind::broken;
    if (end.closes()) {
      end.kind = Statement::Kind::broken;
    } else {
      end.kind = Statement::Kind::broken;
      statement(begin.partner).kind = Statement::Kind::broken;
    }
  }

  void emit(Line& line) {
    std::erase_if(line.pieces, [&](const Piece& piece) {
      return piece.kind == Piece::Kind::statement && statement(piece.tag).kind == Statement::Kind::broken;
    });
    const bool had_tags = line.had_comment || std::any_of(line.pieces.begin(), line.pieces.end(),
                                                          [](const Piece& p) { return p.kind != Piece::Kind::text; });
    if (line.only_statements) {
      for (const Piece& piece : line.pieces) {
        if (piece.kind == Piece::Kind::statement) emit_statement(piece.tag);
      }
      if (!had_tags) items_.push_back({Item::Kind::blank, -1, {}, line.where});
      return;
    }
    emit_line(std::move(line.pieces), line.had_comment, 0);
  }

  void emit_statement(int tag) { items_.push_back({Item::Kind::statement, tag, {}, statement(tag).where}); }

  void emit_line(Pieces pieces, bool vanishes, int depth) {
    trim(source_, pieces);
    if (pieces.empty()) {
      if (!vanishes) items_.push_back({Item::Kind::blank, -1, {}, {}});
      return;
    }
    if (depth < max_nesting && encloses_block(pieces)) {
      const int first = pieces.front().tag;
      emit_statement(first);
      Pieces part;
      for (std::size_t i = 1; i + 1 < pieces.size(); ++i) {
        const Piece& piece = pieces[i];
        if (piece.kind == Piece::Kind::statement && statement(piece.tag).divides() &&
            statement(piece.tag).partner == first) {
          emit_line(std::move(part), true, depth + 1);
          part = {};
          emit_statement(piece.tag);
        } else {
          part.push_back(piece);
        }
      }
      emit_line(std::move(part), true, depth + 1);
      emit_statement(pieces.back().tag);
      return;
    }
    const Span where = span_of(pieces);
    items_.push_back({Item::Kind::line, -1, std::move(pieces), where});
  }

  /// Whether one pair encloses the whole line and its text begins an item, a row or a field: such a pair stands around
  /// a line, as if the tags had lines of their own.
  [[nodiscard]] bool encloses_block(const Pieces& pieces) {
    if (pieces.size() < 3 || pieces.front().kind != Piece::Kind::statement || !statement(pieces.front().tag).opens() ||
        statement(pieces.front().tag).partner != pieces.back().tag) {
      return false;
    }
    if (statement(pieces.front().tag).kind == Statement::Kind::set_begin) return false;  // {% set dash %}– {% endset %}
    for (std::size_t i = 1; i + 1 < pieces.size(); ++i) {
      if (pieces[i].kind == Piece::Kind::statement && statement(pieces[i].tag).opens()) continue;
      if (pieces[i].kind != Piece::Kind::text) return false;
      std::string_view text = source_.view(pieces[i].where);
      while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
      if (!text.empty()) return starts_block(text);
    }
    return false;
  }

  const Source& source_;
  std::vector<Tag>& tags_;
  Diagnostics& diagnostics_;
  std::vector<std::size_t> line_of_;  // by tag
  std::vector<Line> lines_;
  std::vector<Item> items_;
};

}  // namespace

std::vector<Item> split_lines(const Source& source, std::vector<Tag>& tags, Diagnostics& diagnostics) {
  return Splitter(source, tags, diagnostics).run();
}

Pieces as_one_line(const std::vector<Tag>& tags) {
  Pieces pieces;
  for (std::size_t i = 0; i < tags.size(); ++i) {
    const Token& token = tags[i].token;
    switch (token.kind) {
      case Token::Kind::text:
        pieces.push_back({Piece::Kind::text, -1, token.where});
        break;
      case Token::Kind::output:
        pieces.push_back({Piece::Kind::output, static_cast<int>(i), token.where});
        break;
      case Token::Kind::statement:
        pieces.push_back({Piece::Kind::statement, static_cast<int>(i), token.where});
        break;
      case Token::Kind::comment:
        break;
    }
  }
  return pieces;
}

Span span_of(const Pieces& pieces) { return pieces.empty() ? Span{} : join(pieces.front().where, pieces.back().where); }

void trim(const Source& source, Pieces& pieces) {
  while (!pieces.empty() && pieces.front().kind == Piece::Kind::text) {
    trim_left(source, pieces.front().where);
    if (pieces.front().where.begin < pieces.front().where.end) break;
    pieces.erase(pieces.begin());
  }
  while (!pieces.empty() && pieces.back().kind == Piece::Kind::text) {
    trim_right(source, pieces.back().where);
    if (pieces.back().where.begin < pieces.back().where.end) break;
    pieces.pop_back();
  }
}

}  // namespace pisar::tmpl
