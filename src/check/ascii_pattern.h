#pragma once

#include <bitset>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace pisar {

/// A pattern from the beginning of the text on whose parts are sets of ASCII characters, or of all but some ASCII
/// characters, each repeated: «^[a-z][a-z0-9_]*$», «^\d{10}$», «^[^ /]+$», «^/». Identifiers, dates and codes are
/// written so, in every record: such a pattern is matched in one pass without the engine of regular expressions, and
/// means exactly what it means there. Immutable.
class AsciiPattern {
 public:
  /// None for a pattern (ECMA 262) of any other form, one where a repetition could take what the part behind it
  /// needs included.
  [[nodiscard]] static std::optional<AsciiPattern> compile(std::string_view source);

  [[nodiscard]] bool matches(std::string_view text) const;

 private:
  using Set = std::bitset<256>;  // of bytes; those beyond ASCII all or none
  struct Part {
    Set set;
    std::uint32_t least = 1;
    std::uint32_t most = 1;
  };
  class Reader;

  std::vector<Part> parts_;
  bool whole_ = false;            // «$»: the text ends with the last part
  std::size_t last_varying_ = 0;  // the last part of no fixed length, or parts_.size()
  std::size_t bytes_behind_it_ = 0;
};

}  // namespace pisar
