#pragma once

#include <vector>

#include "batch/plan.h"

namespace pisar {

/// Compares what the papers of a set say of themselves and of each other (E525):
/// - two papers of one form and number differ in date or title. Numbers begin anew each year, so papers of different
///   years are compared only when they have one title; the papers of one batch may differ in title;
/// - a paper is approved by an order of the set («приказом …», of the order's number and year, or of its title) whose
///   own date or number is another.
/// A contradiction goes to the mistakes of the later of the two papers that stand in `tasks`. `all` are the papers of
/// the whole workspace when `tasks` are a part of them; empty: the tasks are all.
void report_contradictions(const Workspace& workspace, const std::vector<Task>& all,
                           const expr::FunctionTable& functions, const SourceMap& sources, std::vector<Task>& tasks);

}  // namespace pisar
