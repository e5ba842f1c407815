#include <algorithm>
#include <array>

#include "expr/parser.h"

namespace pisar::expr {
namespace {

constexpr std::array<std::string_view, 7> keywords = {"and", "or", "not", "in", "is", "if", "else"};

bool is_keyword(const Token& token) {
  return token.kind == TokenKind::name && std::find(keywords.begin(), keywords.end(), token.source) != keywords.end();
}

}  // namespace

// A filter applies to the sign and its operand together, as in Jinja: -x | abs is (-x) | abs.
Parser::Node Parser::unary(bool with_filters) {
  Node node;
  if (current().is("-") || current().is("+")) {
    const Nesting nesting(*this);
    if (!nesting.allowed()) return {};
    const Token sign = take();
    node = unary(false);
    if (!node) return {};
    const UnaryOp op = sign.is("-") ? UnaryOp::negate : UnaryOp::plus;
    node = make(Unary{op, node.expr}, join(sign.where, node.expr->where), node.depth);
  } else {
    node = primary();
  }
  node = postfix(std::move(node));
  return with_filters ? filters_and_tests(std::move(node)) : node;
}

Parser::Node Parser::primary() {
  const Token& token = current();
  const Span where = token.where;
  if (token.kind == TokenKind::text) return text_literals();
  if (token.kind == TokenKind::number) return make(Literal{Value(take().number, where)}, where, 0);
  if (token.is("(")) return parenthesized();
  if (token.is("[")) return list_literal();
  if (token.is("{")) return dict_literal();
  if (token.kind != TokenKind::name || is_keyword(token)) {
    expected("значение");
    return {};
  }
  const std::string_view name = take().source;
  if (name == "true" || name == "True") return make(Literal{Value(true, where)}, where, 0);
  if (name == "false" || name == "False") return make(Literal{Value(false, where)}, where, 0);
  if (name == "none" || name == "None") return make(Literal{Value(Missing{}, where)}, where, 0);
  return make(Name{std::string(name)}, where, 0);
}

Parser::Node Parser::text_literals() {
  Token first = take();
  while (current().kind == TokenKind::text) {
    const Token next = take();
    first.text += next.text;
    first.where = join(first.where, next.where);
  }
  return make(Literal{Value(std::move(first.text), first.where)}, first.where, 0);
}

std::optional<std::vector<Parser::Node>> Parser::items(std::string_view closing, bool& comma) {
  std::vector<Node> result;
  comma = false;
  while (!current().is(closing)) {
    if (!result.empty()) {
      if (!take_if(",")) {
        expected("«,» или «" + std::string(closing) + "»");
        return std::nullopt;
      }
      comma = true;
      if (current().is(closing)) break;
    }
    Node item = expression();
    if (!item) return std::nullopt;
    result.push_back(std::move(item));
  }
  return result;
}

// A tuple is a list: () and (a,) and (a, b); (a) is a.
Parser::Node Parser::parenthesized() {
  const Span open = current().where;
  open_bracket();
  bool comma = false;
  const std::optional<std::vector<Node>> nodes = items(")", comma);
  if (!nodes) return {};
  const std::optional<Span> close = close_bracket(")", "«,» или «)»");
  if (!close) return {};
  if (nodes->size() == 1 && !comma) {
    const Node& inner = nodes->front();
    return {std::make_shared<const Expr>(Expr{inner.expr->node, join(open, *close)}), inner.depth};
  }
  ListLiteral literal;
  int depth = 0;
  for (const Node& node : *nodes) {
    depth = std::max(depth, node.depth);
    literal.items.push_back(node.expr);
  }
  return make(std::move(literal), join(open, *close), depth);
}

Parser::Node Parser::list_literal() {
  const Span open = current().where;
  open_bracket();
  bool comma = false;
  const std::optional<std::vector<Node>> nodes = items("]", comma);
  if (!nodes) return {};
  const std::optional<Span> close = close_bracket("]", "«,» или «]»");
  if (!close) return {};
  ListLiteral literal;
  int depth = 0;
  for (const Node& node : *nodes) {
    depth = std::max(depth, node.depth);
    literal.items.push_back(node.expr);
  }
  return make(std::move(literal), join(open, *close), depth);
}

Parser::Node Parser::dict_literal() {
  const Span open = current().where;
  open_bracket();
  DictLiteral literal;
  int depth = 0;
  while (!current().is("}")) {
    if (!literal.items.empty()) {
      if (!take_if(",")) {
        expected("«,» или «}»");
        return {};
      }
      if (current().is("}")) break;
    }
    const Node key = expression();
    if (!key) return {};
    if (!take_if(":")) {
      expected("«:»");
      return {};
    }
    const Node value = expression();
    if (!value) return {};
    depth = std::max({depth, key.depth, value.depth});
    literal.items.emplace_back(key.expr, value.expr);
  }
  const std::optional<Span> close = close_bracket("}", "«,» или «}»");
  if (!close) return {};
  return make(std::move(literal), join(open, *close), depth);
}

Parser::Node Parser::postfix(Node node) {
  while (node) {
    if (current().is(".")) {
      node = attribute(node);
    } else if (current().is("[")) {
      node = subscript(node);
    } else if (current().is("(")) {
      node = call(node);
    } else {
      break;
    }
  }
  return node;
}

Parser::Node Parser::attribute(const Node& object) {
  take();
  const Token& token = current();
  if (token.kind == TokenKind::number && token.number.integer()) {
    const Token number = take();
    const Node index = make(Literal{Value(number.number, number.where)}, number.where, 0);
    return make(Subscript{object.expr, index.expr}, join(object.expr->where, number.where), object.depth);
  }
  if (token.kind != TokenKind::name) {
    expected("имя поля");
    return {};
  }
  const Token name = take();
  return make(Attribute{object.expr, std::string(name.source), name.where}, join(object.expr->where, name.where),
              object.depth);
}

Parser::Node Parser::subscript(const Node& object) {
  open_bracket();
  const Node place = index();
  if (!place) return {};
  const std::optional<Span> close = close_bracket("]", "«]»");
  if (!close) return {};
  return make(Subscript{object.expr, place.expr}, join(object.expr->where, *close),
              std::max(object.depth, place.depth));
}

// i, or a slice start:stop:step whose parts may be left out.
Parser::Node Parser::index() {
  const Span where = current().where;
  std::array<Node, 3> parts;
  bool slice = false;
  int depth = 0;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (!current().is(":") && (!current().is("]") || !slice)) {
      parts[i] = expression();
      if (!parts[i]) return {};
      depth = std::max(depth, parts[i].depth);
    }
    if (i + 1 == parts.size() || !current().is(":")) break;
    take();
    slice = true;
  }
  if (!slice) return parts[0];
  return make(Slice{parts[0].expr, parts[1].expr, parts[2].expr}, join(where, tokens_[at_ - 1].where), depth);
}

Parser::Node Parser::call(const Node& callee) {
  std::optional<Arguments> given = arguments();
  if (!given) return {};
  const int depth = std::max(callee.depth, given->depth);
  return make(Call{callee.expr, std::move(given->list)}, join(callee.expr->where, given->where), depth);
}

std::optional<Parser::Arguments> Parser::arguments() {
  Arguments result;
  const Span open = current().where;
  open_bracket();
  while (!current().is(")")) {
    if (!result.list.empty()) {
      if (!take_if(",")) {
        expected("«,» или «)»");
        return std::nullopt;
      }
      if (current().is(")")) break;
    }
    if (!named_or_positional(result)) return std::nullopt;
  }
  const std::optional<Span> close = close_bracket(")", "«,» или «)»");
  if (!close) return std::nullopt;
  result.where = join(open, *close);
  return result;
}

bool Parser::named_or_positional(Arguments& result) {
  Argument argument;
  if (current().is("*") || current().is("**")) {
    diagnostics_.report(Code::expression_token, current().where, "аргументы нельзя передать списком через «*»")
        .hint("перечислите их по одному");
    return false;
  }
  if (current().kind == TokenKind::name && look().is("=")) {
    const Token name = take();
    take();
    argument.name = name.source;
    argument.name_where = name.where;
    for (const Argument& earlier : result.list) {
      if (earlier.name != argument.name) continue;
      diagnostics_.report(Code::argument_count, name.where, "аргумент «" + argument.name + "» дан дважды")
          .place("впервые", earlier.name_where);
      return false;
    }
  } else if (!result.list.empty() && !result.list.back().name.empty()) {
    diagnostics_.report(Code::expression_token, current().where, "аргумент без имени стоит после аргумента с именем")
        .hint("сначала пишут аргументы без имени, потом — с именем");
    return false;
  }
  const Node value = expression();
  if (!value) return false;
  argument.value = value.expr;
  result.depth = std::max(result.depth, value.depth);
  result.list.push_back(std::move(argument));
  return true;
}

Parser::Node Parser::filters_and_tests(Node node) {
  while (node) {
    if (current().is("|")) {
      node = filter(node);
    } else if (current().is_name("is")) {
      node = test(node);
    } else if (current().is("(")) {
      node = call(node);
    } else {
      break;
    }
  }
  return node;
}

Parser::Node Parser::filter(const Node& input) {
  take();
  if (current().kind != TokenKind::name) {
    expected("имя фильтра");
    return {};
  }
  const Token name = take();
  Arguments given;
  given.where = name.where;
  if (current().is("(")) {
    std::optional<Arguments> parsed = arguments();
    if (!parsed) return {};
    given = *std::move(parsed);
  }
  return make(Filter{input.expr, std::string(name.source), name.where, std::move(given.list)},
              join(input.expr->where, given.where), std::max(input.depth, given.depth));
}

// The argument may stand without parentheses: x is divisibleby 3.
Parser::Node Parser::test(const Node& input) {
  take();
  const bool negated = take_if_name("not");
  if (current().kind != TokenKind::name) {
    expected("имя проверки");
    return {};
  }
  const Token name = take();
  Arguments given;
  given.where = name.where;
  const Token& next = current();
  const bool operand = next.kind == TokenKind::text || next.kind == TokenKind::number || next.is("[") || next.is("{") ||
                       (next.kind == TokenKind::name && !is_keyword(next));
  if (next.is("(")) {
    std::optional<Arguments> parsed = arguments();
    if (!parsed) return {};
    given = *std::move(parsed);
  } else if (operand) {
    const Node argument = postfix(primary());
    if (!argument) return {};
    given = {{{{}, {}, argument.expr}}, argument.depth, argument.expr->where};
  } else if (next.is_name("is")) {
    diagnostics_.report(Code::expression_token, next.where, "проверки не идут одна за другой")
        .hint("соедините их через «and»");
    return {};
  }
  return make(Test{input.expr, std::string(name.source), name.where, std::move(given.list), negated},
              join(input.expr->where, given.where), std::max(input.depth, given.depth));
}

}  // namespace pisar::expr
