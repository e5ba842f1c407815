#pragma once

#include <compare>
#include <cstdint>

namespace pisar {

/// A file known to the SourceMap; 0 stands for "no file".
using FileId = std::uint32_t;

/// A half-open range of bytes [begin, end) in a source file.
struct Span {
  FileId file = 0;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] bool known() const { return file != 0; }
  auto operator<=>(const Span&) const = default;
};

/// The smallest span that covers both; an unknown one is ignored, and so is one of another file.
[[nodiscard]] constexpr Span join(Span first, Span second) {
  if (first.file == 0) return second;
  if (second.file != first.file) return first;
  return {first.file, first.begin < second.begin ? first.begin : second.begin,
          first.end > second.end ? first.end : second.end};
}

}  // namespace pisar
