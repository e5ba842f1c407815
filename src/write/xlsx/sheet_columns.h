#pragma once

#include <utility>
#include <vector>

#include "document/document.h"
#include "document/profile.h"
#include "write/xlsx/sheet_plan.h"

namespace pisar::xlsx {

/// The columns of a worksheet, which all that stands on it shares, by their edges in mm: edges[0] is 0, edges[n] the
/// sheet's width.
class SheetColumns {
 public:
  /// Tables with borders decide; what they leave open is measured by content.
  SheetColumns(const PlannedSheet& sheet, const Profile& profile);

  [[nodiscard]] int count() const { return static_cast<int>(edges_.size()) - 1; }
  [[nodiscard]] double width(int column) const { return width(column, column); }
  /// From the first column's left edge to the last one's right edge, mm.
  [[nodiscard]] double width(int first, int last) const;

  /// The columns of a paragraph with indents of so many mm on the page, first and last.
  [[nodiscard]] std::pair<int, int> columns_between(double left_indent, double right_indent) const;
  /// Where the columns of a borderless table begin, and behind the last one: n + 1 columns of the sheet.
  [[nodiscard]] std::vector<int> spread(const Table& table) const;

 private:
  [[nodiscard]] int column_at(double indent) const;

  const Profile& profile_;
  double text_width_ = 170;  // of the page, mm
  std::vector<double> edges_;
};

}  // namespace pisar::xlsx
