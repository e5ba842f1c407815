#include "load/yaml_quoted.h"

#include <algorithm>
#include <charconv>
#include <cstdint>

#include "base/utf8.h"

namespace pisar {

namespace {

/// Reads what stands between quotes, up to its end.
class QuotedText {
 public:
  explicit QuotedText(std::string_view source) : source_(source) { result_.reserve(source.size()); }

  [[nodiscard]] std::string decode(char special) {
    while (at_ < source_.size()) {
      const std::size_t found =
          std::min(source_.find_first_of(special == '\\' ? "\\\r\n" : "'\r\n", at_), source_.size());
      result_ += source_.substr(at_, found - at_);
      at_ = found;
      if (at_ == source_.size()) break;
      if (source_[at_] != special) {
        fold();
      } else if (special == '\'') {
        result_ += '\'';
        at_ += 2;
      } else {
        ++at_;
        escape();
      }
    }
    return std::move(result_);
  }

 private:
  [[nodiscard]] bool at_line_end() const {
    return at_ < source_.size() && (source_[at_] == '\n' || source_[at_] == '\r');
  }

  /// Passes line ends and the blanks around them; how many line ends there were.
  std::size_t pass_line_ends() {
    std::size_t count = 0;
    for (; at_ < source_.size(); ++at_) {
      const char c = source_[at_];
      if (c == '\n' || (c == '\r' && source_.substr(at_ + 1, 1) != "\n")) ++count;
      if (c != '\n' && c != '\r' && c != ' ' && c != '\t') break;
    }
    return count;
  }

  /// A line end is a space, each blank line after it a line end; blanks beside them are dropped.
  void fold() {
    while (result_.size() > kept_ && (result_.back() == ' ' || result_.back() == '\t')) result_.pop_back();
    const std::size_t count = pass_line_ends();
    if (count == 1) {
      result_ += ' ';
    } else {
      result_.append(count - 1, '\n');
    }
    kept_ = result_.size();
  }

  void escape() {
    if (at_line_end()) {
      result_.append(pass_line_ends() - 1, '\n');
    } else if (at_ < source_.size()) {
      utf8::append(result_, escaped());
    }
    kept_ = result_.size();
  }

  char32_t escaped() {
    const char code = source_[at_++];
    switch (code) {
      case '0':
        return U'\0';
      case 'a':
        return U'\a';
      case 'b':
        return U'\b';
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
      case 'e':
        return 0x1B;
      case 'N':
        return 0x85;
      case '_':
        return 0xA0;
      case 'L':
        return 0x2028;
      case 'P':
        return 0x2029;
      case 'x':
        return hex(2);
      case 'u':
        return surrogates(hex(4));
      case 'U':
        return hex(8);
      default:  // a character that stands for itself
        return static_cast<unsigned char>(code);
    }
  }

  char32_t hex(std::size_t digits) {
    std::uint32_t value = utf8::replacement;
    const std::string_view text = source_.substr(at_, digits);
    std::from_chars(text.data(), text.data() + text.size(), value, 16);
    at_ += text.size();
    return value;
  }

  /// JSON's way to write a character over U+FFFF, which libfyaml takes in YAML as well.
  char32_t surrogates(char32_t high) {
    if (high < 0xD800 || high > 0xDBFF || source_.substr(at_, 2) != "\\u") return high;
    at_ += 2;
    return 0x10000 + ((high - 0xD800) << 10U) + (hex(4) - 0xDC00);
  }

  const std::string_view source_;
  std::size_t at_ = 0;
  std::string result_;
  std::size_t kept_ = 0;  // blanks before this byte of the result were escaped or folded, and stay
};

}  // namespace

std::string decode_single_quoted(std::string_view source) { return QuotedText(source).decode('\''); }

std::string decode_double_quoted(std::string_view source) { return QuotedText(source).decode('\\'); }

}  // namespace pisar
