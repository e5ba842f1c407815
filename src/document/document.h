#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "base/date.h"
#include "base/number.h"
#include "base/span.h"
#include "document/inline.h"

namespace pisar {

struct Profile;
struct Block;
using Blocks = std::vector<Block>;

enum class Align : std::uint8_t { left, center, right, justify };
enum class VerticalAlign : std::uint8_t { top, middle, bottom };

/// The number before a list item, a numbered heading or in a numbered table cell. The template says what is asked for;
/// resolve fills in what is printed.
struct Numbering {
  enum class Style : std::uint8_t { decimal, cyrillic, latin, roman_upper, roman_lower, bullet };
  enum class Start : std::uint8_t {
    next,   ///< «#.»: one more than the last of this scope and level
    typed,  ///< «6.» or «1.»: 1 starts anew, another number is checked against the count
  };

  // Asked for.
  Style style = Style::decimal;
  Start start = Start::next;
  int typed = 0;             ///< the last component as typed
  int depth = 1;             ///< components: «#.#.» has 2; the outer ones are those of the enclosing numbers
  std::string suffix = ".";  ///< «.», «)» or nothing; for a bullet the mark itself («–»)

  // Filled in by resolve.
  std::string label;      ///< what is printed: «4.1.», «а)», «–»
  int list_id = 0;        ///< the sequence that the number belongs to, from 1, unique in the document: a Word list
  int level = 0;          ///< nesting for indents: 0 for the outermost
  std::vector<int> path;  ///< the counters of the label's components: {4, 1}
};

/// Changes to what the paragraph's style says; unset members follow the style (profile.h). Lengths in mm, sizes and
/// spaces in pt.
struct ParagraphFormat {
  std::optional<Align> align;
  std::optional<double> first_indent;
  std::optional<double> left_indent;
  std::optional<double> right_indent;
  std::optional<double> space_before;
  std::optional<double> space_after;
  std::optional<double> size;
  std::optional<bool> keep_with_next;
  std::optional<bool> keep_together;

  bool operator==(const ParagraphFormat&) const = default;
};

/// A paragraph, a heading, a list item or a line of a requisite: its style says which.
struct Paragraph {
  std::string style = "text";  ///< a name of Profile::styles
  Inlines content;
  int outline = 0;                  ///< 1–6 for headings (bookmarks, contents), 0 for all else
  std::optional<Numbering> number;  ///< list items, numbered headings, numbered cells
  ParagraphFormat format;
  std::string id;  ///< the anchor; empty: none
};

/// A column's width: millimetres, per cent of the table, or a share («*», «2*») of what is left; `automatic` by
/// content.
struct ColumnWidth {
  enum class Unit : std::uint8_t { automatic, mm, percent, share } unit = Unit::automatic;
  double value = 0;
};

struct Column {
  ColumnWidth width;
  Align align = Align::left;
  /// Numbers stand with their decimal marks one below the other (document/decimal_place.h), together in the middle of
  /// the column; `align` is then `center`, for all that is no number.
  bool decimal = false;
  std::string number_format;  ///< «0», «0,0», «# ##0,00», «0,0 %»: how numbers of this column are printed
  std::string name;           ///< for formulas (names="…"); empty: none
};

/// A place in the table's grid: rows count from 0 and include the header rows.
struct CellRef {
  int row = 0;
  int column = 0;
  bool operator==(const CellRef&) const = default;
};

/// A rectangle of cells, both corners included: the argument of sum(…).
struct CellRange {
  CellRef first;
  CellRef last;
  bool operator==(const CellRange&) const = default;
};

/// A formula over the table's own cells, for spreadsheets: its text with places for cells, «=», {E5}, «/», {C5},
/// «*100». Function names are Excel's English ones.
struct CellFormula {
  std::vector<std::variant<std::string, CellRef, CellRange>> parts;  ///< without the leading «=»
};

struct Cell {
  Blocks content;  ///< what is printed
  int col_span = 1;
  int row_span = 1;
  std::optional<Align> align;  ///< else the column's
  std::optional<VerticalAlign> vertical_align;
  bool shaded = false;                 ///< by itself; whole rows by Table::shading
  std::optional<Number> value;         ///< the cell's number, typed in spreadsheets; `content` shows it formatted
  std::string number_format;           ///< of `value`; else the column's
  std::optional<CellFormula> formula;  ///< computes `value`
  Span where;
};

struct Row {
  enum class Kind : std::uint8_t { header, body, section, total };
  Kind kind = Kind::body;
  std::vector<Cell>
      cells;  ///< without those covered by a span from the left or from above (document/table_grid.h places them)
  Span where;
};

/// Which rows of a table stand on a light grey ground (document/table_shading.h).
struct Shading {
  bool header = false;
  bool section = false;
  bool total = false;
  bool stripes = false;  ///< every second body row
};

struct Table {
  std::string id;
  Inlines caption;  ///< printed above; resolve puts «Таблица 1 – » before it
  std::string continuation;  ///< printed above each part on a further page, by resolve: «Продолжение таблицы 1»
  std::vector<Column> columns;
  std::vector<Row> rows;      ///< header rows first
  bool borders = true;        ///< false: a borderless grid (requisites)
  bool repeat_header = true;  ///< header rows again on each page
  bool keep_together = false;
  bool keep_with_next = false;
  enum class NumberingScope : std::uint8_t { own, through, section } numbering = NumberingScope::own;
  std::optional<double> size;      ///< pt; else the style «table»'s
  std::optional<Shading> shading;  ///< else the profile's
  Blocks notes;                    ///< under the table
};

/// Everything after it starts on a new page.
struct PageBreak {};

/// Blocks that stay on one page where they fit on one.
struct Keep {
  Blocks blocks;
};

/// Blocks set in columns of one width, balanced in height; read from the first column to the last. They hold
/// paragraphs, lists, tables, images and groups of these, no footnotes. Text prints one column.
struct Columns {
  int count = 2;   ///< 2 to 4
  double gap = 8;  ///< mm between two columns
  Blocks blocks;
  /// The gap where the columns stand in `width` mm: they take half of it at least.
  [[nodiscard]] double gap_within(double width) const;
  /// The width of a column in `width` mm.
  [[nodiscard]] double width_within(double width) const;
};

/// A table of contents: the headings that follow it in the document or the annex that it stands in.
struct Contents {
  std::string title;  ///< printed above; empty: none
  int depth = 3;      ///< levels, from the highest heading that is listed
  // Filled in by resolve.
  int first_level = 0;  ///< of the headings listed; 0: there are none
  int last_level = 0;
  Blocks blocks;  ///< the title and a paragraph for each heading: its text, dots, its page
};

/// A picture's file, read and checked; shared by all places where it is printed.
struct Picture {
  enum class Format : std::uint8_t { jpeg, png } format = Format::png;
  std::string bytes;   ///< the file
  int width = 0;       ///< pixels
  int height = 0;      ///< pixels
  bool grey = false;   ///< one byte a pixel, else three: red, green, blue
  std::string pixels;  ///< of a PNG, by rows, what is transparent set on white; empty for a JPEG
};

/// A picture that stands by itself.
struct Image {
  std::shared_ptr<const Picture> picture;
  double width = 0;   ///< mm
  double height = 0;  ///< mm
  std::string alt;    ///< what it shows, for those who do not see it
  Align align = Align::center;
  std::string id;
  Inlines caption;  ///< printed below; resolve puts «Рисунок 1 – » before it
};

/// Figures as a picture: bars, lines. The template says which table they stand in; resolve takes them from it.
struct Chart {
  enum class Kind : std::uint8_t {
    bars,     ///< the series side by side
    stacked,  ///< one upon the other
    lines,
    hbars,  ///< bars from left to right
  };

  Kind kind = Kind::bars;
  std::string id;
  Inlines caption;               ///< printed below; resolve puts «Рисунок 1 – » before it
  std::string title;             ///< as the paragraph above it prints it; for the description
  std::string unit;              ///< printed at the axis; empty: none
  std::optional<double> width;   ///< mm; else as wide as the text
  std::optional<double> height;  ///< mm; else by what is shown

  // Asked for.
  struct Source {
    std::string table;                   ///< the id of a table of the document; empty: `typed`
    std::shared_ptr<const Table> typed;  ///< within the block itself
    std::string category;                ///< the column of the categories, by name or number; empty: the first
    std::vector<std::string> columns;    ///< of figures; empty: all others
    bool by_rows = false;                ///< the rows are the series, the columns the categories
    std::string line;                    ///< «total», «mean» or the category of the row it takes; empty: none
    // Where each is written.
    Span table_where, category_where, columns_where, line_where;
  } source;

  // Filled in by resolve.
  struct Value {
    Number number;
    std::string text;  ///< as the table prints it
  };
  struct Series {
    std::string name;
    std::vector<std::optional<Value>> values;  ///< of each category; none: there is no figure
  };
  struct Level {
    std::string name;
    Value value;
  };
  std::vector<std::string> categories;
  std::vector<Series> series;
  std::optional<Level> level;  ///< a line across: the total, the mean
};

/// A part of the document with a page geometry or a numbering scope of its own; it starts on a new page when it is an
/// annex or changes the orientation.
struct Section {
  enum class Kind : std::uint8_t { plain, annex };
  Kind kind = Kind::plain;
  bool landscape = false;
  std::string id;     ///< the annex's
  int number = 0;     ///< the annex's, from 1
  int count = 0;      ///< annexes in the document: with one only, references print no number
  std::string title;  ///< for bookmarks
  Blocks blocks;
};

/// A sheet of a workbook; other formats print it as a section with its name as heading.
struct Sheet {
  std::string name;
  std::string freeze;  ///< the first cell that scrolls («B2»); empty: below the header and right of nothing
  bool filter = false;
  bool landscape = false;
  Blocks blocks;
};

/// A requisite as typed; resolve lowers it to paragraphs and borderless tables by the profile, so no writer sees one.
struct Requisite {
  struct Line {
    std::string field;           ///< «post», «name», …; empty for a line printed as typed
    std::vector<Inlines> cells;  ///< one, or several where the line was split by «|»
    Span where;
  };
  std::string kind;                       ///< «letterhead», «signature», … (language.md)
  std::shared_ptr<const Picture> emblem;  ///< of a letterhead
  std::string emblem_alt;
  std::vector<Line> lines;
  std::vector<std::pair<std::string, std::string>> attributes;  ///< as written on the directive's line
  /// The attribute's value, or an empty view.
  [[nodiscard]] std::string_view attribute(std::string_view name) const;
};

struct Block {
  std::variant<Paragraph, Table, PageBreak, Keep, Columns, Contents, Image, Chart, Section, Sheet, Requisite> node;
  Span where;
};

/// What stands on each page above or below its text: paragraphs of the style «header» or «footer», tables without
/// captions, pictures.
struct RunningText {
  Blocks blocks;
  bool on_first_page = true;
};

/// A file that a document carries: its source data. Only PDF can.
struct Attachment {
  std::string name;         ///< the file's, with its extension; any letters
  std::string description;  ///< Russian, for the reader
  std::string media_type;   ///< «application/json»
  std::string bytes;
};

/// A document: what every writer writes from.
struct Document {
  std::string id;
  std::string title;
  std::string author;        ///< the office
  std::optional<Date> date;  ///< the paper's own date
  std::shared_ptr<const Profile> profile;
  RunningText header;
  RunningText footer;
  Blocks blocks;
  std::vector<Attachment> attachments;
};

/// Calls `visit` for every paragraph in the order of reading, those in tables, sections, sheets and groups included.
template <typename BlocksType, typename Visit>
void for_each_paragraph(BlocksType& blocks, Visit&& visit) {
  for (auto& block : blocks) {
    std::visit(
        [&](auto& node) {
          using Node = std::remove_cvref_t<decltype(node)>;
          if constexpr (std::is_same_v<Node, Paragraph>) {
            visit(node);
          } else if constexpr (std::is_same_v<Node, Table>) {
            for (auto& row : node.rows) {
              for (auto& cell : row.cells) for_each_paragraph(cell.content, visit);
            }
            for_each_paragraph(node.notes, visit);
          } else if constexpr (requires { node.blocks; }) {
            for_each_paragraph(node.blocks, visit);
          }
        },
        block.node);
  }
}

}  // namespace pisar
