#pragma once

#include <type_traits>
#include <variant>

#include "document/document.h"

namespace pisar {

/// Calls `visit` for the text of every paragraph and of every caption, each with its footnotes behind it, in the order
/// of reading.
template <typename BlocksType, typename Visit>
void for_each_text(BlocksType& blocks, const Visit& visit) {
  for (auto& block : blocks) {
    std::visit(
        [&](auto& node) {
          using Node = std::remove_cvref_t<decltype(node)>;
          if constexpr (std::is_same_v<Node, Paragraph>) {
            with_notes(node.content, visit);
          } else if constexpr (std::is_same_v<Node, Image> || std::is_same_v<Node, Chart>) {
            with_notes(node.caption, visit);
          } else if constexpr (std::is_same_v<Node, Table>) {
            with_notes(node.caption, visit);
            for (auto& row : node.rows) {
              for (auto& cell : row.cells) for_each_text(cell.content, visit);
            }
            for_each_text(node.notes, visit);
          } else if constexpr (requires { node.blocks; }) {
            for_each_text(node.blocks, visit);
          }
        },
        block.node);
  }
}

/// The same for a document: its header, its footer, then its text.
template <typename DocumentType, typename Visit>
void for_each_text_of(DocumentType& document, const Visit& visit) {
  for_each_text(document.header.blocks, visit);
  for_each_text(document.footer.blocks, visit);
  for_each_text(document.blocks, visit);
}

/// Whether the header or the footer prints the page's number, which is then printed nowhere else.
[[nodiscard]] inline bool prints_page_number(const Document& document) {
  bool found = false;
  for (const RunningText* running : {&document.header, &document.footer}) {
    for_each_text(running->blocks, [&found](const Inlines& content) {
      for (const Inline& piece : content) found = found || piece.kind == Inline::Kind::page;
    });
  }
  return found;
}

/// Calls `visit` for every footnote's mark, in the order of reading.
template <typename BlocksType, typename Visit>
void for_each_note(BlocksType& blocks, const Visit& visit) {
  for_each_text(blocks, [&](auto& content) {
    for (auto& piece : content) {
      if (piece.kind == Inline::Kind::note) visit(piece);
    }
  });
}

}  // namespace pisar
