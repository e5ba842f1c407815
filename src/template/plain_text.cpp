#include <algorithm>

#include "template/lines.h"

namespace pisar::tmpl {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }
bool is_white(char c) { return is_blank(c) || c == '\n'; }

class PlainText {
 public:
  PlainText(const Source& source, const std::vector<Tag>& tags) : source_(source), tags_(tags) {}

  Pieces run() {
    for (std::size_t i = 0; i < tags_.size(); ++i) {
      const Token& token = tags_[i].token;
      if (token.kind == Token::Kind::text) {
        add_text(token.where);
        continue;
      }
      trim_next_ = false;
      if (token.trim_before) trim_back();
      if (token.kind != Token::Kind::comment) {
        const bool output = token.kind == Token::Kind::output;
        pieces_.push_back({output ? Piece::Kind::output : Piece::Kind::statement, static_cast<int>(i), token.where});
      }
      line_has_tags_ = true;
      line_has_output_ = line_has_output_ || token.kind == Token::Kind::output;
      trim_next_ = token.trim_after;
    }
    finish_line();
    return std::move(pieces_);
  }

 private:
  void add_text(Span where) {
    std::string_view text = source_.view(where);
    if (trim_next_) {
      const auto kept = std::find_if_not(text.begin(), text.end(), is_white);
      where.begin += static_cast<std::uint32_t>(kept - text.begin());
      if (where.begin == where.end) return;
      trim_next_ = false;
      text = source_.view(where);
    }
    while (!text.empty()) {
      const std::size_t feed = text.find('\n');
      const std::size_t size = feed == std::string_view::npos ? text.size() : feed + 1;
      const Span part = source_.span(where.begin, where.begin + static_cast<std::uint32_t>(size));
      pieces_.push_back({Piece::Kind::text, -1, part});
      if (feed != std::string_view::npos) finish_line();
      where.begin = part.end;
      text.remove_prefix(size);
    }
  }

  /// A line that held nothing but statements and comments leaves nothing behind.
  void finish_line() {
    const auto line = pieces_.begin() + static_cast<std::ptrdiff_t>(line_);
    const bool blank = std::all_of(line, pieces_.end(), [&](const Piece& piece) {
      if (piece.kind != Piece::Kind::text) return true;
      const std::string_view text = source_.view(piece.where);
      return std::all_of(text.begin(), text.end(), is_white);
    });
    if (blank && line_has_tags_ && !line_has_output_) {
      pieces_.erase(std::remove_if(line, pieces_.end(), [](const Piece& p) { return p.kind == Piece::Kind::text; }),
                    pieces_.end());
    }
    line_ = pieces_.size();
    line_has_tags_ = false;
    line_has_output_ = false;
  }

  void trim_back() {
    while (!pieces_.empty() && pieces_.back().kind == Piece::Kind::text) {
      Span& where = pieces_.back().where;
      const std::string_view text = source_.view(where);
      std::size_t size = text.size();
      while (size > 0 && is_white(text[size - 1])) --size;
      where.end = where.begin + static_cast<std::uint32_t>(size);
      if (size > 0) break;
      pieces_.pop_back();
    }
    line_ = std::min(line_, pieces_.size());
  }

  const Source& source_;
  const std::vector<Tag>& tags_;
  Pieces pieces_;
  std::size_t line_ = 0;  // the first piece of the line
  bool line_has_tags_ = false;
  bool line_has_output_ = false;
  bool trim_next_ = false;
};

}  // namespace

Pieces as_plain_text(const Source& source, const std::vector<Tag>& tags) { return PlainText(source, tags).run(); }

}  // namespace pisar::tmpl
