#include "layout/chart_words.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"

namespace pisar::layout {
namespace {

constexpr std::string_view ellipsis = "…";

/// Whether a line may end behind the character.
bool ends_line(char32_t c) { return c == U' ' || c == 0x00A0 || c == U'-' || c == U'/' || c == 0x2013; }
bool is_space(char32_t c) { return c == U' ' || c == 0x00A0; }

std::string_view without_space_behind(std::string_view text) {
  while (text.ends_with(' ') || text.ends_with("\u00A0")) text.remove_suffix(text.ends_with(' ') ? 1 : 2);
  return text;
}

/// The text up to the end of its first word, the space behind it included.
std::size_t word_end(std::string_view text) {
  std::size_t at = 0;
  bool ended = false;
  while (at < text.size()) {
    std::size_t next = at;
    const char32_t c = utf8::next(text, next);
    if (ended && !is_space(c)) return at;
    ended = ended || ends_line(c);
    at = next;
  }
  return at;
}

}  // namespace

float ChartWords::cap_height() const {
  return static_cast<float>(typeface_.face(false, false).metrics().cap_height) * size_ / 1000;
}

float ChartWords::width(std::string_view text) const {
  const Face& own = typeface_.face(false, false);
  int sum = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t character = utf8::next(text, offset);
    if (const auto glyph = own.glyph(character)) {
      sum += own.advance(*glyph);
    } else {
      const Typeface::Choice other = typeface_.fallback(character, false, false);
      sum += other.face->advance(other.glyph);
    }
  }
  return static_cast<float>(sum) * size_ / 1000;
}

float ChartWords::widest_word(std::string_view text) const {
  float widest = 0;
  while (!text.empty()) {
    const std::size_t end = word_end(text);
    widest = std::max(widest, width(without_space_behind(text.substr(0, end))));
    text.remove_prefix(end);
  }
  return widest;
}

// The beginning of the text that has room before «…».
std::string ChartWords::cut(std::string_view text, float room) const {
  const float left = room - width(ellipsis);
  std::size_t end = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    static_cast<void>(utf8::next(text, offset));
    if (width(text.substr(0, offset)) > left) break;
    end = offset;
  }
  return std::string(without_space_behind(text.substr(0, end))) + std::string(ellipsis);
}

std::vector<std::string> ChartWords::lines(std::string_view text, float room, std::size_t most_lines) const {
  std::vector<std::string> lines;
  text = without_space_behind(text);
  while (!text.empty()) {
    if (lines.size() + 1 >= most_lines) {
      lines.push_back(width(text) <= room ? std::string(text) : cut(text, room));
      break;
    }
    std::size_t end = 0;
    while (end < text.size()) {
      const std::size_t next = end + word_end(text.substr(end));
      if (end > 0 && width(without_space_behind(text.substr(0, next))) > room) break;
      end = next;
    }
    if (width(without_space_behind(text.substr(0, end))) > room) {  // one word
      end = 0;
      for (std::size_t offset = 0; offset < text.size();) {
        static_cast<void>(utf8::next(text, offset));
        if (end > 0 && width(text.substr(0, offset)) > room) break;
        end = offset;
      }
    }
    lines.emplace_back(without_space_behind(text.substr(0, end)));
    text.remove_prefix(end);
  }
  return lines;
}

void ChartWords::print(std::string_view text, float x, float baseline, float align, ElementId element,
                       Page& page) const {
  if (text.empty()) return;
  float at = x - align * width(text);
  const Face& own = typeface_.face(false, false);
  GlyphRun run;
  run.size = size_;
  run.element = element;
  const auto end_run = [&] {
    if (!run.glyphs.empty()) page.runs.push_back(run);
    run.glyphs.clear();
  };
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t character = utf8::next(text, offset);
    const auto glyph = own.glyph(character);
    const Typeface::Choice choice =
        glyph ? Typeface::Choice{&own, *glyph, true} : typeface_.fallback(character, false, false);
    if (run.face != choice.face) end_run();
    if (run.glyphs.empty()) {
      run.face = choice.face;
      run.x = at;
      run.y = baseline;
    }
    const float advance = static_cast<float>(choice.face->advance(choice.glyph)) * size_ / 1000;
    run.glyphs.push_back({choice.glyph, character, advance});
    at += advance;
  }
  end_run();
}

}  // namespace pisar::layout
