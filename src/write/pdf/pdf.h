#pragma once

#include "write/writer.h"

namespace pisar {

/// Sets the document into pages and draws them: PDF 1.7 with embedded subsets of the fonts, a structure tree, bookmarks
/// and links, which keeps to PDF/A-2a and PDF/UA-1. The title of a document that has none is its id. The Writer of the
/// format «pdf».
[[nodiscard]] std::optional<Written> write_pdf(const Document& document, const WriteOptions& options,
                                               Diagnostics& diagnostics);

}  // namespace pisar
