#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <numeric>
#include <optional>
#include <string>
#include <utility>

#include "document/captions.h"
#include "document/decimal_place.h"
#include "document/table_shading.h"
#include "write/docx/body.h"
#include "write/docx/units.h"
#include "write/package/column_widths.h"

namespace pisar::docx {
namespace {

/// Column widths in twips whose sum is the rounded sum: every edge is rounded, not every width.
std::vector<int> rounded_widths(const std::vector<double>& mm) {
  std::vector<int> widths;
  double edge = 0;
  int before = 0;
  for (const double width : mm) {
    edge += width;
    const int twips = twips_of_mm(edge);
    widths.push_back(twips - before);
    before = twips;
  }
  return widths;
}

std::string_view vertical(VerticalAlign align) {
  switch (align) {
    case VerticalAlign::top:
      return "top";
    case VerticalAlign::middle:
      return "center";
    case VerticalAlign::bottom:
      return "bottom";
  }
  return "top";
}

/// «D9D9D9» of a brightness from 0 to 1.
std::string hex_grey(double brightness) {
  const auto level = static_cast<unsigned>(std::lround(brightness * 255));
  std::array<char, 7> hex{};
  std::snprintf(hex.data(), hex.size(), "%02X%02X%02X", level, level, level);
  return hex.data();
}

void write_side(XmlWriter& xml, std::string_view side, double mm) {
  xml.empty(side, {{"w:w", twips_of_mm(mm)}, {"w:type", "dxa"}});
}

}  // namespace

void BodyWriter::table(const Table& table, const Flow& flow, Span where) {
  if (!table.id.empty()) anchors_.push_back(table.id);
  if (!table.continuation.empty() && !std::exchange(continuation_reported_, true)) {
    diagnostics_
        .report(Code::not_shown, where,
                "DOCX не печатает слова над продолжением таблицы: где кончается страница, решает Word")
        .hint("шапка таблицы повторяется на каждой странице; слова (table_continuation профиля) печатает PDF");
  }
  if (!table.caption.empty()) {
    Flow above = flow;
    above.keep_last = true;
    begin_content(flow);
    paragraph(caption_paragraph(table), above);
  }
  if (!table.rows.empty()) rows(table, flow, where);
  blocks(table.notes, flow);
}

BodyWriter::Grid BodyWriter::grid(const Table& table, const Flow& flow, Span where) {
  Grid grid;
  grid.map = table_map(table);
  const double available = flow.in_cell ? flow.width : text_width();
  const ColumnWidths asked = column_widths(table, grid.map, profile_, available);
  if (asked.squeezed) {
    diagnostics_
        .report(Code::table_squeezed, where,
                "столбцы таблицы шире места на листе (" + std::to_string(std::lround(available)) + " мм)")
        .hint("в DOCX они сужены; уменьшите widths или поставьте таблицу в блок «landscape»");
  }
  grid.widths = rounded_widths(asked.mm);
  grid.shaded = shaded_rows(table, profile_);
  grid.decimals.resize(grid.widths.size());
  if (!has_decimal_columns(table)) return grid;
  const std::vector<DecimalColumn> decimals = decimal_columns(table, grid.map, profile_);
  for (std::size_t c = 0; c < decimals.size(); ++c) {
    const double numbers = decimals[c].before + decimals[c].after;
    const CellPadding padding = cell_padding(table, {nullptr, static_cast<int>(c)}, grid.map.columns, profile_);
    const double spare = asked.mm[c] - padding.left - padding.right - numbers;
    if (numbers > 0 && spare >= 0) grid.decimals[c] = twips_of_mm(spare / 2 + decimals[c].before);
  }
  return grid;
}

void BodyWriter::rows(const Table& table, const Flow& flow, Span where) {
  if (const std::optional<double> size = smaller_print(table, profile_, flow.in_cell ? flow.width : text_width())) {
    Table smaller = table;
    smaller.size = size;
    rows(smaller, flow, where);
    return;
  }
  begin_content(flow);
  if (after_table_ || (!flow.in_cell && page_break_)) spacer();
  const Grid grid = this->grid(table, flow, where);
  const std::vector<int>& widths = grid.widths;

  xml_.open("w:tbl").open("w:tblPr");
  if (table.borders) xml_.empty("w:tblStyle", {{"w:val", "TableGrid"}});
  xml_.empty("w:tblW", {{"w:w", std::accumulate(widths.begin(), widths.end(), 0)}, {"w:type", "dxa"}});
  xml_.empty("w:tblLayout", {{"w:type", "fixed"}});
  xml_.empty("w:tblLook", {{"w:val", "0000"}});
  xml_.close().open("w:tblGrid");
  for (const int width : widths) xml_.empty("w:gridCol", {{"w:w", width}});
  xml_.close();
  for (std::size_t r = 0; r < table.rows.size(); ++r) row(table, grid, r, flow);
  xml_.close();

  after_table_ = true;
  if (!flow.in_cell) properties_end_ = 0;
}

void BodyWriter::row(const Table& table, const Grid& grid, std::size_t index, const Flow& flow) {
  const Row& row = table.rows[index];
  const bool last = index + 1 == table.rows.size();
  const bool heads = row.kind == Row::Kind::header || row.kind == Row::Kind::section;
  Flow inner = flow;
  inner.keep =
      last ? flow.keep_last || table.keep_with_next || !table.notes.empty() : flow.keep || table.keep_together || heads;
  inner.keep_last = inner.keep;
  inner.in_cell = inner.in_table = true;
  inner.size = table.size;

  xml_.open("w:tr").open("w:trPr").empty("w:cantSplit");
  if (row.kind == Row::Kind::header && table.repeat_header) xml_.empty("w:tblHeader");
  xml_.close();
  for (const CellRun& run : grid.map.rows[index]) cell(table, grid, run, index, inner);
  xml_.close();
}

void BodyWriter::cell(const Table& table, const Grid& grid, const CellRun& run, std::size_t index, Flow flow) {
  const Row& row = table.rows[index];
  const auto first = grid.widths.begin() + run.column;
  const int width = std::accumulate(first, first + run.columns, 0);
  const CellPadding padding = cell_padding(table, run, grid.map.columns, profile_);
  const bool heads = row.kind == Row::Kind::header || row.kind == Row::Kind::section;

  xml_.open("w:tc").open("w:tcPr");
  xml_.empty("w:tcW", {{"w:w", width}, {"w:type", "dxa"}});
  if (run.columns > 1) xml_.empty("w:gridSpan", {{"w:val", run.columns}});
  if (!run.first) {
    xml_.empty("w:vMerge");
  } else if (run.rows > 1) {
    xml_.empty("w:vMerge", {{"w:val", "restart"}});
  }
  if (grid.shaded[index] || (run.cell != nullptr && run.cell->shaded)) {
    xml_.empty("w:shd", {{"w:val", "clear"}, {"w:color", "auto"}, {"w:fill", hex_grey(shading_grey(profile_))}});
  }
  if (!table.borders) {  // bordered tables have theirs from the style
    xml_.open("w:tcMar");
    write_side(xml_, "w:left", padding.left);
    write_side(xml_, "w:right", padding.right);
    xml_.close();
  }
  const VerticalAlign by_kind = row.kind == Row::Kind::header ? VerticalAlign::middle : VerticalAlign::top;
  const VerticalAlign align = run.cell == nullptr ? by_kind : run.cell->vertical_align.value_or(by_kind);
  if (align != VerticalAlign::top) xml_.empty("w:vAlign", {{"w:val", vertical(align)}});
  xml_.close();

  const auto column = static_cast<std::size_t>(run.column);
  flow.align.reset();
  if (run.cell != nullptr && run.cell->align) {
    flow.align = run.cell->align;
  } else if (!heads && column < table.columns.size() && table.columns[column].align != Align::left) {
    flow.align = table.columns[column].align;  // header and section rows are aligned by their styles
  }
  flow.decimal.reset();
  if (run.cell != nullptr && grid.decimals[column] && decimal_place(table, row, *run.cell, column)) {
    flow.align = Align::left;
    flow.decimal = grid.decimals[column];
  }
  flow.width = width * 25.4 / 1440 - padding.left - padding.right;
  after_table_ = false;
  if (run.cell != nullptr && run.first && !run.cell->content.empty()) {
    blocks(run.cell->content, flow);
    if (after_table_) spacer();
  } else {
    Paragraph nothing;
    nothing.style = "table";
    paragraph(nothing, flow);
  }
  after_table_ = false;
  xml_.close();
}

}  // namespace pisar::docx
