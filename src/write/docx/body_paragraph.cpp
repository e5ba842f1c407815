#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <utility>

#include "base/utf8.h"
#include "write/docx/body.h"
#include "write/docx/fields.h"
#include "write/docx/parts.h"
#include "write/docx/units.h"
#include "write/package/uri.h"

namespace pisar::docx {
namespace {

constexpr double points_per_mm = 72 / 25.4;
constexpr double underscore = 0.5;  // em, of Times New Roman
constexpr int body_text_level = 9;  // w:outlineLvl of what is no heading

bool only_blanks(const Inlines& inlines) {
  return std::all_of(inlines.begin(), inlines.end(), [](const Inline& piece) {
    return piece.kind == Inline::Kind::blank || (piece.kind == Inline::Kind::text && utf8::trim(piece.text).empty());
  });
}

}  // namespace

void BodyWriter::paragraph(const Paragraph& paragraph, const Flow& flow) {
  ParagraphStyle style = effective_style(profile_, paragraph);
  if (flow.align && !paragraph.format.align) style.align = *flow.align;
  if (flow.size && !paragraph.format.size) style.size = *flow.size;
  style.keep_with_next = style.keep_with_next || flow.keep_last;
  style.keep_together = style.keep_together || flow.keep_lines;
  const bool own_size = style.size != profile_.style(paragraph.style).size;

  if (!paragraph.id.empty()) anchors_.push_back(paragraph.id);
  xml_.open("w:p");
  paragraph_properties(paragraph, style, flow);
  open_bookmarks();
  if (!field_begin_.empty()) begin_field(xml_, std::exchange(field_begin_, {}));
  inlines(paragraph.content, style, own_size);
  if (field_ends_) end_field(xml_);
  xml_.close();
  after_table_ = false;
}

void BodyWriter::paragraph_properties(const Paragraph& paragraph, const ParagraphStyle& style, const Flow& flow) {
  const ParagraphStyle& named = profile_.style(paragraph.style);
  xml_.open("w:pPr");
  xml_.empty("w:pStyle", {{"w:val", styles_.id(paragraph.style)}});
  if (style.keep_with_next != named.keep_with_next) xml_.empty("w:keepNext", {{"w:val", style.keep_with_next ? 1 : 0}});
  if (style.keep_together != named.keep_together) xml_.empty("w:keepLines", {{"w:val", style.keep_together ? 1 : 0}});
  if (!flow.in_cell && page_break_) {
    xml_.empty("w:pageBreakBefore");
    page_break_ = false;
  }

  ListIndent indent{twips_of_mm(style.left_indent), twips_of_mm(style.first_indent)};
  bool own_indent = style.left_indent != named.left_indent || style.first_indent != named.first_indent;
  if (paragraph.number) {
    const ListPlace& place = numbering_.place(paragraph);
    xml_.open("w:numPr").empty("w:ilvl", {{"w:val", place.level}}).empty("w:numId", {{"w:val", place.num_id}}).close();
    const std::optional<ListIndent> item = list_indent(profile_, paragraph, flow.in_cell);
    indent = item.value_or(indent);
    own_indent = item || place.indent ? item != place.indent : own_indent;
  }

  if (flow.decimal) {  // in a cell Word sets a number by it without a tab character
    xml_.open("w:tabs").empty("w:tab", {{"w:val", "decimal"}, {"w:pos", *flow.decimal}}).close();
  }
  if (style.space_before != named.space_before || style.space_after != named.space_after) write_spacing(xml_, style);
  if (own_indent || style.right_indent != named.right_indent) {
    write_indent(xml_, indent.left, twips_of_mm(style.right_indent), indent.first);
  }
  if (style.align != named.align) xml_.empty("w:jc", {{"w:val", justification(style.align)}});
  if (paragraph.outline != heading_level(paragraph.style)) {
    xml_.empty("w:outlineLvl", {{"w:val", paragraph.outline > 0 ? paragraph.outline - 1 : body_text_level}});
  }
  if (style.size != named.size) {  // of the paragraph's number and of its empty line
    xml_.open("w:rPr");
    write_size(xml_, style.size);
    xml_.close();
  }
  if (!flow.in_cell) properties_end_ = xml_.place();
  xml_.close();
}

void BodyWriter::open_bookmarks() {
  for (const std::string& id : anchors_) {
    const std::string* name = bookmarks_.find(id);
    if (name == nullptr || !marked_.insert(*name).second) continue;
    xml_.empty("w:bookmarkStart", {{"w:id", ++bookmark_id_}, {"w:name", *name}});
    xml_.empty("w:bookmarkEnd", {{"w:id", bookmark_id_}});
  }
  anchors_.clear();
}

void BodyWriter::inlines(const Inlines& inlines, const ParagraphStyle& style, bool own_size) {
  const std::string* link = nullptr;  // the open w:hyperlink's
  const bool hints_below = only_blanks(inlines);
  for (const Inline& each : inlines) {
    if (link != nullptr && *link != each.link) {
      xml_.close();
      link = nullptr;
    }
    if (link == nullptr && !each.link.empty() && open_hyperlink(each)) link = &each.link;
    if (each.kind == Inline::Kind::note) {
      note(each);
    } else if (each.kind == Inline::Kind::blank) {
      blank(each, style, own_size, hints_below);
    } else {
      piece(each, style, own_size, link != nullptr);
    }
  }
  if (link != nullptr) xml_.close();
}

/// Opens w:hyperlink; false, after a report, where the link leads nowhere or where no program should follow it.
bool BodyWriter::open_hyperlink(const Inline& piece) {
  if (piece.link.starts_with('#')) {
    const std::string id = piece.link.substr(1);
    if (const std::string* bookmark = bookmarks_.find(id)) {
      xml_.open("w:hyperlink", {{"w:anchor", *bookmark}, {"w:history", 1}});
      return true;
    }
    if (reported_links_.insert(piece.link).second) {
      diagnostics_
          .report(Code::link_target_missing, piece.where, "ссылка ведёт к месту «" + id + "», которого в документе нет")
          .hint("в DOCX она останется обычным текстом; поставьте у нужного места {id=" + id + "}");
    }
    return false;
  }
  if (is_web_link(piece.link)) {
    xml_.open("w:hyperlink", {{"r:id", hyperlinks_.id(piece.link)}, {"w:history", 1}});
    return true;
  }
  if (reported_links_.insert(piece.link).second) {
    diagnostics_.report(Code::link_not_web, piece.where, "ссылка «" + piece.link + "» ведёт не в сеть")
        .hint("в DOCX она останется обычным текстом; ссылки начинаются с http://, https://, ftp://, mailto: или tel:");
  }
  return false;
}

/// The field that counts pages in Word; empty for what is no field.
std::string BodyWriter::field_of(const Inline& piece) const {
  if (piece.kind == Inline::Kind::page) return " PAGE ";
  if (piece.kind == Inline::Kind::page_count) return " NUMPAGES ";
  if (piece.kind != Inline::Kind::page_of) return {};
  const std::string* bookmark = bookmarks_.find(piece.target);
  return bookmark == nullptr ? std::string() : " PAGEREF " + *bookmark + " \\h ";
}

void BodyWriter::piece(const Inline& piece, const ParagraphStyle& style, bool own_size, bool linked) {
  if (piece.kind == Inline::Kind::reference) throw std::logic_error("docx: a reference that resolve has not replaced");
  const std::string field = field_of(piece);
  if (!field.empty()) xml_.open("w:fldSimple", {{"w:instr", field}});
  xml_.open("w:r");
  const Marks& marks = piece.marks;
  if (linked || own_size || marks != Marks{}) {
    xml_.open("w:rPr");
    if (linked) xml_.empty("w:rStyle", {{"w:val", "Hyperlink"}});
    if (marks.bold) xml_.empty("w:b").empty("w:bCs");
    if (marks.italic) xml_.empty("w:i").empty("w:iCs");
    if (marks.strike) xml_.empty("w:strike");
    if (own_size) write_size(xml_, style.size);
    if (marks.underline) xml_.empty("w:u", {{"w:val", "single"}});
    if (marks.baseline == Marks::Baseline::superscript) xml_.empty("w:vertAlign", {{"w:val", "superscript"}});
    if (marks.baseline == Marks::Baseline::subscript) xml_.empty("w:vertAlign", {{"w:val", "subscript"}});
    xml_.close();
  }
  const std::size_t dropped = xml_.dropped();
  switch (piece.kind) {
    case Inline::Kind::line_break:
      xml_.empty("w:br");
      break;
    case Inline::Kind::tab:
    case Inline::Kind::leader:  // the style has a tab stop for it
      xml_.empty("w:tab");
      break;
    case Inline::Kind::page:
      xml_.element("w:t", "1");
      break;
    default:
      text(piece.text);
  }
  if (xml_.dropped() != dropped) {
    diagnostics_
        .report(Code::text_not_xml, piece.where, "в тексте есть управляющие знаки, которых в DOCX быть не может")
        .hint("они пропущены; удалите их из данных или шаблона");
  }
  xml_.close();
  if (!field.empty()) xml_.close();
}

/// A ruled line to write on: underscores, which people can select and overtype, drawn together until their width is the
/// one asked for. The hint stands below where the paragraph is nothing but the line, else behind it in small print.
void BodyWriter::blank(const Inline& piece, const ParagraphStyle& style, bool own_size, bool hint_below) {
  const double width = piece.width * points_per_mm;
  const double one = underscore * style.size;
  constexpr double rounding = 1e-6;
  const int count = std::max(static_cast<int>(std::ceil(width / one - rounding)), 1);
  const int squeeze = twips_of_pt((width - count * one) / count);
  xml_.open("w:r");
  if (squeeze < 0 || own_size) {
    xml_.open("w:rPr");
    if (squeeze < 0) xml_.empty("w:spacing", {{"w:val", squeeze}});
    if (own_size) write_size(xml_, style.size);
    xml_.close();
  }
  xml_.element("w:t", std::string(static_cast<std::size_t>(count), '_')).close();
  if (piece.text.empty()) return;

  const double hint_size = std::min(profile_.style("blank-hint").size, style.size);
  xml_.open("w:r").open("w:rPr");
  write_size(xml_, hint_size);
  xml_.close();
  if (hint_below) {
    xml_.empty("w:br");
    text(piece.text);
  } else {
    text(" (" + piece.text + ")");
  }
  xml_.close();
}

/// Word counts the footnotes by itself, as resolve has done: one after the other through the document.
void BodyWriter::note(const Inline& mark) {
  const auto reference = [](XmlWriter& xml) -> XmlWriter& {
    xml.open("w:r").open("w:rPr").empty("w:rStyle", {{"w:val", "FootnoteReference"}});
    return xml.close();
  };
  if (note_count_ == 0) begin_footnotes(notes_);
  const int id = ++note_count_;
  reference(xml_).empty("w:footnoteReference", {{"w:id", id}}).close();
  std::swap(xml_, notes_);
  xml_.open("w:footnote", {{"w:id", id}}).open("w:p").open("w:pPr");
  xml_.empty("w:pStyle", {{"w:val", styles_.id("footnote")}}).close();
  reference(xml_).empty("w:footnoteRef").close();
  xml_.open("w:r");
  text("\u00A0");
  xml_.close();
  inlines(mark.note, profile_.style("footnote"), false);
  xml_.close().close();
  std::swap(xml_, notes_);
}

/// The content of a run: what Word has elements for instead of characters becomes one.
void BodyWriter::text(std::string_view text) {
  const auto plain = [&](std::size_t begin, std::size_t end) {
    if (begin == end) return;
    xml_.open("w:t", {{"xml:space", "preserve"}}).text(text.substr(begin, end - begin)).close();
  };
  std::size_t begin = 0;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t next = i;
    std::string_view element;
    switch (utf8::next(text, next)) {
      case '\n':
        element = "w:br";
        break;
      case '\t':
        element = "w:tab";
        break;
      case 0xAD:
        element = "w:softHyphen";
        break;
      case 0x2011:
        element = "w:noBreakHyphen";
        break;
      default:
        i = next;
        continue;
    }
    plain(begin, i);
    xml_.empty(element);
    begin = i = next;
  }
  plain(begin, text.size());
}

}  // namespace pisar::docx
