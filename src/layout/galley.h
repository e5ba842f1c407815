#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <vector>

#include "document/document.h"
#include "fonts/face.h"
#include "layout/columns.h"
#include "layout/line_breaking.h"
#include "layout/range.h"
#include "layout/structure.h"
#include "layout/table_box.h"
#include "layout/text_style.h"
#include "layout/typeface.h"

namespace pisar::layout {

/// A glyph with the width to the next one (pt, kerning included).
struct Glyph {
  float advance = 0;
  char32_t character = 0;
  std::uint32_t run = 0;  ///< index into Galley::runs
  GlyphId id = 0;
};

/// What glyphs of one look have in common.
struct TextRun {
  enum class Kind : std::uint8_t {
    text,
    blank,        ///< a rule to write on; `hint` is printed under it
    picture,      ///< `picture`, standing on the baseline
    chart,        ///< `chart`, likewise
    leader,       ///< dots over the room that the rest of the line leaves
    page_number,  ///< the number of the page that the line comes to stand on
  };

  const Face* face = nullptr;
  float size = 0;
  float rise = 0;  ///< of the baseline
  Kind kind = Kind::text;
  bool underline = false;
  bool strike = false;
  const std::string* link = nullptr;  ///< of the document; nullptr: none
  Range hint;                         ///< glyphs
  float hint_width = 0;
  const Image* picture = nullptr;
  const Chart* chart = nullptr;
  ElementId element = artifact;
  std::uint32_t note = 0;  ///< a footnote's mark: 1 + index into Galley::notes; 0: none
  Span where;
};

/// A line of a paragraph that was broken.
struct Line {
  Range items{};
  float ratio = 0;  ///< of its glue, as in Break
  float x = 0;      ///< from the paragraph's left edge
  float height = 0;
  float fill = 0;       ///< pt by which its leader grows
  bool hyphen = false;  ///< it ends with a hyphen that is not in the text
};

/// A paragraph whose glyphs are measured; its lines are made when its width is known.
struct MeasuredParagraph {
  const Paragraph* source = nullptr;
  TextStyle style{};
  Range items{};
  Range lines{};
  float natural_width =
      0;                 ///< of the longest line when only forced breaks are made, without the left and right indents
  bool one_line = true;  ///< no forced break within
  bool hyphenated = false;  ///< `items` have the dictionary's breaks
  bool has_blank_hint = false;
  bool has_leader = false;
  float picture_height = 0;  ///< of a paragraph that is a picture or a chart; pt
  Range notes{};             ///< whose marks stand in it
  float hint_height = 0;     ///< what a hint adds to its line
};

/// A footnote. Its paragraph is set when that of its mark is.
struct NoteBox {
  const Inline* mark = nullptr;
  ElementId reference = artifact;  ///< of the mark
  std::uint32_t paragraph = 0;
  float height = 0;
};

/// Type that is set but not yet made up into pages: the glyphs, items and lines of all paragraphs, in the order in
/// which they were measured. Flat vectors, so that a document of any size costs a handful of allocations.
struct Galley {
  const Typeface* typeface = nullptr;  ///< that charts are lettered in
  std::vector<Glyph> glyphs;
  std::vector<TextRun> runs;
  std::vector<Item> items;
  std::vector<Range> item_glyphs;  ///< of each item; none for penalties
  std::vector<Line> lines;
  std::vector<MeasuredParagraph> paragraphs;
  std::vector<NoteBox> notes;   ///< in the order of reading
  std::deque<Paragraph> made;   ///< what stands for pictures and charts
  std::deque<TableBox> tables;  ///< a deque: a nested table is added while its outer one is being measured
  std::vector<ColumnsBox> columns;

  void add_item(const Item& item, Range glyphs_of_it = {}) {
    items.push_back(item);
    item_glyphs.push_back(glyphs_of_it);
  }
};

}  // namespace pisar::layout
