#include <png.h>

#include <cstdint>

#include "pictures/formats.h"

namespace pisar::pictures {

std::optional<Header> png_header(std::string_view bytes) {
  constexpr std::size_t size = 33;  // the signature and IHDR
  using namespace std::string_view_literals;
  if (bytes.size() < size || !bytes.starts_with("\x89PNG\r\n\x1A\n"sv) || bytes.substr(12, 4) != "IHDR") return {};
  const auto number = [&](std::size_t at) {
    std::uint32_t value = 0;
    for (std::size_t i = at; i < at + 4; ++i) value = value << 8U | static_cast<unsigned char>(bytes[i]);
    return static_cast<int>(value & 0x7FFFFFFFU);
  };
  constexpr unsigned colour = 2;  // a bit of the colour type
  return Header{number(16), number(20), (static_cast<unsigned char>(bytes[25]) & colour) != 0 ? 3 : 1};
}

bool decode_png(Picture& picture) {
  png_image image = {};
  image.version = PNG_IMAGE_VERSION;
  if (png_image_begin_read_from_memory(&image, picture.bytes.data(), picture.bytes.size()) == 0) return false;
  image.format = picture.grey ? PNG_FORMAT_GRAY : PNG_FORMAT_RGB;
  picture.pixels.resize(PNG_IMAGE_SIZE(image));
  const png_color white = {255, 255, 255};
  if (png_image_finish_read(&image, &white, picture.pixels.data(), 0, nullptr) == 0) {
    png_image_free(&image);
    return false;
  }
  return true;
}

std::string encode_png(const std::string& pixels, int width, int height) {
  png_image image = {};
  image.version = PNG_IMAGE_VERSION;
  image.width = static_cast<png_uint_32>(width);
  image.height = static_cast<png_uint_32>(height);
  image.format = PNG_FORMAT_GRAY;
  png_alloc_size_t size = PNG_IMAGE_PNG_SIZE_MAX(image);
  std::string bytes(size, '\0');
  if (png_image_write_to_memory(&image, bytes.data(), &size, 0, pixels.data(), 0, nullptr) == 0) return {};
  bytes.resize(size);
  return bytes;
}

}  // namespace pisar::pictures
