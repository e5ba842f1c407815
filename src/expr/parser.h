#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "expr/expr.h"
#include "expr/lexer.h"

namespace pisar::expr {

/// Jinja 3.1's expression grammar (its parser.py), by recursive descent; one method a level of precedence, the weakest
/// first. A method returns an empty node after a reported mistake.
class Parser {
 public:
  /// Bounds of an expression, so that no walk over the tree can exhaust the stack.
  static constexpr int max_nesting = 64;
  static constexpr int max_depth = 128;

  Parser(std::vector<Token> tokens, Diagnostics& diagnostics) : tokens_(std::move(tokens)), diagnostics_(diagnostics) {}

  [[nodiscard]] ExprPtr whole_expression();
  [[nodiscard]] LoopHeader whole_loop_header();
  [[nodiscard]] std::vector<Argument> whole_arguments();

 private:
  struct Node {
    ExprPtr expr;
    int depth = 0;
    explicit operator bool() const { return expr != nullptr; }
  };
  struct Arguments {
    std::vector<Argument> list;
    int depth = 0;
    Span where;  // of the parentheses
  };
  class Nesting;

  // parser.cpp: operators
  Node expression();  // a if c else b
  Node disjunction();
  Node conjunction();
  Node negation();
  Node comparison();
  Node sum();
  Node concatenation();
  Node product();
  Node power();
  std::optional<BinaryOp> comparison_operator();
  Node binary(BinaryOp op, const Node& left, const Node& right);

  // parser_operands.cpp: what stands between operators
  Node unary(bool with_filters);
  Node primary();
  Node text_literals();
  Node parenthesized();
  Node list_literal();
  Node dict_literal();
  Node postfix(Node node);
  Node attribute(const Node& object);
  Node subscript(const Node& object);
  Node index();
  Node call(const Node& callee);
  Node filters_and_tests(Node node);
  Node filter(const Node& input);
  Node test(const Node& input);
  std::optional<Arguments> arguments();
  bool named_or_positional(Arguments& result);
  /// Items up to the closing symbol, which is taken; a trailing comma is allowed.
  std::optional<std::vector<Node>> items(std::string_view closing, bool& comma);

  [[nodiscard]] const Token& current() const { return tokens_[at_]; }
  [[nodiscard]] const Token& look() const { return tokens_[std::min(at_ + 1, tokens_.size() - 1)]; }
  Token take() { return at_ + 1 < tokens_.size() ? tokens_[at_++] : tokens_[at_]; }
  bool take_if(std::string_view symbol);
  bool take_if_name(std::string_view name);
  void open_bracket();
  /// Takes the closing bracket of the innermost open one; `wanted` is what else could stand here («,»).
  std::optional<Span> close_bracket(std::string_view closing, std::string_view wanted);
  bool at_end(std::string_view wanted);

  /// Reports that `wanted` should stand where the current token is, with what is known about it.
  void expected(std::string_view wanted);
  bool bracket_mistake();

  template <typename T>
  Node make(T node, Span where, int depth);

  std::vector<Token> tokens_;
  Diagnostics& diagnostics_;
  std::size_t at_ = 0;
  int nesting_ = 0;
  std::vector<Token> brackets_{};  // open ones, the innermost last
};

/// Counts how deep expressions lie in one another.
class Parser::Nesting {
 public:
  explicit Nesting(Parser& parser) : parser_(parser) { ++parser_.nesting_; }
  Nesting(const Nesting&) = delete;
  Nesting& operator=(const Nesting&) = delete;
  ~Nesting() { --parser_.nesting_; }
  /// False after it was reported that the bound is passed.
  [[nodiscard]] bool allowed() const;

 private:
  Parser& parser_;
};

template <typename T>
Parser::Node Parser::make(T node, Span where, int depth) {
  if (depth >= max_depth) {
    diagnostics_.report(Code::expression_depth, where, "выражение слишком длинное или вложенное")
        .hint("разбейте его на части: {% set часть = … %}");
    return {};
  }
  return {std::make_shared<const Expr>(Expr{std::move(node), where}), depth + 1};
}

}  // namespace pisar::expr
