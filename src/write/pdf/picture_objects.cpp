#include "write/pdf/picture_objects.h"

#include "write/pdf/compress.h"

namespace pisar::pdf {

PictureObjects::PictureObjects(const LaidOut& laid_out, PdfObjects& objects) {
  constexpr int bits = 8;
  std::map<std::string_view, std::string> by_bytes;  // the same file may have been read twice
  for (const Page& page : laid_out.pages) {
    for (const PlacedPicture& placed : page.pictures) {
      const Picture& picture = *placed.picture;
      if (names_.contains(&picture)) continue;
      const auto [known, fresh] = by_bytes.try_emplace(picture.bytes, "Im" + std::to_string(by_bytes.size() + 1));
      names_.emplace(&picture, known->second);
      if (!fresh) continue;
      const bool jpeg = picture.format == Picture::Format::jpeg;
      Dictionary dictionary;
      dictionary.name("Type", "XObject")
          .name("Subtype", "Image")
          .integer("Width", picture.width)
          .integer("Height", picture.height)
          .name("ColorSpace", picture.grey ? "DeviceGray" : "DeviceRGB")
          .integer("BitsPerComponent", bits)
          .name("Filter", jpeg ? "DCTDecode" : "FlateDecode");
      resources_.ref(known->second,
                     objects.add_stream(std::move(dictionary), jpeg ? picture.bytes : compress(picture.pixels)));
    }
  }
}

}  // namespace pisar::pdf
