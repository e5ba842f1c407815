#include "layout/flow.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "document/captions.h"
#include "document/walk.h"
#include "layout/units.h"

namespace pisar::layout {

FlowBuilder::FlowBuilder(Galley& galley, const StyleSheet& styles, Problems& problems, StructureBuilder& structure)
    : galley_(galley),
      profile_(styles.profile()),
      structure_(structure),
      measurer_(galley, styles, problems, structure),
      breaker_(galley, problems),
      tables_(galley, styles, measurer_, breaker_, problems, structure),
      styles_(styles),
      problems_(problems) {
  galley_.typeface = &styles.typeface();
}

// The chapter of the next block: it begins only when a block is there, so that parts without content leave no empty
// pages.
void FlowBuilder::begin_content() {
  if (chapters_.empty() || chapters_.back().landscape != landscape_) {
    chapters_.emplace_back().landscape = landscape_;
    used_[landscape_ ? 1 : 0] = true;
    column_.emplace(chapters_.back().slabs, profile_.signature_lines);
  } else if (new_page_) {
    column_->new_page();
  }
  new_page_ = false;
  for (Mark& mark : marks_) {
    mark.slab = static_cast<std::uint32_t>(chapters_.back().slabs.size());
    chapters_.back().marks.push_back(std::move(mark));
  }
  marks_.clear();
}

// Of what is being set: the page's between the margins, or a column's; pt.
float FlowBuilder::width() const { return in_columns() ? box_.width : page_size(profile_, landscape_).text_width; }

void FlowBuilder::add(const Paragraph& paragraph) {
  begin_content();
  const std::uint32_t index = measurer_.measure(paragraph, {}, structure_.paragraph(paragraph));
  breaker_.run(index, width());
  column().add_paragraph(galley_, index);
  set_notes();
}

// Sets the footnotes whose marks have been measured: «¹ Text», as wide as the page they are for.
void FlowBuilder::set_notes() {
  for (; set_notes_ < galley_.notes.size(); ++set_notes_) {
    const Inline& mark = *galley_.notes[set_notes_].mark;
    Paragraph& text = made_.emplace_back();
    text.style = "footnote";
    text.content.push_back(text_inline(mark.text, {.baseline = Marks::Baseline::superscript}, mark.where));
    text.content.push_back(text_inline("\u00A0", {}, mark.where));
    text.content.insert(text.content.end(), mark.note.begin(), mark.note.end());
    const ElementId element = structure_.note(galley_.notes[set_notes_].reference);
    const std::uint32_t index = measurer_.measure(text, {}, {element, element});
    breaker_.run(index, width());
    NoteBox& note = galley_.notes[set_notes_];
    note.paragraph = index;
    const Range lines = galley_.paragraphs[index].lines;
    for (std::uint32_t line = lines.first; line < lines.last; ++line) note.height += galley_.lines[line].height;
  }
}

void FlowBuilder::add(const Table& table, Span where) {
  const bool data = is_data(table) && !table.rows.empty();
  if (data) structure_.open(StructureElement::Role::table);
  if (!table.caption.empty()) {
    Paragraph& caption = made_.emplace_back(caption_paragraph(table));
    caption.id = table.id;
    add(caption);
    column().keep_next();
  }
  if (!table.rows.empty()) {
    begin_content();
    const std::uint32_t index = tables_.measure(table, where);
    tables_.set(index, width(), landscape_);
    set_continuation(index);
    column().add_table(galley_, index);
    set_notes();
  }
  if (data) structure_.close();
  add_blocks(table.notes);
}

// «Продолжение таблицы 1», as its caption looks.
void FlowBuilder::set_continuation(std::uint32_t index) {
  TableBox& box = galley_.tables[index];
  if (box.source->continuation.empty()) return;
  Paragraph& words = made_.emplace_back();
  words.style = "caption";
  words.content.push_back(text_inline(box.source->continuation));
  const std::uint32_t paragraph = measurer_.measure(words, {}, {});
  breaker_.run(paragraph, width());
  SlabColumn lines(box.continuation, profile_.signature_lines);
  lines.add_paragraph(galley_, paragraph);
  box.continuation_height = column_height(box.continuation) + lines.space_below();
}

// «Рисунок 1 – …» below what it belongs to and on its page.
template <typename Figure>
void FlowBuilder::add_caption(const Figure& figure, ElementId element) {
  if (!figure.caption.empty()) {
    column().keep_next();
    add(made_.emplace_back(caption_paragraph(figure)));
  }
  structure_.close_figure(element);
}

void FlowBuilder::add(const Image& image) {
  begin_content();
  const ElementId figure = structure_.open_figure(image);
  const std::uint32_t index = measurer_.measure(image, {}, figure);
  breaker_.run(index, width());
  column().add_paragraph(galley_, index);
  add_caption(image, figure);
}

void FlowBuilder::add(const Chart& chart, Span where) {
  constexpr float most = 0.85F;  // of the page: its title and a header want room too
  begin_content();
  const PageSize size = page_size(profile_, landscape_);
  const ElementId figure = structure_.open_figure(chart);
  const std::uint32_t index = measurer_.measure(chart, {}, width(), most * size.text_height, figure, where);
  breaker_.run(index, width());
  column().add_paragraph(galley_, index);
  add_caption(chart, figure);
}

void FlowBuilder::add(const Keep& keep) {
  const std::size_t chapter = chapters_.size();
  const std::size_t first = chapters_.empty() ? 0 : slabs().size();
  add_blocks(keep.blocks);
  if (chapters_.empty() || (chapters_.size() != chapter && chapter != 0)) return;
  const Range kept{static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(slabs().size())};
  if (kept.size() == 0) return;
  if (in_columns()) {
    const std::span<Slab> group = std::span(slabs()).subspan(first);
    if (column_height(group) <= page_size(profile_, landscape_).text_height) tie(group);
  } else {
    chapters_.back().kept.push_back(kept);  // the room on the pages is known when their headers are set
  }
}

void FlowBuilder::add(const Columns& columns) {
  if (in_columns()) return add_blocks(columns.blocks);
  const PageSize page = page_size(profile_, landscape_);
  const double page_width = page.text_width / points(1);
  box_ = {static_cast<std::uint32_t>(columns.count),
          points(columns.width_within(page_width)),
          points(columns.gap_within(page_width)),
          {},
          0};
  inner_.emplace(box_.slabs, profile_.signature_lines);
  add_blocks(columns.blocks);
  const float space_below = inner_->space_below();
  inner_.reset();
  if (box_.slabs.empty()) return;
  const ColumnsPart part = fill_columns(box_.slabs, box_.count, page.text_height);
  column_->add_columns(static_cast<std::uint32_t>(galley_.columns.size()), part.height, space_below);
  galley_.columns.push_back(std::move(box_));
}

void FlowBuilder::add(const Contents& contents) {
  const auto entries = std::span(contents.blocks).subspan(contents.title.empty() || contents.blocks.empty() ? 0 : 1);
  add_blocks(std::span(contents.blocks).first(contents.blocks.size() - entries.size()));
  if (entries.empty()) return;
  structure_.open(StructureElement::Role::contents);
  add_blocks(entries);
  structure_.close();
}

void FlowBuilder::add(const Section& section) {
  const bool annex = section.kind == Section::Kind::annex;
  if (annex) {
    const std::string title = section.title.empty() ? "Приложение " + std::to_string(section.number) : section.title;
    marks_.push_back({0, section.id, title});
    new_page_ = true;
  } else if (!section.id.empty()) {
    marks_.push_back({0, section.id, {}});
  }
  const bool outer = std::exchange(landscape_, landscape_ || section.landscape);
  if (annex) structure_.open(StructureElement::Role::section);
  add_blocks(section.blocks);
  if (annex) structure_.close();
  landscape_ = outer;
  const bool ends = annex && !section.id.empty() && marks_.empty() && !chapters_.empty() && !slabs().empty();
  if (ends) chapters_.back().ends.push_back({static_cast<std::uint32_t>(slabs().size()) - 1, section.id, {}});
}

void FlowBuilder::add(const Sheet& sheet) {
  new_page_ = true;
  const bool outer = std::exchange(landscape_, landscape_ || sheet.landscape);
  Paragraph& heading = made_.emplace_back();
  heading.style = "heading1";
  heading.outline = 1;
  heading.content.push_back(text_inline(sheet.name));
  heading.format.keep_with_next = true;
  structure_.open(StructureElement::Role::section);
  add(heading);
  add_blocks(sheet.blocks);
  structure_.close();
  landscape_ = outer;
}

void FlowBuilder::add_blocks(std::span<const Block> blocks) {
  for (const Block& block : blocks) {
    std::visit(
        [&](const auto& node) {
          using Node = std::remove_cvref_t<decltype(node)>;
          if constexpr (std::is_same_v<Node, Table> || std::is_same_v<Node, Chart>) {
            add(node, block.where);
          } else if constexpr (std::is_same_v<Node, PageBreak>) {
            new_page_ = true;
          } else if constexpr (std::is_same_v<Node, Requisite>) {
            throw std::logic_error("layout: a requisite that resolve has not lowered");
          } else if constexpr (requires { add(node); }) {
            add(node);
          } else if constexpr (requires { node.blocks; }) {
            add_blocks(node.blocks);
          }
        },
        block.node);
  }
}

std::deque<Chapter> FlowBuilder::run(const Document& document) {
  add_blocks(document.blocks);
  if (!marks_.empty()) {  // of parts without content, at the end of the document
    Paragraph& nothing = made_.emplace_back();
    add(nothing);
  }
  return std::move(chapters_);
}

RunningBlock FlowBuilder::running(const Blocks& blocks, bool landscape) {
  RunningBlock block;
  if (blocks.empty()) return block;
  chapters_.clear();
  landscape_ = landscape;
  new_page_ = false;
  add_blocks(blocks);
  landscape_ = false;
  if (chapters_.empty()) return block;
  block.slabs = std::move(slabs());
  block.height = block.slabs.front().space_before + column_height(block.slabs) + column().space_below();
  return block;
}

RunningTexts FlowBuilder::running(const Document& document) {
  constexpr float least_text = points(30);  // as between the margins of a profile
  RunningTexts texts;
  if (document.header.blocks.empty() && document.footer.blocks.empty()) return texts;
  texts.header_on_first_page = document.header.on_first_page;
  texts.footer_on_first_page = document.footer.on_first_page;
  texts.own_page_number = prints_page_number(document);
  for (const bool landscape : {false, true}) {
    if (!used_[landscape ? 1 : 0]) continue;
    texts.headers[landscape ? 1 : 0] = running(document.header.blocks, landscape);
    texts.footers[landscape ? 1 : 0] = running(document.footer.blocks, landscape);
    const TextArea area = text_area(styles_, texts, 2, landscape);
    if (area.bottom - area.top >= least_text) continue;
    const Blocks& first = document.header.blocks.empty() ? document.footer.blocks : document.header.blocks;
    problems_.no_room_for_text(first.front().where);
    texts.headers = {};
    texts.footers = {};
    break;
  }
  return texts;
}

}  // namespace pisar::layout
