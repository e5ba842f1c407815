#include <utility>

#include "document/table_shading.h"
#include "template/attributes.h"
#include "template/directives.h"
#include "template/evaluator.h"
#include "template/number_format.h"
#include "template/parsed.h"
#include "template/table_builder.h"

namespace pisar::tmpl {
namespace {

std::optional<Align> parse_align(std::string_view word) {
  if (word == "left") return Align::left;
  if (word == "center") return Align::center;
  if (word == "right") return Align::right;
  if (word == "justify") return Align::justify;
  return std::nullopt;
}

std::optional<VerticalAlign> parse_vertical(std::string_view word) {
  if (word == "top") return VerticalAlign::top;
  if (word == "middle") return VerticalAlign::middle;
  if (word == "bottom") return VerticalAlign::bottom;
  return std::nullopt;
}

/// Paragraphs and items of a fragment look like the table's own text.
void restyle(Blocks& blocks, std::string_view style) {
  for (Block& block : blocks) {
    auto* paragraph = std::get_if<Paragraph>(&block.node);
    if (paragraph && (paragraph->style == "text" || paragraph->style == "item")) paragraph->style = style;
  }
}

}  // namespace

void Evaluator::run_table(const TableNode& node, Span where, const Sink& sink) {
  if (!sink.blocks) {
    misplaced(where, "таблица", sink);
    return;
  }
  if (!passes(node.attributes)) return;
  TableBuilder builder(node, where, diagnostics_);
  if (missing_text_) builder.set_missing_text(*missing_text_);
  const std::size_t before = diagnostics_.error_count();
  if (node.info) apply_attributes(node, builder);
  builder.begin_header();
  run(node.header, Sink{nullptr, nullptr, &builder});
  builder.begin_body();
  run(node.body, Sink{nullptr, nullptr, &builder});
  if (diagnostics_.error_count() != before || halted()) return;  // rows fell out: their counts mean nothing
  Table table = builder.finish();
  if (node.info) {
    table.caption = run_caption(node.attributes);
  }
  add(*sink.blocks, {std::move(table), where});
}

Inlines Evaluator::run_caption(const std::vector<Attribute>& attributes) {
  const Attribute* caption = find_attribute(attributes, "caption");
  if (caption == nullptr) return {};
  TextTarget target;
  if (caption->is_static()) {
    append_text(Text{caption->text, {}, false}, {}, caption->where, target);
  } else if (caption->value) {
    run_output(Output{caption->value, false}, caption->where, {}, target);
  } else {
    run(caption->content, {}, target);
  }
  trim(target.content);
  return std::move(target.content);
}

void Evaluator::apply_attributes(const TableNode& node, TableBuilder& builder) {
  Table& table = builder.table();
  const auto value = [&](std::string_view name) { return attribute_text(*node.info, node.attributes, name); };
  const auto place = [&](std::string_view name) { return find_attribute(node.attributes, name)->where; };
  table.id = value("id").value_or("");
  if (const auto widths = value("widths")) builder.set_widths(*parse_widths(*widths), place("widths"));
  if (const auto size = value("size")) table.size = Number::parse(*size)->to_double();
  if (const auto names = value("names")) {
    std::vector<std::string> list;
    for (const std::string_view name : split_words(*names)) list.emplace_back(name);
    builder.set_names(std::move(list), place("names"));
  }
  if (const auto merge = value("merge")) builder.set_merge(*parse_columns(*merge), place("merge"));
  if (const auto numbering = value("numbering")) {
    table.numbering = *numbering == "through"   ? Table::NumberingScope::through
                      : *numbering == "section" ? Table::NumberingScope::section
                                                : Table::NumberingScope::own;
  }
  if (const auto shade = value("shade")) table.shading = parse_shading(*shade);
  if (const auto vertical = value("valign")) builder.set_vertical(parse_vertical(*vertical));
  if (const auto borders = value("borders")) table.borders = *borders != "none";
  if (attribute_flag(node.attributes, "numbered-columns")) builder.set_numbered_columns();
  table.keep_together = attribute_flag(node.attributes, "keep");
}

void Evaluator::run_row(const RowNode& node, Span where, TableBuilder& builder) {
  if (--steps_ <= 0 || ++blocks_ > input_.limits.blocks) {
    exceed(where, "в документе слишком много строк таблиц", "проверьте циклы или разделите документ");
    return;
  }
  builder.open_row(where);
  run_elements(node.elements, builder);
  builder.close_row();
}

void Evaluator::run_elements(const RowElements& elements, TableBuilder& builder) {
  for (const RowElement& element : elements) {
    if (halted()) return;
    const auto inner = [&](const RowElements& body) { run_elements(body, builder); };
    if (std::holds_alternative<CellSeparator>(element.node)) {
      builder.separate(element.where);
    } else if (const auto* chunk = std::get_if<CellChunk>(&element.node)) {
      run_chunk(*chunk, builder);
    } else if (const auto* branches = std::get_if<BasicIf<RowElements>>(&element.node)) {
      run_if(*branches, inner);
    } else {
      run_for(std::get<BasicFor<RowElements>>(element.node), element.where, inner);
    }
  }
}

void Evaluator::run_chunk(const CellChunk& chunk, TableBuilder& builder) {
  RawCell* cell = builder.open_cell();
  if (chunk.kind == CellChunk::Kind::blank || !cell) return;
  if (cell->kind != CellChunk::Kind::blank && cell->kind != CellChunk::Kind::content) {
    report(Code::table_structure, chunk.where, "в ячейке с формулой или соединением стоит ещё что-то");
    return;
  }
  const bool first = cell->kind == CellChunk::Kind::blank;
  cell->kind = chunk.kind;
  cell->where = chunk.where;
  if (chunk.kind != CellChunk::Kind::content) {
    if (chunk.kind == CellChunk::Kind::formula) cell->formula = &chunk.formula;
    return;
  }
  const auto* output = chunk.content.size() == 1 ? std::get_if<Output>(&chunk.content.front().node) : nullptr;
  if (first && output && !chunk.number) {
    run_cell_output(*output, chunk.content.front().where, chunk.content.front().marks, *cell, builder);
    return;
  }
  cell->literal = first ? chunk.literal : std::nullopt;
  if (!first) cell->value.reset();
  Paragraph paragraph;
  paragraph.style = builder.cell_style();
  paragraph.number = chunk.number;
  TextTarget target;
  run(chunk.content, {}, target);
  trim(target.content);
  if (target.content.empty() && !chunk.number) return;
  if (!first && !cell->content.empty()) {  // the text round a condition that holds whole cells
    if (auto* last = std::get_if<Paragraph>(&cell->content.back().node)) {
      last->content.push_back(text_inline(" ", {}, chunk.where));
      last->content.insert(last->content.end(), target.content.begin(), target.content.end());
      return;
    }
  }
  paragraph.content = std::move(target.content);
  cell->content.push_back({std::move(paragraph), chunk.where});
}

void Evaluator::run_cell_output(const Output& node, Span where, Marks marks, RawCell& cell, TableBuilder& builder) {
  expr::Operand result;
  if (!evaluate(node.value, result)) return;
  const Value& value = result.get();
  Paragraph paragraph;
  paragraph.style = builder.cell_style();
  TextTarget target{{}, &cell.content, &paragraph};
  if (value.is_number()) {
    if (!builder.in_header()) cell.value = value.number();
    print_text(format_number(value, builder.next_format()), marks, value.where.known() ? value.where : where, target);
  } else if (value.is_missing() && missing_text_) {
    print_text(*missing_text_, marks, where, target);
  } else {
    print(value, *node.value, true, marks, where, target);
  }
  flush_paragraph(target);
  restyle(cell.content, builder.cell_style());
}

void Evaluator::run_section_row(const SectionRowNode& node, Span where, TableBuilder& builder) {
  Paragraph paragraph;
  paragraph.style = "table-section";
  paragraph.number = node.number;
  TextTarget target;
  run(node.content, {}, target);
  trim(target.content);
  paragraph.content = std::move(target.content);
  builder.add_section(std::move(paragraph), where);
}

void Evaluator::run_cell_block(const CellBlockNode& node, Span where, TableBuilder& builder) {
  if (node.begins_row || !builder.has_rows()) builder.open_row(where);
  RawCell cell;
  cell.kind = CellChunk::Kind::content;
  cell.where = where;
  if (const auto align = attribute_text(*find_directive("cell"), node.attributes, "align"))
    cell.align = parse_align(*align);
  if (const auto vertical = attribute_text(*find_directive("cell"), node.attributes, "valign"))
    cell.vertical_align = parse_vertical(*vertical);
  cell.shaded = attribute_flag(node.attributes, "shade");
  run(node.body, Sink{&cell.content, nullptr, nullptr});
  restyle(cell.content, builder.cell_style());
  builder.add_cell(std::move(cell));
}

}  // namespace pisar::tmpl
