#pragma once

#include "batch/plan.h"
#include "document/document.h"
#include "template/template.h"

namespace pisar {

/// The data that a paper was made from, as a JSON file to be attached to it: the fields of its front matter, the
/// variables of its batch, and of the data of the workspace what it read (`reads`), in the order of the data files.
/// - A variable that the paper read enters as a whole; a record by itself when the paper followed a reference of what
///   is attached to it.
/// - A paper of a batch is about its own record. Of the collection that the batch goes through it carries that record
///   and those that references led to; of other lists the records that refer to no record of that collection or to its
///   own. How many records were left out is said under «omitted»: a figure of the whole district rests on them.
/// - Fields that `Workspace::attached_data` names, which must be there, are left out everywhere.
/// Values stand in their normal form; a reference is the id of its record.
[[nodiscard]] Attachment paper_data(const Workspace& workspace, const Task& task, const DataReads& reads);

}  // namespace pisar
