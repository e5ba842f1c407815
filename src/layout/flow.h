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
  void add(const Keep& keep);
  void add(const Contents& contents);
  void add(const Section& section);
  void add(const Sheet& sheet);
  void begin_content();
  [[nodiscard]] RunningBlock running(const Blocks& blocks, bool landscape);
  void set_notes();
  [[nodiscard]] std::vector<Slab>& slabs() { return chapters_.back().slabs; }

  Galley& galley_;
  const Profile& profile_;
  StructureBuilder& structure_;
  Measurer measurer_;
  ParagraphBreaker breaker_;
  TableSetter tables_;
  std::deque<Chapter> chapters_;
  std::optional<SlabColumn> column_;  // of the last chapter
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
