#include "resolve/requisite_parties.h"

#include <algorithm>
#include <utility>

namespace pisar::resolving {
namespace {

constexpr double gap = 8;         // mm between the two columns
constexpr double sign_share = 3;  // a third of the column for the signature by hand

/// A party's lines, those of each part under the other's on one level.
struct Party {
  Inlines name;
  std::vector<Inlines> details;
  std::vector<Inlines> signature;
  std::vector<Inlines> below;
  const Requisite::Line* post = nullptr;  ///< until a name follows it
  Span where;
};

void report_incomplete(Diagnostics& diagnostics, Span where, std::string message, std::string hint) {
  diagnostics.report(Code::requisite_incomplete, where, std::move(message)).hint(std::move(hint));
}

Inlines bold(Inlines content) {
  for (Inline& piece : content) piece.marks.bold = true;
  return content;
}

void add_line(Party& party, const Requisite::Line& line, double sign_width) {
  Inlines text = joined(line.cells, " | ");
  if (is_empty(text)) return;
  if (line.field == "post") {
    party.post = &line;
    party.signature.push_back(std::move(text));
  } else if (line.field == "name") {
    party.post = nullptr;
    text.insert(text.begin(), text_inline(" ", {}, line.where));
    text.insert(text.begin(), blank(sign_width));
    party.signature.push_back(std::move(text));
  } else {
    (party.signature.empty() ? party.details : party.below).push_back(std::move(text));
  }
}

std::vector<Party> parties_of(const Requisite& requisite, double sign_width, Diagnostics& diagnostics) {
  std::vector<Party> parties;
  for (const Requisite::Line& line : requisite.lines) {
    if (line.field == "party") {
      Party& party = parties.emplace_back();
      party.name = bold(joined(line.cells, " | "));
      party.where = line.where;
    } else if (!parties.empty()) {
      add_line(parties.back(), line, sign_width);
    } else {
      report_incomplete(diagnostics, line.where, "в реквизите «parties» строка стоит до первой стороны",
                        "сторону начинает строка «party: название»");
      return {};
    }
  }
  return parties;
}

void check(const std::vector<Party>& parties, Diagnostics& diagnostics) {
  if (parties.size() == 1) {
    report_incomplete(diagnostics, parties.front().where, "в реквизите «parties» одна сторона",
                      "у договора не меньше двух сторон; вторую начинает ещё одна строка «party: название»");
  }
  for (const Party& party : parties) {
    if (party.post != nullptr) {
      report_incomplete(diagnostics, party.post->where,
                        "в реквизите «parties» названа должность (post), но не назван человек (name)",
                        "допишите строку «name: М.Д. Рамазанов»");
    } else if (party.signature.empty()) {
      report_incomplete(diagnostics, party.where, "за сторону договора никто не подписывается",
                        "допишите строки «post: директор» и «name: М.Д. Рамазанов»");
    }
  }
}

Cell cell_of_lines(const std::string& style, const std::vector<Inlines>& lines, VerticalAlign align) {
  return cell_of(style, paragraph_of(style, lines).content, align);
}

/// A row of a part of both parties; nothing when neither has it.
void add_row(Table& table, const std::string& style, const Party& left, const Party* right,
             std::vector<Inlines> Party::*part) {
  if ((left.*part).empty() && (right == nullptr || (right->*part).empty())) return;
  // The names stand on one level, however long the posts above them are.
  const VerticalAlign align = part == &Party::signature ? VerticalAlign::bottom : VerticalAlign::top;
  Row row;
  row.where = left.where;
  row.cells.push_back(cell_of_lines(style, left.*part, align));
  row.cells.push_back(cell_of(style, {}));
  row.cells.push_back(right == nullptr ? cell_of(style, {}) : cell_of_lines(style, right->*part, align));
  table.rows.push_back(std::move(row));
}

}  // namespace

Blocks parties(const Requisite& requisite, const Frame& frame, Diagnostics& diagnostics) {
  const double column = std::max(0.0, frame.text_width - gap) / 2;
  std::vector<Party> parties = parties_of(requisite, column / sign_share, diagnostics);
  check(parties, diagnostics);
  Blocks blocks;
  for (std::size_t i = 0; i < parties.size(); i += 2) {
    Party& left = parties[i];
    Party* right = i + 1 < parties.size() ? &parties[i + 1] : nullptr;
    for (Party* party : {&left, right}) {
      if (party != nullptr) party->details.insert(party->details.begin(), party->name);
    }
    Table table = borderless({column_of(ColumnWidth::Unit::share, 1), column_of(ColumnWidth::Unit::mm, gap),
                              column_of(ColumnWidth::Unit::share, 1)});
    for (const auto part : {&Party::details, &Party::signature, &Party::below}) {
      add_row(table, requisite.kind, left, right, part);
    }
    blocks.push_back({std::move(table), left.where});
  }
  return blocks;
}

}  // namespace pisar::resolving
