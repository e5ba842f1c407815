#pragma once

#include "base/file_system.h"
#include "base/source_map.h"
#include "check/schema.h"

namespace pisar {

/// Reads the files of data/ into variables: data/NAME.yaml (or .yml, .json) is NAME, checked by the schema of that name
/// when there is one. A variable whose file does not load is left out; every mistake is reported.
void load_data_files(const FileSystem& files, SchemaStore& schemas, DataSet& data, SourceMap& sources,
                     Diagnostics& diagnostics);

}  // namespace pisar
