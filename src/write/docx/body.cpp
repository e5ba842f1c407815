#include "write/docx/body.h"

#include <stdexcept>
#include <utility>

#include "document/captions.h"
#include "document/walk.h"
#include "write/docx/parts.h"
#include "write/docx/units.h"

namespace pisar::docx {
namespace {

constexpr std::string_view main_namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
constexpr std::string_view relation_namespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr double ascent = 0.891;  // of Times New Roman, em
constexpr double mm_per_point = 25.4 / 72;

}  // namespace

BodyWriter::BodyWriter(const Document& document, const Profile& profile, const StyleSheet& styles,
                       const NumberingPlan& numbering, Hyperlinks& hyperlinks, Diagnostics& diagnostics)
    : document_(document),
      profile_(profile),
      styles_(styles),
      numbering_(numbering),
      hyperlinks_(hyperlinks),
      diagnostics_(diagnostics),
      bookmarks_(document) {}

std::string BodyWriter::write() {
  xml_.open("w:document", {{"xmlns:w", main_namespace}, {"xmlns:r", relation_namespace}}).open("w:body");
  blocks(document_.blocks, Flow{});
  if (!started_) landscape_ = wanted_.landscape;
  if (columns_.count > 1) {  // Word balances columns only before another section on their page
    begin_content(Flow{});
    spacer();
  }
  page_break_ = false;  // nothing comes behind it
  if (after_table_ || !started_ || !anchors_.empty()) spacer();
  close_contents(0);
  xml_.insert(xml_.place(), section_properties());
  return xml_.take();
}

/// Whether the first page has a header and a footer of its own.
bool BodyWriter::first_page_differs() const {
  const auto off = [](const RunningText& text) { return !text.blocks.empty() && !text.on_first_page; };
  return profile_.page_number_from > 1 || off(document_.header) || off(document_.footer);
}

std::string BodyWriter::header(bool first) {
  XmlWriter part;
  part.open("w:hdr", {{"xmlns:w", main_namespace}, {"xmlns:r", relation_namespace}});
  std::swap(xml_, part);
  const bool number = !prints_page_number(document_) && (!first || profile_.page_number_from <= 1);
  const bool empty = document_.header.blocks.empty() || (first && !document_.header.on_first_page);
  if (number) write_page_number(xml_, profile_, styles_.id("page-number"));
  if (!empty) running(document_.header);
  if (!number && empty) xml_.empty("w:p");
  std::swap(xml_, part);
  return part.take();
}

std::string BodyWriter::footer(bool first) {
  if (document_.footer.blocks.empty()) return {};
  XmlWriter part;
  part.open("w:ftr", {{"xmlns:w", main_namespace}, {"xmlns:r", relation_namespace}});
  std::swap(xml_, part);
  if (first && !document_.footer.on_first_page) {
    xml_.empty("w:p");
  } else {
    running(document_.footer);
  }
  std::swap(xml_, part);
  return part.take();
}

/// As wide as an upright page: Word has one header for pages of both orientations.
void BodyWriter::running(const RunningText& running) {
  Flow flow;
  flow.in_cell = true;
  flow.width = profile_.page_width - profile_.margin_left - profile_.margin_right;
  after_table_ = false;
  blocks(running.blocks, flow);
  if (after_table_) spacer();
}

std::string BodyWriter::footnotes() { return note_count_ == 0 ? std::string() : notes_.take(); }

/// The width of a column: of the page between the margins where there is one; mm.
double BodyWriter::text_width() const {
  return (page_text_width(landscape_) - columns_.gap * (columns_.count - 1)) / columns_.count;
}

/// Between the margins, mm.
double BodyWriter::page_text_width(bool landscape) const {
  return (landscape ? profile_.page_height : profile_.page_width) - profile_.margin_left - profile_.margin_right;
}

void BodyWriter::blocks(const Blocks& blocks, const Flow& flow) {
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    Flow inner = flow;
    inner.keep_last = i + 1 == blocks.size() ? flow.keep_last : flow.keep;
    block(blocks[i], inner);
  }
}

void BodyWriter::block(const Block& block, const Flow& flow) {
  std::visit(
      [&](const auto& node) {
        using Node = std::remove_cvref_t<decltype(node)>;
        if constexpr (std::is_same_v<Node, Paragraph>) {
          begin_content(flow);
          paragraph(node, flow);
        } else if constexpr (std::is_same_v<Node, Table>) {
          table(node, flow, block.where);
        } else if constexpr (std::is_same_v<Node, PageBreak>) {
          if (!flow.in_cell) page_break_ = started_;
        } else if constexpr (std::is_same_v<Node, Keep>) {
          Flow kept = flow;
          kept.keep = true;
          kept.keep_lines = true;
          blocks(node.blocks, kept);
        } else if constexpr (std::is_same_v<Node, Columns>) {
          columns(node, flow);
        } else if constexpr (std::is_same_v<Node, Section>) {
          if (!node.id.empty()) anchors_.push_back(node.id);
          const std::size_t contents = open_contents_.size();
          section(node.blocks, node.landscape, node.kind == Section::Kind::annex, flow);
          if (node.kind == Section::Kind::annex) close_contents(contents);
        } else if constexpr (std::is_same_v<Node, Image> || std::is_same_v<Node, Chart>) {
          begin_content(flow);
          Flow above = flow;
          above.keep_last = flow.keep_last || !node.caption.empty();
          drawing(node, above);
          if (node.caption.empty()) return;
          Paragraph caption = caption_paragraph(node);
          if (flow.in_table) caption.format.space_before = caption.format.space_after = 0;
          paragraph(caption, flow);
        } else if constexpr (std::is_same_v<Node, Contents>) {
          contents(node, flow);
        } else if constexpr (std::is_same_v<Node, Sheet>) {
          Paragraph heading;
          heading.style = "heading1";
          heading.outline = 1;
          heading.content.push_back(text_inline(node.name));
          Blocks sheet;
          sheet.push_back({std::move(heading), block.where});
          section(sheet, node.landscape, true, flow);
          section(node.blocks, node.landscape, false, flow);
        } else {
          throw std::logic_error("docx: a requisite that resolve has not lowered");
        }
      },
      block.node);
}

/// A field TOC over a bookmark that reaches to the end of the annex or the document: Word lists anew what follows.
void BodyWriter::contents(const Contents& contents, const Flow& flow) {
  const std::string bookmark = "_contents" + std::to_string(++contents_count_);
  const std::size_t first_entry = contents.title.empty() ? 0 : 1;
  for (std::size_t i = 0; i < contents.blocks.size(); ++i) {
    if (i == first_entry) {
      field_begin_ = " TOC \\o \"" + std::to_string(contents.first_level) + "-" + std::to_string(contents.last_level) +
                     "\" \\b " + bookmark + " \\h \\z \\u ";
    }
    field_ends_ = i + 1 == contents.blocks.size();
    block(contents.blocks[i], flow);
  }
  field_ends_ = false;
  if (contents.blocks.empty()) return;
  xml_.empty("w:bookmarkStart", {{"w:id", ++bookmark_id_}, {"w:name", bookmark}});
  open_contents_.push_back(bookmark_id_);
}

void BodyWriter::close_contents(std::size_t left) {
  for (; open_contents_.size() > left; open_contents_.pop_back()) {
    xml_.empty("w:bookmarkEnd", {{"w:id", open_contents_.back()}});
  }
}

/// Blocks in a page size of their own; the one around them comes back behind them, on a new page.
void BodyWriter::section(const Blocks& inner, bool landscape, bool own, const Flow& flow) {
  if (flow.in_cell) return blocks(inner, flow);
  const bool outer = wanted_.landscape;
  wanted_.landscape = landscape || outer;
  wanted_.section = wanted_.section || (own && started_);
  blocks(inner, flow);
  wanted_.landscape = outer;
}

/// A section on the same page; behind it another one goes on in the columns around.
void BodyWriter::columns(const Columns& columns, const Flow& flow) {
  if (flow.in_cell) return blocks(columns.blocks, flow);
  const ColumnGrid outer =
      std::exchange(wanted_.columns, {columns.count, columns.gap_within(page_text_width(wanted_.landscape))});
  blocks(columns.blocks, flow);
  wanted_.columns = outer;
}

/// Called before what is written at the level of the body: the section that it belongs to begins only now, so that
/// sections without content leave no empty pages.
void BodyWriter::begin_content(const Flow& flow) {
  if (flow.in_cell) return;
  const bool new_page = wanted_.section || wanted_.landscape != landscape_;
  if (started_ && (new_page || wanted_.columns != columns_)) {
    end_section();
    continuous_ = !new_page && !page_break_;
    page_break_ = false;
  }
  landscape_ = wanted_.landscape;
  columns_ = wanted_.columns;
  wanted_.section = false;
  started_ = true;
}

/// A section's properties stand in its last paragraph.
void BodyWriter::end_section() {
  const std::string properties = section_properties();
  if (after_table_ || properties_end_ == 0) {
    spacer(properties);
  } else {
    xml_.insert(properties_end_, properties);
  }
  after_table_ = false;
  properties_end_ = 0;
  first_section_ = false;
}

/// A paragraph that nobody sees, where Word demands one: behind a table, for a section's end.
void BodyWriter::spacer(std::string_view section_properties) {
  constexpr int hair = 20;  // a point
  xml_.open("w:p").open("w:pPr");
  if (std::exchange(page_break_, false)) xml_.empty("w:pageBreakBefore");
  xml_.empty("w:spacing", {{"w:before", 0}, {"w:after", 0}, {"w:line", hair}, {"w:lineRule", "exact"}});
  xml_.open("w:rPr");
  write_size(xml_, 1);
  xml_.close();
  if (!section_properties.empty()) xml_.insert(xml_.place(), section_properties);
  xml_.close();
  open_bookmarks();
  xml_.close();
  after_table_ = false;
}

std::string BodyWriter::section_properties() const {
  XmlWriter xml = XmlWriter::fragment();
  const bool own_first_page = first_section_ && first_page_differs();
  const double header = profile_.page_number_top - ascent * profile_.page_number_size * mm_per_point;
  int width = twips_of_mm(profile_.page_width);
  int height = twips_of_mm(profile_.page_height);
  if (landscape_) std::swap(width, height);

  xml.open("w:sectPr");
  xml.empty("w:headerReference", {{"w:type", "default"}, {"r:id", header_relation}});
  if (own_first_page) xml.empty("w:headerReference", {{"w:type", "first"}, {"r:id", first_header_relation}});
  if (!document_.footer.blocks.empty()) {
    xml.empty("w:footerReference", {{"w:type", "default"}, {"r:id", footer_relation}});
    if (own_first_page) xml.empty("w:footerReference", {{"w:type", "first"}, {"r:id", first_footer_relation}});
  }
  xml.empty("w:type", {{"w:val", continuous_ ? "continuous" : "nextPage"}});
  if (landscape_) {
    xml.empty("w:pgSz", {{"w:w", width}, {"w:h", height}, {"w:orient", "landscape"}});
  } else {
    xml.empty("w:pgSz", {{"w:w", width}, {"w:h", height}});
  }
  xml.empty("w:pgMar", {{"w:top", twips_of_mm(profile_.margin_top)},
                        {"w:right", twips_of_mm(profile_.margin_right)},
                        {"w:bottom", twips_of_mm(profile_.margin_bottom)},
                        {"w:left", twips_of_mm(profile_.margin_left)},
                        {"w:header", std::max(twips_of_mm(header), 0)},
                        {"w:footer", twips_of_mm(profile_.margin_bottom / 2)},
                        {"w:gutter", 0}});
  if (columns_.count > 1) {
    xml.empty("w:cols", {{"w:num", columns_.count}, {"w:space", twips_of_mm(columns_.gap)}, {"w:equalWidth", 1}});
  } else {
    xml.empty("w:cols", {{"w:space", 708}});
  }
  if (own_first_page) xml.empty("w:titlePg");
  return xml.take();
}

void write_size(XmlWriter& xml, double pt) {
  xml.empty("w:sz", {{"w:val", half_points(pt)}}).empty("w:szCs", {{"w:val", half_points(pt)}});
}

}  // namespace pisar::docx
