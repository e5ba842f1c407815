#include <map>
#include <optional>

#include "document/table_grid.h"
#include "resolve/counters.h"
#include "resolve/passes.h"

namespace pisar::resolving {
namespace {

/// The counters of a table, by the column of its grid.
using ColumnCounters = std::map<int, Counters>;

/// Numbers are counted apart in the document's text, in each annex and each sheet, and in each of their tables.
class Scope {
 public:
  Scope(ListIds& ids, Diagnostics& diagnostics) : ids_(ids), diagnostics_(diagnostics), text_(ids, diagnostics) {}

  void number(Blocks& blocks) { number(blocks, text_); }

 private:
  void number(Blocks& blocks, Counters& counters) {
    for (Block& block : blocks) {
      if (auto* paragraph = std::get_if<Paragraph>(&block.node)) {
        number(*paragraph, block.where, counters);
      } else if (auto* table = std::get_if<Table>(&block.node)) {
        counters.interrupt();
        number(*table);
      } else if (auto* keep = std::get_if<Keep>(&block.node)) {
        number(keep->blocks, counters);
      } else if (auto* columns = std::get_if<Columns>(&block.node)) {
        number(columns->blocks, counters);
      } else if (auto* section = std::get_if<Section>(&block.node)) {
        if (section->kind == Section::Kind::annex) {
          Scope(ids_, diagnostics_).number(section->blocks);
        } else {
          number(section->blocks, counters);
        }
      } else if (auto* sheet = std::get_if<Sheet>(&block.node)) {
        Scope(ids_, diagnostics_).number(sheet->blocks);
      }
    }
  }

  static void number(Paragraph& paragraph, Span where, Counters& counters) {
    if (!paragraph.number) {
      counters.interrupt();
    } else if (paragraph.outline > 0) {
      counters.heading(*paragraph.number, paragraph.outline, where);
    } else {
      counters.item(*paragraph.number, where);
    }
  }

  Counters& column(ColumnCounters& counters, int column) {
    return counters.try_emplace(column, ids_, diagnostics_).first->second;
  }

  void number(Table& table) {
    const TableGrid grid = table_grid(table);
    const bool by_section = table.numbering == Table::NumberingScope::section;
    const int before = ids_.last_serial;
    ColumnCounters rows;
    if (table.numbering == Table::NumberingScope::through) rows = last_table_;
    ColumnCounters sections;  // of the section rows themselves, where the rows begin anew under each
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
      Row& row = table.rows[r];
      const bool own = by_section && row.kind == Row::Kind::section;
      for (std::size_t c = 0; c < row.cells.size(); ++c) {
        number(row.cells[c].content, column(own ? sections : rows, grid.column_of[r][c]));
      }
      if (!own) continue;
      rows.clear();
      for (const auto& [index, counters] : sections) rows.emplace(index, counters.within());
    }
    // A table without numbers does not come between two that count through.
    if (ids_.last_serial != before) last_table_ = std::move(rows);
    Counters notes(ids_, diagnostics_);
    number(table.notes, notes);
  }

  ListIds& ids_;
  Diagnostics& diagnostics_;
  Counters text_;
  ColumnCounters last_table_;  // for numbering=through
};

}  // namespace

void number_paragraphs(Document& document, Diagnostics& diagnostics) {
  ListIds ids;
  Scope(ids, diagnostics).number(document.blocks);
}

}  // namespace pisar::resolving
