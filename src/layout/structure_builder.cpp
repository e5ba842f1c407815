#include "layout/structure_builder.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "document/chart_text.h"

namespace pisar::layout {
namespace {

using Role = StructureElement::Role;
constexpr std::size_t deepest_heading = 6;
/// The requisite «заголовок к тексту». All headings of the text stand under it, though it is none of them: it has no
/// bookmark and no line in the contents.
constexpr std::string_view title_style = "title";

}  // namespace

bool is_data(const Table& table) {
  return table.borders || (!table.rows.empty() && table.rows.front().kind == Row::Kind::header);
}

ElementId StructureBuilder::add(Role role, ElementId parent) {
  elements_.push_back({.role = role, .parent = parent});
  return static_cast<ElementId>(elements_.size() - 1);
}

ElementId StructureBuilder::open(Role role) {
  containers_.back().lists.clear();
  const ElementId id = add(role, containers_.back().element);
  containers_.push_back({id});
  if (role == Role::section) headings_.clear();
  return id;
}

void StructureBuilder::close() {
  if (elements_[containers_.back().element].role == Role::section) headings_.clear();
  containers_.pop_back();
}

ElementId StructureBuilder::open_cell(Role role, const Blocks& content) {
  const ElementId id = open(role);
  const auto* only = content.size() == 1 ? std::get_if<Paragraph>(&content.front().node) : nullptr;
  containers_.back().holds_text = only != nullptr && only->outline == 0;
  return id;
}

void StructureBuilder::set_headers(ElementId cell, const std::vector<ElementId>& headers) {
  const auto first = static_cast<std::uint32_t>(cell_headers_.size());
  cell_headers_.insert(cell_headers_.end(), headers.begin(), headers.end());
  elements_[cell].headers = {first, static_cast<std::uint32_t>(cell_headers_.size())};
  for (const ElementId header : headers) elements_[header].is_named = true;
}

// ISO 14289-1, 7.4.2 forbids to skip a level; what was typed may.
ElementId StructureBuilder::heading(int outline, ElementId parent) {
  while (!headings_.empty() && headings_.back() >= outline) headings_.pop_back();
  headings_.push_back(outline);
  const ElementId id = add(Role::heading, parent);
  elements_[id].level = static_cast<std::uint8_t>(std::min(headings_.size(), deepest_heading));
  return id;
}

TextElements StructureBuilder::list_item(const Numbering& number, Container& container) {
  std::vector<OpenList>& lists = container.lists;
  while (!lists.empty() && lists.back().level > number.level) lists.pop_back();
  if (!lists.empty() && lists.back().level == number.level && lists.back().id != number.list_id) lists.pop_back();
  if (lists.empty() || lists.back().level < number.level) {
    const ElementId list = add(Role::list, lists.empty() ? container.element : lists.back().body);
    elements_[list].numbering = number.style;
    lists.push_back({list, number.list_id, number.level, artifact});
  }
  const ElementId item = add(Role::list_item, lists.back().list);
  const ElementId label = add(Role::label, item);
  lists.back().body = add(Role::list_body, item);
  return {lists.back().body, label};
}

TextElements StructureBuilder::paragraph(const Paragraph& paragraph) {
  Container& container = containers_.back();
  ElementId id = container.element;
  if (!container.holds_text) {
    const Role within = elements_[container.element].role;
    if (within == Role::table || within == Role::figure) {
      id = add(Role::caption, container.element);
    } else if (within == Role::contents) {
      id = add(Role::reference, add(Role::contents_item, container.element));
    } else if (paragraph.outline > 0 || paragraph.style == title_style) {
      id = heading(paragraph.outline, container.element);
    } else if (paragraph.number && !paragraph.number->label.empty()) {
      return list_item(*paragraph.number, container);
    } else {
      id = add(Role::paragraph, container.element);
    }
    container.lists.clear();
  }
  return {id, id};
}

ElementId StructureBuilder::open_figure(std::string alt) {
  if (alt.empty()) return artifact;
  const ElementId id = open(Role::figure);
  elements_[id].alt = std::move(alt);
  return id;
}

ElementId StructureBuilder::open_figure(const Image& image) {
  return open_figure(image.alt.empty() ? plain_text(image.caption) : image.alt);
}

ElementId StructureBuilder::open_figure(const Chart& chart) { return open_figure(description(chart)); }

void StructureBuilder::close_figure(ElementId figure) {
  if (figure != artifact) close();
}

ElementId StructureBuilder::note(ElementId reference) {
  const ElementId id = add(Role::note, elements_[reference].parent);
  elements_[reference].note = id;
  return id;
}

}  // namespace pisar::layout
