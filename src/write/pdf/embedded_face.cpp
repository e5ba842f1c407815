#include "write/pdf/embedded_face.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <mutex>
#include <utility>

#include "fonts/font_set.h"
#include "write/pdf/cmap.h"
#include "write/pdf/compress.h"
#include "write/pdf/syntax.h"

namespace pisar::pdf {

namespace {

/// What this process made of built-in faces; a few tens, for a batch has two or three faces with a handful of groups.
/// Other faces end with their workspace, and another one may come to stand at the same address.
template <typename Key, typename Made>
class Cache {
 public:
  /// What `make` made for the key before, or makes now; without the lock, so that threads do not wait for each other.
  template <typename Make>
  std::shared_ptr<const Made> get(const Face& face, Key key, Make&& make) {
    if (!is_builtin(face)) return make();
    if (auto known = find(key)) return known;
    std::shared_ptr<const Made> made = make();
    const std::lock_guard lock(mutex_);
    if (made_.size() < most) made_.emplace(std::move(key), made);
    return made;
  }

 private:
  static constexpr std::size_t most = 64;

  [[nodiscard]] std::shared_ptr<const Made> find(const Key& key) const {
    const std::lock_guard lock(mutex_);
    const auto found = made_.find(key);
    return found == made_.end() ? nullptr : found->second;
  }

  mutable std::mutex mutex_;
  std::map<Key, std::shared_ptr<const Made>> made_;
};

/// Few bytes are stored as they are: to compress them saves less than it takes time to begin.
StoredStream stored(std::string data) {
  constexpr std::size_t few = 256;
  if (data.size() < few) return {false, std::move(data)};
  return {true, compress(data)};
}

std::string subset_name(const Face& face, const std::vector<GlyphId>& glyphs) {
  std::uint64_t hash = 0xCBF29CE484222325ULL;  // FNV-1a
  for (const GlyphId glyph : glyphs) hash = (hash ^ glyph) * 0x100000001B3ULL;
  hash ^= hash >> 32U;
  std::string name;
  for (int i = 0; i < 6; ++i) {
    name += static_cast<char>('A' + hash % 26);
    hash /= 26;
  }
  return name + '+' + face.metrics().postscript_name;
}

std::string width_array(const std::vector<Encoding>& encodings) {
  std::string out = "[";
  for (const Encoding& encoding : encodings) {
    int next = -1;
    for (const CodedGlyph& glyph : encoding.glyphs) {
      if (glyph.byte == next) {
        out += ' ';
      } else {
        if (next >= 0) out += ']';
        append_integer(out, encoding.first_cid + glyph.byte);
        out += '[';
      }
      append_integer(out, glyph.width);
      next = glyph.byte + 1;
    }
    out += ']';
  }
  return out += ']';
}

std::string glyph_map_of(const FaceCodes& codes) {
  const std::vector<GlyphId>& glyphs = codes.glyphs();
  std::string map;
  for (const Encoding& encoding : codes.encodings()) {
    for (const CodedGlyph& glyph : encoding.glyphs) {
      const auto at = static_cast<std::size_t>(encoding.first_cid + glyph.byte) * 2;
      if (map.size() < at + 2) map.resize(at + 2);
      const auto number = std::lower_bound(glyphs.begin(), glyphs.end(), glyph.glyph) - glyphs.begin() + 1;
      map[at] = static_cast<char>(number >> 8);
      map[at + 1] = static_cast<char>(number & 0xFF);
    }
  }
  return map;
}

}  // namespace

EmbeddedFace::EmbeddedFace(const Face& of, const std::vector<PrintedCharacter>& printed)
    : face(&of),
      codes(of, printed),
      name(subset_name(of, codes.glyphs())),
      widths(width_array(codes.encodings())),
      glyph_map(stored(glyph_map_of(codes))) {
  const std::string file = of.subset(codes.glyphs());
  program_length = file.size();
  program = compress(file);
  for (const Encoding& encoding : codes.encodings()) to_unicode.push_back(stored(to_unicode_cmap(encoding)));
}

std::shared_ptr<const CharacterGroups> character_groups(const Face& face) {
  static Cache<const Face*, CharacterGroups> cache;
  return cache.get(face, &face, [&] { return std::make_shared<const CharacterGroups>(face); });
}

std::shared_ptr<const EmbeddedFace> embedded_face(const Face& face, const CharacterGroups& groups,
                                                  const PrintedCharacters& printed) {
  static Cache<std::pair<const Face*, PrintedCharacters>, EmbeddedFace> cache;
  return cache.get(face, {&face, printed},
                   [&] { return std::make_shared<const EmbeddedFace>(face, printed.all(groups)); });
}

}  // namespace pisar::pdf
