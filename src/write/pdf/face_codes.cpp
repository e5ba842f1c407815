#include "write/pdf/face_codes.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>

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

FaceCodes::FaceCodes(const Face& face, const std::vector<PrintedCharacter>& printed) {
  if (!printed.empty()) first_.resize(std::size_t{printed.back().glyph} + 1);
  std::optional<CharCode> space_code;
  std::size_t next = 0;  // into free_bytes, over all encodings
  for (std::size_t i = 0; i < printed.size(); ++i) {
    const PrintedCharacter& unit = printed[i];
    const bool first_of_glyph = i == 0 || printed[i - 1].glyph != unit.glyph;
    CharCode code;
    code.width = static_cast<std::int16_t>(face.advance(unit.glyph));
    // A font may draw the no-break space by a glyph of its own: as empty and as wide.
    if (unit.character == U' ' && space_code && space_code->width == code.width) {
      remember(unit, *space_code, first_of_glyph);
      continue;
    }
    if (first_of_glyph) glyphs_.push_back(unit.glyph);
    if (unit.character == U' ' && !space_code) {
      code.byte = space;
      space_code = code;
    } else {
      code.encoding = static_cast<std::uint16_t>(next / free_bytes.size());
      code.byte = free_bytes[next % free_bytes.size()];
      ++next;
    }
    while (encodings_.size() <= code.encoding) {
      encodings_.push_back({static_cast<int>(encodings_.size()) * 256, {}});
    }
    encodings_[code.encoding].glyphs.push_back({code.byte, code.width, unit.glyph, unit.character});
    remember(unit, code, first_of_glyph);
  }
  for (Encoding& encoding : encodings_) {
    std::sort(encoding.glyphs.begin(), encoding.glyphs.end(),
              [](const CodedGlyph& a, const CodedGlyph& b) { return a.byte < b.byte; });
  }
}

void FaceCodes::remember(const PrintedCharacter& printed, const CharCode& code, bool first_of_glyph) {
  if (first_of_glyph) {
    first_[printed.glyph] = {printed.character, code};
  } else {
    others_.push_back({printed, code});
  }
}

const CharCode& FaceCodes::code_of_other(const PrintedCharacter& printed) const {
  return std::lower_bound(others_.begin(), others_.end(), printed,
                          [](const Other& a, const PrintedCharacter& b) { return a.printed < b; })
      ->code;
}

}  // namespace pisar::pdf
