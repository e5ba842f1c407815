#include "write/text/text.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <string>

#include "base/utf8.h"
#include "document/blocks.h"
#include "document/captions.h"
#include "document/chart_text.h"
#include "document/profile.h"
#include "document/walk.h"
#include "write/text/inlines.h"
#include "write/text/lines.h"
#include "write/text/table.h"

namespace pisar {

namespace text {
namespace {

constexpr int page_columns = 100;
/// The space before or behind a paragraph that is shown as an empty line, in pt.
constexpr double empty_line = 14;

constexpr std::size_t note_rule = 20;  ///< columns, above the footnotes

/// Lines with the space that they ask for round them.
struct Piece {
  Lines lines;
  double space_before = 0;  // pt
  double space_after = 0;
};

/// Collects pieces; of the spaces that two neighbours ask for, the larger stands between them.
class Column {
 public:
  void add(Piece piece) {
    if (piece.lines.empty()) return;
    const double space = std::max(space_after_, piece.space_before);
    if (!lines_.empty()) lines_.insert(lines_.end(), static_cast<std::size_t>(std::lround(space / empty_line)), {});
    if (lines_.empty()) space_before_ = piece.space_before;
    lines_.insert(lines_.end(), std::make_move_iterator(piece.lines.begin()),
                  std::make_move_iterator(piece.lines.end()));
    space_after_ = piece.space_after;
  }

  [[nodiscard]] Piece take() { return {std::move(lines_), space_before_, space_after_}; }

 private:
  Lines lines_;
  double space_before_ = 0;
  double space_after_ = 0;
};

class TextWriter {
 public:
  explicit TextWriter(const Profile& profile)
      : profile_(profile),
        columns_per_mm_(page_columns / std::max(1.0, profile.page_width - profile.margin_left - profile.margin_right)) {
  }

  [[nodiscard]] Piece set(const Blocks& blocks, int width, const Place& place) const {
    Column column;
    for (const Block& block : blocks) {
      std::visit([&](const auto& node) { add(column, node, width, place); }, block.node);
    }
    return column.take();
  }

  /// The footnotes, which have no page to stand at the foot of.
  [[nodiscard]] Piece notes(const Blocks& blocks) const {
    Column column;
    for_each_note(blocks, [&](const Inline& mark) {
      Paragraph text;
      text.style = "footnote";
      text.content.push_back(text_inline("[" + mark.text + "]\u00A0"));
      text.content.insert(text.content.end(), mark.note.begin(), mark.note.end());
      add(column, text, page_columns, {});
    });
    Piece piece = column.take();
    if (!piece.lines.empty()) piece.lines.insert(piece.lines.begin(), {{}, std::string(note_rule, '-')});
    return piece;
  }

 private:
  [[nodiscard]] int columns(double mm) const { return static_cast<int>(std::lround(mm * columns_per_mm_)); }

  /// A page on its side is as much wider as on paper.
  [[nodiscard]] int landscape_columns() const {
    return std::max(page_columns, columns(profile_.page_height - profile_.margin_left - profile_.margin_right));
  }

  [[nodiscard]] std::string text_of(const Paragraph& paragraph) const {
    std::string text = plain_text(paragraph.content, profile_.style(paragraph.style).caps, columns_per_mm_);
    if (!paragraph.number || paragraph.number->label.empty()) return text;
    return text.empty() ? paragraph.number->label : paragraph.number->label + "\u00A0" + text;
  }

  void add(Column& column, const Paragraph& paragraph, int width, const Place& place) const {
    const ParagraphStyle style = effective_style(profile_, paragraph);
    LineFormat format;
    format.width = width;
    format.align = align_of(paragraph, style, place);
    format.first_indent = columns(style.first_indent);
    format.left_indent = columns(style.left_indent);
    format.right_indent = columns(style.right_indent);
    if (paragraph.number && paragraph.outline == 0 && !place.in_cell)
      indent_item(*paragraph.number, paragraph.format, format);
    column.add({break_lines(text_of(paragraph), format), style.space_before, style.space_after});
  }

  /// Header and section rows are aligned by their styles; in the others a column that asks for an alignment gets it.
  static Align align_of(const Paragraph& paragraph, const ParagraphStyle& style, const Place& place) {
    if (!place.in_cell || paragraph.format.align) return style.align;
    if (place.cell_align) return *place.cell_align;
    const bool by_column = place.row == Row::Kind::body || place.row == Row::Kind::total;
    return by_column && place.column_align != Align::left ? place.column_align : style.align;
  }

  void indent_item(const Numbering& number, const ParagraphFormat& own, LineFormat& format) const {
    if (!own.first_indent) format.first_indent = columns(profile_.item_indent + number.level * profile_.item_step);
    if (profile_.item_hang <= 0) return;
    const int hang = columns(profile_.item_hang);
    format.left_indent += format.first_indent + hang;
    format.first_indent = -hang;
  }

  void add(Column& column, const Table& table, int width, const Place& /*place*/) const {
    if (!table.caption.empty()) {
      add(column, caption_paragraph(table), width, {});
    }
    Piece piece;
    const CellSetter setter = {[&](const Blocks& blocks, int cell_width, const Place& cell_place) {
                                 Piece cell = set(blocks, cell_width, cell_place);
                                 piece.space_before = std::max(piece.space_before, cell.space_before);
                                 piece.space_after = std::max(piece.space_after, cell.space_after);
                                 return std::move(cell.lines);
                               },
                               [this](const Blocks& blocks) {
                                 std::string text;
                                 for_each_paragraph(
                                     blocks, [&](const Paragraph& paragraph) { text += text_of(paragraph) + '\n'; });
                                 return text;
                               }};
    piece.lines = draw_table(table, width, columns_per_mm_, setter);
    if (table.borders) {
      piece.space_before = table.caption.empty() ? empty_line : 0;
      piece.space_after = empty_line;
    }
    column.add(std::move(piece));
    column.add(set(table.notes, width, {}));
  }

  void add(Column& column, const PageBreak& /*node*/, int width, const Place& /*place*/) const {
    add_page_end(column, width);
  }

  void add(Column& column, const Keep& keep, int width, const Place& place) const {
    column.add(set(keep.blocks, width, place));
  }

  void add(Column& column, const Columns& columns, int width, const Place& place) const {
    column.add(set(columns.blocks, width, place));
  }

  void add(Column& column, const Contents& contents, int width, const Place& place) const {
    column.add(set(contents.blocks, width, place));
  }

  void add(Column& column, const Image& image, int width, const Place& place) const {
    Paragraph words;
    words.format.align = image.align;
    words.format.first_indent = 0;
    words.content.push_back(text_inline("[" + image.alt + "]"));
    add(column, words, width, place);
    add_caption(column, image, width, place);
  }

  void add(Column& column, const Chart& chart, int width, const Place& place) const {
    add(column, data_table(chart), width, place);
    add_caption(column, chart, width, place);
  }

  template <typename Figure>
  void add_caption(Column& column, const Figure& figure, int width, const Place& place) const {
    if (!figure.caption.empty()) add(column, caption_paragraph(figure), width, place);
  }

  void add(Column& column, const Section& section, int width, const Place& place) const {
    if (section.kind == Section::Kind::annex) add_page_end(column, width);
    column.add(set(section.blocks, section.landscape ? landscape_columns() : width, place));
  }

  void add(Column& column, const Sheet& sheet, int width, const Place& place) const {
    column.add({{sheet.name, std::string(utf8::columns(sheet.name), '=')}, 2 * empty_line, 0});
    column.add(set(sheet.blocks, sheet.landscape ? landscape_columns() : width, place));
  }

  [[noreturn]] static void add(Column& /*column*/, const Requisite& requisite, int /*width*/, const Place& /*place*/) {
    throw std::logic_error("a requisite that was not resolved: " + requisite.kind);
  }

  static void add_page_end(Column& column, int width) {
    column.add({{std::string(static_cast<std::size_t>(width), '-')}, empty_line, empty_line});
  }

  const Profile& profile_;
  const double columns_per_mm_;
};

void report_not_shown(const Document& document, Diagnostics& diagnostics) {
  if (const Block* chart = first_block<Chart>(document)) {
    diagnostics
        .report(Code::not_shown, chart->where, "простой текст не показывает диаграммы: вместо рисунка – таблица чисел")
        .hint("рисунком её печатают PDF и DOCX");
  }
  if (const Block* image = first_block<Image>(document)) {
    diagnostics
        .report(Code::not_shown, image->where, "простой текст не показывает изображения: вместо рисунка – его описание")
        .hint("изображение печатают PDF и DOCX");
  }
}

}  // namespace
}  // namespace text

std::optional<Written> write_text(const Document& document, const WriteOptions& /*options*/, Diagnostics& diagnostics) {
  static const Profile plain;
  text::report_not_shown(document, diagnostics);
  const text::TextWriter writer(document.profile ? *document.profile : plain);
  Written written;
  const auto write = [&written](const text::Piece& piece) {
    for (const std::string& line : piece.lines) {
      written.bytes += line;
      written.bytes += '\n';
    }
    return !piece.lines.empty();
  };
  if (write(writer.set(document.header.blocks, text::page_columns, {}))) written.bytes += '\n';
  write(writer.set(document.blocks, text::page_columns, {}));
  write(writer.notes(document.blocks));
  const text::Piece footer = writer.set(document.footer.blocks, text::page_columns, {});
  if (!footer.lines.empty()) written.bytes += '\n';
  write(footer);
  return written;
}

}  // namespace pisar
