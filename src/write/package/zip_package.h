#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace pisar {

/// A file of a package.
struct PackagePart {
  std::string_view path;  ///< inside the package, ASCII: «word/document.xml»
  std::string bytes;
  bool stored = false;  ///< uncompressed, as ODF wants its «mimetype»
};

/// The parts, in the order given, as a zip archive in memory; the same parts and date give the same bytes in any time
/// zone. `modified` (seconds since 1970 UTC) gives every entry its day, clipped to zip's 1980–2107.
/// Throws std::runtime_error when libzip fails, which only lack of memory can cause.
[[nodiscard]] std::string zip_package(const std::vector<PackagePart>& parts, std::int64_t modified);

}  // namespace pisar
