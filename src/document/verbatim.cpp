#include "document/verbatim.h"

namespace pisar {
namespace {

void make_verbatim(Inlines& content) {
  for (Inline& piece : content) piece.verbatim = true;
}

}  // namespace

void make_verbatim(Blocks& blocks) {
  for (Block& block : blocks) {
    if (auto* paragraph = std::get_if<Paragraph>(&block.node)) {
      make_verbatim(paragraph->content);
    } else if (auto* table = std::get_if<Table>(&block.node)) {
      make_verbatim(table->caption);
      for (Row& row : table->rows) {
        for (Cell& cell : row.cells) make_verbatim(cell.content);
      }
      make_verbatim(table->notes);
    } else if (auto* image = std::get_if<Image>(&block.node)) {
      make_verbatim(image->caption);
    } else if (auto* chart = std::get_if<Chart>(&block.node)) {
      make_verbatim(chart->caption);
    } else if (auto* keep = std::get_if<Keep>(&block.node)) {
      make_verbatim(keep->blocks);
    } else if (auto* columns = std::get_if<Columns>(&block.node)) {
      make_verbatim(columns->blocks);
    } else if (auto* section = std::get_if<Section>(&block.node)) {
      make_verbatim(section->blocks);
    } else if (auto* sheet = std::get_if<Sheet>(&block.node)) {
      make_verbatim(sheet->blocks);
    } else if (auto* requisite = std::get_if<Requisite>(&block.node)) {
      for (Requisite::Line& line : requisite->lines) {
        for (Inlines& cell : line.cells) make_verbatim(cell);
      }
    }
  }
}

}  // namespace pisar
