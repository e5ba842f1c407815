#include <utility>

#include "document/walk.h"
#include "template/attributes.h"
#include "template/directives.h"
#include "template/evaluator.h"

namespace pisar::tmpl {
namespace {

constexpr double widest_gap = 30;  // mm

/// What columns cannot hold, in a message's words; empty when they can.
std::string_view alien(const Block& block) {
  return std::visit(
      [](const auto& node) -> std::string_view {
        using Node = std::remove_cvref_t<decltype(node)>;
        if constexpr (std::is_same_v<Node, PageBreak>) {
          return "новая страница";
        } else if constexpr (std::is_same_v<Node, Contents>) {
          return "содержание";
        } else if constexpr (std::is_same_v<Node, Requisite>) {
          return "реквизит";
        } else if constexpr (std::is_same_v<Node, Section>) {
          return "альбомный лист";
        } else if constexpr (std::is_same_v<Node, Sheet>) {
          return "лист книги";
        } else if constexpr (std::is_same_v<Node, Columns>) {
          return "ещё один блок колонок";
        } else {
          return {};
        }
      },
      block.node);
}

}  // namespace

bool Evaluator::check_columns(const Blocks& blocks) {
  constexpr std::string_view hint = "в колонках стоят абзацы, пункты, таблицы и изображения без сносок";
  for (const Block& block : blocks) {
    if (const std::string_view found = alien(block); !found.empty()) {
      report(Code::block_misplaced, block.where, std::string(found) + " в колонках не на месте")
          .hint(std::string(hint));
      return false;
    }
    if (const auto* keep = std::get_if<Keep>(&block.node)) {
      if (!check_columns(keep->blocks)) return false;
    } else if (const auto* table = std::get_if<Table>(&block.node)) {
      for (const Row& row : table->rows) {
        for (const Cell& cell : row.cells) {
          if (!check_columns(cell.content)) return false;
        }
      }
      if (!check_columns(table->notes)) return false;
    }
  }
  bool fits = true;
  for_each_note(blocks, [&](const Inline& mark) {
    if (fits) report(Code::block_misplaced, mark.where, "сноска в колонках не на месте").hint(std::string(hint));
    fits = false;
  });
  return fits;
}

void Evaluator::add_columns(const ContainerNode& node, Span where, Blocks blocks, Blocks& out) {
  Columns columns;
  if (const auto count = attribute_text(*node.info, node.attributes, "count")) columns.count = count->front() - '0';
  if (const auto gap = attribute_text(*node.info, node.attributes, "gap")) {
    columns.gap = parse_length(*gap).value_or(columns.gap);
    if (columns.gap > widest_gap) {
      report(Code::attribute_value, find_attribute(node.attributes, "gap")->where,
             "просвет между колонками слишком широк: " + *gap)
          .hint("он бывает от 1 до 30 мм: gap=10mm");
      return;
    }
  }
  if (blocks.empty() || !check_columns(blocks)) return;
  columns.blocks = std::move(blocks);
  add(out, {std::move(columns), where});
}

}  // namespace pisar::tmpl
