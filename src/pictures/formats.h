#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "document/document.h"

namespace pisar::pictures {

/// What a picture says of itself before its pixels are read; `components` 1, 3, or 4 for CMYK.
struct Header {
  int width = 0;
  int height = 0;
  int components = 3;
};

/// None for bytes that are no such picture.
[[nodiscard]] std::optional<Header> jpeg_header(std::string_view bytes);
[[nodiscard]] std::optional<Header> png_header(std::string_view bytes);

/// Fills in Picture::pixels from Picture::bytes; false when the file is broken.
[[nodiscard]] bool decode_png(Picture& picture);
/// A PNG of grey pixels, one byte each; the same pixels give the same bytes.
[[nodiscard]] std::string encode_png(const std::string& pixels, int width, int height);

}  // namespace pisar::pictures
