#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "write/writer.h"

namespace pisar {

/// A format that documents can be made in: a row of the table in writers.cpp.
struct WriterEntry {
  std::string_view name;       ///< as in --format
  std::string_view extension;  ///< with the dot
  std::string_view title;      ///< Russian, for help
  Writer write;
};

[[nodiscard]] std::span<const WriterEntry> all_writers();
/// The format of the name, or nullptr.
[[nodiscard]] const WriterEntry* find_writer(std::string_view name);

}  // namespace pisar
