#pragma once

#include <functional>
#include <optional>
#include <string_view>

#include "cli/console.h"
#include "pipeline.h"

namespace pisar {

/// How the progress of a build is shown: one rewritten line on a terminal, a line a document otherwise, or nothing.
enum class ProgressMode { line, lines, json, none };

/// The mode of `--progress auto|lines|json|none`; none for another word.
[[nodiscard]] std::optional<ProgressMode> progress_mode(std::string_view word, bool terminal);

/// A callback for BuildOptions::progress that prints to the console's `err`.
[[nodiscard]] std::function<void(const DocumentResult&, std::size_t, std::size_t)> show_progress(ProgressMode mode,
                                                                                                 Console& console);

}  // namespace pisar
