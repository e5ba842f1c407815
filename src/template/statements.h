#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "expr/expr.h"
#include "template/ast.h"
#include "template/lexer.h"
#include "template/source.h"

namespace pisar::tmpl {

/// A tag {% … %} by itself, before it is known what stands between it and its partner.
struct Statement {
  enum class Kind : std::uint8_t {
    broken,  ///< reported; does nothing
    if_begin,
    else_if,
    otherwise,
    if_end,
    for_begin,
    for_end,
    set,
    set_begin,
    set_end,
    macro_begin,
    macro_end,
    include,
    import,
    extends,
    block_begin,
    block_end,
    call_begin,
    call_end,
    assertion,
  };
  static constexpr std::size_t kinds = static_cast<std::size_t>(Kind::assertion) + 1;
  Kind kind = Kind::broken;
  Span where;
  expr::ExprPtr value;    ///< the condition, the set value, the included name, the call
  expr::ExprPtr message;  ///< of an assertion
  expr::LoopHeader header;
  std::string name;  ///< of a variable, a macro, a block
  std::vector<Macro::Parameter> parameters;
  std::vector<Import::Name> imports;
  bool reads_itself = false;
  int partner = -1;  ///< of an opening tag its closing one; of all others of the pair the opening one

  [[nodiscard]] bool opens() const {
    return kind == Kind::if_begin || kind == Kind::for_begin || kind == Kind::set_begin || kind == Kind::macro_begin ||
           kind == Kind::block_begin || kind == Kind::call_begin;
  }
  [[nodiscard]] bool closes() const {
    return kind == Kind::if_end || kind == Kind::for_end || kind == Kind::set_end || kind == Kind::macro_end ||
           kind == Kind::block_end || kind == Kind::call_end;
  }
  [[nodiscard]] bool divides() const { return kind == Kind::else_if || kind == Kind::otherwise; }
};

/// A token with what its tag says.
struct Tag {
  Token token;
  expr::ExprPtr output;  ///< of {{ }}; null after a reported mistake
  Statement statement;
};

/// Parses what the tokens' tags hold.
[[nodiscard]] std::vector<Tag> parse_tags(const Source& source, const std::vector<Token>& tokens,
                                          Diagnostics& diagnostics);

/// Finds each pair's ends. What has no partner, or another's, is reported and becomes `broken`.
void pair_tags(const Source& source, std::vector<Tag>& tags, Diagnostics& diagnostics);

/// «{% if %}»: how messages name a statement.
[[nodiscard]] std::string_view statement_name(Statement::Kind kind);

}  // namespace pisar::tmpl
