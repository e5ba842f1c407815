#include "layout/paragraph.h"

#include <algorithm>
#include <limits>
#include <string_view>

#include "base/utf8.h"
#include "fonts/ligatures.h"
#include "layout/hyphenation.h"
#include "layout/measure.h"

namespace pisar::layout {
namespace {

constexpr double first_tolerance = 1;         // spaces up to 1.5 times as wide
constexpr double hyphenated_tolerance = 2;    // up to twice
constexpr std::size_t worth_hyphenating = 5;  // lines
constexpr double ragged_hyphen_cost = 400;
constexpr float ragged_margin = 3;      // em by which ragged lines may well differ
constexpr float emergency_stretch = 1;  // em a line, where nothing else helps (as TeX's \emergencystretch)
constexpr float narrowest = 1;          // pt: what is left of a column that its indents use up

bool is_legal_break(const std::vector<Item>& items, std::uint32_t at, std::uint32_t first) {
  const Item& item = items[at];
  if (item.kind == Item::Kind::penalty) return item.penalty < forbidden;
  return item.kind == Item::Kind::glue && at > first && items[at - 1].kind == Item::Kind::box;
}

bool is_word_character(char32_t character) {
  return utf8::is_letter(character) || utf8::is_digit(character) || character == 0x0301 ||
         !letters_of_ligature(character).empty();
}

}  // namespace

float ParagraphBreaker::glyphs_width(Range glyphs) const {
  float width = 0;
  for (std::uint32_t i = glyphs.first; i < glyphs.last; ++i) width += galley_.glyphs[i].advance;
  return width;
}

void ParagraphBreaker::replace_items(MeasuredParagraph& paragraph) {
  paragraph.items.first = static_cast<std::uint32_t>(galley_.items.size());
  for (const NewItem& entry : fresh_) galley_.add_item(entry.item, entry.glyphs);
  paragraph.items.last = static_cast<std::uint32_t>(galley_.items.size());
  fresh_.clear();
}

// The penalty's width replaces the last glyph's kerning with what follows by its kerning with the hyphen.
Item ParagraphBreaker::hyphen_cut(const Glyph& before) const {
  const TextRun& run = galley_.runs[before.run];
  const GlyphId hyphen = run.face->glyph(U'-').value_or(0);
  const int thousandths =
      run.face->advance(hyphen) + run.face->kerning(before.id, hyphen) + run.face->advance(before.id);
  return Item::cut(hyphen_penalty, static_cast<float>(thousandths) * run.size / 1000 - before.advance, true);
}

void ParagraphBreaker::hyphenate_box(std::uint32_t item) {
  const Range glyphs = galley_.item_glyphs[item];
  std::uint32_t begin = glyphs.first;  // of the box that is being cut off
  for (std::uint32_t at = glyphs.first; at < glyphs.last;) {
    word_.clear();
    const std::uint32_t word = at;
    while (at < glyphs.last && is_word_character(galley_.glyphs[at].character)) {
      word_.push_back(galley_.glyphs[at++].character);
    }
    if (at == word) {
      ++at;
      continue;
    }
    hyphenation_points(word_, points_);
    for (const std::uint8_t point : points_) {
      const Range part{begin, word + point};
      fresh_.push_back({Item::box(glyphs_width(part)), part});
      fresh_.push_back({hyphen_cut(galley_.glyphs[part.last - 1]), {}});
      begin = part.last;
    }
  }
  const Range rest{begin, glyphs.last};
  fresh_.push_back({begin == glyphs.first ? galley_.items[item] : Item::box(glyphs_width(rest)), rest});
}

void ParagraphBreaker::hyphenate(MeasuredParagraph& paragraph) {
  if (paragraph.hyphenated) return;
  paragraph.hyphenated = true;
  for (std::uint32_t i = paragraph.items.first; i < paragraph.items.last; ++i) {
    if (galley_.items[i].kind == Item::Kind::box) {
      hyphenate_box(i);
    } else {
      keep(i);
    }
  }
  replace_items(paragraph);
}

void ParagraphBreaker::divide_box(std::uint32_t item, float width) {
  const Range glyphs = galley_.item_glyphs[item];
  if (glyphs.size() <= 1) {  // an indent, or a blank wider than its column
    keep(item);
    if (glyphs.size() == 1 && galley_.items[item].width > width) {
      fresh_.back().item.width = width;
      galley_.glyphs[glyphs.first].advance = width;
    }
    return;
  }
  std::string word;
  for (std::uint32_t i = glyphs.first; i < glyphs.last; ++i) {
    const Glyph& glyph = galley_.glyphs[i];
    fresh_.push_back({Item::box(glyph.advance), {i, i + 1}});
    if (i + 1 < glyphs.last) {
      fresh_.push_back({Item::cut(is_word_character(glyph.character) ? letter_penalty : address_penalty), {}});
    }
    append_letters(word, glyph.character);
  }
  const TextRun& run = galley_.runs[galley_.glyphs[glyphs.first].run];
  if (run.link == nullptr) problems_.divided_word(word, run.where);
}

void ParagraphBreaker::divide_long_words(MeasuredParagraph& paragraph, float width) {
  const std::vector<Item>& items = galley_.items;
  bool changed = false;
  for (std::uint32_t at = paragraph.items.first; at < paragraph.items.last;) {
    std::uint32_t end = at;
    float segment = 0;
    while (!is_legal_break(items, end, paragraph.items.first)) {
      if (items[end].kind != Item::Kind::penalty) segment += items[end].width;
      ++end;
    }
    if (items[end].kind == Item::Kind::penalty) segment += items[end].width;
    const bool too_long = segment > width;
    changed = changed || too_long;
    for (; at < end; ++at) {
      const bool behind_box = !fresh_.empty() && fresh_.back().item.kind == Item::Kind::box;
      if (too_long && items[at].kind == Item::Kind::box) {
        if (behind_box) fresh_.push_back({Item::cut(no_break_space_penalty), {}});
        if (items[at].width > width) {
          divide_box(at, width);
          continue;
        }
      }
      keep(at);
      if (too_long && items[at].kind == Item::Kind::penalty) fresh_.back().item.penalty = no_break_space_penalty;
    }
    keep(at++);
  }
  if (changed) {
    replace_items(paragraph);
  } else {
    fresh_.clear();
  }
}

// Centred text, mostly headings: the narrowest lines that are no more in number, so that none is much shorter.
void ParagraphBreaker::balance(const MeasuredParagraph& paragraph, BreakOptions options) {
  const auto items = std::span(galley_.items).subspan(paragraph.items.first, paragraph.items.size());
  const std::size_t count = breaks_.size();
  double too_narrow = 0;
  double wide_enough = options.width;
  std::vector<Break>& tried = other_breaks_;
  while (wide_enough - too_narrow > paragraph.style.size / 2) {
    options.width = (too_narrow + wide_enough) / 2;
    if (breaker_.run(items, options, tried) && tried.size() == count) {
      wide_enough = options.width;
      breaks_.swap(tried);
    } else {
      too_narrow = options.width;
    }
  }
}

// Ragged text is divided by syllables only where a word fits no line, or where that saves a fifth of the lines.
void ParagraphBreaker::hyphenate_if_shorter(MeasuredParagraph& paragraph, const BreakOptions& options) {
  if (paragraph.hyphenated || breaks_.size() < worth_hyphenating) return;
  const Range whole_words = paragraph.items;
  hyphenate(paragraph);
  const auto items = std::span(galley_.items).subspan(paragraph.items.first, paragraph.items.size());
  other_breaks_.swap(breaks_);
  if (breaker_.run(items, options, breaks_) && breaks_.size() * 5 <= other_breaks_.size() * 4) return;
  other_breaks_.swap(breaks_);
  paragraph.items = whole_words;
  paragraph.hyphenated = false;
}

bool ParagraphBreaker::find_breaks(MeasuredParagraph& paragraph, float width) {
  const TextStyle& style = paragraph.style;
  BreakOptions options;
  options.width = width;
  options.ragged = style.align != Align::justify;
  options.line_stretch = options.ragged ? ragged_margin * style.size : 0;
  options.hyphen_cost = options.ragged ? ragged_hyphen_cost : 0;
  options.tolerance = first_tolerance;
  const auto items = [&] { return std::span(galley_.items).subspan(paragraph.items.first, paragraph.items.size()); };
  if (options.ragged) options.tolerance = std::numeric_limits<double>::infinity();
  if (breaker_.run(items(), options, breaks_)) {
    if (style.align == Align::center) balance(paragraph, options);
    if (options.ragged && style.hyphenate && style.align == Align::left) hyphenate_if_shorter(paragraph, options);
    return true;
  }
  if (style.hyphenate) {
    hyphenate(paragraph);
    if (!options.ragged) options.tolerance = hyphenated_tolerance;
    if (breaker_.run(items(), options, breaks_)) return true;
  }
  divide_long_words(paragraph, width);
  options.tolerance = std::numeric_limits<double>::infinity();
  if (!options.ragged) options.line_stretch = emergency_stretch * style.size;
  options.allow_overfull = true;
  return breaker_.run(items(), options, breaks_);
}

void ParagraphBreaker::add_line(const MeasuredParagraph& paragraph, std::uint32_t first, std::uint32_t end,
                                float width) {
  const Item& cut = galley_.items[end];
  const bool last = cut.kind == Item::Kind::penalty && cut.penalty <= forced;
  double natural = cut.kind == Item::Kind::penalty ? cut.width : 0;
  double stretch = 0;
  double shrink = 0;
  Line line;
  line.items = {first, end};
  line.height = paragraph.picture_height > 0 ? paragraph.picture_height : paragraph.style.line_height;
  for (std::uint32_t i = first; i < end; ++i) {
    const Item& item = galley_.items[i];
    if (item.kind == Item::Kind::penalty) continue;
    natural += item.width;
    stretch += item.stretch;
    shrink += item.shrink;
    if (paragraph.has_blank_hint && galley_.item_glyphs[i].size() == 1) {
      const TextRun& run = galley_.runs[galley_.glyphs[galley_.item_glyphs[i].first].run];
      if (run.hint.size() > 0) line.height = paragraph.style.line_height + paragraph.hint_height;
    }
  }
  const double shortfall = width - natural;
  if (paragraph.has_leader && shortfall > 0) {
    for (std::uint32_t i = first; i < end; ++i) {
      if (galley_.item_glyphs[i].size() != 1) continue;
      const TextRun& run = galley_.runs[galley_.glyphs[galley_.item_glyphs[i].first].run];
      if (run.kind == TextRun::Kind::leader) line.fill = static_cast<float>(shortfall);
    }
  }
  const Align align = paragraph.style.align;
  if (line.fill > 0) {
    // the leader takes what is left
  } else if (align == Align::justify) {
    if (shortfall > 0 && !last && stretch > 0) line.ratio = static_cast<float>(shortfall / stretch);
    if (shortfall < 0 && shrink > 0) line.ratio = static_cast<float>(std::max(shortfall / shrink, -1.0));
  } else if (shortfall > 0 && align != Align::left) {
    line.x = static_cast<float>(align == Align::center ? shortfall / 2 : shortfall);
  }
  line.x += paragraph.style.left_indent;
  line.hyphen = cut.hyphen;
  galley_.lines.push_back(line);
}

// A picture that is wider than its column is made smaller.
void ParagraphBreaker::shrink_picture(MeasuredParagraph& paragraph, float width) {
  if (paragraph.natural_width <= width) return;
  for (std::uint32_t i = paragraph.items.first; i < paragraph.items.last; ++i) {
    if (galley_.items[i].kind != Item::Kind::box) continue;
    paragraph.picture_height *= width / galley_.items[i].width;
    galley_.items[i].width = paragraph.natural_width = width;
    galley_.glyphs[galley_.item_glyphs[i].first].advance = width;
  }
}

void ParagraphBreaker::run(std::uint32_t index, float column) {
  MeasuredParagraph& paragraph = galley_.paragraphs[index];
  const float width = std::max(column - paragraph.style.left_indent - paragraph.style.right_indent, narrowest);
  paragraph.lines.first = static_cast<std::uint32_t>(galley_.lines.size());
  if (paragraph.picture_height > 0) shrink_picture(paragraph, width);
  const bool fits = paragraph.one_line && paragraph.natural_width <= width + static_cast<float>(fit_tolerance);
  if (fits || !find_breaks(paragraph, width)) {
    add_line(paragraph, paragraph.items.first, paragraph.items.last - 1, width);
  } else {
    std::uint32_t first = paragraph.items.first;
    for (const Break& line_end : breaks_) {
      const std::uint32_t end = paragraph.items.first + line_end.item;
      add_line(paragraph, std::min(first, end), end, width);
      for (first = end + 1; first < paragraph.items.last; ++first) {  // white space behind a break vanishes
        const Item& item = galley_.items[first];
        if (item.kind == Item::Kind::box || (item.kind == Item::Kind::penalty && item.penalty <= forced)) break;
      }
    }
  }
  paragraph.lines.last = static_cast<std::uint32_t>(galley_.lines.size());
}

float ParagraphBreaker::longest_segment(const MeasuredParagraph& paragraph, bool break_anywhere) const {
  float longest = 0;
  float width = 0;
  for (std::uint32_t i = paragraph.items.first; i < paragraph.items.last; ++i) {
    const Item& item = galley_.items[i];
    const bool penalty = item.kind == Item::Kind::penalty;
    if ((break_anywhere && penalty) || is_legal_break(galley_.items, i, paragraph.items.first)) {
      longest = std::max(longest, width + (penalty ? item.width : 0));
      width = 0;
    } else if (!penalty && (item.kind == Item::Kind::box || width > 0)) {
      width += item.width;
    }
  }
  return longest + paragraph.style.left_indent + paragraph.style.right_indent;
}

float ParagraphBreaker::longest_word(std::uint32_t paragraph) const {
  return longest_segment(galley_.paragraphs[paragraph], false);
}

float ParagraphBreaker::longest_piece(std::uint32_t index) {
  MeasuredParagraph& paragraph = galley_.paragraphs[index];
  if (paragraph.style.hyphenate) hyphenate(paragraph);
  return longest_segment(paragraph, true);
}

float ParagraphBreaker::widest(std::uint32_t index) const {
  const MeasuredParagraph& paragraph = galley_.paragraphs[index];
  return paragraph.natural_width + paragraph.style.left_indent + paragraph.style.right_indent;
}

}  // namespace pisar::layout
