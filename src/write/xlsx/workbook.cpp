#include "write/xlsx/workbook.h"

#include <sys/mman.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <mutex>
#include <stdexcept>

namespace pisar::xlsx {
namespace {

constexpr double mm_per_inch = 25.4;
constexpr int paper_a4 = 9;
constexpr std::uint32_t light_grey = 0xF2F2F2;

lxw_row_t row_of(int row) { return static_cast<lxw_row_t>(row); }
lxw_col_t column_of(int column) { return static_cast<lxw_col_t>(column); }

int alignment(CellStyle::Across across) {
  switch (across) {
    case CellStyle::Across::general:
      return LXW_ALIGN_NONE;
    case CellStyle::Across::left:
      return LXW_ALIGN_LEFT;
    case CellStyle::Across::center:
      return LXW_ALIGN_CENTER;
    case CellStyle::Across::right:
      return LXW_ALIGN_RIGHT;
  }
  return LXW_ALIGN_NONE;
}

int alignment(CellStyle::Down down) {
  switch (down) {
    case CellStyle::Down::top:
      return LXW_ALIGN_VERTICAL_TOP;
    case CellStyle::Down::middle:
      return LXW_ALIGN_VERTICAL_CENTER;
    case CellStyle::Down::bottom:
      return LXW_ALIGN_VERTICAL_BOTTOM;
  }
  return LXW_ALIGN_VERTICAL_TOP;
}

void set_font(lxw_format* format, const std::string& font, const CellStyle& style) {
  format_set_font_name(format, font.c_str());
  format_set_font_size(format, style.size);
  if (style.bold) format_set_bold(format);
  if (style.italic) format_set_italic(format);
  if (style.underline) format_set_underline(format, LXW_UNDERLINE_SINGLE);
  if (style.strike) format_set_font_strikeout(format);
  if (style.baseline == Marks::Baseline::superscript) format_set_font_script(format, LXW_FONT_SUPERSCRIPT);
  if (style.baseline == Marks::Baseline::subscript) format_set_font_script(format, LXW_FONT_SUBSCRIPT);
}

}  // namespace

CellStyle CellStyle::with(const Marks& marks) const {
  CellStyle style = *this;
  style.bold = bold || marks.bold;
  style.italic = italic || marks.italic;
  style.underline = underline || marks.underline;
  style.strike = strike || marks.strike;
  if (marks.baseline != Marks::Baseline::normal) style.baseline = marks.baseline;
  return style;
}

struct Workbook::Impl {
  int file = -1;
  lxw_workbook* book = nullptr;
  std::string font;
  std::vector<lxw_worksheet*> sheets;
  std::map<CellStyle, lxw_format*> formats;
  std::map<CellStyle, lxw_format*> run_formats;  // only the font counts

  lxw_worksheet* sheet(int index) { return sheets.at(static_cast<std::size_t>(index)); }

  lxw_format* format(const CellStyle& style) {
    lxw_format*& made = formats[style];
    if (made != nullptr) return made;
    made = workbook_add_format(book);
    set_font(made, font, style);
    format_set_text_wrap(made);
    if (style.across != CellStyle::Across::general) {
      format_set_align(made, static_cast<std::uint8_t>(alignment(style.across)));
    }
    format_set_align(made, static_cast<std::uint8_t>(alignment(style.down)));
    if (style.borders) format_set_border(made, LXW_BORDER_THIN);
    if (style.filled) {
      format_set_pattern(made, LXW_PATTERN_SOLID);
      format_set_fg_color(made, light_grey);
    }
    if (!style.number_format.empty()) format_set_num_format(made, style.number_format.c_str());
    return made;
  }

  /// The font of a run of text within a cell.
  lxw_format* run_format(const CellStyle& style) {
    lxw_format*& made = run_formats[style];
    if (made != nullptr) return made;
    made = workbook_add_format(book);
    set_font(made, font, style);
    return made;
  }

  void merge(int index, const Area& area, const CellStyle& style) {
    if (area.single()) return;
    worksheet_merge_range(sheet(index), row_of(area.row), column_of(area.column), row_of(area.last_row),
                          column_of(area.last_column), "", format(style));
  }
};

Workbook::Workbook(const WorkbookProperties& properties) : impl_(std::make_unique<Impl>()) {
  impl_->font = properties.font;
  impl_->file = memfd_create("pisar-xlsx", MFD_CLOEXEC);
  if (impl_->file < 0) throw std::runtime_error("xlsx: no memory file");
  const std::string name = "/proc/self/fd/" + std::to_string(impl_->file);
  impl_->book = workbook_new(name.c_str());
  if (impl_->book == nullptr) throw std::runtime_error("xlsx: no workbook");

  std::string title = properties.title;
  std::string author = properties.author;
  lxw_doc_properties document{};
  document.title = title.data();
  document.author = author.data();
  // Left at 0, libxlsxwriter would read the clock.
  document.created = static_cast<time_t>(std::max<std::int64_t>(properties.created, 1));
  workbook_set_properties(impl_->book, &document);
}

Workbook::~Workbook() {
  if (impl_->book != nullptr) lxw_workbook_free(impl_->book);
  if (impl_->file >= 0) ::close(impl_->file);
}

int Workbook::add_sheet(const std::string& name) {
  lxw_worksheet* sheet = workbook_add_worksheet(impl_->book, name.c_str());
  if (sheet == nullptr) throw std::logic_error("xlsx: the sheet's name was not cleaned: " + name);
  impl_->sheets.push_back(sheet);
  return static_cast<int>(impl_->sheets.size()) - 1;
}

void Workbook::text(int sheet, const Area& area, const std::vector<TextRun>& runs, const CellStyle& style) {
  impl_->merge(sheet, area, style);
  lxw_worksheet* target = impl_->sheet(sheet);
  if (runs.empty()) {
    worksheet_write_blank(target, row_of(area.row), column_of(area.column), impl_->format(style));
    return;
  }
  if (runs.size() == 1) {  // rich text takes two runs at least; the look of one is the cell's
    worksheet_write_string(target, row_of(area.row), column_of(area.column), runs.front().text.c_str(),
                           impl_->format(style.with(runs.front().marks)));
    return;
  }
  std::vector<std::string> texts;
  std::vector<lxw_rich_string_tuple> tuples;
  texts.reserve(runs.size());
  tuples.reserve(runs.size());
  for (const TextRun& run : runs) texts.push_back(run.text);
  for (std::size_t i = 0; i < runs.size(); ++i) {
    tuples.push_back({impl_->run_format(style.with(runs[i].marks)), texts[i].data()});
  }
  std::vector<lxw_rich_string_tuple*> pointers;
  pointers.reserve(tuples.size() + 1);
  for (lxw_rich_string_tuple& tuple : tuples) pointers.push_back(&tuple);
  pointers.push_back(nullptr);
  worksheet_write_rich_string(target, row_of(area.row), column_of(area.column), pointers.data(), impl_->format(style));
}

void Workbook::link(int sheet, const Area& area, const std::string& url, const std::string& text,
                    const CellStyle& style) {
  impl_->merge(sheet, area, style);
  worksheet_write_url_opt(impl_->sheet(sheet), row_of(area.row), column_of(area.column), url.c_str(),
                          impl_->format(style), text.c_str(), nullptr);
}

void Workbook::number(int sheet, const Area& area, double number, const CellStyle& style) {
  impl_->merge(sheet, area, style);
  worksheet_write_number(impl_->sheet(sheet), row_of(area.row), column_of(area.column), number, impl_->format(style));
}

void Workbook::formula(int sheet, const Area& area, const std::string& formula, std::optional<double> number,
                       const std::string& text, const CellStyle& style) {
  impl_->merge(sheet, area, style);
  lxw_worksheet* target = impl_->sheet(sheet);
  if (number) {
    worksheet_write_formula_num(target, row_of(area.row), column_of(area.column), formula.c_str(), impl_->format(style),
                                *number);
  } else {
    worksheet_write_formula_str(target, row_of(area.row), column_of(area.column), formula.c_str(), impl_->format(style),
                                text.c_str());
  }
}

void Workbook::column_width(int sheet, int column, double millimetres) {
  constexpr double pixels_per_inch = 96;
  const double pixels = std::clamp(millimetres / mm_per_inch * pixels_per_inch, 1.0, 1790.0);  // 255 characters
  worksheet_set_column_pixels(impl_->sheet(sheet), column_of(column), column_of(column),
                              static_cast<std::uint32_t>(std::lround(pixels)), nullptr);
}

void Workbook::row_height(int sheet, int row, double points) {
  worksheet_set_row(impl_->sheet(sheet), row_of(row), points, nullptr);
}

void Workbook::freeze(int sheet, int rows, int columns) {
  worksheet_freeze_panes(impl_->sheet(sheet), row_of(rows), column_of(columns));
}

void Workbook::filter(int sheet, const Area& area) {
  worksheet_autofilter(impl_->sheet(sheet), row_of(area.row), column_of(area.column), row_of(area.last_row),
                       column_of(area.last_column));
}

void Workbook::repeat_rows(int sheet, int first, int last) {
  worksheet_repeat_rows(impl_->sheet(sheet), row_of(first), row_of(last));
}

void Workbook::page_setup(int sheet, const PageSetup& setup) {
  lxw_worksheet* target = impl_->sheet(sheet);
  worksheet_set_paper(target, paper_a4);
  if (setup.landscape) worksheet_set_landscape(target);
  worksheet_set_margins(target, setup.left / mm_per_inch, setup.right / mm_per_inch, setup.top / mm_per_inch,
                        setup.bottom / mm_per_inch);
  worksheet_fit_to_pages(target, 1, 0);
  if (!setup.running.header.empty()) worksheet_set_header(target, setup.running.header.c_str());
  if (!setup.running.footer.empty()) worksheet_set_footer(target, setup.running.footer.c_str());
}

void Workbook::accept_numbers_as_text(int sheet, const Area& area) {
  std::string range(LXW_MAX_CELL_RANGE_LENGTH, '\0');
  lxw_rowcol_to_range(range.data(), row_of(area.row), column_of(area.column), row_of(area.last_row),
                      column_of(area.last_column));
  worksheet_ignore_errors(impl_->sheet(sheet), LXW_IGNORE_NUMBER_STORED_AS_TEXT, range.c_str());
}

std::optional<std::string> Workbook::finish(std::string& error) {
  // libxlsxwriter formats the date by gmtime, whose result all threads share.
  static std::mutex closing;
  lxw_error result = LXW_NO_ERROR;
  {
    const std::lock_guard lock(closing);
    result = workbook_close(impl_->book);
  }
  impl_->book = nullptr;  // workbook_close frees it, after errors too
  if (result != LXW_NO_ERROR) {
    error = lxw_strerror(result);
    return {};
  }
  const off_t size = lseek(impl_->file, 0, SEEK_END);
  std::string bytes(static_cast<std::size_t>(std::max<off_t>(size, 0)), '\0');
  std::size_t read = 0;
  while (read < bytes.size()) {
    const ssize_t got = pread(impl_->file, bytes.data() + read, bytes.size() - read, static_cast<off_t>(read));
    if (got <= 0) throw std::runtime_error("xlsx: the memory file cannot be read");
    read += static_cast<std::size_t>(got);
  }
  return bytes;
}

}  // namespace pisar::xlsx
