#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "document/document.h"
#include "document/profile.h"

namespace pisar {

/// What a writer needs beside the document.
struct WriteOptions {
  std::int64_t modified =
      0;  ///< seconds since 1970-01-01 UTC for the file's own dates: the paper's date, else SOURCE_DATE_EPOCH
};

/// A file as bytes, and how long it is.
struct Written {
  std::string bytes;
  int units = 0;          ///< pages of a PDF, rows of a workbook; 0: not known (DOCX, text)
  std::string_view unit;  ///< «стр.», «строк»; empty when units is 0
};

/// Writes a resolved document (no Requisite, every label and reference filled in). Never opens a file, never reads the
/// clock; what it cannot show is reported as a warning, not dropped in silence. None after an error.
using Writer = std::optional<Written> (*)(const Document& document, const WriteOptions& options,
                                          Diagnostics& diagnostics);

}  // namespace pisar
