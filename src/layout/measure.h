#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "layout/galley.h"
#include "layout/problems.h"
#include "layout/structure_builder.h"
#include "layout/text_style.h"

namespace pisar::layout {

/// The cost of a break at a hyphen of the text or of the dictionary, behind a slash, and, in words that fit nowhere, at
/// a no-break space, behind a sign of an address, between any two letters.
inline constexpr float hyphen_penalty = 50;
inline constexpr float slash_penalty = 100;
inline constexpr float no_break_space_penalty = 2000;
inline constexpr float address_penalty = 3000;
inline constexpr float letter_penalty = 9000;

/// Turns paragraphs into glyphs and items: faces by the marks, kerning, white space, places to break, labels, blanks.
class Measurer {
 public:
  Measurer(Galley& galley, const StyleSheet& styles, Problems& problems, StructureBuilder& structure)
      : galley_(galley), styles_(styles), problems_(problems), structure_(structure) {}

  /// Adds the paragraph to the galley, without lines, and returns its index. The paragraph must outlive the galley. Its
  /// text belongs to `elements`, but for links and footnotes' marks, which get elements of their own.
  std::uint32_t measure(const Paragraph& paragraph, const Place& place, TextElements elements);

  /// The same for a picture: a paragraph of one line as high as it is.
  std::uint32_t measure(const Image& image, const Place& place, ElementId element);
  /// The same for a chart: `widest` and `highest` are the room there is, in pt; `where` is for what it cannot print.
  std::uint32_t measure(const Chart& chart, const Place& place, float widest, float highest, ElementId element,
                        Span where);

 private:
  std::uint32_t measure_block(const std::string& id, Align align, const Place& place, float width, float height,
                              TextRun::Kind kind, ElementId element);
  void check_words(const Chart& chart, Span where);
  enum class Open : std::uint8_t { nothing, box, glue, cut };

  void start_run(const Inline* source, const Marks& marks);
  void put(char32_t character);
  void put_space(char32_t character, bool breaks);
  void put_rigid_space(float width);
  void put_text(std::string_view text);
  void put_cut(float penalty, float width = 0, bool hyphen = false);
  void put_label(const Paragraph& paragraph);
  void put_tab();
  void put_blank(const Inline& blank);
  void put_page_number();
  void put_box(TextRun::Kind kind, float width);
  void measure_hint(TextRun& run, const Inline& blank);
  [[nodiscard]] ElementId element_of(const Inline* source);
  [[nodiscard]] bool follows_on(std::uint32_t run) const;
  void add_kerning(float kerning);
  void close_box();
  void end_line();
  void finish(MeasuredParagraph& paragraph);
  [[nodiscard]] float to_points(int thousandths) const;
  [[nodiscard]] float space_width() const;
  [[nodiscard]] float segment_width() const;

  Galley& galley_;
  const StyleSheet& styles_;
  Problems& problems_;
  StructureBuilder& structure_;

  // The paragraph that is being measured.
  TextStyle style_;
  ElementId element_ = artifact;       // of its text
  const std::string* link_ = nullptr;  // of the last piece
  ElementId link_element_ = artifact;
  std::uint32_t first_item_ = 0;
  std::uint32_t segment_ = 0;  // the first item behind the last forced break
  Marks marks_;
  const Face* face_ = nullptr;  // of the current run
  std::uint32_t run_ = 0;
  float size_ = 0;               // of the current run
  Open open_ = Open::nothing;    // what the last glyph belongs to
  std::uint32_t box_first_ = 0;  // glyph
  float box_width_ = 0;
  std::u32string text_;
};

}  // namespace pisar::layout
