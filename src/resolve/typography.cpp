#include <map>
#include <string>
#include <unordered_map>

#include "resolve/passes.h"
#include "russian/typography.h"

namespace pisar::resolving {
namespace {

using russian::TextPiece;

/// A link whose text is its own address: an address is left as it is.
bool shows_its_address(const Inline& piece) {
  return !piece.link.empty() && !piece.text.empty() && std::string_view(piece.link).ends_with(piece.text);
}

/// Whether the piece is text that typography may change.
bool is_plain(const Inline& piece) {
  return piece.kind == Inline::Kind::text && !piece.verbatim && !shows_its_address(piece);
}

TextPiece piece_of(const Inline& piece) {
  switch (piece.kind) {
    case Inline::Kind::text:
      return {is_plain(piece) ? TextPiece::Kind::text : TextPiece::Kind::verbatim, piece.text};
    case Inline::Kind::line_break:
      return {TextPiece::Kind::line_break, {}};
    case Inline::Kind::tab:
      return {TextPiece::Kind::verbatim, "\t"};
    case Inline::Kind::blank:
    case Inline::Kind::page:
    case Inline::Kind::page_count:
    case Inline::Kind::page_of:
    case Inline::Kind::pages_of:
    case Inline::Kind::leader:
    case Inline::Kind::note:
    case Inline::Kind::reference:
      break;
  }
  return {TextPiece::Kind::object, {}};
}

/// A plain text by itself, as most cells are. The papers of a batch share most of theirs, so each thread remembers what
/// became of the short ones.
void set(std::string& text, std::size_t longest_run) {
  constexpr std::size_t longest_remembered = 200;  // bytes
  constexpr std::size_t most_remembered = 2000;
  thread_local std::map<std::size_t, std::unordered_map<std::string, std::string>> remembered;  // by longest_run
  if (text.size() > longest_remembered) {
    text = russian::typograph(text, {longest_run});
    return;
  }
  std::unordered_map<std::string, std::string>& known = remembered[longest_run];
  auto found = known.find(text);
  if (found == known.end()) {
    if (known.size() >= most_remembered) known.clear();
    found = known.emplace(text, russian::typograph(text, {longest_run})).first;
  }
  text = found->second;
}

void set(Inlines& content, std::size_t longest_run) {
  if (content.size() == 1 && is_plain(content.front())) {
    set(content.front().text, longest_run);
    return;
  }
  std::vector<TextPiece> pieces;
  pieces.reserve(content.size());
  for (const Inline& piece : content) pieces.push_back(piece_of(piece));
  russian::typograph(pieces, {longest_run});
  for (std::size_t i = 0; i < content.size(); ++i) {
    if (pieces[i].kind == TextPiece::Kind::text) content[i].text = std::move(pieces[i].text);
    if (content[i].kind == Inline::Kind::note) set(content[i].note, longest_run);
  }
}

void set(Blocks& blocks, std::size_t longest_run) {
  constexpr std::size_t longest_in_cells = 14;  // characters: some 30 mm at 12 pt, a narrow column
  for (Block& block : blocks) {
    if (auto* paragraph = std::get_if<Paragraph>(&block.node)) {
      if (paragraph->style != "code") set(paragraph->content, longest_run);
    } else if (auto* table = std::get_if<Table>(&block.node)) {
      set(table->caption, longest_run);
      for (Row& row : table->rows) {
        for (Cell& cell : row.cells) set(cell.content, table->borders ? longest_in_cells : longest_run);
      }
      set(table->notes, longest_run);
    } else if (auto* keep = std::get_if<Keep>(&block.node)) {
      set(keep->blocks, longest_run);
    } else if (auto* columns = std::get_if<Columns>(&block.node)) {
      set(columns->blocks, longest_run);
    } else if (auto* section = std::get_if<Section>(&block.node)) {
      section->title = russian::typograph(section->title);
      set(section->blocks, longest_run);
    } else if (auto* sheet = std::get_if<Sheet>(&block.node)) {
      set(sheet->blocks, longest_run);
    } else if (auto* contents = std::get_if<Contents>(&block.node)) {
      contents->title = russian::typograph(contents->title);
    } else if (auto* image = std::get_if<Image>(&block.node)) {
      set(image->caption, longest_run);
    } else if (auto* chart = std::get_if<Chart>(&block.node)) {
      set(chart->caption, longest_run);
      chart->title = russian::typograph(chart->title);
      chart->unit = russian::typograph(chart->unit);
    }
  }
}

}  // namespace

void set_typography(Document& document) {
  for (Blocks* blocks : {&document.header.blocks, &document.footer.blocks, &document.blocks}) {
    set(*blocks, russian::TypographyOptions{}.longest_run);
  }
}

}  // namespace pisar::resolving
