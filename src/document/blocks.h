#pragma once

#include <type_traits>
#include <variant>

#include "document/document.h"

namespace pisar {

/// Calls `visit` for every block in the order of reading, those within others after them.
template <typename BlocksType, typename Visit>
void for_each_block(BlocksType& blocks, const Visit& visit) {
  for (auto& block : blocks) {
    visit(block);
    std::visit(
        [&](auto& node) {
          using Node = std::remove_cvref_t<decltype(node)>;
          if constexpr (std::is_same_v<Node, Table>) {
            for (auto& row : node.rows) {
              for (auto& cell : row.cells) for_each_block(cell.content, visit);
            }
            for_each_block(node.notes, visit);
          } else if constexpr (requires { node.blocks; }) {
            for_each_block(node.blocks, visit);
          }
        },
        block.node);
  }
}

/// The first block of a kind in the order of reading, those within others included; null when there is none.
template <typename Node>
[[nodiscard]] const Block* first_block(const Blocks& blocks) {
  const Block* first = nullptr;
  for_each_block(blocks, [&first](const Block& block) {
    if (first == nullptr && std::holds_alternative<Node>(block.node)) first = &block;
  });
  return first;
}

/// The same in a document: its header, its text, its footer.
template <typename Node>
[[nodiscard]] const Block* first_block(const Document& document) {
  for (const Blocks* blocks : {&document.header.blocks, &document.blocks, &document.footer.blocks}) {
    if (const Block* found = first_block<Node>(*blocks)) return found;
  }
  return nullptr;
}

}  // namespace pisar
