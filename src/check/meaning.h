#pragma once

#include <functional>
#include <map>
#include <string>

#include "base/diagnostic.h"
#include "check/record_finder.h"
#include "check/schema.h"
#include "expr/functions.h"

namespace pisar {

/// The schemas that data variables were checked by; a variable without a schema has none here.
using SchemaSet = std::map<std::string, const Schema*, std::less<>>;

/// Looks for data that contradict each other or themselves, after check() and check_references(): the rules of the
/// schemas (x-pisar-whole, -parts, -total, -not-before, -ordered, -acyclic, -organizations, -checks) and words of mixed
/// alphabets in any text. Values that check() rejected are left out: a rule needs all of its values. `functions` are
/// what the expressions of x-pisar-checks may call.
void check_meaning(const DataSet& data, const SchemaSet& schemas, const expr::FunctionTable& functions,
                   Diagnostics& diagnostics);

/// The same for one record that belongs to no variable: the front matter of a document, checked by `schema` (or by
/// none). References lead into the data, of which `records` is the index.
void check_meaning(const Value& record, const Schema* schema, const DataSet& data, const RecordFinder& records,
                   const SchemaSet& schemas, const expr::FunctionTable& functions, Diagnostics& diagnostics);

}  // namespace pisar
