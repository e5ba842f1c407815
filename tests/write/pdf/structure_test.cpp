#include "write/pdf/structure.h"

#include <gtest/gtest.h>

#include <map>

#include "tests/write/pdf/pdf_reader.h"
#include "write/pdf/syntax.h"

namespace pisar::pdf {
namespace {

using Role = StructureElement::Role;

ElementId add(LaidOut& laid_out, Role role, ElementId parent) {
  StructureElement element;
  element.role = role;
  element.parent = parent;
  laid_out.structure.push_back(element);
  return static_cast<ElementId>(laid_out.structure.size() - 1);
}

LaidOut pages(std::size_t count) {
  LaidOut laid_out;
  laid_out.pages.resize(count);
  for (Page& page : laid_out.pages) page.width = page.height = 800;
  return laid_out;
}

/// The objects of the tree: the pages are 101, 102, …, so the root is the first one that is written.
class Tree {
 public:
  explicit Tree(const LaidOut& laid_out) : writer_(laid_out, objects_) {}

  StructureWriter& writer() { return writer_; }
  void page(const std::vector<ElementId>& marked) {
    EXPECT_EQ(writer_.add_page({101 + pages_}, marked), pages_);
    ++pages_;
  }
  std::map<int, testing::ReadObject> read() {
    (void)writer_.write();
    return testing::read_objects(objects_.save(Dictionary(), Dictionary().text("Creator", "Pisar")));
  }

 private:
  PdfObjects objects_;
  StructureWriter writer_;
  int pages_ = 0;
};

TEST(StructureTree, LeadsFromContentToElementsAndBack) {
  LaidOut laid_out = pages(2);
  const ElementId first = add(laid_out, Role::paragraph, 0);
  const ElementId second = add(laid_out, Role::heading, 0);
  laid_out.structure[second].level = 2;
  Tree tree(laid_out);
  tree.page({first});
  tree.page({first, second});
  const auto objects = tree.read();
  EXPECT_EQ(objects.at(1).text, "<</Type/StructTreeRoot/K 2 0 R/ParentTree 5 0 R/ParentTreeNextKey 2>>\n");
  EXPECT_EQ(objects.at(2).text, "<</S/Document/P 1 0 R/K[3 0 R 4 0 R]>>\n");
  EXPECT_EQ(objects.at(3).text, "<</S/P/P 2 0 R/Pg 101 0 R/K[0 <</Type/MCR/Pg 102 0 R/MCID 0>>]>>\n");
  EXPECT_EQ(objects.at(4).text, "<</S/H2/P 2 0 R/Pg 102 0 R/K 1>>\n");
  EXPECT_EQ(objects.at(5).text, "<</Nums[0[3 0 R ]1[3 0 R 4 0 R ]]>>\n");
}

TEST(StructureTree, ReadsAFootnoteBehindItsReference) {
  LaidOut laid_out = pages(1);
  const ElementId text = add(laid_out, Role::paragraph, 0);
  const ElementId reference = add(laid_out, Role::reference, text);
  const ElementId note = add(laid_out, Role::note, text);
  laid_out.structure[reference].note = note;
  Tree tree(laid_out);
  tree.page({text, reference, text, note});
  const auto objects = tree.read();
  EXPECT_EQ(objects.at(3).text, "<</S/P/P 2 0 R/Pg 101 0 R/K[0 4 0 R 5 0 R 2]>>\n");
  EXPECT_EQ(objects.at(5).text, "<</S/Note/P 3 0 R/Pg 101 0 R/K 3/ID(n00000003)>>\n");
  EXPECT_NE(objects.at(1).text.find("/IDTree<</Names[(n00000003)5 0 R]>>"), std::string::npos);
}

TEST(StructureTree, OrdersBlocksByTheDocumentNotByDrawing) {
  LaidOut laid_out = pages(1);
  const ElementId text = add(laid_out, Role::paragraph, 0);
  const ElementId figure = add(laid_out, Role::figure, 0);
  laid_out.structure[figure].alt = "Emblem";
  laid_out.pages[0].pictures.push_back({nullptr, 10, 20, 30, 40, figure});
  Tree tree(laid_out);
  tree.page({figure, text});
  const auto objects = tree.read();
  EXPECT_EQ(objects.at(2).text, "<</S/Document/P 1 0 R/K[3 0 R 4 0 R]>>\n");
  EXPECT_EQ(objects.at(4).text,
            "<</S/Figure/P 2 0 R/Pg 101 0 R/K 0/Alt(Emblem)"
            "/A<</O/Layout/Placement/Block/BBox[10 740 40 780]>>>>\n");
}

TEST(StructureTree, KeepsEmptyCellsOnly) {
  LaidOut laid_out = pages(1);
  const ElementId table = add(laid_out, Role::table, 0);
  const ElementId body = add(laid_out, Role::table_body, table);
  const ElementId row = add(laid_out, Role::row, body);
  const ElementId header = add(laid_out, Role::header_cell, row);
  const ElementId empty = add(laid_out, Role::cell, row);
  laid_out.structure[header].column_span = 2;
  laid_out.structure[empty].row_span = 3;
  add(laid_out, Role::paragraph, 0);
  Tree tree(laid_out);
  tree.page({header});
  const auto objects = tree.read();
  EXPECT_EQ(objects.at(2).text, "<</S/Document/P 1 0 R/K 3 0 R>>\n");
  EXPECT_EQ(objects.at(5).text, "<</S/TR/P 4 0 R/K[6 0 R 7 0 R]>>\n");
  EXPECT_EQ(objects.at(6).text, "<</S/TH/P 5 0 R/Pg 101 0 R/K 0/A<</O/Table/Scope/Column/ColSpan 2>>>>\n");
  EXPECT_EQ(objects.at(7).text, "<</S/TD/P 5 0 R/A<</O/Table/RowSpan 3>>>>\n");
}

TEST(StructureTree, HoldsTheAnnotationsOfLinks) {
  LaidOut laid_out = pages(1);
  const ElementId text = add(laid_out, Role::paragraph, 0);
  const ElementId link = add(laid_out, Role::link, text);
  const ElementId lost = add(laid_out, Role::link, text);
  Tree tree(laid_out);
  tree.page({text, link, lost});
  EXPECT_EQ(tree.writer().next_annotation_key(), 1);
  tree.writer().add_annotation(link, {77});
  EXPECT_EQ(tree.writer().next_annotation_key(), 2);
  const auto objects = tree.read();
  EXPECT_EQ(objects.at(4).text, "<</S/Link/P 3 0 R/Pg 101 0 R/K[1 <</Type/OBJR/Obj 77 0 R>>]>>\n");
  EXPECT_EQ(objects.at(5).text, "<</S/Span/P 3 0 R/Pg 101 0 R/K 2>>\n");
  EXPECT_EQ(objects.at(6).text, "<</Nums[0[3 0 R 4 0 R 5 0 R ]1 4 0 R ]>>\n");
}

TEST(StructureTree, CellsNameTheirHeaders) {
  LaidOut laid_out = pages(1);
  const ElementId table = add(laid_out, Role::table, 0);
  const ElementId head = add(laid_out, Role::row, table);
  const ElementId header = add(laid_out, Role::header_cell, head);
  const ElementId body = add(laid_out, Role::row, table);
  const ElementId cell = add(laid_out, Role::cell, body);
  laid_out.structure[header].is_named = true;
  laid_out.cell_headers = {header};
  laid_out.structure[cell].headers = {0, 1};
  Tree tree(laid_out);
  tree.page({header, cell});
  const auto objects = tree.read();
  EXPECT_EQ(objects.at(5).text, "<</S/TH/P 4 0 R/Pg 101 0 R/K 0/ID(n00000003)/A<</O/Table/Scope/Column>>>>\n");
  EXPECT_EQ(objects.at(7).text, "<</S/TD/P 6 0 R/Pg 101 0 R/K 1/A<</O/Table/Headers[(n00000003)]>>>>\n");
  EXPECT_NE(objects.at(1).text.find("/IDTree<</Names[(n00000003)5 0 R]>>"), std::string::npos);
}

}  // namespace
}  // namespace pisar::pdf
