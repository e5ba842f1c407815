#pragma once

#include "write/writer.h"

namespace pisar {

/// Sets the document into pages and draws them: PDF 1.7 with embedded subsets of the fonts, bookmarks and links. The
/// Writer of the format «pdf».
[[nodiscard]] std::optional<Written> write_pdf(const Document& document, const WriteOptions& options,
                                               Diagnostics& diagnostics);

}  // namespace pisar
