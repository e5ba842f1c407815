#pragma once

#include <vector>

#include "base/file_system.h"
#include "base/source_map.h"
#include "check/meaning.h"
#include "check/schema.h"

namespace pisar {

/// What reading data/ gave.
struct LoadedData {
  DataSet data;
  SchemaSet schemas;          ///< by which the data were checked
  std::vector<FileId> files;  ///< that were read
  Diagnostics mistakes;       ///< of reading; those of checking have rejected their values already
};

/// Reads data/ into variables, each checked by the schema of its name when there is one: data/NAME.yaml (.yml, .json,
/// .csv) is NAME; so is the folder data/NAME/, whose files, in the order of their names, are lists that follow each
/// other or records with different fields. A variable of which a part does not load is a rejected value; every mistake
/// is reported.
[[nodiscard]] LoadedData load_data_files(const FileSystem& files, SchemaStore& schemas, SourceMap& sources,
                                         Diagnostics& diagnostics);

}  // namespace pisar
