#include "fonts/subset.h"

#include <algorithm>
#include <unordered_map>

#include "fonts/sfnt.h"

namespace pisar {
namespace {

using sfnt::Bytes;

// Flags of a component of a composite glyph (OpenType, «glyf»).
constexpr std::uint16_t arguments_are_words = 0x0001;
constexpr std::uint16_t has_scale = 0x0008;
constexpr std::uint16_t more_components = 0x0020;
constexpr std::uint16_t has_two_scales = 0x0040;
constexpr std::uint16_t has_matrix = 0x0080;
constexpr std::uint16_t has_instructions = 0x0100;

constexpr std::size_t glyph_header = 10;

std::size_t component_size(std::uint16_t flags) {
  std::size_t size = 4 + ((flags & arguments_are_words) != 0 ? 4U : 2U);
  if ((flags & has_scale) != 0) size += 2;
  if ((flags & has_two_scales) != 0) size += 4;
  if ((flags & has_matrix) != 0) size += 8;
  return size;
}

class Subsetter {
 public:
  Subsetter(std::string_view font, const std::vector<GlyphId>& glyphs)
      : font_(font),
        glyf_(sfnt::table(font, "glyf")),
        loca_(sfnt::table(font, "loca")),
        long_loca_(sfnt::table(font, "head").u16(50) != 0) {
    old_.reserve(glyphs.size() + 8);
    old_.push_back(0);
    old_.insert(old_.end(), glyphs.begin(), glyphs.end());
    for (std::size_t i = old_.size(); i-- > 0;) new_of_[old_[i]] = static_cast<GlyphId>(i);
  }

  std::string run() {
    std::string glyf;
    std::vector<std::uint32_t> starts;
    for (std::size_t i = 0; i < old_.size(); ++i) {  // old_ grows by the components that are met
      starts.push_back(static_cast<std::uint32_t>(glyf.size()));
      append_glyph(glyf, outline(old_[i]));
      glyf.resize((glyf.size() + 1) / 2 * 2, '\0');
    }
    starts.push_back(static_cast<std::uint32_t>(glyf.size()));
    const bool long_loca = glyf.size() > std::size_t{2} * 0xFFFF;
    return sfnt::assemble({{"glyf", std::move(glyf)},
                           {"head", head(long_loca)},
                           {"hhea", hhea()},
                           {"hmtx", hmtx()},
                           {"loca", loca(starts, long_loca)},
                           {"maxp", maxp()},
                           {"post", post()}});
  }

 private:
  /// Of the glyph's outline in `glyf_`, from the table of locations.
  [[nodiscard]] std::size_t offset(std::size_t glyph) const {
    return long_loca_ ? loca_.u32(4 * glyph) : std::size_t{2} * loca_.u16(2 * glyph);
  }
  [[nodiscard]] Bytes outline(GlyphId glyph) const {
    const std::size_t begin = offset(glyph);
    const std::size_t end = offset(std::size_t{glyph} + 1);
    return end > begin ? glyf_.slice(begin, end - begin) : Bytes();
  }

  void append_glyph(std::string& out, Bytes glyph) {
    if (glyph.size() < glyph_header) return;
    if (glyph.i16(0) < 0) {
      append_composite(out, glyph);
      return;
    }
    const std::size_t ends = glyph_header + std::size_t{2} * glyph.u16(0);  // past the contours' last points
    out.append(glyph.slice(0, ends).view());
    sfnt::put_u16(out, 0);  // no instructions
    out.append(glyph.slice(ends + 2U + glyph.u16(ends), glyph.size()).view());
  }

  void append_composite(std::string& out, Bytes glyph) {
    out.append(glyph.slice(0, glyph_header).view());
    std::size_t at = glyph_header;
    for (std::uint16_t flags = more_components; (flags & more_components) != 0 && at + 4 <= glyph.size();) {
      flags = glyph.u16(at);
      const std::size_t size = component_size(flags);
      sfnt::put_u16(out, static_cast<std::uint16_t>(flags & ~has_instructions));
      sfnt::put_u16(out, renumbered(glyph.u16(at + 2)));
      out.append(glyph.slice(at + 4, size - 4).view());
      at += size;
    }
  }

  GlyphId renumbered(GlyphId old) {
    const auto [place, added] = new_of_.try_emplace(old, static_cast<GlyphId>(old_.size()));
    if (added) old_.push_back(old);
    return place->second;
  }

  [[nodiscard]] std::string head(bool long_loca) const {
    std::string bytes(sfnt::table(font_, "head").view());
    sfnt::set_u32(bytes, 8, 0);  // the checksum's adjustment, set when the file is assembled
    sfnt::set_u16(bytes, 50, long_loca ? 1 : 0);
    return bytes;
  }

  [[nodiscard]] std::string hhea() const {
    std::string bytes(sfnt::table(font_, "hhea").view());
    sfnt::set_u16(bytes, 34, static_cast<std::uint16_t>(old_.size()));
    return bytes;
  }

  [[nodiscard]] std::string hmtx() const {
    const Bytes metrics = sfnt::table(font_, "hmtx");
    const std::size_t full = std::max<std::size_t>(1, sfnt::table(font_, "hhea").u16(34));
    std::string bytes;
    for (const GlyphId glyph : old_) {
      const bool short_entry = glyph >= full;
      sfnt::put_u16(bytes, metrics.u16(4 * (short_entry ? full - 1 : glyph)));
      sfnt::put_u16(bytes, metrics.u16(short_entry ? 4 * full + 2 * (glyph - full) : 4U * glyph + 2));
    }
    return bytes;
  }

  static std::string loca(const std::vector<std::uint32_t>& starts, bool long_loca) {
    std::string bytes;
    for (const std::uint32_t start : starts) {
      if (long_loca) {
        sfnt::put_u32(bytes, start);
      } else {
        sfnt::put_u16(bytes, static_cast<std::uint16_t>(start / 2));
      }
    }
    return bytes;
  }

  [[nodiscard]] std::string maxp() const {
    std::string bytes(sfnt::table(font_, "maxp").view());
    sfnt::set_u16(bytes, 4, static_cast<std::uint16_t>(old_.size()));
    if (bytes.size() >= 32) {
      sfnt::set_u16(bytes, 14, 1);                                               // zones
      for (std::size_t at = 16; at <= 26; at += 2) sfnt::set_u16(bytes, at, 0);  // what instructions need
    }
    return bytes;
  }

  [[nodiscard]] std::string post() const {
    std::string bytes(sfnt::table(font_, "post").slice(0, 32).view());
    bytes.resize(32, '\0');
    sfnt::set_u32(bytes, 0, 0x00030000);  // no glyph names
    return bytes;
  }

  std::string_view font_;
  Bytes glyf_;
  Bytes loca_;
  bool long_loca_;
  std::vector<GlyphId> old_;  // the old number of each new glyph
  std::unordered_map<GlyphId, GlyphId> new_of_;
};

}  // namespace

std::string subset_font(std::string_view font, const std::vector<GlyphId>& glyphs) {
  return Subsetter(font, glyphs).run();
}

}  // namespace pisar
