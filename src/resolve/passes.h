#pragma once

#include "base/diagnostic.h"
#include "document/document.h"
#include "document/profile.h"

/// The passes of the stage resolve, in the order in which they run. Each changes the document in place and reports its
/// mistakes.
namespace pisar::resolving {

/// Lowers every Requisite to paragraphs and borderless tables by the profile.
void lower_requisites(Document& document, const Profile& profile, Diagnostics& diagnostics);
/// Fills in the labels of items, headings and cells.
void number_paragraphs(Document& document, Diagnostics& diagnostics);
/// Puts «Таблица 1 – » before the captions of tables: numbered through the document.
void number_captions(Document& document, const Profile& profile);
/// Numbers the footnotes through the document, as Word does.
void number_notes(Document& document);
/// Replaces references by the words and numbers of what they lead to. Needs the labels and the captions' numbers.
void resolve_references(Document& document, const Profile& profile, Diagnostics& diagnostics);
/// Sets no-break spaces, quotes and dashes over whole paragraphs, captions and titles.
void set_typography(Document& document);
/// Takes the figures of charts from their tables. Needs the texts of the cells as they are printed.
void fill_charts(Document& document, Diagnostics& diagnostics);
/// Fills the tables of contents with the headings that follow them. Needs the labels, the references and the
/// typography of the headings; gives headings without an id one.
void make_contents(Document& document, const Profile& profile);

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

/// The number of the table's caption, from 1, by the order of captioned tables; 0 for a table without a caption.
/// `last` counts on.
[[nodiscard]] inline int caption_number(const Table& table, int& last) { return table.caption.empty() ? 0 : ++last; }

}  // namespace pisar::resolving
