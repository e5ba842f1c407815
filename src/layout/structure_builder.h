#pragma once

#include <cstdint>
#include <vector>

#include "document/document.h"
#include "layout/structure.h"

namespace pisar::layout {

/// The elements of a paragraph: of its text, and of the number before it where that has one of its own.
struct TextElements {
  ElementId body = artifact;
  ElementId label = artifact;
};

/// Builds the structure tree while the blocks of a document are walked in the order of reading.
class StructureBuilder {
 public:
  /// `elements` holds the document's element; both outlive the builder.
  StructureBuilder(std::vector<StructureElement>& elements, std::vector<ElementId>& cell_headers)
      : elements_(elements), cell_headers_(cell_headers) {
    containers_.push_back({artifact});
  }

  /// An element that holds the blocks that come next, until `close`. The headings of a section are counted by
  /// themselves.
  ElementId open(StructureElement::Role role);
  /// A cell; when it holds one paragraph and nothing else, that paragraph's text is its own.
  ElementId open_cell(StructureElement::Role role, const Blocks& content);
  void close();

  /// The element of a paragraph at this place: a heading (so is the paper's title), an item of a list, the caption of a
  /// table or a figure, a line of the contents, plain text.
  [[nodiscard]] TextElements paragraph(const Paragraph& paragraph);
  /// The element of a picture, which holds its caption, until `close_figure`. One without a description is described
  /// by its caption; one without either is an artifact.
  [[nodiscard]] ElementId open_figure(const Image& image);
  /// That of a chart, which its figures describe.
  [[nodiscard]] ElementId open_figure(const Chart& chart);
  void close_figure(ElementId figure);
  /// A link or a reference within a paragraph's text.
  ElementId add(StructureElement::Role role, ElementId parent);
  /// The footnote of a reference.
  [[nodiscard]] ElementId note(ElementId reference);

  /// The header cells that a cell names as its own.
  void set_headers(ElementId cell, const std::vector<ElementId>& headers);

  [[nodiscard]] StructureElement& element(ElementId id) { return elements_[id]; }

 private:
  struct OpenList {
    ElementId list;
    int id;  ///< Numbering::list_id
    int level;
    ElementId body;  ///< of its last item
  };
  struct Container {
    ElementId element;
    bool holds_text = false;
    std::vector<OpenList> lists{};  ///< the innermost last
  };

  [[nodiscard]] ElementId open_figure(std::string alt);
  [[nodiscard]] ElementId heading(int outline, ElementId parent);
  [[nodiscard]] TextElements list_item(const Numbering& number, Container& container);

  std::vector<StructureElement>& elements_;
  std::vector<ElementId>& cell_headers_;
  std::vector<Container> containers_;
  std::vector<int> headings_;  // the typed levels of the headings that what comes next stands under
};

/// Whether a table is one to the reader as well, not a grid that only puts texts side by side, as the requisites do.
[[nodiscard]] bool is_data(const Table& table);

}  // namespace pisar::layout
