#pragma once

#include <memory>
#include <string>
#include <vector>

#include "document/document.h"
#include "document/profile.h"

namespace pisar::testing {

/// A profile with the usual styles, sizes and indents of an order: text and items 14 pt, tables 12 pt.
[[nodiscard]] std::shared_ptr<const Profile> test_profile();

[[nodiscard]] Paragraph make_paragraph(std::string text, std::string style = "text");
/// A paragraph with a number as resolve leaves it: its label, list and nesting; the path from the label's digits.
[[nodiscard]] Paragraph make_item(std::string label, int list_id, std::string text, int level = 0,
                                  Numbering::Style style = Numbering::Style::decimal);
[[nodiscard]] Paragraph make_heading(std::string text, int outline, std::string label = {}, int list_id = 0);

[[nodiscard]] Cell make_cell(std::string text, std::string style = "table");
/// A typed number, printed as `shown`.
[[nodiscard]] Cell make_number_cell(Number value, std::string shown, std::string format = {});
[[nodiscard]] Row make_row(Row::Kind kind, std::vector<Cell> cells);
/// A table of plain texts: the first row is the header.
[[nodiscard]] Table make_table(const std::vector<std::vector<std::string>>& rows);

/// Blocks of paragraphs, tables, sections, …, in order.
template <typename... Nodes>
[[nodiscard]] Blocks make_blocks(Nodes... nodes) {
  Blocks blocks;
  (blocks.push_back(Block{std::move(nodes), {}}), ...);
  return blocks;
}

[[nodiscard]] Document make_document(Blocks blocks);

}  // namespace pisar::testing
