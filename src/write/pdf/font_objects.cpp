#include "write/pdf/font_objects.h"

#include <cstdint>
#include <map>
#include <memory>
#include <utility>

#include "write/pdf/cmap.h"
#include "write/pdf/compress.h"
#include "write/pdf/font_program.h"

namespace pisar::pdf {

namespace {

// Flags of a font descriptor (ISO 32000-1, table 123).
constexpr int symbolic = 1 << 2;  // the subset has characters outside the standard Latin set
constexpr int italic = 1 << 6;

/// Fonts do not tell how thick their stems are; viewers ask only when they must replace the font.
constexpr int regular_stem = 80;
constexpr int bold_stem = 140;

Dictionary flate() { return std::move(Dictionary().name("Filter", "FlateDecode")); }

/// Few bytes are stored as they are: to compress them saves less than it takes time to begin.
Ref add_deflated(Dictionary dictionary, const std::string& data, PdfObjects& objects) {
  constexpr std::size_t few = 256;
  if (data.size() < few) return objects.add_stream(std::move(dictionary), data);
  dictionary.name("Filter", "FlateDecode");
  return objects.add_stream(std::move(dictionary), compress(data));
}

Dictionary system_info(std::string_view ordering) {
  return std::move(Dictionary().bytes("Registry", "Adobe").bytes("Ordering", ordering).integer("Supplement", 0));
}

Ref embed_program(const FontProgram& program, PdfObjects& objects) {
  return objects.add_stream(flate().integer("Length1", static_cast<std::int64_t>(program.length)), program.deflated);
}

Ref embed_descriptor(const FaceCodes& face, const FontProgram& program, const std::string& name, PdfObjects& objects) {
  const Face::Metrics& metrics = face.face().metrics();
  Dictionary descriptor;
  descriptor.name("Type", "FontDescriptor")
      .name("FontName", name)
      .integer("Flags", symbolic | (metrics.italic ? italic : 0))
      .raw("FontBBox", rectangle(metrics.x_min, metrics.y_min, metrics.x_max, metrics.y_max))
      .number("ItalicAngle", metrics.italic_angle, 2)
      .integer("Ascent", metrics.ascent)
      .integer("Descent", -metrics.descent)
      .integer("CapHeight", metrics.cap_height)
      .integer("StemV", metrics.bold ? bold_stem : regular_stem)
      .ref("FontFile2", embed_program(program, objects));
  return objects.add(descriptor.str());
}

Ref embed_cid_font(const FaceCodes& face, const FontProgram& program, const std::string& name, PdfObjects& objects) {
  Dictionary font;
  font.name("Type", "Font")
      .name("Subtype", "CIDFontType2")
      .name("BaseFont", name)
      .dictionary("CIDSystemInfo", system_info("Identity"))
      .ref("FontDescriptor", embed_descriptor(face, program, name, objects))
      .ref("CIDToGIDMap", add_deflated({}, cid_to_glyph_map(face, program), objects))
      .raw("W", width_array(face));
  return objects.add(font.str());
}

/// The CMaps of a file: faces with the same CIDs share one.
class EncodingCmaps {
 public:
  explicit EncodingCmaps(PdfObjects& objects) : objects_(objects) {}

  Ref of(int first_cid) {
    const auto [at, is_new] = refs_.try_emplace(first_cid);
    if (is_new) {
      Dictionary dictionary = flate();
      dictionary.name("Type", "CMap")
          .name("CMapName", encoding_cmap_name(first_cid))
          .dictionary("CIDSystemInfo", system_info("Identity"));
      static const std::string first = compress(encoding_cmap(0));
      at->second =
          objects_.add_stream(std::move(dictionary), first_cid == 0 ? first : compress(encoding_cmap(first_cid)));
    }
    return at->second;
  }

 private:
  PdfObjects& objects_;
  std::map<int, Ref> refs_;
};

Ref embed_encoding(const Encoding& encoding, const std::string& name, Ref cid_font, EncodingCmaps& cmaps,
                   PdfObjects& objects) {
  Dictionary font;
  font.name("Type", "Font")
      .name("Subtype", "Type0")
      .name("BaseFont", name)
      .ref("Encoding", cmaps.of(encoding.first_cid))
      .raw("DescendantFonts", array({cid_font}))
      .ref("ToUnicode", add_deflated({}, to_unicode_cmap(encoding), objects));
  return objects.add(font.str());
}

}  // namespace

std::string subset_name(const Face& face, const FontProgram& program) {
  std::uint64_t hash = 0xCBF29CE484222325ULL;  // FNV-1a
  for (const GlyphId glyph : program.glyphs) hash = (hash ^ glyph) * 0x100000001B3ULL;
  hash ^= hash >> 32U;
  std::string name;
  for (int i = 0; i < 6; ++i) {
    name += static_cast<char>('A' + hash % 26);
    hash /= 26;
  }
  return name + '+' + face.metrics().postscript_name;
}

std::string width_array(const FaceCodes& face) {
  std::string out = "[";
  for (const Encoding& encoding : face.encodings()) {
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

std::string cid_to_glyph_map(const FaceCodes& face, const FontProgram& program) {
  std::string map;
  for (const Encoding& encoding : face.encodings()) {
    for (const CodedGlyph& glyph : encoding.glyphs) {
      const auto at = static_cast<std::size_t>(encoding.first_cid + glyph.byte) * 2;
      if (map.size() < at + 2) map.resize(at + 2);
      const std::uint16_t number = program.number_of(glyph.glyph);
      map[at] = static_cast<char>(number >> 8U);
      map[at + 1] = static_cast<char>(number & 0xFFU);
    }
  }
  return map;
}

Dictionary embed_fonts(const FontCodes& codes, PdfObjects& objects) {
  Dictionary fonts;
  EncodingCmaps cmaps(objects);
  for (const FaceCodes& face : codes.faces()) {
    const std::shared_ptr<const FontProgram> program = font_program(face.face(), face.glyphs());
    const std::string name = subset_name(face.face(), *program);
    const Ref cid_font = embed_cid_font(face, *program, name, objects);
    for (const Encoding& encoding : face.encodings()) {
      fonts.ref(encoding.resource, embed_encoding(encoding, name, cid_font, cmaps, objects));
    }
  }
  return fonts;
}

}  // namespace pisar::pdf
