#include "pictures/pictures.h"

#include <utility>

#include "pictures/formats.h"

namespace pisar {
namespace {

constexpr std::string_view how_to_fix =
    "годятся PNG и JPEG до 20 МБ и до 10 000 точек по стороне; сохраните изображение заново";

PicturePtr refused(std::string message, Span where, Diagnostics& diagnostics) {
  diagnostics.report(Code::attribute_value, where, std::move(message)).hint(std::string(how_to_fix));
  return nullptr;
}

}  // namespace

PicturePtr read_picture(std::string bytes, std::string_view name, Span where, Diagnostics& diagnostics) {
  const std::string shown = "изображение «" + std::string(name) + "»";
  if (bytes.size() > largest_picture_file) return refused(shown + " слишком велико", where, diagnostics);
  auto picture = std::make_shared<Picture>();
  std::optional<pictures::Header> header = pictures::png_header(bytes);
  picture->format = header ? Picture::Format::png : Picture::Format::jpeg;
  if (!header) header = pictures::jpeg_header(bytes);
  if (!header) return refused("«" + std::string(name) + "» – не PNG и не JPEG", where, diagnostics);
  if (header->width < 1 || header->height < 1) return refused(shown + " повреждено", where, diagnostics);
  if (header->width > largest_picture_side || header->height > largest_picture_side ||
      static_cast<std::int64_t>(header->width) * header->height > most_picture_pixels) {
    return refused(
        shown + " слишком велико: " + std::to_string(header->width) + "×" + std::to_string(header->height) + " точек",
        where, diagnostics);
  }
  if (header->components != 1 && header->components != 3) {
    return refused(shown + " в цветах печати (CMYK), а нужны цвета экрана (RGB)", where, diagnostics);
  }
  picture->width = header->width;
  picture->height = header->height;
  picture->grey = header->components == 1;
  picture->bytes = std::move(bytes);
  if (picture->format == Picture::Format::png) {
    if (!pictures::decode_png(*picture)) return refused(shown + " повреждено", where, diagnostics);
  }
  return picture;
}

}  // namespace pisar
