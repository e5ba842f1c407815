#include <qrencode.h>

#include "pictures/formats.h"
#include "pictures/pictures.h"

namespace pisar {

PicturePtr make_qr(std::string_view text, Span where, Diagnostics& diagnostics) {
  constexpr std::size_t longest = 2331;  // bytes of the largest code of level M
  constexpr int quiet = 4;               // modules of white around it (ISO/IEC 18004)
  constexpr int scale = 8;               // pixels a module
  const bool fits = !text.empty() && text.size() <= longest;
  const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
      fits ? QRcode_encodeData(static_cast<int>(text.size()), reinterpret_cast<const unsigned char*>(text.data()), 0,
                               QR_ECLEVEL_M)
           : nullptr,
      &QRcode_free);
  if (!code) {
    diagnostics
        .report(Code::attribute_value, where,
                text.empty() ? "текст QR-кода пуст"
                             : "текст не помещается в QR-код: " + std::to_string(text.size()) + " байт")
        .hint("в QR-код входит до 2331 байта, около 1100 русских букв; лучше всего – адрес страницы");
    return nullptr;
  }
  auto picture = std::make_shared<Picture>();
  const int side = (code->width + 2 * quiet) * scale;
  picture->width = picture->height = side;
  picture->grey = true;
  picture->pixels.assign(static_cast<std::size_t>(side) * static_cast<std::size_t>(side), '\xFF');
  for (int y = 0; y < code->width * scale; ++y) {
    for (int x = 0; x < code->width * scale; ++x) {
      const int module = (y / scale) * code->width + x / scale;
      if ((code->data[module] & 1U) == 0) continue;
      picture->pixels[static_cast<std::size_t>(y + quiet * scale) * static_cast<std::size_t>(side) +
                      static_cast<std::size_t>(x + quiet * scale)] = '\0';
    }
  }
  picture->bytes = pictures::encode_png(picture->pixels, side, side);
  return picture;
}

}  // namespace pisar
