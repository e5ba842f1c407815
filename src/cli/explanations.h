#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/codes.h"

namespace pisar {

/// The section of docs/messages.md about a code («W329»), as Markdown without its heading. None when it has none.
[[nodiscard]] std::optional<std::string_view> explanation(std::string_view code);

/// A section as plain text for a terminal: examples are indented, marks are dropped.
[[nodiscard]] std::string plain_text(std::string_view markdown);

/// What the code means and what to do about it, without the example, on one line each; empty when nothing is written.
[[nodiscard]] std::string code_help(Code code);

}  // namespace pisar
