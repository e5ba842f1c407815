#pragma once

#include <string>
#include <string_view>

namespace pisar::pdf {

/// The 16 bytes of the MD5 digest (RFC 1321): what /CheckSum of an embedded file is (ISO 32000-1, 7.11.4). It tells a
/// damaged file from a whole one and guards against nothing else.
[[nodiscard]] std::string md5(std::string_view bytes);

}  // namespace pisar::pdf
