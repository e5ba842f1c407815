#pragma once

#include <optional>

#include "write/writer.h"

namespace pisar {

/// Writes the document as a workbook: a worksheet for each Sheet, else for each table, else for the document. Numbers
/// keep their type, formulas live with their exact results stored, texts are never taken for formulas. The same
/// document and date give the same bytes. The Writer of the format «xlsx»; units are rows.
[[nodiscard]] std::optional<Written> write_xlsx(const Document& document, const WriteOptions& options,
                                                Diagnostics& diagnostics);

}  // namespace pisar
