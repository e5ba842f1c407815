#pragma once

#include <string>
#include <vector>

#include "base/span.h"
#include "workspace/workspace.h"

namespace pisar {

/// A value whose normal form is not what was written.
struct Reading {
  Span where;
  std::string written;  ///< «43,4 %», in one line
  std::string read;  ///< «43.4», «14.09.2022», «s3 (МБОУ СОШ № 3)», «пропуск (прочерк)»
};

/// What was read as what in the settings, the data and the fields of documents, in the order of files and places.
/// Values that did not pass the check are not among them: they are reported.
[[nodiscard]] std::vector<Reading> readings(const Workspace& workspace);

}  // namespace pisar
