#pragma once

#include <optional>
#include <string>

#include "layout/galley.h"
#include "layout/page.h"

namespace pisar::layout {

/// Puts lines on a page: glyph runs with the justified white space, rules under and through text, blanks, links.
class LineDrawer {
 public:
  explicit LineDrawer(const Galley& galley) : galley_(galley) {}

  /// What is drawn next has been printed before: it is an artifact, and its links lead nowhere.
  void set_repeated(bool repeated) { repeated_ = repeated; }
  /// Draws a line whose paragraph's left edge is `x` and whose top is `y` on a page of the number.
  void draw(const MeasuredParagraph& paragraph, const Line& line, float x, float y, Page& page, int page_number);

 private:
  void emit(Range glyphs, float added);
  void begin_text(std::uint32_t run);
  void emit_blank(const TextRun& run, float width);
  void emit_leader(const TextRun& run, float width);
  void emit_page_number(const TextRun& run);
  void end_text();
  void put_space();
  void start_piece(std::optional<std::string> read_as);
  [[nodiscard]] Range divided_word(const MeasuredParagraph& paragraph, std::uint32_t cut) const;
  [[nodiscard]] std::string text_of(Range items) const;
  [[nodiscard]] bool parts_words(const MeasuredParagraph& paragraph, std::uint32_t end) const;
  [[nodiscard]] ElementId element_of(const TextRun& run) const { return repeated_ ? artifact : run.element; }
  void begin_decoration(const TextRun* run);
  void end_decoration();
  void draw_hints(float y);

  static constexpr std::uint32_t no_run = 0xFFFFFFFF;

  struct Hint {
    const TextRun* blank;
    float centre;
  };

  const Galley& galley_;
  Page* page_ = nullptr;
  int page_number_ = 0;
  bool repeated_ = false;
  float x_ = 0;  // of the next glyph
  float baseline_ = 0;
  float top_ = 0;  // of the line
  float height_ = 0;
  float fill_ = 0;                      // of the line's leader
  std::optional<std::string> read_as_;  // the run that begins next
  GlyphRun text_;                       // the run that is being written
  std::uint32_t run_ = no_run;          // the galley's run that it goes on with
  std::size_t expected_ = 0;            // glyphs of the line
  const TextRun* decorated_ = nullptr;
  float decoration_x_ = 0;
  std::size_t links_before_ = 0;  // the page's links before this line
  std::vector<Hint> hints_;
};

}  // namespace pisar::layout
