#include "fonts/pair_cache.h"

namespace pisar {

PairCache::PairCache(const std::vector<GlyphId>& members, std::size_t glyph_count)
    : members_(0), index_(glyph_count, 0), entries_(members.size() * members.size()) {
  for (const GlyphId glyph : members) {
    if (glyph < glyph_count && index_[glyph] == 0) index_[glyph] = static_cast<std::uint16_t>(++members_);
  }
}

}  // namespace pisar
