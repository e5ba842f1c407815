#include "template/attributes.h"

#include <algorithm>
#include <cstdlib>

#include "base/number.h"
#include "base/utf8.h"

namespace pisar::tmpl {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t'; }
bool is_latin(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Letters, digits, «_», «-», «.», beginning with a letter, a digit or «_».
bool is_identifier(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t begin = at;
    const char32_t c = utf8::next(text, at);
    const bool first = utf8::is_letter(c) || utf8::is_digit(c) || c == U'_';
    if (!first && (begin == 0 || (c != U'-' && c != U'.' && c != U':'))) return false;
  }
  return !text.empty();
}

/// A name that formulas can use.
bool is_column_name(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t begin = at;
    const char32_t c = utf8::next(text, at);
    if (!utf8::is_letter(c) && c != U'_' && (begin == 0 || !utf8::is_digit(c))) return false;
  }
  return !text.empty();
}

std::string quoted_list(std::string_view words) {
  std::string list;
  for (const std::string_view word : split_words(words)) {
    if (!list.empty()) list += ", ";
    list += "«" + std::string(word) + "»";
  }
  return list;
}

class AttributeParser {
 public:
  AttributeParser(const DirectiveInfo& info, const Pieces& pieces, InlineParser& parser)
      : info_(info), pieces_(pieces), parser_(parser), diagnostics_(parser.diagnostics()) {
    enter();
  }

  std::vector<Attribute> run() {
    while (true) {
      skip_space();
      if (at_end()) break;
      if (!attribute()) break;
    }
    return std::move(attributes_);
  }

 private:
  [[nodiscard]] bool at_end() const { return piece_ == pieces_.size(); }
  [[nodiscard]] const Piece& piece() const { return pieces_[piece_]; }
  [[nodiscard]] bool at_text() const { return !at_end() && piece().kind == Piece::Kind::text; }
  [[nodiscard]] std::string_view left() const {
    return at_text() ? parser_.source().view(at_, piece().where.end) : std::string_view();
  }
  void enter() { at_ = at_end() ? 0 : piece().where.begin; }
  void next_piece() {
    ++piece_;
    enter();
  }
  void advance(std::size_t count) {
    at_ += static_cast<std::uint32_t>(count);
    if (at_ == piece().where.end) next_piece();
  }
  void skip_space() {
    while (at_text() && is_space(left().front())) advance(1);
  }
  [[nodiscard]] Span span(std::uint32_t begin, std::uint32_t end) const { return parser_.source().span(begin, end); }
  [[nodiscard]] std::string block_name() const { return "«" + std::string(info_.name) + "»"; }

  bool attribute() {
    if (!at_text()) {
      diagnostics_.report(Code::attribute_syntax, piece().where, "тег в строке блока " + block_name() + " не на месте")
          .hint("значение атрибута пишут так: имя={{ выражение }}; условие на весь блок — if={{ условие }}");
      return false;
    }
    Attribute attribute;
    const std::uint32_t begin = at_;
    const std::string_view text = left();
    std::size_t size = 0;
    while (size < text.size() && (is_latin(text[size]) || (size > 0 && (text[size] == '-' || is_digit(text[size]))))) {
      ++size;
    }
    if (size == 0) {
      const std::size_t word = std::min(text.find_first_of(" \t"), text.size());
      diagnostics_
          .report(Code::attribute_syntax, span(begin, begin + static_cast<std::uint32_t>(word)),
                  "в строке блока " + block_name() + " не атрибут: «" + std::string(text.substr(0, word)) + "»")
          .hint(
              "после имени блока пишут атрибуты: имя=слово, имя=\"текст\" или имя={{ выражение }}; текст блока — "
              "со следующей строки");
      return false;
    }
    attribute.name = std::string(text.substr(0, size));
    attribute.name_where = span(begin, begin + static_cast<std::uint32_t>(size));
    attribute.where = attribute.name_where;
    advance(size);
    if (at_text() && left().front() == '=') {
      advance(1);
      if (!value(attribute)) return false;
    } else {
      attribute.flag = true;
    }
    accept(std::move(attribute));
    return true;
  }

  bool value(Attribute& attribute) {
    if (at_end() || (at_text() && is_space(left().front())) || (!at_text() && piece().kind == Piece::Kind::statement)) {
      diagnostics_.report(Code::attribute_syntax, attribute.name_where, "после «" + attribute.name + "=» нет значения")
          .hint("пишется так: " + attribute.name + "=слово, " + attribute.name + "=\"текст\" или " + attribute.name +
                "={{ выражение }}");
      return false;
    }
    if (!at_text()) {
      attribute.value = parser_.tag(piece().tag).output;
      attribute.broken = !attribute.value;
      attribute.where = piece().where;
      next_piece();
      return true;
    }
    if (left().front() == '"' || left().starts_with("«") || left().starts_with("“")) return quoted(attribute);
    const std::uint32_t begin = at_;
    const std::string_view text = left();
    const std::size_t size = std::min(text.find_first_of(" \t"), text.size());
    attribute.text = std::string(text.substr(0, size));
    attribute.where = span(begin, begin + static_cast<std::uint32_t>(size));
    advance(size);
    if (size == text.size() && !at_end()) {
      diagnostics_.report(Code::attribute_syntax, piece().where, "тег внутри слова значения «" + attribute.name + "»")
          .hint("текст с тегами берут в кавычки: " + attribute.name + "=\"… {{ выражение }} …\"");
      return false;
    }
    return true;
  }

  bool quoted(Attribute& attribute) {
    const std::uint32_t begin = at_;
    if (left().front() != '"') {
      diagnostics_
          .report(Code::attribute_syntax, span(begin, begin + 2),
                  "значение «" + attribute.name + "» взято не в те кавычки")
          .hint("значение атрибута берут в прямые кавычки: " + attribute.name + "=\"текст\"");
      return false;
    }
    advance(1);
    Pieces content;
    std::string text;
    while (!at_end()) {
      if (!at_text()) {
        content.push_back(piece());
        next_piece();
        continue;
      }
      const std::string_view rest = left();
      const std::size_t close = rest.find('"');
      const std::size_t size = std::min(close, rest.size());
      if (size > 0) {
        text += rest.substr(0, size);
        content.push_back({Piece::Kind::text, -1, span(at_, at_ + static_cast<std::uint32_t>(size))});
      }
      if (close != std::string_view::npos) {
        attribute.where = span(begin, at_ + static_cast<std::uint32_t>(close) + 1);
        advance(close + 1);
        const bool has_tags =
            std::any_of(content.begin(), content.end(), [](const Piece& p) { return p.kind != Piece::Kind::text; });
        if (has_tags) {
          attribute.content = parser_.parse_plain(content);
        } else {
          attribute.text = std::move(text);
        }
        return true;
      }
      advance(size);
    }
    diagnostics_.report(Code::attribute_syntax, span(begin, begin + 1),
                        "не закрыта кавычка значения «" + attribute.name + "»");
    return false;
  }

  void accept(Attribute attribute) {
    const AttributeInfo* info = info_.attribute(attribute.name);
    if (!info) {
      unknown(attribute);
      return;
    }
    const bool repeated = std::any_of(attributes_.begin(), attributes_.end(),
                                      [&](const Attribute& other) { return other.name == attribute.name; });
    if (repeated) {
      diagnostics_.report(Code::attribute_syntax, attribute.name_where,
                          "атрибут «" + attribute.name + "» задан дважды");
      return;
    }
    if (attribute.broken || fits(*info, attribute)) attributes_.push_back(std::move(attribute));
  }

  bool fits(const AttributeInfo& info, Attribute& attribute) {
    const std::string name = "«" + attribute.name + "»";
    if (info.type == AttributeType::flag) {
      if (attribute.flag || attribute.value) return true;
      diagnostics_.report(Code::attribute_value, attribute.where, "у атрибута " + name + " не бывает значения")
          .hint("пишется просто: " + attribute.name + ", или с условием: " + attribute.name + "={{ условие }}");
      return false;
    }
    if (attribute.flag) {
      diagnostics_.report(Code::attribute_value, attribute.name_where, "у атрибута " + name + " нет значения")
          .hint("пишется так: " + attribute.name + "=\"…\"");
      return false;
    }
    if (info.type == AttributeType::value || info.type == AttributeType::condition) {
      if (attribute.value) return true;
      if (info.type == AttributeType::condition && attribute.content.empty()) {
        const std::uint32_t skip = parser_.source().view(attribute.where).starts_with('"') ? 1 : 0;
        attribute.value =
            expr::parse_expression(attribute.text, attribute.where.file, attribute.where.begin + skip, diagnostics_);
        attribute.text.clear();
        return attribute.value != nullptr;
      }
      diagnostics_.report(Code::attribute_value, attribute.where, "значение " + name + " — выражение")
          .hint("пишется так: " + attribute.name + "={{ выражение }}");
      return false;
    }
    return !attribute.is_static() || check_attribute(info, attribute.text, attribute.where, diagnostics_);
  }

  void unknown(const Attribute& attribute) {
    std::vector<std::string_view> names;
    std::string list;
    for (const AttributeInfo& info : info_.attributes) {
      names.push_back(info.name);
      list += (list.empty() ? "" : ", ") + std::string(info.name);
    }
    Diagnostic& diagnostic = diagnostics_.report(Code::attribute_unknown, attribute.name_where,
                                                 "у блока " + block_name() + " нет атрибута «" + attribute.name + "»");
    const std::string_view near = nearest(attribute.name, names);
    diagnostic.hint(near.empty() ? "есть: " + list : "есть похожий: «" + std::string(near) + "»");
  }

  const DirectiveInfo& info_;
  const Pieces& pieces_;
  InlineParser& parser_;
  Diagnostics& diagnostics_;
  std::size_t piece_ = 0;
  std::uint32_t at_ = 0;
  std::vector<Attribute> attributes_;
};

/// What the type expects, for messages; empty when the text fits.
std::string expectation(const AttributeInfo& info, std::string_view text) {
  switch (info.type) {
    case AttributeType::word:
      return is_identifier(text) ? "" : "ожидается слово из букв, цифр, «-» и «_» без пробелов";
    case AttributeType::number: {
      const auto number = Number::parse(text);
      return number && number->sign() > 0 ? "" : "ожидается положительное число, с точкой: 12 или 10.5";
    }
    case AttributeType::length:
      return parse_length(text) ? "" : "ожидается длина в миллиметрах, от 1 до 1000: 30mm";
    case AttributeType::level:
      return text.size() == 1 && text.front() >= '1' && text.front() <= '6' ? "" : "ожидается число от 1 до 6";
    case AttributeType::choice: {
      const auto words = split_words(info.choices);
      if (std::find(words.begin(), words.end(), text) != words.end()) return {};
      return "ожидается " + std::string(words.size() > 1 ? "одно из: " : "") + quoted_list(info.choices);
    }
    case AttributeType::choices: {
      const auto words = split_words(info.choices);
      const auto typed = split_words(text);
      const bool known = std::all_of(typed.begin(), typed.end(), [&](std::string_view word) {
        return std::find(words.begin(), words.end(), word) != words.end();
      });
      return known && !typed.empty() ? "" : "ожидается одно или несколько через пробел: " + quoted_list(info.choices);
    }
    case AttributeType::widths:
      return parse_widths(text) ? "" : "ожидаются ширины граф через пробел: 12mm, 30%, *, 2*, auto";
    case AttributeType::names: {
      const auto words = split_words(text);
      if (words.empty()) return "ожидаются имена граф через пробел: school n n2";
      for (std::size_t i = 0; i < words.size(); ++i) {
        if (!is_column_name(words[i]))
          return "имя графы — буквы, цифры и «_»: «" + std::string(words[i]) + "» не годится";
        if (std::find(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(i), words[i]) !=
            words.begin() + static_cast<std::ptrdiff_t>(i)) {
          return "имя графы «" + std::string(words[i]) + "» повторяется";
        }
      }
      return {};
    }
    case AttributeType::columns:
      return parse_columns(text) ? "" : "ожидаются номера граф: 2 или 1-3";
    case AttributeType::cell: {
      std::size_t i = 0;
      while (i < text.size() && text[i] >= 'A' && text[i] <= 'Z') ++i;
      const bool fits = i > 0 && i <= 3 && i < text.size() && text[i] != '0' && text.size() - i <= 7 &&
                        std::all_of(text.begin() + static_cast<std::ptrdiff_t>(i), text.end(), is_digit);
      return fits ? "" : "ожидается ячейка листа латинской буквой и числом: B2";
    }
    case AttributeType::text:
    case AttributeType::flag:
    case AttributeType::value:
    case AttributeType::condition:
      break;
  }
  return {};
}

}  // namespace

std::vector<Attribute> parse_attributes(const DirectiveInfo& info, const Pieces& pieces, InlineParser& parser) {
  return AttributeParser(info, pieces, parser).run();
}

bool check_attribute(const AttributeInfo& info, std::string_view text, Span where, Diagnostics& diagnostics) {
  std::string expected = expectation(info, text);
  if (expected.empty()) return true;
  Diagnostic& diagnostic =
      diagnostics.report(Code::attribute_value, where,
                         "значение «" + std::string(info.name) + "» не годится: «" + std::string(text) + "»");
  diagnostic.hint(std::move(expected));
  return false;
}

std::optional<double> parse_length(std::string_view text) {
  constexpr double longest = 1000;
  if (!text.ends_with("mm")) return std::nullopt;
  const auto number = Number::parse(text.substr(0, text.size() - 2));
  if (!number) return std::nullopt;
  const double value = number->to_double();
  return value >= 1 && value <= longest ? std::optional(value) : std::nullopt;
}

std::optional<std::vector<ColumnWidth>> parse_widths(std::string_view text) {
  std::vector<ColumnWidth> widths;
  for (const std::string_view word : split_words(text)) {
    ColumnWidth width;
    std::size_t digits = 0;
    while (digits < word.size() && (is_digit(word[digits]) || word[digits] == '.')) ++digits;
    const std::string_view unit = word.substr(digits);
    if (word == "auto") {
      widths.push_back(width);
      continue;
    }
    width.value = 1;
    if (digits > 0) {
      const auto number = Number::parse(word.substr(0, digits));
      if (!number || number->sign() <= 0) return std::nullopt;
      width.value = number->to_double();
    }
    if (unit == "*") {
      width.unit = ColumnWidth::Unit::share;
    } else if (unit == "mm" && digits > 0) {
      width.unit = ColumnWidth::Unit::mm;
    } else if (unit == "%" && digits > 0) {
      width.unit = ColumnWidth::Unit::percent;
    } else {
      return std::nullopt;
    }
    widths.push_back(width);
  }
  if (widths.empty()) return std::nullopt;
  return widths;
}

std::optional<std::pair<int, int>> parse_columns(std::string_view text) {
  const std::size_t dash = text.find('-');
  const auto number = [](std::string_view digits) {
    int value = 0;
    if (digits.empty() || digits.size() > 3) return 0;
    for (const char c : digits) {
      if (!is_digit(c)) return 0;
      value = value * 10 + (c - '0');
    }
    return value;
  };
  const int first = number(text.substr(0, dash));
  const int last = dash == std::string_view::npos ? first : number(text.substr(dash + 1));
  if (first < 1 || last < first) return std::nullopt;
  return std::pair(first, last);
}

std::vector<std::string_view> split_words(std::string_view text) {
  std::vector<std::string_view> words;
  std::size_t at = 0;
  while (true) {
    at = text.find_first_not_of(" \t\n\r", at);
    if (at == std::string_view::npos) return words;
    const std::size_t end = std::min(text.find_first_of(" \t\n\r", at), text.size());
    words.push_back(text.substr(at, end - at));
    at = end;
  }
}

}  // namespace pisar::tmpl
