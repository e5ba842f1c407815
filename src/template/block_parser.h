#pragma once

#include <optional>
#include <vector>

#include "template/directives.h"
#include "template/inline_parser.h"
#include "template/lines.h"

namespace pisar::tmpl {

/// Parses lines into blocks: paragraphs, items, headings (block_parser.cpp), directives and requisites
/// (directive_parser.cpp), tables (table_parser.cpp). All mistakes are reported; the tree is of use only without them.
class BlockParser {
 public:
  BlockParser(const Source& source, const std::vector<Tag>& tags, std::vector<Item> items, Diagnostics& diagnostics)
      : source_(source),
        tags_(tags),
        items_(std::move(items)),
        diagnostics_(diagnostics),
        inlines_(source, tags, diagnostics) {}

  [[nodiscard]] Nodes run();
  /// Every {% block %} of the template, after `run`.
  [[nodiscard]] const std::vector<NamedBlockPtr>& named_blocks() const { return inlines_.named_blocks(); }

 private:
  /// What the lines at hand are.
  enum class Mode : std::uint8_t { blocks, requisite, table };

  /// What is open: a pair of tags round lines, a directive, a bare table.
  struct Frame {
    enum class Kind : std::uint8_t { statement, directive, bare_table };
    Kind kind = Kind::statement;
    int tag = -1;                         ///< of a statement
    std::string name;                     ///< of a directive
    const DirectiveInfo* info = nullptr;  ///< null: an unknown directive
    Span where;
    bool forgiven = false;  ///< its missing end was reported in another way
    bool ended = false;     ///< a foreign end was taken for its own
  };

  // --- block_parser.cpp
  /// Blocks up to what ends the innermost frame, which is left unread.
  Nodes parse_nodes(Mode mode);
  /// Whether a closing or dividing statement ends the innermost frame; otherwise it is reported and skipped.
  bool ends_frame(const Statement& statement);
  Node parse_statement(Mode mode);
  /// Whether the lines at hand are rows of a table whose header stands elsewhere: what a block of an extending template
  /// may hold.
  [[nodiscard]] bool rows_follow() const;
  void parse_line(Mode mode, Nodes& nodes);
  void parse_heading(int level, Nodes& nodes);
  void parse_paragraph(Nodes& nodes);
  [[nodiscard]] bool is_plain(const Item& item) const;
  [[nodiscard]] std::optional<std::string> take_id(Pieces& pieces);
  bool push(Frame frame);

  // --- directive_parser.cpp
  struct DirectiveLine {
    bool closes = false;
    std::string name;
    Span name_where;
    Pieces rest;
  };
  [[nodiscard]] DirectiveLine read_directive(const Item& item) const;
  /// A line that begins with «:::»; true when it ends the innermost frame.
  bool parse_directive(Mode mode, Nodes& nodes);
  bool close_directive(const DirectiveLine& line);
  void open_directive(const DirectiveLine& line, Nodes& nodes);
  void unknown_directive(const DirectiveLine& line);
  /// Reads the innermost frame's end, or reports that there is none.
  void finish_directive();
  void parse_requisite_line(Nodes& nodes);
  [[nodiscard]] std::vector<Pieces> split_cells(const Pieces& pieces) const;

  // --- table_parser.cpp
  struct TableState {
    TableNode* table = nullptr;
    std::size_t frame = 0;     ///< frames below the table's rows
    Span note;                 ///< the first line of text among the rows
    bool row_is_open = false;  ///< a `::: cell` continues the row above
  };
  void parse_bare_table(Nodes& nodes);
  void parse_table(TableNode& table);
  void parse_table_line(Nodes& nodes);
  void parse_row(const Item& item, Nodes& nodes);
  void parse_rule(const Item& item, Nodes& nodes);
  void parse_section_row(int level, Nodes& nodes);
  void open_cell(const DirectiveLine& line, Nodes& nodes);
  [[nodiscard]] bool is_rule(const Item& item) const;
  [[nodiscard]] bool is_row(std::size_t index) const;
  [[nodiscard]] bool continues_table(std::size_t index) const;
  void stray_rows();
  RowElements parse_elements(const Pieces& pieces, int depth);
  CellChunk parse_chunk(Pieces pieces);
  void check_counts(const TableNode& table);

  // --- shared
  [[nodiscard]] bool at_end() const { return at_ == items_.size(); }
  [[nodiscard]] const Item& item() const { return items_[at_]; }
  [[nodiscard]] const Statement& statement(int tag) const { return tags_[static_cast<std::size_t>(tag)].statement; }
  /// The text that the line begins with.
  [[nodiscard]] std::string_view start(const Item& item) const { return item.start(source_); }
  /// «блок «annex» (строка 31)».
  [[nodiscard]] std::string frame_name(const Frame& frame) const;
  void stop() { at_ = items_.size(); }

  const Source& source_;
  const std::vector<Tag>& tags_;
  std::vector<Item> items_;
  Diagnostics& diagnostics_;
  InlineParser inlines_;
  std::size_t at_ = 0;
  std::vector<Frame> frames_;
  TableState table_;
  Span last_table_;  ///< a bare table that a blank line ended
  int orphans_ = 0;  ///< ends to come of blocks that were reported as unclosed
};

/// Takes bytes off the front of a line that begins with text.
void drop_front(Pieces& pieces, std::size_t bytes);

}  // namespace pisar::tmpl
