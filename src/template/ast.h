#pragma once

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "document/document.h"
#include "expr/expr.h"

/// The syntax tree of a template: Markdown and tags parsed once, before evaluation. Immutable.
namespace pisar::tmpl {

struct InlineNode;
using InlineNodes = std::vector<InlineNode>;
struct Node;
using Nodes = std::vector<Node>;

/// What a set block or a macro holds: text of one line, or whole lines.
struct Body;

// --- statements, the same within a line and around lines; BodyType is InlineNodes or Nodes

template <typename BodyType>
struct BasicIf {
  struct Branch {
    expr::ExprPtr condition;  ///< null: «else»
    BodyType body;
  };
  std::vector<Branch> branches;
};

template <typename BodyType>
struct BasicFor {
  expr::LoopHeader header;
  BodyType body;
  BodyType otherwise;
};

/// {% set name = value %}
struct Set {
  std::string name;
  expr::ExprPtr value;
  bool reads_itself = false;  ///< the value mentions the name: counting up in a loop, which does not work
};

/// {% set name %}…{% endset %}
struct SetBlock {
  std::string name;
  std::shared_ptr<const Body> body;
};

struct Macro {
  struct Parameter {
    std::string name;
    expr::ExprPtr value;  ///< the default; null: required
  };
  std::string name;
  std::vector<Parameter> parameters;
  std::shared_ptr<const Body> body;
};

struct Include {
  expr::ExprPtr name;
};

/// {% import "name" as alias %}, {% from "name" import a, b as c %}
struct Import {
  struct Name {
    std::string name;
    std::string alias;
    Span where;
  };
  expr::ExprPtr source;
  std::string alias;  ///< of the whole; empty: single names are taken
  std::vector<Name> names;
};

/// {% block name %}…{% endblock %}: what a template that extends this one may replace.
struct NamedBlock {
  std::string name;
  std::shared_ptr<const Body> body;
  Span where;
};
using NamedBlockPtr = std::shared_ptr<const NamedBlock>;

/// {% extends "name" %}
struct Extends {
  std::string name;
  Span where;
};

/// {% call macro(…) %}…{% endcall %}: the body is `caller()` to the macro.
struct CallBlock {
  Macro caller;
  expr::ExprPtr call;  ///< has the argument `caller` already
};

/// The name under which the body of a call block is passed on; no author can write it.
inline constexpr std::string_view caller_variable = "caller ";

struct Assert {
  expr::ExprPtr condition;
  expr::ExprPtr message;  ///< null: none
};

// --- text within a line

struct Text {
  std::string text;
  std::string link;  ///< of a bare URL or e-mail address
  bool verbatim = false;
};

/// {{ … }}
struct Output {
  expr::ExprPtr value;
  bool own_line = false;  ///< alone on its line: a fragment is spliced as blocks
};

struct LineBreak {};

/// [content](url)
struct Link {
  InlineNodes content;
  InlineNodes url;
};

/// ^[content], a footnote
struct Note {
  InlineNodes content;
};

struct InlineNode {
  std::variant<Text, Output, LineBreak, Link, Note, BasicIf<InlineNodes>, BasicFor<InlineNodes>, Set, SetBlock, Macro,
               Include, Import, Extends, NamedBlockPtr, CallBlock, Assert>
      node;
  Marks marks;
  Span where;
};

// --- blocks

/// A paragraph, a heading or a list item.
struct ParagraphNode {
  int heading = 0;  ///< 1–4, or 0
  std::optional<Numbering> number;
  std::string id;
  InlineNodes content;
  bool has_tags = false;  ///< else it is never empty
};

/// An attribute of a directive's line; typed values are evaluated.
struct Attribute {
  std::string name;
  Span name_where;
  std::string text;     ///< a word or a text without tags
  InlineNodes content;  ///< a text with tags
  expr::ExprPtr value;  ///< {{ … }}
  Span where;           ///< of the value
  bool flag = false;    ///< no value was written
  bool broken = false;  ///< its expression did not parse, which was reported
  [[nodiscard]] bool is_static() const { return !value && content.empty(); }
};

struct DirectiveInfo;  // directives.h

/// A wrapper of blocks: annex, annex-page, landscape, keep, center, sheet.
struct ContainerNode {
  const DirectiveInfo* info = nullptr;
  std::vector<Attribute> attributes;
  Nodes body;
};

/// A requisite, its lines and the statements around them.
struct RequisiteNode {
  const DirectiveInfo* info = nullptr;
  std::vector<Attribute> attributes;
  Nodes body;
};

struct RequisiteLineNode {
  std::string field;
  std::vector<InlineNodes> cells;
};

struct PageBreakNode {
  std::vector<Attribute> attributes;
};

/// A block of one line: contents, image, qr.
struct StandaloneNode {
  const DirectiveInfo* info = nullptr;
  std::vector<Attribute> attributes;
};

// --- tables

/// A formula in a cell: «=n2/n*100»; without an expression «=», the column's formula.
struct FormulaNode {
  expr::ExprPtr expression;
  Span where;
};

/// What stands between two separators of a row (or between a separator and a tag).
struct CellChunk {
  enum class Kind : std::uint8_t { blank, content, join_left, join_up, formula };
  Kind kind = Kind::blank;
  InlineNodes content;
  std::optional<Numbering> number;
  std::optional<Number> literal;  ///< the typed number of a cell that holds nothing else
  FormulaNode formula;
  Span where;
};

struct CellSeparator {};

struct RowElement;
using RowElements = std::vector<RowElement>;

/// A piece of a row. Loops and conditions within the row hold whole cells.
struct RowElement {
  std::variant<CellSeparator, CellChunk, BasicIf<RowElements>, BasicFor<RowElements>> node;
  Span where;
};

struct RowNode {
  RowElements elements;
};

/// A heading within a table: a row over all columns.
struct SectionRowNode {
  std::optional<Numbering> number;
  InlineNodes content;
};

/// `::: cell` … `:::`: one more cell of the row above it, or of a new row.
struct CellBlockNode {
  bool begins_row = false;
  std::vector<Attribute> attributes;
  Nodes body;
};

struct TableNode {
  const DirectiveInfo* info = nullptr;  ///< null: a bare table
  std::vector<Attribute> attributes;
  Nodes header;              ///< rows above the rule
  Nodes body;                ///< rows, statements around them, and paragraphs: the notes under the table
  std::vector<Column> rule;  ///< alignment and number formats; empty: no rule
  Span rule_where;
  bool has_inner_loop = false;  ///< columns made by a loop within a row: the last cell of the rule repeats
};

/// A block with its place.
struct Node {
  std::variant<ParagraphNode, BasicIf<Nodes>, BasicFor<Nodes>, Set, SetBlock, Macro, Include, Import, Extends,
               NamedBlockPtr, CallBlock, Assert, ContainerNode, RequisiteNode, RequisiteLineNode, PageBreakNode,
               StandaloneNode, TableNode, RowNode, SectionRowNode, CellBlockNode>
      node;
  Span where;
};

struct Body {
  bool is_inline = false;
  InlineNodes inlines;
  Nodes blocks;
};

}  // namespace pisar::tmpl
