#pragma once

#include <vector>

#include "base/diagnostic.h"
#include "document/document.h"
#include "document/profile.h"
#include "write/package/table_map.h"
#include "write/xlsx/cell_text.h"
#include "write/xlsx/sheet_columns.h"
#include "write/xlsx/sheet_plan.h"
#include "write/xlsx/workbook.h"

namespace pisar::xlsx {

/// Writes one planned worksheet.
class SheetWriter {
 public:
  SheetWriter(Workbook& workbook, const PlannedSheet& sheet, const Profile& profile, const RunningCodes& running,
              Diagnostics& diagnostics);

  /// The number of rows used; an error is reported where the sheet is larger than Excel's.
  int write();

 private:
  void paragraph(const Paragraph& paragraph);
  void table(const Table& table);
  double cell(const Table& table, const Row& row, const CellRun& run, const Area& area);
  void row_heights(const TableMap& map, const std::vector<std::vector<double>>& needed, int first_row);
  void view(const Table* only_table);
  void freeze(int header_end);
  [[nodiscard]] bool fits(int rows, int columns, Span where);
  [[nodiscard]] CellStyle style_of(const Table& table, const Row& row, const CellRun& run) const;
  void find_decimals(const Table& table, const TableMap& map);
  [[nodiscard]] double text_height(const std::string& text, double size, bool bold, double width) const;

  Workbook& workbook_;
  const PlannedSheet& sheet_;
  const Profile& profile_;
  const RunningCodes& running_;
  Diagnostics& diagnostics_;
  CellTexts texts_;
  SheetColumns columns_;
  int index_ = 0;  // of the worksheet
  int next_row_ = 0;
  bool too_large_ = false;
  std::vector<int> table_rows_;        // where the tables with borders begin
  std::vector<std::size_t> decimals_;  // the most that a number of each column prints; of columns set by decimal marks
  std::vector<bool> shaded_;           // rows of the table
};

}  // namespace pisar::xlsx
