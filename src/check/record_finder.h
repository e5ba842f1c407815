#pragma once

#include <map>
#include <string>
#include <unordered_map>

#include "check/schema.h"

namespace pisar {

/// Finds the records of references without searching their collections again and again. Each collection is indexed when
/// it is first asked for.
class RecordFinder {
 public:
  /// The data must outlive the index.
  explicit RecordFinder(const DataSet& data) : data_(data) {}

  /// The record, or nullptr; the first one where ids repeat.
  [[nodiscard]] const Value* find(const RecordRef& reference);

 private:
  const DataSet& data_;
  std::map<std::string, std::unordered_map<std::string, const Value*>, std::less<>> collections_;  // lists only
};

}  // namespace pisar
