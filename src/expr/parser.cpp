#include "expr/parser.h"

#include <algorithm>
#include <array>

#include "expr/alien.h"

namespace pisar::expr {

bool Parser::Nesting::allowed() const {
  if (parser_.nesting_ <= max_nesting) return true;
  parser_.diagnostics_
      .report(Code::expression_depth, parser_.current().where, "выражение слишком длинное или вложенное")
      .hint("разбейте его на части: {% set часть = … %}");
  return false;
}

bool Parser::take_if(std::string_view symbol) {
  if (!current().is(symbol)) return false;
  take();
  return true;
}

bool Parser::take_if_name(std::string_view name) {
  if (!current().is_name(name)) return false;
  take();
  return true;
}

void Parser::open_bracket() { brackets_.push_back(take()); }

std::optional<Span> Parser::close_bracket(std::string_view closing, std::string_view wanted) {
  if (!current().is(closing)) {
    expected(wanted);
    return std::nullopt;
  }
  brackets_.pop_back();
  return take().where;
}

bool Parser::at_end(std::string_view wanted) {
  if (current().kind == TokenKind::end) return true;
  expected(wanted);
  return false;
}

// An unclosed bracket is where the mistake is, wherever it was noticed.
bool Parser::bracket_mistake() {
  const Token& token = current();
  const bool closing = token.is(")") || token.is("]") || token.is("}");
  if (token.kind == TokenKind::end && !brackets_.empty()) {
    const Token& open = brackets_.back();
    const std::string_view closing = open.is("(") ? ")" : open.is("[") ? "]" : "}";
    diagnostics_.report(Code::expression_bracket, open.where, "не закрыта скобка " + describe(open))
        .hint("добавьте «" + std::string(closing) + "»");
    return true;
  }
  if (closing && brackets_.empty()) {
    diagnostics_.report(Code::expression_bracket, token.where, "лишняя закрывающая скобка " + describe(token));
    return true;
  }
  if (!closing) return false;
  const Token& open = brackets_.back();
  const bool pair =
      (open.is("(") && token.is(")")) || (open.is("[") && token.is("]")) || (open.is("{") && token.is("}"));
  if (pair) return false;
  diagnostics_
      .report(Code::expression_bracket, token.where, "скобка " + describe(open) + " закрыта чужой " + describe(token))
      .place("открыта", open.where);
  return true;
}

void Parser::expected(std::string_view wanted) {
  if (bracket_mistake()) return;
  const Token& token = current();
  Diagnostic& diagnostic = diagnostics_.report(Code::expression_token, token.where,
                                               "ожидается " + std::string(wanted) + ", а стоит " + describe(token));
  const Token* before = at_ == 0 ? nullptr : &tokens_[at_ - 1];
  const auto is_operand = [](const Token& operand) {
    return operand.kind == TokenKind::name || operand.kind == TokenKind::text || operand.kind == TokenKind::number;
  };
  if (token.kind == TokenKind::name && !alien_word(token.source).empty()) {
    diagnostic.hint(std::string(alien_word(token.source)));
  } else if (token.is("=")) {
    diagnostic.hint("сравнение пишется «==»");
  } else if (token.is(",") && brackets_.empty() && before != nullptr && before->kind == TokenKind::number &&
             look().kind == TokenKind::number) {
    diagnostic.hint("дробь в выражениях пишется с точкой: " + std::string(before->source) + "." +
                    std::string(look().source));
  } else if (token.is(",") && brackets_.empty()) {
    diagnostic.hint("список пишется в квадратных скобках: [a, b]");
  } else if (token.is(".") && before != nullptr && before->kind == TokenKind::name) {
    diagnostic.hint("поле того, что дал фильтр, берут через скобки: (x | first).name");
  } else if ((brackets_.empty() || brackets_.back().is("(")) && before != nullptr &&
             (before->kind == TokenKind::text || token.kind == TokenKind::text) && is_operand(*before) &&
             is_operand(token)) {
    diagnostic.hint("тексты склеивают знаком «~»");
  }
  if (!brackets_.empty()) diagnostic.place("скобка открыта", brackets_.back().where);
}

Parser::Node Parser::expression() {
  const Nesting nesting(*this);
  if (!nesting.allowed()) return {};
  Node result = disjunction();
  while (result && take_if_name("if")) {
    Node condition = disjunction();
    if (!condition) return {};
    Node otherwise;
    if (take_if_name("else")) {
      otherwise = expression();
      if (!otherwise) return {};
    }
    const int depth = std::max({result.depth, condition.depth, otherwise.depth});
    const Span where = join(result.expr->where, (otherwise ? otherwise : condition).expr->where);
    result = make(Conditional{condition.expr, result.expr, otherwise.expr}, where, depth);
  }
  return result;
}

Parser::Node Parser::binary(BinaryOp op, const Node& left, const Node& right) {
  if (!right) return {};
  const Span where = join(left.expr->where, right.expr->where);
  return make(Binary{op, left.expr, right.expr}, where, std::max(left.depth, right.depth));
}

Parser::Node Parser::disjunction() {
  Node left = conjunction();
  while (left && take_if_name("or")) left = binary(BinaryOp::logical_or, left, conjunction());
  return left;
}

Parser::Node Parser::conjunction() {
  Node left = negation();
  while (left && take_if_name("and")) left = binary(BinaryOp::logical_and, left, negation());
  return left;
}

Parser::Node Parser::negation() {
  if (!current().is_name("not")) return comparison();
  const Nesting nesting(*this);
  if (!nesting.allowed()) return {};
  const Span where = take().where;
  const Node operand = negation();
  if (!operand) return {};
  return make(Unary{UnaryOp::logical_not, operand.expr}, join(where, operand.expr->where), operand.depth);
}

std::optional<BinaryOp> Parser::comparison_operator() {
  constexpr std::array<std::pair<std::string_view, BinaryOp>, 6> operators = {{{"==", BinaryOp::equal},
                                                                               {"!=", BinaryOp::not_equal},
                                                                               {"<", BinaryOp::less},
                                                                               {"<=", BinaryOp::less_equal},
                                                                               {">", BinaryOp::greater},
                                                                               {">=", BinaryOp::greater_equal}}};
  for (const auto& [symbol, op] : operators) {
    if (take_if(symbol)) return op;
  }
  if (take_if_name("in")) return BinaryOp::in;
  if (current().is_name("not") && look().is_name("in")) {
    take();
    take();
    return BinaryOp::not_in;
  }
  return std::nullopt;
}

// Links are chained as in Python: a < b < c is a < b and b < c.
Parser::Node Parser::comparison() {
  Node first = sum();
  if (!first) return {};
  Chain chain{first.expr, {}};
  int depth = first.depth;
  Span where = first.expr->where;
  while (const std::optional<BinaryOp> op = comparison_operator()) {
    const Node operand = sum();
    if (!operand) return {};
    depth = std::max(depth, operand.depth);
    where = join(where, operand.expr->where);
    chain.rest.emplace_back(*op, operand.expr);
  }
  if (chain.rest.empty()) return first;
  if (chain.rest.size() > 1) return make(std::move(chain), where, depth);
  return make(Binary{chain.rest.front().first, first.expr, chain.rest.front().second}, where, depth);
}

Parser::Node Parser::sum() {
  Node left = concatenation();
  while (left) {
    if (take_if("+")) {
      left = binary(BinaryOp::add, left, concatenation());
    } else if (take_if("-")) {
      left = binary(BinaryOp::subtract, left, concatenation());
    } else {
      break;
    }
  }
  return left;
}

Parser::Node Parser::concatenation() {
  Node left = product();
  while (left && take_if("~")) left = binary(BinaryOp::concat, left, product());
  return left;
}

Parser::Node Parser::product() {
  Node left = power();
  while (left) {
    if (take_if("*")) {
      left = binary(BinaryOp::multiply, left, power());
    } else if (take_if("/")) {
      left = binary(BinaryOp::divide, left, power());
    } else if (take_if("//")) {
      left = binary(BinaryOp::floor_divide, left, power());
    } else if (take_if("%")) {
      left = binary(BinaryOp::modulo, left, power());
    } else {
      break;
    }
  }
  return left;
}

// From the left, as Jinja does (unlike Python): 2 ** 3 ** 2 is 64.
Parser::Node Parser::power() {
  Node left = unary(true);
  while (left && take_if("**")) left = binary(BinaryOp::power, left, unary(true));
  return left;
}

ExprPtr Parser::whole_expression() {
  if (current().kind == TokenKind::end) {
    diagnostics_.report(Code::expression_token, current().where, "выражение пусто");
    return nullptr;
  }
  const Node result = expression();
  if (!result || !at_end("знак действия или конец выражения")) return nullptr;
  return result.expr;
}

// «name, name in LIST if CONDITION»; the list has no «if … else» of its own, as in Jinja.
LoopHeader Parser::whole_loop_header() {
  LoopHeader header;
  const bool brackets = current().is("(");
  if (brackets) open_bracket();
  do {
    if (current().kind != TokenKind::name || current().is_name("in")) {
      expected("имя переменной цикла");
      return {};
    }
    const Token name = take();
    header.names.emplace_back(name.source);
    header.names_where.push_back(name.where);
  } while (take_if(","));
  if (brackets && !close_bracket(")", "«,» или «)»")) return {};
  if (!take_if_name("in")) {
    expected("«in»");
    return {};
  }
  Node list = disjunction();
  if (!list) return {};
  if (current().is(",")) {
    ListLiteral literal{{list.expr}};
    int depth = list.depth;
    while (take_if(",") && current().kind != TokenKind::end && !current().is_name("if")) {
      const Node item = disjunction();
      if (!item) return {};
      depth = std::max(depth, item.depth);
      literal.items.push_back(item.expr);
    }
    const Span where = join(list.expr->where, literal.items.back()->where);
    list = make(std::move(literal), where, depth);
    if (!list) return {};
  }
  if (take_if_name("if")) {
    const Node condition = expression();
    if (!condition) return {};
    header.condition = condition.expr;
  }
  if (!at_end("«if» или конец заголовка цикла")) return {};
  header.iterable = list.expr;
  return header;
}

std::vector<Argument> Parser::whole_arguments() {
  if (!current().is("(")) {
    expected("«(»");
    return {};
  }
  std::optional<Arguments> result = arguments();
  if (!result || !at_end("конец после «)»")) return {};
  return std::move(result->list);
}

ExprPtr parse_expression(std::string_view text, FileId file, std::uint32_t offset, Diagnostics& diagnostics) {
  std::optional<std::vector<Token>> tokens = tokenize(text, file, offset, diagnostics);
  return tokens ? Parser(*std::move(tokens), diagnostics).whole_expression() : nullptr;
}

LoopHeader parse_loop_header(std::string_view text, FileId file, std::uint32_t offset, Diagnostics& diagnostics) {
  std::optional<std::vector<Token>> tokens = tokenize(text, file, offset, diagnostics);
  return tokens ? Parser(*std::move(tokens), diagnostics).whole_loop_header() : LoopHeader{};
}

std::vector<Argument> parse_arguments(std::string_view text, FileId file, std::uint32_t offset,
                                      Diagnostics& diagnostics) {
  std::optional<std::vector<Token>> tokens = tokenize(text, file, offset, diagnostics);
  return tokens ? Parser(*std::move(tokens), diagnostics).whole_arguments() : std::vector<Argument>{};
}

}  // namespace pisar::expr
