#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace pisar {

/// How serious a diagnostic is. Errors stop what they touch; warnings are printed and can be accepted.
enum class Severity : std::uint8_t { error, warning };

/// A stable name for a kind of mistake; codes.def lists them all.
enum class Code : std::uint16_t {
#define PISAR_CODE(id, text, severity, title) id,
#include "base/codes.def"
#undef PISAR_CODE
};

/// A row of the code table.
struct CodeInfo {
  Code code;
  std::string_view text;   ///< as printed: «E202»
  Severity severity;       ///< the default
  std::string_view title;  ///< a few Russian words
};

[[nodiscard]] const CodeInfo& code_info(Code code);
[[nodiscard]] std::span<const CodeInfo> all_codes();

}  // namespace pisar
