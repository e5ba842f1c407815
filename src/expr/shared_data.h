#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/value.h"
#include "expr/data_expression.h"
#include "expr/field_index.h"
#include "expr/shared_results.h"
#include "expr/siblings.h"

namespace pisar::expr {

/// What is found out about the data of a workspace once, for all of its documents and threads.
class SharedData {
 public:
  using Data = std::map<std::string, Value, std::less<>>;

  /// `data` are the variables that all documents see; they must outlive this object and not change.
  explicit SharedData(const Data& data) : siblings(values(data)), indexes(values(data)), results(data) {}

  const Siblings siblings;
  const DataExpressions expressions;
  const FieldIndexes indexes;
  const SharedResults results;

 private:
  static std::vector<const Value*> values(const Data& data) {
    std::vector<const Value*> values;
    for (const auto& [name, value] : data) values.push_back(&value);
    return values;
  }
};

}  // namespace pisar::expr
