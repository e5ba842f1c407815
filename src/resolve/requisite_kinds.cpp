#include "resolve/requisite_kinds.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/utf8.h"
#include "resolve/requisite_esign.h"
#include "resolve/requisite_parties.h"

namespace pisar::resolving {
namespace {

constexpr double sign_width = 40;  // mm: a place for a signature by hand, in a table
constexpr double date_width = 35;  // mm: for a date by hand
constexpr double blank_gap = 4;    // mm of a column that a ruled line leaves free

std::vector<Inlines> lines_of(const Requisite& requisite) {
  std::vector<Inlines> lines;
  for (const Requisite::Line& line : requisite.lines) lines.push_back(joined(line.cells, " | "));
  return lines;
}

Blocks one_paragraph(const Requisite& requisite, const std::vector<Inlines>& lines, Place place, const Frame& frame) {
  Paragraph paragraph = paragraph_of(requisite.kind, lines);
  if (paragraph.content.empty()) return {};
  put_in_place(paragraph, place, frame);
  const Span where = paragraph.content.front().where;
  Blocks blocks;
  blocks.push_back({std::move(paragraph), where});
  return blocks;
}

/// Whether the attribute is one of the words (or absent); reports another one.
bool check_attribute(const Requisite& requisite, std::string_view name, const std::vector<std::string_view>& words,
                     Diagnostics& diagnostics) {
  const std::string_view value = requisite.attribute(name);
  if (value.empty() || std::find(words.begin(), words.end(), value) != words.end()) return true;
  std::string expected;
  for (const std::string_view word : words) {
    if (!expected.empty()) expected += " или ";
    expected += std::string(name) + "=" + std::string(word);
  }
  const Span where = requisite.lines.empty() ? Span{} : requisite.lines.front().where;
  diagnostics
      .report(Code::requisite_attribute, where,
              "у реквизита «" + requisite.kind + "» не бывает " + std::string(name) + "=" + std::string(value))
      .hint("пишут " + expected);
  return false;
}

// --- lines as typed

constexpr double emblem_height = 20;  // mm: requisite 01 is up to 20 mm high

Blocks letterhead(const Requisite& requisite, const Frame& frame, Diagnostics& diagnostics) {
  check_attribute(requisite, "layout", {"lengthwise", "corner"}, diagnostics);
  const bool corner = requisite.attribute("layout") == "corner";
  Blocks blocks = one_paragraph(requisite, lines_of(requisite), corner ? Place::left_corner : Place::centre, frame);
  if (!requisite.emblem) return blocks;
  Image emblem;
  emblem.picture = requisite.emblem;
  emblem.alt = requisite.emblem_alt;
  emblem.height = emblem_height;
  emblem.width = emblem_height * requisite.emblem->width / requisite.emblem->height;
  const Span where = requisite.lines.empty() ? Span{} : requisite.lines.front().where;
  blocks.insert(blocks.begin(), {std::move(emblem), where});
  if (!corner || frame.in_column) return blocks;
  Blocks beside;
  beside.push_back({side_by_side(std::move(blocks), {}, frame), {}});
  return beside;
}

Blocks title(const Requisite& requisite, const Frame& frame, Diagnostics& diagnostics) {
  check_attribute(requisite, "align", {"center", "left"}, diagnostics);
  Align align = frame.profile.style(requisite.kind).align;
  const std::string_view wanted = requisite.attribute("align");
  if (wanted == "left") align = Align::left;
  if (wanted == "center") align = Align::center;
  // GOST R 7.0.97: lines of a requisite are no longer than a corner's, of a centred one no longer than 12 cm.
  const Place place = align == Align::center ? Place::centre : align == Align::left ? Place::left_corner : Place::full;
  Blocks blocks = one_paragraph(requisite, lines_of(requisite), place, frame);
  if (!wanted.empty() && !blocks.empty()) std::get<Paragraph>(blocks.front().node).format.align = align;
  return blocks;
}

Blocks full_width(const Requisite& requisite, const Frame& frame, Diagnostics& /*diagnostics*/) {
  return one_paragraph(requisite, lines_of(requisite), Place::full, frame);
}

Blocks right_corner(const Requisite& requisite, const Frame& frame, Diagnostics& /*diagnostics*/) {
  return one_paragraph(requisite, lines_of(requisite), Place::right_corner, frame);
}

// --- the date, the place and the number on one line

using LineCells = std::vector<Inlines>;

/// Columns for lines of `count` cells. Of three, the outer ones are equally wide, so that the middle one stays in the
/// middle, and the texts share the width by their lengths.
std::vector<Column> line_columns(const std::vector<LineCells>& lines, std::size_t count) {
  std::vector<double> shares(count, 1);
  if (count == 3) {
    double side = 1;
    double middle = 1;
    for (const LineCells& line : lines) {
      const auto length = [&](std::size_t i) { return static_cast<double>(utf8::length(plain_text(line[i]))); };
      side = std::max({side, length(0), length(2)});
      middle = std::max(middle, length(1));
    }
    shares = {side, middle, side};
  }
  std::vector<Column> columns;
  for (std::size_t i = 0; i < count; ++i) {
    const Align align = i == 0 ? Align::left : i + 1 == count ? Align::right : Align::center;
    columns.push_back(column_of(ColumnWidth::Unit::share, shares[i], align));
  }
  return columns;
}

Block line_table(const std::string& style, std::vector<LineCells> lines) {
  Table table = borderless(line_columns(lines, lines.front().size()));
  for (LineCells& line : lines) {
    Row row;
    for (Inlines& cell : line) {
      row.cells.push_back(cell_of(style, std::move(cell)));
      row.where = pisar::join(row.where, row.cells.back().where);
    }
    table.rows.push_back(std::move(row));
  }
  const Span where = table.rows.front().where;
  return {std::move(table), where};
}

/// Takes out middle cells that hold nothing in any line of three: a place that an office does not print.
void drop_empty_middle(std::vector<LineCells>& lines) {
  const bool empty = std::all_of(lines.begin(), lines.end(),
                                 [](const LineCells& line) { return line.size() == 3 && is_empty(line[1]); });
  if (!empty) return;
  for (LineCells& line : lines) line.erase(line.begin() + 1);
}

Blocks line(const Requisite& requisite, const Frame& frame, Diagnostics& /*diagnostics*/) {
  std::vector<LineCells> lines;
  for (const Requisite::Line& typed : requisite.lines) {
    if (!std::all_of(typed.cells.begin(), typed.cells.end(), is_empty)) lines.push_back(typed.cells);
  }
  const bool single = std::all_of(lines.begin(), lines.end(), [](const LineCells& cells) { return cells.size() == 1; });
  if (frame.in_column || single) {
    std::vector<Inlines> texts;
    texts.reserve(lines.size());
    for (const LineCells& cells : lines) texts.push_back(joined(cells, " "));
    return one_paragraph(requisite, texts, Place::full, frame);
  }
  drop_empty_middle(lines);
  Blocks blocks;
  for (auto first = lines.begin(); first != lines.end();) {
    const auto last =
        std::find_if(first, lines.end(), [&](const LineCells& cells) { return cells.size() != first->size(); });
    blocks.push_back(line_table(requisite.kind, {std::make_move_iterator(first), std::make_move_iterator(last)}));
    first = last;
  }
  return blocks;
}

// --- approval and agreement: a block in a corner

Blocks in_corner(const Requisite& requisite, Place place, const Frame& frame, Diagnostics& diagnostics) {
  constexpr double share_of_corner = 3;  // a third of the corner for the signature, the rest for the name
  std::vector<Inlines> lines;
  const Requisite::Line* post = nullptr;
  for (const Requisite::Line& line : requisite.lines) {
    Inlines text = joined(line.cells, " | ");
    if (line.field == "post") post = &line;
    if (line.field == "name" && !is_empty(text)) {
      post = nullptr;
      text.insert(text.begin(), text_inline(" ", {}, line.where));
      text.insert(text.begin(), blank(frame.profile.corner_width / share_of_corner));
    }
    lines.push_back(std::move(text));
  }
  if (post != nullptr) {
    diagnostics
        .report(Code::requisite_incomplete, post->where,
                "в реквизите «" + requisite.kind + "» названа должность (post), но не назван человек (name)")
        .hint("допишите строку «name: М.Д. Рамазанов»");
  }
  return one_paragraph(requisite, lines, place, frame);
}

Blocks approve(const Requisite& requisite, const Frame& frame, Diagnostics& diagnostics) {
  return in_corner(requisite, Place::right_corner, frame, diagnostics);
}

Blocks agree(const Requisite& requisite, const Frame& frame, Diagnostics& diagnostics) {
  return in_corner(requisite, Place::left_corner, frame, diagnostics);
}

// --- signatures

/// A post with the name of who signs.
struct Signer {
  Inlines post;
  Inlines name;
  std::optional<EsignPlace> esign{};  ///< a place for the mark of an electronic signature
  Span where;
};

/// The pairs of `post` and `name` lines, in either order.
std::vector<Signer> signers_of(const Requisite& requisite, Diagnostics& diagnostics) {
  std::vector<Signer> signers;
  bool has_post = false;
  bool has_name = false;
  for (const Requisite::Line& line : requisite.lines) {
    if (line.field == "esign") {
      if (signers.empty()) signers.push_back({{}, {}, {}, line.where});
      signers.back().esign.emplace();
      continue;
    }
    if (!signers.empty() && signers.back().esign) take_esign_line(line, *signers.back().esign);
    const bool is_post = line.field == "post";
    if (!is_post && line.field != "name") continue;
    if (signers.empty() || (is_post ? has_post : has_name)) {
      signers.push_back({{}, {}, {}, line.where});
      has_post = has_name = false;
    }
    (is_post ? has_post : has_name) = true;
    (is_post ? signers.back().post : signers.back().name) = joined(line.cells, " | ");
  }
  for (const Signer& signer : signers) {
    if (!is_empty(signer.name)) continue;
    diagnostics
        .report(Code::requisite_incomplete, signer.where,
                "в реквизите «" + requisite.kind + "» названа должность (post), но не назван человек (name)")
        .hint("допишите строку «name: М.Д. Рамазанов»");
  }
  return signers;
}

/// GOST R 7.0.97, requisite 22: the post at the left, the name at the right on the post's last line; requisite 23,
/// where it is wanted, between them.
Blocks signature(const Requisite& requisite, const Frame& frame, Diagnostics& diagnostics) {
  constexpr double name_beside_esign = 46;  // mm
  std::vector<Signer> signers = signers_of(requisite, diagnostics);
  const bool esigned =
      std::any_of(signers.begin(), signers.end(), [](const Signer& signer) { return signer.esign.has_value(); });
  const double name_width = frame.profile.signature_name;
  std::vector<Column> columns = {column_of(ColumnWidth::Unit::share, 1)};
  if (esigned) columns.push_back(column_of(ColumnWidth::Unit::mm, esign_width));
  columns.push_back(
      column_of(ColumnWidth::Unit::mm, esigned ? std::min(name_width, name_beside_esign) : name_width, Align::right));
  Table table = borderless(std::move(columns));
  for (Signer& signer : signers) {
    Row row;
    row.where = signer.where;
    row.cells.push_back(cell_of(requisite.kind, std::move(signer.post), VerticalAlign::bottom));
    if (signer.esign) {
      row.cells.push_back(esign_cell(*std::move(signer.esign), frame.profile, signer.where));
    } else if (esigned) {
      row.cells.push_back(cell_of(requisite.kind, {}));
    }
    row.cells.push_back(cell_of(requisite.kind, std::move(signer.name), VerticalAlign::bottom));
    table.rows.push_back(std::move(row));
  }
  if (table.rows.empty()) return {};
  const Span where = table.rows.front().where;
  Blocks blocks;
  blocks.push_back({std::move(table), where});
  return blocks;
}

/// Requisite 26: «Верно», who certifies with a place to sign, the date, where the original is kept.
Blocks copy(const Requisite& requisite, const Frame& frame, Diagnostics& diagnostics) {
  Blocks blocks;
  std::vector<Inlines> lines;
  const auto finish_lines = [&] {
    for (Block& block : one_paragraph(requisite, std::exchange(lines, {}), Place::full, frame)) {
      if (!blocks.empty()) std::get<Paragraph>(block.node).format.space_before = 0;
      blocks.push_back(std::move(block));
    }
  };
  bool signed_already = false;
  for (const Requisite::Line& line : requisite.lines) {
    if (line.field != "post" && line.field != "name") {
      lines.push_back(joined(line.cells, " | "));
      continue;
    }
    if (std::exchange(signed_already, true)) continue;
    finish_lines();
    Table table = borderless({column_of(ColumnWidth::Unit::share, 1), column_of(ColumnWidth::Unit::mm, sign_width),
                              column_of(ColumnWidth::Unit::mm, frame.profile.signature_name)});
    for (Signer& signer : signers_of(requisite, diagnostics)) {
      Row row;
      row.where = signer.where;
      row.cells.push_back(cell_of(requisite.kind, std::move(signer.post), VerticalAlign::bottom));
      row.cells.push_back(cell_of(requisite.kind, {blank(sign_width - blank_gap)}, VerticalAlign::bottom));
      row.cells.push_back(cell_of(requisite.kind, std::move(signer.name), VerticalAlign::bottom));
      for (Cell& cell : row.cells) std::get<Paragraph>(cell.content.front().node).format.space_before = 0;
      table.rows.push_back(std::move(row));
    }
    blocks.push_back({std::move(table), line.where});
  }
  finish_lines();
  return blocks;
}

// --- the list of those who have read the paper

Blocks familiar(const Requisite& requisite, const Frame& frame, Diagnostics& diagnostics) {
  std::vector<Inlines> heading;
  Table table = borderless({column_of(ColumnWidth::Unit::share, 1), column_of(ColumnWidth::Unit::mm, sign_width),
                            column_of(ColumnWidth::Unit::mm, date_width)});
  table.keep_together = false;  // a long list may go over pages, row by row
  for (const Requisite::Line& line : requisite.lines) {
    if (line.field.empty()) {
      heading.push_back(joined(line.cells, " | "));
      continue;
    }
    if (line.cells.empty() || is_empty(line.cells.front())) {
      diagnostics.report(Code::requisite_incomplete, line.where, "в строке ознакомления (person) не назван человек")
          .hint("пишут «person: М.Д. Рамазанов | директор»");
      continue;
    }
    Row row;
    row.where = line.where;
    row.cells.push_back(cell_of(requisite.kind, joined(line.cells, ", "), VerticalAlign::bottom));
    row.cells.push_back(cell_of(requisite.kind, {blank(sign_width - blank_gap, "подпись")}, VerticalAlign::bottom));
    row.cells.push_back(cell_of(requisite.kind, {blank(date_width - blank_gap, "дата")}, VerticalAlign::bottom));
    for (Cell& cell : row.cells) std::get<Paragraph>(cell.content.front().node).format.space_before = 0;
    table.rows.push_back(std::move(row));
  }
  Blocks blocks = one_paragraph(requisite, heading, Place::full, frame);
  if (table.rows.empty()) return blocks;
  if (!blocks.empty()) std::get<Paragraph>(blocks.front().node).format.keep_with_next = true;
  const Span where = table.rows.front().where;
  blocks.push_back({std::move(table), where});
  return blocks;
}

const std::vector<RequisiteKind>& kinds() {
  static const std::vector<RequisiteKind> table = {
      {"letterhead", {}, true, letterhead},
      {"kind", {}, true, full_width},
      {"line", {}, true, line},
      {"addressee", {}, true, right_corner},
      {"title", {}, true, title},
      {"verb", {}, true, full_width},
      {"approve", {"post", "name", "act", "date"}, true, approve},
      {"agree", {"post", "name", "act", "date"}, true, agree},
      {"mark", {}, true, right_corner},
      {"signature", {"post", "name"}, false, signature, {"esign", "owner", "certificate", "valid"}},
      {"esign", {"owner", "certificate", "valid"}, false, esign},
      {"executor", {}, true, full_width},
      {"familiar", {"person"}, true, familiar},
      {"copy", {"post", "name", "date"}, true, copy},
      {"parties", {"party", "post", "name"}, true, parties},
  };
  return table;
}

}  // namespace

const RequisiteKind* find_requisite_kind(std::string_view name) {
  const auto found =
      std::find_if(kinds().begin(), kinds().end(), [&](const RequisiteKind& kind) { return kind.name == name; });
  return found == kinds().end() ? nullptr : &*found;
}

std::vector<std::string_view> requisite_names() {
  std::vector<std::string_view> names;
  for (const RequisiteKind& kind : kinds()) names.push_back(kind.name);
  return names;
}

}  // namespace pisar::resolving
