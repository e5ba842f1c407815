#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pisar {

using GlyphId = std::uint16_t;

/// A font face (one TrueType file): metrics, coverage, kerning and subsets. All lengths are in 1/1000 em. Immutable
/// after construction; safe to share between threads.
class Face {
 public:
  /// Reads the face from the bytes of a TTF, which must outlive it. None when they are no usable font.
  [[nodiscard]] static std::unique_ptr<const Face> open(std::string_view bytes);

  Face(const Face&) = delete;
  Face& operator=(const Face&) = delete;
  ~Face();

  /// The glyph of a character; none when the face lacks it (U+00A0 and U+2011 are served by space and hyphen).
  [[nodiscard]] std::optional<GlyphId> glyph(char32_t character) const;
  [[nodiscard]] int advance(GlyphId glyph) const;
  /// What is added to the advance of `left` when `right` follows.
  [[nodiscard]] int kerning(GlyphId left, GlyphId right) const;

  /// The three together, for setting text: one call a character.
  struct Step {
    GlyphId glyph = 0;  ///< 0: the face lacks the character
    std::int16_t advance = 0;
    std::int16_t kerning = 0;  ///< with the glyph before it
  };
  /// The step that `character` makes behind the glyph `previous` (0: behind none).
  [[nodiscard]] Step step(GlyphId previous, char32_t character) const;

  /// A ligature that the font sets for the letters at the begin of a text.
  struct Ligature {
    char32_t character = 0;   ///< that has its glyph, of `latin_ligatures`
    std::size_t letters = 0;  ///< how many it stands for
  };
  /// What the font's own table (GSUB, «liga») makes of «fi», «fl», «ff», «ffi», «ffl» at the begin of `text`, the
  /// longest; none for other texts. Thread-safe; the table is asked when the first text with «f» comes.
  [[nodiscard]] std::optional<Ligature> ligature(std::u32string_view text) const;

  struct Metrics {
    int ascent;   ///< hhea, positive
    int descent;  ///< hhea, positive downwards
    int line_gap;
    int cap_height;
    int underline_position;  ///< positive: below the baseline
    int underline_thickness;
    int x_min, y_min, x_max, y_max;
    double italic_angle;
    bool bold;
    bool italic;
    std::string postscript_name;
    std::string family;
  };
  [[nodiscard]] const Metrics& metrics() const;

  /// A TrueType subset that keeps the glyph numbers' order: glyphs[i] becomes glyph i + 1 (0 is .notdef), no hints, no
  /// layout tables. `glyphs` is sorted and unique.
  [[nodiscard]] std::string subset(const std::vector<GlyphId>& glyphs) const;

 private:
  struct Impl;
  explicit Face(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace pisar
