#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "layout/page.h"
#include "write/pdf/font_codes.h"

namespace pisar::pdf {

/// Writes a page's content stream, piece by piece in the order of reading. Positions are kept in hundredths of a point
/// and glyphs within half a thousandth of an em of where the layout put them, however long the line.
class ContentWriter {
 public:
  /// `codes` must outlive the writer; `height` of the page in pt.
  ContentWriter(const FontCodes& codes, double height) : codes_(codes), height_(height) {}
  /// Makes room for that many bytes at once.
  void reserve(std::size_t bytes) { out_.reserve(bytes); }

  /// Starts marked content: the operators up to `end_marked` belong to an element of the structure tree. `type` names
  /// it, `mcid` numbers it among the page's. Text and graphics do not stand in one sequence.
  void begin_marked(std::string_view type, int mcid, bool text);
  /// The same for what belongs to none.
  void begin_artifact(bool text);
  void end_marked();

  void rule(const Rule& rule);
  void ground(const Ground& ground);
  void text(const GlyphRun& run);
  /// Draws the image resource over the rectangle.
  void picture(const PlacedPicture& picture, std::string_view resource);
  void drawing(const Drawing& drawing);

  /// The operators, not compressed. The writer is empty afterwards.
  [[nodiscard]] std::string finish();

 private:
  void shape(const Shape& shape);
  void point(Point at, std::string_view operation);
  void begin_text();
  void end_text();
  void end_path();
  void set_font(const std::string& resource, double size);
  void set_word_spacing(std::int64_t thousandths);
  void move_to(double x, double y);
  /// What justification adds to most spaces of the run, in 1/1000 em; 0 when there are too few to be worth it.
  [[nodiscard]] double space_stretch(const GlyphRun& run, double units_per_point);
  void show(const GlyphRun& run, std::size_t begin, std::size_t end);

  const FontCodes& codes_;
  double height_;
  std::string out_;
  std::vector<CharCode> run_codes_;  // of the run that is being written
  std::vector<double> stretches_;    // of its spaces

  bool in_text_ = false;
  bool in_path_ = false;
  const std::string* resource_ = nullptr;  // of the current font
  std::int64_t size_ = 0;                  // 1/1000 pt
  std::int64_t word_spacing_ = 0;          // 1/1000 pt
  std::int64_t line_x_ = 0;                // start of the current line, 1/100 pt
  std::int64_t line_y_ = 0;
};

}  // namespace pisar::pdf
