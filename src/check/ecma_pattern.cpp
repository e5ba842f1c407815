#include <array>
#include <cstdio>
#include <string>

#include "base/utf8.h"
#include "check/pattern.h"

namespace pisar {

namespace {

constexpr std::string_view digit_set = "0-9";
constexpr std::string_view word_set = "A-Za-z0-9_";
constexpr std::string_view space_set = "\\t\\n\\x0B\\f\\r \\u00A0\\uFEFF\\u2028\\u2029\\p{Zs}";
constexpr std::string_view word_boundary = "(?:(?<=[A-Za-z0-9_])(?![A-Za-z0-9_])|(?<![A-Za-z0-9_])(?=[A-Za-z0-9_]))";
constexpr std::string_view no_word_boundary = "(?:(?<=[A-Za-z0-9_])(?=[A-Za-z0-9_])|(?<![A-Za-z0-9_])(?![A-Za-z0-9_]))";

bool is_hex(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }
bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

/// Reads an ECMA 262 pattern once, from left to right, and writes ICU's.
class Translator {
 public:
  Translator(std::string_view source, std::string& error) : source_(source), error_(error) {}

  std::optional<std::string> run() {
    count_groups();
    while (at_ < source_.size()) {
      if (!term()) return std::nullopt;
    }
    return std::move(result_);
  }

 private:
  [[nodiscard]] char peek(std::size_t ahead = 0) const {
    return at_ + ahead < source_.size() ? source_[at_ + ahead] : '\0';
  }
  bool fail(std::string reason) {
    error_ = std::move(reason);
    return false;
  }

  void count_groups();
  bool term();
  bool escape();
  bool group();
  bool set();
  bool quantifier(std::string_view text);
  /// What stands in a set: a character, or a class such as \d (then `character` is none).
  struct SetAtom {
    std::optional<char32_t> character;
    std::string icu;
  };
  bool set_atom(SetAtom& atom);
  std::optional<char32_t> character_escape();
  std::optional<std::uint32_t> hex(std::size_t digits);
  bool property(std::string& out);
  void literal(char32_t character, std::string& out);

  std::string_view source_;
  std::string& error_;
  std::size_t at_ = 0;
  std::size_t groups_ = 0;  // that a number can refer to
  bool after_quantifier_ = false;
  std::string result_;
};

/// A character that stands for itself, in a set or outside of one.
void Translator::literal(char32_t character, std::string& out) {
  if (character < 0x80) {
    const char c = static_cast<char>(character);
    if (!is_ascii_letter(c) && !is_ascii_digit(c) && c > ' ') out += '\\';
    if (c < ' ' || c == 0x7F) {
      std::array<char, 8> buffer{};
      std::snprintf(buffer.data(), buffer.size(), "\\x%02X", static_cast<unsigned>(character));
      out += buffer.data();
      return;
    }
  }
  utf8::append(out, character);
}

void Translator::count_groups() {
  bool in_set = false;
  for (std::size_t i = 0; i < source_.size(); ++i) {
    if (source_[i] == '\\') {
      ++i;
    } else if (source_[i] == '[') {
      in_set = true;
    } else if (source_[i] == ']') {
      in_set = false;
    } else if (source_[i] == '(' && !in_set) {
      const std::string_view rest = source_.substr(i);
      const bool named = rest.starts_with("(?<") && !rest.starts_with("(?<=") && !rest.starts_with("(?<!");
      if (named || !rest.starts_with("(?")) ++groups_;
    }
  }
}

bool Translator::quantifier(std::string_view text) {
  if (after_quantifier_) return fail("два повторения подряд");
  result_ += text;
  at_ += text.size();
  if (peek() == '?') {
    result_ += '?';
    ++at_;
  }
  after_quantifier_ = true;
  return true;
}

bool Translator::term() {
  const char c = peek();
  switch (c) {
    case '*':
    case '+':
    case '?':
      return quantifier(source_.substr(at_, 1));
    case '{': {
      std::size_t length = 1;
      while (is_ascii_digit(peek(length))) ++length;
      if (length > 1 && peek(length) == ',') {
        ++length;
        while (is_ascii_digit(peek(length))) ++length;
      }
      if (length > 1 && peek(length) == '}') return quantifier(source_.substr(at_, length + 1));
      return fail("после «{» ожидается число повторений; сама скобка пишется «\\{»");
    }
    default:
      break;
  }
  after_quantifier_ = false;
  switch (c) {
    case '\\':
      return escape();
    case '(':
      return group();
    case '[':
      return set();
    case '.':
      result_ += "[^\\n\\r\\u2028\\u2029]";
      break;
    case '$':
      result_ += "\\z";
      break;
    case '^':
    case '|':
    case ')':
      result_ += c;
      break;
    default: {
      literal(utf8::next(source_, at_), result_);
      return true;
    }
  }
  ++at_;
  return true;
}

bool Translator::group() {
  constexpr std::array<std::string_view, 5> kinds{"(?:", "(?=", "(?!", "(?<=", "(?<!"};
  const std::string_view rest = source_.substr(at_);
  for (const std::string_view kind : kinds) {
    if (!rest.starts_with(kind)) continue;
    result_ += kind;
    at_ += kind.size();
    return true;
  }
  if (rest.starts_with("(?<")) {
    const std::size_t end = rest.find('>');
    if (end == std::string_view::npos) return fail("имя группы не закрыто знаком «>»");
    result_ += rest.substr(0, end + 1);
    at_ += end + 1;
    return true;
  }
  if (rest.starts_with("(?")) return fail("такой группы «(?» в схемах нет");
  result_ += '(';
  ++at_;
  return true;
}

std::optional<std::uint32_t> Translator::hex(std::size_t digits) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < digits; ++i) {
    const char c = peek(i);
    if (!is_hex(c)) return std::nullopt;
    value = value * 16 + static_cast<std::uint32_t>(is_ascii_digit(c) ? c - '0' : (c | 0x20) - 'a' + 10);
  }
  at_ += digits;
  return value;
}

/// After the backslash: an escape that stands for one character. Moves past it.
std::optional<char32_t> Translator::character_escape() {
  const char c = peek();
  ++at_;
  switch (c) {
    case 't':
      return U'\t';
    case 'n':
      return U'\n';
    case 'v':
      return U'\v';
    case 'f':
      return U'\f';
    case 'r':
      return U'\r';
    case '0':
      if (!is_ascii_digit(peek())) return U'\0';
      break;
    case 'c':
      if (is_ascii_letter(peek())) return static_cast<char32_t>(source_[at_++] & 0x1F);
      break;
    case 'x':
      if (const auto value = hex(2)) return static_cast<char32_t>(*value);
      break;
    case 'u': {
      if (peek() == '{') {
        std::size_t digits = 0;
        while (is_hex(peek(digits + 1))) ++digits;
        constexpr std::size_t most_digits = 6;
        if (digits == 0 || digits > most_digits || peek(digits + 1) != '}') break;
        ++at_;
        const auto value = hex(digits);
        ++at_;
        if (value && *value <= 0x10FFFF) return static_cast<char32_t>(*value);
        break;
      }
      const auto first = hex(4);
      if (!first) break;
      const bool high = *first >= 0xD800 && *first < 0xDC00;
      if (high && peek() == '\\' && peek(1) == 'u') {
        at_ += 2;
        const auto second = hex(4);
        if (!second || *second < 0xDC00 || *second > 0xDFFF) break;
        return static_cast<char32_t>(0x10000 + ((*first - 0xD800) << 10U) + (*second - 0xDC00));
      }
      return static_cast<char32_t>(*first);
    }
    default:
      if (c != '\0' && !is_ascii_letter(c) && !is_ascii_digit(c)) {
        --at_;
        return utf8::next(source_, at_);
      }
      break;
  }
  fail(c == '\0' ? "выражение обрывается на «\\»" : std::string("последовательности «\\") + c + "» в схемах нет");
  return std::nullopt;
}

bool Translator::property(std::string& out) {
  const std::string_view rest = source_.substr(at_);
  const std::size_t end = rest.find('}');
  if (rest.size() < 2 || rest[1] != '{' || end == std::string_view::npos) {
    return fail("после «\\p» ожидается имя свойства в фигурных скобках");
  }
  out += '\\';
  out += rest.substr(0, end + 1);
  at_ += end + 1;
  return true;
}

bool Translator::escape() {
  ++at_;
  const char c = peek();
  const auto put = [&](std::string_view text) {
    result_ += text;
    ++at_;
    return true;
  };
  const auto put_set = [&](std::string_view set, bool negated) {
    result_ += negated ? "[^" : "[";
    result_ += set;
    result_ += ']';
    ++at_;
    return true;
  };
  switch (c) {
    case 'd':
      return put_set(digit_set, false);
    case 'D':
      return put_set(digit_set, true);
    case 'w':
      return put_set(word_set, false);
    case 'W':
      return put_set(word_set, true);
    case 's':
      return put_set(space_set, false);
    case 'S':
      return put_set(space_set, true);
    case 'b':
      return put(word_boundary);
    case 'B':
      return put(no_word_boundary);
    case 'p':
    case 'P':
      return property(result_);
    case 'k': {
      const std::size_t end = source_.find('>', at_);
      if (peek(1) != '<' || end == std::string_view::npos) return fail("после «\\k» ожидается имя группы");
      result_ += '\\';
      result_ += source_.substr(at_, end + 1 - at_);
      at_ = end + 1;
      return true;
    }
    default:
      break;
  }
  if (c >= '1' && c <= '9') {
    std::string number;
    while (is_ascii_digit(peek())) number += source_[at_++];
    constexpr std::size_t most_digits = 4;
    if (number.size() > most_digits || std::stoul(number) > groups_) return fail("группы с номером " + number + " нет");
    result_ += '\\';
    result_ += number;
    return true;
  }
  const std::optional<char32_t> character = character_escape();
  if (!character) return false;
  literal(*character, result_);
  return true;
}

bool Translator::set_atom(SetAtom& atom) {
  if (peek() != '\\') {
    atom.character = utf8::next(source_, at_);
    return true;
  }
  ++at_;
  const char c = peek();
  const auto put = [&](std::string text) {
    atom.icu = std::move(text);
    ++at_;
    return true;
  };
  switch (c) {
    case 'd':
      return put(std::string(digit_set));
    case 'D':
      return put("[^" + std::string(digit_set) + "]");
    case 'w':
      return put(std::string(word_set));
    case 'W':
      return put("[^" + std::string(word_set) + "]");
    case 's':
      return put(std::string(space_set));
    case 'S':
      return put("[^" + std::string(space_set) + "]");
    case 'p':
    case 'P':
      return property(atom.icu);
    case 'b':
      ++at_;
      atom.character = U'\b';
      return true;
    default:
      break;
  }
  atom.character = character_escape();
  return atom.character.has_value();
}

bool Translator::set() {
  ++at_;
  const bool negated = peek() == '^';
  if (negated) ++at_;
  if (peek() == ']') {
    ++at_;
    result_ += negated ? "(?s:.)" : "(?!)";
    return true;
  }
  result_ += negated ? "[^" : "[";
  while (true) {
    if (at_ >= source_.size()) return fail("набор символов не закрыт знаком «]»");
    if (peek() == ']') break;
    SetAtom first;
    if (!set_atom(first)) return false;
    const bool range = peek() == '-' && peek(1) != ']' && at_ + 1 < source_.size();
    if (!range || !first.character) {
      if (first.character) {
        literal(*first.character, result_);
      } else {
        result_ += first.icu;
      }
      continue;
    }
    ++at_;
    SetAtom last;
    if (!set_atom(last)) return false;
    literal(*first.character, result_);
    if (last.character) {
      if (*last.character < *first.character) return fail("границы набора символов переставлены");
      result_ += '-';
      literal(*last.character, result_);
    } else {
      result_ += "\\-";
      result_ += last.icu;
    }
  }
  ++at_;
  result_ += ']';
  return true;
}

}  // namespace

std::optional<std::string> icu_pattern(std::string_view ecma, std::string& error) {
  return Translator(ecma, error).run();
}

}  // namespace pisar
