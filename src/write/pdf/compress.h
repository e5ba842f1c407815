#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace pisar::pdf {

/// How much time compression may take.
enum class Effort : std::uint8_t { usual, little };

/// The bytes in zlib's format, as /FlateDecode reads them. Safe to call from several threads at once.
[[nodiscard]] std::string compress(std::string_view bytes, Effort effort = Effort::usual);

}  // namespace pisar::pdf
