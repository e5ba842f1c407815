#pragma once

#include <string>

#include "write/pdf/face_codes.h"

namespace pisar::pdf {

/// The CMap from one-byte codes to the 256 CIDs from `first_cid` on (ISO 32000-1, 9.7.5.3).
[[nodiscard]] std::string encoding_cmap(int first_cid);
/// The name in it, which the stream's dictionary repeats.
[[nodiscard]] std::string encoding_cmap_name(int first_cid);

/// The ToUnicode CMap of an encoding (9.10.3): one-byte codes to UTF-16.
[[nodiscard]] std::string to_unicode_cmap(const Encoding& encoding);

}  // namespace pisar::pdf
