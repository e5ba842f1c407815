#include <algorithm>
#include <utility>

#include "document/verbatim.h"
#include "template/attributes.h"
#include "template/directives.h"
#include "template/evaluator.h"
#include "template/parsed.h"
#include "template/table_builder.h"

namespace pisar::tmpl {
namespace {

std::string heading_style(int level) { return "heading" + std::to_string(level); }

/// The text of the first heading, for an annex without a title of its own.
std::string first_heading(const Blocks& blocks) {
  for (const Block& block : blocks) {
    const auto* paragraph = std::get_if<Paragraph>(&block.node);
    if (paragraph && paragraph->outline > 0) return plain_text(paragraph->content);
  }
  return {};
}

}  // namespace

void Evaluator::add(Blocks& blocks, Block block) {
  if (++blocks_ > input_.limits.blocks) {
    exceed(block.where, "в документе больше " + std::to_string(input_.limits.blocks) + " блоков",
           "проверьте циклы или разделите документ");
    return;
  }
  blocks.push_back(std::move(block));
}

void Evaluator::run(const Nodes& nodes, const Sink& sink) {
  for (const Node& node : nodes) {
    if (halted()) return;
    run_node(node, sink);
  }
}

void Evaluator::run_node(const Node& node, const Sink& sink) {
  if (!enter(node.where)) return;
  const DepthGuard depth(depth_);
  std::visit(
      [&](const auto& value) {
        using T = std::remove_cvref_t<decltype(value)>;
        const auto inner = [&](const Nodes& body) { run(body, sink); };
        if constexpr (std::is_same_v<T, ParagraphNode>) {
          run_paragraph(value, node.where, sink);
        } else if constexpr (std::is_same_v<T, BasicIf<Nodes>>) {
          run_if(value, inner);
        } else if constexpr (std::is_same_v<T, BasicFor<Nodes>>) {
          run_for(value, node.where, inner);
        } else if constexpr (std::is_same_v<T, Set>) {
          run_set(value, node.where);
        } else if constexpr (std::is_same_v<T, SetBlock>) {
          run_set_block(value, node.where);
        } else if constexpr (std::is_same_v<T, Macro>) {
          run_macro(value, node.where);
        } else if constexpr (std::is_same_v<T, Assert>) {
          run_assert(value, node.where);
        } else if constexpr (std::is_same_v<T, Include>) {
          if (const TemplatePtr parsed = included(value, node.where)) {
            const DepthGuard call(calls_);
            run_included(*parsed, node.where, sink);
          }
        } else if constexpr (std::is_same_v<T, Import>) {
          run_import(value, node.where);
        } else if constexpr (std::is_same_v<T, Extends>) {
          // taken off the top by the parser, which reports any other
        } else if constexpr (std::is_same_v<T, NamedBlockPtr>) {
          run_block(*value, sink);
        } else if constexpr (std::is_same_v<T, CallBlock>) {
          run_call(value, node.where, sink);
        } else if constexpr (std::is_same_v<T, RequisiteNode>) {
          run_requisite(value, node.where, sink);
        } else if constexpr (std::is_same_v<T, RequisiteLineNode>) {
          run_requisite_line(value, node.where, sink);
        } else if constexpr (std::is_same_v<T, ContainerNode>) {
          run_container(value, node.where, sink);
        } else if constexpr (std::is_same_v<T, PageBreakNode>) {
          if (!sink.blocks) {
            misplaced(node.where, "новая страница", sink);
          } else if (passes(value.attributes)) {
            add(*sink.blocks, {PageBreak{}, node.where});
          }
        } else if constexpr (std::is_same_v<T, StandaloneNode>) {
          run_standalone(value, node.where, sink);
        } else if constexpr (std::is_same_v<T, TableNode>) {
          run_table(value, node.where, sink);
        } else if (!sink.table) {  // rows, which a block of an extending template may bring anywhere
          misplaced(node.where, "строка таблицы", sink);
        } else if constexpr (std::is_same_v<T, RowNode>) {
          run_row(value, node.where, *sink.table);
        } else if constexpr (std::is_same_v<T, SectionRowNode>) {
          run_section_row(value, node.where, *sink.table);
        } else if constexpr (std::is_same_v<T, CellBlockNode>) {
          run_cell_block(value, node.where, *sink.table);
        }
      },
      node.node);
}

void Evaluator::misplaced(Span where, const std::string& what, const Sink& sink) {
  if (sink.blocks) {
    report(Code::block_misplaced, where, what + " вне таблицы").hint("таблица начинается шапкой и чертой «|---|»");
    return;
  }
  report(Code::block_misplaced, where,
         what + (sink.requisite ? " внутри реквизита «" + sink.requisite->kind + "»" : " внутри таблицы"))
      .hint(sink.requisite ? "в реквизите стоят только строки текста" : "в таблице стоят только её строки");
}

void Evaluator::run_paragraph(const ParagraphNode& node, Span where, const Sink& sink) {
  if (sink.requisite) {
    misplaced(where, "абзац из вставленного шаблона", sink);
    return;
  }
  Paragraph paragraph;
  if (node.heading > 0) {
    paragraph.style = heading_style(node.heading);
    paragraph.outline = node.heading;
  } else if (sink.table) {
    paragraph.style = "table-note";
  } else if (node.number) {
    paragraph.style = "item";
  }
  paragraph.number = node.number;
  paragraph.id = node.id;
  Blocks& out = sink.table ? sink.table->notes() : *sink.blocks;
  const bool spliceable = node.heading == 0 && !node.number;
  TextTarget target{{}, spliceable ? &out : nullptr, &paragraph};
  run(node.content, {}, target);
  trim(target.content);
  // Tags alone leave nothing behind; an item keeps its number.
  if (target.content.empty() && !node.number) return;
  Paragraph last = std::move(paragraph);
  last.content = std::move(target.content);
  add(out, {std::move(last), where});
}

void Evaluator::run_included(const Template& parsed, Span where, const Sink& sink) {
  if (!parsed.plain) {
    run_template(parsed, sink, nullptr);
    return;
  }
  if (sink.blocks == nullptr) {
    misplaced(where, "простой текст из вставленного шаблона", sink);
    return;
  }
  Paragraph paragraph;
  TextTarget target{{}, sink.blocks, &paragraph};
  run_template(parsed, sink, &target);
  flush_paragraph(target);
}

void Evaluator::run_call(const CallBlock& node, Span where, const Sink& sink) {
  if (sink.blocks == nullptr) {
    misplaced(where, "вызов макроса с текстом", sink);
    return;
  }
  const std::optional<Value> value = called(node);
  if (!value) return;
  Paragraph paragraph;
  TextTarget target{{}, sink.blocks, &paragraph};
  print(*value, *node.call, true, {}, where, target);
  flush_paragraph(target);
}

const Attribute* Evaluator::find_attribute(const std::vector<Attribute>& attributes, std::string_view name) {
  const auto found = std::find_if(attributes.begin(), attributes.end(),
                                  [&](const Attribute& attribute) { return attribute.name == name; });
  return found == attributes.end() ? nullptr : &*found;
}

bool Evaluator::passes(const std::vector<Attribute>& attributes) {
  const Attribute* condition = find_attribute(attributes, "if");
  return !condition || holds(condition->value).value_or(false);
}

std::optional<std::string> Evaluator::attribute_text(const DirectiveInfo& info,
                                                     const std::vector<Attribute>& attributes, std::string_view name) {
  const Attribute* attribute = find_attribute(attributes, name);
  if (!attribute) return std::nullopt;
  if (attribute->is_static()) return attribute->text;
  std::optional<std::string> result;
  if (attribute->value) {
    TextTarget target;
    const std::size_t before = diagnostics_.error_count();
    run_output(Output{attribute->value, false}, attribute->where, {}, target);
    if (diagnostics_.error_count() == before) result = plain_text(target.content);
  } else {
    result = text(attribute->content);
  }
  if (!result || !check_attribute(*info.attribute(name), *result, attribute->where, diagnostics_)) return std::nullopt;
  return result;
}

bool Evaluator::attribute_flag(const std::vector<Attribute>& attributes, std::string_view name) {
  const Attribute* attribute = find_attribute(attributes, name);
  return attribute && (attribute->flag || holds(attribute->value).value_or(false));
}

void Evaluator::run_container(const ContainerNode& node, Span where, const Sink& sink) {
  if (!sink.blocks) {
    misplaced(where, "блок «" + std::string(node.info->name) + "»", sink);
    return;
  }
  const bool wanted = passes(node.attributes);
  if (!wanted) {
    if (node.info->is_wrapper()) run(node.body, sink);  // the condition is on the wrapping, not on the content
    return;
  }
  switch (node.info->kind) {
    case DirectiveInfo::Kind::annex:
      run_annex(node, where);
      return;
    case DirectiveInfo::Kind::annex_page:
      run_annex_page(node, where, *sink.blocks);
      return;
    case DirectiveInfo::Kind::sheet:
      run_sheet(node, where, *sink.blocks);
      return;
    case DirectiveInfo::Kind::header:
    case DirectiveInfo::Kind::footer:
      run_running(node, where);
      return;
    case DirectiveInfo::Kind::chart:
      run_chart(*node.info, node.attributes, &node.body, where, *sink.blocks);
      return;
    default:
      break;
  }
  Blocks blocks;
  run(node.body, Sink{&blocks, nullptr, nullptr});
  if (node.info->kind == DirectiveInfo::Kind::columns) {
    add_columns(node, where, std::move(blocks), *sink.blocks);
  } else if (node.info->kind == DirectiveInfo::Kind::keep) {
    add(*sink.blocks, {Keep{std::move(blocks)}, where});
  } else if (node.info->kind == DirectiveInfo::Kind::landscape) {
    Section section;
    section.landscape = true;
    section.blocks = std::move(blocks);
    add(*sink.blocks, {std::move(section), where});
  } else if (node.info->kind == DirectiveInfo::Kind::as_is) {
    make_verbatim(blocks);
    for (Block& block : blocks) sink.blocks->push_back(std::move(block));
  } else {
    for (Block& block : blocks) {
      if (auto* paragraph = std::get_if<Paragraph>(&block.node)) {
        paragraph->format.align = Align::center;
        paragraph->format.first_indent = 0;
      }
      sink.blocks->push_back(std::move(block));
    }
  }
}

void Evaluator::run_standalone(const StandaloneNode& node, Span where, const Sink& sink) {
  if (!sink.blocks) {
    misplaced(where, "блок «" + std::string(node.info->name) + "»", sink);
    return;
  }
  if (!passes(node.attributes)) return;
  if (node.info->kind == DirectiveInfo::Kind::image) return run_image(node, where, *sink.blocks);
  if (node.info->kind == DirectiveInfo::Kind::qr) return run_qr(node, where, *sink.blocks);
  if (node.info->kind == DirectiveInfo::Kind::chart) {
    return run_chart(*node.info, node.attributes, nullptr, where, *sink.blocks);
  }
  Contents contents;
  contents.title = attribute_text(*node.info, node.attributes, "title").value_or("");
  if (const auto depth = attribute_text(*node.info, node.attributes, "depth")) contents.depth = depth->front() - '0';
  add(*sink.blocks, {std::move(contents), where});
}

void Evaluator::run_sheet(const ContainerNode& node, Span where, Blocks& out) {
  Sheet sheet;
  sheet.name = attribute_text(*node.info, node.attributes, "name").value_or("");
  sheet.freeze = attribute_text(*node.info, node.attributes, "freeze").value_or("");
  sheet.filter = attribute_flag(node.attributes, "filter");
  sheet.landscape = attribute_flag(node.attributes, "landscape");
  run(node.body, Sink{&sheet.blocks, nullptr, nullptr});
  add(out, {std::move(sheet), where});
}

void Evaluator::run_annex(const ContainerNode& node, Span where) {
  if (in_form_) {
    report(Code::annex_wrong, where, "приложение стоит в форме, а место ему — в документе")
        .hint("форма печатает приложения документа: {% for annex in annexes %} ::: annex-page of={{ annex }}");
    return;
  }
  Annex annex;
  annex.where = where;
  annex.id = attribute_text(*node.info, node.attributes, "id").value_or("");
  annex.title = attribute_text(*node.info, node.attributes, "title").value_or("");
  annex.landscape = attribute_flag(node.attributes, "landscape");
  const auto same = std::find_if(annexes_.begin(), annexes_.end(),
                                 [&](const Annex& other) { return !annex.id.empty() && other.id == annex.id; });
  if (same != annexes_.end()) {
    report(Code::annex_wrong, where, "приложение «" + annex.id + "» уже есть").place("первое", same->where);
  }
  Blocks blocks;
  const std::size_t index = annexes_.size();
  annexes_.push_back(annex);  // an annex within it comes after it
  ++in_annex_;
  run(node.body, Sink{&blocks, nullptr, nullptr});
  --in_annex_;
  Annex& kept = annexes_[index];
  if (kept.title.empty()) kept.title = first_heading(blocks);
  kept.text = std::make_shared<const Fragment>(std::move(blocks), Fragment::Role::annex, static_cast<int>(index) + 1);
}

void Evaluator::run_annex_page(const ContainerNode& node, Span where, Blocks& out) {
  const Attribute* of = find_attribute(node.attributes, "of");
  if (!of) {
    report(Code::annex_wrong, where, "у блока «annex-page» не сказано, какое это приложение")
        .hint("пишется так: ::: annex-page of={{ annex }}");
    return;
  }
  expr::Operand value;
  if (!evaluate(of->value, value)) return;
  const Value* content = value.get().find("text");
  const auto fragment = content ? as_extension<Fragment>(*content) : nullptr;
  if (!fragment || fragment->role() != Fragment::Role::annex) {
    report(Code::annex_wrong, of->where, "в «of» ожидается приложение из списка annexes")
        .hint("пишется так: {% for annex in annexes %} ::: annex-page of={{ annex }}");
    return;
  }
  const Annex& annex = annexes_[static_cast<std::size_t>(fragment->annex()) - 1];
  Section section;
  section.kind = Section::Kind::annex;
  section.id = annex.id;
  section.number = fragment->annex();
  section.count = static_cast<int>(annexes_.size());
  section.title = annex.title;
  section.landscape = annex.landscape;
  run(node.body, Sink{&section.blocks, nullptr, nullptr});
  add(out, {std::move(section), where});
}

void Evaluator::run_requisite(const RequisiteNode& node, Span where, const Sink& sink) {
  if (sink.requisite) {
    const DirectiveInfo* around = find_directive(sink.requisite->kind);
    if (around != nullptr && around->inner == node.info->name) {
      if (!passes(node.attributes)) return;
      // Its lines become those of the requisite around it, behind a line that says so.
      Requisite::Line& begin = sink.requisite->lines.emplace_back();
      begin.field = node.info->name;
      begin.where = where;
      run(node.body, sink);
      return;
    }
  }
  if (!sink.blocks) {
    misplaced(where, "блок «" + std::string(node.info->name) + "»", sink);
    return;
  }
  if (!passes(node.attributes)) return;
  Requisite requisite;
  requisite.kind = node.info->name;
  for (const Attribute& attribute : node.attributes) {
    if (attribute.name == "if") continue;
    if (auto value = attribute_text(*node.info, node.attributes, attribute.name)) {
      requisite.attributes.emplace_back(attribute.name, *std::move(value));
    }
  }
  run(node.body, Sink{nullptr, &requisite, nullptr});
  take_emblem(requisite);
  add(*sink.blocks, {std::move(requisite), where});
}

void Evaluator::run_requisite_line(const RequisiteLineNode& node, Span where, const Sink& sink) {
  Requisite::Line line;
  line.field = node.field;
  line.where = where;
  bool empty = true;
  for (const InlineNodes& cell : node.cells) {
    TextTarget target;
    run(cell, {}, target);
    trim(target.content);
    empty = empty && target.content.empty();
    line.cells.push_back(std::move(target.content));
  }
  if (!empty) sink.requisite->lines.push_back(std::move(line));
}

}  // namespace pisar::tmpl
