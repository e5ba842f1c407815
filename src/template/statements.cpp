#include "template/statements.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace pisar::tmpl {
namespace {

using Kind = Statement::Kind;

struct Keyword {
  std::string_view word;
  Kind kind;
};
constexpr std::array<Keyword, 19> keywords = {{
    {"if", Kind::if_begin},       {"elif", Kind::else_if},
    {"else", Kind::otherwise},    {"endif", Kind::if_end},
    {"for", Kind::for_begin},     {"endfor", Kind::for_end},
    {"set", Kind::set},           {"endset", Kind::set_end},
    {"macro", Kind::macro_begin}, {"endmacro", Kind::macro_end},
    {"include", Kind::include},   {"import", Kind::import},
    {"from", Kind::import},       {"extends", Kind::extends},
    {"block", Kind::block_begin}, {"endblock", Kind::block_end},
    {"call", Kind::call_begin},   {"endcall", Kind::call_end},
    {"assert", Kind::assertion},
}};

struct Foreign {
  std::string_view word;
  std::string_view hint;
};
// What authors who know Jinja will try.
constexpr std::array<Foreign, 8> foreign = {{
    {"elseif", "«иначе если» пишется {% elif условие %}"},
    {"elsif", "«иначе если» пишется {% elif условие %}"},
    {"end",
     "конец зависит от начала: {% endif %}, {% endfor %}, {% endset %}, {% endmacro %}, {% endblock %}, {% endcall %}"},
    {"raw", "знаки «{{» и «{%» в тексте пишут с чертой: «\\{{», «\\{%»"},
    {"with", "переменную задаёт {% set имя = значение %}"},
    {"do", "тегов, которые ничего не печатают и не задают, нет"},
    {"break", "отбор пишут в заголовке цикла: {% for x in список if условие %}"},
    {"continue", "отбор пишут в заголовке цикла: {% for x in список if условие %}"},
}};

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool is_name_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         static_cast<unsigned char>(c) >= 0x80;
}

/// Whether the expression mentions the variable.
bool mentions(const expr::ExprPtr& expression, std::string_view name);

bool mentions(const std::vector<expr::Argument>& arguments, std::string_view name) {
  return std::any_of(arguments.begin(), arguments.end(),
                     [&](const expr::Argument& argument) { return mentions(argument.value, name); });
}

bool mentions(const expr::ExprPtr& expression, std::string_view name) {
  if (!expression) return false;
  return std::visit(
      [&](const auto& node) -> bool {
        using T = std::remove_cvref_t<decltype(node)>;
        if constexpr (std::is_same_v<T, expr::Name>) {
          return node.name == name;
        } else if constexpr (std::is_same_v<T, expr::Attribute>) {
          return mentions(node.object, name);
        } else if constexpr (std::is_same_v<T, expr::Subscript>) {
          return mentions(node.object, name) || mentions(node.index, name);
        } else if constexpr (std::is_same_v<T, expr::Call>) {
          return mentions(node.callee, name) || mentions(node.arguments, name);
        } else if constexpr (std::is_same_v<T, expr::Filter> || std::is_same_v<T, expr::Test>) {
          return mentions(node.input, name) || mentions(node.arguments, name);
        } else if constexpr (std::is_same_v<T, expr::Unary>) {
          return mentions(node.operand, name);
        } else if constexpr (std::is_same_v<T, expr::Binary>) {
          return mentions(node.left, name) || mentions(node.right, name);
        } else if constexpr (std::is_same_v<T, expr::Conditional>) {
          return mentions(node.condition, name) || mentions(node.then, name) || mentions(node.otherwise, name);
        } else if constexpr (std::is_same_v<T, expr::ListLiteral>) {
          return std::any_of(node.items.begin(), node.items.end(),
                             [&](const expr::ExprPtr& item) { return mentions(item, name); });
        } else if constexpr (std::is_same_v<T, expr::DictLiteral>) {
          return std::any_of(node.items.begin(), node.items.end(), [&](const auto& item) {
            return mentions(item.first, name) || mentions(item.second, name);
          });
        } else if constexpr (std::is_same_v<T, expr::Chain>) {
          return mentions(node.first, name) || std::any_of(node.rest.begin(), node.rest.end(), [&](const auto& link) {
                   return mentions(link.second, name);
                 });
        } else if constexpr (std::is_same_v<T, expr::Slice>) {
          return mentions(node.start, name) || mentions(node.stop, name) || mentions(node.step, name);
        } else {
          return false;
        }
      },
      expression->node);
}

/// Parses one tag's inside.
class StatementParser {
 public:
  StatementParser(const Source& source, Span inner, Span where, Diagnostics& diagnostics)
      : source_(source), where_(where), at_(inner.begin), end_(inner.end), diagnostics_(diagnostics) {}

  /// The kind of a tag that is not closed, so that its partner is not called a stray one.
  Statement kind_only() {
    Statement statement;
    statement.where = where_;
    const std::string_view word = take_name();
    for (const Keyword& row : keywords) {
      if (row.word == word) statement.kind = row.kind;
    }
    if (!statement.opens() && !statement.closes() && !statement.divides()) statement.kind = Kind::broken;
    return statement;
  }

  Statement run() {
    Statement statement;
    statement.where = where_;
    const std::size_t before = diagnostics_.all().size();
    const std::string_view word = take_name();
    const auto keyword =
        std::find_if(keywords.begin(), keywords.end(), [&](const Keyword& row) { return row.word == word; });
    if (keyword == keywords.end()) {
      unknown(word);
      return statement;
    }
    statement.kind = keyword->kind;
    if (word == "from") {
      parse_from(statement);
    } else {
      parse_rest(statement);
    }
    // An opening tag keeps its kind after a mistake, so that its partner is not called a stray one.
    if (diagnostics_.all().size() != before && !statement.opens() && !statement.closes() && !statement.divides()) {
      statement.kind = Kind::broken;
    }
    return statement;
  }

 private:
  void skip_space() {
    while (at_ < end_ && is_space(byte(at_))) ++at_;
  }
  [[nodiscard]] char byte(std::uint32_t offset) const { return source_.text[offset - source_.base]; }
  std::string_view take_name() {
    skip_space();
    const std::uint32_t begin = at_;
    while (at_ < end_ && is_name_byte(byte(at_))) ++at_;
    return source_.view(begin, at_);
  }
  [[nodiscard]] std::string_view rest() {
    skip_space();
    return utf8::trim(source_.view(at_, end_));
  }

  void unknown(std::string_view word) {
    if (word.empty()) {
      diagnostics_.report(Code::tag_unknown, where_, "в теге «{% %}» нет слова, которое говорит, что делать")
          .hint("теги: if, for, set, macro, call, include, import, extends, block, assert; значение печатает {{ … }}");
      return;
    }
    Diagnostic& diagnostic =
        diagnostics_.report(Code::tag_unknown, where_, "неизвестный тег «" + std::string(word) + "»");
    const auto row = std::find_if(foreign.begin(), foreign.end(), [&](const Foreign& f) { return f.word == word; });
    if (row != foreign.end()) {
      diagnostic.hint(std::string(row->hint));
      return;
    }
    std::vector<std::string_view> words;
    words.reserve(std::size(keywords));
    for (const Keyword& keyword : keywords) words.push_back(keyword.word);
    const std::string_view near = nearest(word, words);
    if (!near.empty()) {
      diagnostic.hint("есть похожий тег «" + std::string(near) + "»");
    } else {
      diagnostic.hint(
          "теги: if, for, set, macro, call, include, import, extends, block, assert; значение печатает {{ … }}");
    }
  }

  Diagnostic& wrong(std::string message) { return diagnostics_.report(Code::tag_syntax, where_, std::move(message)); }

  expr::ExprPtr expression(std::string_view what, std::string_view example) {
    skip_space();
    if (rest().empty()) {
      wrong("в теге «" + std::string(what) + "» нет " + std::string(example.substr(0, example.find(':'))))
          .hint("пишется так: " + std::string(example.substr(example.find(':') + 2)));
      return nullptr;
    }
    return expr::parse_expression(source_.view(at_, end_), source_.file, at_, diagnostics_);
  }

  void parse_rest(Statement& statement) {
    switch (statement.kind) {
      case Kind::if_begin:
        statement.value = expression("if", "условия: {% if условие %}");
        break;
      case Kind::else_if:
        statement.value = expression("elif", "условия: {% elif условие %}");
        break;
      case Kind::include:
        statement.value = expression("include", "имени шаблона: {% include \"letterhead\" %}");
        break;
      case Kind::for_begin:
        if (rest().empty()) {
          wrong("в теге «for» нет заголовка цикла").hint("пишется так: {% for школа in schools %}");
        } else {
          statement.header = expr::parse_loop_header(source_.view(at_, end_), source_.file, at_, diagnostics_);
        }
        break;
      case Kind::set:
        parse_set(statement);
        break;
      case Kind::macro_begin:
        parse_macro(statement);
        break;
      case Kind::assertion:
        parse_assert(statement);
        break;
      case Kind::import:
        parse_import(statement);
        break;
      case Kind::extends:
        parse_extends(statement);
        break;
      case Kind::block_begin:
        parse_block(statement);
        break;
      case Kind::call_begin:
        parse_call(statement);
        break;
      case Kind::block_end: {
        const std::string_view name = take_name();
        statement.name = std::string(name);
        no_more(statement);
        break;
      }
      case Kind::otherwise:
        if (rest().starts_with("if ")) {
          wrong("«else if» — это два тега").hint("«иначе если» пишется {% elif условие %}");
          break;
        }
        [[fallthrough]];
      case Kind::if_end:
      case Kind::for_end:
      case Kind::set_end:
      case Kind::macro_end:
      case Kind::call_end:
        no_more(statement);
        break;
      case Kind::broken:
      case Kind::set_begin:
        break;
    }
  }

  void parse_set(Statement& statement) {
    constexpr std::string_view how = "пишется так: {% set имя = значение %} или {% set имя %}…{% endset %}";
    statement.name = std::string(take_name());
    if (statement.name.empty() || utf8::is_digit(static_cast<char32_t>(statement.name.front()))) {
      wrong("в теге «set» нет имени переменной").hint(std::string(how));
      return;
    }
    const std::string_view left = rest();
    if (left.empty()) {
      statement.kind = Kind::set_begin;
      return;
    }
    if (!left.starts_with('=') || left.starts_with("==")) {
      wrong("в теге «set» после имени «" + statement.name + "» ожидается «=»").hint(std::string(how));
      return;
    }
    ++at_;
    statement.value = expression("set", "значения: {% set имя = значение %}");
    statement.reads_itself = mentions(statement.value, statement.name);
  }

  void parse_macro(Statement& statement) {
    constexpr std::string_view how = "пишется так: {% macro имя(первый, второй=\"по умолчанию\") %}…{% endmacro %}";
    statement.name = std::string(take_name());
    const std::string_view left = rest();
    if (statement.name.empty() || !left.starts_with('(')) {
      wrong("в теге «macro» ожидаются имя и параметры в скобках").hint(std::string(how));
      return;
    }
    add_parameters(statement, expr::parse_arguments(left, source_.file, at_, diagnostics_), how);
  }

  void add_parameters(Statement& statement, std::vector<expr::Argument> arguments, std::string_view how) {
    for (expr::Argument& argument : arguments) {
      Macro::Parameter parameter;
      if (!argument.name.empty()) {
        parameter.name = std::move(argument.name);
        parameter.value = std::move(argument.value);
      } else if (const auto* name = argument.value ? std::get_if<expr::Name>(&argument.value->node) : nullptr) {
        parameter.name = name->name;
      } else if (argument.value) {
        diagnostics_.report(Code::tag_syntax, argument.value->where, "параметр макроса — имя, здесь выражение")
            .hint(std::string(how));
        return;
      }
      const bool known = std::any_of(statement.parameters.begin(), statement.parameters.end(),
                                     [&](const Macro::Parameter& other) { return other.name == parameter.name; });
      if (known) wrong("параметр «" + parameter.name + "» макроса назван дважды");
      statement.parameters.push_back(std::move(parameter));
    }
  }

  void no_more(const Statement& statement) {
    if (rest().empty()) return;
    wrong("в теге «" + std::string(statement_name(statement.kind)) + "» лишнее: «" + std::string(rest()) + "»");
  }

  [[nodiscard]] static bool is_name(std::string_view word) {
    return !word.empty() && !utf8::is_digit(static_cast<char32_t>(word.front()));
  }

  /// Splits the rest of the tag at a word that stands by itself, as « as » or « import »; false when there is none.
  bool split_at(std::string_view word, std::uint32_t& left_end) {
    const std::string_view text = source_.view(at_, end_);
    for (std::size_t i = text.rfind(word); i != std::string_view::npos && i > 0; i = text.rfind(word, i - 1)) {
      const std::size_t after = i + word.size();
      if (!is_space(text[i - 1]) || after >= text.size() || !is_space(text[after])) continue;
      left_end = at_ + static_cast<std::uint32_t>(i);
      return true;
    }
    return false;
  }

  void parse_import(Statement& statement) {
    constexpr std::string_view how = "пишется так: {% import \"имя\" as м %}, потом {{ м.макрос() }}";
    std::uint32_t left_end = 0;
    if (!split_at("as", left_end)) {
      wrong("в теге «import» ожидаются имя шаблона и «as имя»").hint(std::string(how));
      return;
    }
    statement.value = expr::parse_expression(source_.view(at_, left_end), source_.file, at_, diagnostics_);
    at_ = left_end + 2;
    statement.name = std::string(take_name());
    if (!is_name(statement.name)) {
      wrong("в теге «import» после «as» ожидается имя").hint(std::string(how));
      return;
    }
    no_more(statement);
  }

  void parse_from(Statement& statement) {
    constexpr std::string_view how = "пишется так: {% from \"имя\" import первый, второй as другое_имя %}";
    std::uint32_t left_end = 0;
    if (!split_at("import", left_end)) {
      wrong("в теге «from» ожидаются имя шаблона и «import имена»").hint(std::string(how));
      return;
    }
    statement.value = expr::parse_expression(source_.view(at_, left_end), source_.file, at_, diagnostics_);
    at_ = left_end + static_cast<std::uint32_t>(std::string_view("import").size());
    do {
      Import::Name name;
      skip_space();
      const std::uint32_t begin = at_;
      name.name = std::string(take_name());
      name.where = source_.span(begin, at_);
      name.alias = name.name;
      if (const std::uint32_t before = at_; take_name() == "as") {
        name.alias = std::string(take_name());
      } else {
        at_ = before;
      }
      if (!is_name(name.name) || !is_name(name.alias)) {
        wrong("в теге «from» ожидается имя макроса").hint(std::string(how));
        return;
      }
      statement.imports.push_back(std::move(name));
      skip_space();
    } while (at_ < end_ && byte(at_) == ',' && ++at_ <= end_);
    no_more(statement);
  }

  void parse_extends(Statement& statement) {
    constexpr std::string_view how = "пишется так: {% extends \"order\" %}";
    const expr::ExprPtr name = expression("extends", "имени шаблона: {% extends \"order\" %}");
    if (!name) return;
    const auto* literal = std::get_if<expr::Literal>(&name->node);
    if (literal == nullptr || !literal->value.is_text()) {
      wrong("имя шаблона в теге «extends» пишут в кавычках").hint(std::string(how));
      return;
    }
    statement.name = literal->value.text();
  }

  void parse_block(Statement& statement) {
    statement.name = std::string(take_name());
    if (!is_name(statement.name)) {
      wrong("в теге «block» нет имени").hint("пишется так: {% block имя %}…{% endblock %}");
      return;
    }
    no_more(statement);
  }

  void parse_call(Statement& statement) {
    constexpr std::string_view how = "пишется так: {% call макрос(аргументы) %}…{% endcall %}";
    skip_space();
    if (at_ < end_ && byte(at_) == '(') {
      const std::string_view text = source_.view(at_, end_);
      const std::size_t close = text.find(')');
      if (close == std::string_view::npos) {
        wrong("в теге «call» не закрыта скобка").hint(std::string(how));
        return;
      }
      add_parameters(statement, expr::parse_arguments(text.substr(0, close + 1), source_.file, at_, diagnostics_), how);
      at_ += static_cast<std::uint32_t>(close + 1);
    }
    const expr::ExprPtr call = expression("call", "вызова макроса: {% call макрос(аргументы) %}");
    if (!call) return;
    if (!std::holds_alternative<expr::Call>(call->node)) {
      diagnostics_.report(Code::tag_syntax, call->where, "в теге «call» ожидается вызов макроса со скобками")
          .hint(std::string(how));
      return;
    }
    expr::Call with_caller = std::get<expr::Call>(call->node);
    expr::Argument caller;
    caller.name = "caller";
    caller.name_where = call->where;
    caller.value =
        std::make_shared<const expr::Expr>(expr::Expr{expr::Name{std::string(caller_variable)}, call->where});
    with_caller.arguments.push_back(std::move(caller));
    statement.value = std::make_shared<const expr::Expr>(expr::Expr{std::move(with_caller), call->where});
  }

  void parse_assert(Statement& statement) {
    constexpr std::string_view how = "пишется так: {% assert условие, \"что не так\" %}";
    if (rest().empty()) {
      wrong("в теге «assert» нет условия").hint(std::string(how));
      return;
    }
    // Read as arguments in parentheses, which stand where the spaces round the tag's inside are.
    const std::string arguments = "(" + std::string(source_.view(at_, end_)) + ")";
    const std::size_t before = diagnostics_.all().size();
    auto list = expr::parse_arguments(arguments, source_.file, at_ - 1, diagnostics_);
    if (diagnostics_.all().size() != before) return;
    if (list.empty() || list.size() > 2 || !list.front().name.empty() || !list.back().name.empty()) {
      wrong("в теге «assert» ожидаются условие и текст через запятую").hint(std::string(how));
      return;
    }
    statement.value = list[0].value;
    if (list.size() == 2) statement.message = list[1].value;
  }

  const Source& source_;
  Span where_;
  std::uint32_t at_;
  std::uint32_t end_;
  Diagnostics& diagnostics_;
};

}  // namespace

std::string_view statement_name(Kind kind) {
  switch (kind) {
    case Kind::if_begin:
      return "{% if %}";
    case Kind::else_if:
      return "{% elif %}";
    case Kind::otherwise:
      return "{% else %}";
    case Kind::if_end:
      return "{% endif %}";
    case Kind::for_begin:
      return "{% for %}";
    case Kind::for_end:
      return "{% endfor %}";
    case Kind::set:
    case Kind::set_begin:
      return "{% set %}";
    case Kind::set_end:
      return "{% endset %}";
    case Kind::macro_begin:
      return "{% macro %}";
    case Kind::macro_end:
      return "{% endmacro %}";
    case Kind::include:
      return "{% include %}";
    case Kind::import:
      return "{% import %}";
    case Kind::extends:
      return "{% extends %}";
    case Kind::block_begin:
      return "{% block %}";
    case Kind::block_end:
      return "{% endblock %}";
    case Kind::call_begin:
      return "{% call %}";
    case Kind::call_end:
      return "{% endcall %}";
    case Kind::assertion:
      return "{% assert %}";
    case Kind::broken:
      break;
  }
  return "{% %}";
}

std::vector<Tag> parse_tags(const Source& source, const std::vector<Token>& tokens, Diagnostics& diagnostics) {
  std::vector<Tag> tags;
  tags.reserve(tokens.size());
  for (const Token& token : tokens) {
    if (diagnostics.all().size() >= max_reports) break;
    Tag& tag = tags.emplace_back();
    tag.token = token;
    if (token.unclosed) {
      if (token.kind == Token::Kind::statement) {
        tag.statement = StatementParser(source, token.inner, token.where, diagnostics).kind_only();
      }
    } else if (token.kind == Token::Kind::output) {
      if (utf8::trim(source.view(token.inner)).empty()) {
        diagnostics.report(Code::tag_syntax, token.where, "тег «{{ }}» пуст")
            .hint("внутри пишут, что напечатать: {{ school.name }}");
      } else {
        tag.output = expr::parse_expression(source.view(token.inner), source.file, token.inner.begin, diagnostics);
      }
    } else if (token.kind == Token::Kind::statement) {
      tag.statement = StatementParser(source, token.inner, token.where, diagnostics).run();
    }
  }
  return tags;
}

}  // namespace pisar::tmpl
