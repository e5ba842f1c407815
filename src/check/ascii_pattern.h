#pragma once

#include <bitset>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace pisar {

/// A pattern over the whole text whose parts are sets of ASCII characters, each repeated: «^[a-z][a-z0-9_]*$»,
/// «^\d{10}$». Identifiers, dates and codes are written so, in every record: such a pattern is matched in one pass
/// without the engine of regular expressions, and means exactly what it means there. Immutable.
class AsciiPattern {
 public:
  /// None for a pattern (ECMA 262) of any other form, one where a repetition could take what the part behind it
  /// needs included.
  [[nodiscard]] static std::optional<AsciiPattern> compile(std::string_view source);

  [[nodiscard]] bool matches(std::string_view text) const;

 private:
  using Set = std::bitset<128>;
  struct Part {
    Set set;
    std::uint32_t least = 1;
    std::uint32_t most = 1;
  };
  class Reader;

  std::vector<Part> parts_;
};

}  // namespace pisar
