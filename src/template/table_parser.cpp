#include <algorithm>

#include "base/utf8.h"
#include "template/attributes.h"
#include "template/block_parser.h"
#include "template/formula.h"
#include "template/markers.h"
#include "template/number_format.h"

namespace pisar::tmpl {
namespace {

/// Calls `visit(begin, end)` for what stands between unescaped «|» of a text, and `separate(at)` for each of them.
template <typename Visit, typename Separate>
void split_bars(std::string_view text, Visit&& visit, Separate&& separate) {
  std::size_t begin = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\') {
      ++i;
    } else if (text[i] == '|') {
      visit(begin, i);
      separate(i);
      begin = i + 1;
    }
  }
  visit(begin, text.size());
}

bool has_bar(std::string_view text) {
  bool found = false;
  split_bars(
      text, [](std::size_t, std::size_t) {}, [&](std::size_t) { found = true; });
  return found;
}

/// The cells of a row without tags, untrimmed.
std::vector<std::string_view> plain_cells(std::string_view row) {
  std::vector<std::string_view> cells;
  split_bars(
      row, [&](std::size_t begin, std::size_t end) { cells.push_back(row.substr(begin, end - begin)); },
      [](std::size_t) {});
  if (!cells.empty()) cells.erase(cells.begin());  // what stands before the first «|»: nothing
  if (!cells.empty() && utf8::trim(cells.back()).empty()) cells.pop_back();
  return cells;
}

enum class RuleCell : std::uint8_t { none, dashes, format };

/// «-,-» and «-0,0-»: what stands between the dashes of a column whose numbers are set by their decimal marks.
std::optional<std::string_view> decimal_core(std::string_view text) {
  const std::size_t first = text.find_first_not_of('-');
  if (first == 0 || first == std::string_view::npos || !text.ends_with('-')) return std::nullopt;
  const std::string_view core = utf8::trim(text.substr(first, text.find_last_not_of('-') + 1 - first));
  const bool format =
      core.find_first_not_of("0#,. %") == std::string_view::npos && core.find_first_of("0#") != std::string_view::npos;
  return core == "," || format ? std::optional(core) : std::nullopt;
}

/// What a cell of a rule may hold: dashes or a number format, with colons at the sides.
RuleCell rule_cell(std::string_view cell) {
  const std::string_view text = utf8::trim(cell);
  if (decimal_core(text)) return RuleCell::dashes;
  std::string_view core = text;
  if (core.starts_with(':')) core.remove_prefix(1);
  if (core.ends_with(':')) core.remove_suffix(1);
  if (core.empty()) return RuleCell::none;
  if (core.find_first_not_of('-') == std::string_view::npos) {
    // A lone dash between spaces is a cell without a value.
    const bool lone = text == "-" && cell != text;
    return lone ? RuleCell::none : RuleCell::dashes;
  }
  if (core.find_first_not_of("0#,. %") == std::string_view::npos &&
      core.find_first_of("0#") != std::string_view::npos) {
    return RuleCell::format;
  }
  return RuleCell::none;
}

/// A number as people type it: «1 234,5», «12.5», «-3».
std::optional<Number> typed_number(std::string_view text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.substr(i).starts_with("\u00A0")) {
      ++i;
    } else if (text[i] == ',') {
      plain += '.';
    } else if (text[i] != ' ') {
      plain += text[i];
    }
  }
  const bool shaped = !plain.empty() && plain.find_first_not_of("0123456789.-") == std::string::npos &&
                      (plain.size() == 1 || plain[0] != '0' || plain[1] == '.');
  return shaped ? Number::parse(plain) : std::nullopt;
}

struct RowCount {
  int cells = 0;
  bool is_fixed = true;  ///< no loop or condition decides how many
};

RowCount count_cells(const RowElements& elements) {
  RowCount count;
  bool open = false;
  bool filled = false;
  for (const RowElement& element : elements) {
    if (std::holds_alternative<CellSeparator>(element.node)) {
      if (open) ++count.cells;
      open = true;
      filled = false;
    } else if (const auto* chunk = std::get_if<CellChunk>(&element.node)) {
      filled = filled || chunk->kind != CellChunk::Kind::blank;
    } else {
      count.is_fixed = false;
    }
  }
  if (open && filled) ++count.cells;
  return count;
}

}  // namespace

bool BlockParser::is_row(std::size_t index) const {
  return index < items_.size() && items_[index].kind == Item::Kind::line && start(items_[index]).starts_with('|');
}

bool BlockParser::is_rule(const Item& line) const {
  if (line.pieces.size() != 1 || line.pieces.front().kind != Piece::Kind::text) return false;
  const std::vector<std::string_view> cells = plain_cells(start(line));
  bool dashes = false;
  for (const std::string_view cell : cells) {
    const RuleCell kind = rule_cell(cell);
    if (kind == RuleCell::none) return false;
    dashes = dashes || kind == RuleCell::dashes;
  }
  return dashes;
}

bool BlockParser::continues_table(std::size_t index) const {
  while (index < items_.size()) {
    const Item& next = items_[index];
    if (next.kind == Item::Kind::line) return is_row(index);
    if (next.kind == Item::Kind::blank) return false;
    const Statement& here = statement(next.tag);
    if (here.closes() || here.divides()) return false;
    if (!here.opens()) {
      ++index;
      continue;
    }
    // A pair belongs to the table when it stands around rows and nothing else.
    if (here.kind != Statement::Kind::if_begin && here.kind != Statement::Kind::for_begin &&
        here.kind != Statement::Kind::block_begin) {
      return false;
    }
    bool rows = false;
    for (++index; index < items_.size(); ++index) {
      const Item& inner = items_[index];
      if (inner.kind == Item::Kind::statement && inner.tag == here.partner) break;
      if (inner.kind == Item::Kind::line && !is_row(index)) return false;
      rows = rows || inner.kind == Item::Kind::line;
    }
    return rows;
  }
  return false;
}

void BlockParser::stray_rows() {
  std::string message = "строка похожа на строку таблицы";
  if (last_table_.known()) message += " (" + source_.line_text(last_table_) + ")";
  Diagnostic& diagnostic = diagnostics_.report(Code::table_row_stray, item().where, message + ", но стоит вне её");
  if (last_table_.known()) {
    diagnostic.hint("пустая строка кончает таблицу: уберите её или возьмите таблицу в блок «::: table»");
  } else {
    diagnostic.hint(
        "таблица — это шапка «| … | … |», под ней черта «|---|---|», под ней строки; без шапки — в блоке «::: table»");
  }
  while (is_row(at_)) ++at_;
}

void BlockParser::parse_bare_table(Nodes& nodes) {
  std::size_t rule = at_;
  while (is_row(rule) && !is_rule(items_[rule])) ++rule;
  const bool follows = !nodes.empty() && last_table_.known() && nodes.back().where == last_table_;
  if (!follows) last_table_ = {};
  if (!is_row(rule)) {
    stray_rows();
    return;
  }
  TableNode table;
  const Span where = item().where;
  if (!push({Frame::Kind::bare_table, -1, {}, nullptr, where})) return;
  parse_table(table);
  frames_.pop_back();
  nodes.push_back({std::move(table), where});
  last_table_ = where;
}

void BlockParser::parse_table(TableNode& table) {
  const TableState outer = table_;
  table_ = {&table, frames_.size(), {}, false};
  table.body = parse_nodes(Mode::table);
  check_counts(table);
  table_ = outer;
}

void BlockParser::parse_table_line(Nodes& nodes) {
  const std::string_view text = start(item());
  const int level = heading_level(text);
  if (level == 0 && !text.starts_with('|')) {
    if (!table_.note.known()) table_.note = item().where;
    table_.row_is_open = false;
    parse_paragraph(nodes);
    return;
  }
  if (table_.note.known()) {
    diagnostics_.report(Code::table_structure, table_.note, "строка внутри таблицы не похожа на строку таблицы")
        .hint("строка таблицы пишется «| … | … |», подзаголовок — «## Текст»; примечание стоит после последней строки")
        .place("ниже — снова строка", item().where);
    table_.note = {};
  }
  if (level != 0) {
    table_.row_is_open = false;
    parse_section_row(level, nodes);
  } else if (is_rule(item()) && table_.table->rule.empty()) {
    table_.row_is_open = false;
    parse_rule(item(), nodes);
    ++at_;
  } else {
    parse_row(item(), nodes);
    table_.row_is_open = true;
    ++at_;
  }
}

void BlockParser::parse_rule(const Item& line, Nodes& nodes) {
  TableNode& table = *table_.table;
  if (frames_.size() != table_.frame) {
    diagnostics_
        .report(Code::table_structure, line.where, "черта под шапкой стоит внутри " + frame_name(frames_.back()))
        .hint("черта одна на таблицу и от условий не зависит");
    return;
  }
  table.rule_where = line.where;
  for (const std::string_view cell : plain_cells(start(line))) {
    Column column;
    std::string_view text = utf8::trim(cell);
    const bool left = text.starts_with(':');
    const bool right = text.size() > 1 && text.ends_with(':');
    const auto take_format = [&](std::string_view format) {
      if (!is_number_format(format)) {
        diagnostics_.report(Code::table_structure, line.where, "формат чисел «" + std::string(format) + "» не понят")
            .hint("форматы: 0 | 0,0 | 0,00 | # ##0 | # ##0,00 | 0,0 %");
      }
      column.number_format = std::string(format);
    };
    if (const auto decimal = decimal_core(text)) {
      column.decimal = true;
      column.align = Align::center;
      if (*decimal != ",") take_format(*decimal);
    } else if (rule_cell(cell) == RuleCell::format) {
      std::string_view core = text;
      if (left) core.remove_prefix(1);
      if (right) core.remove_suffix(1);
      take_format(utf8::trim(core));
      column.align = left && right ? Align::center : left ? Align::left : Align::right;
    } else {
      column.align = left && right ? Align::center : right ? Align::right : Align::left;
    }
    table.rule.push_back(std::move(column));
  }
  table.header = std::move(nodes);
  nodes.clear();
}

void BlockParser::parse_section_row(int level, Nodes& nodes) {
  const Item& line = item();
  ++at_;
  Pieces pieces = line.pieces;
  drop_front(pieces, static_cast<std::size_t>(level));
  trim(source_, pieces);
  SectionRowNode row;
  if (!pieces.empty() && pieces.front().kind == Piece::Kind::text) {
    if (auto marker = heading_marker(source_.view(pieces.front().where))) {
      row.number = std::move(marker->number);
      drop_front(pieces, marker->length);
    }
  }
  row.content = inlines_.parse(pieces);
  nodes.push_back({std::move(row), line.where});
}

void BlockParser::parse_row(const Item& line, Nodes& nodes) {
  RowNode row;
  row.elements = parse_elements(line.pieces, 0);
  if (!count_cells(row.elements).is_fixed) table_.table->has_inner_loop = true;
  nodes.push_back({std::move(row), line.where});
}

RowElements BlockParser::parse_elements(const Pieces& pieces, int depth) {
  RowElements elements;
  Pieces chunk;
  const auto flush = [&] {
    if (chunk.empty()) return;
    const Span where = span_of(chunk);
    elements.push_back({parse_chunk(std::move(chunk)), where});
    chunk.clear();
  };
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const Piece& piece = pieces[i];
    if (piece.kind == Piece::Kind::text) {
      split_bars(
          source_.view(piece.where),
          [&](std::size_t begin, std::size_t end) {
            const Span part = source_.span(piece.where.begin + static_cast<std::uint32_t>(begin),
                                           piece.where.begin + static_cast<std::uint32_t>(end));
            if (begin < end) chunk.push_back({Piece::Kind::text, -1, part});
          },
          [&](std::size_t at) {
            flush();
            const std::uint32_t begin = piece.where.begin + static_cast<std::uint32_t>(at);
            elements.push_back({CellSeparator{}, source_.span(begin, begin + 1)});
          });
      continue;
    }
    if (piece.kind != Piece::Kind::statement || !statement(piece.tag).opens()) {
      chunk.push_back(piece);
      continue;
    }
    // A pair within the row: whole cells when a «|» stands inside, else a part of one cell.
    const int first = piece.tag;
    const Statement& begin = statement(first);
    std::size_t last = i + 1;
    bool bars = false;
    while (last < pieces.size() &&
           !(pieces[last].kind == Piece::Kind::statement && pieces[last].tag == begin.partner)) {
      bars = bars || (pieces[last].kind == Piece::Kind::text && has_bar(source_.view(pieces[last].where)));
      ++last;
    }
    const bool divides = begin.kind == Statement::Kind::if_begin || begin.kind == Statement::Kind::for_begin;
    if (!bars || !divides || depth >= max_nesting) {
      if (bars && divides) {
        diagnostics_.report(Code::template_depth, begin.where, "слишком много вложенных тегов");
      } else if (bars) {
        diagnostics_.report(Code::tag_crossing, begin.where, "«{% set %}» и «{% macro %}» не охватывают ячейки")
            .hint("внутри строки таблицы ячейки охватывают только {% for %} и {% if %}");
      }
      chunk.insert(chunk.end(), pieces.begin() + static_cast<std::ptrdiff_t>(i),
                   pieces.begin() + static_cast<std::ptrdiff_t>(std::min(last + 1, pieces.size())));
      i = last;
      continue;
    }
    flush();
    std::vector<std::pair<expr::ExprPtr, Pieces>> parts(1);
    parts.front().first = begin.value;
    for (std::size_t k = i + 1; k < last; ++k) {
      if (pieces[k].kind == Piece::Kind::statement && statement(pieces[k].tag).divides() &&
          statement(pieces[k].tag).partner == first) {
        parts.emplace_back(statement(pieces[k].tag).value, Pieces{});
      } else {
        parts.back().second.push_back(pieces[k]);
      }
    }
    if (begin.kind == Statement::Kind::if_begin) {
      BasicIf<RowElements> node;
      for (auto& [condition, part] : parts) node.branches.push_back({condition, parse_elements(part, depth + 1)});
      elements.push_back({std::move(node), begin.where});
    } else {
      BasicFor<RowElements> node{begin.header, parse_elements(parts[0].second, depth + 1), {}};
      if (parts.size() > 1) node.otherwise = parse_elements(parts[1].second, depth + 1);
      elements.push_back({std::move(node), begin.where});
    }
    i = last;
  }
  flush();
  return elements;
}

CellChunk BlockParser::parse_chunk(Pieces pieces) {
  CellChunk chunk;
  trim(source_, pieces);
  chunk.where = span_of(pieces);
  if (pieces.empty()) return chunk;
  chunk.kind = CellChunk::Kind::content;
  const bool begins_with_text = pieces.front().kind == Piece::Kind::text;
  const std::string_view text = begins_with_text ? source_.view(pieces.front().where) : std::string_view();
  const bool only_text = pieces.size() == 1 && begins_with_text;
  if (only_text && (text == "<<" || text == "^^")) {
    chunk.kind = text == "<<" ? CellChunk::Kind::join_left : CellChunk::Kind::join_up;
    return chunk;
  }
  if (text.starts_with('=')) {
    chunk.kind = CellChunk::Kind::formula;
    chunk.formula.where = chunk.where;
    if (!only_text) {
      diagnostics_.report(Code::table_formula, chunk.where, "в формуле ячейки не бывает тегов")
          .hint("формула берёт значения из граф, названных в names=\"…\"; обычный знак пишут «\\=»");
    } else if (text.size() > 1) {
      chunk.formula.expression =
          expr::parse_expression(text.substr(1), source_.file, chunk.where.begin + 1, diagnostics_);
      if (chunk.formula.expression) check_formula(*chunk.formula.expression, diagnostics_);
    }
    return chunk;
  }
  if (only_text) chunk.literal = typed_number(text);
  if (auto marker = cell_marker(text)) {
    chunk.number = std::move(marker->number);
    drop_front(pieces, marker->length);
  }
  chunk.content = inlines_.parse(pieces);
  return chunk;
}

void BlockParser::open_cell(const DirectiveLine& line, Nodes& nodes) {
  const Span where = item().where;
  CellBlockNode cell;
  cell.begins_row = !table_.row_is_open;
  cell.attributes = parse_attributes(*find_directive("cell"), line.rest, inlines_);
  ++at_;
  if (!push({Frame::Kind::directive, -1, line.name, find_directive("cell"), where})) return;
  const TableState state = table_;
  cell.body = parse_nodes(Mode::blocks);
  table_ = state;
  finish_directive();
  table_.row_is_open = true;
  nodes.push_back({std::move(cell), where});
}

void BlockParser::check_counts(const TableNode& table) {
  int columns = 0;
  Span first;
  // Rows in the order of the text; those whose cells a loop makes are counted when they are made.
  const auto check = [&](const auto& self, const Nodes& nodes) -> void {
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      if (const auto* branches = std::get_if<BasicIf<Nodes>>(&nodes[i].node)) {
        for (const auto& branch : branches->branches) self(self, branch.body);
      } else if (const auto* loop = std::get_if<BasicFor<Nodes>>(&nodes[i].node)) {
        self(self, loop->body);
        self(self, loop->otherwise);
      }
      const auto* row = std::get_if<RowNode>(&nodes[i].node);
      if (!row) continue;
      RowCount count = count_cells(row->elements);
      for (std::size_t k = i + 1; k < nodes.size(); ++k) {
        const auto* cell = std::get_if<CellBlockNode>(&nodes[k].node);
        if (!cell || cell->begins_row) break;
        ++count.cells;
      }
      if (!count.is_fixed) {
        if (columns == 0) columns = -1;
      } else if (columns == 0) {
        columns = count.cells;
        first = nodes[i].where;
      } else if (columns > 0 && count.cells != columns) {
        diagnostics_
            .report(Code::table_cells, nodes[i].where,
                    cell_count(count.cells) + ", в " + (table.header.empty() ? "первой строке " : "шапке ") +
                        std::to_string(columns))
            .hint("пустую ячейку тоже отделяют знаком «|»; соединить с соседней слева — «<<», с верхней — «^^»")
            .place(table.header.empty() ? "первая строка" : "шапка", first);
      }
    }
  };
  check(check, table.header);
  check(check, table.body);
  const int rule = static_cast<int>(table.rule.size());
  if (columns > 0 && rule > 0 && rule != columns && !table.has_inner_loop) {
    diagnostics_
        .report(Code::table_cells, table.rule_where,
                "в черте под шапкой " + cell_count(rule) + ", в шапке " + std::to_string(columns))
        .hint("в черте столько же ячеек, сколько граф")
        .place("шапка", first);
  }
}

}  // namespace pisar::tmpl
