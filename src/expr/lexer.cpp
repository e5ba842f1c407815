#include "expr/lexer.h"

#include <array>
#include <utility>

#include "base/utf8.h"
#include "expr/alien.h"

namespace pisar::expr {
namespace {

// Longer symbols stand first.
constexpr std::array<std::string_view, 25> symbols = {"**", "//", "==", "!=", "<=", ">=", "+", "-", "*",
                                                      "/",  "%",  "~",  "<",  ">",  "(",  ")", "[", "]",
                                                      "{",  "}",  ".",  ",",  ":",  "|",  "="};

bool is_name_start(char32_t c) { return c == U'_' || utf8::is_letter(c); }
bool is_name_part(char32_t c) { return is_name_start(c) || utf8::is_digit(c); }
bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

int hex_digit(char c) {
  if (is_digit(c)) return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

class Lexer {
 public:
  Lexer(std::string_view text, FileId file, std::uint32_t offset, Diagnostics& diagnostics)
      : text_(text), file_(file), offset_(offset), diagnostics_(diagnostics) {}

  std::optional<std::vector<Token>> run() {
    while (true) {
      skip_space();
      if (at_ == text_.size()) break;
      if (!token()) return std::nullopt;
    }
    Token end;
    end.where = span(text_.size(), text_.size());
    tokens_.push_back(std::move(end));
    return std::move(tokens_);
  }

 private:
  [[nodiscard]] Span span(std::size_t begin, std::size_t end) const {
    return {file_, offset_ + static_cast<std::uint32_t>(begin), offset_ + static_cast<std::uint32_t>(end)};
  }
  [[nodiscard]] char peek(std::size_t ahead = 0) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
  }

  void skip_space() {
    while (at_ < text_.size()) {
      if (is_space(text_[at_])) {
        ++at_;
      } else if (text_.substr(at_).starts_with("\u00A0")) {  // pasted from a word processor
        at_ += 2;
      } else {
        return;
      }
    }
  }

  Token& push(TokenKind kind, std::size_t begin) {
    Token& token = tokens_.emplace_back();
    token.kind = kind;
    token.source = text_.substr(begin, at_ - begin);
    token.where = span(begin, at_);
    return token;
  }

  bool token() {
    const std::size_t begin = at_;
    const char c = peek();
    if (c == '"' || c == '\'') return text_literal(c);
    if (is_digit(c)) return number_literal();
    std::size_t after = at_;
    if (is_name_start(utf8::next(text_, after))) {
      while (at_ < text_.size()) {
        after = at_;
        if (!is_name_part(utf8::next(text_, after))) break;
        at_ = after;
      }
      push(TokenKind::name, begin);
      return true;
    }
    return symbol();
  }

  bool symbol() {
    const std::size_t begin = at_;
    const std::string_view left = text_.substr(at_);
    const AlienSign alien = alien_sign(left);
    for (const std::string_view symbol : symbols) {
      if (!left.starts_with(symbol) || alien.length > symbol.size()) continue;
      at_ += symbol.size();
      push(TokenKind::symbol, begin);
      return true;
    }
    std::size_t end = at_ + alien.length;
    if (alien.length == 0) {
      end = at_;
      (void)utf8::next(text_, end);
    }
    Diagnostic& diagnostic =
        diagnostics_.report(Code::expression_token, span(begin, end),
                            "в выражении не бывает знака «" + std::string(text_.substr(begin, end - begin)) + "»");
    if (alien.length != 0) diagnostic.hint(std::string(alien.hint));
    return false;
  }

  // Jinja's: 12, 1_000, 0x1F, 0o17, 0b101, 1.5, 2e3; after a dot (a.0.1) digits only.
  bool number_literal() {
    const std::size_t begin = at_;
    const bool after_dot =
        !tokens_.empty() && tokens_.back().is(".") && tokens_.back().where.end == span(at_, at_).begin;
    int base = 10;
    if (peek() == '0' && !after_dot) {
      const char mark = static_cast<char>(peek(1) | 0x20);
      base = mark == 'x' ? 16 : mark == 'o' ? 8 : mark == 'b' ? 2 : 10;
    }
    std::optional<Number> number;
    if (base != 10) {
      at_ += 2;
      number = based_digits(base);
    } else {
      number = decimal(after_dot);
    }
    std::size_t after = at_;
    if (at_ < text_.size() && is_name_part(utf8::next(text_, after))) {
      while (at_ < text_.size()) {
        after = at_;
        if (!is_name_part(utf8::next(text_, after))) break;
        at_ = after;
      }
      bad_number(begin).hint("имя не начинается с цифры, а число не кончается буквой; текст берут в кавычки");
      return false;
    }
    if (!number) {
      bad_number(begin);
      return false;
    }
    if (base == 10 && !after_dot && text_[begin] == '0' && begin + 1 < at_ && is_digit(text_[begin + 1])) {
      bad_number(begin).hint("число не начинается с нуля; номер документа берут в кавычки: \"" +
                             std::string(text_.substr(begin, at_ - begin)) + "\"");
      return false;
    }
    push(TokenKind::number, begin).number = *std::move(number);
    return true;
  }

  Diagnostic& bad_number(std::size_t begin) {
    return diagnostics_.report(Code::expression_number, span(begin, at_),
                               "неверно записано число «" + std::string(text_.substr(begin, at_ - begin)) + "»");
  }

  std::optional<Number> based_digits(int base) {
    std::optional<Number> value;
    while (true) {
      std::size_t ahead = peek() == '_' ? 1 : 0;
      const int digit = hex_digit(peek(ahead));
      if (digit < 0 || digit >= base) return value;
      at_ += ahead + 1;
      value = Number::multiply(value.value_or(Number(0)), Number(base));
      if (value) value = Number::add(*value, Number(digit));
      if (!value) return value;
    }
  }

  std::optional<Number> decimal(bool digits_only) {
    std::string plain;
    digits(plain);
    if (!digits_only) {
      if (peek() == '.' && is_digit(peek(1))) {
        plain += text_[at_++];
        digits(plain);
      }
      const std::size_t sign = peek(1) == '+' || peek(1) == '-' ? 2 : 1;
      if ((peek() == 'e' || peek() == 'E') && is_digit(peek(sign))) {
        plain.append(text_.substr(at_, sign));
        at_ += sign;
        digits(plain);
      }
    }
    return Number::parse(plain);
  }

  void digits(std::string& plain) {
    while (true) {
      const std::size_t ahead = peek() == '_' ? 1 : 0;
      if (!is_digit(peek(ahead))) return;
      plain += peek(ahead);
      at_ += ahead + 1;
    }
  }

  bool text_literal(char quote) {
    const std::size_t begin = at_++;
    std::string value;
    while (peek() != quote || at_ == text_.size()) {
      if (at_ == text_.size()) {
        diagnostics_.report(Code::expression_quote, span(begin, begin + 1), std::string("не закрыта кавычка ") + quote)
            .hint(std::string("закройте текст такой же кавычкой: ") + quote + "текст" + quote);
        return false;
      }
      if (text_[at_] == '\\') {
        if (!escape(value)) return false;
      } else {
        value += text_[at_++];
      }
    }
    ++at_;
    push(TokenKind::text, begin).text = std::move(value);
    return true;
  }

  // Python's escapes; an unknown one stays as typed.
  bool escape(std::string& value) {
    const std::size_t begin = at_;
    const char c = peek(1);
    if (at_ + 1 == text_.size()) {  // the quote is missing, said by the caller
      ++at_;
      return true;
    }
    at_ += 2;
    switch (c) {
      case '\\':
      case '\'':
      case '"':
        value += c;
        return true;
      case 'n':
        value += '\n';
        return true;
      case 't':
        value += '\t';
        return true;
      case 'r':
        value += '\r';
        return true;
      case '\n':
        return true;
      case 'x':
        return code_point(begin, 2, value);
      case 'u':
        return code_point(begin, 4, value);
      case 'U':
        return code_point(begin, 8, value);
      default:
        value += text_.substr(begin, 2);
        return true;
    }
  }

  bool code_point(std::size_t begin, int count, std::string& value) {
    char32_t code = 0;
    for (int i = 0; i < count; ++i) {
      const int digit = hex_digit(peek());
      if (digit < 0) return bad_escape(begin, count);
      code = code * 16 + static_cast<char32_t>(digit);
      ++at_;
    }
    const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
    if (code == 0 || surrogate || code > 0x10FFFF) {
      diagnostics_.report(Code::expression_escape, span(begin, at_),
                          "знака с кодом «" + std::string(text_.substr(begin, at_ - begin)) + "» нет");
      return false;
    }
    utf8::append(value, code);
    return true;
  }

  bool bad_escape(std::size_t begin, int count) {
    const std::string start(text_.substr(begin, 2));
    diagnostics_
        .report(Code::expression_escape, span(begin, at_),
                "«" + start + "» — начало кода знака, за ним нужны шестнадцатеричные цифры: " + std::to_string(count))
        .hint("сам знак «\\» пишется «\\\\»");
    return false;
  }

  std::string_view text_;
  FileId file_;
  std::uint32_t offset_;
  Diagnostics& diagnostics_;
  std::size_t at_ = 0;
  std::vector<Token> tokens_;
};

}  // namespace

std::optional<std::vector<Token>> tokenize(std::string_view text, FileId file, std::uint32_t offset,
                                           Diagnostics& diagnostics) {
  return Lexer(text, file, offset, diagnostics).run();
}

std::string describe(const Token& token) {
  if (token.kind == TokenKind::end) return "конец выражения";
  return "«" + std::string(token.source) + "»";
}

}  // namespace pisar::expr
