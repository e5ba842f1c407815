#pragma once

#include "layout/structure_builder.h"
#include "layout/table_box.h"

namespace pisar::layout {

/// Tells each cell of a measured table which header cells are its own (ISO 14289-1, 7.5), where that does not follow
/// from the header being one row of single cells. A cell names the lowest header cells above it and the section row
/// that it stands under; a header cell names those above it, so that all others follow (ISO 32000-1, table 349).
void name_headers(const TableBox& box, StructureBuilder& structure);

}  // namespace pisar::layout
