#pragma once

#include <compare>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/inline.h"
#include "write/xlsx/running_codes.h"

namespace pisar::xlsx {

/// How a cell looks. Lengths in pt.
struct CellStyle {
  enum class Across : std::uint8_t { general, left, center, right };  ///< general: numbers right, texts left
  enum class Down : std::uint8_t { top, middle, bottom };

  Across across = Across::general;
  Down down = Down::top;
  double size = 12;
  bool bold = false;
  bool italic = false;
  bool underline = false;
  bool strike = false;
  Marks::Baseline baseline = Marks::Baseline::normal;
  bool borders = false;
  bool filled = false;        ///< lightly, as the header of a table
  std::string number_format;  ///< Excel's code; empty: General

  auto operator<=>(const CellStyle&) const = default;
  /// The style with the marks added to its own.
  [[nodiscard]] CellStyle with(const Marks& marks) const;
};

/// A piece of a cell's text.
struct TextRun {
  std::string text;
  Marks marks;
};

/// Rows and columns of a worksheet, both corners included, from 0.
struct Area {
  int row = 0;
  int column = 0;
  int last_row = 0;
  int last_column = 0;
  [[nodiscard]] bool single() const { return row == last_row && column == last_column; }
};

struct PageSetup {
  bool landscape = false;
  double left = 0, right = 0, top = 0, bottom = 0;  ///< margins, mm
  RunningCodes running;
};

/// What a workbook says of itself.
struct WorkbookProperties {
  std::string title;
  std::string author;
  std::string font;
  std::int64_t created = 0;  ///< seconds since 1970 UTC
};

/// The workbook that is being written: the one place that knows libxlsxwriter, which writes into memory here (a memfd,
/// for it has no other way than a file name). Worksheets count from 0.
class Workbook {
 public:
  explicit Workbook(const WorkbookProperties& properties);
  Workbook(const Workbook&) = delete;
  Workbook& operator=(const Workbook&) = delete;
  ~Workbook();

  int add_sheet(const std::string& name);

  /// Each writes into the first cell of the area, which is merged when it is more than one.
  void text(int sheet, const Area& area, const std::vector<TextRun>& runs, const CellStyle& style);
  void link(int sheet, const Area& area, const std::string& url, const std::string& text, const CellStyle& style);
  void number(int sheet, const Area& area, double number, const CellStyle& style);
  /// `formula` begins with «=»; its stored result is a number or, where that is missing, a text.
  void formula(int sheet, const Area& area, const std::string& formula, std::optional<double> number,
               const std::string& text, const CellStyle& style);

  void column_width(int sheet, int column, double millimetres);
  void row_height(int sheet, int row, double points);
  void freeze(int sheet, int rows, int columns);
  void filter(int sheet, const Area& area);
  void repeat_rows(int sheet, int first, int last);
  /// A4, one page wide.
  void page_setup(int sheet, const PageSetup& setup);
  /// Texts that look like numbers are meant so: no green corners.
  void accept_numbers_as_text(int sheet, const Area& area);

  /// The finished file; after an error of libxlsxwriter (no room for its temporary files) none, and what it says.
  [[nodiscard]] std::optional<std::string> finish(std::string& error);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace pisar::xlsx
