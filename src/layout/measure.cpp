#include "layout/measure.h"

#include <algorithm>
#include <cmath>

#include "base/utf8.h"
#include "layout/chart.h"
#include "layout/units.h"

namespace pisar::layout {
namespace {

constexpr float raised_size = 2.0F / 3.0F;  // of superscripts and subscripts, of the text's size
constexpr float superscript_rise = 1.0F / 3.0F;
constexpr float subscript_rise = -1.0F / 6.0F;
constexpr float space_stretch = 0.5F;  // of a space's width: TeX's proportions, but tighter at the lower end
constexpr float space_shrink = 0.25F;
constexpr double tab_step = 12.5;     // mm: Word's tab stops in Russian documents
constexpr float least_leader = 1.5F;  // em
constexpr float hint_line = 1.1F;     // the height of a hint's line, of its size

bool is_invisible(char32_t character) {
  return character < 0x20 || character == 0x7F || (character >= 0x200C && character <= 0x200F) ||
         (character >= 0x202A && character <= 0x202E) || (character >= 0x2060 && character <= 0x206F) ||
         (character >= 0xFE00 && character <= 0xFE0F) || character == 0xFEFF;
}

// Whether text runs on from one to the other, as between pieces that come from different places of the template.
bool same_look(const TextRun& a, const TextRun& b) {
  return a.face == b.face && a.size == b.size && a.rise == b.rise && a.kind == b.kind;
}

// How many letters stand in succession before `at`, or from `at` on.
std::size_t letters_before(std::u32string_view text, std::size_t at) {
  std::size_t count = 0;
  while (count < at && utf8::is_letter(text[at - count - 1])) ++count;
  return count;
}

std::size_t letters_from(std::u32string_view text, std::size_t at) {
  std::size_t count = 0;
  while (at + count < text.size() && utf8::is_letter(text[at + count])) ++count;
  return count;
}

// The cost of a break behind the character, or `forbidden`.
float cut_behind(std::u32string_view text, std::size_t at) {
  switch (text[at]) {
    case U'-':
    case 0x2010: {
      const std::size_t letters = letters_from(text, at + 1);
      if (letters_before(text, at) < 2 || letters < 3) return forbidden;
      const bool abbreviation = utf8::is_upper(text[at + 1]) && utf8::is_upper(text[at + 2]);  // «школ-СНОР»
      return abbreviation ? forbidden : hyphen_penalty;
    }
    case 0x2013:
    case 0x2014:
      return letters_before(text, at) >= 2 && letters_from(text, at + 1) >= 2 ? hyphen_penalty : forbidden;
    case U'/':
      return letters_before(text, at) >= 3 && letters_from(text, at + 1) >= 3 ? slash_penalty : forbidden;
    default:
      return forbidden;
  }
}

}  // namespace

float Measurer::to_points(int thousandths) const { return static_cast<float>(thousandths) * size_ / 1000; }

float Measurer::space_width() const { return to_points(face_->advance(face_->glyph(U' ').value_or(0))); }

float Measurer::segment_width() const {
  float width = open_ == Open::box ? box_width_ : 0;
  for (std::size_t i = segment_; i < galley_.items.size(); ++i) {
    if (galley_.items[i].kind != Item::Kind::penalty) width += galley_.items[i].width;
  }
  return width;
}

bool Measurer::follows_on(std::uint32_t run) const {
  const std::uint32_t last = galley_.glyphs.back().run;
  return last == run || same_look(galley_.runs[last], galley_.runs[run]);
}

// Pieces of one link that follow each other are one to the reader.
ElementId Measurer::element_of(const Inline* source) {
  if (source == nullptr || source->link.empty()) {
    link_ = nullptr;
    return element_;
  }
  if (link_ == nullptr || *link_ != source->link) {
    link_element_ = structure_.add(StructureElement::Role::link, element_);
  }
  link_ = &source->link;
  return link_element_;
}

void Measurer::start_run(const Inline* source, const Marks& marks) {
  marks_ = marks;
  marks_.bold = marks.bold || style_.bold;
  marks_.italic = marks.italic || style_.italic;
  face_ = &styles_.typeface().face(marks_.bold, marks_.italic);
  size_ = style_.size;
  TextRun run;
  if (marks.baseline != Marks::Baseline::normal) {
    size_ *= raised_size;
    run.rise = style_.size * (marks.baseline == Marks::Baseline::superscript ? superscript_rise : subscript_rise);
  }
  run.face = face_;
  run.size = size_;
  run.underline = marks.underline;
  run.strike = marks.strike;
  run.element = element_of(source);
  if (source != nullptr) {
    run.where = source->where;
    if (!source->link.empty()) run.link = &source->link;
  }
  run_ = static_cast<std::uint32_t>(galley_.runs.size());
  galley_.runs.push_back(run);
}

// Kerning belongs to the last glyph; a break between the two glyphs takes it back.
void Measurer::add_kerning(float kerning) {
  galley_.glyphs.back().advance += kerning;
  switch (open_) {
    case Open::box:
      box_width_ += kerning;
      break;
    case Open::glue:
      galley_.items.back().width += kerning;
      break;
    case Open::cut:
      galley_.items.back().width -= kerning;
      galley_.items[galley_.items.size() - 2].width += kerning;
      break;
    case Open::nothing:
      break;
  }
}

void Measurer::put(char32_t character) {
  Glyph glyph;
  glyph.character = character;
  glyph.run = run_;
  const bool kerned = open_ != Open::nothing && follows_on(run_);
  Face::Step step = face_->step(kerned ? galley_.glyphs.back().id : GlyphId{0}, character);
  if (step.glyph == 0) {
    const Typeface::Choice choice = styles_.typeface().fallback(character, marks_.bold, marks_.italic);
    if (!choice.found) problems_.missing_character(character, galley_.runs[run_].where);
    step = {choice.glyph, static_cast<std::int16_t>(choice.face->advance(choice.glyph)), 0};
    if (choice.face != face_) {
      TextRun other = galley_.runs[run_];
      other.face = choice.face;
      glyph.run = static_cast<std::uint32_t>(galley_.runs.size());
      galley_.runs.push_back(other);
    }
  }
  if (step.kerning != 0) add_kerning(to_points(step.kerning));
  glyph.id = step.glyph;
  glyph.advance = to_points(step.advance);
  if (open_ != Open::box) {
    box_first_ = static_cast<std::uint32_t>(galley_.glyphs.size());
    box_width_ = 0;
    open_ = Open::box;
  }
  box_width_ += glyph.advance;
  galley_.glyphs.push_back(glyph);
}

void Measurer::close_box() {
  if (open_ != Open::box) return;
  galley_.add_item(Item::box(box_width_), {box_first_, static_cast<std::uint32_t>(galley_.glyphs.size())});
  open_ = Open::nothing;
}

void Measurer::put_space(char32_t character, bool breaks) {
  const GlyphId id = face_->glyph(character).value_or(0);
  float width = to_points(face_->advance(id));
  const float nominal = width;
  if (open_ == Open::box && follows_on(run_)) width += to_points(face_->kerning(galley_.glyphs.back().id, id));
  close_box();
  if (!breaks) galley_.add_item(Item::cut(forbidden));
  const auto at = static_cast<std::uint32_t>(galley_.glyphs.size());
  galley_.glyphs.push_back({width, character, run_, id});
  galley_.add_item(Item::glue(width, nominal * space_stretch, nominal * space_shrink), {at, at + 1});
  open_ = Open::glue;
}

void Measurer::put_rigid_space(float width) {
  close_box();
  const auto at = static_cast<std::uint32_t>(galley_.glyphs.size());
  galley_.glyphs.push_back({width, U' ', run_, face_->glyph(U' ').value_or(0)});
  galley_.add_item(Item::box(width), {at, at + 1});
  open_ = Open::nothing;
}

void Measurer::put_cut(float penalty, float width, bool hyphen) {
  const bool behind_box = open_ == Open::box;
  close_box();
  galley_.add_item(Item::cut(penalty, width, hyphen));
  open_ = behind_box ? Open::cut : Open::nothing;
}

void Measurer::put_text(std::string_view text) {
  text_.clear();
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t character = utf8::next(text, offset);
    text_.push_back(style_.caps ? utf8::to_upper(character) : character);
  }
  for (std::size_t i = 0; i < text_.size(); ++i) {
    const char32_t character = text_[i];
    switch (character) {
      case U' ':
        put_space(character, true);
        break;
      case 0x00A0:
        put_space(character, false);
        break;
      case U'\t':
        put_tab();
        break;
      case U'\n':
        end_line();
        break;
      case 0x00AD: {
        if (open_ != Open::box) break;
        const GlyphId hyphen = face_->glyph(U'-').value_or(0);
        const int kerning = follows_on(run_) ? face_->kerning(galley_.glyphs.back().id, hyphen) : 0;
        put_cut(hyphen_penalty, to_points(face_->advance(hyphen) + kerning), true);
        break;
      }
      case 0x200B:
        put_cut(0);
        break;
      default:
        if (is_invisible(character)) break;
        if (const auto ligature =
                character == U'f' ? face_->ligature(std::u32string_view(text_).substr(i)) : std::nullopt) {
          put(ligature->character);
          i += ligature->letters - 1;
          break;
        }
        put(character);
        if (const float penalty = cut_behind(text_, i); penalty < forbidden) put_cut(penalty);
    }
  }
}

void Measurer::put_label(const Paragraph& paragraph) {
  if (!paragraph.number || paragraph.number->label.empty()) return;
  start_run(nullptr, {});
  const float before = segment_width();
  put_text(paragraph.number->label);
  close_box();
  if (paragraph.content.empty()) return;
  const float label = segment_width() - before;
  put_rigid_space(std::max(space_width(), style_.hang - label));
}

// To the next stop; the white space before it on its line becomes rigid, so that the stop is met.
void Measurer::put_tab() {
  const float step = points(tab_step);
  const float reached = segment_width();
  const float stop = (std::floor((reached + 1) / step) + 1) * step;
  for (std::size_t i = segment_; i < galley_.items.size(); ++i) {
    galley_.items[i].stretch = 0;
    galley_.items[i].shrink = 0;
  }
  put_rigid_space(stop - reached);
}

void Measurer::put_box(TextRun::Kind kind, float width) {
  galley_.runs[run_].kind = kind;
  const auto at = static_cast<std::uint32_t>(galley_.glyphs.size());
  galley_.glyphs.push_back({width, 0, run_, 0});
  galley_.add_item(Item::box(width), {at, at + 1});
  open_ = Open::nothing;
}

void Measurer::measure_hint(TextRun& run, const Inline& blank) {
  const ParagraphStyle& style = styles_.profile().style("blank-hint");
  const Face& face = styles_.typeface().face(style.bold, style.italic);
  TextRun hint;
  hint.face = &face;
  hint.size = static_cast<float>(style.size);
  hint.where = blank.where;
  hint.element = run.element;
  const auto hint_run = static_cast<std::uint32_t>(galley_.runs.size());
  run.hint.first = static_cast<std::uint32_t>(galley_.glyphs.size());
  for (std::size_t offset = 0; offset < blank.text.size();) {
    const char32_t character = utf8::next(blank.text, offset);
    auto id = face.glyph(character);
    if (!id) {
      problems_.missing_character(character, blank.where);
      id = face.glyph(0x25A1);
    }
    if (galley_.glyphs.size() > run.hint.first) {
      const float kerning = static_cast<float>(face.kerning(galley_.glyphs.back().id, *id)) * hint.size / 1000;
      galley_.glyphs.back().advance += kerning;
      run.hint_width += kerning;
    }
    const float advance = static_cast<float>(face.advance(*id)) * hint.size / 1000;
    galley_.glyphs.push_back({advance, character, hint_run, *id});
    run.hint_width += advance;
  }
  run.hint.last = static_cast<std::uint32_t>(galley_.glyphs.size());
  galley_.runs.push_back(hint);
  MeasuredParagraph& paragraph = galley_.paragraphs.back();
  paragraph.has_blank_hint = true;
  paragraph.hint_height = hint.size * hint_line;
}

void Measurer::put_blank(const Inline& blank) {
  close_box();
  start_run(&blank, blank.marks);
  const std::uint32_t own = run_;
  TextRun run = galley_.runs[own];
  if (!blank.text.empty()) measure_hint(run, blank);
  galley_.runs[own] = run;
  run_ = own;
  put_box(TextRun::Kind::blank, points(blank.width));
}

void Measurer::put_page_number() {
  close_box();
  put_box(TextRun::Kind::page_number, 2 * to_points(face_->advance(face_->glyph(U'0').value_or(0))));
}

// White space at the end of a line is no part of it.
void Measurer::end_line() {
  close_box();
  while (galley_.items.size() > segment_ && galley_.items.back().kind == Item::Kind::glue) {
    galley_.items.pop_back();
    galley_.item_glyphs.pop_back();
    if (galley_.items.size() > segment_ && galley_.items.back().kind == Item::Kind::penalty) {
      galley_.items.pop_back();
      galley_.item_glyphs.pop_back();
    }
  }
  galley_.add_item(Item::cut(forced));
  segment_ = static_cast<std::uint32_t>(galley_.items.size());
  open_ = Open::nothing;
}

void Measurer::finish(MeasuredParagraph& paragraph) {
  end_line();
  paragraph.items = {first_item_, static_cast<std::uint32_t>(galley_.items.size())};
  float width = 0;
  for (std::uint32_t i = first_item_; i < paragraph.items.last; ++i) {
    const Item& item = galley_.items[i];
    if (item.kind != Item::Kind::penalty) {
      width += item.width;
    } else if (item.penalty <= forced) {
      paragraph.natural_width = std::max(paragraph.natural_width, width);
      if (i + 1 != paragraph.items.last) paragraph.one_line = false;
      width = 0;
    }
  }
}

// A paragraph of one line that stands for a picture or a chart.
std::uint32_t Measurer::measure_block(const std::string& id, Align align, const Place& place, float width, float height,
                                      TextRun::Kind kind, ElementId element) {
  Paragraph& stand_in = galley_.made.emplace_back();
  stand_in.style = "image";
  stand_in.id = id;
  stand_in.format.align = align;
  stand_in.format.first_indent = 0;
  stand_in.format.left_indent = 0;
  if (place.in_cell) stand_in.format.space_before = stand_in.format.space_after = 0;
  style_ = styles_.of(stand_in, place);
  const auto index = static_cast<std::uint32_t>(galley_.paragraphs.size());
  galley_.paragraphs.push_back({.source = &stand_in, .style = style_});
  galley_.paragraphs[index].picture_height = height;
  first_item_ = segment_ = static_cast<std::uint32_t>(galley_.items.size());
  open_ = Open::nothing;
  element_ = element;
  start_run(nullptr, {});
  put_box(kind, width);
  finish(galley_.paragraphs[index]);
  return index;
}

std::uint32_t Measurer::measure(const Image& image, const Place& place, ElementId element) {
  const std::uint32_t index = measure_block(image.id, image.align, place, points(image.width), points(image.height),
                                            TextRun::Kind::picture, element);
  galley_.runs.back().picture = &image;
  return index;
}

void Measurer::check_words(const Chart& chart, Span where) {
  const auto check = [&](const std::string& text) {
    for (std::size_t offset = 0; offset < text.size();) {
      const char32_t character = utf8::next(text, offset);
      const bool found = styles_.typeface().face(false, false).glyph(character).has_value() ||
                         styles_.typeface().fallback(character, false, false).found;
      if (!found) problems_.missing_character(character, where);
    }
  };
  check(chart.unit);
  for (const std::string& category : chart.categories) check(category);
  for (const Chart::Series& series : chart.series) {
    check(series.name);
    for (const std::optional<Chart::Value>& value : series.values) {
      if (value) check(value->text);
    }
  }
  if (chart.level) check(chart.level->name + chart.level->value.text);
}

std::uint32_t Measurer::measure(const Chart& chart, const Place& place, float widest, float highest, ElementId element,
                                Span where) {
  check_words(chart, where);
  const float width = chart.width ? std::min(points(*chart.width), widest) : widest;
  const float height = chart_height(chart, styles_.typeface(), width, highest);
  const std::uint32_t index =
      measure_block(chart.id, Align::center, place, width, height, TextRun::Kind::chart, element);
  galley_.runs.back().chart = &chart;
  return index;
}

std::uint32_t Measurer::measure(const Paragraph& paragraph, const Place& place, TextElements elements) {
  style_ = styles_.of(paragraph, place);
  const auto first_note = static_cast<std::uint32_t>(galley_.notes.size());
  const auto index = static_cast<std::uint32_t>(galley_.paragraphs.size());
  galley_.paragraphs.push_back({.source = &paragraph, .style = style_});
  first_item_ = segment_ = static_cast<std::uint32_t>(galley_.items.size());
  open_ = Open::nothing;
  if (style_.first_indent != 0) galley_.add_item(Item::box(style_.first_indent));
  link_ = nullptr;
  element_ = elements.label;
  put_label(paragraph);
  element_ = elements.body;
  for (const Inline& piece : paragraph.content) {
    switch (piece.kind) {
      case Inline::Kind::text:
      case Inline::Kind::reference:
        start_run(&piece, piece.marks);
        put_text(piece.text);
        break;
      case Inline::Kind::line_break:
        end_line();
        break;
      case Inline::Kind::tab:
        start_run(&piece, piece.marks);
        put_tab();
        break;
      case Inline::Kind::blank:
        put_blank(piece);
        break;
      case Inline::Kind::page:
        start_run(&piece, piece.marks);
        put_page_number();
        break;
      case Inline::Kind::page_of:
      case Inline::Kind::pages_of:
      case Inline::Kind::page_count:
        start_run(&piece, piece.marks);
        put_text(piece.text);
        break;
      case Inline::Kind::note:
        start_run(&piece, {.baseline = Marks::Baseline::superscript});
        galley_.runs[run_].element = structure_.add(StructureElement::Role::reference, element_);
        galley_.notes.push_back({.mark = &piece, .reference = galley_.runs[run_].element});
        galley_.runs[run_].note = static_cast<std::uint32_t>(galley_.notes.size());
        put_text(piece.text);
        break;
      case Inline::Kind::leader:
        start_run(&piece, piece.marks);
        close_box();
        put_box(TextRun::Kind::leader, least_leader * size_);
        galley_.paragraphs[index].has_leader = true;
        break;
    }
  }
  finish(galley_.paragraphs[index]);
  galley_.paragraphs[index].notes = {first_note, static_cast<std::uint32_t>(galley_.notes.size())};
  return index;
}

}  // namespace pisar::layout
