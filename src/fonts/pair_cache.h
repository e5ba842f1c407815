#pragma once

#include <atomic>
#include <cstdint>
#include <optional>
#include <vector>

#include "fonts/face.h"

namespace pisar {

/// Remembers the kerning of pairs of the glyphs that Russian papers are made of, in a dense table that fills as pairs
/// are asked for. Computing the whole table takes some 14 ms a face, one pair 0.4 µs, a document has some 700: so a
/// cold start stays short and a warm run reads an array. Any number of threads may use it: each entry is written with
/// the same value.
class PairCache {
 public:
  /// `members` are the glyphs whose pairs are remembered; `glyph_count` is that of the face.
  PairCache(const std::vector<GlyphId>& members, std::size_t glyph_count);

  /// What compute(left, right) gives, remembered when both glyphs are members.
  template <typename Compute>
  [[nodiscard]] int get(GlyphId left, GlyphId right, Compute&& compute) const {
    const std::uint16_t row = left < index_.size() ? index_[left] : std::uint16_t{0};
    const std::uint16_t column = right < index_.size() ? index_[right] : std::uint16_t{0};
    if (row == 0 || column == 0) return compute(left, right);
    std::atomic<std::int16_t>& entry = entries_[(row - 1U) * members_ + (column - 1U)];
    const std::int16_t known = entry.load(std::memory_order_relaxed);
    if (known != unknown) return known - bias;
    const int value = compute(left, right);
    entry.store(static_cast<std::int16_t>(value + bias), std::memory_order_relaxed);
    return value;
  }

 private:
  static constexpr std::int16_t unknown = 0;
  static constexpr int bias = 1 << 14;  // kerning is within ±1000, so a known entry is never 0

  std::size_t members_;
  std::vector<std::uint16_t> index_;  // glyph → 1 + its row, 0 for the others
  mutable std::vector<std::atomic<std::int16_t>> entries_;
};

}  // namespace pisar
