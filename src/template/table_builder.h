#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "base/source_map.h"
#include "document/document.h"
#include "template/ast.h"

namespace pisar::tmpl {

/// A cell before joins and formulas are worked out.
struct RawCell {
  CellChunk::Kind kind = CellChunk::Kind::blank;
  Blocks content;
  std::optional<Align> align;
  std::optional<VerticalAlign> vertical_align;
  bool shaded = false;
  std::optional<Number> value;
  std::optional<Number> literal;  ///< a typed number: a value in columns that formulas can name
  const FormulaNode* formula = nullptr;
  std::optional<CellFormula> spreadsheet;  ///< the formula over cells
  Span where;
};

struct RawRow {
  Row::Kind kind = Row::Kind::body;
  std::vector<RawCell> cells;
  Span where;
  bool is_section = false;  ///< one cell over all columns
};

/// Collects the rows of a table as they are evaluated, then makes the table: counts cells, computes formulas, joins.
class TableBuilder {
 public:
  TableBuilder(const TableNode& node, Span where, Diagnostics& diagnostics)
      : node_(node), where_(where), diagnostics_(diagnostics) {}

  // What the attributes say.
  Table& table() { return table_; }
  void set_widths(std::vector<ColumnWidth> widths, Span where) { widths_ = std::move(widths), widths_where_ = where; }
  void set_names(std::vector<std::string> names, Span where) { names_ = std::move(names), names_where_ = where; }
  void set_merge(std::pair<int, int> columns, Span where) { merge_ = columns, merge_where_ = where; }
  void set_numbered_columns() { numbered_columns_ = true; }
  /// Where the contents of cells below the header stand that do not say it themselves.
  void set_vertical(std::optional<VerticalAlign> vertical) { vertical_ = vertical; }
  /// What a formula without a value prints.
  void set_missing_text(std::string text) { missing_text_ = std::move(text); }

  // Rows as they come.
  void begin_header() { in_header_ = true; }
  void begin_body() { in_header_ = false; }
  [[nodiscard]] bool in_header() const { return in_header_; }
  [[nodiscard]] std::string_view cell_style() const { return in_header_ ? "table-header" : "table"; }
  /// The number format of the column that the next cell of the open row falls into.
  [[nodiscard]] std::string_view next_format() const;

  void open_row(Span where);
  /// Begins a cell («|»); pieces up to the next one belong to it.
  void separate(Span where);
  [[nodiscard]] RawCell* open_cell() { return cell_open_ ? &rows_.back().cells.back() : nullptr; }
  void close_row();
  /// Adds a whole cell to the row above.
  void add_cell(RawCell cell);
  [[nodiscard]] bool has_rows() const { return !rows_.empty() && !rows_.back().is_section; }
  void add_section(Paragraph content, Span where);
  [[nodiscard]] Blocks& notes() { return table_.notes; }

  /// The table; a reported mistake leaves it incomplete.
  Table finish();

 private:
  void count_columns();
  void check_rows();
  void set_columns();
  void add_column_numbers();
  void mark_totals();
  void merge_equal();
  void make_rows();
  [[nodiscard]] std::size_t format_index(std::size_t column) const;

  const TableNode& node_;
  Span where_;
  Diagnostics& diagnostics_;
  Table table_;
  std::vector<RawRow> rows_;
  std::vector<ColumnWidth> widths_;
  Span widths_where_;
  std::vector<std::string> names_;
  Span names_where_;
  std::optional<std::pair<int, int>> merge_;
  Span merge_where_;
  std::optional<VerticalAlign> vertical_;
  std::string missing_text_ = "–";
  bool numbered_columns_ = false;
  bool in_header_ = false;
  bool cell_open_ = false;
  std::size_t columns_ = 0;
};

}  // namespace pisar::tmpl
