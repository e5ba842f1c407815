#pragma once

#include <string>
#include <string_view>

namespace pisar::pdf {

/// The bytes in zlib's format, as /FlateDecode reads them. Safe to call from several threads at once.
[[nodiscard]] std::string compress(std::string_view bytes);

}  // namespace pisar::pdf
