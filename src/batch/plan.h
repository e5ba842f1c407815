#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/source_map.h"
#include "expr/functions.h"
#include "workspace/workspace.h"
#include "write/writers.h"

namespace pisar {

/// One document to be made: a paper of the workspace, or one turn of a batch's loop.
struct Task {
  const DocumentSpec* spec = nullptr;
  std::string id;  ///< «order-59»; of a batch «roadmap/s1», by the ids of the loop's records (or their number, from 1)
  std::map<std::string, Value, std::less<>> variables;  ///< the loop's variables and `document`
  std::string output;                                   ///< the path below the output folder, without extension
  std::vector<const WriterEntry*> writers;
  Diagnostics mistakes;  ///< found by the plan; with errors the document cannot be made
};

/// Which documents of the workspace to make, and how.
struct Selection {
  std::vector<std::string> only;     ///< ids of papers, batches or single documents of a batch; empty: all
  std::vector<std::string> formats;  ///< empty: what the workspace says
};

/// Expands the workspace's papers and batches into tasks, in the order of the workspace. What is wrong with a single
/// document (its condition, its output name) stands in its task; unknown ids and formats and batches that cannot be
/// expanded at all are reported.
[[nodiscard]] std::vector<Task> plan(const Workspace& workspace, const Selection& selection,
                                     const expr::FunctionTable& functions, const SourceMap& sources,
                                     Diagnostics& diagnostics);

/// What `evaluate` is given for a task; refers to its arguments.
[[nodiscard]] EvaluationInput evaluation_input(const Workspace& workspace, const Task& task,
                                               const expr::FunctionTable& functions, const TemplateSource& templates,
                                               const SourceMap& sources);

}  // namespace pisar
