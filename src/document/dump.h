#pragma once

#include <string>

#include "document/document.h"

namespace pisar {

/// The document as indented text, one block a line, for tests and goldens: everything but spans.
[[nodiscard]] std::string dump(const Document& document);
[[nodiscard]] std::string dump(const Blocks& blocks);

}  // namespace pisar
