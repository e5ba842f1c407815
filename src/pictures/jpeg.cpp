#include "pictures/formats.h"

namespace pisar::pictures {
namespace {

unsigned byte_at(std::string_view bytes, std::size_t at) { return static_cast<unsigned char>(bytes[at]); }
unsigned word_at(std::string_view bytes, std::size_t at) { return byte_at(bytes, at) << 8U | byte_at(bytes, at + 1); }

/// SOF0 to SOF15 but for DHT, JPG and DAC: the frame's header.
bool is_frame(unsigned marker) {
  return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

}  // namespace

// Walks the segments up to the frame's header (ITU T.81, annex B).
std::optional<Header> jpeg_header(std::string_view bytes) {
  if (!bytes.starts_with("\xFF\xD8\xFF")) return std::nullopt;
  constexpr std::size_t frame_header = 10;
  for (std::size_t at = 2; at + 4 <= bytes.size();) {
    if (byte_at(bytes, at) != 0xFF) return std::nullopt;
    const unsigned marker = byte_at(bytes, at + 1);
    if (marker == 0xFF) {  // filling
      ++at;
      continue;
    }
    const std::size_t length = word_at(bytes, at + 2);
    if (is_frame(marker)) {
      if (at + frame_header > bytes.size() || length < frame_header - 2) return std::nullopt;
      Header header;
      header.height = static_cast<int>(word_at(bytes, at + 5));
      header.width = static_cast<int>(word_at(bytes, at + 7));
      header.components = static_cast<int>(byte_at(bytes, at + 9));
      return header;
    }
    if (length < 2 || marker == 0xDA) return std::nullopt;  // the scan before a frame
    at += 2 + length;
  }
  return std::nullopt;
}

}  // namespace pisar::pictures
