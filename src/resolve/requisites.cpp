#include <algorithm>
#include <cmath>

#include "base/utf8.h"
#include "resolve/passes.h"
#include "resolve/requisite_kinds.h"

namespace pisar::resolving {
namespace {

std::string listed(const std::vector<std::string_view>& words) {
  std::string text;
  for (const std::string_view word : words) {
    if (!text.empty()) text += ", ";
    text += word;
  }
  return text;
}

/// Keeps the paragraphs at the end of `blocks` with what follows, until they hold `lines` lines, so that a signature
/// does not go to a new page without text (GOST R 7.0.97: with at least two or three lines).
void keep_last_lines(Blocks& blocks, int lines, double text_width) {
  constexpr double character_width = 2.3;  // mm: more than of body text at 14 pt, so that lines are not overestimated
  for (auto block = blocks.rbegin(); block != blocks.rend() && lines > 0; ++block) {
    if (auto* paragraph = std::get_if<Paragraph>(&block->node)) {
      paragraph->format.keep_with_next = true;
      const auto characters = static_cast<double>(utf8::length(plain_text(paragraph->content)));
      lines -= std::max(1, static_cast<int>(std::floor(characters * character_width / text_width)));
    } else if (auto* table = std::get_if<Table>(&block->node)) {
      table->keep_with_next = true;
      return;
    } else {
      return;
    }
  }
}

class Lowering {
 public:
  Lowering(const Profile& profile, Diagnostics& diagnostics) : profile_(profile), diagnostics_(diagnostics) {}

  void lower(Blocks& blocks, bool landscape) {
    const double page = landscape ? profile_.page_height : profile_.page_width;
    const Frame frame{profile_, page - profile_.margin_left - profile_.margin_right};
    Blocks lowered;
    lowered.reserve(blocks.size());
    for (std::size_t i = 0; i < blocks.size();) {
      if (requisite_at(blocks, i) != nullptr) {
        i = lower_group(blocks, i, frame, lowered);
        continue;
      }
      lower_within(blocks[i], landscape);
      lowered.push_back(std::move(blocks[i]));
      ++i;
    }
    blocks = std::move(lowered);
  }

 private:
  static Requisite* requisite_at(Blocks& blocks, std::size_t index) {
    return index < blocks.size() ? std::get_if<Requisite>(&blocks[index].node) : nullptr;
  }
  static bool is_of(Blocks& blocks, std::size_t index, std::initializer_list<std::string_view> kinds) {
    const Requisite* requisite = requisite_at(blocks, index);
    return requisite != nullptr && std::find(kinds.begin(), kinds.end(), requisite->kind) != kinds.end();
  }

  static bool signs(Blocks& blocks, std::size_t index) {
    return is_of(blocks, index, {"signature", "esign", "parties"});
  }

  void lower_within(Block& block, bool landscape) {
    if (auto* table = std::get_if<Table>(&block.node)) {
      for (Row& row : table->rows) {
        for (Cell& cell : row.cells) lower(cell.content, landscape);
      }
      lower(table->notes, landscape);
    } else if (auto* keep = std::get_if<Keep>(&block.node)) {
      lower(keep->blocks, landscape);
    } else if (auto* columns = std::get_if<Columns>(&block.node)) {
      lower(columns->blocks, landscape);
    } else if (auto* section = std::get_if<Section>(&block.node)) {
      lower(section->blocks, landscape || section->landscape);
    } else if (auto* sheet = std::get_if<Sheet>(&block.node)) {
      lower(sheet->blocks, landscape || sheet->landscape);
    }
  }

  /// Lowers the requisite at `first`, or it and those that stand beside it on the page; returns the index behind them.
  std::size_t lower_group(Blocks& blocks, std::size_t first, const Frame& frame, Blocks& out) {
    const Requisite& requisite = *requisite_at(blocks, first);
    // A letterhead in the corner has the date and number below it, and the addressee or the approval at its right.
    if (requisite.kind == "letterhead" && requisite.attribute("layout") == "corner") {
      std::size_t last = first + 1;
      while (is_of(blocks, last, {"kind", "line"})) ++last;
      if (is_of(blocks, last, {"addressee", "approve"})) return lower_pair(blocks, first, last, last + 1, frame, out);
    }
    // Approvals and agreements stand two by two; an approval at the right of an agreement.
    if (is_of(blocks, first, {"agree", "approve"}) && is_of(blocks, first + 1, {"agree", "approve"})) {
      if (requisite.kind == "approve" && is_of(blocks, first + 1, {"agree"}))
        std::swap(blocks[first], blocks[first + 1]);
      return lower_pair(blocks, first, first + 1, first + 2, frame, out);
    }
    const bool is_signature = signs(blocks, first);
    const bool is_behind_signature = is_of(blocks, first, {"executor"}) && first > 0 && signs(blocks, first - 1);
    Blocks lowered = lower_one(blocks[first], frame);
    // The executor's mark goes with the signature, which takes lines of text with it: no page has nothing but the mark.
    if (is_behind_signature && !lowered.empty()) keep_last_lines(out, 1, frame.text_width);
    if (is_signature && !lowered.empty()) keep_last_lines(out, profile_.signature_lines, frame.text_width);
    std::move(lowered.begin(), lowered.end(), std::back_inserter(out));
    return first + 1;
  }

  /// Puts requisites [first, middle) at the left and [middle, end) at the right.
  std::size_t lower_pair(Blocks& blocks, std::size_t first, std::size_t middle, std::size_t end, const Frame& frame,
                         Blocks& out) {
    const Frame column{frame.profile, frame.profile.corner_width, true};
    const auto lower_range = [&](std::size_t from, std::size_t to) {
      Blocks lowered;
      for (std::size_t i = from; i < to; ++i) {
        Blocks one = lower_one(blocks[i], column);
        std::move(one.begin(), one.end(), std::back_inserter(lowered));
      }
      return lowered;
    };
    const Span where = blocks[first].where;
    Blocks left = lower_range(first, middle);
    Blocks right = lower_range(middle, end);
    if (!left.empty() || !right.empty()) {
      out.push_back({side_by_side(std::move(left), std::move(right), frame), where});
    }
    return end;
  }

  Blocks lower_one(Block& block, const Frame& frame) {
    auto& requisite = std::get<Requisite>(block.node);
    const RequisiteKind* kind = find_requisite_kind(requisite.kind);
    if (kind == nullptr) {
      unknown_kind(requisite, block.where);
      return {};
    }
    check_lines(requisite, *kind);
    Blocks lowered = kind->lower(requisite, frame, diagnostics_);
    for (Block& one : lowered) {
      if (!one.where.known()) one.where = block.where;
    }
    return lowered;
  }

  void unknown_kind(const Requisite& requisite, Span where) {
    Diagnostic& diagnostic =
        diagnostics_.report(Code::requisite_unknown, where, "нет реквизита «" + requisite.kind + "»");
    const std::vector<std::string_view> names = requisite_names();
    const std::string_view near = nearest(requisite.kind, names);
    diagnostic.hint(near.empty() ? "реквизиты: " + listed(names) : "есть похожий: «" + std::string(near) + "»");
  }

  /// Reports lines that the kind does not know, and takes them out; gives a kind without fields its lines as typed.
  void check_lines(Requisite& requisite, const RequisiteKind& kind) {
    std::vector<Requisite::Line> known;
    known.reserve(requisite.lines.size());
    for (Requisite::Line& line : requisite.lines) {
      if (!line.field.empty() && kind.fields.empty()) {
        if (line.cells.empty()) line.cells.emplace_back();
        Inlines& content = line.cells.front();
        content.insert(content.begin(), text_inline(line.field + ": ", {}, line.where));
        line.field.clear();
      }
      if (check_line(requisite.kind, line, kind)) known.push_back(std::move(line));
    }
    requisite.lines = std::move(known);
  }

  bool check_line(const std::string& name, const Requisite::Line& line, const RequisiteKind& kind) {
    if (line.field.empty()) {
      if (kind.typed_lines) return true;
      diagnostics_.report(Code::requisite_field, line.where, "в реквизите «" + name + "» строка без поля")
          .hint("пишут «поле: значение»; поля: " + listed(kind.fields));
      return false;
    }
    for (const auto* fields : {&kind.fields, &kind.inner_fields}) {
      if (std::find(fields->begin(), fields->end(), line.field) != fields->end()) return true;
    }
    Diagnostic& diagnostic = diagnostics_.report(Code::requisite_field, line.where,
                                                 "у реквизита «" + name + "» нет поля «" + line.field + "»");
    const std::string_view near = nearest(line.field, kind.fields);
    diagnostic.hint(near.empty() ? "поля: " + listed(kind.fields) : "есть похожее поле «" + std::string(near) + "»");
    return false;
  }

  const Profile& profile_;
  Diagnostics& diagnostics_;
};

}  // namespace

void lower_requisites(Document& document, const Profile& profile, Diagnostics& diagnostics) {
  Lowering(profile, diagnostics).lower(document.blocks, false);
}

}  // namespace pisar::resolving
