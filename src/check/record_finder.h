#pragma once

#include <map>
#include <string>
#include <unordered_map>

#include "check/schema.h"

namespace pisar {

/// Finds the records of references: an index of the data, which must outlive it and not change. Immutable, so that
/// threads share it.
class RecordFinder {
 public:
  explicit RecordFinder(const DataSet& data);

  /// The record, the first one where ids repeat; the rejected value when the collection as a whole is one; or nullptr.
  [[nodiscard]] const Value* find(const RecordRef& reference) const;

 private:
  using Records = std::unordered_map<std::string, const Value*>;

  const DataSet* data_;
  std::map<std::string, Records, std::less<>> lists_;  // the records of collections that are lists, by id
};

}  // namespace pisar
