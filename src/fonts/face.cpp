#include "fonts/face.h"

#include <hb-ot.h>
#include <hb.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <mutex>
#include <utility>

#include "base/utf8.h"
#include "fonts/ligatures.h"
#include "fonts/pair_cache.h"
#include "fonts/sfnt.h"
#include "fonts/subset.h"

namespace pisar {
namespace {

template <auto destroy>
struct Destroy {
  template <typename T>
  void operator()(T* object) const {
    destroy(object);
  }
};

using BlobPtr = std::unique_ptr<hb_blob_t, Destroy<hb_blob_destroy>>;
using FacePtr = std::unique_ptr<hb_face_t, Destroy<hb_face_destroy>>;
using FontPtr = std::unique_ptr<hb_font_t, Destroy<hb_font_destroy>>;
using SetPtr = std::unique_ptr<hb_set_t, Destroy<hb_set_destroy>>;
using BufferPtr = std::unique_ptr<hb_buffer_t, Destroy<hb_buffer_destroy>>;

// Characters that another one of the same look stands in for.
constexpr std::array<std::pair<char32_t, char32_t>, 7> stand_ins{
    {{0x00A0, U' '}, {0x00AD, U'-'}, {0x2007, U' '}, {0x2009, U' '}, {0x2010, U'-'}, {0x2011, U'-'}, {0x202F, U' '}}};

// What Russian papers are made of: their pairs are worth a dense table.
constexpr std::array<std::pair<char32_t, char32_t>, 5> frequent{
    {{0x20, 0x7E}, {0xA0, 0xBF}, {0x400, 0x45F}, {0x2010, 0x203A}, {0x2116, 0x2116}}};

bool is_frequent(char32_t character) {
  for (const auto& [first, last] : frequent) {
    if (character >= first && character <= last) return true;
  }
  return false;
}

std::string name_of(hb_face_t* face, hb_ot_name_id_t id) {
  std::array<char, 128> buffer{};
  auto size = static_cast<unsigned>(buffer.size());
  hb_ot_name_get_utf8(face, id, HB_LANGUAGE_INVALID, &size, buffer.data());
  return {buffer.data(), size};
}

// Of a PDF name that needs no escapes.
bool is_name_character(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
}

// Shaping buffers are costly to make, so a thread keeps one.
hb_buffer_t* pair_buffer() {
  thread_local const BufferPtr buffer(hb_buffer_create());
  hb_buffer_clear_contents(buffer.get());
  return buffer.get();
}

}  // namespace

struct Face::Impl {
  explicit Impl(std::string_view bytes) : font_bytes(bytes) {}

  using GlyphPage = std::array<GlyphId, 256>;

  [[nodiscard]] GlyphId mapped(char32_t character) const {
    if (character > 0xFFFF) {
      hb_codepoint_t glyph = 0;
      return hb_font_get_nominal_glyph(font.get(), character, &glyph) != 0 ? static_cast<GlyphId>(glyph) : GlyphId{0};
    }
    return pages[page_of[character >> 8U]][character & 0xFFU];
  }

  [[nodiscard]] int scaled(int units) const {
    return static_cast<int>(std::lround(1000.0 * units / static_cast<double>(units_per_em)));
  }

  [[nodiscard]] int shape_pair(GlyphId left, GlyphId right) const;
  [[nodiscard]] bool sets(const LatinLigature& ligature) const;
  void read_characters();
  void read_advances();
  void read_metrics();

  std::string_view font_bytes;
  FacePtr face;
  FontPtr font;
  unsigned units_per_em = 1000;
  std::array<std::uint16_t, 256> page_of{};  // upper byte of a BMP character → pages; page 0 maps nothing
  std::vector<GlyphPage> pages;
  std::vector<std::int16_t> advances;       // by glyph
  std::vector<std::int16_t> font_advances;  // in the font's units
  std::vector<char32_t> character_of;       // by glyph: a character that it stands for, 0 for none
  std::optional<PairCache> pairs;
  mutable std::once_flag ligatures_asked;
  mutable std::array<bool, latin_ligatures.size()> ligatures{};  // whether the font sets them
  Metrics metrics{};
};

int Face::Impl::shape_pair(GlyphId left, GlyphId right) const {
  const char32_t first = left < character_of.size() ? character_of[left] : 0;
  const char32_t second = right < character_of.size() ? character_of[right] : 0;
  if (first == 0 || second == 0) return 0;
  static const std::array<hb_feature_t, 2> no_ligatures{
      {{HB_TAG('l', 'i', 'g', 'a'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END},
       {HB_TAG('c', 'l', 'i', 'g'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END}}};
  hb_buffer_t* buffer = pair_buffer();
  hb_buffer_set_content_type(buffer, HB_BUFFER_CONTENT_TYPE_UNICODE);
  hb_buffer_set_direction(buffer, HB_DIRECTION_LTR);
  hb_buffer_set_script(buffer,
                       utf8::is_cyrillic(first) || utf8::is_cyrillic(second) ? HB_SCRIPT_CYRILLIC : HB_SCRIPT_LATIN);
  hb_buffer_add(buffer, first, 0);
  hb_buffer_add(buffer, second, 1);
  hb_shape(font.get(), buffer, no_ligatures.data(), static_cast<unsigned>(no_ligatures.size()));
  unsigned length = 0;
  const hb_glyph_info_t* glyphs = hb_buffer_get_glyph_infos(buffer, &length);
  const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer, &length);
  if (length != 2 || glyphs[0].codepoint != left) return 0;  // composed into one: drawn apart, without kerning
  return scaled(positions[0].x_advance - font_advances[left]);
}

bool Face::Impl::sets(const LatinLigature& ligature) const {
  const GlyphId wanted = mapped(ligature.character);
  if (wanted == 0) return false;
  hb_buffer_t* buffer = pair_buffer();
  hb_buffer_set_content_type(buffer, HB_BUFFER_CONTENT_TYPE_UNICODE);
  hb_buffer_set_direction(buffer, HB_DIRECTION_LTR);
  hb_buffer_set_script(buffer, HB_SCRIPT_LATIN);
  for (const char32_t letter : ligature.letters) hb_buffer_add(buffer, letter, 0);
  hb_shape(font.get(), buffer, nullptr, 0);
  unsigned length = 0;
  const hb_glyph_info_t* glyphs = hb_buffer_get_glyph_infos(buffer, &length);
  return length == 1 && glyphs[0].codepoint == wanted;
}

void Face::Impl::read_characters() {
  const SetPtr characters(hb_set_create());
  hb_face_collect_unicodes(face.get(), characters.get());
  character_of.assign(hb_face_get_glyph_count(face.get()), 0);
  pages.emplace_back();
  std::vector<GlyphId> members;
  hb_codepoint_t character = HB_SET_VALUE_INVALID;
  while (hb_set_next(characters.get(), &character) != 0) {
    hb_codepoint_t glyph = 0;
    if (hb_font_get_nominal_glyph(font.get(), character, &glyph) == 0 || glyph >= character_of.size()) continue;
    if (character_of[glyph] == 0) character_of[glyph] = character;
    if (character > 0xFFFF) continue;
    std::uint16_t& page = page_of[character >> 8U];
    if (page == 0) {
      page = static_cast<std::uint16_t>(pages.size());
      pages.emplace_back();
    }
    pages[page][character & 0xFFU] = static_cast<GlyphId>(glyph);
    if (is_frequent(character)) members.push_back(static_cast<GlyphId>(glyph));
  }
  pairs.emplace(members, character_of.size());
}

void Face::Impl::read_advances() {
  const sfnt::Bytes hmtx = sfnt::table(font_bytes, "hmtx");
  const std::size_t full = sfnt::table(font_bytes, "hhea").u16(34);
  const std::size_t count = hb_face_get_glyph_count(face.get());
  advances.resize(count);
  font_advances.resize(count);
  for (std::size_t glyph = 0; glyph < count && full > 0; ++glyph) {
    font_advances[glyph] = static_cast<std::int16_t>(hmtx.u16(4 * std::min(glyph, full - 1)));
    advances[glyph] = static_cast<std::int16_t>(scaled(font_advances[glyph]));
  }
}

void Face::Impl::read_metrics() {
  const sfnt::Bytes head = sfnt::table(font_bytes, "head");
  const sfnt::Bytes hhea = sfnt::table(font_bytes, "hhea");
  const sfnt::Bytes os2 = sfnt::table(font_bytes, "OS/2");
  const sfnt::Bytes post = sfnt::table(font_bytes, "post");
  const std::uint16_t selection = os2.u16(62);
  metrics.ascent = scaled(hhea.i16(4));
  metrics.descent = scaled(-hhea.i16(6));
  metrics.line_gap = scaled(hhea.i16(8));
  metrics.cap_height = os2.u16(0) >= 2 ? scaled(os2.i16(88)) : scaled(hhea.i16(4) * 3 / 4);
  metrics.underline_position = scaled(-post.i16(8));
  metrics.underline_thickness = scaled(post.i16(10));
  metrics.x_min = scaled(head.i16(36));
  metrics.y_min = scaled(head.i16(38));
  metrics.x_max = scaled(head.i16(40));
  metrics.y_max = scaled(head.i16(42));
  metrics.italic_angle = post.i16(4) + post.u16(6) / 65536.0;
  metrics.bold = (selection & 0x20U) != 0;
  metrics.italic = (selection & 0x01U) != 0;
  for (const char c : name_of(face.get(), HB_OT_NAME_ID_POSTSCRIPT_NAME)) {
    if (is_name_character(c)) metrics.postscript_name += c;
  }
  if (metrics.postscript_name.empty()) metrics.postscript_name = "Font";
  metrics.family = name_of(face.get(), HB_OT_NAME_ID_FONT_FAMILY);
}

Face::Face(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Face::~Face() = default;

std::unique_ptr<const Face> Face::open(std::string_view bytes) {
  for (const std::string_view tag : {"head", "hhea", "hmtx", "maxp", "cmap", "loca", "glyf"}) {
    if (sfnt::table(bytes, tag).empty()) return nullptr;
  }
  auto impl = std::make_unique<Impl>(bytes);
  const BlobPtr blob(
      hb_blob_create(bytes.data(), static_cast<unsigned>(bytes.size()), HB_MEMORY_MODE_READONLY, nullptr, nullptr));
  impl->face.reset(hb_face_create(blob.get(), 0));
  impl->units_per_em = hb_face_get_upem(impl->face.get());
  if (hb_face_get_glyph_count(impl->face.get()) == 0 || impl->units_per_em == 0) return nullptr;
  impl->font.reset(hb_font_create(impl->face.get()));
  hb_face_make_immutable(impl->face.get());
  hb_font_make_immutable(impl->font.get());
  impl->read_characters();
  impl->read_advances();
  impl->read_metrics();
  return std::unique_ptr<const Face>(new Face(std::move(impl)));
}

std::optional<GlyphId> Face::glyph(char32_t character) const {
  if (const GlyphId glyph = impl_->mapped(character); glyph != 0) return glyph;
  for (const auto& [wanted, stand_in] : stand_ins) {
    if (wanted != character) continue;
    if (const GlyphId glyph = impl_->mapped(stand_in); glyph != 0) return glyph;
  }
  return std::nullopt;
}

int Face::advance(GlyphId glyph) const { return glyph < impl_->advances.size() ? impl_->advances[glyph] : 0; }

int Face::kerning(GlyphId left, GlyphId right) const {
  return impl_->pairs->get(left, right, [this](GlyphId l, GlyphId r) { return impl_->shape_pair(l, r); });
}

Face::Step Face::step(GlyphId previous, char32_t character) const {
  Step step;
  step.glyph = impl_->mapped(character);
  if (step.glyph == 0) step.glyph = glyph(character).value_or(0);
  if (step.glyph == 0) return step;
  step.advance = impl_->advances[step.glyph];
  if (previous != 0) step.kerning = static_cast<std::int16_t>(kerning(previous, step.glyph));
  return step;
}

std::optional<Face::Ligature> Face::ligature(std::u32string_view text) const {
  if (text.size() < 2 || text[0] != U'f' || (text[1] != U'f' && text[1] != U'i' && text[1] != U'l'))
    return std::nullopt;
  std::call_once(impl_->ligatures_asked, [this] {
    for (std::size_t i = 0; i < latin_ligatures.size(); ++i)
      impl_->ligatures.at(i) = impl_->sets(latin_ligatures.at(i));
  });
  for (std::size_t i = 0; i < latin_ligatures.size(); ++i) {
    const LatinLigature& ligature = latin_ligatures.at(i);
    if (impl_->ligatures.at(i) && text.starts_with(ligature.letters)) {
      return Ligature{ligature.character, ligature.letters.size()};
    }
  }
  return std::nullopt;
}

const Face::Metrics& Face::metrics() const { return impl_->metrics; }

std::string Face::subset(const std::vector<GlyphId>& glyphs) const { return subset_font(impl_->font_bytes, glyphs); }

}  // namespace pisar
