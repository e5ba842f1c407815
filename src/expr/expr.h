#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/diagnostic.h"
#include "base/number.h"
#include "base/span.h"
#include "base/value.h"

namespace pisar::expr {

struct Expr;
/// Expressions are immutable and shared between documents and threads.
using ExprPtr = std::shared_ptr<const Expr>;

/// An argument of a call or a filter; `name` is empty for a positional one.
struct Argument {
  std::string name;
  Span name_where;
  ExprPtr value;
};

struct Literal {
  Value value;
};
struct Name {
  std::string name;
};
/// a.b
struct Attribute {
  ExprPtr object;
  std::string name;
  Span name_where;
};
/// a[i]; the index may be a Slice.
struct Subscript {
  ExprPtr object;
  ExprPtr index;
};
/// start:stop:step within a subscript; each part may be null.
struct Slice {
  ExprPtr start;
  ExprPtr stop;
  ExprPtr step;
};
/// f(x), a.b(x)
struct Call {
  ExprPtr callee;
  std::vector<Argument> arguments;
};
/// x | f(y)
struct Filter {
  ExprPtr input;
  std::string name;
  Span name_where;
  std::vector<Argument> arguments;
};
/// x is [not] f(y)
struct Test {
  ExprPtr input;
  std::string name;
  Span name_where;
  std::vector<Argument> arguments;
  bool negated;
};

enum class UnaryOp : std::uint8_t { negate, plus, logical_not };
struct Unary {
  UnaryOp op;
  ExprPtr operand;
};

// clang-format off
enum class BinaryOp : std::uint8_t {
  add, subtract, multiply, divide, floor_divide, modulo, power, concat,
  equal, not_equal, less, less_equal, greater, greater_equal, in, not_in,
  logical_and, logical_or
};
// clang-format on
struct Binary {
  BinaryOp op;
  ExprPtr left;
  ExprPtr right;
};
/// a < b <= c: every link holds, each operand is evaluated once.
struct Chain {
  ExprPtr first;
  std::vector<std::pair<BinaryOp, ExprPtr>> rest;
};
/// then if condition [else otherwise]
struct Conditional {
  ExprPtr condition;
  ExprPtr then;
  ExprPtr otherwise;
};
/// [a, b] and (a, b)
struct ListLiteral {
  std::vector<ExprPtr> items;
};
struct DictLiteral {
  std::vector<std::pair<ExprPtr, ExprPtr>> items;
};

/// A node of the syntax tree with its place.
struct Expr {
  std::variant<Literal, Name, Attribute, Subscript, Call, Filter, Test, Unary, Binary, Conditional, ListLiteral,
               DictLiteral, Chain, Slice>
      node;
  Span where;
};

/// «school in schools if school.low_results»: the header of a loop, in templates and in pisar.yaml.
struct LoopHeader {
  std::vector<std::string> names;  ///< one, or several to unpack («key, value»)
  std::vector<Span> names_where;
  ExprPtr iterable;
  ExprPtr condition;  ///< may be null
};

/// Parses a whole expression. `text` lies at offset `offset` of the file, which places the spans. Null after a reported
/// mistake.
[[nodiscard]] ExprPtr parse_expression(std::string_view text, FileId file, std::uint32_t offset,
                                       Diagnostics& diagnostics);
/// Parses a loop's header. None (null iterable) after a reported mistake.
[[nodiscard]] LoopHeader parse_loop_header(std::string_view text, FileId file, std::uint32_t offset,
                                           Diagnostics& diagnostics);
/// Parses the arguments of a call in parentheses, «(a, b=1)», or macro parameters with defaults.
[[nodiscard]] std::vector<Argument> parse_arguments(std::string_view text, FileId file, std::uint32_t offset,
                                                    Diagnostics& diagnostics);

}  // namespace pisar::expr
