#pragma once

#include <optional>

#include "write/writer.h"

namespace pisar {

/// Writes the document for Word (2013 and later, LibreOffice): the profile's styles, real lists that count as resolve
/// has counted, real tables, sections and fields. The same document and date give the same bytes. The Writer of the
/// format «docx».
[[nodiscard]] std::optional<Written> write_docx(const Document& document, const WriteOptions& options,
                                                Diagnostics& diagnostics);

}  // namespace pisar
