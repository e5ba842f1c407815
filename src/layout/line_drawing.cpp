#include "layout/line_drawing.h"

#include <cmath>
#include <utility>

#include "fonts/ligatures.h"
#include "layout/chart.h"

namespace pisar::layout {
namespace {

constexpr float blank_thickness = 0.5F;  // pt
constexpr float blank_drop = 1.5F;       // pt below the baseline
constexpr float leader_step = 2;         // from dot to dot, in widths of a dot
constexpr char32_t soft_hyphen = 0x00AD;

float em(int thousandths, float size) { return static_cast<float>(thousandths) * size / 1000; }

}  // namespace

void LineDrawer::end_text() {
  if (!text_.glyphs.empty()) page_->runs.push_back(std::move(text_));
  text_ = {};
}

void LineDrawer::begin_decoration(const TextRun* run) {
  end_decoration();
  if (run->underline || run->strike || run->link != nullptr) {
    decorated_ = run;
    decoration_x_ = x_;
  }
}

void LineDrawer::end_decoration() {
  const TextRun* run = std::exchange(decorated_, nullptr);
  if (run == nullptr || x_ <= decoration_x_) return;
  const Face::Metrics& metrics = run->face->metrics();
  const float width = x_ - decoration_x_;
  const float baseline = baseline_ - run->rise;
  const float thickness = em(metrics.underline_thickness, run->size);
  if (run->underline) {
    page_->rules.push_back({decoration_x_, baseline + em(metrics.underline_position, run->size), width, thickness});
  }
  if (run->strike) {
    page_->rules.push_back({decoration_x_, baseline - em(metrics.cap_height, run->size) * 0.4F, width, thickness});
  }
  if (run->link == nullptr || repeated_) return;
  const float top = baseline - em(metrics.ascent, run->size);
  const float height = em(metrics.ascent + metrics.descent, run->size);
  // One rectangle a line, though pieces of the text may come from different places.
  if (page_->links.size() > links_before_ && page_->links.back().element == run->element) {
    LinkArea& last = page_->links.back();
    if (last.x + last.width > decoration_x_ - 0.1F) {
      last.width = x_ - last.x;
      return;
    }
  }
  page_->links.push_back({decoration_x_, top, width, height, *run->link, run->element});
}

void LineDrawer::emit_blank(const TextRun& run, float width) {
  end_text();
  end_decoration();
  page_->rules.push_back({x_, baseline_ + blank_drop, width, blank_thickness});
  if (run.hint.size() > 0) hints_.push_back({&run, x_ + width / 2});
  x_ += width;
}

// Keeps words apart that no white space parts on paper: at the end of a line or before dots.
void LineDrawer::put_space() {
  const std::uint32_t index = run_;
  const TextRun& run = galley_.runs[index];
  if (text_.read_as) {  // the space is read
    start_piece(std::nullopt);
    begin_text(index);
    decorated_ = nullptr;
  }
  const GlyphId space = run.face->glyph(U' ').value_or(0);
  text_.glyphs.push_back({space, U' ', em(run.face->advance(space), run.size)});
}

// The dots of all lines stand one under the other.
void LineDrawer::emit_leader(const TextRun& run, float width) {
  if (!text_.glyphs.empty()) put_space();
  end_text();
  end_decoration();
  const GlyphId dot = run.face->glyph(U'.').value_or(0);
  const float advance = em(run.face->advance(dot), run.size);
  const float step = advance * leader_step;
  const float end = x_ + width - advance;
  GlyphRun dots{run.face, run.size, std::ceil((x_ + advance) / step) * step, baseline_, {}};
  for (float at = dots.x; at + advance <= end; at += step) dots.glyphs.push_back({dot, U'.', step});
  if (!dots.glyphs.empty()) page_->runs.push_back(std::move(dots));
  x_ += width;
}

void LineDrawer::emit_page_number(const TextRun& run) {
  for (const char digit : std::to_string(page_number_)) {
    const GlyphId id = run.face->glyph(static_cast<char32_t>(digit)).value_or(0);
    const float advance = em(run.face->advance(id), run.size);
    text_.glyphs.push_back({id, static_cast<char32_t>(digit), advance});
    x_ += advance;
  }
}

// Goes on in the face, size and baseline of the galley's run.
void LineDrawer::begin_text(std::uint32_t index) {
  run_ = index;
  const TextRun& run = galley_.runs[index];
  const float baseline = baseline_ - run.rise;
  const ElementId element = element_of(run);
  if (text_.face != run.face || text_.size != run.size || text_.y != baseline || text_.element != element) {
    end_text();
    text_.element = element;
    text_.read_as = std::exchange(read_as_, std::nullopt);
    text_.face = run.face;
    text_.size = run.size;
    text_.x = x_;
    text_.y = baseline;
    text_.glyphs.reserve(expected_);
  }
  begin_decoration(&run);
}

// Draws glyphs, each `added` pt wider.
void LineDrawer::emit(Range glyphs, float added) {
  for (std::uint32_t i = glyphs.first; i < glyphs.last; ++i) {
    const Glyph& glyph = galley_.glyphs[i];
    const TextRun& run = galley_.runs[glyph.run];
    if (run.kind == TextRun::Kind::blank) {
      emit_blank(run, glyph.advance);
      run_ = no_run;
      continue;
    }
    if (run.kind == TextRun::Kind::picture) {
      page_->pictures.push_back({run.picture->picture, x_, top_, glyph.advance, height_, element_of(run)});
      x_ += glyph.advance;
      continue;
    }
    if (run.kind == TextRun::Kind::chart) {
      draw_chart(*run.chart, *galley_.typeface, {x_, top_, glyph.advance, height_}, element_of(run), *page_);
      x_ += glyph.advance;
      continue;
    }
    if (run.kind == TextRun::Kind::leader) {
      emit_leader(run, glyph.advance + fill_);
      run_ = no_run;
      continue;
    }
    if (glyph.run != run_) begin_text(glyph.run);
    if (run.kind == TextRun::Kind::page_number) {
      emit_page_number(run);
      continue;
    }
    const float advance = glyph.advance + added;
    text_.glyphs.push_back({glyph.id, glyph.character, advance});
    x_ += advance;
  }
}

void LineDrawer::draw_hints(float y) {
  for (const Hint& hint : hints_) {
    const TextRun& run = *hint.blank;
    const TextRun& look = galley_.runs[galley_.glyphs[run.hint.first].run];
    GlyphRun text{look.face, look.size, hint.centre - run.hint_width / 2, y, {}, element_of(look)};
    for (std::uint32_t i = run.hint.first; i < run.hint.last; ++i) {
      const Glyph& glyph = galley_.glyphs[i];
      text.glyphs.push_back({glyph.id, glyph.character, glyph.advance});
    }
    page_->runs.push_back(std::move(text));
  }
  hints_.clear();
}

// A new run begins, whatever it looks like.
void LineDrawer::start_piece(std::optional<std::string> read_as) {
  end_text();
  run_ = no_run;
  read_as_ = std::move(read_as);
}

// The items round a hyphen that is not in the text, as far as they are one word in one look.
Range LineDrawer::divided_word(const MeasuredParagraph& paragraph, std::uint32_t cut) const {
  const std::uint32_t run = galley_.glyphs[galley_.item_glyphs[cut - 1].last - 1].run;
  const auto belongs = [&](std::uint32_t at) {
    const Item& item = galley_.items[at];
    if (item.kind == Item::Kind::penalty) return item.penalty > forced && item.penalty < forbidden;
    const Range glyphs = galley_.item_glyphs[at];
    return item.kind == Item::Kind::box && glyphs.size() > 0 && galley_.glyphs[glyphs.first].run == run &&
           galley_.glyphs[glyphs.last - 1].run == run && galley_.glyphs[glyphs.first].character != U' ';
  };
  Range word{cut, cut + 1};
  while (word.first > paragraph.items.first && belongs(word.first - 1)) --word.first;
  while (word.last < paragraph.items.last && belongs(word.last)) ++word.last;
  return word;
}

std::string LineDrawer::text_of(Range items) const {
  std::string text;
  for (std::uint32_t item = items.first; item < items.last; ++item) {
    const Range glyphs = galley_.item_glyphs[item];
    for (std::uint32_t i = glyphs.first; i < glyphs.last; ++i) append_letters(text, galley_.glyphs[i].character);
  }
  return text;
}

// Whether the paragraph goes on behind the break with another word: white space was there, no-break space perhaps, or a
// forced break.
bool LineDrawer::parts_words(const MeasuredParagraph& paragraph, std::uint32_t end) const {
  if (end + 1 >= paragraph.items.last) return false;
  const Item& item = galley_.items[end];
  return item.kind == Item::Kind::glue || item.penalty <= forced || galley_.items[end + 1].kind == Item::Kind::glue;
}

void LineDrawer::draw(const MeasuredParagraph& paragraph, const Line& line, float x, float y, Page& page,
                      int page_number) {
  page_ = &page;
  page_number_ = page_number;
  x_ = x + line.x;
  fill_ = line.fill;
  top_ = y;
  height_ = line.height;
  baseline_ = y + paragraph.style.baseline;
  links_before_ = page.links.size();
  run_ = no_run;
  read_as_.reset();
  expected_ = 1;  // a hyphen or the space behind
  for (std::uint32_t i = line.items.first; i < line.items.last; ++i) expected_ += galley_.item_glyphs[i].size();
  Range rest;  // of the word that the line above divides
  if (&line != &galley_.lines[paragraph.lines.first] && (&line)[-1].hyphen) {
    rest = divided_word(paragraph, (&line)[-1].items.last);
    start_piece(std::string());
  }
  Range divided;  // the word that this line divides
  if (line.hyphen) divided = divided_word(paragraph, line.items.last);
  for (std::uint32_t i = line.items.first; i < line.items.last; ++i) {
    const Item& item = galley_.items[i];
    const Range glyphs = galley_.item_glyphs[i];
    if (i == rest.last) start_piece(std::nullopt);
    if (line.hyphen && i == divided.first) start_piece(text_of(divided));
    if (item.kind == Item::Kind::penalty) continue;
    if (glyphs.size() == 0) {
      x_ += item.width;  // an indent
      continue;
    }
    float added = 0;
    if (item.kind == Item::Kind::glue) added = line.ratio * (line.ratio < 0 ? item.shrink : item.stretch);
    emit(glyphs, added);
  }
  const Item& end = galley_.items[line.items.last];
  const bool in_text = !text_.glyphs.empty();
  if (end.kind == Item::Kind::penalty && end.penalty > forced && in_text) {
    // The penalty's width is the hyphen's and a correction of the kerning before it.
    const GlyphId hyphen = text_.face->glyph(U'-').value_or(0);
    const float advance = line.hyphen ? em(text_.face->advance(hyphen), text_.size) : 0;
    text_.glyphs.back().advance += end.width - advance;
    x_ += end.width - advance;
    if (line.hyphen) {
      text_.glyphs.push_back({hyphen, soft_hyphen, advance});
      x_ += advance;
    }
  }
  end_decoration();
  if (in_text && run_ != no_run && parts_words(paragraph, line.items.last)) put_space();
  end_text();
  draw_hints(y + line.height - paragraph.hint_height * 0.3F);
}

}  // namespace pisar::layout
