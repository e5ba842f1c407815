#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "layout/page.h"
#include "write/pdf/pdf_objects.h"

namespace pisar::pdf {

/// The type of an element as the standard names it (ISO 32000-1, 14.8.4): «TD», «H2».
[[nodiscard]] std::string_view structure_type(const StructureElement& element);

/// Writes the structure tree: gathers what of the pages and their links belongs to each element, then makes an object
/// of each. Elements that hold nothing are left out, but for rows and cells, without which a table is no grid.
class StructureWriter {
 public:
  /// `laid_out` and `objects` must outlive this.
  StructureWriter(const LaidOut& laid_out, PdfObjects& objects);

  /// The page's marked content: elements by their content's MCID. Returns the page's /StructParents. Pages come in
  /// their order.
  int add_page(Ref page, const std::vector<ElementId>& marked);
  /// The key that a link's annotation on the page added last must hold as /StructParent.
  [[nodiscard]] int next_annotation_key() const;
  void add_annotation(ElementId link, Ref annotation);

  /// The root of the tree. Call it once.
  [[nodiscard]] Ref write();

 private:
  static constexpr std::uint32_t none = 0xFFFFFFFF;

  struct Kid {
    enum class Kind : std::uint8_t { element, content, annotation } kind;
    int number;  ///< an ElementId, an MCID or an object's number
    std::uint32_t page;
    std::uint32_t next;  ///< of the same parent, an index into kids_
  };
  /// What is known of an element.
  struct Node {
    Ref ref;
    std::uint32_t first = none;  ///< kids
    std::uint32_t last = none;
    bool attached = false;  ///< it is among its parent's kids
    bool has_content = false;
    bool has_annotation = false;
    bool kept = false;
  };

  void append(ElementId parent, Kid kid);
  void attach(ElementId element);
  void order();
  void append_element(std::string& out, ElementId id, Ref parent) const;
  void append_kids(std::string& out, ElementId id) const;
  [[nodiscard]] std::string header_names(const StructureElement& cell) const;
  void append_attributes(std::string& out, ElementId id) const;
  void append_cell_attributes(std::string& out, const StructureElement& cell) const;
  [[nodiscard]] std::string parent_tree() const;
  [[nodiscard]] std::string elements_by_name() const;

  const LaidOut& laid_out_;
  PdfObjects& objects_;
  std::vector<Node> nodes_;  // by element
  std::vector<Kid> kids_;
  std::vector<Ref> pages_;
  std::vector<std::vector<ElementId>> marked_;  // by page
  std::vector<ElementId> annotated_;            // links by their annotations
  std::map<ElementId, std::string> boxes_;      // of figures
};

}  // namespace pisar::pdf
