#pragma once

#include "base/diagnostic.h"
#include "template/ast.h"
#include "template/lines.h"

namespace pisar::tmpl {

/// Parses text within a block: marks, links, line breaks and tags.
class InlineParser {
 public:
  InlineParser(const Source& source, const std::vector<Tag>& tags, Diagnostics& diagnostics)
      : source_(source), tags_(tags), diagnostics_(diagnostics) {}

  /// The pieces of one or several lines, trimmed. `links`: whether brackets and addresses make links.
  [[nodiscard]] InlineNodes parse(const Pieces& pieces, bool links = true, int depth = 0);
  /// Only tags mean anything; the text stays as it is, for strings of the front matter and attributes.
  [[nodiscard]] InlineNodes parse_plain(const Pieces& pieces);

  /// The statement at `index` with what it encloses; moves `index` to the last piece of it.
  [[nodiscard]] InlineNode statement(const Pieces& pieces, std::size_t& index, bool markdown, int depth);

  [[nodiscard]] const Source& source() const { return source_; }
  [[nodiscard]] const Tag& tag(int index) const { return tags_[static_cast<std::size_t>(index)]; }
  [[nodiscard]] Diagnostics& diagnostics() { return diagnostics_; }

  /// Every {% block %} that was parsed, in any place of the template.
  [[nodiscard]] const std::vector<NamedBlockPtr>& named_blocks() const { return named_blocks_; }
  [[nodiscard]] NamedBlockPtr name_block(const Statement& begin, std::shared_ptr<const Body> body);

 private:
  InlineNodes parse_part(const Pieces& pieces, bool markdown, int depth);

  const Source& source_;
  const std::vector<Tag>& tags_;
  Diagnostics& diagnostics_;
  std::vector<NamedBlockPtr> named_blocks_;
};

/// A set, include, import, extends or assert statement as a node; shared by text and blocks. False for other
/// statements.
template <typename NodeVariant>
bool single_statement(const Statement& statement, NodeVariant& node) {
  switch (statement.kind) {
    case Statement::Kind::set:
      node = Set{statement.name, statement.value, statement.reads_itself};
      return true;
    case Statement::Kind::include:
      node = Include{statement.value};
      return true;
    case Statement::Kind::import:
      node = Import{statement.value, statement.name, statement.imports};
      return true;
    case Statement::Kind::extends:
      node = Extends{statement.name, statement.where};
      return true;
    case Statement::Kind::assertion:
      node = Assert{statement.value, statement.message};
      return true;
    default:
      return false;
  }
}

/// What a pair of tags makes of its body: a set block, a macro, a call, a named block.
template <typename NodeVariant>
void body_statement(const Statement& begin, std::shared_ptr<const Body> body, InlineParser& parser, NodeVariant& node) {
  switch (begin.kind) {
    case Statement::Kind::set_begin:
      node = SetBlock{begin.name, std::move(body)};
      break;
    case Statement::Kind::block_begin:
      node = parser.name_block(begin, std::move(body));
      break;
    case Statement::Kind::call_begin:
      node = CallBlock{{"caller", begin.parameters, std::move(body)}, begin.value};
      break;
    default:
      node = Macro{begin.name, begin.parameters, std::move(body)};
      break;
  }
}

}  // namespace pisar::tmpl
