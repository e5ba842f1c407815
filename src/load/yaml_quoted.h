#pragma once

#include <string>
#include <string_view>

namespace pisar {

/// The text that a quoted scalar of YAML stands for (YAML 1.2.2, 7.3.1 and 7.3.2): escapes decoded, line ends folded.
/// `source` is what stands between the quotes, which libfyaml has accepted: every escape in it is well formed.
/// libfyaml 0.7.12 is not asked for this text, as it leaks memory over some (its issue 233).
[[nodiscard]] std::string decode_single_quoted(std::string_view source);
[[nodiscard]] std::string decode_double_quoted(std::string_view source);

}  // namespace pisar
