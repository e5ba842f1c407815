#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "document/document.h"
#include "write/xlsx/workbook.h"

namespace pisar::xlsx {

/// What a cell prints: paragraphs one below the other, numbers of lists in front.
struct CellText {
  std::vector<TextRun> runs;  ///< neighbours differ in their marks
  std::string plain;
  std::string link;  ///< the one web address that the text links to, escaped; Excel links whole cells only
};

/// Gathers the texts of one workbook's cells: leaves out what XML has no place for, cuts what is longer than a cell may
/// hold, and reports both.
class CellTexts {
 public:
  explicit CellTexts(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  /// `size` in pt is that of the text, for the length of blanks.
  [[nodiscard]] CellText of(const Blocks& blocks, double size, Span where);
  [[nodiscard]] CellText of(const Paragraph& paragraph, double size, Span where);

 private:
  void add(CellText& text, const Blocks& blocks, double size);
  void add(CellText& text, const Paragraph& paragraph, double size);
  void append(CellText& text, std::string_view piece, const Marks& marks, Span where);
  void note_link(CellText& text, const Inline& piece);
  void limit(CellText& text, Span where);

  Diagnostics& diagnostics_;
};

}  // namespace pisar::xlsx
