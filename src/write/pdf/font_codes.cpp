#include "write/pdf/font_codes.h"

#include <algorithm>
#include <array>
#include <optional>
#include <stdexcept>
#include <tuple>

namespace pisar::pdf {

namespace {

/// The bytes that codes are made of: all but 0, the space, and what literal strings escape (line ends, brackets,
/// backslash).
constexpr auto free_bytes = [] {
  std::array<std::uint8_t, 249> bytes{};
  std::size_t count = 0;
  for (unsigned byte = 1; byte < 256; ++byte) {
    if (byte == '\n' || byte == '\r' || byte == ' ' || byte == '(' || byte == ')' || byte == '\\') continue;
    bytes.at(count++) = static_cast<std::uint8_t>(byte);
  }
  return bytes;
}();

}  // namespace

char32_t extracted(char32_t character) {
  switch (character) {
    case U'\u00A0':
      return U' ';
    case U'\u2011':
      return U'-';
    default:
      return character;
  }
}

void FaceCodes::collect(const PlacedGlyph& placed) {
  if (placed.glyph >= first_.size()) first_.resize(std::size_t{placed.glyph} + 1);
  First& first = first_[placed.glyph];
  if (first.character == placed.character) return;
  if (first.character == unused) {
    first.character = placed.character;
    used_.push_back(placed.glyph);
  } else {
    collect_other(placed);
  }
}

void FaceCodes::collect_other(const PlacedGlyph& placed) {
  const auto before = [](const Other& a, const PlacedGlyph& b) {
    return std::tie(a.glyph, a.character) < std::tie(b.glyph, b.character);
  };
  const auto at = std::lower_bound(others_.begin(), others_.end(), placed, before);
  if (at != others_.end() && at->glyph == placed.glyph && at->character == placed.character) return;
  others_.insert(at, {placed.glyph, placed.character, {}});
}

const CharCode& FaceCodes::code_of_other(const PlacedGlyph& placed) const {
  const auto at = std::lower_bound(others_.begin(), others_.end(), placed, [](const Other& a, const PlacedGlyph& b) {
    return std::tie(a.glyph, a.character) < std::tie(b.glyph, b.character);
  });
  return at->code;
}

void FaceCodes::assign(int& next_resource) {
  // What is told apart is what a glyph reads as: a no-break space shares the code of the space.
  struct Unit {
    GlyphId glyph;
    char32_t character;
    CharCode* code;
    auto operator<=>(const Unit& other) const {
      return std::tie(glyph, character) <=> std::tie(other.glyph, other.character);
    }
  };
  std::vector<Unit> units;
  units.reserve(used_.size() + others_.size());
  for (const GlyphId glyph : used_) units.push_back({glyph, extracted(first_[glyph].character), &first_[glyph].code});
  for (Other& other : others_) units.push_back({other.glyph, extracted(other.character), &other.code});
  std::stable_sort(units.begin(), units.end(), [](const Unit& a, const Unit& b) { return (a <=> b) < 0; });

  std::optional<CharCode> space_code;
  std::size_t next = 0;  // into free_bytes, over all encodings
  CharCode code;
  for (std::size_t i = 0; i < units.size(); ++i) {
    const Unit& unit = units[i];
    const auto width = static_cast<std::int16_t>(face_->advance(unit.glyph));
    // A font may draw the no-break space by a glyph of its own: as empty and as wide.
    if (unit.character == U' ' && space_code && space_code->width == width) {
      *unit.code = *space_code;
      continue;
    }
    if (glyphs_.empty() || glyphs_.back() != unit.glyph) {
      glyphs_.push_back(unit.glyph);
    } else if (units[i - 1].character == unit.character) {
      *unit.code = code;
      continue;
    }
    code.width = width;
    if (unit.character == U' ' && !space_code) {
      code.encoding = 0;
      code.byte = FontCodes::space;
      space_code = code;
    } else {
      code.encoding = static_cast<std::uint16_t>(next / free_bytes.size());
      code.byte = free_bytes[next % free_bytes.size()];
      ++next;
    }
    while (encodings_.size() <= code.encoding) {
      encodings_.push_back({'F' + std::to_string(next_resource++), static_cast<int>(encodings_.size()) * 256, {}});
    }
    encodings_[code.encoding].glyphs.push_back({code.byte, code.width, unit.glyph, unit.character});
    *unit.code = code;
  }
  for (Encoding& encoding : encodings_) {
    std::sort(encoding.glyphs.begin(), encoding.glyphs.end(),
              [](const CodedGlyph& a, const CodedGlyph& b) { return a.byte < b.byte; });
  }
}

FontCodes::FontCodes(const LaidOut& laid_out) {
  FaceCodes* current = nullptr;
  for (const Page& page : laid_out.pages) {
    for (const GlyphRun& run : page.runs) {
      if (run.glyphs.empty()) continue;
      if (current == nullptr || current->face_ != run.face) {
        const auto known = std::find_if(faces_.begin(), faces_.end(),
                                        [&run](const FaceCodes& codes) { return codes.face_ == run.face; });
        current = known != faces_.end() ? &*known : &faces_.emplace_back(run.face);
      }
      for (const PlacedGlyph& placed : run.glyphs) current->collect(placed);
    }
  }
  int next_resource = 0;
  for (FaceCodes& codes : faces_) codes.assign(next_resource);
}

const FaceCodes& FontCodes::of(const Face* face) const {
  for (const FaceCodes& codes : faces_) {
    if (codes.face_ == face) return codes;
  }
  throw std::logic_error("a face that the document does not use");
}

}  // namespace pisar::pdf
