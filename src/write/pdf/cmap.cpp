#include "write/pdf/cmap.h"

#include <algorithm>
#include <vector>

#include "fonts/ligatures.h"
#include "write/pdf/syntax.h"

namespace pisar::pdf {

namespace {

/// A CMap may hold at most so many entries between its begin… and end… (Adobe Technical Note 5014).
constexpr std::size_t block_limit = 100;

/// Codes that follow each other, from `first` to `last`.
struct Range {
  std::uint8_t first = 0;
  std::uint8_t last = 0;
  std::string target;  ///< of the first, as written
};

void append_code(std::string& out, std::uint8_t byte) {
  const char character = static_cast<char>(byte);
  out += '<';
  append_hex(out, {&character, 1});
  out += '>';
}

/// «n begin… entries end…», in blocks.
template <typename Item, typename Append>
void append_blocks(std::string& out, const std::vector<Item>& items, std::string_view keyword, Append&& append) {
  for (std::size_t begin = 0; begin < items.size(); begin += block_limit) {
    const std::size_t count = std::min(block_limit, items.size() - begin);
    append_integer(out, static_cast<std::int64_t>(count));
    out.append(" begin").append(keyword) += '\n';
    for (std::size_t i = begin; i < begin + count; ++i) append(out, items[i]);
    out.append("end").append(keyword) += '\n';
  }
}

void append_range(std::string& out, const Range& range) {
  append_code(out, range.first);
  append_code(out, range.last);
  out += range.target;
  out += '\n';
}

void append_single(std::string& out, const Range& range) {
  append_code(out, range.first);
  out += range.target;
  out += '\n';
}

std::string cmap(std::string_view name, std::string_view registry, std::string_view ordering, std::string_view type,
                 std::string_view mappings) {
  std::string out = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo<</Registry(";
  out.append(registry).append(")/Ordering(").append(ordering).append(")/Supplement 0>> def\n/CMapName/");
  out.append(name).append(" def\n/CMapType ").append(type).append(" def\n");
  out.append("1 begincodespacerange\n<00><FF>\nendcodespacerange\n").append(mappings);
  return out.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
}

/// What the character reads as: a ligature is its letters.
std::string utf16_hex(char32_t character) {
  std::string units;
  const std::u32string_view letters = letters_of_ligature(character);
  for (const char32_t letter : letters.empty() ? std::u32string_view(&character, 1) : letters) {
    append_utf16(units, letter);
  }
  std::string out = "<";
  append_hex(out, units);
  return out += '>';
}

}  // namespace

std::string encoding_cmap_name(int first_cid) { return "Pisar-" + std::to_string(first_cid) + "-H"; }

std::string encoding_cmap(int first_cid) {
  return cmap(encoding_cmap_name(first_cid), "Adobe", "Identity", "1",
              "1 begincidrange\n<00><FF> " + std::to_string(first_cid) + "\nendcidrange\n");
}

std::string to_unicode_cmap(const Encoding& encoding) {
  std::vector<Range> singles;
  std::vector<Range> ranges;
  const std::vector<CodedGlyph>& glyphs = encoding.glyphs;
  for (std::size_t begin = 0; begin < glyphs.size();) {
    std::size_t end = begin + 1;
    // In a range only the last byte of the character may grow.
    while (end < glyphs.size() && glyphs[end].byte == glyphs[end - 1].byte + 1 &&
           glyphs[end].character == glyphs[end - 1].character + 1 && (glyphs[end].character & 0xFFU) != 0 &&
           letters_of_ligature(glyphs[end].character).empty() &&
           letters_of_ligature(glyphs[end - 1].character).empty()) {
      ++end;
    }
    if (glyphs[begin].character != 0) {
      (end - begin == 1 ? singles : ranges)
          .push_back({glyphs[begin].byte, glyphs[end - 1].byte, utf16_hex(glyphs[begin].character)});
    }
    begin = end;
  }
  std::string mappings;
  append_blocks(mappings, singles, "bfchar", append_single);
  append_blocks(mappings, ranges, "bfrange", append_range);
  return cmap("Adobe-Identity-UCS", "Adobe", "UCS", "2", mappings);
}

}  // namespace pisar::pdf
