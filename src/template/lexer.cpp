#include "template/lexer.h"

#include <algorithm>

namespace pisar::tmpl {
namespace {

class Lexer {
 public:
  Lexer(const Source& source, Diagnostics& diagnostics)
      : source_(source), text_(source.text), diagnostics_(diagnostics) {}

  std::vector<Token> run() {
    std::size_t text_begin = 0;
    while (at_ < text_.size() && diagnostics_.all().size() < max_reports) {
      at_ = text_.find('{', at_);
      if (at_ == std::string_view::npos) break;
      const char second = at_ + 1 < text_.size() ? text_[at_ + 1] : '\0';
      if ((second != '{' && second != '%' && second != '#') || escaped()) {
        ++at_;
        continue;
      }
      add_text(text_begin, at_);
      if (second == '#') {
        comment();
      } else {
        tag(second == '{' ? Token::Kind::output : Token::Kind::statement);
      }
      text_begin = at_;
    }
    add_text(text_begin, text_.size());
    return std::move(tokens_);
  }

 private:
  [[nodiscard]] Span span(std::size_t begin, std::size_t end) const {
    return source_.span(source_.base + static_cast<std::uint32_t>(begin),
                        source_.base + static_cast<std::uint32_t>(end));
  }

  /// Whether an odd number of backslashes stands before the brace.
  [[nodiscard]] bool escaped() const {
    std::size_t count = 0;
    while (count < at_ && text_[at_ - count - 1] == '\\') ++count;
    return count % 2 == 1;
  }

  void add_text(std::size_t begin, std::size_t end) {
    if (begin < end) tokens_.push_back({Token::Kind::text, span(begin, end), {}, false, false});
  }

  [[nodiscard]] std::size_t line_end(std::size_t from) const { return std::min(text_.find('\n', from), text_.size()); }

  void comment() {
    const std::size_t begin = at_;
    const std::size_t close = comments_end_ ? std::string_view::npos : text_.find("#}", begin + 2);
    if (close == std::string_view::npos && !comments_end_) {
      comments_end_ = true;
      Diagnostic& diagnostic =
          diagnostics_.report(Code::tag_unclosed, span(begin, begin + 2), "комментарий «{#» не закрыт «#}»");
      if (begin + 2 < text_.size() && text_[begin + 2] != ' ' &&
          text_.substr(begin, line_end(begin) - begin).ends_with('}')) {
        diagnostic.hint("«{#» открывает комментарий; идентификатор пишут так: {id=имя}");
      }
    }
    at_ = close == std::string_view::npos ? line_end(begin) : close + 2;
    tokens_.push_back({Token::Kind::comment, span(begin, at_), {}, false, false});
  }

  /// The end of a quoted text, or the quote itself when it is not closed on its line (the expression's parser will say
  /// so).
  [[nodiscard]] std::size_t skip_quoted(std::size_t quote) {
    std::size_t& unclosed_until = text_[quote] == '"' ? double_unclosed_until_ : single_unclosed_until_;
    if (quote < unclosed_until) return quote;
    std::size_t i = quote + 1;
    for (; i < text_.size() && text_[i] != '\n'; ++i) {
      if (text_[i] == '\\') {
        ++i;
      } else if (text_[i] == text_[quote]) {
        return i;
      }
    }
    unclosed_until = i;
    return quote;
  }

  void tag(Token::Kind kind) {
    const std::size_t begin = at_;
    const bool output = kind == Token::Kind::output;
    Token token{kind, {}, {}, false, false};
    std::size_t inner = begin + 2;
    if (inner < text_.size() && text_[inner] == '-') {
      token.trim_before = true;
      ++inner;
    }
    std::size_t close = find_close(inner, output);
    if (close == std::string_view::npos) {
      const std::string open(text_.substr(begin, 2));
      const std::string end = output ? "}}" : "%}";
      diagnostics_.report(Code::tag_unclosed, span(begin, begin + 2), "тег «" + open + "» не закрыт")
          .hint("тег кончается знаками «" + end + "»; сами знаки «" + open + "» в тексте пишут «\\" + open + "»");
      at_ = line_end(begin);
      token.unclosed = true;
      token.where = span(begin, at_);
      token.inner = span(inner, at_);
      tokens_.push_back(token);
      return;
    }
    at_ = close + 2;
    token.where = span(begin, at_);
    if (close > inner && text_[close - 1] == '-') {
      token.trim_after = true;
      --close;
    }
    token.inner = span(inner, close);
    tokens_.push_back(token);
  }

  /// The offset of the tag's closing signs, or npos when another tag begins first or the text ends.
  [[nodiscard]] std::size_t find_close(std::size_t from, bool output) {
    int braces = 0;
    for (std::size_t i = from; i < text_.size(); ++i) {
      const char c = text_[i];
      const char next = i + 1 < text_.size() ? text_[i + 1] : '\0';
      if (c == '"' || c == '\'') {
        i = skip_quoted(i);
      } else if (!output && c == '%' && next == '}') {
        return i;
      } else if (c == '{') {
        if (next == '{' || next == '%' || next == '#') return std::string_view::npos;
        ++braces;
      } else if (c == '}') {
        if (output && braces == 0 && next == '}') return i;
        if (braces > 0) --braces;
      }
    }
    return std::string_view::npos;
  }

  const Source& source_;
  std::string_view text_;
  Diagnostics& diagnostics_;
  std::size_t at_ = 0;
  bool comments_end_ = false;              // no «#}» follows; said once
  std::size_t single_unclosed_until_ = 0;  // no closing quote before this offset: keeps hostile lines linear
  std::size_t double_unclosed_until_ = 0;
  std::vector<Token> tokens_;
};

}  // namespace

std::vector<Token> lex(const Source& source, Diagnostics& diagnostics) { return Lexer(source, diagnostics).run(); }

}  // namespace pisar::tmpl
