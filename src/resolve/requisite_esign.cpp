#include "resolve/requisite_esign.h"

#include <string_view>
#include <utility>

namespace pisar::resolving {
namespace {

constexpr double long_blank = 34;  // mm: behind «Сертификат:»
constexpr double date_blank = 14;  // mm

Inlines labelled(std::string_view label, Inlines known, Inlines otherwise) {
  Inlines line;
  line.push_back(text_inline(std::string(label) + " "));
  Inlines& rest = is_empty(known) ? otherwise : known;
  line.insert(line.end(), std::make_move_iterator(rest.begin()), std::make_move_iterator(rest.end()));
  return line;
}

Inlines period_blanks() {
  Inlines blanks;
  blanks.push_back(text_inline("с "));
  blanks.push_back(blank(date_blank));
  blanks.push_back(text_inline(" по "));
  blanks.push_back(blank(date_blank));
  return blanks;
}

Block esign_frame(EsignPlace place, Span where) {
  Table table = borderless({column_of(ColumnWidth::Unit::share, 1)});
  table.borders = true;
  Row row;
  row.where = where;
  Inlines heading;
  heading.push_back(text_inline("МЕСТО ДЛЯ ОТМЕТКИ ОБ ЭЛЕКТРОННОЙ ПОДПИСИ", {.bold = true}, where));
  Cell cell = cell_of("esign", std::move(heading), VerticalAlign::middle);
  std::get<Paragraph>(cell.content.front().node).format.align = Align::center;
  Paragraph lines = paragraph_of("esign", {labelled("Сертификат:", std::move(place.certificate), {blank(long_blank)}),
                                           labelled("Владелец:", std::move(place.owner), {blank(long_blank)}),
                                           labelled("Действителен:", std::move(place.valid), period_blanks())});
  cell.content.push_back({std::move(lines), where});
  row.cells.push_back(std::move(cell));
  table.rows.push_back(std::move(row));
  return {std::move(table), where};
}

}  // namespace

void take_esign_line(const Requisite::Line& line, EsignPlace& place) {
  if (line.field == "certificate") place.certificate = joined(line.cells, " | ");
  if (line.field == "owner") place.owner = joined(line.cells, " | ");
  if (line.field == "valid") place.valid = joined(line.cells, " | ");
}

Cell esign_cell(EsignPlace place, const Profile& profile, Span where) {
  // The space that a signature keeps from the text: a table has none of its own.
  Cell cell = cell_of("esign", {}, VerticalAlign::bottom);
  ParagraphFormat& gap = std::get<Paragraph>(cell.content.front().node).format;
  gap.size = 1;
  gap.space_before = profile.style("signature").space_before;
  cell.where = where;
  cell.content.push_back(esign_frame(std::move(place), where));
  return cell;
}

Blocks esign(const Requisite& requisite, const Frame& frame, Diagnostics& /*diagnostics*/) {
  EsignPlace place;
  Span where;
  for (const Requisite::Line& line : requisite.lines) {
    take_esign_line(line, place);
    where = pisar::join(where, line.where);
  }
  Blocks blocks;
  if (frame.in_column) {
    blocks.push_back(esign_frame(std::move(place), where));
    return blocks;
  }
  Table table = borderless({column_of(ColumnWidth::Unit::share, 1), column_of(ColumnWidth::Unit::mm, esign_width),
                            column_of(ColumnWidth::Unit::share, 1)});
  Row row;
  row.where = where;
  row.cells.push_back(cell_of("esign", {}));
  row.cells.push_back(esign_cell(std::move(place), frame.profile, where));
  row.cells.push_back(cell_of("esign", {}));
  table.rows.push_back(std::move(row));
  blocks.push_back({std::move(table), where});
  return blocks;
}

}  // namespace pisar::resolving
