#pragma once

#include "write/writer.h"

namespace pisar {

/// Writes the document as plain text for people: UTF-8, lines of at most 100 columns (more on pages that lie on
/// their side) wherever their content allows it, paragraphs placed as on the page, tables drawn with «|» and «-». The
/// Writer of the format «text».
[[nodiscard]] std::optional<Written> write_text(const Document& document, const WriteOptions& options,
                                                Diagnostics& diagnostics);

}  // namespace pisar
