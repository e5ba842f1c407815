#pragma once

#include <string>

#include "document/document.h"

namespace pisar {

/// The document as indented text, one block a line, for tests and goldens: everything but spans.
[[nodiscard]] std::string dump(const Document& document);
[[nodiscard]] std::string dump(const Blocks& blocks);
/// The same without the line of the document itself.
[[nodiscard]] std::string dump_content(const Document& document);

}  // namespace pisar
