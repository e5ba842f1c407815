#include "write/xlsx/cell_text.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "base/utf8.h"
#include "document/captions.h"
#include "document/chart_text.h"
#include "write/package/uri.h"

namespace pisar::xlsx {
namespace {

constexpr std::size_t longest_text = 32767;  // UTF-16 units in a cell
constexpr std::size_t longest_link = 2079;
constexpr double points_per_mm = 72 / 25.4;
constexpr char32_t soft_hyphen = 0xAD;  // Excel would print it

std::size_t utf16_units(char32_t c) { return c > 0xFFFF ? 2 : 1; }

/// The longest beginning of the text of at most `limit` UTF-16 units.
std::string_view beginning(std::string_view text, std::size_t& limit) {
  std::size_t end = 0;
  while (end < text.size()) {
    std::size_t next = end;
    const std::size_t units = utf16_units(utf8::next(text, next));
    if (units > limit) break;
    limit -= units;
    end = next;
  }
  return text.substr(0, end);
}

}  // namespace

CellText CellTexts::of(const Blocks& blocks, double size, Span where) {
  CellText text;
  add(text, blocks, size);
  limit(text, where);
  return text;
}

CellText CellTexts::of(const Paragraph& paragraph, double size, Span where) {
  CellText text;
  add(text, paragraph, size);
  limit(text, where);
  return text;
}

void CellTexts::add(CellText& text, const Blocks& blocks, double size) {
  bool first = text.plain.empty();
  const auto add_all = [&](const Blocks& inner) {  // begins its lines itself
    add(text, inner, size);
    first = text.plain.empty();
  };
  const auto next_line = [&] {
    if (!first) append(text, "\n", {}, {});
    first = false;
  };
  for (const Block& block : blocks) {
    if (const auto* paragraph = std::get_if<Paragraph>(&block.node)) {
      next_line();
      add(text, *paragraph, size);
    } else if (const auto* keep = std::get_if<Keep>(&block.node)) {
      add_all(keep->blocks);
    } else if (const auto* columns = std::get_if<Columns>(&block.node)) {
      add_all(columns->blocks);
    } else if (const auto* image = std::get_if<Image>(&block.node)) {
      next_line();
      append(text, "[" + image->alt + "]", {}, block.where);
      if (image->caption.empty()) continue;
      next_line();
      add(text, caption_paragraph(*image), size);
    } else if (const auto* chart = std::get_if<Chart>(&block.node)) {
      Blocks figures;
      figures.push_back({data_table(*chart), block.where});
      if (!chart->caption.empty()) figures.push_back({caption_paragraph(*chart), block.where});
      add_all(figures);
    } else if (const auto* table = std::get_if<Table>(&block.node)) {  // a row is a line
      for (const Row& row : table->rows) {
        next_line();
        for (const Cell& cell : row.cells) {
          if (&cell != &row.cells.front()) append(text, " | ", {}, cell.where);
          for (const Block& inner : cell.content) {
            if (const auto* piece = std::get_if<Paragraph>(&inner.node)) add(text, *piece, size);
          }
        }
      }
    }
  }
}

void CellTexts::add(CellText& text, const Paragraph& paragraph, double size) {
  if (paragraph.number) {
    append(text, paragraph.number->label + (paragraph.content.empty() ? "" : " "), {}, {});
  }
  for (const Inline& piece : paragraph.content) {
    switch (piece.kind) {
      case Inline::Kind::text:
        append(text, piece.text, piece.marks, piece.where);
        note_link(text, piece);
        break;
      case Inline::Kind::line_break:
        append(text, "\n", piece.marks, piece.where);
        break;
      case Inline::Kind::tab:
        append(text, "    ", piece.marks, piece.where);
        break;
      case Inline::Kind::blank: {
        const double underscores = piece.width * points_per_mm / (size / 2);
        append(text, std::string(static_cast<std::size_t>(std::clamp(std::ceil(underscores), 1.0, 200.0)), '_'), {},
               piece.where);
        if (!piece.text.empty()) append(text, " (" + piece.text + ")", {}, piece.where);
        break;
      }
      case Inline::Kind::page:
      case Inline::Kind::page_of:
      case Inline::Kind::pages_of:
      case Inline::Kind::page_count:
      case Inline::Kind::leader:
        break;  // a sheet has no pages
      case Inline::Kind::note:
        append(text, piece.text, {.baseline = Marks::Baseline::superscript}, piece.where);
        break;
      case Inline::Kind::reference:
        throw std::logic_error("xlsx: a reference that resolve has not replaced");
    }
  }
}

void CellTexts::append(CellText& text, std::string_view piece, const Marks& marks, Span where) {
  std::string clean;
  bool dropped = false;
  for (std::size_t i = 0; i < piece.size();) {
    const std::size_t begin = i;
    const char32_t c = utf8::next(piece, i);
    const bool malformed = c == utf8::replacement && piece.substr(begin, i - begin) != "\xEF\xBF\xBD";
    const bool control = (c < 0x20 && c != '\n' && c != '\t') || c == 0xFFFE || c == 0xFFFF;
    dropped = dropped || malformed || control;
    if (!malformed && !control && c != soft_hyphen) clean += piece.substr(begin, i - begin);
  }
  if (dropped) {
    diagnostics_.report(Code::text_not_xml, where, "в тексте есть управляющие знаки, которых в XLSX быть не может")
        .hint("они пропущены; удалите их из данных или шаблона");
  }
  if (clean.empty()) return;
  text.plain += clean;
  if (text.runs.empty() || text.runs.back().marks != marks) text.runs.push_back({{}, marks});
  text.runs.back().text += clean;
}

void CellTexts::note_link(CellText& text, const Inline& piece) {
  if (piece.link.empty() || piece.link.starts_with('#')) return;
  std::string url = is_web_link(piece.link) ? escaped_uri(piece.link) : std::string();
  if (url.empty()) {
    diagnostics_.report(Code::link_not_web, piece.where, "ссылка «" + piece.link + "» ведёт не в сеть")
        .hint("в XLSX она останется обычным текстом; ссылки начинаются с http://, https://, ftp://, mailto: или tel:");
    return;
  }
  if (text.link.empty() && url.size() <= longest_link) {
    text.link = std::move(url);
  } else if (text.link != url) {
    diagnostics_
        .report(Code::cell_link_lost, piece.where, "ссылка «" + piece.link + "» в XLSX останется обычным текстом")
        .hint("ячейка Excel ведёт только по одному адресу, до 2079 знаков");
  }
}

void CellTexts::limit(CellText& text, Span where) {
  if (text.plain.size() <= longest_text) return;
  std::size_t rest = longest_text;
  const std::string_view kept = beginning(text.plain, rest);
  if (kept.size() == text.plain.size()) return;
  diagnostics_.report(Code::cell_text_cut, where, "текст длиннее, чем помещается в ячейку Excel")
      .hint("записаны первые 32 767 знаков; разделите текст на несколько ячеек");
  text.plain.resize(kept.size());
  rest = longest_text;
  std::vector<TextRun> runs;
  for (TextRun& run : text.runs) {
    run.text = std::string(beginning(run.text, rest));
    if (!run.text.empty()) runs.push_back(std::move(run));
  }
  text.runs = std::move(runs);
}

}  // namespace pisar::xlsx
