#pragma once

#include <filesystem>
#include <optional>

#include "base/diagnostic.h"
#include "base/file_system.h"
#include "base/source_map.h"
#include "base/value.h"

namespace pisar {

/// Bounds against hostile input; what passes them is an error, found before memory is spent.
struct LoadLimits {
  std::size_t depth = 64;          ///< nested lists and records
  std::size_t nodes = 20'000'000;  ///< values of a file, aliases expanded
  std::size_t scalar_bytes = 1U << 20U;
  std::size_t columns = 1000;  ///< of a CSV table
};

/// YAML 1.2 core schema («no» is text, «1:30» is text, dates are text), every value and key with its span. Duplicate
/// keys, aliases beyond the limits, several documents in a file and control characters are reported. None after an
/// error.
[[nodiscard]] std::optional<Value> load_yaml(FileId file, const SourceMap& sources, Diagnostics& diagnostics,
                                             const LoadLimits& limits = {});
/// The same for YAML that is a part of a file: the front matter [begin, end) of a document.
[[nodiscard]] std::optional<Value> load_yaml(Span part, const SourceMap& sources, Diagnostics& diagnostics,
                                             const LoadLimits& limits = {});

/// JSON (RFC 8259), likewise.
[[nodiscard]] std::optional<Value> load_json(FileId file, const SourceMap& sources, Diagnostics& diagnostics,
                                             const LoadLimits& limits = {});

/// Reads a text file into the source map: UTF-8 with or without BOM; UTF-16 and Windows-1251 are recognized and named
/// in the error; NUL bytes are an error. CRLF is kept (spans are of the file), readers treat it as a line end.
[[nodiscard]] std::optional<FileId> read_source(const FileSystem& files, const std::filesystem::path& path, Span where,
                                                SourceMap& sources, Diagnostics& diagnostics);

/// How a data file is written.
enum class DataFormat { yaml, json, csv };

/// The format by the extension, in any case: .yaml, .yml, .json, .csv. None for other files.
[[nodiscard]] std::optional<DataFormat> data_format(const std::filesystem::path& path);

/// Reads and parses a data file by its extension; the fields of a CSV file are named by its headings as they stand.
[[nodiscard]] std::optional<Value> load_file(const FileSystem& files, const std::filesystem::path& path, Span where,
                                             SourceMap& sources, Diagnostics& diagnostics);

}  // namespace pisar
