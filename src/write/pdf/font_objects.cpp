#include "write/pdf/font_objects.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string_view>
#include <utility>

#include "write/pdf/cmap.h"
#include "write/pdf/compress.h"

namespace pisar::pdf {

namespace {

// Flags of a font descriptor (ISO 32000-1, table 123).
constexpr int symbolic = 1 << 2;  // the subset has characters outside the standard Latin set
constexpr int italic = 1 << 6;

/// Fonts do not tell how thick their stems are; viewers ask only when they must replace the font.
constexpr int regular_stem = 80;
constexpr int bold_stem = 140;

Dictionary flate() { return std::move(Dictionary().name("Filter", "FlateDecode")); }

Ref add_stored(const StoredStream& stream, PdfObjects& objects) {
  return objects.add_stream(stream.deflated ? flate() : Dictionary(), stream.data);
}

Dictionary system_info(std::string_view ordering) {
  return std::move(Dictionary().bytes("Registry", "Adobe").bytes("Ordering", ordering).integer("Supplement", 0));
}

Ref embed_program(const EmbeddedFace& embedded, PdfObjects& objects) {
  return objects.add_stream(flate().integer("Length1", static_cast<std::int64_t>(embedded.program_length)),
                            embedded.program);
}

Ref embed_descriptor(const EmbeddedFace& embedded, PdfObjects& objects) {
  const Face::Metrics& metrics = embedded.face->metrics();
  Dictionary descriptor;
  descriptor.name("Type", "FontDescriptor")
      .name("FontName", embedded.name)
      .integer("Flags", symbolic | (metrics.italic ? italic : 0))
      .raw("FontBBox", rectangle(metrics.x_min, metrics.y_min, metrics.x_max, metrics.y_max))
      .number("ItalicAngle", metrics.italic_angle, 2)
      .integer("Ascent", metrics.ascent)
      .integer("Descent", -metrics.descent)
      .integer("CapHeight", metrics.cap_height)
      .integer("StemV", metrics.bold ? bold_stem : regular_stem)
      .ref("FontFile2", embed_program(embedded, objects));
  return objects.add(descriptor.str());
}

Ref embed_cid_font(const EmbeddedFace& embedded, PdfObjects& objects) {
  Dictionary font;
  font.name("Type", "Font")
      .name("Subtype", "CIDFontType2")
      .name("BaseFont", embedded.name)
      .dictionary("CIDSystemInfo", system_info("Identity"))
      .ref("FontDescriptor", embed_descriptor(embedded, objects))
      .ref("CIDToGIDMap", add_stored(embedded.glyph_map, objects))
      .raw("W", embedded.widths);
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

Ref embed_encoding(const EmbeddedFace& embedded, std::size_t encoding, Ref cid_font, EncodingCmaps& cmaps,
                   PdfObjects& objects) {
  Dictionary font;
  font.name("Type", "Font")
      .name("Subtype", "Type0")
      .name("BaseFont", embedded.name)
      .ref("Encoding", cmaps.of(embedded.codes.encodings()[encoding].first_cid))
      .raw("DescendantFonts", array({cid_font}))
      .ref("ToUnicode", add_stored(embedded.to_unicode[encoding], objects));
  return objects.add(font.str());
}

}  // namespace

Dictionary embed_fonts(const FontCodes& codes, PdfObjects& objects) {
  Dictionary fonts;
  EncodingCmaps cmaps(objects);
  for (const UsedFace& used : codes.faces()) {
    const Ref cid_font = embed_cid_font(*used.embedded, objects);
    for (std::size_t i = 0; i < used.resources.size(); ++i) {
      fonts.ref(used.resources[i], embed_encoding(*used.embedded, i, cid_font, cmaps, objects));
    }
  }
  return fonts;
}

}  // namespace pisar::pdf
