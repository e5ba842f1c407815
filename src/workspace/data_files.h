#pragma once

#include "base/file_system.h"
#include "base/source_map.h"
#include "check/schema.h"

namespace pisar {

/// Reads data/ into variables, each checked by the schema of its name when there is one: data/NAME.yaml (.yml, .json,
/// .csv) is NAME; so is the folder data/NAME/, whose files, in the order of their names, are lists that follow each
/// other or records with different fields. A variable of which a part does not load is left out; every mistake is
/// reported.
void load_data_files(const FileSystem& files, SchemaStore& schemas, DataSet& data, SourceMap& sources,
                     Diagnostics& diagnostics);

}  // namespace pisar
