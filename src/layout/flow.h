#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "document/document.h"
#include "layout/galley.h"
#include "layout/measure.h"
#include "layout/pagination.h"
#include "layout/paragraph.h"
#include "layout/problems.h"
#include "layout/running.h"
#include "layout/slab_column.h"
#include "layout/structure_builder.h"
#include "layout/table.h"

namespace pisar::layout {

/// Walks a document: measures and breaks its blocks for the pages that they stand on and gathers their slabs in
/// chapters; builds the structure tree on the way.
class FlowBuilder {
 public:
  FlowBuilder(Galley& galley, const StyleSheet& styles, Problems& problems, StructureBuilder& structure);

  /// The chapters in the order of reading; none is empty. The document must outlive the galley.
  [[nodiscard]] std::deque<Chapter> run(const Document& document);
  /// The header and the footer for pages as the chapters have them: to be called behind run().
  [[nodiscard]] RunningTexts running(const Document& document);

 private:
  void add_blocks(std::span<const Block> blocks);
  void add(const Paragraph& paragraph);
  void add(const Table& table, Span where);
  void add(const Image& image);
  void add(const Chart& chart, Span where);
  template <typename Figure>
  void add_caption(const Figure& figure, ElementId element);
  void add(const Keep& keep);
  void add(const Columns& columns);
  void add(const Contents& contents);
  void add(const Section& section);
  void add(const Sheet& sheet);
  void begin_content();
  void set_continuation(std::uint32_t index);
  [[nodiscard]] RunningBlock running(const Blocks& blocks, bool landscape);
  void set_notes();
  [[nodiscard]] bool in_columns() const { return inner_.has_value(); }
  /// Where what comes next is put: the columns' own slabs within columns, else the chapter's.
  [[nodiscard]] std::vector<Slab>& slabs() { return in_columns() ? box_.slabs : chapters_.back().slabs; }
  [[nodiscard]] SlabColumn& column() { return in_columns() ? *inner_ : *column_; }
  [[nodiscard]] float width() const;

  Galley& galley_;
  const Profile& profile_;
  StructureBuilder& structure_;
  Measurer measurer_;
  ParagraphBreaker breaker_;
  TableSetter tables_;
  std::deque<Chapter> chapters_;
  std::optional<SlabColumn> column_;  // of the last chapter
  ColumnsBox box_;                    // the columns that are being filled
  std::optional<SlabColumn> inner_;   // of box_
  std::deque<Paragraph> made_;        // captions, footnotes and the headings of sheets, which stand in no block
  std::size_t set_notes_ = 0;         // of the galley's

  const StyleSheet& styles_;
  Problems& problems_;
  std::array<bool, 2> used_{};  // orientations

  // What holds for the next block.
  bool landscape_ = false;
  bool new_page_ = false;
  std::vector<Mark> marks_;
};

}  // namespace pisar::layout
