#pragma once

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "document/document.h"
#include "document/profile.h"
#include "write/docx/numbering.h"
#include "write/docx/references.h"
#include "write/docx/style_sheet.h"
#include "write/package/table_map.h"
#include "write/package/xml_writer.h"

namespace pisar::docx {

/// Relationship ids of the main part's fixed relations.
inline constexpr std::string_view header_relation = "rIdHeader";
inline constexpr std::string_view first_header_relation = "rIdFirstHeader";
inline constexpr std::string_view footer_relation = "rIdFooter";
inline constexpr std::string_view first_footer_relation = "rIdFirstFooter";

/// Writes word/document.xml: paragraphs, tables and sections in one pass over the model.
class BodyWriter {
 public:
  BodyWriter(const Document& document, const Profile& profile, const StyleSheet& styles, const NumberingPlan& numbering,
             Hyperlinks& hyperlinks, Diagnostics& diagnostics);

  [[nodiscard]] std::string write();
  /// word/footnotes.xml, once the body is written; empty when there are no footnotes.
  [[nodiscard]] std::string footnotes();
  /// A header or a footer on all pages but the first, and on the first; empty where the document has no footer.
  [[nodiscard]] std::string header(bool first);
  [[nodiscard]] std::string footer(bool first);
  /// The pictures of the body, the header and the footer, in the order of their names, once they are written.
  [[nodiscard]] const std::vector<std::shared_ptr<const Picture>>& pictures() const { return pictures_; }
  /// The charts of the body: word/charts/chart1.xml, …
  [[nodiscard]] const std::vector<std::string>& charts() const { return charts_; }

 private:
  /// What the surroundings ask of the blocks in them.
  struct Flow {
    bool keep = false;       ///< paragraphs and rows stay with what follows them in this list…
    bool keep_last = false;  ///< …and the last of the list with what follows the list
    bool keep_lines = false;
    bool in_cell = false;  ///< or in a header or a footer: no page begins within
    bool in_table = false;
    std::optional<Align> align;  ///< of a cell or its column
    std::optional<double> size;  ///< pt, of a table's text
    double width = 0;            ///< mm, of a cell's content
    std::optional<int> decimal;  ///< twips: where the decimal mark of a cell's number stands
  };
  /// The columns that the text runs in.
  struct ColumnGrid {
    int count = 1;
    double gap = 0;  ///< mm
    bool operator==(const ColumnGrid&) const = default;
  };
  /// What one page size covers.
  struct Geometry {
    bool landscape = false;
    bool section = false;  ///< a new section begins, with the same page size too
    ColumnGrid columns;
  };

  // body.cpp: the flow of blocks and the sections.
  void blocks(const Blocks& blocks, const Flow& flow);
  void block(const Block& block, const Flow& flow);
  void section(const Blocks& blocks, bool landscape, bool own, const Flow& flow);
  void columns(const Columns& columns, const Flow& flow);
  [[nodiscard]] bool first_page_differs() const;
  void contents(const Contents& contents, const Flow& flow);
  void close_contents(std::size_t left);
  void begin_content(const Flow& flow);
  void end_section();
  void spacer(std::string_view section_properties = {});
  [[nodiscard]] std::string section_properties() const;
  [[nodiscard]] double text_width() const;
  [[nodiscard]] double page_text_width(bool landscape) const;
  void running(const RunningText& running);

  // body_paragraph.cpp
  void paragraph(const Paragraph& paragraph, const Flow& flow);
  void paragraph_properties(const Paragraph& paragraph, const ParagraphStyle& style, const Flow& flow);
  void open_bookmarks();
  void inlines(const Inlines& inlines, const ParagraphStyle& style, bool own_size);
  [[nodiscard]] bool open_hyperlink(const Inline& piece);
  [[nodiscard]] std::string field_of(const Inline& piece) const;
  void piece(const Inline& piece, const ParagraphStyle& style, bool own_size, bool linked);
  void blank(const Inline& piece, const ParagraphStyle& style, bool own_size, bool hint_below);
  void text(std::string_view text);
  void note(const Inline& mark);

  // body_image.cpp
  /// A drawing's place; sizes in mm.
  struct Frame {
    const std::string& id;
    Align align;
    double width, height;
    const std::string& name;
    const std::string& alt;
    std::string_view kind;  ///< the namespace of what is drawn
  };
  void begin_drawing(const Frame& frame, const Flow& flow);
  void end_drawing();
  void drawing(const Image& image, const Flow& flow);
  void drawing(const Chart& chart, const Flow& flow);

  // body_table.cpp
  void table(const Table& table, const Flow& flow, Span where);
  void rows(const Table& table, const Flow& flow, Span where);
  /// What is the same for all rows of a table.
  struct Grid {
    TableMap map;
    std::vector<int> widths;  ///< twips, of each column
    std::vector<std::optional<int>>
        decimals;              ///< twips: where the decimal marks of the column stand, from its text's left
    std::vector<bool> shaded;  ///< rows
  };
  [[nodiscard]] Grid grid(const Table& table, const Flow& flow, Span where);
  void row(const Table& table, const Grid& grid, std::size_t index, const Flow& flow);
  void cell(const Table& table, const Grid& grid, const CellRun& run, std::size_t index, Flow flow);

  const Document& document_;
  const Profile& profile_;
  const StyleSheet& styles_;
  const NumberingPlan& numbering_;
  Hyperlinks& hyperlinks_;
  Diagnostics& diagnostics_;
  Bookmarks bookmarks_;
  XmlWriter xml_;
  XmlWriter notes_;
  int note_count_ = 0;
  std::vector<std::shared_ptr<const Picture>> pictures_;
  std::vector<std::string> charts_;
  int image_count_ = 0;  // and of charts

  Geometry wanted_;          ///< for what comes next
  bool landscape_ = false;   ///< the page that is being written
  ColumnGrid columns_;       ///< of the section that is being written
  bool continuous_ = false;  ///< it began on the page of the one before
  bool started_ = false;     ///< something stands on the page
  bool first_section_ = true;
  bool page_break_ = false;   ///< before what comes next
  bool after_table_ = false;  ///< two tables without a paragraph between them would become one
  bool continuation_reported_ = false;
  std::size_t properties_end_ = 0;    ///< where the last paragraph's properties end; 0 after a table
  std::vector<std::string> anchors_;  ///< ids of what begins with the next paragraph
  std::set<std::string> marked_;      ///< bookmarks that have been written
  int bookmark_id_ = 0;
  std::string field_begin_;         ///< the instruction of a field that begins with the next paragraph
  bool field_ends_ = false;         ///< …and whether it ends with it
  std::vector<int> open_contents_;  ///< bookmarks of what contents list
  int contents_count_ = 0;
  std::set<std::string> reported_links_;
};

/// w:sz of a run or a paragraph mark.
void write_size(XmlWriter& xml, double pt);

}  // namespace pisar::docx
