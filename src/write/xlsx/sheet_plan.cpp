#include "write/xlsx/sheet_plan.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "base/utf8.h"
#include "document/captions.h"
#include "document/chart_text.h"
#include "document/walk.h"
#include "write/xlsx/sheet_names.h"

namespace pisar::xlsx {
namespace {

bool is_data(const SheetItem& item) {
  const auto* table = std::get_if<const Table*>(&item);
  return table != nullptr && (*table)->borders;
}

bool is_visible(const SheetItem& item) {
  if (const auto* paragraph = std::get_if<const Paragraph*>(&item)) {
    return (*paragraph)->number || !utf8::trim(plain_text((*paragraph)->content)).empty();
  }
  return std::holds_alternative<const Table*>(item);
}

/// What a sheet that has no name of its own is called by: its table's caption, else its last heading.
std::string derived_name(const std::vector<SheetItem>& items) {
  std::string heading;
  for (const SheetItem& item : items) {
    if (is_data(item)) break;
    const auto* paragraph = std::get_if<const Paragraph*>(&item);
    if (paragraph == nullptr) continue;
    if ((*paragraph)->outline > 0 || (*paragraph)->style == "caption") heading = plain_text((*paragraph)->content);
  }
  return heading;
}

}  // namespace

std::vector<const Table*> PlannedSheet::data_tables() const {
  std::vector<const Table*> tables;
  for (const SheetItem& item : items) {
    if (is_data(item)) tables.push_back(std::get<const Table*>(item));
  }
  return tables;
}

SheetPlan::SheetPlan(const Document& document, Diagnostics& diagnostics) {
  collect(document.blocks, false, nullptr, {});
  const bool has_sheets =
      std::any_of(groups_.begin(), groups_.end(), [](const Group& g) { return g.sheet != nullptr; });
  if (has_sheets) {
    std::erase_if(groups_, [](const Group& g) {
      return g.sheet == nullptr && std::none_of(g.items.begin(), g.items.end(), is_visible);
    });
  } else if (groups_.size() == 1) {
    groups_ = split_by_tables(groups_.front());
  } else {
    groups_.assign(1, Group{});  // a workbook has one sheet at least
  }
  for (Group& group : groups_) add_notes(group);
  name_sheets(std::move(groups_), document, diagnostics);
}

/// The footnotes of a sheet stand at its end.
void SheetPlan::add_notes(Group& group) {
  std::vector<SheetItem> notes;
  const auto note = [&](const Inline& mark) {
    Paragraph& text = made_.emplace_back();
    text.style = "footnote";
    text.content.push_back(text_inline(mark.text, {.baseline = Marks::Baseline::superscript}, mark.where));
    text.content.push_back(text_inline("\u00A0", {}, mark.where));
    text.content.insert(text.content.end(), mark.note.begin(), mark.note.end());
    notes.emplace_back(&text);
  };
  const auto marks_of = [&](const Inlines& content) {
    for (const Inline& piece : content) {
      if (piece.kind == Inline::Kind::note) note(piece);
    }
  };
  for (const SheetItem& item : group.items) {
    if (const auto* paragraph = std::get_if<const Paragraph*>(&item)) {
      marks_of((*paragraph)->content);
    } else {
      for (const Row& row : std::get<const Table*>(item)->rows) {
        for (const Cell& cell : row.cells) for_each_text(cell.content, marks_of);
      }
    }
  }
  group.items.insert(group.items.end(), notes.begin(), notes.end());
}

/// The group to add to: a Sheet's own, or what stands outside of Sheets.
SheetPlan::Group& SheetPlan::group(const Sheet* sheet, Span where) {
  if (groups_.empty() || groups_.back().sheet != sheet) groups_.push_back({sheet, where, false, {}});
  return groups_.back();
}

template <typename Figure>
void SheetPlan::add_caption(const Figure& figure, Group& target) {
  if (!figure.caption.empty()) target.items.emplace_back(&made_.emplace_back(caption_paragraph(figure)));
}

void SheetPlan::collect(const Blocks& blocks, bool landscape, const Sheet* sheet, Span where) {
  for (const Block& block : blocks) {
    std::visit(
        [&](const auto& node) {
          using Node = std::remove_cvref_t<decltype(node)>;
          if constexpr (std::is_same_v<Node, Sheet>) {
            group(&node, block.where);
            collect(node.blocks, node.landscape, &node, block.where);
          } else if constexpr (std::is_same_v<Node, Section>) {
            collect(node.blocks, landscape || node.landscape, sheet, where);
          } else if constexpr (std::is_same_v<Node, Keep> || std::is_same_v<Node, Columns>) {
            collect(node.blocks, landscape, sheet, where);
          } else if constexpr (std::is_same_v<Node, Requisite>) {
            throw std::logic_error("xlsx: a requisite that resolve has not lowered");
          } else if constexpr (std::is_same_v<Node, Image>) {
            Paragraph& words = made_.emplace_back();
            words.content.push_back(text_inline("[" + node.alt + "]"));
            group(sheet, where).items.emplace_back(&words);
            add_caption(node, group(sheet, where));
          } else if constexpr (std::is_same_v<Node, Chart>) {
            add_table(tables_.emplace_back(data_table(node)), group(sheet, where));
            add_caption(node, group(sheet, where));
          } else if constexpr (std::is_same_v<Node, Paragraph> ||
                               std::is_same_v<Node, Table>) {  // a sheet has no pages
            Group& target = group(sheet, where);
            target.landscape = target.landscape || landscape;
            if constexpr (std::is_same_v<Node, Table>) {
              add_table(node, target);
            } else {
              target.items.emplace_back(&node);
            }
          }
        },
        block.node);
  }
}

void SheetPlan::add_table(const Table& table, Group& target) {
  if (!table.caption.empty()) {
    target.items.emplace_back(&made_.emplace_back(caption_paragraph(table)));
  }
  target.items.emplace_back(&table);
  for (const Block& note : table.notes) {
    if (const auto* paragraph = std::get_if<Paragraph>(&note.node)) target.items.emplace_back(paragraph);
    if (const auto* inner = std::get_if<Table>(&note.node)) add_table(*inner, target);
  }
}

/// Each table with borders ends a sheet, but the last one keeps what stands below it.
std::vector<SheetPlan::Group> SheetPlan::split_by_tables(const Group& all) const {
  const auto tables = std::count_if(all.items.begin(), all.items.end(), is_data);
  std::vector<Group> groups(1);
  std::ptrdiff_t seen = 0;
  bool after_table = false;
  for (const SheetItem& item : all.items) {
    const auto* paragraph = std::get_if<const Paragraph*>(&item);
    const bool note = paragraph != nullptr && (*paragraph)->style == "table-note";
    if (after_table && seen < tables && !note) {
      groups.emplace_back();
      after_table = false;
    }
    groups.back().items.push_back(item);
    if (is_data(item)) {
      ++seen;
      after_table = true;
    }
  }
  for (Group& group : groups) group.landscape = all.landscape;
  return groups;
}

void SheetPlan::name_sheets(std::vector<Group> groups, const Document& document, Diagnostics& diagnostics) {
  SheetNames names;
  for (Group& group : groups) {
    PlannedSheet planned;
    planned.items = std::move(group.items);
    planned.landscape = group.landscape || (group.sheet != nullptr && group.sheet->landscape);
    planned.where = group.where;
    const std::string fallback = "Лист " + std::to_string(sheets_.size() + 1);
    if (group.sheet != nullptr) {
      planned.freeze = group.sheet->freeze;
      planned.filter = group.sheet->filter;
      planned.name = names.take(group.sheet->name, fallback);
      if (planned.name != group.sheet->name) {
        diagnostics
            .report(Code::sheet_name_changed, group.where,
                    "имя листа «" + group.sheet->name + "» в книге заменено на «" + planned.name + "»")
            .hint("имена листов: до 31 знака, без : \\ / ? * [ ], без повторов");
      }
    } else {
      const std::string derived = derived_name(planned.items);
      planned.name = names.take(groups.size() > 1 && !derived.empty() ? derived : document.title, fallback);
    }
    sheets_.push_back(std::move(planned));
  }
}

}  // namespace pisar::xlsx
