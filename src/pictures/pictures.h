#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "base/span.h"
#include "document/document.h"

namespace pisar {

using PicturePtr = std::shared_ptr<const Picture>;

/// Bounds of a picture: what a scan of a page at 600 dpi needs.
inline constexpr std::size_t largest_picture_file = 20U << 20U;
inline constexpr int largest_picture_side = 10000;  ///< pixels
inline constexpr std::int64_t most_picture_pixels = 40'000'000;

/// Reads a PNG (palettes, grey, 16 bits, interlaced; what is transparent is set on white) or a JPEG (grey or colour).
/// What is neither, is broken, of CMYK or larger than the bounds is reported at `where` under `name`; null then.
[[nodiscard]] PicturePtr read_picture(std::string bytes, std::string_view name, Span where, Diagnostics& diagnostics);

/// A QR code of the text (UTF-8, correction level M, version as needed) with its quiet zone, as a PNG of whole pixels a
/// module. A text that is too long is reported at `where`; null then.
[[nodiscard]] PicturePtr make_qr(std::string_view text, Span where, Diagnostics& diagnostics);

}  // namespace pisar
