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
/// Replaces references by the words and numbers of what they lead to. Needs the labels and the captions' numbers.
void resolve_references(Document& document, const Profile& profile, Diagnostics& diagnostics);
/// Sets no-break spaces, quotes and dashes over whole paragraphs, captions and titles.
void set_typography(Document& document);

/// Calls `visit` for every block in the order of reading, those within others after them.
template <typename BlocksType, typename Visit>
void for_each_block(BlocksType& blocks, const Visit& visit) {
  for (auto& block : blocks) {
    visit(block);
    if (auto* table = std::get_if<Table>(&block.node)) {
      for (auto& row : table->rows) {
        for (auto& cell : row.cells) for_each_block(cell.content, visit);
      }
      for_each_block(table->notes, visit);
    } else if (auto* keep = std::get_if<Keep>(&block.node)) {
      for_each_block(keep->blocks, visit);
    } else if (auto* section = std::get_if<Section>(&block.node)) {
      for_each_block(section->blocks, visit);
    } else if (auto* sheet = std::get_if<Sheet>(&block.node)) {
      for_each_block(sheet->blocks, visit);
    }
  }
}

/// The number of the table's caption, from 1, by the order of captioned tables; 0 for a table without a caption.
/// `last` counts on.
[[nodiscard]] inline int caption_number(const Table& table, int& last) { return table.caption.empty() ? 0 : ++last; }

}  // namespace pisar::resolving
