#include "write/pdf/font_program.h"

#include <algorithm>
#include <array>
#include <map>
#include <mutex>
#include <optional>
#include <string_view>
#include <utility>

#include "fonts/font_set.h"
#include "write/pdf/compress.h"

namespace pisar::pdf {

namespace {

constexpr std::array<std::u32string_view, 5> groups{
    U"абвгдежзийклмнопрстуфхцчшщъыьэюяё", U"АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЁ", U" 0123456789.,:;!?%()/-–—«»№",
    U"abcdefghijklmnopqrstuvwxyz", U"ABCDEFGHIJKLMNOPQRSTUVWXYZ"};

/// The programs of this process. It remembers a few tens: a batch has two or three faces with a handful of groups.
class ProgramCache {
 public:
  using Key = std::pair<const Face*, std::vector<GlyphId>>;

  [[nodiscard]] std::shared_ptr<const FontProgram> find(const Key& key) const {
    const std::lock_guard lock(mutex_);
    const auto found = programs_.find(key);
    return found == programs_.end() ? nullptr : found->second;
  }

  void remember(Key key, std::shared_ptr<const FontProgram> program) {
    const std::lock_guard lock(mutex_);
    if (programs_.size() < most) programs_.emplace(std::move(key), std::move(program));
  }

 private:
  static constexpr std::size_t most = 64;

  mutable std::mutex mutex_;
  std::map<Key, std::shared_ptr<const FontProgram>> programs_;
};

std::shared_ptr<const FontProgram> made(const Face& face, std::vector<GlyphId> glyphs) {
  auto program = std::make_shared<FontProgram>();
  const std::string file = face.subset(glyphs);
  program->glyphs = std::move(glyphs);
  program->length = file.size();
  program->deflated = compress(file);
  return program;
}

}  // namespace

std::uint16_t FontProgram::number_of(GlyphId glyph) const {
  const auto found = std::lower_bound(glyphs.begin(), glyphs.end(), glyph);
  if (found == glyphs.end() || *found != glyph) return 0;
  return static_cast<std::uint16_t>(found - glyphs.begin() + 1);
}

std::vector<GlyphId> whole_groups(const Face& face, const std::vector<GlyphId>& used) {
  std::vector<GlyphId> glyphs = used;
  std::vector<GlyphId> members;
  for (const std::u32string_view group : groups) {
    members.clear();
    bool any = false;
    for (const char32_t character : group) {
      const std::optional<GlyphId> glyph = face.glyph(character);
      if (!glyph) continue;
      members.push_back(*glyph);
      any = any || std::binary_search(used.begin(), used.end(), *glyph);
    }
    if (any) glyphs.insert(glyphs.end(), members.begin(), members.end());
  }
  std::sort(glyphs.begin(), glyphs.end());
  glyphs.erase(std::unique(glyphs.begin(), glyphs.end()), glyphs.end());
  return glyphs;
}

std::shared_ptr<const FontProgram> font_program(const Face& face, const std::vector<GlyphId>& used) {
  static ProgramCache cache;
  std::vector<GlyphId> glyphs = whole_groups(face, used);
  // Other faces end with their workspace, and another one may come to stand at the same address.
  if (!is_builtin(face)) return made(face, std::move(glyphs));
  ProgramCache::Key key{&face, std::move(glyphs)};
  if (auto known = cache.find(key)) return known;
  std::shared_ptr<const FontProgram> program = made(face, key.second);
  cache.remember(std::move(key), program);
  return program;
}

}  // namespace pisar::pdf
