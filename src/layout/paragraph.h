#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "layout/galley.h"
#include "layout/problems.h"

namespace pisar::layout {

/// Divides measured paragraphs into lines: at first without hyphenation, then with it where the style allows it, at
/// last with any white space and, where a word fits no line, between letters.
class ParagraphBreaker {
 public:
  ParagraphBreaker(Galley& galley, Problems& problems) : galley_(galley), problems_(problems) {}

  /// Makes the lines of the paragraph for a column of `width` pt, its indents included.
  void run(std::uint32_t paragraph, float width);

  /// The width that its longest word needs, indents included: words are divided at typed hyphens only.
  [[nodiscard]] float longest_word(std::uint32_t paragraph) const;
  /// The same with hyphenation, where the style allows it, and breaks at no-break spaces.
  [[nodiscard]] float longest_piece(std::uint32_t paragraph);
  /// The width in which nothing needs to be broken, indents included.
  [[nodiscard]] float widest(std::uint32_t paragraph) const;

 private:
  struct NewItem {
    Item item;
    Range glyphs;
  };

  [[nodiscard]] bool find_breaks(MeasuredParagraph& paragraph, float width);
  void add_line(const MeasuredParagraph& paragraph, std::uint32_t first, std::uint32_t end, float width);
  void shrink_picture(MeasuredParagraph& paragraph, float width);
  void balance(const MeasuredParagraph& paragraph, BreakOptions options);
  void hyphenate(MeasuredParagraph& paragraph);
  void hyphenate_if_shorter(MeasuredParagraph& paragraph, const BreakOptions& options);
  void hyphenate_box(std::uint32_t item);
  void divide_long_words(MeasuredParagraph& paragraph, float width);
  void divide_box(std::uint32_t item, float width);
  void replace_items(MeasuredParagraph& paragraph);
  void keep(std::uint32_t item) { fresh_.push_back({galley_.items[item], galley_.item_glyphs[item]}); }
  [[nodiscard]] Item hyphen_cut(const Glyph& before) const;
  [[nodiscard]] float glyphs_width(Range glyphs) const;
  [[nodiscard]] float longest_segment(const MeasuredParagraph& paragraph, bool break_anywhere) const;

  Galley& galley_;
  Problems& problems_;
  LineBreaker breaker_;
  std::vector<Break> breaks_;
  std::vector<Break> other_breaks_;
  std::vector<NewItem> fresh_;
  std::u32string word_;
  std::vector<std::uint8_t> points_;
};

}  // namespace pisar::layout
