#include "fonts/font_family.h"

#include <stdexcept>
#include <utility>

#include "fonts/sfnt.h"

namespace pisar {
namespace {

// OpenType, «OS/2», fsType: how the font may be embedded. Of the first four bits the freest counts.
constexpr std::uint16_t restricted = 0x0002;
constexpr std::uint16_t any_licence = 0x000E;
constexpr std::uint16_t whole_only = 0x0100;
constexpr std::uint16_t bitmaps_only = 0x0200;

constexpr std::uint32_t true_type = 0x00010000;
constexpr std::uint32_t apple_true_type = 0x74727565;      // «true»
constexpr std::uint32_t postscript_outlines = 0x4F54544F;  // «OTTO»

struct TableSize {
  std::string_view tag;
  std::size_t least;  // bytes of the fields that are read
};
constexpr std::array<TableSize, 9> tables{{{"head", 54},
                                           {"hhea", 36},
                                           {"hmtx", 4},
                                           {"maxp", 32},
                                           {"cmap", 4},
                                           {"loca", 4},
                                           {"glyf", 1},
                                           {"post", 32},
                                           {"OS/2", 78}}};

// A line's height in 1/1000 em that is taken for a font's own.
constexpr int lowest_line = 500;
constexpr int highest_line = 4000;

bool glyphs_are_in_order(std::string_view bytes) {
  const bool is_long = sfnt::table(bytes, "head").u16(50) != 0;
  const sfnt::Bytes loca = sfnt::table(bytes, "loca");
  const std::size_t count = std::size_t{sfnt::table(bytes, "maxp").u16(4)} + 1;
  if (loca.size() < count * (is_long ? 4 : 2)) return false;
  std::size_t before = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t at = is_long ? loca.u32(4 * i) : std::size_t{2} * loca.u16(2 * i);
    if (at < before) return false;
    before = at;
  }
  return before <= sfnt::table(bytes, "glyf").size();
}

std::u32string needed_characters() {
  std::u32string needed;
  for (char32_t letter = U'А'; letter <= U'я'; ++letter) {
    needed.push_back(letter);
    if (letter == U'Е') needed.push_back(U'Ё');
    if (letter == U'е') needed.push_back(U'ё');
  }
  return needed + U"0123456789 .,:;-–()«»№";
}

std::u32string missing_characters(const Face& face) {
  std::u32string missing;
  for (const char32_t character : needed_characters()) {
    if (!face.glyph(character)) missing.push_back(character);
  }
  return missing;
}

}  // namespace

FontFault font_fault(std::string_view bytes) {
  if (bytes.size() > largest_font_file) return FontFault::too_large;
  const std::uint32_t kind = sfnt::Bytes(bytes).u32(0);
  if (kind == postscript_outlines) return FontFault::postscript_outlines;
  if (kind != true_type && kind != apple_true_type) return FontFault::no_font;
  for (const auto& [tag, least] : tables) {
    if (sfnt::table(bytes, tag).size() < least) return FontFault::damaged;
  }
  if (!glyphs_are_in_order(bytes)) return FontFault::damaged;
  const std::uint16_t licence = sfnt::table(bytes, "OS/2").u16(8);
  if ((licence & any_licence) == restricted || (licence & bitmaps_only) != 0) return FontFault::no_embedding;
  if ((licence & whole_only) != 0) return FontFault::no_subsets;
  const std::unique_ptr<const Face> face = Face::open(bytes);
  if (!face) return FontFault::damaged;
  const Face::Metrics& metrics = face->metrics();
  const int line = metrics.ascent + metrics.descent + metrics.line_gap;
  if (line < lowest_line || line > highest_line || metrics.ascent <= 0) return FontFault::damaged;
  return missing_characters(*face).empty() ? FontFault::none : FontFault::lacks_characters;
}

std::u32string missing_characters(std::string_view bytes) {
  const std::unique_ptr<const Face> face = Face::open(bytes);
  return face ? missing_characters(*face) : needed_characters();
}

FontFamily::FontFamily(std::array<std::string, 4> files) : files_(std::move(files)) {
  for (std::size_t i = 0; i < files_.size(); ++i) {
    if (!files_[i].empty()) faces_[i] = Face::open(files_[i]);
  }
  if (!faces_.front()) throw std::logic_error("a font family without a regular face");
}

const Face& FontFamily::face(bool bold, bool italic) const {
  const std::size_t bold_bit = bold ? 1 : 0;
  const std::size_t italic_bit = italic ? 2 : 0;
  for (const std::size_t shape : {bold_bit + italic_bit, bold_bit, italic_bit}) {
    if (faces_[shape]) return *faces_[shape];
  }
  return *faces_.front();
}

}  // namespace pisar
