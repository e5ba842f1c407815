#include "write/pdf/structure.h"

#include <array>
#include <cstdio>

namespace pisar::pdf {

namespace {

using Role = StructureElement::Role;

std::string_view list_numbering(Numbering::Style style) {
  switch (style) {
    case Numbering::Style::decimal:
      return "Decimal";
    case Numbering::Style::cyrillic:
    case Numbering::Style::latin:
      return "LowerAlpha";
    case Numbering::Style::roman_upper:
      return "UpperRoman";
    case Numbering::Style::roman_lower:
      return "LowerRoman";
    case Numbering::Style::bullet:
      return "Disc";
  }
  return "Decimal";
}

/// Unique in the document, as ISO 14289-1, 7.9 asks of notes, and sorted like the elements.
std::string element_name(ElementId id) {
  std::array<char, 16> name{};
  std::snprintf(name.data(), name.size(), "(n%08u)", static_cast<unsigned>(id));
  return name.data();
}

bool has_name(const StructureElement& element) { return element.role == Role::note || element.is_named; }

bool is_kept_empty(Role role) { return role == Role::row || role == Role::cell || role == Role::header_cell; }

}  // namespace

std::string_view structure_type(const StructureElement& element) {
  switch (element.role) {
    case Role::document:
      return "Document";
    case Role::section:
      return "Sect";
    case Role::heading: {
      constexpr std::array<std::string_view, 6> headings = {"H1", "H2", "H3", "H4", "H5", "H6"};
      return headings.at(static_cast<std::size_t>(element.level) - 1);
    }
    case Role::paragraph:
      return "P";
    case Role::list:
      return "L";
    case Role::list_item:
      return "LI";
    case Role::label:
      return "Lbl";
    case Role::list_body:
      return "LBody";
    case Role::table:
      return "Table";
    case Role::table_head:
      return "THead";
    case Role::table_body:
      return "TBody";
    case Role::row:
      return "TR";
    case Role::header_cell:
      return "TH";
    case Role::cell:
      return "TD";
    case Role::caption:
      return "Caption";
    case Role::figure:
      return "Figure";
    case Role::contents:
      return "TOC";
    case Role::contents_item:
      return "TOCI";
    case Role::reference:
      return "Reference";
    case Role::link:
      return "Link";
    case Role::note:
      return "Note";
  }
  return "Span";
}

StructureWriter::StructureWriter(const LaidOut& laid_out, PdfObjects& objects)
    : laid_out_(laid_out), objects_(objects), nodes_(laid_out.structure.size()) {
  kids_.reserve(laid_out.structure.size() * 3);
}

void StructureWriter::append(ElementId parent, Kid kid) {
  Node& node = nodes_[parent];
  const auto index = static_cast<std::uint32_t>(kids_.size());
  kids_.push_back(kid);
  (node.last == none ? node.first : kids_[node.last].next) = index;
  node.last = index;
}

// Elements come to stand among their parent's kids where their first content does; a footnote behind its reference.
void StructureWriter::attach(ElementId element) {
  while (element != artifact && !nodes_[element].attached) {
    nodes_[element].attached = true;
    const StructureElement& what = laid_out_.structure[element];
    append(what.parent, {Kid::Kind::element, static_cast<int>(element), 0, none});
    if (what.note != artifact) attach(what.note);
    element = what.parent;
  }
}

int StructureWriter::add_page(Ref page, const std::vector<ElementId>& marked) {
  const auto index = static_cast<std::uint32_t>(pages_.size());
  pages_.push_back(page);
  for (std::size_t i = 0; i < marked.size(); ++i) {
    attach(marked[i]);
    append(marked[i], {Kid::Kind::content, static_cast<int>(i), index, none});
    nodes_[marked[i]].has_content = true;
  }
  marked_.push_back(marked);
  const Page& laid = laid_out_.pages[index];
  const auto note_box = [&](const auto& figure) {
    const double top = laid.height - figure.y;
    boxes_.emplace(figure.element, rectangle(figure.x, top - figure.height, figure.x + figure.width, top));
  };
  for (const PlacedPicture& picture : laid.pictures) note_box(picture);
  for (const Drawing& drawing : laid.drawings) note_box(drawing);
  return static_cast<int>(index);
}

int StructureWriter::next_annotation_key() const {
  return static_cast<int>(laid_out_.pages.size() + annotated_.size());
}

void StructureWriter::add_annotation(ElementId link, Ref annotation) {
  append(link, {Kid::Kind::annotation, annotation.number, static_cast<std::uint32_t>(pages_.size() - 1), none});
  nodes_[link].has_annotation = true;
  annotated_.push_back(link);
}

// What holds elements only holds them in their own order, whatever was drawn first, and with those that hold nothing.
void StructureWriter::order() {
  const std::vector<StructureElement>& elements = laid_out_.structure;
  for (std::size_t id = elements.size(); id-- > 1;) {
    Node& node = nodes_[id];
    node.has_content = node.has_content || node.has_annotation;
    node.kept = node.kept || node.has_content || is_kept_empty(elements[id].role);
    if (node.kept) nodes_[elements[id].parent].kept = true;
  }
  for (std::size_t id = 0; id < elements.size(); ++id) {
    Node& node = nodes_[id];
    if (!node.has_content) node.first = node.last = none;
    if (id == 0 || !node.kept) continue;
    node.ref = objects_.reserve();
    const Node& parent = nodes_[elements[id].parent];
    if (parent.has_content && node.attached) continue;
    append(elements[id].parent, {Kid::Kind::element, static_cast<int>(id), 0, none});
  }
}

void StructureWriter::append_kids(std::string& out, ElementId id) const {
  const Node& node = nodes_[id];
  if (node.first == none) return;
  std::uint32_t own_page = none;  // the one that its content stands on unless it says otherwise
  for (std::uint32_t i = node.first; i != none && own_page == none; i = kids_[i].next) {
    if (kids_[i].kind != Kid::Kind::element) own_page = kids_[i].page;
  }
  if (own_page != none) {
    out += "/Pg ";
    append_ref(out, pages_[own_page]);
  }
  const bool several = node.first != node.last;
  out += several ? "/K[" : "/K ";
  for (std::uint32_t i = node.first; i != none; i = kids_[i].next) {
    const Kid& kid = kids_[i];
    if (i != node.first) out += ' ';
    if (kid.kind == Kid::Kind::element) {
      append_ref(out, nodes_[static_cast<std::size_t>(kid.number)].ref);
    } else if (kid.kind == Kid::Kind::content && kid.page == own_page) {
      append_integer(out, kid.number);
    } else {
      Dictionary reference;
      reference.name("Type", kid.kind == Kid::Kind::content ? "MCR" : "OBJR");
      if (kid.page != own_page) reference.ref("Pg", pages_[kid.page]);
      if (kid.kind == Kid::Kind::content) {
        reference.integer("MCID", kid.number);
      } else {
        reference.ref("Obj", {kid.number});
      }
      out += reference.str();
    }
  }
  if (several) out += ']';
}

std::string StructureWriter::header_names(const StructureElement& cell) const {
  std::string out = "[";
  for (std::uint32_t i = cell.headers.first; i < cell.headers.second; ++i) {
    out += element_name(laid_out_.cell_headers[i]);
  }
  return out += "]";
}

void StructureWriter::append_attributes(std::string& out, ElementId id) const {
  const StructureElement& element = laid_out_.structure[id];
  switch (element.role) {
    case Role::list:
      out += "/A<</O/List/ListNumbering/";
      out += list_numbering(element.numbering);
      out += ">>";
      break;
    case Role::header_cell:
    case Role::cell:
      append_cell_attributes(out, element);
      break;
    case Role::figure:
      out += "/A<</O/Layout/Placement/Block";
      if (const auto box = boxes_.find(id); box != boxes_.end()) out.append("/BBox").append(box->second);
      out += ">>";
      break;
    default:
      break;
  }
}

void StructureWriter::append_cell_attributes(std::string& out, const StructureElement& cell) const {
  const bool has_headers = cell.headers.first < cell.headers.second;
  if (cell.role == Role::cell && cell.column_span <= 1 && cell.row_span <= 1 && !has_headers) return;
  out += "/A<</O/Table";
  if (cell.role == Role::header_cell) out += cell.heads_row ? "/Scope/Row" : "/Scope/Column";
  if (cell.column_span > 1) append_integer(out += "/ColSpan ", cell.column_span);
  if (cell.row_span > 1) append_integer(out += "/RowSpan ", cell.row_span);
  if (has_headers) out.append("/Headers").append(header_names(cell));
  out += ">>";
}

void StructureWriter::append_element(std::string& out, ElementId id, Ref parent) const {
  const StructureElement& element = laid_out_.structure[id];
  out += "<</S/";
  // A link whose target is missing has no annotation: it is text like any other.
  out += element.role == Role::link && !nodes_[id].has_annotation ? "Span" : structure_type(element);
  out += "/P ";
  append_ref(out, parent);
  append_kids(out, id);
  if (!element.alt.empty()) {
    out += "/Alt";
    append_text(out, element.alt);
  }
  if (has_name(element)) out.append("/ID").append(element_name(id));
  append_attributes(out, id);
  out += ">>";
}

std::string StructureWriter::parent_tree() const {
  std::string out = "<</Nums[";
  for (std::size_t page = 0; page < marked_.size(); ++page) {
    append_integer(out, static_cast<std::int64_t>(page));
    out += '[';
    for (const ElementId element : marked_[page]) {
      append_ref(out, nodes_[element].ref);
      out += ' ';
    }
    out += "]";
  }
  for (std::size_t i = 0; i < annotated_.size(); ++i) {
    append_integer(out, static_cast<std::int64_t>(marked_.size() + i));
    out += ' ';
    append_ref(out, nodes_[annotated_[i]].ref);
    out += ' ';
  }
  return out += "]>>";
}

// Names must be sorted; ids are.
std::string StructureWriter::elements_by_name() const {
  std::string out;
  for (std::size_t id = 0; id < nodes_.size(); ++id) {
    if (!has_name(laid_out_.structure[id]) || !nodes_[id].kept) continue;
    out += element_name(static_cast<ElementId>(id));
    append_ref(out, nodes_[id].ref);
  }
  return out;
}

Ref StructureWriter::write() {
  const Ref root = objects_.reserve();
  nodes_[0].ref = objects_.reserve();
  order();
  std::string object;
  for (std::size_t id = 0; id < nodes_.size(); ++id) {
    if (id > 0 && !nodes_[id].kept) continue;
    const Ref parent = id == 0 ? root : nodes_[laid_out_.structure[id].parent].ref;
    object.clear();
    append_element(object, static_cast<ElementId>(id), parent);
    objects_.set(nodes_[id].ref, object);
  }
  Dictionary dictionary;
  dictionary.name("Type", "StructTreeRoot")
      .ref("K", nodes_[0].ref)
      .ref("ParentTree", objects_.add(parent_tree()))
      .integer("ParentTreeNextKey", next_annotation_key());
  if (const std::string names = elements_by_name(); !names.empty()) {
    dictionary.raw("IDTree", "<</Names[" + names + "]>>");
  }
  objects_.set(root, dictionary.str());
  return root;
}

}  // namespace pisar::pdf
